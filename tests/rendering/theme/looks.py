"""Themes as tests build them, and the pictures that they name."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from typing import TYPE_CHECKING
from zlib import compress, crc32

from PIL import Image

from jbp.rendering.theme.building import theme_of
from jbp.rendering.theme.reading import parse_theme
from jbp.resources import resource

if TYPE_CHECKING:
    from jbp.rendering.theme import Theme

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><style>.a{fill:#0b5c6b}</style>'
    b'<path class="a" d="M0 0H200V50H0Z"/></svg>'
)
FOOTER = 'Acme & Beta <b>"own"</b> · \\ } ; */ </style> | confidential'


def font(weight: str = "Regular") -> bytes:
    """A font that travels with jbp."""
    return resource(f"templates/pdf/fonts/SourceSans3-{weight}.ttf").read_bytes()


def built(text: str, **files: bytes) -> Theme:
    """The theme of such a file; what it names is given by name, with `_` for the dot."""
    named = {name.replace("__", "-").replace("_", "."): data for name, data in files.items()}
    return theme_of(parse_theme("theme.toml", text), named)


def full() -> Theme:
    """A theme that states everything but a presentation."""
    return built(
        f"""
        name = "Acme"
        footer = '''{FOOTER}'''
        logo = "logo.svg"
        logo_dark = "dark.png"
        [fonts]
        body = "Source Sans 3"
        heading = "Acme Head"
        files = ["SourceSans3-Regular.ttf", "AcmeHead-Bold.woff2"]
        [colors]
        accent = "#0b5c6b"
        ink = "#13262c"
        paper = "#fffdf8"
        joint = "#2c3a41"
        partners = ["#0b7285", "#e8743b"]
        """,
        logo_svg=SVG,
        dark_png=png(),
        SourceSans3__Regular_ttf=font(),
        AcmeHead__Bold_woff2=b"wOF2" + bytes(60),
    )


def part(kind: bytes, content: bytes) -> bytes:
    """A part of a PNG."""
    return pack(">I", len(content)) + kind + content + pack(">I", crc32(kind + content))


def png(width: int = 40, height: int = 20, *parts: bytes, pixels: bytes | None = None) -> bytes:
    """A PNG of one colour; other parts stand before its pixels."""
    rows = (b"\0" + b"\x0b\x5c\x6b" * width) * height if pixels is None else pixels
    head = part(b"IHDR", pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(parts) + part(b"IDAT", compress(rows)) + part(b"IEND", b"")


def jpeg(**options: object) -> bytes:
    """A JPEG, as a program writes it."""
    stream = BytesIO()
    Image.new("RGB", (64, 32), (11, 92, 107)).save(stream, "JPEG", **options)
    return stream.getvalue()
