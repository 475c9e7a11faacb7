from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of
from tests.views.on_examples import render_examples
from tests.views.reading import facts, read_rows, sentences, table, titles

from jbp.errors import UsageError
from jbp.views.elements.cells import Day
from jbp.views.meetings.minutes import view_minutes

AS_OF = date(2026, 6, 15)
HELD = """
people:
  ana: {name: Ana Ruiz, partner: a, roles: [executive_sponsor]}
  ben: {name: Ben Osei, partner: b, roles: [executive_sponsor]}
  cho: {name: Cho Min, partner: b}
  old: {name: Old Sponsor, partner: b, roles: [executive_sponsor], until: 2026-01-31}
decisions:
  region: {title: Second region?, options: {wait: {title: Wait}},
    decided: {option: wait, date: 2026-05-05, by: [ana, ben]}}
  other: {title: Other?, decided: {date: 2026-05-06}}
meetings:
  kickoff: {title: Kick-off, kind: kickoff, date: 2026-02-10, attendees: [ana, cho, Legal], minutes_on: 2026-02-10,
    agenda: {list: {title: The list, minutes: 30, for: decision, owner: ana}, free: {title: Questions, minutes: 10}}}
  later: {title: Later, date: 2026-09-01}
reviews:
  spring:
    title: Spring review
    kind: qbr
    date: 2026-05-05
    attendees: [ana, cho]
    led_by: [ana]
    goals_met: Eleven of twelve
    goals_realistic: They were
    obstacles: [Late data]
    decisions: [Keep going]
    actions:
      contact: {title: Name a contact, owner: cho, due: 2026-05-12, status: not_started}
      done: {title: Send the list, due: 2026-05-12, status: done}
    minutes_on: 2026-05-07
    next: 2026-08-04
"""


def test_the_last_one_held_is_meant_where_none_is_named() -> None:
    sheet = view_minutes(plan_of(HELD), AS_OF)
    assert sheet.lead == "Spring review, 5 May 2026"
    assert titles(sheet) == ["Meeting", "Goals", "Obstacles", "Decisions taken", "Actions"]
    assert facts(sheet, "Meeting") == {
        "Date": "5 May 2026",
        "Kind": "Quarterly business review",
        "Led by": "Ana Ruiz",
        "Attendees": "Partner A: Ana Ruiz / Partner B: Cho Min",
        "Absent sponsors": "Ben Osei (Partner B)",
        "Minutes sent": "7 May 2026, 2 days later",
        "Next": "4 Aug 2026",
    }
    assert facts(sheet, "Goals") == {"Goals met": "Eleven of twelve", "Goals realistic": "They were"}
    assert sentences(sheet, "Obstacles") == ["Late data"]


def test_decisions_of_the_day_are_taken_from_the_plan_too() -> None:
    assert sentences(view_minutes(plan_of(HELD), AS_OF), "Decisions taken") == [
        "Keep going",
        "Second region? Wait, by Ana Ruiz and Ben Osei",
    ]


def test_actions_say_whether_they_are_late() -> None:
    actions = table(view_minutes(plan_of(HELD), AS_OF), "Actions")
    assert read_rows(actions) == [
        ("Name a contact", "Cho Min", "12 May 2026", "Not started (Delayed)"),
        ("Send the list", "", "12 May 2026", "Complete"),
    ]
    days = [row.cells[2] for row in actions.groups[0].rows]
    assert [isinstance(day, Day) and day.late for day in days] == [True, False]


def test_a_meeting_can_be_named() -> None:
    sheet = view_minutes(plan_of(HELD), AS_OF, review="kickoff")
    assert titles(sheet) == ["Meeting", "Agenda"]
    assert facts(sheet, "Meeting")["Attendees"] == "Partner A: Ana Ruiz / Partner B: Cho Min / Legal"
    assert facts(sheet, "Meeting")["Minutes sent"] == "the same day"
    assert read_rows(table(sheet, "Agenda")) == [
        ("The list", "decision", "Ana Ruiz", "30"),
        ("Questions", "", "", "10"),
        ("Total", "", "", "40"),
    ]


def test_what_is_unknown_is_refused_with_what_there_is() -> None:
    with pytest.raises(UsageError, match=r'no meeting or review "autumn"\. There are: kickoff, spring, later\.'):
        view_minutes(plan_of(HELD), AS_OF, review="autumn")
    with pytest.raises(UsageError, match="nor any other"):
        view_minutes(plan_of(""), AS_OF, review="autumn")


def test_before_the_first_meeting_there_are_no_minutes() -> None:
    sheet = view_minutes(plan_of(HELD), date(2026, 1, 1))
    assert (sheet.sections, sheet.lead) == ((), "No meeting or review has been held yet.")


def test_every_example_renders() -> None:
    assert all(render_examples(view_minutes))
