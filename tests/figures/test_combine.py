from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.combine import average_of, combine, fill_the_horizon, total_of
from jbp.values.interval import Interval

numbers = st.integers(-1000, 1000).map(Decimal)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


def interval(low: int, high: int) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("sum", interval(16, 22)),
        ("last", interval(6, 8)),
        ("max", interval(6, 8)),
        ("min", interval(4, 6)),
        ("none", None),
        ("formula", None),
        (None, None),
    ],
)
def test_periods_make_one_figure(how: str | None, expected: Interval | None) -> None:
    assert combine(how, [interval(4, 6), interval(6, 8), interval(6, 8)]) == expected  # type: ignore[arg-type]


def test_an_average_may_be_weighted() -> None:
    figures = [interval(10, 20), interval(40, 40)]
    assert combine("average", figures) == interval(25, 30)
    assert combine("average", figures, [Decimal(3), Decimal(1)]) == Interval(Decimal("17.5"), Decimal(25))
    assert combine("average", figures, [Decimal(0), Decimal(0)]) is None
    assert combine("average", figures, [Decimal(3), Decimal(-1)]) is None


def test_an_end_without_bound_stays_without() -> None:
    at_least = Interval(Decimal(10), None)
    assert combine("sum", [at_least, interval(1, 2)]) == Interval(Decimal(11), None)
    assert combine("max", [at_least, interval(20, 22)]) == Interval(Decimal(20), None)
    assert combine("min", [at_least, interval(20, 22)]) == interval(10, 22)


def test_no_figures_make_none() -> None:
    assert combine("sum", []) is None


@given(st.lists(st.tuples(intervals, st.data()), min_size=1, max_size=5))
def test_a_combination_holds_what_numbers_of_its_intervals_make(pairs: list[tuple[Interval, st.DataObject]]) -> None:
    figures = [figure for figure, _ in pairs]
    chosen = [data.draw(st.integers(int(one.low or 0), int(one.high or 0)).map(Decimal)) for one, data in pairs]
    assert total_of(figures).contains(sum(chosen, Decimal(0)))
    for how, make in (("max", max), ("min", min)):
        combined = combine(how, figures)  # type: ignore[arg-type]
        assert combined is not None
        assert combined.contains(make(chosen))
    mean = average_of(figures)
    assert mean is not None
    assert mean.low is not None
    assert mean.high is not None
    assert mean.low * len(chosen) <= sum(chosen) + Decimal("1e-9")
    assert mean.high * len(chosen) >= sum(chosen) - Decimal("1e-9")


CALENDAR = plan_calendar(
    plan_of(
        """
        horizon: {start: 2026-01-01, end: 2026-12-31, extension: 2027-12-31}
        periods:
          p1: {start: 2026-01-01, end: 2026-04-30}
          p2: {start: 2026-05-01, end: 2026-12-31}
          p3: {start: 2027-01-01, end: 2027-12-31}
        """
    )
)


@pytest.mark.parametrize(
    ("keys", "filled"),
    [
        (["p1", "p2"], True),
        (["p2", "p1", "total"], True),
        (["p1", "p2", "p3"], True),
        (["p1"], False),
        (["2026-H1", "2026-Q3", "2026-Q4"], True),
        (["2026-Q1", "2026-Q3", "2026-Q4"], False),
        (["2025", "2026"], False),
        ([], False),
    ],
)
def test_periods_fill_the_horizon_or_do_not(keys: list[str], *, filled: bool) -> None:
    assert fill_the_horizon(CALENDAR, keys) is filled
