"""The timeline as a Mermaid gantt: every date is computed here, and every text is escaped.

Mermaid takes impossible dates and unknown dependencies without a word, so it is given neither: each task has its first
day and the day after its last one, since Mermaid's ends are exclusive.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from markupsafe import Markup

from jbp.rendering.escaping import escape_mermaid
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.elements.timeline import TimelineItem, TimelineView

_TAGS = {"done": "done, ", "on_track": "active, ", "delayed": "crit, ", "stalled": "crit, "}


def timeline_gantt(view: TimelineView) -> Markup:
    """The source of the gantt, without its fence; empty where nothing has a date."""
    return Markup("\n").join(Markup(line) for line in _lines(view))  # noqa: S704 - every text in it is escaped


def _lines(view: TimelineView) -> Iterator[str]:
    if view.first is None:
        return
    yield "gantt"
    yield "    dateFormat YYYY-MM-DD"
    yield "    axisFormat %b %Y"
    if view.milestones:
        yield f"    section {escape_mermaid(WORDS.milestones)}"
        for item in view.milestones:
            yield from (*_milestone(item), *_moved(item))
    for band in view.bands:
        items = [item for group in band.groups for item in group.items if item.is_dated]
        if items:
            yield f"    section {escape_mermaid(band.headline)}"
            for item in items:
                yield from (*_task(item), *_moved(item))


def _task(item: TimelineItem) -> Iterator[str]:
    """A bar; what has only one date lasts that day."""
    start, end = item.start or item.end, item.end or item.start
    if start is not None and end is not None:
        after = (end + timedelta(days=1)).isoformat()
        yield f"    {_label(item)} :{_TAGS.get(item.status.said.key, '')}{start.isoformat()}, {after}"


def _milestone(item: TimelineItem) -> Iterator[str]:
    if item.end is not None:
        tag = _TAGS.get(item.status.said.key, "")
        yield f"    {_label(item)} :{tag}milestone, {item.end.isoformat()}, 0d"


def _moved(item: TimelineItem) -> Iterator[str]:
    """By how far it moved since the base, as a grey bar from the one day to the other; a gantt knows no finer mark."""
    if item.was_due is not None and item.due is not None:
        first, last = sorted((item.was_due, item.due))
        start, after = (day + timedelta(days=1) for day in (first, last))
        words = escape_mermaid(f"{item.title}, {item.moved}")
        yield f"    {words} :done, {start.isoformat()}, {after.isoformat()}"


def _label(item: TimelineItem) -> str:
    """The title with the party, which a gantt has no colour for."""
    return escape_mermaid(f"{item.title} ({item.party.name})" if item.party.name else item.title)
