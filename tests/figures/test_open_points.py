from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of

from jbp.figures.open_points import days_past, is_news, is_open_conversation, is_to_be_reviewed, is_unmet

AS_OF = date(2026, 6, 15)


def test_days_count_from_the_day_after() -> None:
    assert [days_past(day, AS_OF) for day in (None, date(2026, 6, 16), AS_OF, date(2026, 6, 14))] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("status: open", True),
        ("status: escalated", True),
        ("status: parked", False),
        ("status: agreed", False),
        ("outcome: Fine", False),
        ("kind: money", True),
    ],
)
def test_which_conversations_are_open(stated: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    plan = plan_of(f"conversations: {{c: {{title: C, {stated}}}}}")
    assert is_open_conversation(plan.conversations["c"]) is expected


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("status: met, due: 2026-01-01", False),
        ("status: pending, due: 2026-01-01", True),
        ("due: 2026-06-15", False),
        ("status: partly_met", True),
        ("status: not_met, due: 2027-01-01", True),
        ("status: pending", False),
    ],
)
def test_which_expectations_are_unmet(stated: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    plan = plan_of(f"expectations: {{e: {{title: E, from: a, to: b, {stated}}}}}")
    assert is_unmet(plan.expectations["e"], AS_OF) is expected


def test_what_is_news() -> None:
    plan = plan_of("pulse: {u: {quote: U}, o: {quote: O, date: 2026-05-05}, f: {quote: F, date: 2027-01-01}}")
    since = date(2026, 5, 5)
    assert [is_news(plan.pulse[key], since, AS_OF) for key in "uof"] == [False, False, False]
    assert [is_news(plan.pulse[key], None, AS_OF) for key in "uof"] == [True, True, False]
    assert is_news(plan.pulse["o"], date(2026, 5, 4), AS_OF)


def test_which_risks_are_to_be_reviewed() -> None:
    plan = plan_of("""
    risks:
      due: {title: Due, review_by: 2026-06-14}
      later: {title: Later, review_by: 2026-06-15}
      hit: {title: Hit, status: occurred}
      closed: {title: Closed, status: closed, review_by: 2026-06-01}
      bare: {title: Bare}
    """)
    assert [key for key, risk in plan.risks.items() if is_to_be_reviewed(risk, AS_OF)] == ["due", "hit"]
