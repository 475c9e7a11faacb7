from __future__ import annotations

import re
import warnings
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from tests.hostile.sheets import hostile_sheet
from tests.hostile.texts import EVERY, acts
from tests.views.samples import AS_OF, sample

from jbp.rendering.xlsx import render_xlsx
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Card, Cards, Paragraph, rows_of
from jbp.views.elements.blocks import Column as TableColumn
from jbp.views.elements.cells import Completion, Figure, Text
from jbp.views.elements.charts import Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import PartyMark
from jbp.views.elements.sheets import Deck, Section, Sheet, Slide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell


def _book(data: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the library that reads it
        return load_workbook(BytesIO(data))


def _of(name: str) -> Any:
    return _book(render_xlsx(DOCUMENTS[name].builder(sample(), AS_OF)))


def _with(*blocks: Block) -> Any:
    return _book(_written(*blocks))


def _written(*blocks: Block) -> bytes:
    heading = heading_of(sample(), AS_OF, "Risks")
    return render_xlsx(Sheet("risks", heading, (Section("All", blocks),)))


def _cells(book: Any) -> Iterator[Any]:
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def _one(*cells: Cell) -> list[Any]:
    """A row of a table with these cells, as it is read back."""
    book = _with(rows_of("T", [TableColumn("First"), *(TableColumn("C") for _ in cells)], [(Text("x"), *cells)]))
    return list(book["All"][4][1:])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_view_gives_the_same_bytes(name: str) -> None:
    view = DOCUMENTS[name].builder(sample(), AS_OF)
    assert render_xlsx(view) == render_xlsx(view)


def test_nothing_in_the_file_carries_the_hour_it_was_made() -> None:
    data = render_xlsx(DOCUMENTS["scorecard"].builder(sample(), AS_OF))
    with ZipFile(BytesIO(data)) as archive:
        assert {info.date_time[:3] for info in archive.infolist()} == {(1980, 1, 1)}
        assert b"2026-06-15T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_section_is_a_sheet_with_a_frozen_header() -> None:
    book = _of("scorecard")
    assert book.sheetnames == ["Scorecard", "Overall goals", "Initiatives", "Leading KPIs", "Top risks", "Decisions"]
    assert [cell.value for cell in book["Initiatives"][3]][:3] == ["Group", "Initiative", "Leading indicator"]
    assert book["Initiatives"].freeze_panes == "C4"
    assert book["Initiatives"].auto_filter.ref.startswith("A3:")


def test_figures_are_numbers_with_their_unit() -> None:
    money, share, days, several, tbd = _one(
        Figure("$1.2M", number=Decimal(1200000), unit="USD"),
        Figure("92.5%", number=Decimal("92.5"), unit="percent"),
        Figure("18 days", number=Decimal(18)),
        Figure("10\N{EN DASH}12"),
        Figure("TBD", tbd=True),
    )
    assert (money.value, money.number_format) == (1200000, '"$"#,##0;-"$"#,##0')
    assert (share.value, share.number_format) == (0.925, "0.0%")
    assert (days.value, days.number_format) == (18, '#,##0" days"')
    assert several.value == "10\N{EN DASH}12"
    assert tbd.fill.fgColor.rgb == "FFFDF0CD"


def test_a_number_that_a_workbook_cannot_hold_exactly_stays_text() -> None:
    (cell,) = _one(Figure("1234567890123456789", number=Decimal(1234567890123456789)))
    assert (cell.value, cell.data_type) == ("1234567890123456789", "s")


def test_days_are_days() -> None:
    found = [cell for cell in _cells(_of("timeline")) if isinstance(cell.value, (date, datetime))]
    assert found
    assert {cell.number_format for cell in found} == {"d mmm yyyy"}


def test_a_wheel_is_a_share_with_an_icon() -> None:
    book = _with(rows_of("T", [TableColumn("A"), TableColumn("B")], [(Text("x"), Completion(Decimal(40), "40%"))]))
    assert book["All"]["B4"].value == 0.4
    (rule,) = next(iter(book["All"].conditional_formatting)).rules
    assert rule.iconSet.iconSet == "5Quarters"


def test_charts_are_native() -> None:
    book = _of("scorecard")
    assert len(book["Overall goals"]._charts) == 1


def test_a_month_of_work_is_a_coloured_cell() -> None:
    sheet = _of("timeline")["Execution timeline"]
    fills = {cell.fill.fgColor.rgb for row in sheet.iter_rows(min_row=4, min_col=7) for cell in row}
    assert "FF0B5CAD" in fills


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_a_text_is_only_ever_text(text: str) -> None:
    data = render_xlsx(hostile_sheet(text))
    for cell in _cells(_book(data)):
        assert cell.data_type in ("s", "n")
        if cell.hyperlink is not None:
            assert cell.hyperlink.target.startswith("https://example.org/a?b=c")
        if isinstance(cell.value, str):
            assert not acts(cell.value)
            assert len(cell.value.encode("utf-16-le")) // 2 <= 32_767
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}
    assert not any("<f>" in part for name, part in parts.items() if "worksheets" in name)
    for part in parts.values():
        for formula in re.findall(r"<c:f>(.*?)</c:f>", part):
            assert re.search(r"!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$", formula)


def test_a_text_that_begins_as_a_formula_stays_text_where_it_is_taken_out() -> None:
    (cell,) = _one(Text("=cmd|' /C calc'!A0"))
    assert (cell.value, cell.data_type, cell.style_id != 0) == ("=cmd|' /C calc'!A0", "s", True)
    assert cell.quotePrefix


def test_a_text_too_long_for_a_cell_goes_on_below() -> None:
    text = "".join(f"{number:05} " for number in range(11_000))
    book = _with(rows_of("T", [TableColumn("A"), TableColumn("B")], [(Text("x"), Text(text)), (Text("y"), Text("z"))]))
    column = [cell.value for cell in book["All"]["B"] if cell.value][1:]
    assert "".join(part.removeprefix("(continued) ") for part in column[:-1]) == text
    assert column[-1] == "z"


def test_sheets_have_names_of_their_own_that_excel_takes() -> None:
    heading = heading_of(sample(), AS_OF, "Risks")
    table = rows_of("T", [TableColumn("A")], [(Text("x"),)])
    titles = ["Risks", "risks", "A" * 40, "A" * 41, "[x]: y/z?", "'History'", "history", "😀" * 20, "///"]
    book = _book(render_xlsx(Sheet("risks", heading, tuple(Section(title, (table,)) for title in titles))))
    names = book.sheetnames
    assert len({name.casefold() for name in names}) == len(titles) + 1
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 for name in names)
    assert not any(set(name) & set("[]:*?/\\") for name in names)
    assert "history" not in {name.casefold() for name in names}


def test_sections_of_text_alone_stand_on_the_first_sheet() -> None:
    book = _with(Paragraph("Read me"))
    assert book.sheetnames == ["Risks"]
    assert "Read me" in [cell.value for cell in _cells(book)]


def test_a_slide_is_a_sheet_with_its_notes() -> None:
    heading = heading_of(sample(), AS_OF, "Review")
    table = rows_of("T", [TableColumn("A")], [(Text("x"),)])
    book = _book(render_xlsx(Deck("qbr", heading, (Slide("Bookings are at 92%", (table,), "Part", "Say this"),))))
    assert book.sheetnames == ["Review", "Bookings are at 92%"]
    assert "Say this" in [cell.value for cell in _cells(book)]


def test_a_plan_that_holds_nothing_says_so() -> None:
    heading = heading_of(sample(), AS_OF, "Risks")
    assert "The plan holds nothing to show here yet." in [
        cell.value for cell in _cells(_book(render_xlsx(Sheet("risks", heading, ()))))
    ]


def test_lines_are_in_the_colours_of_partners_or_in_grey_on_a_scale_of_round_numbers() -> None:
    points = tuple(Point(f"Q{number}", Decimal(number * 500_000), "x") for number in range(1, 4))
    lines = (Line("A", points, party=PartyMark("p1", ("p1",), "Alpha")), Line("Plan", points, dashed=True))
    content = _written(LineChart("Lines", "What they show", ("Q1", "Q2", "Q3"), lines))
    with ZipFile(BytesIO(content)) as archive:
        drawn = archive.read("xl/charts/chart1.xml").decode()
    assert '<a:srgbClr val="0B5CAD"/>' in drawn
    assert '<a:srgbClr val="565D69"/>' in drawn
    assert '<a:prstDash val="dash"/>' in drawn
    assert re.search('<c:max val="1500000([.]0)?"/>', drawn)
    assert 'formatCode="#,##0.0,,&quot;M&quot;"' in drawn


def test_the_figure_of_a_card_stands_large_in_a_row_of_its_own() -> None:
    sheet = _with(Cards((Card("Revenue", (), figure=Figure("92%")),)))["All"]
    (cell,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == "92%")
    assert (cell.font.sz, cell.font.b, cell.alignment.horizontal) == (18, True, "left")
    assert (sheet.row_dimensions[cell.row].height or 0) > 18
