"""Money that nobody can add up: amounts in a currency without a rate (009)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jbp.model.stored import shape
from jbp.reading.names import describe
from jbp.syntax.nodes import MapNode, Scalar, find
from jbp.values.currency import is_currency
from jbp.values.problem import BadValue
from jbp.values.quantity import Quantity, parse_decimal, parse_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.address import Address
    from jbp.model.plan import Plan
    from jbp.reading.collector import Collector


def check_currencies(plan: Plan | None, tree: MapNode, found: Collector) -> None:
    """Report unknown currencies, impossible rates, and amounts in a currency that the plan has no rate for.

    Where other mistakes leave no typed plan, the amounts are read from the tree.
    """
    known, main = _known(tree), _main(tree)
    for currency in sorted(known):
        _check_code(currency, ("exchange_rates", "rates", currency), found)
        _check_rate(currency, tree, found)
    if main is not None:
        _check_code(main, ("currency",), found)
    if plan is None:
        _check_amounts(_written(tree, ()), known, main, tree, found)
    elif _may_lack_rate(plan, known, main):
        _check_amounts(quantities(plan), known, main, tree, found)


def _known(tree: MapNode) -> frozenset[str]:
    rates = find(tree, ("exchange_rates", "rates"))
    if rates is None or not isinstance(rates[1], MapNode):
        return frozenset()
    return frozenset(entry.key.text for entry in rates[1].entries if not entry.key.text.startswith("x-"))


def _main(tree: MapNode) -> str | None:
    currency = find(tree, ("currency",))
    return currency[1].text if currency is not None and isinstance(currency[1], Scalar) and currency[1].text else None


def _check_rate(currency: str, tree: MapNode, found: Collector) -> None:
    address = ("exchange_rates", "rates", currency)
    rate = find(tree, address)
    try:
        value = parse_decimal(rate[1].text) if rate is not None and isinstance(rate[1], Scalar) else None
    except BadValue:
        return  # the models report it
    if value is not None and value <= 0:
        found.add(
            "bad-quantity",
            address,
            f"the rate of {currency} is {value}, and a rate is more than nothing",
            label="not more than 0",
            mend=f"Write what one {currency} is worth in the plan's currency.",
            stated=(str(value),),
        )


def _written(node: MapNode, address: Address) -> Iterator[tuple[Address, Quantity]]:
    """Every quantity that a tree writes where the format has a figure."""
    for key, value in node.entries:
        at = (*address, key.text)
        if isinstance(value, MapNode):
            yield from _written(value, at)
        elif isinstance(value, Scalar) and "tbd" in (shape().fields_at(at) or ()):
            try:
                yield at, parse_quantity(value.text)
            except BadValue:
                continue  # the models report it


def _check_amounts(
    amounts: Iterable[tuple[Address, Quantity]],
    known: frozenset[str],
    main: str | None,
    tree: MapNode,
    found: Collector,
) -> None:
    for address, quantity in amounts:
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


def _may_lack_rate(plan: Plan, known: frozenset[str], main: str | None) -> bool:
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
        elif hasattr(value, "__pydantic_fields_set__"):
            stack += [item for item in value.__dict__.values() if item and item.__class__ is not str]
        elif isinstance(value, tuple):
            stack += value
        elif isinstance(value, Mapping):
            stack += value.values()
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
