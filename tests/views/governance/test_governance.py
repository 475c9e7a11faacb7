from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import columns, read_block, read_facts, read_rows, section_of, table_in
from tests.views.samples import AS_OF
from tests.views.shipped import NAMES, shipped

from jbp.rendering import render
from jbp.views.elements.blocks import Cards, Facts, Paragraph, Table
from jbp.views.elements.cells import Day
from jbp.views.governance.view import view_governance

_PLAN = """
    people: {ana: {name: Ana, partner: a, title: Head, email: ana@a.example}, ben: {name: Ben, partner: b}}
    review_every: 3m
    sign_off: {a: {by: ana, date: 2026-01-25, digest: x}, b: {by: ben, digest: x}}
    governance:
      bodies:
        top: {title: Board, level: steering, purpose: Steers, chairs: [ana], rotates: yearly, members: [ana, ben],
          deputies: {ana: ben}, cadence: monthly, quorum: {each: 1, total: 3, b: 2}, votes: one_per_partner}
        low: {title: Team, cadence: 6w, votes: By show of hands, reports_to: top}
      decision_rights: {price: {title: Price, final_say: a, consulted: [b], except: [share, new]}}
      reserved_matters: {share: {title: Cost share, needs: all}, name: {title: Name, needs: [b]}}
      escalation: {up: {level: 2, to: [ana]}, first: {level: 1, to: [ana, ben], within: 7d}}
      deadlock: {text: They toss, after: 30d, to: [ben]}
      communication: {channel: Chat, cadence: weekly, single_point: {a: ana, b: ben}}
      training:
        t: {title: Basics, party: b, required: 10, certified: 4, needed_by: 2026-05-31, expires: 2027-05-31}
        u: {title: More, required: 2, certified: 2, needed_by: 2026-05-31}
    expectations:
      x: {title: Answer, topic: technical_support, from: b, to: a, owner: ben, due: 2026-06-01, repeats: monthly,
        clause: "9.4", status: not_met}
      y: {title: Pay, from: a, to: b, due: 2026-06-01, status: met}
    consequences: Less money.
    alignment_buckets: {formal: Paper, informal: Coffee}
    meetings:
      kick: {title: Kick-off, kind: kickoff, date: 2026-02-10, attendees: [ana, ben], minutes_on: 2026-02-11}
      summit: {title: Summit, kind: summit, date: 2026-09-10}
    reviews:
      spring: {title: Spring, kind: qbr, date: 2026-05-05, led_by: [ben], decisions: [Wait], next: 2026-08-04}
    agreement: {title: Master, start: 2026-01-15, end: 2028-01-31, notice: 90d,
      renewal_decision: {due: 2027-09-30, owner: ana}, amendments: [One, Two]}
    exit: {triggers: [Sale, Failure], ip: Stays, notice: 90d}
    plan_b: Alone.
"""


def _sheet_of(sections: str = _PLAN, as_of: date = AS_OF) -> dict[str, str]:
    sheet = view_governance(plan_of(sections), as_of)
    return {one.title: " | ".join(map(read_block, one.blocks)) for one in sheet.sections}


def test_bodies_say_who_meets_how_often_and_to_whom_they_report() -> None:
    (cards,) = section_of(view_governance(plan_of(_PLAN), AS_OF), "Bodies").blocks
    assert isinstance(cards, Cards)
    board, team = cards.cards
    assert isinstance(board.blocks[0], Paragraph)
    assert isinstance(board.blocks[1], Facts)
    assert read_facts(board.blocks[1]) == {
        "Level": "Steering",
        "Chair": "Partner A: Ana",
        "Chair rotates": "Yearly",
        "Members": "Partner A: Ana / Partner B: Ben",
        "Deputies": "Ana: Ben",
        "Meets": "Monthly",
        "Quorum": "1 of each partner / 3 in total / 2 of Partner B",
        "Votes": "One for each partner",
    }
    assert read_block(team.blocks[0]) == "Meets: Every 6 weeks; Votes: By show of hands; Reports to: Board"


def test_decision_rights_and_reserved_matters() -> None:
    assert _sheet_of()["Who decides"] == (
        "Price, Partner A, Partner B, Cost share / new | Cost share, Joint; Name, Partner B"
    )


def test_the_ladder_begins_at_its_first_level_and_ends_in_the_deadlock() -> None:
    assert _sheet_of()["Escalation"] == (
        "Level 1, Partner A: Ana / Partner B: Ben, 7 days; Level 2, Partner A: Ana, "
        " | Deadlock: They toss; Deadlock after: 30 days; Then decided by: Partner B: Ben"
    )


def test_communication_and_alignment() -> None:
    found = _sheet_of()
    assert found["Communication"] == (
        "Channel: Chat; Rhythm: Weekly | Partner A, Ana, Head, ana@a.example; Partner B, Ben, , "
    )
    assert found["What keeps the partners aligned"] == "Formal: Paper; Informal: Coffee"


def test_an_expectation_says_from_whom_to_whom_and_stands_out_when_missed() -> None:
    section = section_of(view_governance(plan_of(_PLAN), AS_OF), "Expectations")
    table = table_in(section, "Expectation")
    assert read_rows(table) == [
        ("Answer / Technical support", "Partner B", "Partner A", "Ben", "1 Jun 2026 / Monthly", "9.4", "Not met"),
        ("Pay", "Partner A", "Partner B", "", "1 Jun 2026", "", "Met"),
    ]
    assert [getattr(row.cells[-1], "strong", None) for row in table.groups[0].rows] == [True, False]
    assert getattr(table.groups[0].rows[1].cells[4], "late", None) is False
    assert read_block(section.blocks[1]) == "If they are missed: Less money."


def test_training_that_falls_short_of_its_day_is_late() -> None:
    (table,) = section_of(view_governance(plan_of(_PLAN), AS_OF), "Enablement").blocks
    assert isinstance(table, Table)
    assert read_rows(table)[0] == ("Basics", "Partner B", "10", "4", "31 May 2026", "31 May 2027")
    due = [row.cells[4] for row in table.groups[0].rows]
    assert [one.late for one in due if isinstance(one, Day)] == [True, False]


def test_the_calendar_holds_what_comes_next_then_what_has_been() -> None:
    section = section_of(view_governance(plan_of(_PLAN), AS_OF), "Meeting calendar")
    table = table_in(section, "Day")
    assert read_block(section.blocks[0]) == "Reviews: Every 3 months"
    assert [group.title for group in table.groups] == ["Next", "Past"]
    assert [row[:2] for row in read_rows(table)] == [
        ("4 Aug 2026", "Next review / as set at: Spring"),
        ("10 Sep 2026", "Summit"),
        ("5 May 2026", "Spring / Quarterly business review"),
        ("10 Feb 2026", "Kick-off"),
    ]


def test_a_review_that_was_set_and_not_held_stays_next_and_is_late() -> None:
    table = table_in(section_of(view_governance(plan_of(_PLAN), date(2026, 8, 20)), "Meeting calendar"), "Day")
    first = table.groups[0].rows[0].cells[0]
    assert isinstance(first, Day)
    assert (first.text, first.late) == ("4 Aug 2026", True)


def test_no_day_is_made_up_from_a_cadence() -> None:
    sheet = _sheet_of("review_every: 3m\nreviews: {r: {title: R, date: 2026-03-01}}")
    assert sheet == {"Meeting calendar": "Reviews: Every 3 months | 1 Mar 2026, R"}


def test_the_last_day_for_notice_is_computed() -> None:
    assert _sheet_of()["Agreement"] == (
        "Title: Master; Term: 15 Jan 2026 \N{EN DASH} 31 Jan 2028; Notice: 90 days; Notice until: 2 Nov 2027; "
        "Renewal due: 30 Sep 2027; Renewal owner: Ana; Amendments: One / Two; "
        "Plan signed: Partner A: Ana, 25 Jan 2026 / Partner B: Ben"
    )


@pytest.mark.parametrize(
    ("term", "shown"), [("start: 2026-01-15", "From 15 Jan 2026"), ("end: 2026-12-31", "Until 31 Dec 2026")]
)
def test_a_term_may_be_open(term: str, shown: str) -> None:
    assert _sheet_of(f"agreement: {{{term}, notice: 3m}}")["Agreement"].startswith(f"Term: {shown}; Notice: 3 months")


def test_exit_and_plan_b() -> None:
    assert _sheet_of()["Exit and plan B"] == (
        "What ends it: Sale / Failure; Intellectual property: Stays; Notice: 90 days; Plan B: Alone."
    )
    assert _sheet_of("exit: {notice: As agreed}")["Exit and plan B"] == "Notice: As agreed"


def test_a_plan_without_governance_has_none() -> None:
    assert view_governance(plan_of(""), AS_OF).sections == ()
    assert view_governance(plan_of("governance: {}"), AS_OF).sections == ()


def test_columns_that_nobody_fills_are_left_out() -> None:
    sheet = view_governance(plan_of("expectations: {x: {title: X, from: a, to: b}}"), AS_OF)
    (table,) = sheet.sections[0].blocks
    assert isinstance(table, Table)
    assert columns(table) == ["Expectation", "Expected of", "Expected by"]


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_shown_as_a_page_and_in_markdown(name: str) -> None:
    plan, as_of = shipped(name)
    sheet = view_governance(plan, as_of)
    for format_ in ("md", "html"):
        assert render(sheet, format_)
