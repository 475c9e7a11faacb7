"""Quantities: `$1.2M`, `10-12`, `26-31%`, `40%+`, `2pt`, read exactly and shown as people write them.

The form is ``[-][CUR ]number[k|M|B][%|pt][ CUR]``; two of them with a hyphen or an en dash between make a
range, whose suffix, currency and ``%`` may be written once. ``+`` behind a figure means at least, ``<`` before it at
most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NoReturn, TypeAlias

from jbp.values.currency import currency_of, sign_of
from jbp.values.interval import Interval
from jbp.values.notation import LONGEST, MOST_DIGITS, SUFFIXES, has_too_many_digits, plain, read_notation, shift
from jbp.values.problem import BadValue, quote

if TYPE_CHECKING:
    from jbp.values.notation import End, Notation

Unit: TypeAlias = Literal["", "percent", "points"]

_UNITS: dict[str, Unit] = {"": "", "%": "percent", "pt": "points"}
_MARKS: dict[Unit, str] = {"": "", "percent": "%", "points": "pt"}
_WHOLE = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact figure, a range of figures, or a bound; two are equal when they mean the same.

    Attributes:
        interval: the numbers it allows; ``40%`` holds the number of percent, 40.
        currency: the ISO code; None where it is no money, or its field says the currency.
        unit: ``percent``, ``points`` (percentage points), or empty where its field says the unit.
        text: as the plan writes it.
    """

    interval: Interval
    currency: str | None
    unit: Unit
    text: str = field(compare=False)

    @property
    def low(self) -> Decimal | None:
        """The least it allows; None for ``<40%``."""
        return self.interval.low

    @property
    def high(self) -> Decimal | None:
        """The most it allows; None for ``40%+``."""
        return self.interval.high

    @property
    def is_bound(self) -> bool:
        """Whether it is ``40%+`` or ``<40%``."""
        return self.interval.low is None or self.interval.high is None

    @property
    def is_range(self) -> bool:
        """Whether it runs from one figure to another."""
        return not self.is_bound and not self.interval.is_point

    def canonical(self) -> str:
        """One text for each value, which parses to it again: ``$2M``, ``$2000k`` and ``2000000 USD`` are one."""
        low, high = self.interval.low, self.interval.high
        first = high if low is None else low
        if first is None:
            return ""
        bound = "" if low is not None else "<"
        sign = "-" if first < 0 else ""
        currency = f"{self.currency} " if self.currency else ""
        last = f"-{plain(high)}" if high is not None and high != first else ""
        mark = _MARKS[self.unit] + ("+" if high is None else "")
        return f"{bound}{sign}{currency}{plain(first.copy_abs())}{last}{mark}"


def is_tbd(text: str) -> bool:
    """Whether the text is ``TBD``: a figure that the partners still owe each other."""
    return text == "TBD"


@lru_cache(maxsize=4096)  # in a history the same figures come again and again
def parse_quantity(text: str) -> Quantity:
    """The quantity that a text writes.

    Raises:
        BadValue: ``bad-quantity``, with the text that was meant wherever it can be known.
    """
    digits = text.removesuffix("%")
    if digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS:  # spares most figures their pieces
        return Quantity(Interval.point(int(digits)), None, "" if digits == text else "percent", text)
    notation = read_notation(text)
    if notation is None:
        _refuse(text)
    currency, unit = _currency(text, notation), _unit(text, notation)
    if currency and unit:
        raise BadValue("bad-quantity", f"{quote(text)} is money and a percentage at once; it can be only one of them.")
    return Quantity(_interval(text, notation), currency, unit, text)


def parse_percent(text: str, *, points: bool = False) -> Quantity:
    """A quantity of a field that counts in percent: a bare number means percent.

    Args:
        text: as the plan writes it.
        points: whether percentage points (``2pt``) may stand there too.

    Raises:
        BadValue: ``bad-quantity``, also for a bare number between 0 and 1, which can be read in two ways.
    """
    quantity = _percent_or_quantity(text, points=points)
    if quantity.currency or (quantity.unit == "points" and not points):
        raise BadValue("bad-quantity", f"{quote(text)} is no percentage; write one like 40%.")
    if quantity.unit:
        return quantity
    percent = Quantity(quantity.interval, None, "percent", text)
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    if not any(0 < end.copy_abs() < 1 for end in ends):
        return percent
    hundredfold = Quantity(quantity.interval.scale(Decimal(100)), None, "percent", text).canonical()
    readings = f"write {hundredfold} or {percent.canonical()}"
    raise BadValue("bad-quantity", f"{quote(text)} can be read in two ways; {readings}.", hundredfold)


def _percent_or_quantity(text: str, *, points: bool) -> Quantity:
    """The quantity that the text writes; a refusal names what was meant only where that is a percentage itself."""
    try:
        return parse_quantity(text)
    except BadValue as bad:
        if bad.meant is not None and not is_tbd(bad.meant):
            parse_percent(bad.meant, points=points)  # “0,4” is refused for the two readings of 0.4
        raise


def parse_whole(text: str) -> int:
    """The whole number that a text writes; zeros before it mean nothing, ``012`` is 12.

    Raises:
        BadValue: ``wrong-type``, with the number that was meant where it can be known.
    """
    if _is_number(text, _WHOLE):
        return int(text)
    return _refuse_number(text, _WHOLE, "whole number, like 12")


def parse_decimal(text: str) -> Decimal:
    """The number that a text writes, exactly: ``3``, ``-0.5``.

    Raises:
        BadValue: ``wrong-type``, with the number that was meant where it can be known.
    """
    if _is_number(text, _DECIMAL):
        number = Decimal(text)
        return number or Decimal(0)
    return _refuse_number(text, _DECIMAL, "number, like 12 or 1.5")


def show_number(number: Decimal, places: int | None = None) -> str:
    """The number for people, with commas between thousands: ``1,250.5``.

    Args:
        number: the number.
        places: the most decimals to show. Without it a stated number is shown whole; one of more than six decimals was
            computed, and is shown to two decimals, or to three digits where that is finer.
    """
    decimals = -int(number.as_tuple().exponent)
    if places is None and decimals > 6:
        places = max(2, 2 - number.adjusted())
    if places is not None and decimals > places:
        number = Decimal(f"{number:.{places}f}")
    digits = f"{number.copy_abs():,f}"
    shown = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return f"-{shown}" if number < 0 else shown


def show_quantity(quantity: Quantity) -> str:
    """The quantity for people: ``≥ 40%``, ``$1.2M``, ``CHF 300k``, and ranges with an en dash: ``$70-80k``."""
    low, high = quantity.low, quantity.high
    if low is None or high is None:
        end = high if low is None else low
        sign = "≤" if low is None else "≥"
        return "any" if end is None else f"{sign} {_show_end(quantity, end, _suffix(quantity, end))}"
    low_suffix, high_suffix = _suffix(quantity, low), _suffix(quantity, high)
    if low == high:
        return _show_end(quantity, low, low_suffix)
    if not low or not high:
        low_suffix = high_suffix = high_suffix if not low else low_suffix
    if not low_suffix or not high_suffix:
        low_suffix = high_suffix = ""  # “$500-2k” would be read as 500 thousand
    start = _show_end(quantity, low, low_suffix).removesuffix(_MARKS[quantity.unit])
    if low_suffix == high_suffix:
        start = start.removesuffix(low_suffix)
    return f"{start}\N{EN DASH}{_scaled(high, high_suffix)}{high_suffix}{_MARKS[quantity.unit]}"


def write_quantity(quantity: Quantity) -> str | None:
    """The quantity as a plan writes it, as short as people would; None where no text reads as just this quantity."""
    for text in (show_quantity(quantity).replace("\N{EN DASH}", "-"), quantity.canonical()):
        try:
            if parse_quantity(text) == quantity:
                return text
        except BadValue:
            continue
    return None


def _show_end(quantity: Quantity, number: Decimal, suffix: str) -> str:
    currency = sign_of(quantity.currency) if quantity.currency else ""
    minus = "-" if number < 0 else ""
    return f"{minus}{currency}{_scaled(number.copy_abs(), suffix)}{suffix}{_MARKS[quantity.unit]}"


def _scaled(number: Decimal, suffix: str) -> str:
    return show_number(shift(number, -SUFFIXES[suffix]))


def _suffix(quantity: Quantity, number: Decimal) -> str:
    """The suffix that shows an amount of money exactly with few decimals; none where there is none."""
    if quantity.currency is None:
        return ""
    for suffix, decimals in (("B", 2), ("M", 2), ("k", 1)):
        power = SUFFIXES[suffix]
        digits = plain(number.copy_abs())
        whole = digits.partition(".")[0]
        if len(whole) > power and "." not in digits and digits.endswith("0" * (power - decimals)):
            return suffix
    return ""


def _interval(text: str, notation: Notation) -> Interval:
    low, high = notation.low, notation.high
    if high is None:
        number = _value(text, low, low.suffix)
        return Interval(None if notation.most else number, None if notation.least else number)
    first, last = _value(text, low, low.suffix or high.suffix), _value(text, high, high.suffix or low.suffix)
    if first > last:
        _refuse_backward(text, low, high)
    return Interval(first, last)


def _value(text: str, end: End, suffix: str) -> Decimal:
    number = end.value(suffix)
    if has_too_many_digits(number):
        raise BadValue("bad-quantity", f"{quote(text)} has more than {MOST_DIGITS} digits, which no figure needs.")
    return number


def _currency(text: str, notation: Notation) -> str | None:
    """The one currency that is written, once or at both ends of a range."""
    marks = [mark for end in notation.ends for mark in (end.before, end.after) if mark]
    codes: list[str] = []
    for mark in marks:
        code = currency_of(mark)
        if code is None:
            raise BadValue("bad-quantity", f"{quote(text)}: {mark} is no currency of ISO 4217, like USD or EUR.")
        codes.append(code)
    if len(set(codes)) > 1:
        readings = " or ".join(_with_currency(notation, mark) for mark in dict.fromkeys(marks))
        raise BadValue("bad-quantity", f"{quote(text)} holds two currencies; write {readings}.")
    if any(end.before and end.after for end in notation.ends):
        meant = _with_currency(notation, marks[0])
        raise BadValue("bad-quantity", f"{quote(text)} says its currency twice; write {meant}.", meant)
    return codes[0] if codes else None


def _with_currency(notation: Notation, mark: str) -> str:
    """The quantity as written, with this currency alone."""
    low = notation.low._replace(before=mark, after="").write()
    high = "" if notation.high is None else f"-{notation.high._replace(before='', after='').write()}"
    return f"{'<' if notation.most else ''}{low}{high}{'+' if notation.least else ''}"


def _unit(text: str, notation: Notation) -> Unit:
    units = {_UNITS[end.unit] for end in notation.ends if end.unit}
    if len(units) > 1:
        raise BadValue("bad-quantity", f"{quote(text)} mixes % and pt; both ends of a range have one unit.")
    return units.pop() if units else ""


def _refuse_backward(text: str, low: End, high: End) -> NoReturn:
    """Refuse a range whose first end is the greater, naming the range that was meant."""
    from jbp.values.misreading import forward  # noqa: PLC0415 - only a mistake pays for it

    meant = forward(low, high)
    raise BadValue("bad-quantity", f"{quote(text)} runs backward; a range is written upward, like {meant}.", meant)


def _refuse(text: str) -> NoReturn:
    """Refuse a text that is no quantity, with what was meant."""
    from jbp.values.misreading import misread  # noqa: PLC0415 - only a mistake pays for it

    reason, meant = misread(text, _is_quantity)
    raise BadValue("bad-quantity", f"{quote(text)} is no quantity: {reason}.", meant)


def _is_quantity(text: str) -> bool:
    if read_notation(text) is None:
        return is_tbd(text)
    try:
        parse_quantity(text)
    except BadValue:
        return False
    return True


def _is_number(text: str, form: re.Pattern[str]) -> bool:
    if len(text) > LONGEST or not form.fullmatch(text):
        return False
    return not has_too_many_digits(Decimal(text))


def _refuse_number(text: str, form: re.Pattern[str], needed: str) -> NoReturn:
    from jbp.values.misreading import misread  # noqa: PLC0415 - only a mistake pays for it

    _, meant = misread(text, lambda reading: _is_number(reading, form))
    here = f" Here {meant} is meant." if meant else ""
    raise BadValue("wrong-type", f"{quote(text)} is no {needed}.{here}", meant)
