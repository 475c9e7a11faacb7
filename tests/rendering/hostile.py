"""Texts that try to act on whoever shows them, in every place of a small plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF

from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, Quote, Row, RowGroup, Table
from jbp.views.elements.cells import Figure, Lines, Link, Text
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatMap, Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Section, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXTS = (
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "+1+1",
    "-2+3",
    "\tx",
    "a\x00b\x07c\x1bd\x7fe\x85f\ufffeg",
    "\u202egnp.exe\u202c \u2066x\u2069",
    "x" * 10_000,
    "é😀" * 20_000,
    "line one\r\nline two\nline three\rfour",
    "<script>alert(1)</script>&amp;\"'",
    "https://example.org/ javascript:alert(1)",
    "_x0041_",
    "[]:*?/\\",
    "a;b,c\\n:d",
    "history",
    "'quoted'",
)


def hostile_sheet(text: str) -> Sheet:
    """A sheet that shows a text in every block and every kind of cell."""
    from decimal import Decimal  # noqa: PLC0415 - keeps the list of names above short

    plan = plan_of("")
    cells = (
        Text(text),
        Lines((Text(text), Text("end"))),
        Figure(text, number=Decimal(3)),
        Link(text, "https://example.org/a?b=c&d=%22"),
    )
    point = Point(text, Decimal(2), text)
    blocks = (
        Paragraph(text),
        Quote(text, text),
        Bullets((Item(text, cells),)),
        Facts(((text, Text(text)),)),
        Table(text, tuple(Column(text) for _ in cells), (RowGroup((Row(cells), Row(cells, total=True)), text),)),
        Cards((Card(text, (Paragraph(text),), figure=Figure(text)),)),
        BarChart(text, text, (Bar(text, Decimal(2), text, Decimal(3), text), Bar(text, Decimal(-1), text))),
        LineChart(text, text, (text,), (Line(text, (point,)),)),
        HeatMap(text, text, text, text, (text,), ((text, (HeatCell("high", (text,)),)),)),
    )
    return Sheet(
        "risks",
        heading_of(plan, AS_OF, text),
        (Section(text, blocks, text), Section(text, blocks), Section(text, (Paragraph(text),))),
        text,
    )


def hostile_sheets() -> Iterator[Sheet]:
    """One for each text."""
    return map(hostile_sheet, TEXTS)


def acts(text: str) -> bool:
    """Whether a text still holds a control character or a mark that turns the direction of writing."""
    return re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", text) is not None
