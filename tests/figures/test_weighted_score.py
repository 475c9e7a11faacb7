from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.weighted_score import WeightedScore, weighted_score

AS_OF = date(2026, 12, 31)


def score_of(*kpis: str, chosen: tuple[str, ...] | None = None) -> WeightedScore | None:
    lines = "".join(
        f"  k{n}: {{title: K, goal: increase, combine: sum, targets: {{total: 100}}, {text}}}\n"
        for n, text in enumerate(kpis)
    )
    plan = plan_of(f"kpis:\n{lines}")
    return weighted_score(plan, plan_calendar(plan), AS_OF, chosen)


def test_attainment_counts_by_weight() -> None:
    found = score_of("actuals: {total: 50}, weight: 1", "actuals: {total: 80}, weight: 3")
    assert found is not None
    assert found.percent == Decimal("72.5")
    assert [part.share for part in found.parts] == [25, 75]


def test_a_success_beyond_the_target_does_not_hide_a_failure() -> None:
    found = score_of("actuals: {total: 300}, weight: 1", "actuals: {total: 0}, weight: 1")
    assert found is not None
    assert found.percent == 50
    assert (found.parts[0].attained, found.parts[0].counted) == (Decimal(300), Decimal(100))


def test_what_cannot_be_judged_yet_makes_nothing_smaller() -> None:
    found = score_of("actuals: {total: 90}, weight: 1", "weight: 9")
    assert found is not None
    assert found.percent == 90
    assert (found.parts[1].share, found.parts[1].attained) == (None, None)


def test_without_weights_or_figures_there_is_no_number() -> None:
    assert score_of("actuals: {total: 90}") is None
    assert score_of("actuals: {total: 90}, weight: 0") is None
    found = score_of("weight: 2")
    assert found is not None
    assert found.percent is None


def test_some_kpis_can_be_taken_together() -> None:
    found = score_of("actuals: {total: 90}, weight: 1", "actuals: {total: 10}, weight: 1", chosen=("k1", "gone"))
    assert found is not None
    assert found.percent == 10


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9)), min_size=1, max_size=5), st.data())
def test_it_lies_between_the_parts_and_order_does_not_matter(parts: list[tuple[int, int]], data: st.DataObject) -> None:
    def of(order: list[tuple[int, int]]) -> Decimal:
        found = score_of(*(f"actuals: {{total: {actual}}}, weight: {weight}" for actual, weight in order))
        assert found is not None
        assert found.percent is not None
        return found.percent

    percent = of(parts)
    counted = [min(actual, 100) for actual, _ in parts]
    assert min(counted) <= percent <= max(counted)
    assert abs(of(data.draw(st.permutations(parts))) - percent) < Decimal("1e-20")
