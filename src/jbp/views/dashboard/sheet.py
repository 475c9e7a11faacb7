"""The executive dashboard in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, Row, RowGroup, table_of
from jbp.views.elements.cells import Day, Lines, Text
from jbp.views.elements.figures import gap, whole_number
from jbp.views.elements.marks import JOINT, PartyMark
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.dashboard import overview
    from jbp.views.dashboard.view import ActivityRow, DashboardView
    from jbp.views.elements.blocks import Block, Table
    from jbp.views.elements.cells import Cell


def dashboard_sheet(view: DashboardView) -> Sheet:
    """The dashboard with the same content in blocks."""
    return Sheet(
        document=view.document,
        heading=view.heading,
        sections=(
            *section(WORDS.activities, _activities(view)),
            *section(WORDS.overview, Cards(tuple(_card(view, column) for column in view.overview.columns))),
        ),
    )


def _activities(view: DashboardView) -> Table:
    columns = (
        Column(WORDS.activity, width=4),
        Column(WORDS.number, "number"),
        Column(WORDS.responsible, "mark"),
        *(Column(WORDS.stakeholders_of.format(partner=partner.name), width=2) for partner in view.partners),
        Column(WORDS.status_heading, "mark", width=2),
        Column(WORDS.target_completion, "day"),
    )
    groups = (RowGroup(tuple(Row(_activity(row)) for row in group.rows), group.title) for group in view.groups)
    return table_of(WORDS.activities, columns, *groups)


def _activity(row: ActivityRow) -> tuple[Cell, ...]:
    return (
        Text(row.title, strong=True),
        whole_number(row.number),
        row.party,
        *(Text(names) for names in row.stakeholders),
        row.status,
        _due(row),
    )


def _due(row: ActivityRow) -> Cell:
    due: Cell = row.due if row.due.text else gap(WORDS.no_date)
    return Lines((due, Text(WORDS.completed_on.format(day=row.done.text), quiet=True))) if row.done.text else due


def _card(view: DashboardView, column: overview.Column) -> Card:
    tones = tuple(partner.tone for partner in view.partners) if column.tone == JOINT else (column.tone,)
    return Card(column.name, tuple(_blocks(column)), PartyMark(column.tone, tones, column.name))


def _blocks(column: overview.Column) -> Iterator[Block]:
    if column.facts:
        yield Paragraph(WORDS.fast_facts, quiet=True)
        yield Facts(tuple((fact.name, Text(fact.value)) for fact in column.facts))
    if column.goals:
        yield Paragraph(WORDS.partnership_goals, quiet=True)
        yield Bullets(tuple(_goal(goal) for goal in column.goals))
    if column.milestones:
        yield Paragraph(WORDS.key_milestones, quiet=True)
        yield Bullets(tuple(_milestone(one) for one in column.milestones))


def _goal(goal: overview.Goal) -> Item:
    return Item(goal.title, (Text(WORDS.due_by.format(day=goal.due.text), quiet=True),) if goal.due.text else ())


def _milestone(one: overview.MilestoneLine) -> Item:
    marks: tuple[Cell | None, ...] = (one.party, one.status)
    return Item(
        one.title, (one.due if one.due.text else Day(WORDS.no_date), *(mark for mark in marks if mark is not None))
    )
