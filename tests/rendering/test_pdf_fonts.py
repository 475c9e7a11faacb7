from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from tests.views.shipped import NAMES, shipped

from jbp.errors import RenderWarning
from jbp.rendering import pdf_fonts
from jbp.rendering.pdf import render_pdf
from jbp.rendering.pdf_fonts import FACE, families
from jbp.resources import resource
from jbp.views.elements.blocks import Paragraph
from jbp.views.elements.heading import Heading
from jbp.views.elements.sheets import Sheet, section
from jbp.views.qbr.view import view_qbr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

ACCESSIBLE = b"pdfuaid:part"
OWN = {FACE, "Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern", "New Computer Modern Math"}


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installation without the extra `pdf-fonts`."""
    monkeypatch.setattr(pdf_fonts, "_OTHER_SCRIPTS", ())
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    pdf_fonts.fonts.cache_clear()
    pdf_fonts.families.cache_clear()


def said(*texts: str) -> bytes:
    heading = Heading("A plan", "Document", (), date(2026, 6, 15), "As of 15 Jun 2026", "", ())
    return render_pdf(Sheet("risks", heading, section("A section", *map(Paragraph, texts))))


def faces(content: bytes) -> set[str]:
    """The names of the fonts in a file, without the letters that say that it holds only a part of them."""
    return {name.partition("+")[2] for page in PdfReader(BytesIO(content)).pages for name in _fonts(page)}


def _fonts(page: PageObject) -> Iterator[str]:
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    held = resources.get("/Font")
    assert isinstance(held, DictionaryObject)
    for font in held.values():
        yield str(font.get_object()["/BaseFont"])


def drawn(content: bytes) -> list[str]:
    """The texts of the first page as they are drawn: those of a line from the left to the right."""
    found: list[str] = []
    PdfReader(BytesIO(content)).pages[0].extract_text(visitor_text=lambda text, *_: found.append(text.strip()))
    return found


@pytest.mark.usefixtures("alone")
def test_only_fonts_that_jbp_and_typst_bring_are_used() -> None:
    assert set(families()) == OWN
    assert families()[0] == FACE


def test_pages_and_the_charts_on_them_are_set_in_source_sans() -> None:
    content = render_pdf(view_qbr(*shipped(NAMES[0])))
    assert faces(content) == {"SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Bold"}


def test_greek_and_cyrillic_letters_are_in_it() -> None:
    content = said("Ελληνικά σχέδιο", "Кириллица, план Є", "Größe, Łódź, Şişli, kế hoạch", "→ ≤ ≥ ± · … „“ €")
    assert faces(content) <= {"SourceSans3-Regular", "SourceSans3-SemiBold"}
    assert ACCESSIBLE in content


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("مرحبا", "NotoSansArabic"),
        ("שלום", "NotoSansHebrew"),
        ("हिन्दी", "NotoSansDevanagari"),
        ("🚀", "NotoEmoji"),
    ],
)
def test_letters_of_other_scripts_come_with_the_extra(text: str, face: str) -> None:
    content = said(text)
    assert any(name.startswith(face) for name in faces(content))
    assert ACCESSIBLE in content


@pytest.mark.usefixtures("alone")
def test_without_the_extra_their_letters_are_shown_by_their_codes() -> None:
    with pytest.warns(RenderWarning, match=r"\[U\+1F680\]"):
        content = said("🚀")
    assert any("[U+1F680]" in line for line in drawn(content))
    assert faces(content) <= {"SourceSans3-Regular", "SourceSans3-SemiBold"}
    assert ACCESSIBLE in content


def test_the_extra_changes_no_page_that_does_without_it(request: pytest.FixtureRequest) -> None:
    view = view_qbr(*shipped(NAMES[0]))
    before = render_pdf(view)
    request.getfixturevalue("alone")
    assert render_pdf(view) == before


def test_a_hebrew_sentence_ends_at_its_left() -> None:
    shown = drawn(said("שלום עולם."))
    assert shown.index(".") < shown.index("שלום")


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("templates/pdf/fonts/OFL.txt").read_text(encoding="utf-8")
