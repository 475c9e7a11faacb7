"""How a quantity is written, in pieces: ``[-][CUR ]number[k|M|B][%|pt][ CUR]``, one or two of them, or a bound."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

MOST_DIGITS = 30
"""A number of more digits is no figure of a business plan."""

LONGEST = 200
"""A longer text is no quantity; nothing looks at it."""

SUFFIXES = {"": 0, "k": 3, "M": 6, "B": 9}
"""The powers of ten that the suffixes stand for."""

_CURRENCY = "[A-Z]{3}|[$€£¥]"
_NUMBER = r"[0-9]+(?:\.[0-9]*)?|\.[0-9]+"
_END = re.compile(f"(-)?(?:({_CURRENCY}) ?)?({_NUMBER})([kMB])?(%|pt)?(?: ?({_CURRENCY}))?(?=[-+\u2013]|\\Z)")
_DASHES = frozenset("-\u2013")


class End(NamedTuple):
    """One figure as written, or one end of a range."""

    minus: str
    before: str
    number: str
    suffix: str
    unit: str
    after: str

    def write(self) -> str:
        """The text it was read from, with a blank wherever one may stand beside a currency's code."""
        before = f"{self.before} " if len(self.before) > 1 else self.before
        after = f" {self.after}" if self.after else ""
        return f"{self.minus}{before}{self.number}{self.suffix}{self.unit}{after}"

    def value(self, suffix: str) -> Decimal:
        """The exact number that it writes with this suffix."""
        number = shift(Decimal(f"{self.minus}{self.number}"), SUFFIXES[suffix])
        return number or Decimal(0)


class Notation(NamedTuple):
    """A quantity as written; `high` is None where it is no range."""

    most: bool
    least: bool
    low: End
    high: End | None

    @property
    def ends(self) -> tuple[End, ...]:
        """The figures it holds, one or two."""
        return (self.low,) if self.high is None else (self.low, self.high)


def read_notation(text: str) -> Notation | None:
    """The pieces of a quantity; None where the text is none."""
    most = text.startswith("<")
    first = _END.match(text, int(most)) if len(text) <= LONGEST else None
    if first is None:
        return None
    low, rest = End(*first.groups("")), text[first.end() :]
    if rest in {"", "+"}:
        return None if most and rest else Notation(most=most, least=rest == "+", low=low, high=None)
    # What is left begins with a plus or a dash: a figure ends nowhere else.
    second = _END.match(text, first.end() + 1) if rest[0] in _DASHES and not most else None
    if second is None or second.end() < len(text):
        return None
    return Notation(most=False, least=False, low=low, high=End(*second.groups("")))


def shift(number: Decimal, power: int) -> Decimal:
    """The number times ten to a power, to the last digit; its digits are all written, so that no exponent shows."""
    # Put together from its digits: arithmetic, scaleb too, would round to the digits of the thread's context.
    sign, digits, exponent = number.as_tuple()
    places = int(exponent) + power
    return Decimal((sign, digits + (0,) * max(places, 0), min(places, 0)))


def plain(number: Decimal) -> str:
    """The number in digits alone, without exponent and idle zeros."""
    digits = f"{number:f}"
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) if number else "0"


def has_too_many_digits(number: Decimal) -> bool:
    """Whether the number, written out, has more digits than any figure of a plan."""
    written = plain(number).lstrip("-0")
    return len(written) - ("." in written) > MOST_DIGITS
