"""The calendar of meetings and reviews: what comes next, by the days that the plan states, and what has been."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.values.duration import show_duration
from jbp.views.elements.blocks import Column, Row, RowGroup, facts_of, table_of
from jbp.views.elements.cells import Text, day_cell, lines_of, named_cell
from jbp.views.elements.plan_cells import people_cell
from jbp.views.governance.wording import GOVERNANCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Facts, Table
    from jbp.views.elements.cells import Cell


class _Gathering(NamedTuple):
    """A meeting or a review on its day; `late` where a day that was set has passed without it."""

    day: date
    late: bool
    cells: tuple[Cell, ...]


def rhythm_facts(plan: Plan) -> Facts:
    """How often the plan is reviewed."""
    every = plan.review_every
    words = GOVERNANCE_WORDS.every.format(duration=show_duration(every)) if every is not None else ""
    return facts_of((GOVERNANCE_WORDS.reviews, Text(words)))


def meetings_table(plan: Plan, as_of: date) -> Table:
    """What comes next, the soonest first, then what has been, the latest first.

    A next review stands under the day that the last one set for it, and stays there, late, until one is held. No day
    is made up from a cadence.
    """
    columns = (
        Column(GOVERNANCE_WORDS.day, "day"),
        Column(GOVERNANCE_WORDS.meeting, width=3),
        Column(GOVERNANCE_WORDS.led_by),
        Column(GOVERNANCE_WORDS.attendees, width=3),
        Column(GOVERNANCE_WORDS.decided, width=3),
        Column(GOVERNANCE_WORDS.minutes_on, "day"),
    )
    found = sorted((*_meetings(plan), *_reviews(plan), *_announced(plan, as_of)), key=lambda one: one.day)
    coming = [one for one in found if one.late or one.day >= as_of]
    past = [one for one in reversed(found) if not one.late and one.day < as_of]
    return table_of(
        GOVERNANCE_WORDS.calendar,
        columns,
        RowGroup(tuple(map(_row, coming)), GOVERNANCE_WORDS.coming),
        RowGroup(tuple(map(_row, past)), GOVERNANCE_WORDS.past),
    )


def _row(one: _Gathering) -> Row:
    return Row((day_cell(one.day, late=one.late), *one.cells))


def _meetings(plan: Plan) -> Iterator[_Gathering]:
    for one in plan.meetings.values():
        cells = (
            _named(one.title, one.kind),
            people_cell(plan, *one.led_by),
            people_cell(plan, *one.attendees),
            lines_of(*map(Text, one.decisions)),
            day_cell(one.minutes_on),
        )
        yield _Gathering(one.date, late=False, cells=cells)


def _reviews(plan: Plan) -> Iterator[_Gathering]:
    for one in plan.reviews.values():
        cells = (
            _named(one.title, one.kind),
            people_cell(plan, *one.led_by),
            people_cell(plan, *one.attendees),
            lines_of(*map(Text, one.decisions)),
            day_cell(one.minutes_on),
        )
        yield _Gathering(one.date, late=False, cells=cells)


def _announced(plan: Plan, as_of: date) -> Iterator[_Gathering]:
    """The next review as the last one set it, where no later one is in the plan."""
    last = max(plan.reviews.values(), key=lambda one: one.date, default=None)
    if last is not None and last.next is not None:
        set_at = GOVERNANCE_WORDS.set_at.format(title=last.title)
        empty = Text("")
        cells = (named_cell(GOVERNANCE_WORDS.next_review, set_at), empty, empty, empty, empty)
        yield _Gathering(last.next, late=last.next < as_of, cells=cells)


def _named(title: str, kind: str | None) -> Cell:
    """What it is called, and its kind where that says more."""
    word = GOVERNANCE_WORDS.meeting_kinds.get(kind or "", "")
    return named_cell(title, word if word.casefold() != title.casefold() else "")
