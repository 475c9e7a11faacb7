"""The calendar: every day that a plan names, ahead and past, and the same as events of a calendar program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.figures.dates_ahead import named_days
from jbp.figures.people import names_of
from jbp.values.date import MONTHS, show_date
from jbp.views.elements.blocks import Column, Row, RowGroup, table_of
from jbp.views.elements.cells import NOTHING, Day, Text
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.meetings.wording_calendar import CALENDAR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.figures.dates_ahead import NamedDay
    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.sheets import Section

_UID_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Event:
    """One event, which lasts a whole day.

    Attributes:
        uid: its name for ever: it stays when the day or the title changes, so that programs move the event they have.
        day: the day.
        title: what happens.
        kind: what sort of event it is, in words.
        description: what is known of it, in lines.
    """

    uid: str
    day: date
    title: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class CalendarView(Sheet):
    """The calendar as a sheet.

    Attributes:
        events: the same days, for a calendar program.
        as_of: the day that it was made for.
    """

    events: tuple[Event, ...] = ()
    as_of: date = date.min


def view_calendar(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> CalendarView:  # noqa: ARG001 - every builder takes them
    """The calendar of a plan on a day."""
    days = named_days(plan)
    ahead = [one for one in days if one.day >= as_of]
    late = [one for one in days if one.day < as_of and one.is_open]
    past = [one for one in days if one.day < as_of and not one.is_open]
    return CalendarView(
        document="calendar",
        heading=heading_of(plan, as_of, TITLES["calendar"]),
        sections=(
            *_section(plan, CALENDAR_WORDS.ahead, ahead),
            *_section(plan, CALENDAR_WORDS.late, late, late=True),
            *_section(plan, CALENDAR_WORDS.past, past[::-1]),
        ),
        events=tuple(_event(plan, one) for one in days),
        as_of=as_of,
    )


def _section(plan: Plan, title: str, days: Sequence[NamedDay], *, late: bool = False) -> tuple[Section, ...]:
    return section(title, _table(plan, title, days, late=late))


def _table(plan: Plan, title: str, days: Sequence[NamedDay], *, late: bool) -> Table:
    """The days, those of one month together."""
    columns = (
        Column(CALENDAR_WORDS.what, width=4),
        Column(CALENDAR_WORDS.day, "day"),
        Column(CALENDAR_WORDS.kind),
        Column(CALENDAR_WORDS.party, "mark"),
        Column(CALENDAR_WORDS.people, width=2),
        Column(CALENDAR_WORDS.detail, width=3),
    )
    months = groupby(days, key=lambda one: (one.day.year, one.day.month))
    groups = (
        RowGroup(tuple(_row(plan, one, late=late) for one in found), f"{MONTHS[month - 1]} {year}")
        for (year, month), found in months
    )
    return table_of(title, columns, *groups)


def _row(plan: Plan, one: NamedDay, *, late: bool) -> Row:
    party = mark_party(one.party, plan)
    return Row(
        (
            Text(_title(one), strong=True),
            Day(show_date(one.day), one.day, late=late),
            Text(CALENDAR_WORDS.kinds[one.kind]),
            party if party.name else NOTHING,
            Text(", ".join(names_of(plan, one.people))),
            Text("; ".join(one.detail.splitlines()), quiet=True),
        )
    )


def _title(one: NamedDay) -> str:
    return CALENDAR_WORDS.titles[one.kind].format(title=one.title or CALENDAR_WORDS.agreement)


def _event(plan: Plan, one: NamedDay) -> Event:
    name = f"{plan.id}\n{show_address(one.at)}"
    return Event(
        uid=f"{sha256(name.encode()).hexdigest()[:_UID_LENGTH]}@jbp",
        day=one.day,
        title=_title(one),
        kind=CALENDAR_WORDS.kinds[one.kind],
        description="\n".join(_described(plan, one)),
    )


def _described(plan: Plan, one: NamedDay) -> Iterator[str]:
    if one.detail:
        yield one.detail
    if one.people:
        yield CALENDAR_WORDS.with_people.format(people=", ".join(names_of(plan, one.people)))
    party = mark_party(one.party, plan)
    if party.name:
        yield CALENDAR_WORDS.applies_to.format(party=party.name)
    yield plan.title
