from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of

from jbp.figures.work import (
    activities,
    by_component,
    computed_status,
    days_overdue,
    days_unstarted,
    initiatives,
    is_done,
    is_open,
    is_pending,
    milestones,
)

PLAN = plan_of(
    """
    initiatives:
      i:
        title: I
        start: 2026-01-01
        activities:
          late: {title: Late, due: 2026-06-14, status: on_track}
          today: {title: Today, due: 2026-06-15}
          unstarted: {title: Unstarted, start: 2026-06-01, due: 2026-09-30, status: not_started}
          dropped: {title: Dropped, start: 2026-01-01, due: 2026-02-01, status: cancelled}
          done: {title: Done, due: 2026-02-01, status: done}
          dated: {title: Dated, due: 2026-02-01, done_on: 2026-02-03}
          stuck: {title: Stuck, due: 2026-02-01, status: stalled}
          later: {title: Later, start: 2026-07-01}
    milestones:
      m: {title: M, due: 2026-05-31}
    """
)
AS_OF = date(2026, 6, 15)
ACTIVITY = {at[-1]: activity for at, _, activity in activities(PLAN)}


def test_work_is_found_with_its_address() -> None:
    assert [at for at, _ in initiatives(PLAN)] == [("initiatives", "i")]
    assert next(at for at, _, _ in activities(PLAN)) == ("initiatives", "i", "activities", "late")
    assert [at for at, _ in milestones(PLAN)] == [("milestones", "m")]


def test_work_without_a_status_is_open() -> None:
    assert is_open(None)
    assert is_open("stalled")
    assert not any(is_open(status) for status in ("done", "cancelled", "not_applicable"))


def test_a_day_of_completion_makes_it_done() -> None:
    assert is_done(ACTIVITY["dated"])
    assert is_done(ACTIVITY["done"])
    assert not is_done(ACTIVITY["dropped"])
    assert not is_pending(ACTIVITY["dropped"])
    assert is_pending(ACTIVITY["late"])


@pytest.mark.parametrize(
    ("key", "days"),
    [("late", 1), ("today", 0), ("dropped", 0), ("done", 0), ("dated", 0), ("later", 0), ("stuck", 134)],
)
def test_work_is_overdue_from_the_day_after(key: str, days: int) -> None:
    assert days_overdue(ACTIVITY[key], AS_OF) == days


def test_a_milestone_can_be_overdue() -> None:
    assert days_overdue(PLAN.milestones["m"], AS_OF) == 15


def test_only_what_is_said_not_to_have_started_starts_late() -> None:
    assert days_unstarted(ACTIVITY["unstarted"], AS_OF) == 14
    assert days_unstarted(ACTIVITY["late"], AS_OF) == 0
    assert days_unstarted(PLAN.initiatives["i"], AS_OF) == 0


@pytest.mark.parametrize(
    ("key", "status", "reason"),
    [
        ("late", "delayed", "due 14 Jun 2026, 1 day ago"),
        ("today", None, ""),
        ("unstarted", "delayed", "should have started 14 days ago"),
        ("dropped", "cancelled", ""),
        ("dated", "done", "done on 3 Feb 2026"),
        ("stuck", "stalled", "due 1 Feb 2026, 134 days ago"),
        ("later", "not_started", ""),
    ],
)
def test_dates_say_what_people_may_not(key: str, status: str | None, reason: str) -> None:
    assert computed_status(ACTIVITY[key], AS_OF) == (status, reason)


def test_components_stand_in_the_plan_s_order_and_the_nameless_one_last() -> None:
    plan = plan_of("""
        components: [Sales, Empty]
        initiatives:
          a: {title: A}
          b: {title: B, component: Marketing}
          c: {title: C, component: Sales}
          d: {title: D, component: Marketing}
    """)
    assert [(name, list(found)) for name, found in by_component(plan)] == [
        ("Sales", ["c"]),
        ("Marketing", ["b", "d"]),
        ("", ["a"]),
    ]
