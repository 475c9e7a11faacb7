from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rendering.theme.looks import built, font

from jbp.errors import UsageError
from jbp.rendering.theme.font_file import font_of

FAMILY = ("Source Sans 3",)
WOFF2 = b"wOF2" + bytes(40)


@pytest.mark.parametrize(("weight", "number"), [("Regular", 400), ("SemiBold", 600), ("Bold", 700)])
def test_a_font_says_what_it_is(weight: str, number: int) -> None:
    found = font_of("a/x.ttf", "x.ttf", font(weight), FAMILY)
    assert (found.family, found.weight, found.italic, found.kind) == ("Source Sans 3", number, False, "ttf")
    assert 0.8 < found.breadth < 1.1


@pytest.mark.parametrize(
    ("name", "weight", "italic"),
    [
        ("AcmeSans-Regular", 400, False), ("acme-sans-SemiBoldItalic", 600, True), ("AcmeSans-ExtraLight", 200, False),
        ("AcmeSans-Bold", 700, False), ("AcmeSansBlackOblique", 900, True), ("AcmeSans", 400, False),
    ],
)  # fmt: skip
def test_packed_fonts_are_known_by_their_names(name: str, weight: int, italic: bool) -> None:  # noqa: FBT001
    found = font_of("x", f"{name}.woff2", WOFF2, ("Acme", "Acme Sans"))
    assert (found.family, found.weight, found.italic) == ("Acme Sans", weight, italic)


def test_another_font_than_the_theme_names_is_told() -> None:
    with pytest.raises(UsageError, match=r'a/x\.ttf: this font is called "Source Sans 3".*names Acme'):
        font_of("a/x.ttf", "x.ttf", font(), ("Acme",))
    with pytest.raises(UsageError, match=r"known by its name.*Call it Acme-Bold\.woff2"):
        font_of("a/x.woff2", "x.woff2", WOFF2, ("Acme",))


@pytest.mark.parametrize("data", [b"", b"hello", b"wOFF" + bytes(50), b"ttcf" + bytes(50), b"<svg/>", b"\x80\x01" * 40])
def test_what_is_no_font_is_refused(data: bytes) -> None:
    with pytest.raises(UsageError, match="no font of TrueType, OpenType or WOFF2"):
        font_of("x.ttf", "x.ttf", data, FAMILY)


@settings(max_examples=60)
@given(st.integers(4, 2000), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_damaged_font_is_refused_or_still_a_font(at: int, damage: bytes, short: bool) -> None:  # noqa: FBT001
    whole = font()
    damaged = whole[:at] + damage + (b"" if short else whole[at + len(damage) :])
    try:
        found = font_of("x.ttf", "x.ttf", damaged, FAMILY)
    except UsageError:
        return
    assert 100 <= found.weight <= 900


def test_fonts_may_not_be_larger_than_a_page_can_carry() -> None:
    text = '[fonts]\nbody = "Source Sans 3"\nfiles = [{}]'
    with pytest.raises(UsageError, match=r"a\.ttf is larger than 2 MiB"):
        built(text.format('"a.ttf"'), a_ttf=font() + bytes(2_000_000))
    four = {f"{name}_ttf": font() + bytes(1_000_000) for name in "abcd"}
    with pytest.raises(UsageError, match="larger than 4 MiB together"):
        built(text.format('"a.ttf", "b.ttf", "c.ttf", "d.ttf"'), **four)
