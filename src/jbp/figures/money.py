"""Money of several currencies, brought into one through the plan's exchange rates."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Exchange:
    """One currency, and what others are worth in it.

    Attributes:
        currency: the currency that amounts are brought into; None where nobody states any.
        rates: what one unit of another currency is worth in it.
    """

    currency: str | None
    rates: Mapping[str, Decimal]

    def amount(self, quantity: Quantity | None) -> Interval | None:
        """The amount in `currency`; None where no rate is stated, or there is no quantity.

        A number without a currency is in `currency` already; a quantity that is no money stays as it is.
        Source: `exchange_rates.rates`, amount times rate.
        """
        if quantity is None:
            return None
        if quantity.currency in (None, self.currency):
            return quantity.interval
        rate = self.rates.get(quantity.currency or "")
        return None if rate is None else quantity.interval.scale(rate)


def exchange_of(plan: Plan, quantities: Iterable[Quantity | None] = ()) -> Exchange:
    """The plan's exchange.

    Args:
        plan: states `currency` and `exchange_rates`.
        quantities: what is to be combined. Where the plan states no currency, and all of them have the same one, that
            is taken; rates are those of the plan's currency and then serve nothing.
    """
    if plan.currency is None:
        used = {quantity.currency for quantity in quantities if quantity is not None and quantity.currency}
        return Exchange(used.pop() if len(used) == 1 else None, MappingProxyType({}))
    rates = plan.exchange_rates.rates if plan.exchange_rates is not None else {}
    return Exchange(plan.currency, rates)
