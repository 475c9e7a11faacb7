"""The minutes of a meeting or review: who was there, what was decided, and who does what by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.occasions import absent_sponsors, decided_on, last_held, minutes_of
from jbp.figures.open_points import days_past
from jbp.figures.parties import partner_name
from jbp.figures.people import names_of
from jbp.figures.work import count_days
from jbp.values.date import show_date
from jbp.views.decisions.speech import listed
from jbp.views.elements.blocks import Bullets, Column, Facts, Item, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Day, Text, day_cell, text_cell
from jbp.views.elements.figures import whole_number
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import view_status
from jbp.views.elements.plan_cells import due_cell, people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.meetings.occasion import occasion_asked_for, occasion_facts, title_of
from jbp.views.meetings.wording import MEETING_WORDS as WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from jbp.figures.occasions import Occasion
    from jbp.finding import Finding
    from jbp.model.meeting import AgendaItem, Review
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_minutes(
    plan: Plan,
    as_of: date,
    findings: Sequence[Finding] = (),  # noqa: ARG001 - every builder takes them
    *,
    review: str | None = None,
) -> Sheet:
    """The minutes of a review or meeting.

    Args:
        plan: the plan.
        as_of: the day that they are made on.
        findings: not shown in minutes.
        review: the id of the review or meeting; None for the last one that was held.

    Raises:
        UsageError: the plan has no review or meeting of this id.
    """
    occasion = last_held(plan, as_of) if review is None else occasion_asked_for(plan, review)
    heading = heading_of(plan, as_of, TITLES["minutes"])
    if occasion is None:
        return Sheet("minutes", heading, (), WORDS.none_held)
    lead = WORDS.lead.format(title=title_of(occasion), day=show_date(occasion.date))
    return Sheet("minutes", heading, tuple(_sections(plan, occasion, as_of)), lead)


def _sections(plan: Plan, occasion: Occasion, as_of: date) -> Iterator[Section]:
    yield from section(WORDS.facts, Facts(tuple(_facts(plan, occasion, as_of))))
    if occasion.review is not None:
        yield from section(WORDS.goals, _goals(occasion.review))
        yield from section(WORDS.obstacles, _bullets(occasion.review.obstacles))
    yield from section(WORDS.decisions, _bullets(_decisions(plan, occasion)))
    if occasion.review is not None:
        yield from section(WORDS.actions, _actions(plan, occasion.review, as_of))
    agenda = () if occasion.entry is None else tuple(occasion.entry.agenda.values())
    yield from section(WORDS.topics, topics(plan, WORDS.topics, agenda, minutes_of(occasion)))


def _facts(plan: Plan, occasion: Occasion, as_of: date) -> Iterator[tuple[str, Cell]]:
    yield from occasion_facts(plan, occasion)
    absent = [
        WORDS.of_partner.format(person=one.name, partner=partner_name(one.partner, plan))
        for one in absent_sponsors(plan, occasion)
    ]
    if absent:
        yield WORDS.absent, Text(", ".join(absent), strong=True)
    if occasion.date <= as_of:
        yield WORDS.minutes_on, _minutes_on(occasion)
    if occasion.review is not None and occasion.review.next is not None:
        yield WORDS.next, day_cell(occasion.review.next)


def _minutes_on(occasion: Occasion) -> Cell:
    """When the minutes came, and how many days later that was."""
    sent = None if occasion.entry is None else occasion.entry.minutes_on
    if sent is None:
        return Text(WORDS.no_minutes)
    days = days_past(occasion.date, sent)
    if not days:
        return Day(WORDS.same_day, sent)
    return Day(WORDS.days_later.format(day=show_date(sent), days=count_days(days)), sent)


def _goals(review: Review) -> Facts:
    pairs = ((WORDS.goals_met, review.goals_met), (WORDS.goals_realistic, review.goals_realistic))
    return Facts(tuple((name, Text(text)) for name, text in pairs if text))


def _bullets(texts: Iterable[str]) -> Bullets:
    return Bullets(tuple(Item(text) for text in texts))


def _decisions(plan: Plan, occasion: Occasion) -> Iterator[str]:
    """What was decided, as it was written down there, and the plan's decisions that were taken that day."""
    if occasion.entry is not None:
        yield from occasion.entry.decisions
    for key in decided_on(plan, occasion.date):
        decision, decided = plan.decisions[key], plan.decisions[key].decided
        if decided is None:
            continue
        option = decision.options.get(decided.option or "")
        title = decided.option or "" if option is None else option.title
        said = WORDS.decided.format(decision=decision.title, option=title).strip()
        people = listed(names_of(plan, decided.by))
        yield f"{said}, {WORDS.decided_by.format(people=people)}" if people else said


def _actions(plan: Plan, review: Review, as_of: date) -> Table:
    columns = (
        Column(WORDS.action, width=4),
        Column(WORDS.owner),
        Column(WORDS.due, "day"),
        Column(WORDS.status, "mark"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            Text(action.title, strong=True),
            people_cell(plan, action.owner),
            due_cell(action, as_of),
            view_status(action, as_of) if action.status or action.done_on or action.due else NOTHING,
        )
        for action in review.actions.values()
    ]
    return rows_of(WORDS.actions, columns, rows)


def topics(plan: Plan, label: str, items: Sequence[AgendaItem], minutes: int) -> Table:
    """The items of an agenda with what they are for, who brings them, their limits, and all minutes together."""
    columns = (Column(WORDS.topic, width=4), Column(WORDS.for_), Column(WORDS.owner), Column(WORDS.minutes, "number"))
    rows = [
        Row(
            (
                Text(item.title, strong=True),
                text_cell(item.for_),
                people_cell(plan, item.owner),
                whole_number(item.minutes),
            )
        )
        for item in items
    ]
    if minutes and len(rows) > 1:
        rows.append(Row((Text(WORDS.total), NOTHING, NOTHING, whole_number(minutes)), total=True))
    return table_of(label, columns, RowGroup(tuple(rows)), in_order=True)
