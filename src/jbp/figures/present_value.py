"""What money of later years is worth today."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.figures.money import Exchange
    from jbp.model.decision import CashFlow, Decision
    from jbp.model.plan import Plan
    from jbp.values.quantity import Quantity

LAST_YEAR: Final = 200
"""A later year than any plan means: beyond it nothing is computed."""

_HUNDRED: Final = Decimal(100)
_HUNDREDTH: Final = Decimal("0.01")
_ONE: Final = Interval.point(1)


def present_value(flows: Iterable[CashFlow], rate: Quantity | None, exchange: Exchange) -> Interval | None:
    """The expected net present value of an option, in the exchange's currency.

    The sum, over all flows of money, of probability times amount over (1 + rate) to the power of the year. Amounts are
    money, out when negative; a flow without a year happens now (year 0), one without a probability for certain (100%).
    Years count from the decision, the rate is percent a year. Ranges are computed as ranges: the result holds the
    value of every choice of numbers within them. (A rate that is itself a range counts anew in every flow, so the
    result may then be wider than it need be.)
    Source: expected net present value, as textbooks of corporate finance define it.

    Args:
        flows: the option's `cash_flows`.
        rate: the decision's `discount_rate`; 0% where it states none.
        exchange: see `exchange_for`.

    Returns:
        The value; None where there are no flows, an amount is not known, a year lies beyond `LAST_YEAR`, or the rate
        may be -100% or less.
    """
    growth = _ONE if rate is None else _ONE + rate.interval.scale(_HUNDREDTH)
    if growth.low is None or growth.low <= 0:
        return None
    total: Interval | None = None
    for flow in flows:
        amount = exchange.amount(quantity_of(flow.amount))
        year = flow.year or 0
        if amount is None or year > LAST_YEAR:
            return None
        value = amount * _probability(flow.probability) / _power(growth, year)
        total = value if total is None else total + value
    return total


def exchange_for(plan: Plan, decision: Decision) -> Exchange:
    """The exchange in which the options of one decision are valued, so that they can be held against each other."""
    return exchange_of(
        plan, (quantity_of(flow.amount) for option in decision.options.values() for flow in option.cash_flows)
    )


def _probability(stated: Quantity | None) -> Interval:
    """The probability as a part of one; a bound (``40%+``) ends at 0% or 100%."""
    if stated is None:
        return _ONE
    low = min(Decimal(0), stated.high or Decimal(0)) if stated.low is None else stated.low
    high = max(_HUNDRED, low) if stated.high is None else stated.high
    return Interval(low, high).scale(_HUNDREDTH)


def _power(base: Interval, exponent: int) -> Interval:
    """The interval multiplied with itself; of positive numbers, so that each product holds every product of both."""
    result = _ONE
    while exponent:
        if exponent & 1:
            result *= base
        base, exponent = base * base, exponent >> 1
    return result
