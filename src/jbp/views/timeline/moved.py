"""A timeline against a base: what is due on another day than it was."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.figures.work import activities, initiatives, milestones

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.views.elements.timeline import TimelineBand, TimelineGroup, TimelineItem, TimelineView


def against(view: TimelineView, base: Plan | None) -> TimelineView:
    """The timeline in which every item knows when it was due at the base; as it is where there is no base.

    Entries are known by their id: one that has another id since then is not found again.
    """
    if base is None:
        return view
    due = dict(_due(base))
    return replace(
        view,
        bands=tuple(_band(band, due) for band in view.bands),
        milestones=tuple(_item(item, due) for item in view.milestones),
    )


def _due(base: Plan) -> Iterator[tuple[str, date]]:
    works = chain(initiatives(base), ((at, activity) for at, _, activity in activities(base)))
    for at, work in works:
        if work.due is not None:
            yield show_address(at), work.due
    for at, milestone in milestones(base):
        if milestone.due is not None:
            yield show_address(at), milestone.due


def _band(band: TimelineBand, due: Mapping[str, date]) -> TimelineBand:
    return replace(band, groups=tuple(_group(group, due) for group in band.groups))


def _group(group: TimelineGroup, due: Mapping[str, date]) -> TimelineGroup:
    return replace(group, items=tuple(_item(item, due) for item in group.items))


def _item(item: TimelineItem, due: Mapping[str, date]) -> TimelineItem:
    was = due.get(item.key)
    return replace(item, was_due=was) if was is not None and item.due is not None and was != item.due else item
