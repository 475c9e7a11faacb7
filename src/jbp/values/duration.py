"""Durations: `30d`, `6w`, `9m`, `2y`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from jbp.values.date import days_in_month
from jbp.values.problem import BadValue, quote

DurationUnit: TypeAlias = Literal["d", "w", "m", "y"]

_DAYS: dict[DurationUnit, int] = {"d": 1, "w": 7, "m": 30, "y": 365}
_NAMES: dict[DurationUnit, str] = {"d": "day", "w": "week", "m": "month", "y": "year"}
_UNITS: dict[str, DurationUnit] = {unit: unit for unit in get_args(DurationUnit)}
_DURATION = re.compile(r"([0-9]{1,4})([dwmy])")
_OTHERWISE = r"(?ai)P?T?([0-9]{1,4})[ -]?([a-z]{1,10})\.?"  # a text, since few plans need it compiled
_WORDS: dict[str, tuple[int, DurationUnit]] = {
    "d": (1, "d"), "day": (1, "d"), "days": (1, "d"),
    "w": (1, "w"), "wk": (1, "w"), "wks": (1, "w"), "week": (1, "w"), "weeks": (1, "w"),
    "fortnight": (2, "w"), "fortnights": (2, "w"),
    "m": (1, "m"), "mo": (1, "m"), "mos": (1, "m"), "mth": (1, "m"), "mths": (1, "m"),
    "month": (1, "m"), "months": (1, "m"),
    "q": (3, "m"), "quarter": (3, "m"), "quarters": (3, "m"),
    "y": (1, "y"), "yr": (1, "y"), "yrs": (1, "y"), "year": (1, "y"), "years": (1, "y"),
}  # fmt: skip
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in days, weeks, months or years."""

    amount: int
    unit: DurationUnit

    def __str__(self) -> str:
        return show_duration(self)

    @property
    def days(self) -> int:
        """About how many days: a month counts 30, a year 365. To compare lengths; dates come of `after`."""
        return self.amount * _DAYS[self.unit]

    def after(self, day: date) -> date:
        """The day this long after a day: months end on the same day of the month, else on its last.

        What would leave the calendar (years 1 to 9999) stops at its end.
        """
        return self._move(day, self.amount)

    def before(self, day: date) -> date:
        """The day this long before a day; the rules are those of `after`."""
        return self._move(day, -self.amount)

    def _move(self, day: date, amount: int) -> date:
        if self.unit in ("d", "w"):
            ordinal = day.toordinal() + amount * _DAYS[self.unit]
            return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
        return _move_months(day, amount * 12 if self.unit == "y" else amount)


def _move_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def parse_duration(text: str) -> Duration:
    """The duration that ``30d``, ``6w``, ``9m`` or ``2y`` writes; at most four digits.

    Raises:
        BadValue: ``wrong-type``, with what was meant where ``30 days`` or ``P3M`` was written.
    """
    match = _DURATION.fullmatch(text)
    if match:
        return Duration(int(match[1]), _UNITS[match[2]])
    meant = _meant(text)
    here = f" Here {meant} is meant." if meant else ""
    needed = "a duration is a whole number of at most four digits with d, w, m or y for its unit, like 30d or 9m"
    raise BadValue("wrong-type", f"{quote(text)} is no duration; {needed}.{here}", meant)


def show_duration(duration: Duration) -> str:
    """The duration in words: ``9 months``, ``1 year``."""
    return f"{duration.amount} {_NAMES[duration.unit]}{'' if duration.amount == 1 else 's'}"


def _meant(text: str) -> str | None:
    stripped = text.strip()
    match = re.fullmatch(_OTHERWISE, stripped) if len(stripped) <= _LONGEST else None
    if match is None or match[2].lower() not in _WORDS:
        return None
    times, unit = _WORDS[match[2].lower()]
    amount = int(match[1]) * times
    return f"{amount}{unit}" if amount <= 9999 else None
