"""Dates: `2026-03-31` in the plan, `31 Mar 2026` for people."""

from __future__ import annotations

import re
from datetime import date

from jbp.values.problem import BadValue, quote

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years a plan may speak of; anything else is a slip of the finger."""

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Short names of the months, fixed: documents never depend on the locale of a machine."""

_LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Texts, since few plans need them compiled.
_DATE = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_YEAR_FIRST = r"([0-9]{4})[-./ ]?([0-9]{1,2})[-./ ]?([0-9]{1,2})(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?"
_YEAR_LAST = r"([0-9]{1,2})([-./ ])([0-9]{1,2})[-./ ]([0-9]{4})"
_DAY_NAME = r"([0-9]{1,2})(?:st|nd|rd|th|\.)?[- ]([A-Za-z]{3,9})\.?,?[- ]([0-9]{4})"
_NAME_DAY = r"([A-Za-z]{3,9})\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})"
DATE_LENGTH = len("2026-03-31")
_LONGEST = 40


def parse_date(text: str) -> date:
    """The day that ``2026-03-31`` writes.

    Raises:
        BadValue: ``impossible-date``, where the text is no such date or the calendar has no such day.
    """
    if len(text) == DATE_LENGTH and text[4] == text[7] == "-":  # spares nearly every date the pattern
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass
        else:
            if FIRST_YEAR <= day.year <= LAST_YEAR:
                return day
    match = re.fullmatch(_DATE, text)
    if match is None:
        raise _no_date(text)
    year, month, number = (int(part) for part in match.groups())
    raise BadValue("impossible-date", f"{text}: {_impossible(year, month, number)}.", _nearest(year, month, number))


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    return 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days


def show_date(day: date) -> str:
    """The day for people: ``30 Jun 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_stated(day: str) -> str:
    """A day that is written ``2026-03-31``, as people read it."""
    return show_date(date.fromisoformat(day))


def read_shown_date(text: str) -> date | None:
    """The day that `show_date` has shown as this; None where it has not."""
    match = re.fullmatch(r"([0-9]{1,2}) ([A-Z][a-z]{2}) ([0-9]{4})", text)
    if match is None or match[2] not in MONTHS:
        return None
    year, month, day = int(match[3]), MONTHS.index(match[2]) + 1, int(match[1])
    return None if _impossible(year, month, day) else date(year, month, day)


def _impossible(year: int, month: int, day: int) -> str:
    """Why the calendar of a plan has no such day; empty where it has."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"a plan's dates lie in the years {FIRST_YEAR} to {LAST_YEAR}, not in {year}"
    if not 1 <= month <= 12:
        return f"there is no month {month}; a date is year-month-day"
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        return f"{_LONG_MONTHS[month - 1]} {year} has {last} days"
    return ""


def _nearest(year: int, month: int, day: int) -> str | None:
    """What an impossible day was meant for: month and day exchanged, or the last of the month."""
    if not _impossible(year, day, month):
        return _write(year, day, month)
    if day in (29, 30, 31) and not _impossible(year, month, 1):
        return _write(year, month, days_in_month(year, month))
    return None


def _write(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"


def _no_date(text: str) -> BadValue:
    meant = [_write(*reading) for reading in _readings(text) if not _impossible(*reading)]
    message = f"{quote(text)} is no date; a date is written year-month-day, like 2026-03-31"
    if len(meant) == 2 and meant[0] != meant[1]:
        return BadValue("impossible-date", f"{message}. It could be {meant[0]} or {meant[1]}.")
    if meant:
        return BadValue("impossible-date", f"{message}. Here {meant[0]} is meant.", meant[0])
    return BadValue("impossible-date", f"{message}.")


def _readings(text: str) -> list[tuple[int, int, int]]:
    """What a date written another way can mean, as year, month and day; two readings where nobody can know."""
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        return []
    if match := re.fullmatch(_YEAR_FIRST, stripped):
        year, month, day = (int(part) for part in match.groups())
        return [(year, month, day)]
    if match := re.fullmatch(_YEAR_LAST, stripped):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        # A point is written only where the day stands first.
        return [(year, second, first)] if match[2] == "." else [(year, second, first), (year, first, second)]
    if match := re.fullmatch(_DAY_NAME, stripped):
        return _named(match[3], match[2], match[1])
    if match := re.fullmatch(_NAME_DAY, stripped):
        return _named(match[3], match[1], match[2])
    return []


def _named(year: str, name: str, day: str) -> list[tuple[int, int, int]]:
    months = [number for number, month in enumerate(_LONG_MONTHS, 1) if month.lower().startswith(name.lower())]
    return [(int(year), months[0], int(day))] if len(months) == 1 else []
