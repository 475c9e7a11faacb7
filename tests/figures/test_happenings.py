from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of

from jbp.figures.happenings import Since, coming, happenings, since_review

AS_OF = date(2026, 6, 15)
PLAN = plan_of("""
reviews:
  winter: {title: Winter, date: 2026-02-01}
  spring:
    title: Spring
    date: 2026-05-01
    next: 2026-08-01
    actions: {act: {title: Action, due: 2026-07-01}, did: {title: Did, done_on: 2026-05-20}}
  now: {title: Now, date: 2026-06-15}
journal: {j: {headline: Noted, date: 2026-05-10}, same-day: {headline: That day, date: 2026-05-01}}
decisions:
  d: {title: Region, options: {x: {title: North}}, decided: {option: x, date: 2026-05-05}}
  open: {title: Prices, decide_by: 2026-06-30}
milestones: {m: {title: Reached, done_on: 2026-06-01}, far: {title: Far, due: 2026-12-01}}
initiatives:
  i:
    title: I
    activities: {a: {title: Later, due: 2026-06-20}, gone: {title: Gone, due: 2026-06-20, status: cancelled}}
conversations: {c: {title: Margins, raised_on: 2026-05-12, escalated_on: 2026-06-10}}
""")


def test_a_review_tells_from_the_one_before_it() -> None:
    assert since_review(PLAN, AS_OF) == Since(date(2026, 5, 1), "spring")
    assert since_review(PLAN, AS_OF, "winter") == Since(date(2026, 2, 1), "winter")
    assert since_review(PLAN, AS_OF, "now") == Since(date(2026, 5, 1), "spring")
    with pytest.raises(KeyError):
        since_review(PLAN, AS_OF, "none")


def test_without_a_review_it_tells_of_three_months() -> None:
    assert since_review(plan_of(""), AS_OF) == Since(date(2026, 3, 15), None)


def test_happenings_stand_in_the_order_of_days_from_the_day_after() -> None:
    found = happenings(PLAN, date(2026, 5, 1), AS_OF)
    assert [(one.kind, one.title) for one in found] == [
        ("decision", "Region"),
        ("journal", "Noted"),
        ("raised", "Margins"),
        ("action", "Did"),
        ("milestone", "Reached"),
        ("escalated", "Margins"),
    ]
    assert found[0].detail == "North"


def test_what_is_ahead_is_open_and_due_in_these_days() -> None:
    found = coming(PLAN, AS_OF, 90)
    assert [(one.kind, one.title) for one in found] == [
        ("review", "Now"),
        ("activity", "Later"),
        ("decision", "Prices"),
        ("action", "Action"),
        ("review", ""),
    ]
