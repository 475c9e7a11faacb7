from __future__ import annotations

import pytest
from tests.rendering.decks import company_theme
from tests.rendering.theme.looks import built

from jbp.errors import RenderError
from jbp.rendering.archive import packed, unpacked
from jbp.rendering.palette import DARK, LIGHT
from jbp.rendering.theme.building import presentation_theme
from jbp.rendering.theme.presentation import look_of


def _changed(name: str, old: bytes, new: bytes) -> bytes:
    files = unpacked(company_theme())
    assert old in files[name]
    return packed({**files, name: files[name].replace(old, new)})


THEME = "ppt/theme/theme1.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"


def test_a_presentation_gives_its_colours_and_fonts() -> None:
    look = look_of(company_theme())
    assert look.tokens == {"accent": "#4f81bd", "paper": "#ffffff", "ink": "#000000"}
    assert (look.body, look.heading) == ("Calibri", "Calibri")


def test_titles_that_have_a_colour_of_their_own_give_the_accent() -> None:
    deck = _changed(MASTER, b'<a:schemeClr val="tx1"/>', b'<a:schemeClr val="accent2"/>')
    assert look_of(deck).tokens["accent"] == "#c0504d"
    deck = _changed(MASTER, b'<a:schemeClr val="tx1"/>', b'<a:srgbClr val="AB12CD"/>')
    assert look_of(deck).tokens["accent"] == "#ab12cd"


def test_what_could_act_is_no_colour_and_no_font() -> None:
    deck = _changed(THEME, b'val="4F81BD"', b'val="red;}"')
    assert "accent" not in look_of(deck).tokens
    deck = _changed(THEME, b'<a:latin typeface="Calibri"/>', b'<a:latin typeface="x&quot;;} @import"/>')
    assert look_of(deck).body == ""


@pytest.mark.parametrize("data", [packed({}), packed({"ppt/presentation.xml": b"<p"}), packed({"a.xml": b"<a/>"})])
def test_what_says_nothing_of_its_look_changes_nothing(data: bytes) -> None:
    assert look_of(data).tokens == {}


def test_a_bomb_is_refused_with_its_name() -> None:
    with pytest.raises(RenderError, match=r"^acme\.pptx: the theme cannot be opened"):
        presentation_theme("acme.pptx", b"PK\x03\x04" + bytes(40))
    entities = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><p/>'
    with pytest.raises(RenderError, match="declares entities"):
        presentation_theme("acme.pptx", packed({**unpacked(company_theme()), "ppt/presentation.xml": entities}))


def test_a_dark_presentation_lends_its_accent_alone() -> None:
    theme = presentation_theme("acme.pptx", company_theme(dark=True))
    assert theme.palette.light.paper == LIGHT.paper
    assert theme.palette.dark.paper == DARK.paper
    assert theme.palette.light.tokens["accent"] != LIGHT.tokens["ink"]


def test_a_theme_states_more_than_its_presentation() -> None:
    text = 'presentation = "a.pptx"\n[colors]\naccent = "#0b5c6b"\n[fonts]\nheading = "Acme"'
    theme = built(text, a_pptx=company_theme())
    assert theme.palette.light.tokens["accent"] == "#0b5c6b"
    assert theme.palette.light.tokens["ink"] == "#000000"
    assert (theme.fonts.body, theme.fonts.heading) == ("Calibri", "Acme")


def test_a_weak_colour_of_a_presentation_is_told_as_its() -> None:
    theme = presentation_theme("acme.pptx", company_theme())
    assert [one.key for one in theme.mended] == ["acme.pptx, accent"]
