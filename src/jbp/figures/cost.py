"""What a piece of work costs each partner: an initiative together with its activities."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of

if TYPE_CHECKING:
    from jbp.figures.target import AnyFigure
    from jbp.model.initiative import Initiative
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval


class Cost(NamedTuple):
    """What a piece of work costs one partner.

    Attributes:
        partner: the partner's id.
        known: what is known of it, ranges kept; None where nothing is.
        currency: the currency that `known` is counted in; None where nobody states any.
        others: what cannot be added: figures to be determined, or in a currency without a rate.
    """

    partner: str
    known: Interval | None
    currency: str | None
    others: tuple[AnyFigure, ...]


def costs_of(plan: Plan, initiative: Initiative) -> tuple[Cost, ...]:
    """What an initiative costs each partner that it costs anything, as the plan orders the partners.

    Source: the initiative's own `cost` and those of its activities, added for each partner.
    """
    stated = (initiative.cost, *(activity.cost for activity in initiative.activities.values()))
    exchange = exchange_of(plan, (quantity_of(figure) for costs in stated for figure in costs.values()))
    found: list[Cost] = []
    for partner in plan.partners:
        figures: list[AnyFigure] = [costs[partner] for costs in stated if partner in costs]
        amounts = [exchange.amount(quantity_of(figure)) for figure in figures]
        others = tuple(figure for figure, amount in zip(figures, amounts, strict=True) if amount is None)
        known = [amount for amount in amounts if amount is not None]
        if figures:
            found.append(Cost(partner, total_of(known) if known else None, exchange.currency, others))
    return tuple(found)
