from __future__ import annotations

from decimal import Decimal

from tests.figures.plans import plan_of

from jbp.figures.money import exchange_of
from jbp.values.interval import Interval
from jbp.values.quantity import parse_quantity

PLAN = plan_of("exchange_rates: {rates: {EUR: 1.08}}")


def test_money_is_brought_into_the_plans_currency() -> None:
    exchange = exchange_of(PLAN)
    assert exchange.amount(parse_quantity("€100-200")) == Interval(Decimal(108), Decimal(216))
    assert exchange.amount(parse_quantity("$5k")) == Interval.point(5000)


def test_a_bare_number_is_in_the_plans_currency() -> None:
    assert exchange_of(PLAN).amount(parse_quantity("5k")) == Interval.point(5000)


def test_without_a_rate_there_is_no_amount() -> None:
    assert exchange_of(PLAN).amount(parse_quantity("GBP 5")) is None
    assert exchange_of(PLAN).amount(None) is None


def test_without_a_currency_of_the_plan_one_that_all_share_will_do() -> None:
    plan = plan_of("{title: No currency}").model_copy(update={"currency": None})
    euros = [parse_quantity("€5"), parse_quantity("€6")]
    assert exchange_of(plan, euros).amount(euros[0]) == Interval.point(5)
    assert exchange_of(plan, [*euros, parse_quantity("$5")]).amount(euros[0]) is None
