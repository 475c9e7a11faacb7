from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.rendering import render
from jbp.views.elements.blocks import Table
from jbp.views.elements.cells import Day, Text
from jbp.views.meetings.calendar import view_calendar

if TYPE_CHECKING:
    from jbp.views.meetings.calendar import CalendarView

PLAN = """
    people: {ana: {name: Ana Ruiz, partner: a}}
    milestones:
      report: {title: Board report, due: 2026-11-15, owner: ana, party: a}
      first: {title: First deal, due: 2026-03-01, status: done}
      missed: {title: Second deal, due: 2026-04-01}
    decisions:
      region: {title: Second region, decide_by: 2026-07-01, makers: [ana]}
      taken: {title: Taken, decide_by: 2026-05-01, decided: {option: x, date: 2026-04-20}}
    risks:
      late: {title: Late data, review_by: 2026-09-01, mitigation: Buffer}
      over: {title: Over, review_by: 2026-09-02, status: closed}
    meetings: {kickoff: {title: Kick-off, date: 2026-02-10, agenda: {a: Targets}}}
    reviews: {spring: {title: Spring review, date: 2026-05-05, next: 2026-08-04}}
    agreement:
      title: Alliance agreement
      end: 2026-12-31
      notice: 90d
      renewal_decision: {due: 2026-09-15, owner: ana}
"""


def _titles(view: CalendarView, section: str) -> list[str]:
    tables = (block for one in view.sections if one.title == section for block in one.blocks)
    rows = (row for table in tables if isinstance(table, Table) for group in table.groups for row in group.rows)
    return [cell.text for row in rows if isinstance(cell := row.cells[0], Text)]


def test_what_is_ahead_stands_in_the_order_of_days() -> None:
    assert _titles(view_calendar(plan_of(PLAN), AS_OF), "Ahead") == [
        "Decide: Second region",
        "Next review after: Spring review",
        "Review the risk: Late data",
        "Decide on the renewal of Alliance agreement",
        "Last day to give notice: Alliance agreement",
        "Milestone: Board report",
        "Last day of Alliance agreement",
        "Last day of the plan",
    ]


def test_what_is_past_and_still_open_stands_apart() -> None:
    view = view_calendar(plan_of(PLAN), AS_OF)
    assert _titles(view, "Past, and still open") == ["Milestone: Second deal"]
    assert _titles(view, "Past") == ["Spring review", "Decide: Taken", "Milestone: First deal", "Kick-off"]
    (late,) = (one for one in view.sections if one.title.startswith("Past,"))
    assert isinstance(late.blocks[0], Table)
    assert late.blocks[0].groups[0].rows[0].cells[1] == Day("1 Apr 2026", date(2026, 4, 1), late=True)


def test_an_event_keeps_its_name_when_it_moves() -> None:
    before, after = (
        {event.title: event.uid for event in view_calendar(plan_of(text), AS_OF).events}
        for text in (PLAN, PLAN.replace("2026-11-15", "2026-11-20"))
    )
    assert before == after
    assert len(set(before.values())) == len(before)


def test_an_event_says_who_and_what() -> None:
    events = {event.title: event for event in view_calendar(plan_of(PLAN), AS_OF).events}
    assert events["Milestone: Board report"].description == "With: Ana Ruiz\nApplies to: Partner A\nA small plan"
    assert events["Kick-off"].description == "Targets\nA small plan"
    assert events["Last day to give notice: Alliance agreement"].day == date(2026, 10, 2)


def test_a_next_review_that_is_planned_already_is_not_said_twice() -> None:
    plan = plan_of("reviews: {a: {title: A, date: 2026-05-05, next: 2026-08-04}, b: {title: B, date: 2026-08-04}}")
    assert [event.title for event in view_calendar(plan, AS_OF).events] == ["A", "B", "Last day of the plan"]


@pytest.mark.parametrize("form", ["md", "html", "json", "xlsx", "ics"])
def test_it_is_made_in_every_format(form: str) -> None:
    assert render(view_calendar(sample(), AS_OF), form)
