"""The focus areas in blocks: both states of the relationship, and the targets of each area by period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Figure, Level, Lines, Text, lines_of
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section
    from jbp.views.focus_areas.targets import TargetRow, TargetsTable
    from jbp.views.focus_areas.view import FocusAreaRow, FocusAreasView, FocusSection, Line, MarkedLines


def focus_areas_sheet(view: FocusAreasView) -> Sheet:
    """The focus areas with the same content in blocks."""
    return Sheet(
        document=view.document,
        heading=view.heading,
        sections=tuple(one for state in view.sections for one in _sections(state)),
    )


def _sections(state: FocusSection) -> Iterator[Section]:
    yield from section(state.title, _areas(state))
    for row in state.rows:
        targets = None if row.targets is None else _targets(row.title, row.targets)
        yield from section(WORDS.targets_of.format(area=row.title), targets, _mobilization(row))


def _areas(state: FocusSection) -> Table:
    columns = (
        Column(WORDS.focus_area, width=2),
        Column(WORDS.partnership_objectives, width=3),
        Column(WORDS.needs, width=2),
        Column(WORDS.target_clients, width=2),
        Column(WORDS.value, width=2),
        Column(WORDS.kpis_and_timing, width=3),
        Column(WORDS.path, width=2),
    )
    return rows_of(state.title, columns, [_area(row) for row in state.rows])


def _area(row: FocusAreaRow) -> tuple[Cell, ...]:
    return (
        Lines(tuple(_head(row))),
        Lines(tuple(_marked(row.objectives))),
        lines_of(*map(Text, row.needs)),
        lines_of(*map(Text, row.clients)),
        Lines(tuple(_value(row))),
        Lines(tuple(_marked(row.kpis))),
        Text(row.path),
    )


def _head(row: FocusAreaRow) -> Iterator[Cell]:
    yield Text(f"{row.number}. {row.title}", strong=True)
    yield row.party
    if row.component:
        yield Text(row.component, quiet=True)
    if row.horizon:
        yield Text(f"{WORDS.horizon} {row.horizon}", quiet=True)


def _value(row: FocusAreaRow) -> Iterator[Cell]:
    yield from _marked(row.value)
    if row.value_customer:
        yield Text(WORDS.fact.format(name=WORDS.value_customer, value=row.value_customer))
    if row.value_period:
        yield Text(row.value_period, quiet=True)


def _marked(groups: Iterable[MarkedLines]) -> Iterator[Cell]:
    """Each party with its lines below it."""
    for group in groups:
        if group.party.name:
            yield group.party
        for line in group.lines:
            yield from _line(line)


def _line(line: Line) -> Iterator[Cell]:
    """What it says; an amount behind it, or below it where it stands out because it is to be determined."""
    text = f"{line.text} ({line.kind})" if line.kind else line.text
    if line.amount.tbd or not text:
        if text:
            yield Text(text)
        if line.amount.text:
            yield line.amount
    else:
        yield Text(f"{text}, {line.amount.text}" if line.amount.text else text)


def _targets(area: str, table: TargetsTable) -> Table:
    columns = (
        Column(WORDS.kpi, width=3),
        Column(WORDS.applies_to, "mark"),
        *(Column(period, "number") for period in table.periods),
        Column(table.total, "number"),
    )
    groups = (RowGroup(tuple(Row(_target(row)) for row in group.rows), group.name) for group in table.groups)
    return table_of(WORDS.targets_of.format(area=area), columns, *groups)


def _target(row: TargetRow) -> tuple[Cell, ...]:
    total: Cell = row.total
    if row.contradictions:
        total = Lines((total, *(Figure(said, loud=True) for said in row.contradictions)))
    return (
        Text(row.title, strong=True),
        row.party if row.party.name else NOTHING,
        *row.cells,
        total,
    )


def _mobilization(row: FocusAreaRow) -> Table:
    """How far each partner has mobilized."""
    return rows_of(
        WORDS.mobilization_heading,
        (Column(WORDS.partner, "mark"), Column(WORDS.mobilization_heading, "mark")),
        [(line.party, Level(line.level, line.word)) for line in row.mobilization],
    )
