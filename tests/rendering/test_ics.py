from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.figures.plans import plan_of
from tests.hostile.texts import EVERY, acts
from tests.views.samples import AS_OF, sample

from jbp.errors import RenderError
from jbp.letters import legible_lines
from jbp.rendering.ics import render_ics
from jbp.views.meetings.calendar import CalendarView, Event, view_calendar
from jbp.views.risks.view import view_risks


def _with(text: str) -> CalendarView:
    event = Event("1@jbp", date(2026, 12, 31), text, text, text)
    view = view_calendar(plan_of(""), AS_OF)
    return replace(view, events=(event,), heading=replace(view.heading, title=text))


def _read(made: str) -> Calendar:
    found = Calendar.from_ical(made)
    assert isinstance(found, Calendar)
    assert not found.errors
    assert not any(event.errors for event in found.walk())
    return found


def _is_well_formed(made: str) -> bool:
    lines = made.encode().split(b"\r\n")
    return lines.pop() == b"" and all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)


def test_every_event_is_read_back() -> None:
    view = view_calendar(sample(), AS_OF)
    made = render_ics(view)
    assert made == render_ics(view)
    assert _is_well_formed(made)
    events = _read(made).walk("VEVENT")
    assert [str(event["summary"]) for event in events] == [event.title for event in view.events]
    assert [event.decoded("dtstart") for event in events] == [event.day for event in view.events]
    assert all(event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1) for event in events)
    assert {event.decoded("dtstamp").date() for event in events} == {AS_OF}
    assert len({str(event["uid"]) for event in events}) == len(events)


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_a_text_is_only_ever_text(text: str) -> None:
    made = render_ics(_with(text))
    assert _is_well_formed(made)
    (event,) = _read(made).walk("VEVENT")
    assert str(event["summary"]) == legible_lines(text).replace("\t", " ")
    assert not acts(str(event.get("description", "")))


@given(st.text(max_size=200))
def test_any_text_is_read_back(text: str) -> None:
    made = render_ics(_with(text))
    assert _is_well_formed(made)
    (event,) = _read(made).walk("VEVENT")
    assert str(event.get("summary", "")) == legible_lines(text).replace("\t", " ")


def test_only_the_calendar_has_events() -> None:
    with pytest.raises(RenderError, match="Risks"):
        render_ics(view_risks(sample(), AS_OF))
    with pytest.raises(RenderError, match="no events"):
        render_ics(replace(view_calendar(sample(), AS_OF), events=()))
