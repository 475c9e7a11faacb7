"""Ten thousand letters in one field: they wrap, go on below, on a next page or a next slide, and none is cut."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import pytest
from tests.hostile.effort import is_long
from tests.hostile.read_html import SOFT_HYPHEN, read_page
from tests.hostile.read_markdown import read_markdown
from tests.hostile.read_pptx import read_deck, texts_of
from tests.hostile.read_xlsx import cells, read_book
from tests.hostile.texts import LONGEST
from tests.rendering.pdf_pages import legible
from tests.views.samples import AS_OF, sample

from jbp.rendering import render
from jbp.views.elements.blocks import (
    Bullets,
    Card,
    Cards,
    Column,
    Facts,
    Item,
    Paragraph,
    Quote,
    Row,
    RowGroup,
    Table,
)
from jbp.views.elements.cells import Lines, Link, Text
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Deck, Section, Sheet, Slide

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.view import View

_STEP: Final = 7
_COUNT: Final = LONGEST // _STEP

_UNSAID: Final = {"md": "Q", "pdf": "Q"}
"""What a chart is called: in a PDF for those alone who hear it, in Markdown nowhere, where a chart is a table."""
_UNSAID_AROUND: Final = {"pdf": "I", "pptx": "H"}
"""A PDF has no notes, and what stands small above a headline of PowerPoint, words of ours, is one line."""
_USUAL: Final = {"pdf": "AH", "pptx": "AHJKM"}
"""The blocks that are tried each time, in the formats that are slow to make or to read."""


def _long(name: str) -> str:
    """A text of 10,000 letters of which every word can be told apart."""
    return " ".join(f"{name}{number:05}" for number in range(_COUNT))


def _blocks() -> dict[str, Block]:
    """Every kind of block with a long text in one place, which a letter names."""
    first = (Column("a"), Column("b"))
    one, other = Decimal(1), Decimal(2)
    quarter = Point("Q2", other, "2")
    return {
        "A": Paragraph(_long("A")),
        "B": Quote(_long("B"), "by"),
        "C": Quote("said", _long("C")),
        "D": Bullets((Item(_long("D")), Item("next", (Text("x"),)))),
        "E": Bullets((Item("one", (Text(_long("E")), Text("x"))),)),
        "F": Facts((("name", Text(_long("F"))), ("n", Text("x")))),
        "G": Facts(((_long("G"), Text("x")),)),
        "H": Table("t", first, (RowGroup((Row((Text("x"), Text(_long("H")))), Row((Text("y"), Text("z"))))),)),
        "I": Table("t", first, (RowGroup((Row((Text(_long("I")), Lines((Text("x"), Text("y"))))),)),)),
        "J": Table("t", (Column(_long("J")), Column("b")), (RowGroup((Row((Text("x"), Text("y"))),)),)),
        "K": Table("t", first, (RowGroup((Row((Text("x"), Text("y"))),), _long("K")),)),
        "L": Table("t", first, (RowGroup((Row((Text("x"), Link(_long("L"), "https://example.org"))),)),)),
        "M": Cards((Card(_long("M"), (Paragraph("x"),)), Card("other", (Paragraph("x"),)))),
        "N": Cards((Card("t", (Paragraph(_long("N")),)), Card("other", (Paragraph("x"),)))),
        "O": BarChart("t", "d", (Bar(_long("O"), one, "1"), Bar("next", other, "2"))),
        "P": BarChart("t", "d", (Bar("label", one, _long("P"), other, "2"), Bar("next", other, "2"))),
        "Q": BarChart(_long("Q"), "d", (Bar("label", one, "1"),)),
        "R": LineChart("t", "d", (_long("R"), "Q2"), (Line("l", (Point(_long("R"), one, "1"), quarter)),)),
        "S": LineChart("t", "d", ("Q1", "Q2"), (Line(_long("S"), (quarter,)), Line("m", (quarter,)))),
        "T": HeatMap(
            "t", "d", "x", "y", ("Low",), (("Low", (HeatCell("low", (HeatItem(_long("T")), HeatItem("x"))),)),)
        ),
        "U": HeatMap("t", "d", "x", "y", (_long("U"),), (("Low", (HeatCell("low", (HeatItem("x"),)),)),)),
        "V": HeatMap("t", "d", "x", "y", ("Low",), ((_long("V"), (HeatCell("low", (HeatItem("x"),)),)),)),
    }  # fmt: skip


def _sheet(*blocks: Block) -> Sheet:
    return Sheet("risks", heading_of(sample(), AS_OF, "Risks"), (Section("Section", blocks),))


def _around() -> dict[str, Sheet | Deck]:
    """Documents with a long text around their blocks."""
    sheet = _sheet(Paragraph("x"))
    section, head = sheet.sections[0], sheet.heading
    slide = Slide("Slide", (Paragraph("x"),), "kicker", "notes")
    deck = Deck("qbr", head, (slide,))
    return {
        "A": replace(sheet, heading=replace(head, title=_long("A"))),
        "B": replace(sheet, heading=replace(head, facts=(_long("B"),))),
        "C": replace(sheet, lead=_long("C")),
        "D": replace(sheet, sections=(replace(section, title=_long("D")),)),
        "E": replace(sheet, sections=(replace(section, note=_long("E")),)),
        "F": replace(deck, lead=_long("F")),
        "G": replace(deck, slides=(replace(slide, title=_long("G")),)),
        "H": replace(deck, slides=(replace(slide, kicker=_long("H")),)),
        "I": replace(deck, slides=(replace(slide, notes=_long("I")),)),
    }


def _said(view: View, form: str) -> str:
    made = render(view, form)
    if isinstance(made, bytes):
        return {"xlsx": _in_book, "pptx": _in_deck, "pdf": _in_pages}[form](made)
    return {"html": _in_page, "md": _in_markdown, "json": _in_json}[form](made)


def _in_page(made: str) -> str:
    page = read_page(made)
    labels = (one.get("aria-label", "") for one in page.iter())
    return " ".join((*page.itertext(), *labels)).replace(SOFT_HYPHEN, "")


def _in_markdown(made: str) -> str:
    return " ".join(piece.text for piece in read_markdown(made))


def _in_json(made: str) -> str:
    return json.dumps(json.loads(made))


def _in_book(made: bytes) -> str:
    return "".join(str(value).removeprefix("(continued) ") for *_, value, _ in cells(read_book(made)))


def _in_deck(made: bytes) -> str:
    return " ".join(texts_of(read_deck(made)))


def _in_pages(made: bytes) -> str:
    return " ".join(page.extract_text() for page in legible(made))


def _missing(name: str, said: str) -> int:
    """How many of the words that this letter names are not there."""
    return _COUNT - len(set(re.findall(rf"{name}\d{{5}}", re.sub(r"[\s-]", "", said))))


@pytest.mark.parametrize("form", ["html", "md", "json", "xlsx", "pptx", "pdf"])
def test_nothing_is_cut_in_any_block(form: str) -> None:
    tried = "" if is_long() else _USUAL.get(form, "")
    blocks = {name: block for name, block in _blocks().items() if name not in _UNSAID.get(form, "")}
    blocks = {name: blocks[name] for name in tried or blocks}
    missing = {name: _missing(name, _said(_sheet(block), form)) for name, block in blocks.items()}
    assert {name: count for name, count in missing.items() if count} == {}


@pytest.mark.parametrize("form", ["html", "md", "json", "xlsx", "pptx", "pdf"])
def test_nothing_is_cut_around_the_blocks(form: str) -> None:
    documents = {name: one for name, one in _around().items() if name not in _UNSAID_AROUND.get(form, "")}
    missing = {name: _missing(name, _said(one, form)) for name, one in documents.items()}
    assert {name: count for name, count in missing.items() if count} == {}
