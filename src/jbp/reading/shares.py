"""Parts of a whole that are less than nothing or more than all of it (009)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.reading.names import describe
from jbp.syntax.nodes import MapNode, Scalar
from jbp.values.problem import BadValue
from jbp.values.quantity import parse_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import Node

_ALL: Final = Decimal(100)


class _Field(NamedTuple):
    """Where a share stands (a star is any id or item), and what messages call it."""

    steps: tuple[str, ...]
    noun: str


# Not among them: `progress`, since more may be done than was planned.
_PARTS: Final = (
    _Field(("financials", "cost_share", "*"), "a share of the costs"),
    _Field(("financials", "revenue_share", "*"), "a share of the revenue"),
    _Field(("dependence", "*", "share"), "a share"),
    _Field(("dependence", "*", "threshold"), "a threshold"),
    _Field(("sales", "pipeline", "stages", "*", "win_rate"), "a win rate"),
    _Field(("decisions", "*", "options", "*", "cash_flows", "*", "probability"), "a probability"),
)
_RATE: Final = ("decisions", "*", "discount_rate")


def check_shares(tree: MapNode, found: Collector) -> None:
    """Report shares and probabilities outside 0% to 100%, and discount rates of -100% or less."""
    for field in _PARTS:
        for at, text in _texts(tree, (), field.steps):
            below, above = min(_ends(text)) < 0, max(_ends(text)) > _ALL
            if below or above:
                found.add(
                    "bad-quantity",
                    at,
                    f'{describe(tree, at)}: {field.noun} lies between 0% and 100%, and here stands "{text}"',
                    label="less than 0%" if below else "more than 100%",
                    mend="Write a figure from 0% to 100%.",
                    stated=(text,),
                )
    for at, text in _texts(tree, (), _RATE):
        if min(_ends(text)) <= -_ALL:
            found.add(
                "bad-quantity",
                at,
                f'{describe(tree, at)}: a discount rate is more than -100%, and here stands "{text}"',
                label="-100% or less",
                mend="Write by how much money of a year later is worth less, such as 8%.",
                stated=(text,),
            )


def _ends(text: str) -> tuple[Decimal, Decimal]:
    """Both ends of a share; of a bound (``40%+``) its only end twice, and 0% where the models report the text."""
    try:
        share = parse_percent(text)
    except BadValue:
        return Decimal(0), Decimal(0)
    known = [end for end in (share.low, share.high) if end is not None]
    return (known[0], known[-1]) if known else (Decimal(0), Decimal(0))


def _texts(node: Node, address: Address, steps: tuple[str, ...]) -> Iterator[tuple[Address, str]]:
    """Every text whose address has these steps."""
    if not steps:
        if isinstance(node, Scalar):
            yield address, node.text
        return
    step, *rest = steps
    if isinstance(node, MapNode):
        for key, value in node.entries:
            if key.text == step or (step == "*" and not key.text.startswith("x-")):
                yield from _texts(value, (*address, key.text), tuple(rest))
    elif not isinstance(node, Scalar) and step == "*":
        for number, item in enumerate(node.items):
            yield from _texts(item, (*address, number), tuple(rest))
