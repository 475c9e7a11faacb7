"""The execution timeline in blocks: the chart, what it stands on, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import (
    Column,
    Day,
    Lines,
    Row,
    RowGroup,
    Sheet,
    Text,
    TimelineChart,
    rows_of,
    section,
    table_of,
)
from jbp.views.elements.shown import day_in
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.views.elements.blocks import Cell, Table
    from jbp.views.timeline.view import TimelineItem, TimelineView


def timeline_sheet(view: TimelineView) -> Sheet:
    """The timeline with the same content in blocks."""
    return Sheet(
        document=view.document,
        heading=view.heading,
        sections=(
            *section(WORDS.timeline, TimelineChart(view) if view.first else None),
            *section(WORDS.approach_and_challenges, _approach(view)),
            *section(WORDS.undated, _undated(view.undated), note=WORDS.undated_hint),
            *section(WORDS.activities, _items(view) if view.first else None),
        ),
    )


def _approach(view: TimelineView) -> Table:
    columns = (Column(WORDS.category), Column(WORDS.approach, width=3), Column(WORDS.challenges, width=3))
    rows = [
        (Text(band.name, strong=True), _lines(band.approach), _lines(band.challenges))
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
            day_in(item.starts),
            _ends(item.ends),
            Text(", ".join(item.waits_for)),
        )
    )


def _ends(ends: str) -> Cell:
    """The due day; where the work was done, that below it."""
    due, comma, done = ends.partition(", ")
    return Lines((day_in(due), Day(done))) if comma else day_in(due)


def _lines(texts: tuple[str, ...]) -> Cell:
    return Lines(tuple(Text(text) for text in texts))
