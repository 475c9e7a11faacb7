from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.funnel import funnel
from jbp.values.interval import Interval


def point(number: str | int) -> Interval:
    return Interval.point(Decimal(number))


def test_a_funnel_says_what_is_to_be_expected() -> None:
    found = funnel(
        plan_of("""\
            sales:
              pipeline:
                stages:
                  lead: {title: Lead, count: 40-50, value: $4M, win_rate: 10%}
                  qualified: {title: Qualified, count: 12, value: $3M, win_rate: 40%}
            """)
    )
    assert found is not None
    lead, qualified = found.stages
    assert lead.wins == Interval(Decimal(4), Decimal(5))
    assert lead.passing == point(25)
    assert qualified.passing is None
    assert found.opportunities == Interval(Decimal(52), Decimal(62))
    assert found.weighted == point(1600000)
    assert found.wins == Interval(Decimal("8.8"), Decimal("9.8"))
    assert found.unknown == ()


def test_what_is_missing_is_named_and_the_rest_is_counted() -> None:
    found = funnel(
        plan_of("""\
            sales:
              pipeline:
                stages:
                  lead: {title: Lead, count: TBD, value: $4M}
                  qualified: {title: Qualified, count: 12, value: 3M EUR, win_rate: 0%}
            """)
    )
    assert found is not None
    assert found.unknown == ("lead", "qualified")
    assert found.opportunities == point(12)
    assert found.value == point(4000000)
    assert found.stages[0].passing is None


def test_a_plan_without_stages_has_no_funnel() -> None:
    assert funnel(plan_of("")) is None
    assert funnel(plan_of("sales: {cycle: 9m}")) is None


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(0, 100)), min_size=1, max_size=5), st.data())
def test_the_totals_are_the_sums_of_the_stages_whatever_the_order(
    parts: list[tuple[int, int]], data: st.DataObject
) -> None:
    def of(order: list[tuple[int, int]]) -> tuple[object, ...]:
        lines = "".join(
            f"      s{n}: {{title: S, count: {count}, win_rate: {rate}%}}\n" for n, (count, rate) in enumerate(order)
        )
        found = funnel(plan_of(f"sales:\n  pipeline:\n    stages:\n{lines}"))
        assert found is not None
        return found.opportunities, found.wins

    assert of(parts) == of(data.draw(st.permutations(parts)))
    assert of(parts) == (
        point(sum(count for count, _ in parts)),
        point(str(sum(Decimal(count * rate) / 100 for count, rate in parts))),
    )
