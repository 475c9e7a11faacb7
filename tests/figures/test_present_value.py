from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.games import EXAMPLE, decision_of

from jbp.figures.present_value import LAST_YEAR, exchange_for, present_value
from jbp.model.decision import CashFlow
from jbp.values.interval import Interval
from jbp.values.quantity import parse_percent


def value(flows: str, rate: str = "10%", head: str = "") -> Interval | None:
    options = f"{{o: {{title: O, cash_flows: {flows}}}}}"
    plan, decision = decision_of(f"{head}\ndecisions: {{d: {{title: D, discount_rate: {rate}, options: {options}}}}}")
    return present_value(decision.options["o"].cash_flows, decision.discount_rate, exchange_for(plan, decision))


def test_the_designs_example_by_hand() -> None:
    plan, decision = decision_of(EXAMPLE)
    found = present_value(decision.options["wait"].cash_flows, decision.discount_rate, exchange_for(plan, decision))
    assert found is not None
    assert found.is_point
    assert round(found.low or Decimal(0), 2) == Decimal("2214876.03")  # -0.6 * 2M / 1.1 + 4M / 1.21


@pytest.mark.parametrize(
    ("flows", "rate", "expected"),
    [
        ("[{amount: 100}]", "10%", 100),  # no year: now; no probability: for certain
        ("[{amount: 110, year: 1}, {amount: -50}]", "10%", 50),
        ("[{amount: 100, year: 30}]", "0%", 100),
        ("[{amount: 100, probability: 0%, year: 1}]", "10%", 0),
    ],
)
def test_by_hand(flows: str, rate: str, expected: int) -> None:
    assert value(flows, rate) == Interval.point(expected)


def test_without_a_rate_later_money_is_worth_as_much() -> None:
    _, decision = decision_of(
        "decisions: {d: {title: D, options: {o: {title: O, cash_flows: [{year: 9, amount: 5}]}}}}"
    )
    plan, _ = decision_of(EXAMPLE)
    assert present_value(decision.options["o"].cash_flows, None, exchange_for(plan, decision)) == Interval.point(5)


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ("[]", "10%"),
        ("[{amount: 5}, {amount: TBD}]", "10%"),
        ("[{year: 1}]", "10%"),
        ("[{amount: €5}]", "10%"),
        ("[{amount: 5, year: 1}]", "-100%"),
        ("[{amount: 5, year: 1}]", "<10%"),
        (f"[{{amount: 5, year: {LAST_YEAR + 1}}}]", "10%"),
        ("[{amount: 5, year: 999999999999999999}]", "10%"),
    ],
)
def test_what_cannot_be_known_is_none(flows: str, rate: str) -> None:
    assert value(flows, rate) is None


def test_money_comes_at_the_plans_rates() -> None:
    assert value("[{amount: €5}, {amount: $1}]", head="exchange_rates: {rates: {EUR: 2}}") == Interval.point(11)


def test_a_bound_of_a_probability_ends_at_certainty() -> None:
    assert value("[{amount: 100, probability: 40%+}]") == Interval(Decimal(40), Decimal(100))
    assert value("[{amount: 100, probability: <40%}]") == Interval(Decimal(0), Decimal(40))


_RANGE = st.tuples(st.integers(-50, 50), st.integers(0, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))
_SHARE = st.tuples(st.integers(1, 60), st.integers(0, 40)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(st.integers(0, 40), _RANGE, _SHARE), min_size=1, max_size=4), _SHARE, st.data())
def test_a_value_of_ranges_holds_that_of_every_number_in_them(
    flows: list[tuple[int, tuple[int, int], tuple[int, int]]], rate: tuple[int, int], data: st.DataObject
) -> None:
    def valued(picked: list[tuple[int, str, str]], at: str) -> Interval:
        plan, decision = decision_of(EXAMPLE)
        stated = [
            CashFlow.model_validate({"year": str(year), "amount": amount, "probability": share})
            for year, amount, share in picked
        ]
        found = present_value(stated, parse_percent(at), exchange_for(plan, decision))
        assert found is not None
        return found

    def ranged(pair: tuple[int, int]) -> str:
        return f"{pair[0]}-{pair[1]}" if pair[0] >= 0 and pair[0] < pair[1] else str(pair[0])

    def within(pair: tuple[int, int]) -> str:
        return str(data.draw(st.integers(*pair))) if "-" in ranged(pair)[1:] else str(pair[0])

    whole = valued([(year, ranged(amount), f"{ranged(share)}%") for year, amount, share in flows], f"{ranged(rate)}%")
    point = valued([(year, within(amount), f"{within(share)}%") for year, amount, share in flows], f"{within(rate)}%")
    assert whole.low is not None
    assert whole.high is not None
    assert point.low is not None
    # (a point is rounded to the nearest number of 60 digits, where ranges are rounded outward)
    assert round(whole.low, 20) <= round(point.low, 20) <= round(whole.high, 20)
