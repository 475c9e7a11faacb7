from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.values.period import Calendar, DateRange, FiscalYear, is_calendar_period, resolve_period, show_period
from jbp.values.problem import BadValue

HORIZON = DateRange(date(2026, 2, 1), date(2027, 1, 31))
CALENDAR = Calendar(
    horizon=HORIZON,
    extension=date(2028, 1, 31),
    periods={
        "p1": DateRange(date(2026, 2, 1), date(2026, 4, 30)),
        "summer": DateRange(date(2026, 6, 1), date(2026, 8, 31)),
    },
    fiscal_year=FiscalYear(2),
    partner_fiscal_years={"a": FiscalYear(1), "b": FiscalYear(10, "start")},
)


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("p1", "2026-02-01", "2026-04-30"),
        ("total", "2026-02-01", "2027-01-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-12", "2026-12-01", "2026-12-31"),
        ("FY2026", "2025-02-01", "2026-01-31"),
        ("FY2026-H1", "2025-02-01", "2025-07-31"),
        ("FY2026-Q4", "2025-11-01", "2026-01-31"),
        ("a/FY2026", "2026-01-01", "2026-12-31"),
        ("a/FY2026-Q1", "2026-01-01", "2026-03-31"),
        ("b/FY2026", "2026-10-01", "2027-09-30"),
        ("b/FY2026-Q2", "2027-01-01", "2027-03-31"),
        ("FY1900", "1899-02-01", "1900-01-31"),
        ("b/FY2200-H2", "2201-04-01", "2201-09-30"),
    ],
)
def test_resolve_period(key: str, start: str, end: str) -> None:
    assert resolve_period(key, CALENDAR) == DateRange(date.fromisoformat(start), date.fromisoformat(end))


@given(st.integers(1900, 2200), st.integers(1, 12), st.sampled_from(["start", "end"]))
def test_the_parts_of_a_fiscal_year_are_the_year(year: int, month: int, named_by: str) -> None:
    calendar = Calendar(HORIZON, fiscal_year=FiscalYear(month, "start" if named_by == "start" else "end"))
    whole = resolve_period(f"FY{year}", calendar)
    assert (whole.start if named_by == "start" else whole.end).year == year
    for parts in (("H1", "H2"), ("Q1", "Q2", "Q3", "Q4")):
        ranges = [resolve_period(f"FY{year}-{part}", calendar) for part in parts]
        assert (ranges[0].start, ranges[-1].end) == (whole.start, whole.end)
        for before, after in pairwise(ranges):
            assert after.start - before.end == timedelta(days=1)


PARTS = st.sampled_from(
    ["20", "26", "2026", "-", "/", " ", "FY", "q", "Q1", "H2", "H3", "a/", "03", "total", "p1", "99999"]
)


@given(st.text(max_size=20) | st.lists(PARTS, max_size=6).map("".join))
def test_any_key_is_a_period_or_refused(key: str) -> None:
    try:
        resolve_period(key, CALENDAR)
    except BadValue as bad:
        meant = bad.meant
    else:
        meant = None
    assert meant is None or resolve_period(meant, CALENDAR)
    assert isinstance(show_period(key), str)


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("2026Q1", "2026-Q1"),
        ("Q1 2026", "2026-Q1"),
        ("1Q2026", "2026-Q1"),
        ("2026-q1", "2026-Q1"),
        ("2026/H2", "2026-H2"),
        ("2026-3", "2026-03"),
        ("FY26", "FY2026"),
        ("fy2026-q2", "FY2026-Q2"),
        ("Q3 FY26", "FY2026-Q3"),
        ("a/fy26-q1", "a/FY2026-Q1"),
        ("sumer", "summer"),
        ("Total", "total"),
        ("2026-Q5", None),
        ("2026-13", None),
        ("1850", None),
        ("zzz", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_what_was_meant(key: str, meant: str | None) -> None:
    with pytest.raises(BadValue) as caught:
        resolve_period(key, CALENDAR)
    assert (caught.value.rule, caught.value.meant) == ("unknown-period", meant)
    assert len(caught.value.message) < 300


@pytest.mark.parametrize(("key", "words"), [("FY2026", "of the plan"), ("c/FY2026", "partners.c.fiscal_year")])
def test_a_fiscal_year_must_be_stated(key: str, words: str) -> None:
    with pytest.raises(BadValue, match=words):
        resolve_period(key, Calendar(HORIZON))


def test_calendar_periods_are_known_by_their_form() -> None:
    assert all(map(is_calendar_period, ("2026", "2026-H1", "2026-Q4", "2026-12", "FY2026", "a/FY2026-Q1")))
    assert not any(
        map(is_calendar_period, ("p1", "total", "2026-Q5", "2026-13", "1850", "2026-03-31", "FY2026-03", ""))
    )


def test_show_period() -> None:
    assert show_period("2026-Q1") == "Q1 2026"
    assert show_period("2026-03") == "Mar 2026"
    assert show_period("2026") == "2026"
    assert show_period("FY2026-H1") == "H1 FY2026"
    assert show_period("a/FY2026-Q1", partners={"a": "Northwind"}) == "Q1 FY2026 (Northwind)"
    assert show_period("a/FY2026") == "FY2026 (a)"
    assert show_period("total") == "Total"
    assert show_period("p1", {"p1": "Feb to Apr"}) == "Feb to Apr"
    assert show_period("p1") == "p1"


def test_date_ranges_include_both_ends() -> None:
    quarter = resolve_period("2026-Q1", CALENDAR)
    assert quarter.days == 90
    assert quarter.contains(date(2026, 1, 1))
    assert quarter.contains(date(2026, 3, 31))
    assert not quarter.contains(date(2026, 4, 1))
    assert quarter.overlaps(DateRange(date(2026, 3, 31), date(2026, 5, 1)))
    assert not quarter.overlaps(DateRange(date(2026, 4, 1), date(2026, 5, 1)))
    assert HORIZON.covers(DateRange(date(2026, 2, 1), date(2026, 2, 1)))
    assert not HORIZON.covers(quarter)


def test_a_range_that_runs_backward_has_no_day() -> None:
    backward = DateRange(date(2026, 3, 2), date(2026, 3, 1))
    assert backward.days == 0
    assert not backward.contains(date(2026, 3, 1))
    assert not backward.overlaps(HORIZON)
