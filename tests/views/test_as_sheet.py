from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.views.as_sheet import as_sheet
from jbp.views.catalogue import DOCUMENTS
from jbp.views.dashboard.view import view_dashboard
from jbp.views.elements.amounts import Amount
from jbp.views.elements.blocks import BarChart, Cards, Day, Deck, Figure, Lines, Sheet, Table, TimelineChart
from jbp.views.elements.marks import PartyMark, StatusView
from jbp.views.elements.shown import day_in, figure_in, figure_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.elements.blocks import Block, Cell


def _sheet(name: str, sections: str | None = None) -> Sheet:
    plan = sample() if sections is None else plan_of(sections)
    found = as_sheet(DOCUMENTS[name].builder(plan, AS_OF))
    assert isinstance(found, Sheet)
    return found


def _texts(cell: Cell) -> Iterator[str]:
    if isinstance(cell, Lines):
        for one in cell.cells:
            yield from _texts(one)
    elif isinstance(cell, StatusView):
        yield cell.said.word
    elif isinstance(cell, PartyMark):
        yield cell.name
    else:
        yield getattr(cell, "text", "") or getattr(cell, "word", "")


def _row(sheet: Sheet, title: str) -> list[list[str]]:
    """The texts of the row that a title names, cell by cell, wherever in the sheet it stands."""
    blocks = (block for one in sheet.sections for block in one.blocks)
    rows = (row for table in blocks if isinstance(table, Table) for group in table.groups for row in group.rows)
    found = (row for row in rows if title in _texts(row.cells[0]))
    return [list(_texts(cell)) for cell in next(found).cells]


def _block(sheet: Sheet, kind: type[Block]) -> Block:
    return next(block for one in sheet.sections for block in one.blocks if isinstance(block, kind))


def test_a_sheet_and_a_deck_are_given_back_as_they_are() -> None:
    sheet = _sheet("risks")
    deck = Deck("qbr", sheet.heading, ())
    assert as_sheet(sheet) is sheet
    assert as_sheet(deck) is deck


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_sheet_keeps_the_document_and_its_heading(name: str) -> None:
    view = DOCUMENTS[name].builder(sample(), AS_OF)
    found = as_sheet(view)
    assert (found.document, found.heading) == (view.document, view.heading)


@pytest.mark.parametrize("name", ["scorecard", "timeline", "focus-areas"])
def test_a_plan_that_holds_nothing_has_no_sections(name: str) -> None:
    assert _sheet(name, "").sections == ()


def test_the_goals_are_a_chart_and_a_table() -> None:
    sheet = _sheet("scorecard")
    chart = _block(sheet, BarChart)
    assert isinstance(chart, BarChart)
    (bar,) = chart.bars
    assert (bar.label, bar.value, bar.mark, bar.shown) == ("Revenue", Decimal(23), Decimal(25), "$460k")
    assert sheet.lead == "No unplanned stop."
    assert _row(sheet, "Revenue") == [
        ["Revenue"], ["$460k"], ["30 Apr 2026"], ["$2M"], ["23%"], ["$500k"], ["92%"], ["$750k in Summer"],
    ]  # fmt: skip


def test_initiatives_are_grouped_by_component() -> None:
    table = next(one.blocks[0] for one in _sheet("scorecard").sections if one.title == "Initiatives")
    assert isinstance(table, Table)
    assert [group.title for group in table.groups] == ["Sales", "Other"]


def test_a_scorecard_keeps_risks_decisions_and_leading_kpis() -> None:
    sheet = _sheet("scorecard")
    assert [one.title for one in sheet.sections] == [
        "Overall goals", "Initiatives", "Leading KPIs", "Top risks", "Decisions",
    ]  # fmt: skip
    assert ["High"] in _row(sheet, "Data arrives late")


def test_the_dashboard_has_activities_and_a_card_for_each_partner() -> None:
    sheet = _sheet("dashboard")
    cards = _block(sheet, Cards)
    assert isinstance(cards, Cards)
    assert [card.title for card in cards.cards] == ["Partner A", "Partnership", "Partner B"]
    table = sheet.sections[0].blocks[0]
    assert isinstance(table, Table)
    view = view_dashboard(sample(), AS_OF)
    assert [len(group.rows) for group in table.groups] == [len(group.rows) for group in view.groups]


def test_the_timeline_is_a_chart_and_a_table() -> None:
    sheet = _sheet("timeline")
    assert isinstance(_block(sheet, TimelineChart), TimelineChart)
    assert [one.title for one in sheet.sections][-1] == "Activities"
    assert ["Milestone"] in _row(sheet, "Board report")


def test_focus_areas_keep_their_targets_and_what_contradicts_them() -> None:
    row = _row(_sheet("focus-areas"), "Deals")
    assert ["18\N{EN DASH}22", "the periods give 16\N{EN DASH}22"] in row


def test_figures_get_the_number_that_is_shown() -> None:
    assert figure_of(Amount("$460k")) == Figure("$460k", number=Decimal(460000), unit="USD")
    assert figure_in("1,400").number == Decimal(1400)
    assert (figure_in("92%").number, figure_in("92%").unit) == (Decimal(92), "percent")
    assert figure_in("18 days").number == Decimal(18)


@pytest.mark.parametrize("text", ["10\N{EN DASH}12", "\N{GREATER-THAN OR EQUAL TO} 40%", "", "any"])
def test_a_range_has_no_number(text: str) -> None:
    assert figure_of(Amount(text)) == Figure(text)


def test_what_is_to_be_determined_stays_so() -> None:
    assert figure_of(Amount("TBD by Ana", tbd=True)) == Figure("TBD by Ana", tbd=True)


def test_days_get_the_day_that_is_shown() -> None:
    assert day_in("30 Jun 2026") == Day("30 Jun 2026", date(2026, 6, 30))
    assert day_in("No date").day is None
