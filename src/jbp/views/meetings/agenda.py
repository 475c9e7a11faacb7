"""The agenda of the next meeting or review: decisions first, with time limits, and what the plan itself brings up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.figures.occasions import Occasion, day_after, minutes_of, next_occasion
from jbp.rules.statements import is_about
from jbp.values.date import show_date
from jbp.views.elements.blocks import Column, Facts, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import Figure, Text, day_cell, named_cell
from jbp.views.elements.figures import whole_number
from jbp.views.elements.heading import heading_of
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import sentence
from jbp.views.meetings.minutes import topics
from jbp.views.meetings.occasion import occasion_asked_for, occasion_facts, title_of
from jbp.views.meetings.talking_points import Around, decision_points, points
from jbp.views.meetings.wording import MEETING_WORDS as WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.meeting import AgendaItem
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section
    from jbp.views.meetings.talking_points import Point

LIMIT: Final = 15
"""Minutes suggested for a decision that stands on no agenda yet: the product's own convention."""

_DECISION: Final = "decision"


def view_agenda(
    plan: Plan,
    as_of: date,
    findings: Sequence[Finding] = (),  # noqa: ARG001 - every builder takes them
    *,
    review: str | None = None,
) -> Sheet:
    """The agenda of a review or meeting.

    Args:
        plan: the plan.
        as_of: the day that it is made on.
        findings: not shown in an agenda.
        review: the id of the review or meeting; None for the next one on or after the day.

    Raises:
        UsageError: the plan has no review or meeting of this id.
    """
    occasion = next_occasion(plan, as_of) if review is None else occasion_asked_for(plan, review)
    until = None if occasion is None else day_after(plan, occasion)
    stated = () if occasion is None or occasion.entry is None else tuple(occasion.entry.agenda.values())
    around = Around(plan, as_of, until)
    decisions = [one for one in decision_points(around) if not _is_stated(one, stated)]
    lead = WORDS.none_planned
    if occasion is not None:
        lead = WORDS.lead.format(title=title_of(occasion), day=show_date(occasion.date))
    return Sheet(
        document="agenda",
        heading=heading_of(plan, as_of, TITLES["agenda"]),
        lead=lead,
        sections=(
            *(() if occasion is None else _about(plan, occasion, until, len(decisions))),
            *section(WORDS.to_decide, _to_decide(plan, stated, decisions), note=WORDS.to_decide_note),
            *_further(plan, stated),
            *section(WORDS.proposed, _proposed(around, stated)),
        ),
    )


def _is_stated(point: Point, stated: Sequence[AgendaItem]) -> bool:
    """Whether an item of the agenda is about it already."""
    return any(is_about(item, point.at) for item in stated)


def _about(plan: Plan, occasion: Occasion, until: date | None, decisions: int) -> tuple[Section, ...]:
    return section(WORDS.facts, Facts((*occasion_facts(plan, occasion), *_time(occasion, until, decisions))))


def _time(occasion: Occasion, until: date | None, decisions: int) -> Iterator[tuple[str, Cell]]:
    minutes = minutes_of(occasion)
    if minutes:
        words = WORDS.time_added if decisions else WORDS.time_stated
        yield WORDS.time, Text(words.format(minutes=minutes, more=decisions * LIMIT))
    if until is not None:
        yield WORDS.until, day_cell(until)


def _is_decision(item: AgendaItem) -> bool:
    return (item.for_ or "").strip().lower() == _DECISION


def _to_decide(plan: Plan, stated: Sequence[AgendaItem], found: Sequence[Point]) -> Table:
    columns = (
        Column(WORDS.topic, width=3),
        Column(WORDS.why, width=3),
        Column(WORDS.recommended, width=2),
        Column(WORDS.who),
        Column(WORDS.minutes, "number"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            Text(item.title, strong=True),
            Text(WORDS.stated_decision),
            Text(""),
            people_cell(plan, item.owner),
            whole_number(item.minutes),
        )
        for item in stated
        if _is_decision(item)
    ]
    rows += [
        (
            Text(point.title, strong=True),
            Text(sentence(point.why)),
            Text(_recommended(plan, str(point.at[1]))),
            Text(point.who),
            Figure(WORDS.suggested.format(minutes=LIMIT)),
        )
        for point in found
    ]
    return rows_of(WORDS.to_decide, columns, rows, in_order=True)


def _recommended(plan: Plan, decision: str) -> str:
    options = plan.decisions[decision].options.values()
    return ", ".join(option.title for option in options if option.recommended) or WORDS.no_recommendation


def _further(plan: Plan, stated: Sequence[AgendaItem]) -> tuple[Section, ...]:
    items = [item for item in stated if not _is_decision(item)]
    return section(WORDS.further, topics(plan, WORDS.further, items, sum(item.minutes or 0 for item in items)))


def _proposed(around: Around, stated: Sequence[AgendaItem]) -> Table:
    columns = (
        Column(WORDS.topic, width=3),
        Column(WORDS.why, width=4),
        Column(WORDS.who),
        Column(WORDS.by, "day"),
    )
    groups = (
        RowGroup(tuple(Row(_row(one)) for one in found if not _is_stated(one, stated)), WORDS.groups[group])
        for group, found in points(around).items()
    )
    return table_of(WORDS.proposed, columns, *groups)


def _row(point: Point) -> tuple[Cell, ...]:
    return (
        named_cell(point.title, point.of),
        Text(sentence(point.why)),
        Text(point.who),
        point.day,
    )
