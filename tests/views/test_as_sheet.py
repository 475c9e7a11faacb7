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
from jbp.views.elements.blocks import Cards, Table
from jbp.views.elements.cells import Day, Figure, Lines
from jbp.views.elements.charts import BarChart, TimelineChart
from jbp.views.elements.marks import PartyMark, StatusView
from jbp.views.elements.sheets import Deck, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell


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
    return [list(_texts(cell)) for cell in next(cells for cells in _rows(sheet) if title in _texts(cells[0]))]


def _rows(sheet: Sheet) -> Iterator[tuple[Cell, ...]]:
    blocks = (block for one in sheet.sections for block in one.blocks)
    return (row.cells for table in blocks if isinstance(table, Table) for group in table.groups for row in group.rows)


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


def test_what_words_say_of_days_and_figures_stands_in_them_as_values() -> None:
    sheet = _sheet("scorecard")
    revenue = next(cells for cells in _rows(sheet) if "Revenue" in _texts(cells[0]))
    assert Figure("$460k", number=Decimal(460000), unit="USD") in revenue
    assert Figure("92%", number=Decimal(92), unit="percent") in revenue
    assert Day("30 Apr 2026", date(2026, 4, 30)) in revenue
    decision = next(cells for cells in _rows(sheet) if "Second region?" in _texts(cells[0]))
    assert Day("Was to be decided by 1 Jun 2026", date(2026, 6, 1), late=True) in decision
    calls = next(cells for cells in _rows(_sheet("dashboard")) if "Joint calls" in _texts(cells[0]))
    assert Day("31 May 2026", date(2026, 5, 31)) in calls
    done = next(cells for cells in _rows(_sheet("timeline")) if "Agree the list" in _texts(cells[0]))
    assert Lines((Day("28 Feb 2026", date(2026, 2, 28)), Day("done 3 Mar 2026", date(2026, 3, 3)))) in done
