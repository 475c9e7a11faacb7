"""The execution timeline in blocks: the chart, what it stands on, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import Day, Text, day_cell, lines_of
from jbp.views.elements.charts import TimelineChart
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.views.elements.blocks import Table
    from jbp.views.elements.timeline import TimelineItem, TimelineView


def timeline_sheet(view: TimelineView) -> Sheet:
    """The timeline with the same content in blocks."""
    return Sheet(
        document=view.document,
        heading=view.heading,
        sections=(
            *section(TITLES["timeline"], TimelineChart(view) if view.first else None),
            *section(WORDS.approach_and_challenges, _approach(view)),
            *section(WORDS.undated, _undated(view.undated), note=WORDS.undated_hint),
            *section(WORDS.activities, _items(view) if view.first else None),
        ),
    )


def _approach(view: TimelineView) -> Table:
    columns = (Column(WORDS.category), Column(WORDS.approach, width=3), Column(WORDS.challenges, width=3))
    rows = [
        (Text(band.name, strong=True), lines_of(*map(Text, band.approach)), lines_of(*map(Text, band.challenges)))
        for band in view.bands
        if band.approach or band.challenges
    ]
    return rows_of(WORDS.approach_and_challenges, columns, rows)


def _undated(items: Iterable[TimelineItem]) -> Table:
    columns = (
        Column(WORDS.activity, width=3),
        Column(WORDS.responsible, "mark"),
        Column(WORDS.status_heading, "mark", width=2),
    )
    rows = [(Text(item.title, strong=True), item.party, item.status) for item in items]
    return rows_of(WORDS.undated, columns, rows)


def _items(view: TimelineView) -> Table:
    columns = (
        Column(WORDS.activity, width=4),
        Column(WORDS.kind),
        Column(WORDS.responsible, "mark"),
        Column(WORDS.status_heading, "mark", width=2),
        Column(WORDS.start, "day"),
        Column(WORDS.due, "day"),
        Column(WORDS.after, width=3),
    )
    return table_of(WORDS.activities, columns, *_groups(view))


def _groups(view: TimelineView) -> Iterator[RowGroup]:
    for band in view.bands:
        for group in band.groups:
            yield RowGroup(
                tuple(_row(item, WORDS.activity) for item in group.items),
                WORDS.fact.format(name=band.name, value=group.title),
            )
    yield RowGroup(tuple(_row(item, WORDS.milestone) for item in view.milestones), WORDS.milestones)


def _row(item: TimelineItem, kind: str) -> Row:
    return Row(
        (
            Text(item.title, strong=True),
            Text(kind, quiet=True),
            item.party,
            item.status,
            day_cell(item.start),
            lines_of(day_cell(item.due), Text(item.moved), Day(item.done_words, item.done)),
            Text(", ".join(item.waits_for)),
        )
    )
