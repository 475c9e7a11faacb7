"""Formats for programs: JSON and calendars hold each text exactly, or as near to it as they can."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from icalendar import Calendar
from tests.hostile.effort import cases
from tests.hostile.texts import INSTEAD, folded, lined, texts
from tests.hostile.views import views

from jbp.rendering.ics import render_ics
from jbp.rendering.json_ import render_json
from jbp.views.as_sheet import as_sheet
from jbp.views.meetings.calendar import CalendarView

if TYPE_CHECKING:
    from jbp.views.elements.view import View


def _as_json(value: object) -> object:
    """A value of a view as JSON is to hold it, but for the kinds of its objects."""
    if isinstance(value, str):
        return "".join(INSTEAD if "\ud800" <= letter <= "\udfff" else letter for letter in value)
    if isinstance(value, (date, Decimal)):
        return value.isoformat() if isinstance(value, date) else value
    if isinstance(value, tuple):
        return [_as_json(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _as_json(getattr(value, one.name)) for one in fields(value)}
    return value


def _without_kinds(read: object, like: object) -> object:
    """What was read without the kinds of blocks and cells, numbers as numbers."""
    if isinstance(read, dict) and isinstance(like, dict):
        assert set(read) - set(like) <= {"kind", "format_version"}
        return {name: _without_kinds(read[name], value) for name, value in like.items()}
    if isinstance(read, list) and isinstance(like, list):
        return [_without_kinds(one, other) for one, other in zip(read, like, strict=True)]
    return Decimal(read) if isinstance(like, Decimal) and isinstance(read, str) else read


@cases(20, 1_000)
@given(views(texts=texts))
def test_json_holds_every_text(view: View) -> None:
    made = render_json(view)
    wanted = _as_json(as_sheet(view))
    assert made.isascii()
    assert _without_kinds(json.loads(made), wanted) == wanted


@cases(30, 2_000)
@given(views((CalendarView,), texts))
def test_a_calendar_holds_every_text(view: CalendarView) -> None:
    made = render_ics(view)
    lines = made.encode().split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    read = Calendar.from_ical(made)
    assert isinstance(read, Calendar)
    assert not any(part.errors for part in read.walk())
    assert {part.name for part in read.walk()} == {"VCALENDAR", "VEVENT"}
    assert set(read) == {"VERSION", "PRODID", "CALSCALE", "METHOD", "X-WR-CALNAME"}
    assert re.sub(r"\\(.)", r"\1", str(read["x-wr-calname"])) == folded(view.heading.title)  # read as it is written
    for event, wanted in zip(read.walk("VEVENT"), view.events, strict=True):
        assert set(event) - {"DESCRIPTION"} == {
            "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CATEGORIES", "TRANSP",
        }  # fmt: skip
        assert str(event["summary"]) == _said(wanted.title)
        assert str(event.get("description", "")) == _said(wanted.description)
        assert event["categories"].to_ical() == _escaped(_said(wanted.kind)).encode()
        assert event.decoded("dtstart") == wanted.day
        assert event.decoded("dtend") == wanted.day + timedelta(days=1)


def _escaped(text: str) -> str:
    return re.sub(r"[\\;,]", r"\\\g<0>", text).replace("\n", "\\n")


def _said(text: str) -> str:
    return lined(text).replace("\t", " ")
