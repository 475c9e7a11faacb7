"""What holds for the arithmetic whatever the figures: splits, intervals, and the order of what is written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.attainment import attainment
from jbp.figures.calendar import plan_calendar
from jbp.figures.combine import combine
from jbp.figures.profit import profit_and_loss
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.figures.attainment import Attainment

MONTHS = tuple(f"2026-{month:02d}" for month in range(1, 13))
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")
AS_OF = date(2026, 12, 31)

numbers = st.integers(-1000, 1000).map(Decimal)
intervals = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))
amounts = st.integers(0, 1000)


def split(figures: Sequence[Interval], cuts: set[int]) -> list[list[Interval]]:
    """The figures in consecutive groups, none of them empty."""
    groups: list[list[Interval]] = []
    for place, figure in enumerate(figures):
        if place == 0 or place in cuts:
            groups.append([])
        groups[-1].append(figure)
    return groups


@pytest.mark.parametrize("how", ["sum", "last", "max", "min"])
@given(figures=st.lists(intervals, min_size=1, max_size=8), cuts=st.sets(st.integers(1, 7)))
def test_the_parts_of_a_split_make_the_whole(how: str, figures: list[Interval], cuts: set[int]) -> None:
    parts = [combine(how, group) for group in split(figures, cuts)]  # type: ignore[arg-type]
    assert combine(how, [part for part in parts if part is not None]) == combine(how, figures)  # type: ignore[arg-type]


@given(figures=st.lists(intervals, min_size=1, max_size=8), cuts=st.sets(st.integers(1, 7)))
def test_averages_of_a_split_weighted_by_its_lengths_make_the_whole(figures: list[Interval], cuts: set[int]) -> None:
    groups = split(figures, cuts)
    parts = [part for part in (combine("average", group) for group in groups) if part is not None]
    again, whole = combine("average", parts, [Decimal(len(group)) for group in groups]), combine("average", figures)
    assert again is not None
    assert whole is not None
    for one, other in ((again.low, whole.low), (again.high, whole.high)):
        assert one is not None
        assert other is not None
        assert abs(one - other) < Decimal("1e-40")


def stands(actuals: dict[str, str], targets: dict[str, str], how: str = "sum") -> Attainment:
    figures = f"targets: {flow(targets)}, actuals: {flow(actuals)}"
    plan = plan_of(f"kpis:\n  k: {{title: K, goal: increase, combine: {how}, {figures}}}\n")
    return attainment(plan, plan_calendar(plan), "k", AS_OF)


def flow(figures: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in figures.items()) + "}"


@given(st.lists(amounts, min_size=12, max_size=12), st.lists(amounts, min_size=12, max_size=12))
def test_a_year_by_months_is_the_year_by_quarters(actuals: list[int], targets: list[int]) -> None:
    def quarters(months: list[int]) -> dict[str, str]:
        return {key: str(sum(months[place * 3 : place * 3 + 3])) for place, key in enumerate(QUARTERS)}

    by_month = stands(
        {key: str(one) for key, one in zip(MONTHS, actuals, strict=True)},
        {key: str(one) for key, one in zip(MONTHS, targets, strict=True)},
    )
    assert by_month == stands(quarters(actuals), quarters(targets))


@pytest.mark.parametrize("how", ["sum", "average", "last", "max", "min"])
@given(data=st.data())
def test_the_order_of_what_is_written_does_not_matter(how: str, data: st.DataObject) -> None:
    figures = {key: str(data.draw(amounts)) for key in QUARTERS}
    shuffled = {key: figures[key] for key in data.draw(st.permutations(QUARTERS))}
    targets = dict.fromkeys(QUARTERS, "500")
    assert stands(figures, targets, how) == stands(shuffled, dict(reversed(targets.items())), how)


@given(st.lists(st.tuples(amounts, amounts), min_size=4, max_size=4), st.data())
def test_attainment_of_ranges_holds_that_of_every_number_in_them(
    ends: list[tuple[int, int]], data: st.DataObject
) -> None:
    targets = dict.fromkeys(QUARTERS, "500")
    ranges = {key: f"{min(pair)}-{max(pair)}" for key, pair in zip(QUARTERS, ends, strict=True)}
    chosen = {key: str(data.draw(st.integers(min(pair), max(pair)))) for key, pair in zip(QUARTERS, ends, strict=True)}
    whole, one = stands(ranges, targets).actual, stands(chosen, targets).actual
    assert whole is not None
    assert one is not None
    assert one.low is not None
    assert whole.contains(one.low)


@given(st.lists(amounts, min_size=4, max_size=4), st.lists(amounts, min_size=4, max_size=4))
def test_cumulative_results_end_at_income_less_cost(income: list[int], cost: list[int]) -> None:
    lines = {
        "revenue": {key: f"${one}" for key, one in zip(QUARTERS, income, strict=True)},
        "investment": {key: f"${one}" for key, one in zip(QUARTERS, cost, strict=True)},
    }
    written = "".join(f"        {name}: {flow(figures)}\n" for name, figures in lines.items())
    plan = plan_of(f"financials:\n  pnl:\n    a:\n      lines:\n{written}")
    results = profit_and_loss(plan, plan_calendar(plan), "a")
    assert results[-1].cumulative == Interval.point(sum(income) - sum(cost))
