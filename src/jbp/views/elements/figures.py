"""Figures as cells: what a plan states or what is computed of it, in words and as the number that is shown."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import is_percent
from jbp.figures.people import name_of
from jbp.figures.target import quantity_of, steps_of, tbd_of
from jbp.values.date import show_date
from jbp.values.interval import Interval
from jbp.values.quantity import Quantity, show_number, show_quantity
from jbp.views.elements.cells import Completion, Figure
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from jbp.figures.target import AnyFigure
    from jbp.model.figure import Tbd
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.quantity import Unit

NO_FIGURE = Figure("")
_COMMON_UNITS = frozenset({"count", "percent", "money", "score", "rating"})
_FEW_DIGITS = 4
_SMALL = Decimal(1000)
"""Below it a computed amount of money is worth its cents."""
_ROUNDING = Context(prec=1000, rounding=ROUND_HALF_EVEN)
"""Of room for the longest figures; the thread's own context has 28 digits."""


def gap(text: str) -> Figure:
    """What is missing and must stand out, such as ``no focus area yet``."""
    return Figure(text, tbd=True)


def stated_figure(plan: Plan, kpi: Kpi | None, figure: AnyFigure) -> Figure:
    """A figure as the plan states it; of a target in three steps the target.

    Args:
        plan: says who owes what is to be determined, and the currency.
        kpi: in whose unit a bare number is; None where the figure is of none.
        figure: as stated.
    """
    tbd, steps = tbd_of(figure), steps_of(figure)
    if tbd is not None:
        return gap(_tbd(plan, tbd))
    if steps is not None:
        return stated_figure(plan, kpi, steps.target)
    quantity = quantity_of(figure)
    if quantity is None:
        return NO_FIGURE
    return _shown(quantity) if kpi is None else _of_kpi(plan, kpi, quantity)


def stated_money(plan: Plan, figure: AnyFigure) -> Figure:
    """An amount of money as the plan states it; a bare number is in the plan's currency."""
    quantity = quantity_of(figure)
    if quantity is None or quantity.currency or quantity.unit:
        return stated_figure(plan, None, figure)
    return _shown(Quantity(quantity.interval, plan.currency, "", quantity.text))


def computed_figure(plan: Plan, kpi: Kpi, interval: Interval | None) -> Figure:
    """A computed figure of a KPI in its unit, as exactly as it is worth reading."""
    if interval is None:
        return NO_FIGURE
    return exact_figure(plan, kpi, Interval(_readable(interval.low, kpi), _readable(interval.high, kpi)))


def exact_figure(plan: Plan, kpi: Kpi, interval: Interval | None) -> Figure:
    """A figure of a KPI that comes of stated figures alone, in its unit."""
    return NO_FIGURE if interval is None else _of_kpi(plan, kpi, Quantity(interval, None, "", ""))


def sum_of_money(currency: str | None, interval: Interval | None) -> Figure:
    """A computed amount of money: in whole units, or to the cent where it is small; nothing where it has no bounds."""
    if interval is None or (interval.low is None and interval.high is None):
        return NO_FIGURE
    return _shown(Quantity(Interval(_money(interval.low), _money(interval.high)), currency, "", ""))


def count_of(interval: Interval | None) -> Figure:
    """A computed count, to one decimal."""
    return _rounded(interval, "", Decimal("0.1"))


def percent_of(interval: Interval | None) -> Figure:
    """A computed percentage without decimals."""
    return _rounded(interval, "percent", Decimal(1))


def share_of(percent: Decimal | None, *, loud: bool = False) -> Figure:
    """A share in percent without decimals; `loud` where it is behind what was planned."""
    if percent is None:
        return NO_FIGURE
    return Figure(show_percent(percent), number=_to(percent, Decimal(1)), unit="percent", loud=loud)


def whole_number(count: int | None, *, loud: bool = False) -> Figure:
    """A number of things; empty where none is stated."""
    return NO_FIGURE if count is None else Figure(show_number(Decimal(count)), number=Decimal(count), loud=loud)


def completion_of(percent: Decimal | None) -> Completion | None:
    """How far something is, as a wheel; None where nothing is known."""
    return None if percent is None else Completion(percent, show_percent(percent))


def show_percent(percent: Decimal | None) -> str:
    """A percentage without decimals: ``92%``; empty where there is none."""
    return "" if percent is None else f"{show_number(percent, 0)}%"


def _shown(quantity: Quantity, suffix: str = "") -> Figure:
    """A quantity with the number that it is, or else with the middle of its range."""
    interval, unit = quantity.interval, quantity.currency or quantity.unit
    words = show_quantity(quantity) + suffix
    if interval.is_point:
        return Figure(words, number=interval.low, unit=unit)
    return Figure(words, unit=unit, middle=interval.middle)


def _of_kpi(plan: Plan, kpi: Kpi, quantity: Quantity) -> Figure:
    """The quantity with the unit that a bare number takes from its KPI."""
    suffix = f" {kpi.unit.replace('_', ' ')}" if kpi.unit and kpi.unit not in _COMMON_UNITS else ""
    if quantity.unit or quantity.currency:
        return _shown(quantity, suffix)
    if is_percent(kpi):
        return _shown(Quantity(quantity.interval, None, "percent", quantity.text), suffix)
    if kpi.unit == "money" or (kpi.unit is None and _currencies(kpi)):
        return _shown(Quantity(quantity.interval, _currency(plan, kpi), "", quantity.text), suffix)
    return _shown(quantity, suffix)


def _currency(plan: Plan, kpi: Kpi) -> str | None:
    return plan.currency or next(iter(_currencies(kpi)), None)


def _currencies(kpi: Kpi) -> list[str]:
    """The currencies that its figures state, in their order."""
    stated = (quantity_of(figure) for figure in (*kpi.targets.values(), *kpi.actuals.values()))
    return [quantity.currency for quantity in stated if quantity is not None and quantity.currency]


def _readable(number: Decimal | None, kpi: Kpi) -> Decimal | None:
    """The number as exactly as it is worth reading.

    Up to four digits stay. Of more, money keeps three, a percentage one decimal, and anything else its whole numbers,
    or three digits where it is smaller.
    """
    if number is None or _digits(number) <= _FEW_DIGITS:
        return number
    finest = number.adjusted() - 2
    power = finest if kpi.unit == "money" or _currencies(kpi) else min(finest, -1 if is_percent(kpi) else 0)
    return _to(number, Decimal(1).scaleb(power))


def _digits(number: Decimal) -> int:
    """How many digits a number has from its first to its last that is not 0."""
    return len("".join(str(digit) for digit in number.as_tuple().digits).strip("0"))


def _rounded(interval: Interval | None, unit: Unit, step: Decimal) -> Figure:
    if interval is None:
        return NO_FIGURE
    low, high = (None if end is None else _to(end, step) for end in (interval.low, interval.high))
    return _shown(Quantity(Interval(low, high), None, unit, ""))


def _money(number: Decimal | None) -> Decimal | None:
    return None if number is None else _to(number, Decimal(1) if abs(number) >= _SMALL else Decimal("0.01"))


def _to(number: Decimal, step: Decimal) -> Decimal:
    """The number rounded to a multiple of the step, which is a power of ten."""
    return number.quantize(step, context=_ROUNDING)


def _tbd(plan: Plan, tbd: Tbd) -> str:
    """``TBD``, with who owes the figure and by when, where that is stated."""
    owner = name_of(plan, tbd.owner) if tbd.owner else ""
    day = show_date(tbd.due) if tbd.due else ""
    if owner and day:
        return WORDS.tbd_by_until.format(owner=owner, day=day)
    if owner:
        return WORDS.tbd_by.format(owner=owner)
    return WORDS.tbd_until.format(day=day) if day else WORDS.to_be_determined
