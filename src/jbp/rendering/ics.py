"""The calendar as iCalendar (RFC 5545), which every calendar program reads.

Its sharp edges: lines end in CR LF and hold at most 75 octets, events of a whole day end on the day after, and each
event has a name for ever and a stamp, which here is the day that the calendar was made for.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from jbp.letters import legible_lines, one_line
from jbp.rendering.formats import NothingToShow
from jbp.views.meetings.calendar import CalendarView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.views.elements.view import View
    from jbp.views.meetings.calendar import Event

_OCTETS: Final = 75
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def render_ics(view: View) -> str:
    """The calendar's events; only the calendar has any.

    Raises:
        NothingToShow: no day is named, and a calendar must not be empty.
    """
    if not isinstance(view, CalendarView) or not view.events:
        raise NothingToShow(f'The document "{view.heading.document}" has no events for a calendar program.')
    return "".join(_folded(line) for line in _lines(view))


def _lines(view: CalendarView) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//jbp//Joint business plan//EN"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{_text(one_line(view.heading.title))}"
    stamp = f"{_day(view.as_of)}T000000Z"
    for event in view.events:
        yield from _event(event, stamp)
    yield "END:VCALENDAR"


def _event(event: Event, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{_text(event.title)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    yield f"CATEGORIES:{_text(event.kind)}"
    # A deadline does not keep anybody from other appointments.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(text: str) -> str:
    return legible_lines(text).replace("\t", " ").translate(_ESCAPED)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first behind a blank; no letter is torn apart."""
    pieces: list[str] = []
    piece, room = "", _OCTETS
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = " ", _OCTETS - 1
        piece += character
        room -= size
    return "\r\n".join([*pieces, piece]) + "\r\n"
