from __future__ import annotations

import pytest
from tests.rendering.decks import company_theme
from tests.rendering.theme.looks import SVG, built, font, png

from jbp.rendering.theme import Font, Fonts, Theme
from jbp.rendering.theme.building import presentation_theme
from jbp.rendering.theme_check import notes_of
from jbp.resources import resource

SHIPPED = sorted(file.parent.name for file in resource("templates/themes").glob("*/theme.toml"))


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_theme_needs_no_note(name: str) -> None:
    folder = resource(f"templates/themes/{name}")
    files = {file.name.replace("-", "__").replace(".", "_"): file.read_bytes() for file in folder.glob("*.svg")}
    assert notes_of(built((folder / "theme.toml").read_text(encoding="utf-8"), **files)) == ()


def _said(theme: Theme) -> str:
    return "\n".join(notes_of(theme))


def test_what_was_mended_is_told() -> None:
    assert "accent: #ffc800 can hardly be seen on #f5f6f8: the contrast is 1.4" in _said(
        built('[colors]\naccent = "#ffc800"')
    )


def test_partners_that_are_confused_are_told() -> None:
    said = _said(built('[colors]\npartners = ["#ff0000", "#cc0000"]'))
    assert "#ff0000 and #cc0000 of partners are easily confused by people who do not see red" in said
    assert _said(built('[colors]\npartners = ["#0b7285", "#e8743b"]')) == ""


def test_what_a_logo_lacks_is_told() -> None:
    said = _said(built('logo = "a.png"', a_png=png()))
    assert "white plate" in said
    assert "Neither name nor logo_alt" in said
    assert "20 pixels in height" in said
    assert _said(built('name = "A"\nlogo = "a.svg"\nlogo_dark = "a.svg"', a_svg=SVG)) == ""


def test_what_a_font_lacks_is_told() -> None:
    said = _said(built('[fonts]\nbody = "Arial"'))
    assert '"Arial" has no file here' in said
    said = _said(built('[fonts]\nbody = "Source Sans 3"\nfiles = ["a.ttf"]', a_ttf=font()))
    assert "no file of its bold letters" in said
    assert "PowerPoint and Excel" in said
    packed = (Font("A", 700, italic=False, kind="woff2", data=b""),)
    assert "WOFF2 alone" in _said(Theme("x", fonts=Fonts("A", "A", packed)))
    wide = (Font("A", 400, italic=False, kind="ttf", data=b"", heaviest=900, breadth=1.2),)
    said = _said(Theme("x", fonts=Fonts("A", "", wide)))
    assert "20% wider" in said
    assert "several weights in one file" in said


def test_what_slides_lack_is_told() -> None:
    said = _said(presentation_theme("acme.pptx", company_theme(named=False)))
    assert 'The presentation: No layout is called "Title Slide"' in said
