"""A deck with every kind of block, a company's presentation to put it into, and what one reads in a presentation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches
from tests.views.samples import AS_OF, sample

from jbp.rendering.theme import Theme
from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, Quote, Row, RowGroup, Table
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, Line, LineChart, Point, TimelineChart
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import StatusView, TrendMark, mark_party, mark_status
from jbp.views.elements.sheets import Deck, Slide
from jbp.views.timeline.view import view_timeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pptx.presentation import Presentation as Opened
    from pptx.shapes.base import BaseShape

PLAN = sample()
A, B, JOINT = mark_party(("a",), PLAN), mark_party(("b",), PLAN), mark_party(("a", "b"), PLAN)
_COLUMNS = (
    Column("Initiative"), Column("Done", "mark"), Column("Direction", "mark"), Column("Status", "mark"),
    Column("Party", "mark"), Column("Risk", "mark"), Column("Target", "number"), Column("Due", "day"),
)  # fmt: skip
_STATUSES = ("done", "on_track", "delayed", "stalled", "not_started", "cancelled", "not_applicable", None)


def long_table(count: int) -> Table:
    """A table of that many rows, in which every kind of cell occurs."""
    rows = tuple(
        Row(
            (
                Lines((Text(f"Initiative {number}", strong=True), Text("in detail", quiet=True))),
                Completion(Decimal(number % 5 * 25), f"{number % 5 * 25}%"),
                TrendMark("up", "Up"),
                StatusView(mark_status(_STATUSES[number % 8]), mark_status("delayed") if number % 8 == 1 else None, ""),
                (A, B, JOINT)[number % 3],
                Level("high", "High"),
                Figure("TBD", tbd=True) if number % 4 == 0 else Figure("$70\N{EN DASH}80k", number=Decimal(75)),
                Day("30 Jun 2026", date(2026, 6, 30), late=True),
            )
        )
        for number in range(count)
    )
    return Table("Initiatives and their status", _COLUMNS, (RowGroup(rows, "Sales"),))


def goals() -> BarChart:
    """A bar chart with targets and a bar below zero."""
    return BarChart(
        "Goals",
        "Revenue is behind.",
        (
            Bar("Revenue", Decimal(920000), "$920k", Decimal(1000000), "$1M", JOINT, behind=True),
            Bar("=SUM(A1)", Decimal(50000), "$50k", party=A),
            Bar("Margin", Decimal(-50000), "−$50k", party=B),  # noqa: RUF001 - a minus
        ),
    )


def quarters() -> LineChart:
    """A line chart in which one line ends early."""
    actual = (Point("Q1", Decimal(120), "$120k"), Point("Q2", Decimal(180), "$180k"))
    plan = (*actual, Point("Q3", Decimal(300), "$300k"))
    return LineChart("Revenue", "It grows.", ("Q1", "Q2", "Q3"), (Line("Actual", actual), Line("Plan", plan, True)))  # noqa: FBT003


def heat(count: int = 1) -> HeatMap:
    """A heat map with so many entries in its hottest field."""
    risks = tuple(f"Risk {number} of the hot field" for number in range(count))
    cells = (
        HeatCell("low", ()),
        HeatCell("medium", (HeatItem("Mild"),)),
        HeatCell("high", tuple(map(HeatItem, risks))),
    )
    rows = (("High", cells), ("Low", (HeatCell("low", ()), HeatCell("low", ()), HeatCell("medium", ()))))
    return HeatMap("Open risks", "One is hot.", "Impact", "Likelihood", ("Low", "Medium", "High"), rows)


def sample_deck() -> Deck:
    """A deck in which every kind of block and of cell occurs."""
    slides = (
        Slide("Revenue is at 92% of plan", (goals(), _why()), "Goals", "Say why."),
        Slide("Revenue grows", (quarters(), Paragraph("Both count alike.", quiet=True)), "Goals"),
        Slide("One risk is hot", (heat(),), "Risks"),
        Slide("The timeline holds", (TimelineChart(view_timeline(PLAN, AS_OF)),), "Timeline"),
        Slide("Each asks something of the other", (_asks(),), "Hard conversations"),
        Slide("Thirty initiatives run", (long_table(30),), "Initiatives"),
        Slide("What was said", (_steps(), Quote("We lost a quarter.", "A. Ruiz", A)), "Voices", "First.\nThen."),
    )
    return Deck("qbr", heading_of(PLAN, AS_OF, "Quarterly business review"), slides, "No unplanned stop.")


def _why() -> Bullets:
    return Bullets((Item("Say why", (A, Text("Ana"))),))


def _asks() -> Cards:
    facts = Facts((("Owner", Text("Ana Ruiz")), ("More", Link("The page", "https://example.org/page"))))
    return Cards(
        (
            Card("A asks", (Bullets((Item("Name a data owner"),)),), A, Figure("12 of 15")),
            Card("B asks", (facts, _small()), B),
            Card("Both ask", (Paragraph("Meet."), Cards((Card("Within", (Paragraph("Deep."),)),))), JOINT),
        )
    )


def _small() -> Table:
    """A small table that stands within a card."""
    return Table("Small", (Column("Who"), Column("What", "number")), (RowGroup((Row((Text("Ana"), Text("5"))),)),))


def _steps() -> Bullets:
    return Bullets((Item("First step"), Item("Second step")), ordered=True)


def company_theme(*, dark: bool = False, named: bool = True, feet: bool = True) -> bytes:
    """A company's presentation: its own layouts' names, a background, an example slide with a chart, and an author."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    deck.core_properties.author = "Jane Doe"
    for number, layout in enumerate(deck.slide_layouts):
        if not named:
            layout.name = f"Layout {number}"
        for shape in list(layout.placeholders):
            if not feet and shape.placeholder_format.idx >= 10:
                shape._element.getparent().remove(shape._element)
    if dark:
        fill = deck.slide_master.background.fill
        fill.solid()
        fill.fore_color.rgb = RGBColor(0x10, 0x14, 0x20)
        for mapped in deck.slide_master._element.xpath("./p:clrMap"):
            mapped.attrib.update({"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"})
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = "An example that must go"
    data = CategoryChartData()
    data.categories = ["x"]
    data.add_series("s", (1,))
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, 99999, 99999, data)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def as_theme(presentation: bytes) -> Theme:
    """A theme of a presentation alone."""
    return Theme("company.pptx", presentation=presentation)


def opened(data: bytes) -> Opened:
    """A presentation as python-pptx reads it."""
    return Presentation(BytesIO(data))


def all_shapes(shapes: Iterable[Any]) -> Iterator[Any]:
    """The shapes, and those within groups."""
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from all_shapes(shape.shapes)


def words(shapes: Iterable[Any]) -> Iterator[str]:
    """All that one reads on a slide, a paragraph each."""
    for shape in all_shapes(shapes):
        if shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
        if getattr(shape, "has_table", False):
            for row in shape.table.rows:
                for cell in row.cells:
                    yield from (paragraph.text for paragraph in cell.text_frame.paragraphs)
        if getattr(shape, "has_chart", False):
            yield from shape.chart.plots[0].categories
            for series in shape.chart.plots[0].series:
                yield series.name


def description(shape: BaseShape) -> str:
    """A shape's alternative text."""
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))
