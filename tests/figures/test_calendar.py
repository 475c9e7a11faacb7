from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of

from jbp.figures.calendar import day_of, plan_calendar
from jbp.values.period import DateRange

PLAN = plan_of(
    """
    horizon: {start: 2026-02-01, end: 2027-01-31, extension: 2028-01-31}
    fiscal_year: {start: 2}
    periods:
      p2: {start: 2026-05-01, end: 2026-08-31}
      p1: {title: Feb to Apr, start: 2026-02-01, end: 2026-04-30}
    partners:
      a: {name: Northwind, fiscal_year: {start: 7, named_by: start}}
      b: Contoso
    """
)
CALENDAR = plan_calendar(PLAN)


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("p1", date(2026, 2, 1), date(2026, 4, 30)),
        ("total", date(2026, 2, 1), date(2027, 1, 31)),
        ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        ("FY2027", date(2026, 2, 1), date(2027, 1, 31)),
        ("a/FY2026-H1", date(2026, 7, 1), date(2026, 12, 31)),
    ],
)
def test_a_key_means_days(key: str, start: date, end: date) -> None:
    assert CALENDAR.range(key) == DateRange(start, end)


@pytest.mark.parametrize("key", ["p9", "b/FY2026", "2026-03-31", ""])
def test_what_is_no_period_means_no_days(key: str) -> None:
    assert CALENDAR.range(key) is None


def test_periods_are_ordered_by_time_and_total_is_none_of_them() -> None:
    assert [key for key, _ in CALENDAR.ordered(["p2", "total", "2026-03-31", "p1"])] == ["p1", "p2"]


def test_a_day_falls_in_the_period_in_force() -> None:
    assert CALENDAR.of(date(2026, 4, 30)) == "p1"
    assert CALENDAR.of(date(2026, 9, 1)) is None
    assert CALENDAR.of(date(2026, 9, 1), ["2026-Q3", "2026-Q4"]) == "2026-Q3"


def test_a_period_is_closed_the_day_after_its_last() -> None:
    assert CALENDAR.closed(date(2026, 4, 30)) == ()
    assert CALENDAR.closed(date(2026, 5, 1)) == ("p1",)
    assert CALENDAR.closed(date(2027, 1, 1)) == ("p1", "p2")


def test_periods_are_shown_for_people() -> None:
    assert CALENDAR.show("p1") == "Feb to Apr"
    assert CALENDAR.show("p2") == "p2"
    assert CALENDAR.show("a/FY2026-Q1") == "Q1 FY2026 (Northwind)"
    assert CALENDAR.show("2026-03-31") == "31 Mar 2026"


def test_the_extension_ends_the_calendar_but_not_the_horizon() -> None:
    assert CALENDAR.horizon.end == date(2027, 1, 31)
    assert CALENDAR.last_day == date(2028, 1, 31)


def test_a_key_of_figures_may_be_a_day() -> None:
    assert day_of("2026-03-31") == date(2026, 3, 31)
    assert day_of("2026-03") is None
