"""Periods: the plan's own, those of the calendar and of fiscal years, and `total`.

A calendar period is written ``2026``, ``2026-H1``, ``2026-Q1`` or ``2026-03``; a fiscal one ``FY2026``, ``FY2026-H1``
or ``FY2026-Q1`` by the plan's fiscal year, ``a/FY2026-Q1`` by that of partner a.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from jbp.values.date import FIRST_YEAR, LAST_YEAR, MONTHS
from jbp.values.problem import BadValue, quote

if TYPE_CHECKING:
    from collections.abc import Mapping

TOTAL = "total"
"""The period that is the plan's whole horizon."""

_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?")
_FISCAL = (  # a text, as all that few plans need: `re` compiles it when it is first asked for
    r"(?:(?P<partner>[a-z0-9]+(?:-[a-z0-9]+)*)/)?FY(?P<year>[0-9]{4})(?:-(?:H(?P<half>[12])|Q(?P<quarter>[1-4])))?"
)
_LONGEST = 100


class DateRange(NamedTuple):
    """All days from `start` to `end`, both included; none where it runs backward."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return max(0, (self.end - self.start).days + 1)

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.start <= day <= self.end

    def overlaps(self, other: DateRange) -> bool:
        """Whether both have a day in common."""
        return max(self.start, other.start) <= min(self.end, other.end)

    def covers(self, other: DateRange) -> bool:
        """Whether it has every day of the other."""
        return self.start <= other.start and other.end <= self.end


class FiscalYear(NamedTuple):
    """When a fiscal year begins, and after which of its calendar years it is named.

    Attributes:
        start: the month it begins in, 1 to 12.
        named_by: ``end`` where FY2026 ends in 2026, ``start`` where it begins in 2026.
    """

    start: int
    named_by: Literal["start", "end"] = "end"

    def first_day(self, year: int) -> date:
        """The first day of the fiscal year of this name."""
        begins_before = self.named_by == "end" and self.start > 1
        return date(year - 1 if begins_before else year, self.start, 1)


_NO_PERIODS: Mapping[str, DateRange] = MappingProxyType({})
_NO_YEARS: Mapping[str, FiscalYear] = MappingProxyType({})


class Calendar(NamedTuple):
    """All that is needed to know which days a period's key means.

    Attributes:
        horizon: the days of the plan; ``total`` means them.
        extension: the last day of the horizon once it is extended.
        periods: the plan's own periods by id.
        fiscal_year: the plan's.
        partner_fiscal_years: by partner id.
    """

    horizon: DateRange
    extension: date | None = None
    periods: Mapping[str, DateRange] = _NO_PERIODS
    fiscal_year: FiscalYear | None = None
    partner_fiscal_years: Mapping[str, FiscalYear] = _NO_YEARS


def is_calendar_period(text: str) -> bool:
    """Whether the text has the form of a calendar or fiscal period; ``total`` and a plan's own ids have not."""
    match = _match(text)
    return match is not None and FIRST_YEAR <= int(match["year"]) <= LAST_YEAR


def resolve_period(key: str, calendar: Calendar) -> DateRange:
    """The days that a period's key means in this plan.

    Raises:
        BadValue: ``unknown-period``, with the key that was probably meant.
    """
    own = calendar.horizon if key == TOTAL else calendar.periods.get(key)
    if own is not None:
        return own
    match = _match(key)
    if match is None:
        raise _unknown(key, calendar)
    if not FIRST_YEAR <= int(match["year"]) <= LAST_YEAR:
        years = f"a plan's periods lie in the years {FIRST_YEAR} to {LAST_YEAR}"
        raise BadValue("unknown-period", f"{quote(key)} is no period of this plan: {years}.")
    return _days(match, _first_day(match, calendar))


def show_period(key: str, titles: Mapping[str, str] | None = None, partners: Mapping[str, str] | None = None) -> str:
    """The period for people: ``Q1 2026``, ``Mar 2026``, ``H1 FY2026``, ``Q1 FY2026 (Northwind)``, ``Total``.

    Args:
        key: the period's key.
        titles: the titles of the plan's own periods by id; a period without one is shown by its id.
        partners: the names of partners by id.
    """
    if titles and key in titles:
        return titles[key]
    if key == TOTAL:
        return "Total"
    match = _match(key)
    if match is None:
        return key
    found = match.groupdict()
    year = f"FY{match['year']}" if match.re is not _CALENDAR else match["year"]
    shown = f"{_part_name(found)} {year}".lstrip()
    partner = found.get("partner")
    return f"{shown} ({(partners or {}).get(partner, partner)})" if partner else shown


def _match(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    return _CALENDAR.fullmatch(text) or re.fullmatch(_FISCAL, text)


def _part_name(found: dict[str, str | None]) -> str:
    """Which part of its year it is, in words; empty for the whole year."""
    if half := found.get("half"):
        return f"H{half}"
    if quarter := found.get("quarter"):
        return f"Q{quarter}"
    month = found.get("month")
    return MONTHS[int(month) - 1] if month else ""


def _first_day(match: re.Match[str], calendar: Calendar) -> date:
    """The first day of the year that the key names."""
    year = int(match["year"])
    if match.re is _CALENDAR:
        return date(year, 1, 1)
    return _fiscal_year(match, calendar).first_day(year)


def _fiscal_year(match: re.Match[str], calendar: Calendar) -> FiscalYear:
    partner = match["partner"]
    stated = calendar.partner_fiscal_years.get(partner) if partner else calendar.fiscal_year
    if stated is None:
        whose, where = (
            (f"partner {partner}", f"partners.{partner}.fiscal_year") if partner else ("the plan", "fiscal_year")
        )
        mend = f"state it under {where}, like {{start: 2}}"
        raise BadValue(
            "unknown-period", f"{quote(match[0])} needs the fiscal year of {whose}, which is not stated; {mend}."
        )
    return stated


def _days(match: re.Match[str], first: date) -> DateRange:
    """The part of the year beginning on `first` that the key names."""
    found = match.groupdict()
    skipped, months = 0, 12
    if half := found.get("half"):
        skipped, months = (int(half) - 1) * 6, 6
    elif quarter := found.get("quarter"):
        skipped, months = (int(quarter) - 1) * 3, 3
    elif month := found.get("month"):
        skipped, months = int(month) - 1, 1
    start = _later(first, skipped)
    return DateRange(start, _later(start, months) - timedelta(days=1))


def _later(first: date, months: int) -> date:
    """The first of a month so many months after another first of a month."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _unknown(key: str, calendar: Calendar) -> BadValue:
    meant = _meant(key, calendar)
    hint = f" Did you mean {meant}?" if meant else ""
    own = ", ".join(list(calendar.periods)[:8])
    known = f"one of {own}, " if own else ""
    needed = f"a period is {known}a year or a part of one like 2026, 2026-H1, 2026-Q1, 2026-03 or FY2026-Q1, or total"
    return BadValue("unknown-period", f"{quote(key)} is no period of this plan; {needed}.{hint}", meant)


_YEAR = r"(?<![0-9])(FY ?'?)?((?:19|20|21|22)[0-9]{2})(?![0-9])|FY ?'?([0-9]{2})(?![0-9])"
_PART = r"(?<![A-Z0-9])([HQ])([1-4])(?![0-9])|(?<![A-Z0-9])([1-4])([HQ])(?![A-Z0-9])"


def _meant(key: str, calendar: Calendar) -> str | None:
    """The key that was probably meant: a calendar period written another way, or a period's id misspelt."""
    if len(key) > _LONGEST:
        return None
    written = _rewritten(key)
    if written is not None and is_calendar_period(written):
        return written
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    close = get_close_matches(key.strip().lower(), [*calendar.periods, TOTAL], n=1, cutoff=0.75)
    return close[0] if close else None


def _rewritten(key: str) -> str | None:
    """``Q1 2026``, ``2026q1``, ``a/FY26-Q1`` and ``2026-3`` as they should be written."""
    partner, slash, own = key.partition("/")
    if slash and re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", partner) and not re.search(_YEAR, partner, re.IGNORECASE):
        fiscal = _rewritten(own) or ""
        return f"{partner}/{fiscal}" if fiscal.startswith("FY") else None
    if match := re.fullmatch(r"([0-9]{4})[-/. ]?([0-9]{1,2})", key.strip(), re.ASCII):
        return f"{match[1]}-{int(match[2]):02}"
    year = re.search(_YEAR, key, re.IGNORECASE)
    if year is None:
        return None
    named = f"FY20{year[3]}" if year[3] else f"{'FY' if year[1] else ''}{year[2]}"
    rest = f"{key[: year.start()]} {key[year.end() :]}"
    part = re.search(_PART, rest, re.IGNORECASE)
    left = re.sub(r"[-/. _]", "", rest if part is None else rest[: part.start()] + rest[part.end() :])
    if left:
        return None
    if part is None:
        return named
    letter, number = (part[1], part[2]) if part[1] else (part[4], part[3])
    return f"{named}-{letter.upper()}{number}"
