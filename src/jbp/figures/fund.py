"""Market development funds: what was put in, what is spoken for, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of

if TYPE_CHECKING:
    from jbp.figures.money import Exchange
    from jbp.model.marketing import Fund
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval


class FundUse(NamedTuple):
    """How a fund is used; amounts are in `currency`, and None where they are not known.

    Attributes:
        currency: the plan's; None where nobody states any.
        allocated: what the fund holds.
        contributed: what the partners put in; None also where one of their contributions is not known.
        committed: what campaigns were promised of it.
        claimed: what was paid out, as a part of what was committed.
        left: what is allocated and spoken for by nobody.
    """

    currency: str | None
    allocated: Interval | None
    contributed: Interval | None
    committed: Interval | None
    claimed: Interval | None
    left: Interval | None


def fund_use(plan: Plan, fund: Fund) -> FundUse:
    """How a fund is used.

    Source: left is allocated less committed; of a fund that states no commitments, allocated less claimed, since what
    was claimed had been committed.
    """
    figures = (fund.allocated, fund.committed, fund.claimed, *fund.contributions.values())
    exchange = exchange_of(plan, map(quantity_of, figures))
    allocated, committed, claimed = (exchange.amount(quantity_of(figure)) for figure in figures[:3])
    spoken_for = claimed if fund.committed is None else committed
    nothing_stated = fund.committed is None and fund.claimed is None
    left = allocated if nothing_stated else None
    if allocated is not None and spoken_for is not None:
        left = allocated - spoken_for
    return FundUse(exchange.currency, allocated, _contributed(fund, exchange), committed, claimed, left)


def _contributed(fund: Fund, exchange: Exchange) -> Interval | None:
    amounts = [exchange.amount(quantity_of(figure)) for figure in fund.contributions.values()]
    known = [amount for amount in amounts if amount is not None]
    return total_of(known) if known and len(known) == len(amounts) else None
