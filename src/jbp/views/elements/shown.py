"""Amounts and days that a view holds in words, as cells: with the number or the day in them, where there is one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from jbp.values.date import MONTHS
from jbp.values.problem import BadValue
from jbp.values.quantity import parse_quantity
from jbp.views.elements.blocks import Day, Figure

if TYPE_CHECKING:
    from decimal import Decimal

    from jbp.views.elements.amounts import Amount

_DAY = re.compile(rf"([0-9]{{1,2}}) ({'|'.join(MONTHS)}) ([0-9]{{4}})")


def figure_of(amount: Amount, *, loud: bool = False) -> Figure:
    """The cell of an amount; its number is the one that is shown, and None for a range or a bound."""
    if amount.tbd or not amount.text:
        return Figure(amount.text, tbd=amount.tbd, loud=loud)
    found = figure_in(amount.text, loud=loud)
    return found if found.number is not None else replace(found, middle=amount.middle)


def figure_in(text: str, *, loud: bool = False) -> Figure:
    """The cell of a figure in words, as documents write them: ``92%``, ``$1.2M``, ``1,400``, ``18 days``."""
    found = _number_in(text) or _number_in(text.partition(" ")[0])
    number, unit = found or (None, "")
    return Figure(text, number=number, unit=unit, loud=loud)


def day_in(text: str, *, late: bool = False) -> Day:
    """The cell of a day in words; a text that is no day alone keeps its words and has no day."""
    return Day(text, day_within(text) if _DAY.fullmatch(text) else None, late=late)


def day_within(text: str) -> date | None:
    """The first day that a text names in words; None where it names none."""
    match = _DAY.search(text)
    return None if match is None else date(int(match[3]), MONTHS.index(match[2]) + 1, int(match[1]))


def _number_in(text: str) -> tuple[Decimal, str] | None:
    """The number and its unit; None where the text is no single number."""
    try:
        quantity = parse_quantity(text.replace(",", ""))
    except BadValue:
        return None
    if quantity.low is None or quantity.low != quantity.high:
        return None
    return quantity.low, quantity.currency or quantity.unit
