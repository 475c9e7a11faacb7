"""The one-pager: the plan for an executive who has one minute, on one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.figures.focus import current_areas
from jbp.figures.people import has_left, with_role
from jbp.figures.work import is_pending
from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Item, Paragraph, rows_of
from jbp.views.elements.cells import NOTHING, Figure, Text, is_blank, lines_of, named_cell, text_cell
from jbp.views.elements.figures import stated_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import due_cell, mail_cell, party_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS, show_word
from jbp.views.one_pager.wording import ONE_PAGER_WORDS
from jbp.views.scorecard.agenda import top_decisions, top_risks
from jbp.views.scorecard.view import view_scorecard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jbp.figures.target import AnyFigure
    from jbp.finding import Finding
    from jbp.model.focus_area import FocusArea
    from jbp.model.person import Person
    from jbp.model.plan import Plan
    from jbp.model.words import Role
    from jbp.views.elements.blocks import Block, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.scorecard.view import ScorecardView

MOST = 3
"""How many risks, decisions and milestones the page shows; the rest are counted."""

MOST_ROWS = 5
"""How many focus areas and KPIs the page shows; the rest are counted."""

ENOUGH_KPIS = 4
"""How many KPIs an executive should see; leading ones fill up what overall goals leave."""


def view_one_pager(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The plan on one page, on a day."""
    scorecard = view_scorecard(plan, as_of)
    areas, kpis = [area for _, area in current_areas(plan)], _kpis(scorecard)
    heading = heading_of(
        plan,
        as_of,
        TITLES["one-pager"],
        WORDS.initiatives,
        (row.status.said for group in scorecard.groups for row in group.rows),
    )
    return Sheet(
        document="one-pager",
        heading=heading,
        lead=scorecard.north_star,
        sections=(
            *section(ONE_PAGER_WORDS.gains, Paragraph(heading.summary), _gains(plan, areas[:MOST_ROWS]), _more(areas)),
            *section(ONE_PAGER_WORDS.stand, _goals(kpis[:MOST_ROWS]), _more(kpis)),
            *section(ONE_PAGER_WORDS.ahead, _ahead(plan, as_of)),
            *section(ONE_PAGER_WORDS.contacts, _contacts(plan, as_of)),
        ),
    )


def _more(shown: Sequence[object], most: int = MOST_ROWS) -> Paragraph | None:
    more = len(shown) - most
    return Paragraph(WORDS.and_more.format(count=more), quiet=True) if more > 0 else None


def _gains(plan: Plan, areas: Iterable[FocusArea]) -> Table:
    """What each partner and the customer gain from what the partners do now, and why they do it."""
    columns = (
        Column(ONE_PAGER_WORDS.focus_area, width=2),
        *(Column(partner.name, width=2) for partner in plan.partners.values()),
        Column(ONE_PAGER_WORDS.customer, width=2),
        Column(ONE_PAGER_WORDS.further, width=2),
        Column(ONE_PAGER_WORDS.together, width=2),
    )
    return rows_of(ONE_PAGER_WORDS.gains, columns, (_gain(plan, area) for area in areas))


def _gain(plan: Plan, area: FocusArea) -> tuple[Cell, ...]:
    value, why = area.value, area.rationale
    period = plan_calendar(plan).show(value.period) if value is not None and value.period not in (None, "total") else ""
    return (
        named_cell(area.title, ONE_PAGER_WORDS.over.format(period=period) if period else ""),
        *(
            lines_of(
                stated_money(plan, value.partners.get(key)) if value is not None else NOTHING,
                Text(why.partners.get(key, "") if why is not None else "", quiet=True),
            )
            for key in plan.partners
        ),
        text_cell(value.customer if value is not None else None),
        _further(plan, value.other) if value is not None else NOTHING,
        text_cell(why.joint if why is not None else None),
    )


def _further(plan: Plan, values: Mapping[str, AnyFigure]) -> Cell:
    """What else is gained, by the plan's own names: ``Solution A revenue: $40k``."""
    amounts = ((show_word(name), stated_money(plan, figure)) for name, figure in values.items())
    return lines_of(*(Figure(WORDS.fact.format(name=name, value=one.text), one.tbd) for name, one in amounts))


def _kpis(scorecard: ScorecardView) -> tuple[Indicator, ...]:
    """The overall goals; where they leave room, leading KPIs that have figures, which tell sooner."""
    goals = scorecard.goals
    leading = [one for one in scorecard.leading if one.actual.text and one not in goals]
    return (*goals, *leading[: max(0, ENOUGH_KPIS - len(goals))])


def _goals(goals: Iterable[Indicator]) -> Table:
    columns = (
        Column(ONE_PAGER_WORDS.goal, width=4),
        Column(ONE_PAGER_WORDS.actual, "number"),
        Column(ONE_PAGER_WORDS.attainment, "number"),
        Column(ONE_PAGER_WORDS.target, "number"),
        Column(ONE_PAGER_WORDS.of_target, "number"),
        Column(ONE_PAGER_WORDS.forecast, "number"),
        Column(ONE_PAGER_WORDS.direction, "mark"),
    )
    return rows_of(ONE_PAGER_WORDS.stand, columns, map(_goal, goals))


def _goal(goal: Indicator) -> tuple[Cell, ...]:
    return (
        Text(goal.title, strong=True),
        replace(goal.actual, loud=goal.behind),
        goal.attained,
        goal.target,
        goal.of_target,
        goal.forecast,
        goal.trend or NOTHING,
    )


def _ahead(plan: Plan, as_of: date) -> Cards:
    """What may go wrong, what is to be decided and what is to be reached, side by side."""
    found = (
        (ONE_PAGER_WORDS.risks, *_risks(plan)),
        (ONE_PAGER_WORDS.decisions, *_decisions(plan, as_of)),
        (ONE_PAGER_WORDS.milestones, *_milestones(plan, as_of)),
    )
    return Cards(tuple(_card(title, items, count) for title, items, count in found if items))


def _card(title: str, items: tuple[Item, ...], count: int) -> Card:
    rest = _more(range(count), MOST)
    blocks: tuple[Block, ...] = (Bullets(items[:MOST]),)
    return Card(title, blocks if rest is None else (*blocks, rest))


def _risks(plan: Plan) -> tuple[tuple[Item, ...], int]:
    rows, more = top_risks(plan)
    items = (Item(row.title, _shown(row.level, Text(row.owner))) for row in rows)
    return tuple(items), len(rows) + more


def _decisions(plan: Plan, as_of: date) -> tuple[tuple[Item, ...], int]:
    rows, more = top_decisions(plan, as_of)
    items = (Item(row.title, _shown(row.when, Text(row.makers))) for row in rows)
    return tuple(items), len(rows) + more


def _milestones(plan: Plan, as_of: date) -> tuple[tuple[Item, ...], int]:
    """What is still to be reached, the soonest first; what is late comes before it."""
    found = sorted((one for one in plan.milestones.values() if is_pending(one)), key=lambda one: one.due or date.max)
    items = (Item(one.title, _shown(due_cell(one, as_of), party_cell(plan, one.party))) for one in found)
    return tuple(items), len(found)


def _shown(*cells: Cell) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if not is_blank(cell))


def _contacts(plan: Plan, as_of: date) -> Table:
    """The sponsors and alliance managers of each partner who are still there."""
    columns = (
        Column(ONE_PAGER_WORDS.partner, "mark"),
        Column(ONE_PAGER_WORDS.sponsor, width=3),
        Column(ONE_PAGER_WORDS.manager, width=3),
    )
    rows = (
        (key, _with_role(plan, key, "executive_sponsor", as_of), _with_role(plan, key, "alliance_manager", as_of))
        for key in plan.partners
    )
    return rows_of(
        ONE_PAGER_WORDS.contacts,
        columns,
        ((mark_party((key,), plan), *found) for key, *found in rows if not all(map(is_blank, found))),
    )


def _with_role(plan: Plan, partner: str, role: Role, as_of: date) -> Cell:
    people = (person for _, person in with_role(plan, partner, role) if not has_left(person, as_of))
    return lines_of(*(cell for person in people for cell in _person(person)))


def _person(person: Person) -> tuple[Cell, ...]:
    title = person.title or person.function
    return Text(f"{person.name}, {title}" if title else person.name), mail_cell(person)
