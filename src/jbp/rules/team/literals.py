"""What a rule asks of a field, read as the field itself is read: ``$50k`` of money, ``lagging`` of a KPI's kind."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.model.scalars import read_quantity
from jbp.rules.team.comparing import Day
from jbp.rules.team.fields import Field, Kind
from jbp.rules.team.mistakes import Slip, meant
from jbp.syntax.nodes import Scalar
from jbp.values.date import parse_date
from jbp.values.duration import Duration, parse_duration
from jbp.values.problem import BadValue, quote
from jbp.values.quantity import Quantity

if TYPE_CHECKING:
    from jbp.rules.team.comparing import Limit
    from jbp.rules.team.requirement import Choice, Side
    from jbp.syntax.nodes import Node

ORDERED = frozenset({Kind.DAY, Kind.FIGURE, Kind.NUMBER, Kind.DURATION, Kind.OWN})
"""The kinds of fields that can be compared with a limit."""

_RELATIVE = re.compile(r"([0-9]{1,4}[dwmy]) (ago|ahead)")
_AS_OF = "as_of"
_TODAY = frozenset({"today", "now", "as-of", "as of"})


def read_choice(node: Node, name: str, field: Field) -> Choice:
    """What a field is to equal.

    Raises:
        Slip: the field can never hold that.
    """
    text = _text(node, name)
    if field.words and text not in field.words:
        raise Slip(node, f'{name} is never "{text}"; {meant(text, field.words)}')
    return _value(node, name, field)


def read_limit(node: Node, name: str, field: Field, side: Side) -> Limit:
    """What a field is compared with.

    Raises:
        Slip: it cannot be compared with that.
    """
    is_own = field.kind is Kind.OWN  # of the team's own data, only the rule says what it is
    reader = Field(Kind.DAY) if side in {"before", "after"} else Field(Kind.FIGURE, (), read_quantity)
    value = _value(node, name, reader if is_own else field)
    if isinstance(value, str | bool):
        raise Slip(node, f"{name} holds {field.kind.value}, which has no limits")
    if isinstance(value, Quantity) and not value.interval.is_point:
        raise Slip(node, f"a limit is a single figure, and {quote(value.text)} is none")
    return value


def _value(node: Node, name: str, field: Field) -> Choice:
    """The value that a field reads from a text, as it does in a plan."""
    text = _text(node, name)
    try:
        value = _day(text) if field.kind is Kind.DAY else field.reader(text) if field.reader is not None else text
    except BadValue as bad:
        hint = f"; did you mean {bad.meant}?" if bad.meant is not None else ""
        raise Slip(node, f"{name}: {bad.message.rstrip('.')}{hint}") from bad
    if not isinstance(value, str | bool | int | Decimal | Quantity | Day | Duration | date):
        raise TypeError(f"{name} is read as {type(value).__name__}, which no rule can compare")
    return value


def _day(text: str) -> Limit:
    """A date, ``as_of``, or a duration with ``ago`` or ``ahead`` behind it."""
    if text == _AS_OF:
        return Day()
    if text.lower() in _TODAY:
        raise BadValue("impossible-date", f"{quote(text)} is written as_of: the day that the plan is looked at")
    relative = _RELATIVE.fullmatch(text)
    if relative is not None:
        return Day(parse_duration(relative[1]), relative[2] == "ahead")
    try:
        return parse_date(text)
    except BadValue as bad:
        others = "; as_of, 30d ago and 30d ahead are possible too"
        raise BadValue(bad.rule, bad.message.rstrip(".") + others, bad.meant) from None


def _text(node: Node, name: str) -> str:
    if isinstance(node, Scalar):
        return node.text
    raise Slip(node, f"{name} is compared with a single value, and here stands more than one")
