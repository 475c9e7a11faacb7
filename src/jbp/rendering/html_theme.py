"""What a theme adds to a page of HTML: rules of style, with logo and fonts in them as data; nothing is loaded."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, Final

from jbp.layout.marks import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rendering.theme import Font, Logo, Theme

_SYSTEM: Final = '"Segoe UI",-apple-system,"Helvetica Neue",Arial,sans-serif'
_PLAIN: Final = re.compile(r"[^A-Za-z0-9 .-]")
_MEDIA: Final = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_FORMATS: Final = {"ttf": "truetype", "otf": "opentype", "woff2": "woff2"}
_SIZES: Final = {"logo": (11.0, 2.5), "cover": (13.0, 3.25)}
"""How large a logo is at most, in rem: beside a title, and on the first slide."""
_DARK_SCREEN: Final = "@media screen and (prefers-color-scheme:dark)"
_TITLES: Final = (
    "h1,h2{color:var(--accent)}"
    ".top{border-bottom:3px solid var(--accent)}"
    # Across the whole window, also where a slide is narrower.
    ".deck{overflow-x:clip}.slide{position:relative}"
    '.slide::before{content:"";position:absolute;top:0;left:calc(50% - 50vw);right:calc(50% - 50vw);height:.375rem;'
    "background:var(--accent)}"
)
_FOOTER: Final = (
    ".company{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--rule);font-size:.75rem;color:var(--quiet)}"
    ".foot-line .company{margin:0;padding:0;border:0}"
)
_PRINTED: Final = (
    "@media print{{.company{{font-size:7.5pt}}@page{{margin-bottom:13mm;@bottom-left{{content:{};"
    "font:7.5pt {};color:{}}}}}}}"
    # Where the foot of a printed page can be written, the footer need not stand at the document's end as well.
    "@supports at-rule(@bottom-left){{@media print{{.company{{display:none}}}}}}"
)


def theme_style(theme: Theme, *, slides: bool) -> str:
    """The rules that stand behind jbp's own; slides have their footer on each of them, on paper too."""
    rules = "".join(_rules(theme)) + ("" if slides or not theme.footer else _printed(theme))
    return f"\n{rules}" if rules else ""


def _printed(theme: Theme) -> str:
    face = _family(theme.fonts.body) if theme.fonts.body else _SYSTEM
    return _PRINTED.format(_string(theme.footer), face, theme.palette.light.tokens["quiet"])


def _rules(theme: Theme) -> Iterator[str]:
    yield from map(_face, theme.fonts.files)
    if theme.fonts.body:
        yield f"body,.chart-svg,.timeline-chart{{font-family:{_family(theme.fonts.body)}}}"
    if theme.fonts.heading and theme.fonts.heading != theme.fonts.body:
        yield f"h1,h2,h3{{font-family:{_family(theme.fonts.heading)}}}"
    if "accent" in theme.palette.light.tokens:
        yield _TITLES
    if theme.logo is not None:
        yield from _logo(theme.logo, theme.logo_dark)
    if theme.footer:
        yield _FOOTER


def _face(font: Font) -> str:
    source = f"url(data:font/{font.kind};base64,{b64encode(font.data).decode()}) format({_string(_FORMATS[font.kind])})"
    weight = f"{font.weight} {font.heaviest}" if font.heaviest > font.weight else f"{font.weight}"
    style = "italic" if font.italic else "normal"
    return f"@font-face{{font-family:{_string(font.family)};font-weight:{weight};font-style:{style};src:{source}}}"


def _family(name: str) -> str:
    return f"{_string(name)},{_SYSTEM}"


def _string(text: str) -> str:
    """A text as CSS shows it: every letter that is not plain by its number."""
    return '"' + _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text) + '"'


def _logo(logo: Logo, dark: Logo | None) -> Iterator[str]:
    """The logo as a background, so that it stands in the page once, however many slides show it."""
    yield f":root{{--logo:{_data(logo)}}}"
    yield ".logo{flex:none;display:block;background:var(--logo) left center/contain no-repeat}"
    yield from _sized(logo)
    yield ".slide{position:relative}.slide > .logo{position:absolute;right:2.5rem;top:1.25rem}"
    yield ".slide h2{max-width:46rem}.deck .first{padding-bottom:2rem}"
    yield ".slide > .cover{position:static;margin-bottom:1.75rem}"
    yield "@media screen and (max-width:44rem){.slide > .logo,.slide > .cover{position:static;margin-bottom:.75rem}}"
    if dark is None:  # made for light paper, which it gets
        plate = "background-color:#fff;background-origin:content-box;padding:.25rem;border-radius:.25rem"
        yield f"{_DARK_SCREEN}{{.logo{{{plate}}}}}"
    else:
        yield f"{_DARK_SCREEN}{{:root{{--logo:{_data(dark)}}}}}"


def _sized(logo: Logo) -> Iterator[str]:
    for name, room in _SIZES.items():
        width, height = logo.size_within(*room)
        yield f".{name}{{width:{number(round(width, 2))}rem;height:{number(round(height, 2))}rem}}"


def _data(logo: Logo) -> str:
    return f"url(data:{_MEDIA[logo.kind]};base64,{b64encode(logo.data).decode()})"
