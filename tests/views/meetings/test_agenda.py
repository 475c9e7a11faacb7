from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.figures.plans import plan_of
from tests.views.on_examples import render_examples
from tests.views.reading import facts, read_rows, table, titles

from jbp.errors import UsageError
from jbp.views.meetings.agenda import view_agenda

AS_OF = date(2026, 6, 15)
PROPOSED = "What the plan brings up besides"
PEOPLE = """
people: {ana: {name: Ana Ruiz, partner: a}, ben: {name: Ben Osei, partner: b}}
"""
MEETINGS = (
    PEOPLE
    + """
meetings:
  july:
    title: July meeting
    date: 2026-07-01
    attendees: [ana, ben]
    agenda:
      talk: {title: How it goes, minutes: 20, for: discussion, owner: ben}
      list: {title: The list, minutes: 30, for: Decision, owner: ana, about: decisions.list}
  autumn: {title: Autumn meeting, date: 2026-09-01}
decisions:
  list: {title: Which list?, decide_by: 2026-07-01}
  later: {title: Later?, decide_by: 2026-09-01}
  late: {title: Late?, decide_by: 2026-06-05, makers: [ana, ben], options: {x: {title: Option X, recommended: true}}}
  soon: {title: Soon?, decide_by: 2026-08-31}
  never: {title: When?}
  taken: {title: Taken?, decided: {date: 2026-01-01}}
"""
)


def grouped(sections: str, group: str) -> list[tuple[str, ...]]:
    found = table(view_agenda(plan_of(sections), AS_OF), PROPOSED)
    return read_rows(replace(found, groups=tuple(one for one in found.groups if one.title == group)))


def test_decisions_come_first_with_limits_and_why() -> None:
    sheet = view_agenda(plan_of(MEETINGS), AS_OF)
    assert titles(sheet) == ["Meeting", "To decide", "Further items"]
    assert read_rows(table(sheet, "To decide")) == [
        ("The list", "On the agenda", "", "Ana Ruiz", "30"),
        ("Late?", "Was to be decided by 5 Jun 2026, 10 days ago", "Option X", "Ana Ruiz, Ben Osei", "15, suggested"),
        (
            "Soon?",
            "To be decided by 31 Aug 2026, before people meet again on 1 Sep 2026",
            "Nothing yet",
            "",
            "15, suggested",
        ),
        ("When?", "Nobody has set a day to decide by", "Nothing yet", "", "15, suggested"),
    ]


def test_stated_items_follow_and_their_time_is_added_up() -> None:
    sheet = view_agenda(plan_of(MEETINGS), AS_OF)
    assert sheet.lead == "July meeting, 1 Jul 2026"
    assert read_rows(table(sheet, "Further items")) == [("How it goes", "discussion", "Ben Osei", "20")]
    assert facts(sheet, "Meeting") == {
        "Date": "1 Jul 2026",
        "Attendees": "Partner A: Ana Ruiz / Partner B: Ben Osei",
        "Time": "50 minutes for what is on the agenda, 45 more for the decisions that the plan adds",
        "The one after": "1 Sep 2026",
    }


def test_a_meeting_can_be_named() -> None:
    assert view_agenda(plan_of(MEETINGS), AS_OF, review="autumn").lead == "Autumn meeting, 1 Sep 2026"
    with pytest.raises(UsageError, match="There are: july, autumn"):
        view_agenda(plan_of(MEETINGS), AS_OF, review="winter")


def test_the_day_that_the_last_review_set_will_do() -> None:
    plan = plan_of("review_every: 3m\nreviews: {spring: {title: Spring, date: 2026-05-05, next: 2026-08-04}}")
    sheet = view_agenda(plan, AS_OF)
    assert sheet.lead == "The next review, 4 Aug 2026"
    assert facts(sheet, "Meeting") == {"Date": "4 Aug 2026", "The one after": "4 Nov 2026"}


def test_open_conversations_say_how_long_they_drag_on() -> None:
    sections = """
    conversations:
      slow: {title: Who pays?, raised_on: 2026-02-20, resolve_by: 2026-04-20, status: open}
      up: {title: Who leads?, status: escalated, escalated_on: 2026-05-02}
      bare: {title: Who else?}
      done: {title: Settled?, status: agreed}
    """
    assert grouped(sections, "Hard conversations") == [
        (
            "Who pays?",
            "Was to be resolved by 20 Apr 2026, 56 days ago; raised on 20 Feb 2026, 115 days ago",
            "20 Apr 2026",
        ),
        ("Who leads?", "Escalated on 2 May 2026", ""),
        ("Who else?", "Still open", ""),
    ]


def test_late_and_stalled_work_says_what_is_done_about_it() -> None:
    sections = """
    initiatives:
      flow:
        title: Lead flow
        status: on_track
        activities:
          calls: {title: Calls, due: 2026-06-01, status: on_track}
          stuck: {title: Stuck, status: stalled, corrective_action: Ask Ben}
          fine: {title: Fine, due: 2026-07-01}
          done: {title: Done, due: 2026-05-01, status: done}
    milestones: {board: {title: Board report, due: 2026-06-10}}
    """
    assert grouped(sections, "Work that is late or stalled") == [
        (
            "Calls / Lead flow",
            "Due 1 Jun 2026, 14 days ago; reported as on track; no corrective action is stated",
            "1 Jun 2026",
        ),
        ("Board report", "Due 10 Jun 2026, 5 days ago; no corrective action is stated", "10 Jun 2026"),
        ("Stuck / Lead flow", "Reported as stalled; corrective action: Ask Ben", ""),
    ]


def test_kpis_behind_their_plan_show_their_figures() -> None:
    sections = """
    periods: {p1: {start: 2026-01-01, end: 2026-04-30}}
    kpis:
      deals: {title: Deals, goal: increase, combine: sum, unit: count, targets: {p1: 10, total: 30}, actuals: {p1: 6}}
      fine: {title: Fine, goal: increase, combine: sum, unit: count, targets: {p1: 10}, actuals: {p1: 10}}
    """
    assert grouped(sections, "KPIs behind their plan") == [("Deals", "6 reached, 10 planned: 60%, by 30 Apr 2026")]


def test_expectations_actions_risks_and_voices() -> None:
    sections = (
        PEOPLE
        + """
expectations:
  tickets: {title: Answer tickets, from: b, to: a, status: not_met, clause: "9.4", owner: ben}
  late: {title: Send the report, from: a, to: b, due: 2026-06-01}
  met: {title: Met, from: a, to: b, due: 2026-06-01, status: met}
reviews:
  spring:
    title: Spring review
    date: 2026-05-05
    next: 2026-07-01
    actions:
      contact: {title: Name a contact, due: 2026-05-12, owner: ana}
      sent: {title: Sent, done_on: 2026-05-06}
risks:
  data: {title: Late data, level: high, review_by: 2026-06-20}
  gone: {title: Gone, status: closed, review_by: 2026-06-20}
  hit: {title: Has hit us, status: occurred}
pulse:
  old: {quote: Old., date: 2026-05-05}
  new: {quote: We wait., party: b, function: Data, date: 2026-05-20}
"""
    )
    assert grouped(sections, "Expectations not met") == [
        ("Send the report", "Was due on 1 Jun 2026, 14 days ago; Partner A owes it to Partner B", "", "1 Jun 2026"),
        ("Answer tickets", "Not met; Partner B owes it to Partner A; clause 9.4", "Ben Osei", ""),
    ]
    assert grouped(sections, "Open actions of earlier reviews") == [
        ("Name a contact", "Of Spring review; was due on 12 May 2026, 34 days ago", "Ana Ruiz", "12 May 2026")
    ]
    assert grouped(sections, "Risks to review") == [
        ("Late data", "High risk; to be reviewed by 20 Jun 2026", "", "20 Jun 2026"),
        ("Has hit us", "Has occurred; medium risk", "", ""),
    ]
    assert grouped(sections, "What stakeholders said and no review has heard") == [
        ('"We wait."', "Said by Data at Partner B on 20 May 2026", "", "")
    ]


def test_what_an_item_of_the_agenda_is_about_is_not_proposed_again() -> None:
    sections = """
    meetings: {m: {title: M, date: 2026-07-01, agenda: {t: {title: T, about: conversations.c}}}}
    conversations: {c: {title: Who pays?}}
    """
    assert titles(view_agenda(plan_of(sections), AS_OF)) == ["Meeting", "Further items"]


def test_a_plan_that_holds_nothing_says_so() -> None:
    sheet = view_agenda(plan_of(""), AS_OF)
    assert (sheet.sections, sheet.lead) == ((), "No meeting or review is planned yet.")


def test_every_example_renders() -> None:
    assert all(render_examples(view_agenda))
