from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of

from jbp.figures.promises import Kept, giver_of, kept_by, promises

SINCE, AS_OF = date(2026, 3, 1), date(2026, 6, 15)
PEOPLE = "people: {ana: {name: Ana, partner: a}, ben: {name: Ben, partner: b}}\n"


def _outcomes(sections: str) -> dict[str, str]:
    return {one.title: one.outcome for one in promises(plan_of(PEOPLE + sections), SINCE, AS_OF)}


def test_work_is_kept_kept_late_or_missed_by_its_days() -> None:
    activities = """
initiatives:
  i:
    title: I
    activities:
      early: {title: Early, due: 2026-04-01, done_on: 2026-03-20}
      late: {title: Late, due: 2026-04-01, done_on: 2026-04-02}
      said: {title: Said, due: 2026-04-01, status: done}
      open: {title: Open, due: 2026-04-01, status: on_track}
      today: {title: Today, due: 2026-06-15}
      ahead: {title: Ahead, due: 2026-09-01}
      dropped: {title: Dropped, due: 2026-04-01, status: cancelled}
"""
    assert _outcomes(activities) == {"Early": "kept", "Late": "late", "Said": "kept", "Open": "missed"}


def test_what_was_due_earlier_counts_while_it_is_owed_or_was_done_since() -> None:
    milestones = """
milestones:
  owed: {title: Owed, due: 2026-01-10}
  caught-up: {title: Caught up, due: 2026-01-10, done_on: 2026-03-10}
  long-done: {title: Long done, due: 2026-01-10, done_on: 2026-01-09}
"""
    assert _outcomes(milestones) == {"Owed": "missed", "Caught up": "late"}


def test_expectations_count_by_what_is_said_of_them() -> None:
    expectations = """
expectations:
  met: {title: Met, from: a, to: b, status: met}
  half: {title: Half, from: a, to: b, status: partly_met}
  not: {title: Not, from: b, to: a, status: not_met}
  pending: {title: Pending, from: b, to: a, status: pending}
  overdue: {title: Overdue, from: b, to: a, due: 2026-05-01, status: pending}
"""
    assert _outcomes(expectations) == {"Met": "kept", "Half": "partly", "Not": "missed", "Overdue": "missed"}


def test_nobody_owes_the_work_of_an_initiative_that_was_given_up() -> None:
    assert (
        _outcomes("initiatives: {i: {title: I, status: cancelled, activities: {a: {title: A, due: 2026-04-01}}}}") == {}
    )


def test_promises_are_counted_for_each_partner_and_for_both() -> None:
    plan = plan_of(
        PEOPLE
        + """
reviews:
  spring:
    title: Spring
    date: 2026-03-01
    actions:
      one: {title: One, owner: ana, due: 2026-04-01, done_on: 2026-04-01}
      two: {title: Two, owner: ana, due: 2026-04-01, done_on: 2026-05-01}
      three: {title: Three, party: joint, due: 2026-04-01}
"""
    )
    assert kept_by(plan, promises(plan, SINCE, AS_OF)) == (
        Kept("a", given=2, kept=2, late=1, partly=0, missed=0),
        Kept(None, given=1, kept=0, late=0, partly=0, missed=1),
    )


def test_who_answers_is_the_one_partner_else_the_owners_else_all() -> None:
    plan = plan_of(PEOPLE)
    assert giver_of(plan, ("b",), "ana") == ("b",)
    assert giver_of(plan, ("joint",), "ana") == ("a",)
    assert giver_of(plan, ("joint",), "Sales team") == ("a", "b")
    assert giver_of(plan, (), None) == ("a", "b")
