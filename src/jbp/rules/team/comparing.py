"""What a field holds beside what a rule asks: both as intervals, so that nothing is held to be so that may not be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.date import parse_date, show_date
from jbp.values.duration import Duration, parse_duration, show_duration
from jbp.values.interval import Interval
from jbp.values.problem import BadValue
from jbp.values.quantity import Quantity, parse_quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.figures.target import AnyFigure
    from jbp.rules.context import Context
    from jbp.rules.team.logic import Verdict
    from jbp.rules.team.paths import Held


class Day(NamedTuple):
    """A day counted from the one that a plan is looked at: ``as_of``, ``30d ago``, ``30d ahead``."""

    distance: Duration | None = None
    is_ahead: bool = True

    def on(self, as_of: date) -> date:
        """The day meant."""
        if self.distance is None:
            return as_of
        return self.distance.after(as_of) if self.is_ahead else self.distance.before(as_of)


Limit: TypeAlias = "Quantity | Day | Duration | date | int | Decimal"
"""What a field can be compared with."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field of one entry holds, with all that is needed to understand it.

    Attributes:
        held: the value, and whether the plan states it.
        unit: the unit that the entry states for its bare numbers; None where it states none.
        context: the plan and the day it is looked at.
    """

    held: Held
    unit: str | None
    context: Context


class Sides(NamedTuple):
    """Two sides of a comparison, in one unit; an end that is None has no bound."""

    value: Interval
    limit: Interval

    def is_at_least(self) -> Verdict:
        """Whether the value is the limit or above it."""
        return _certainly(_reaches(self.limit.high, self.value.low), _passes(self.limit.low, self.value.high))

    def is_at_most(self) -> Verdict:
        """Whether the value is the limit or below it."""
        return _certainly(_reaches(self.value.high, self.limit.low), _passes(self.value.low, self.limit.high))

    def is_equal(self) -> Verdict:
        """Whether both are the same; two ranges are when both ends are."""
        apart = _passes(self.value.low, self.limit.high) or _passes(self.limit.low, self.value.high)
        return _certainly(self.value == self.limit, apart)


def sides(reading: Reading, limit: Limit) -> Sides | None:
    """Both sides of a comparison; None where they cannot be compared."""
    value = _read(reading.held.value, limit)
    if isinstance(limit, Quantity):
        return _figures(value, limit, reading)
    number, bound = _number(value), _number(limit.on(reading.context.as_of) if isinstance(limit, Day) else limit)
    return None if number is None or bound is None else Sides(Interval.point(number), Interval.point(bound))


def show_limit(limit: Limit) -> str:
    """What a field is compared with, in words."""
    if isinstance(limit, Day):
        if limit.distance is None:
            return "the day the plan is looked at"
        return f"{show_duration(limit.distance)} {'ahead' if limit.is_ahead else 'ago'}"
    if isinstance(limit, Quantity):
        return show_quantity(limit)
    if isinstance(limit, date):
        return show_date(limit)
    return show_duration(limit) if isinstance(limit, Duration) else str(limit)


def _certainly(yes: bool, no: bool) -> Verdict:  # noqa: FBT001 - the two halves of one answer
    return True if yes else False if no else None


def _reaches(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low <= high


def _passes(low: Decimal | None, high: Decimal | None) -> bool:
    return low is not None and high is not None and low > high


def _read(value: object, limit: Limit) -> object:
    """A value of the team's own data, which the format does not read, read as what it is compared with."""
    if not isinstance(value, str):
        return value
    read: Callable[[str], object] = parse_quantity
    if isinstance(limit, Day | date):
        read = parse_date
    elif isinstance(limit, Duration):
        read = parse_duration
    try:
        return read(value)
    except BadValue:
        return None


def _figures(value: object, limit: Quantity, reading: Reading) -> Sides | None:
    quantity = quantity_of(_figure(value))
    if quantity is None:
        return None
    unit = _unit(quantity) or (reading.unit if reading.unit in {"percent", "money"} else "")
    asked = _unit(limit)
    # A bare number of a rule is in the field's unit; a bare amount of a plan, where nothing else is said, is money.
    is_bare_amount = asked == "money" and not unit and reading.unit is None
    if asked not in {"", unit} and not is_bare_amount:
        return None
    exchange = exchange_of(reading.context.plan, (quantity, limit))
    amount, bound = exchange.amount(quantity), exchange.amount(limit)
    return None if amount is None or bound is None else Sides(amount, bound)


def _unit(quantity: Quantity) -> str:
    return "money" if quantity.currency else quantity.unit


def _figure(value: object) -> AnyFigure:
    """A value as a figure; None where it is none."""
    is_figure = isinstance(value, Quantity) or hasattr(value, "tbd") or hasattr(value, "stretch")
    return value if is_figure else None  # type: ignore[return-value]  # told by what it has


def _number(value: object) -> Decimal | None:
    """A value as a number: of a day its number in the calendar, of a duration its twelfths of days."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    if isinstance(value, Duration):
        # A month is a twelfth of a year and so never quite the 30 days that `Duration.days` makes of it.
        return Decimal(value.amount * {"d": 12, "w": 84, "m": 365, "y": 4380}[value.unit])
    return Decimal(value) if isinstance(value, int | Decimal) else None
