"""Figures as texts: a quantity with its unit, or what is still to be determined."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import is_percent
from jbp.figures.people import name_of
from jbp.figures.target import quantity_of, steps_of, tbd_of
from jbp.values.date import show_date
from jbp.values.interval import Interval
from jbp.values.quantity import Quantity, show_number, show_quantity
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from jbp.figures.target import AnyFigure
    from jbp.model.figure import Tbd
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan

_COMMON_UNITS = frozenset({"count", "percent", "money", "score", "rating"})
_FEW_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure in words; empty where there is none.

    Attributes:
        text: the figure with its unit.
        tbd: whether it is still to be determined, and must stand out.
        middle: its number, or the middle of its range, by which it is sorted among others.
    """

    text: str = ""
    tbd: bool = False
    middle: Decimal | None = None


NO_AMOUNT = Amount()


def show_figure(plan: Plan, kpi: Kpi, figure: AnyFigure) -> Amount:
    """A stated figure of a KPI in its unit; of a target in three steps the target."""
    tbd = tbd_of(figure)
    if tbd is not None:
        return Amount(_tbd(plan, tbd), tbd=True)
    steps = steps_of(figure)
    if steps is not None:
        return show_figure(plan, kpi, steps.target)
    quantity = quantity_of(figure)
    if quantity is None:
        return NO_AMOUNT
    return Amount(show_quantity(_in_unit(plan, kpi, quantity)) + _suffix(kpi), middle=quantity.interval.middle)


def show_money(plan: Plan, figure: AnyFigure) -> Amount:
    """An amount of money; a bare number is in the plan's currency."""
    tbd = tbd_of(figure)
    if tbd is not None:
        return Amount(_tbd(plan, tbd), tbd=True)
    quantity = quantity_of(figure)
    if quantity is None:
        return NO_AMOUNT
    if quantity.currency is None and not quantity.unit:
        quantity = Quantity(quantity.interval, plan.currency, "", quantity.text)
    return Amount(show_quantity(quantity), middle=quantity.interval.middle)


def show_computed(plan: Plan, kpi: Kpi, interval: Interval | None) -> Amount:
    """A computed figure of a KPI in its unit, as exactly as it is worth reading."""
    if interval is None:
        return NO_AMOUNT
    shown = Interval(_readable(interval.low, kpi), _readable(interval.high, kpi))
    words = show_quantity(_in_unit(plan, kpi, Quantity(shown, None, "", "")))
    return Amount(words + _suffix(kpi), middle=interval.middle)


def show_exact(plan: Plan, kpi: Kpi, interval: Interval | None) -> Amount:
    """A figure of a KPI that comes of stated figures alone, in its unit."""
    if interval is None:
        return NO_AMOUNT
    words = show_quantity(_in_unit(plan, kpi, Quantity(interval, None, "", "")))
    return Amount(words + _suffix(kpi), middle=interval.middle)


def show_percent(percent: Decimal | None) -> str:
    """A percentage without decimals: ``92%``; empty where there is none."""
    return "" if percent is None else f"{show_number(percent, 0)}%"


def _in_unit(plan: Plan, kpi: Kpi, quantity: Quantity) -> Quantity:
    """The quantity with the unit that a bare number takes from its KPI."""
    if quantity.unit or quantity.currency:
        return quantity
    if is_percent(kpi):
        return Quantity(quantity.interval, None, "percent", quantity.text)
    if kpi.unit == "money" or (kpi.unit is None and _is_money(kpi)):
        return Quantity(quantity.interval, _currency(plan, kpi), "", quantity.text)
    return quantity


def _currency(plan: Plan, kpi: Kpi) -> str | None:
    if plan.currency:
        return plan.currency
    stated = (quantity_of(figure) for figure in (*kpi.targets.values(), *kpi.actuals.values()))
    return next((quantity.currency for quantity in stated if quantity is not None and quantity.currency), None)


def _is_money(kpi: Kpi) -> bool:
    stated = (quantity_of(figure) for figure in (*kpi.targets.values(), *kpi.actuals.values()))
    return any(quantity is not None and quantity.currency for quantity in stated)


def _suffix(kpi: Kpi) -> str:
    """The unit behind the figure, where the figure itself does not say it: `` days``."""
    return f" {kpi.unit.replace('_', ' ')}" if kpi.unit and kpi.unit not in _COMMON_UNITS else ""


def _readable(number: Decimal | None, kpi: Kpi) -> Decimal | None:
    """The number as exactly as it is worth reading.

    Up to four digits stay. Of more, money keeps three, a percentage one decimal, and anything else its whole numbers,
    or three digits where it is smaller.
    """
    if number is None or _digits(number) <= _FEW_DIGITS:
        return number
    finest = number.adjusted() - 2
    power = finest if kpi.unit == "money" or _is_money(kpi) else min(finest, -1 if is_percent(kpi) else 0)
    return number.quantize(Decimal(1).scaleb(power), rounding=ROUND_HALF_EVEN)


def _digits(number: Decimal) -> int:
    """How many digits a number has from its first to its last that is not 0."""
    return len("".join(str(digit) for digit in number.as_tuple().digits).strip("0"))


def _tbd(plan: Plan, tbd: Tbd) -> str:
    """``TBD``, with who owes the figure and by when, where that is stated."""
    owner = name_of(plan, tbd.owner) if tbd.owner else ""
    day = show_date(tbd.due) if tbd.due else ""
    if owner and day:
        return WORDS.tbd_by_until.format(owner=owner, day=day)
    if owner:
        return WORDS.tbd_by.format(owner=owner)
    return WORDS.tbd_until.format(day=day) if day else WORDS.to_be_determined
