"""Money that nobody can add up: amounts in a currency without a rate (009)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jbp.reading.names import describe
from jbp.values.currency import is_currency
from jbp.values.quantity import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.plan import Plan
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import MapNode


def check_currencies(plan: Plan, tree: MapNode, found: Collector) -> None:
    """Report unknown currencies, and amounts in a currency that the plan has no rate for."""
    known = set(plan.exchange_rates.rates) if plan.exchange_rates is not None else set()
    for currency in sorted(known):
        _check_code(currency, ("exchange_rates", "rates", currency), found)
    main = plan.currency
    if main is not None:
        _check_code(main, ("currency",), found)
    if not _may_lack_rate(plan, known, main):
        return
    for address, quantity in quantities(plan):
        if quantity.currency is None or quantity.currency in known:
            continue
        if main is None:
            main = quantity.currency  # a plan in one currency need not name it
        if quantity.currency != main:
            found.add(
                "currency-without-rate",
                address,
                f"{describe(tree, address)} states {quantity.text}, and the plan has no rate for {quantity.currency}",
                label=f"the plan is in {main}",
                mend=f"Add the rate under exchange_rates: rates: {{{quantity.currency}: …}}, what one "
                f"{quantity.currency} is worth in {main}.",
                stated=(quantity.text,),
            )


def _may_lack_rate(plan: Plan, known: set[str], main: str | None) -> bool:
    """Whether a plan states an amount that it may have no rate for.

    Nearly no plan does; to know that, no address of its many quantities has to be put together.
    """
    others: set[str] = set()
    stack: list[object] = [plan]
    while stack:
        value = stack.pop()
        if isinstance(value, Quantity):
            if value.currency is not None and value.currency not in known:
                others.add(value.currency)
        elif isinstance(value, tuple):
            stack += value
        elif isinstance(value, Mapping):
            stack += value.values()
        elif hasattr(value, "__pydantic_fields_set__"):
            stack += [item for item in value.__dict__.values() if item and item.__class__ is not str]
    return bool(others - {main}) if main is not None else len(others) > 1


def quantities(value: object, address: Address = ()) -> Iterator[tuple[Address, Quantity]]:
    """Every quantity of a plan with its address, in the plan's order."""
    if isinstance(value, Quantity):
        yield address, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from quantities(item, (*address, key))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            if not isinstance(item, str):
                yield from quantities(item, (*address, number))
    elif hasattr(value, "__pydantic_fields_set__"):
        for field in value.__dict__:
            item = value.__dict__[field]
            if item is not None and not isinstance(item, str):
                yield from quantities(item, (*address, field.rstrip("_")))


def _check_code(code: str, address: Address, found: Collector) -> None:
    if not is_currency(code):
        found.add(
            "wrong-type",
            address,
            f'"{code}" is no currency: a currency is written with its three letters, such as USD or EUR',
            part="key" if address[0] == "exchange_rates" else "value",
            label="no currency code",
            mend="Write the ISO code of the currency.",
            stated=(code,),
        )
