"""Sheets that show one hostile text in every block and every kind of cell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from tests.figures.plans import plan_of
from tests.hostile.texts import EVERY
from tests.views.samples import AS_OF

from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, Quote, Row, RowGroup, Table
from jbp.views.elements.cells import Figure, Lines, Link, Text
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Section, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOGETHER: Final = 15
"""How many texts a sheet shows: a judge takes longer to start than to judge one more."""


def hostile_sheet(text: str) -> Sheet:
    """A sheet that shows a text in every block and every kind of cell."""
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
        HeatMap(text, text, text, text, (text,), ((text, (HeatCell("high", (HeatItem(text),)),)),)),
    )
    return Sheet(
        "risks",
        heading_of(plan, AS_OF, text),
        (Section(text, blocks, text), Section(text, blocks), Section(text, (Paragraph(text),))),
        text,
    )


def hostile_sheets() -> Iterator[Sheet]:
    """Some that together show every text."""
    sheets = [hostile_sheet(text) for text in EVERY]
    for start in range(0, len(sheets), _TOGETHER):
        some = sheets[start : start + _TOGETHER]
        yield replace(some[0], sections=tuple(part for sheet in some for part in sheet.sections))
