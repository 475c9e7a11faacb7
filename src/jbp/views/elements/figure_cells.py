"""Cells of figures: stated and computed amounts, percentages and days, with the number itself for a spreadsheet."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import is_percent
from jbp.figures.target import quantity_of
from jbp.values.date import show_date
from jbp.values.interval import Interval
from jbp.values.quantity import Quantity, show_quantity
from jbp.views.elements.amounts import show_computed, show_figure, show_money, show_percent
from jbp.views.elements.blocks import Day, Figure

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.target import AnyFigure
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.quantity import Unit
    from jbp.views.elements.amounts import Amount

NO_FIGURE = Figure("")
_SMALL = Decimal(1000)
"""Below it a computed amount of money is worth its cents."""


def gap(text: str) -> Figure:
    """What is missing and must stand out, such as ``no focus area yet``."""
    return Figure(text, tbd=True)


def stated_money(plan: Plan, figure: AnyFigure) -> Figure:
    """An amount of money as the plan states it; a bare number is in the plan's currency."""
    amount, quantity = show_money(plan, figure), quantity_of(figure)
    if quantity is None:
        return Figure(amount.text, amount.tbd)
    return _shown(amount.text, quantity.interval, _unit(quantity, plan.currency or ""), tbd=amount.tbd)


def stated_figure(plan: Plan, kpi: Kpi | None, figure: AnyFigure) -> Figure:
    """A figure as the plan states it, in the unit of the KPI that it is of, where there is one."""
    quantity = quantity_of(figure)
    if kpi is not None:
        return _figure(plan, kpi, show_figure(plan, kpi, figure), None if quantity is None else quantity.interval)
    if quantity is None:
        return Figure(show_money(plan, figure).text, tbd=figure is not None)
    return _shown(show_quantity(quantity), quantity.interval, _unit(quantity, ""))


def computed_figure(plan: Plan, kpi: Kpi, interval: Interval | None) -> Figure:
    """A computed figure of a KPI in its unit."""
    return _figure(plan, kpi, show_computed(plan, kpi, interval), interval)


def sum_of_money(currency: str | None, interval: Interval | None) -> Figure:
    """A computed amount of money: in whole units, or to the cent where it is small; nothing where it has no bounds."""
    if interval is None or (interval.low is None and interval.high is None):
        return NO_FIGURE
    shown = Interval(_money(interval.low), _money(interval.high))
    return _shown(show_quantity(Quantity(shown, currency, "", "")), interval, currency or "")


def count_of(interval: Interval | None) -> Figure:
    """A computed count, to one decimal."""
    return _rounded(interval, "", Decimal("0.1"))


def percent_of(interval: Interval | None) -> Figure:
    """A computed percentage without decimals."""
    return _rounded(interval, "percent", Decimal(1))


def share_of(percent: Decimal | None, *, loud: bool = False) -> Figure:
    """A share in percent without decimals; `loud` where it is behind what was planned."""
    return Figure(show_percent(percent), number=percent, unit="percent", loud=loud)


def day_of(day: date | None, *, late: bool = False) -> Day:
    """A day as people read it; an empty place where there is none."""
    return Day("") if day is None else Day(show_date(day), day, late=late)


def _figure(plan: Plan, kpi: Kpi, amount: Amount, interval: Interval | None) -> Figure:
    money = kpi.unit == "money" or any(
        quantity is not None and quantity.currency for quantity in map(quantity_of, kpi.targets.values())
    )
    unit = "percent" if is_percent(kpi) else (plan.currency or "") if money else ""
    if interval is None:
        return Figure(amount.text, amount.tbd, unit=unit)
    return _shown(amount.text, interval, unit, tbd=amount.tbd)


def _rounded(interval: Interval | None, unit: Unit, step: Decimal) -> Figure:
    if interval is None:
        return NO_FIGURE
    low, high = (None if end is None else end.quantize(step, ROUND_HALF_EVEN) for end in (interval.low, interval.high))
    return _shown(show_quantity(Quantity(Interval(low, high), None, unit, "")), interval, unit)


def _shown(text: str, interval: Interval, unit: str, *, tbd: bool = False) -> Figure:
    """A figure with the number that it is, or else with the middle of its range."""
    if interval.is_point:
        return Figure(text, tbd, interval.low, unit)
    return Figure(text, tbd, unit=unit, middle=interval.middle)


def _unit(quantity: Quantity, currency: str) -> str:
    return "percent" if quantity.unit == "percent" else quantity.currency or currency


def _money(number: Decimal | None) -> Decimal | None:
    if number is None:
        return None
    return number.quantize(Decimal(1) if abs(number) >= _SMALL else Decimal("0.01"), ROUND_HALF_EVEN)
