"""The timeline for slides, parted into pages: between bands where that is possible, and always between lanes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from jbp.layout.axis import Axis
from jbp.layout.timeline_page import AXIS, FOOT, PageBand, PageBar, PageHeading, TimelinePage
from jbp.layout.timeline_strips import GUTTER, SPACINGS, Spacing, Strip, name_height, strips_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.views.elements.timeline import TimelineView

_SIDE = 150.0


def timeline_pages(
    view: TimelineView, width: float, height: float, further: float | None = None
) -> tuple[TimelinePage, ...]:
    """The timeline in pages of that size, those after the first as high as `further`; none where nothing has a date."""
    if view.first is None or view.last is None:
        return ()
    side = min(_SIDE, width / 4)
    axis = Axis(view.first, view.last, side + GUTTER, width - 4)
    today = None if view.today is None else axis.middle(view.today)
    rooms = (height - AXIS - FOOT, (height if further is None else further) - AXIS - FOOT)
    parts, spacing = _parted(view, axis, rooms, side)
    return tuple(_page(part, axis, _Frame(width, side, spacing.pad), today) for part in parts)


class _Frame(NamedTuple):
    """How wide a page is, how wide its side with the names, and the room above and below the lanes of a band."""

    width: float
    side: float
    pad: float


def _parted(
    view: TimelineView, axis: Axis, rooms: tuple[float, float], side: float
) -> tuple[Sequence[Sequence[Strip]], Spacing]:
    """The timeline in as few pages as it needs, parted between bands where that is possible, about alike in size."""
    first, further = rooms
    found = [
        (_filled(strips, (first * share, further * share), side, spacing.pad), spacing)
        for spacing in SPACINGS
        for strips in (list(strips_of(view, axis, spacing)),)
        for share in _SHARES
    ]
    return min(found, key=lambda one: (len(one[0]), *_raggedness(one[0])))


_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)


def _filled(strips: Sequence[Strip], rooms: tuple[float, float], side: float, pad: float) -> list[Sequence[Strip]]:
    pages: list[Sequence[Strip]] = []
    while strips:
        count = _fitting(strips, rooms[1 if pages else 0], side, pad)
        pages.append(strips[:count])
        strips = _going_on(strips[count - 1], strips[count:])
    return pages


def _going_on(last: Strip, strips: Sequence[Strip]) -> Sequence[Strip]:
    """What is left, with the names of the component and the initiative again that the page before began."""
    same = list(takewhile(lambda strip: strip.names == last.names, strips))
    named = [strip if strip.goes_on else replace(strip, goes_on=True) for strip in same]
    above = () if not same or same[0].above is None else (replace(same[0].above, goes_on=True),)
    return (*above, *named, *strips[len(same) :])


def _raggedness(pages: Sequence[Sequence[Strip]]) -> tuple[int, int, float]:
    """How many initiatives and bands are parted, and by how much the fullest page is higher than the emptiest."""
    within = [(one[-1], other[0]) for one, other in pairwise(pages) if one[-1].names == other[0].names]
    heights = [sum(strip.height for strip in page) for page in pages]
    parted = sum(
        not first.heading or (last.above is not None and last.above.title == first.title) for last, first in within
    )
    return parted, len(within), max(heights, default=0) - min(heights, default=0)


def _fitting(strips: Sequence[Strip], room: float, side: float, pad: float) -> int:
    """How many strips fit; a heading never stands last, and a page holds one lane at least."""
    count, used, names, floor = 0, 0.0, None, 0.0
    for strip in strips:
        if strip.names != names:
            used = max(used, floor) + (2 * pad if names else pad)
            names, floor = strip.names, max(used, floor) + name_height(strip.name, side)
        if max(used + strip.height, floor) + pad > room and count:
            break
        used += strip.height
        count += 1
    while count > 1 and strips[count - 1].heading:
        count -= 1
    return max(count, 2 if strips[0].heading else 1)


def _page(strips: Sequence[Strip], axis: Axis, frame: _Frame, today: float | None) -> TimelinePage:
    bands: list[PageBand] = []
    headings: list[PageHeading] = []
    bars: list[PageBar] = []
    y = AXIS
    for strip in strips:
        if not bands or bands[-1].name != strip.name:
            y = _close(bands, y, frame)
            bands.append(PageBand(y, y, strip.name))
            y += frame.pad
        if strip.heading:
            headings.append(PageHeading(y, strip.heading, strip.title))
        bars.extend(_moved(bar, y) for bar in strip.bars)
        y += strip.height
    bottom = _close(bands, y, frame)
    return TimelinePage(
        width=frame.width,
        height=bottom + FOOT,
        left=axis.left,
        side=frame.side,
        years=axis.years(),
        months=axis.months(),
        bands=tuple(bands),
        headings=tuple(headings),
        bars=tuple(bars),
        links=_links(bars),
        today=today,
    )


def _close(bands: list[PageBand], y: float, frame: _Frame) -> float:
    """End the last band where its lanes or its name end."""
    if not bands:
        return y
    last = bands[-1]
    bottom = max(y, last.top + frame.pad + name_height(last.name, frame.side)) + frame.pad
    bands[-1] = replace(last, bottom=bottom)
    return bottom


def _moved(bar: PageBar, down: float) -> PageBar:
    return replace(
        bar,
        box=replace(bar.box, y=bar.box.y + down),
        label=replace(bar.label, y=bar.label.y + down),
        chip=(bar.chip[0], bar.chip[1] + down),
    )


def _links(bars: Sequence[PageBar]) -> tuple[tuple[PageBar, PageBar], ...]:
    """Each bar with what it waits for, where both stand on this page."""
    known = {bar.item.key: bar for bar in bars}
    return tuple((known[key], bar) for bar in bars for key in bar.item.after if key in known)
