"""Amounts of money added up in one currency, with what could not be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.figures.target import AnyFigure
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval


class MoneyTotal(NamedTuple):
    """What several amounts come to.

    Attributes:
        currency: the currency of `amount`; None where nobody states any.
        amount: the sum of what is known; None where nothing is.
        unknown: how many of the amounts are still to be determined, or in a currency without a rate.
    """

    currency: str | None
    amount: Interval | None
    unknown: int


def money_total(plan: Plan, figures: Iterable[AnyFigure]) -> MoneyTotal:
    """The sum of amounts, in the plan's currency; amounts that are absent count nothing."""
    stated = [figure for figure in figures if figure is not None]
    quantities = [quantity_of(figure) for figure in stated]
    exchange = exchange_of(plan, quantities)
    known = [amount for quantity in quantities if (amount := exchange.amount(quantity)) is not None]
    return MoneyTotal(exchange.currency, total_of(known) if known else None, len(stated) - len(known))
