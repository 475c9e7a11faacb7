"""What was meant by a text that is no quantity: `1,200`, `10 to 12`, `1e3`, `>40%`, `US$ 2 million`.

Each step undoes one habit of writing; the text that was meant is the first that parses, and the reason names the first
habit that was undone. Only mistakes come here, so this is written to be read, not to be fast.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.values.currency import OTHER_SYMBOLS
from jbp.values.notation import LONGEST, MOST_DIGITS, SUFFIXES, plain, shift

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.values.notation import End

_ORDINARY = "a quantity is digits with at most one point, like 1200, 10-12, 40%, $1.2M or 40%+"
_CURRENCY_WORDS = {
    "USD": "usd|(?:us )?dollars?",
    "EUR": "eur|euros?",
    "GBP": "gbp|pounds?",
    "JPY": "jpy|yen",
    "CHF": "chf|sfr",
}
_FAR = 30  # past it, an end a thousandfold too great is likelier than two ends exchanged: the root of 1000
_LOWER = {"B": "M", "M": "k", "k": ""}


class _Habit(NamedTuple):
    """A way of writing that is refused: how it is undone, and what is to be said of it."""

    undo: Callable[[str], str]
    reason: str


def misread(text: str, accepts: Callable[[str], bool]) -> tuple[str, str | None]:
    """Why a text is no quantity, in words that end a sentence, and what was meant, which `accepts` takes."""
    if hopeless := _hopeless(text):
        return hopeless, None
    reason, reading = "", text
    for habit in _HABITS:
        undone = habit.undo(reading)
        if undone == reading:
            continue
        reading, reason = undone, reason or habit.reason
        if accepts(reading):
            return f"{reason}; {reading} is meant", reading
    return _ORDINARY, None


def _hopeless(text: str) -> str:
    """Why nothing can have been meant; empty where something may have been."""
    if len(text) > LONGEST:
        return "it is far too long"
    if not text.strip():
        return "nothing is written; write TBD where the figure is still owed"
    if text == "TBD":
        return "a figure is needed here"
    if re.search(rf"[0-9.]{{{MOST_DIGITS + 2}}}", text):
        return f"no figure needs more than {MOST_DIGITS} digits"
    # Points that part thousands stand before three digits each; any others are a slip.
    slip = re.fullmatch(r"-?[0-9]+(?:\.[0-9]+){2,}", text) and not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{3})+", text)
    return "a number has at most one point" if slip else ""


def forward(low: End, high: End) -> str:
    """The range that was meant by one that runs backward.

    ``900-1M`` leaves out the smaller suffix, and means ``900k-1M``; otherwise the ends stand in the wrong order.
    """
    smaller = _LOWER.get(high.suffix, "")
    forgotten = high.suffix and not low.suffix and low.value("") > high.value("") * _FAR
    if forgotten and 0 < low.value(smaller) <= high.value(high.suffix):
        if smaller:
            return f"{low._replace(suffix=smaller).write()}-{high.write()}"
        return f"{low.write()}-{high._replace(number=plain(high.value(high.suffix)), suffix='').write()}"
    once = "" if low.suffix and high.suffix else low.suffix or high.suffix
    first = low._replace(minus=high.minus, number=high.number, suffix="" if once else high.suffix)
    last = high._replace(minus=low.minus, number=low.number, suffix=once or low.suffix)
    return f"{first.write()}-{last.write()}"


def _replacing(pattern: str, replacement: str, reason: str) -> _Habit:
    compiled = re.compile(pattern, re.IGNORECASE)
    return _Habit(lambda text: compiled.sub(replacement, text), reason)


def _currency_codes(text: str) -> str:
    for sign, code in OTHER_SYMBOLS.items():
        text = text.replace(sign, f"{code} ")
    for code, words in _CURRENCY_WORDS.items():
        text = re.sub(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", code, text, flags=re.IGNORECASE)
    return text


def _commas(text: str) -> str:
    """Commas (or the points, blanks and apostrophes of other countries) between thousands fall, a decimal one turns."""
    text = re.sub(r"(?<=[0-9])[ _'\u2019](?=[0-9]{2})", "", text)
    if re.search(r"[0-9]\.[0-9]{3}(?:\.[0-9]{3})*,[0-9]", text):
        return text.replace(".", "").replace(",", ".")
    if re.search(r"[0-9](?:\.[0-9]{3}){2,}(?![0-9.])", text):
        return re.sub(r"\.(?=[0-9]{3})", "", text)
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{2,3}(?:,[0-9]{2,3})*,[0-9]{3}(?![0-9]))", "", text)
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", text)
    return re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)


def _powers(text: str) -> str:
    """``1e3`` as 1000; what is larger than any figure stays."""
    return re.sub(r"([0-9]+(?:\.[0-9]+)?)e([+-]?[0-9]{1,2})(?![0-9])", _power, text, flags=re.IGNORECASE)


def _power(match: re.Match[str]) -> str:
    exponent = int(match[2])
    if abs(exponent) > MOST_DIGITS:
        return match[0]
    return plain(shift(Decimal(match[1]), exponent))


def _unsuffixed(text: str) -> str:
    """``2M`` as 2000000, for fields that take a number only; for quantities a suffix is no mistake."""
    match = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?)([kMB])", text)
    if match is None:
        return text
    return plain(shift(Decimal(match[1]), SUFFIXES[match[2]]))


def _idle_decimals(text: str) -> str:
    """``12.0`` as 12, for fields that take whole numbers only."""
    return re.sub(r"(?<=[0-9])\.0*$", "", text)


_HABITS = (
    _Habit(str.strip, "blanks stand around it"),
    _replacing(r"[\u00a0\u2007\u2009\u202f\t\n]", " ", "a special blank stands in it"),
    _replacing(r"^(tbd|tba|tbc|t\.b\.d\.|n/a|\?+|unknown|open|to be (determined|decided|defined|agreed))$", "TBD",
               "a figure still owed is written TBD"),
    _replacing(r"[\u2212\u2010\u2011]", "-", "its minus sign or hyphen is a special one"),
    _replacing(r"^\((.+)\)$", r"-\1", "brackets do not make a figure negative"),
    _replacing(r"^\+", "", "a plus sign stands only behind a figure, and means at least"),
    _replacing(r"^(~|≈|about|around|approx\.?|approximately|circa|ca\.?|c\.) *", "",
               "about how much is said by a range, like 10-12"),
    _Habit(_currency_codes, "a currency is a code like EUR, or one of $ € £ ¥"),
    _replacing(r"^(?:>=?|≥|at least|min\.?|minimum|over|more than) *(.+?)\+?$", r"\1+",
               "at least is written with + behind the figure"),
    _replacing(r"^(?:<=|≤|< +|at most|max\.?|maximum|up to|under|less than|below) *(.+)$", r"<\1",
               "at most is written with < before the figure"),
    _replacing(r"(?<=[0-9])\+ *(%|pt|[kmb](?![a-z]))", r"\1+", "the + for at least stands last"),
    _replacing(r"(?<=[0-9a-z%€£¥$])"
               r" *(?:-+|\u2014|\u2013|\u2015|~|\.{2,}|…|to|until|bis) *(?=[0-9.$€£¥-]|[A-Z]{3} ?[0-9])",
               "-",
               "a range is written with a hyphen and no blanks, like 10-12"),
    _Habit(_commas, "no commas, blanks or underscores stand in a number"),
    _Habit(_powers, "exponents are written out"),
    _replacing(r"(?<=[0-9]) *(?:thousand|thsd\.?|tsd\.?|K)(?![a-z])", "k", "thousand is written k"),
    _replacing(r"(?<=[0-9]) *(?:millions?|mill?\.?|mio\.?|mn|mm|M)(?![a-z])", "M", "million is written M"),
    _replacing(r"(?<=[0-9]) *(?:billions?|bill?\.?|bio\.?|bn|B)(?![a-z])", "B", "billion is written B"),
    _replacing(r"(?<=[0-9kMB]) *(?:percentage points?|%-?points?|% ?pts?|pp|ppt|pts?)(?![a-z])", "pt",
               "percentage points are written pt"),
    _replacing(r"(?<=[0-9kMB]) *(?:percent|per cent|pct\.?|p\.c\.|%)", "%",
               "percent is written as % behind the number"),
    _replacing(r"([$€£¥]) *-", r"-\1", "the minus stands before the currency"),
    _replacing(r"-\s+", "-", "no blank follows the minus"),
    _replacing(r" +", " ", "one blank at most stands beside a currency"),
    _replacing(r" (?=[0-9]*[kMB%+])", "", "no blanks stand in a quantity"),
    _replacing(r"(?<=[0-9kMB%+])( ?)(?!USD|EUR|GBP|JPY|CHF)[A-Za-z][A-Za-z ]{2,40}$", "",
               "its unit is the field's, and is not written behind the number"),
    _Habit(_unsuffixed, "the number is written out"),
    _Habit(_idle_decimals, "a whole number has no point"),
)  # fmt: skip
