from __future__ import annotations

from io import BytesIO
from struct import pack
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.rendering.theme.looks import SVG, jpeg, part, png

from jbp.errors import UsageError
from jbp.rendering.theme.logo import logo_of


def _svg(inner: str, attributes: str = 'viewBox="0 0 20 10"') -> bytes:
    space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"<svg {space} {attributes}>{inner}</svg>".encode()


SHAPE = '<path d="M0 0H9V9Z"/>'
HARMFUL = {
    "a script": ("<script>alert(1)</script>", "holds <script>"),
    "a handler": ('<rect width="5" height="5" onload="alert(1)"/>', "would run a program (onload)"),
    "a page": ("<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "holds <foreignObject>"),
    "a picture from elsewhere": ('<image href="https://x.example/a.png"/>', "here. Save the logo as PNG"),
    "a gradient from elsewhere": ('<linearGradient xlink:href="https://x.example/a#b"/>', "outside itself"),
    "a fill from elsewhere": ('<path d="M0 0" fill="url(https://x.example/#a)"/>', "outside itself (fill)"),
    "a style from elsewhere": ('<path style="fill:url(//x.example/a)"/>', "outside itself"),
    "a style without a meaning": ("<path style=\"background:url('x')\"/>", "outside itself"),
    "an import": ("<style>@import url(//x.example/a.css);</style>", "a style that could act"),
    "a font": ("<style>@font-face{src:url(x)}</style>", "a style that could act"),
    "an escape": ("<style>.a{fill:\\75rl(x)}</style>", "a style that could act"),
    "letters": ("<text>Acme</text>", "Turn its letters into paths"),
    "symbols": ('<symbol id="a"/><use href="#a"/>', "holds <symbol>"),
    "copies of copies": ('<g id="a"/><use href="#a"/>', "holds <use>"),
    "movement": ('<path><animate attributeName="d"/></path>', "holds <animate>"),
    "a filter": ('<filter id="a"/>', "holds <filter>"),
    "a mask": ('<mask id="a"/>', "holds <mask>"),
    "another drawing": ('<svg viewBox="0 0 1 1"/>', "holds <svg>"),
    "too many shapes": (SHAPE * 5001, "more than 5,000 shapes"),
    "deep nesting": ("<g>" * 40 + "</g>" * 40, "nests them deeply"),
}


@pytest.mark.parametrize("case", HARMFUL)
def test_a_drawing_that_could_act_is_refused(case: str) -> None:
    inner, said = HARMFUL[case]
    with pytest.raises(UsageError) as error:
        logo_of("logo.svg", _svg(SHAPE + inner))
    assert said in str(error.value)
    assert str(error.value).startswith("logo.svg ")


BROKEN = {
    "nothing": b"",
    "a text": b"hello",
    "a page": b"<!DOCTYPE html><html><body><svg></svg></body></html>",
    "an archive": b"PK\x03\x04" + bytes(100),
    "a GIF": b"GIF89a" + bytes(100),
    "half a drawing": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path',
    "entities": b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + _svg("&a;"),
    "a drawing in another encoding": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'.encode("utf-16"),
    "a drawing without a size": _svg(SHAPE, ""),
    "a drawing of no size": _svg(SHAPE, 'viewBox="0 0 0 10"'),
    "a drawing of endless size": _svg(SHAPE, 'viewBox="0 0 1e999 10"'),
    "a drawing of no number": _svg(SHAPE, 'viewBox="0 0 nan 10"'),
    "half a PNG": png()[:60],
    "a PNG with a wrong sum": png().replace(b"IDAT", b"IDAT\0", 1),
    "a PNG without pixels": b"\x89PNG\r\n\x1a\n" + part(b"IHDR", bytes(13)) + part(b"IEND", b""),
    "a PNG with too few pixels": png(pixels=b"\0"),
    "a PNG that unpacks to more than it says": png(pixels=bytes(10_000_000)),
    "a PNG of no known kind": png(40, 20, part(b"ABCD", b"x")),
    "a PNG that begins otherwise": b"\x89PNG\r\n\x1a\n" + part(b"tEXt", b"x") + png()[8:],
    "a huge PNG": b"\x89PNG\r\n\x1a\n" + part(b"IHDR", pack(">IIBBBBB", 60000, 60000, 8, 6, 0, 0, 0)) + png()[33:],
    "half a JPEG": jpeg()[:300],
    "a JPEG without a picture": b"\xff\xd8\xff\xe0\x00\x04ab\xff\xd9",
    "a JPEG of a part that is too long": b"\xff\xd8\xff\xe0\xff\xff",
    "a large file": png() + bytes(600_000),
}


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_no_picture_is_refused_in_a_sentence(case: str) -> None:
    with pytest.raises(UsageError, match=r"^logo\.png .*\.$"):
        logo_of("logo.png", BROKEN[case])


def test_a_png_keeps_its_picture_and_nothing_else() -> None:
    secret = part(b"tEXt", b"Author\0Jane Doe") + part(b"eXIf", b"GPS")
    logo = logo_of("a.svg", png(40, 20, secret) + b"PK\x03\x04 hidden behind the end")
    assert (logo.kind, logo.width, logo.height) == ("png", 40, 20)
    assert not any(word in logo.data for word in (b"Jane", b"GPS", b"hidden"))
    shown = Image.open(BytesIO(logo.data))
    shown.load()
    assert shown.getpixel((3, 3)) == (0x0B, 0x5C, 0x6B)


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"quality": 95, "subsampling": 0}])
def test_a_jpeg_keeps_its_picture_and_nothing_else(options: dict[str, object]) -> None:
    secret = Image.Exif()
    secret[0x013B] = "Jane Doe"
    data = jpeg(exif=secret, comment=b"secret", **options)
    assert b"Jane Doe" in data
    logo = logo_of("logo", data + b"behind the end")
    assert (logo.kind, logo.width, logo.height) == ("jpeg", 64, 32)
    assert not any(word in logo.data for word in (b"Jane", b"secret", b"behind"))
    before, after = Image.open(BytesIO(data)), Image.open(BytesIO(logo.data))
    assert before.tobytes() == after.tobytes()


def test_a_drawing_keeps_shapes_colours_and_gradients() -> None:
    inner = (
        '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/>'
        '</linearGradient><linearGradient id="h" xlink:href="#g"/>'
        '<clipPath id="c"><rect width="5" height="5"/></clipPath></defs>'
        '<style type="text/css"><![CDATA[ .a, path.b { fill: url("#g"); font-family: Arial } ]]></style>'
        '<g transform="translate(1 2)" clip-path="url(#c)">'
        '<path class="a" d="M0 0H5" style="stroke:#123; -inkscape-x:y"/></g>'
        '<a xlink:href="javascript:alert(1)"><circle r="3" fill="rgb(1, 2, 3)"/></a><title>t</title><!-- note -->'
    )
    logo = logo_of("logo.svg", b"<?xml version='1.0'?><!DOCTYPE svg>" + _svg(inner))
    text = logo.data.decode()
    for kept in (".a,path.b{fill:url(#g)}", 'href="#g"', 'clip-path="url(#c)"', 'stroke="#123"', 'fill="rgb(1, 2, 3)"'):
        assert kept in text
    for gone in ("javascript", "inkscape", "Arial", "<title", "note", "<a"):
        assert gone not in text
    ET.fromstring(text)  # noqa: S314 - made by us


def test_a_drawing_that_was_vetted_is_vetted_to_itself() -> None:
    once = logo_of("logo.svg", SVG)
    assert logo_of("logo.svg", once.data) == once


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_picture_is_refused_or_still_a_picture(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([png(), jpeg(), SVG]))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + data.draw(st.integers(0, 4)) :]
    try:
        logo = logo_of("logo", damaged)
    except UsageError:
        return
    assert logo.width > 0
    assert logo.data.startswith((b"\x89PNG", b"\xff\xd8", b"<svg xmlns"))


def test_a_logo_fills_its_room_in_its_proportions() -> None:
    assert logo_of("logo.svg", SVG).size_within(100, 100) == (100, 25)
    assert logo_of("logo.svg", SVG).size_within(100, 10) == (40, 10)
