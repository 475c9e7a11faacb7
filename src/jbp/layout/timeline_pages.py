"""The timeline for slides: in points, with letters that can be read from afar, parted between lanes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from jbp.layout.arrows import Box
from jbp.layout.axis import Axis
from jbp.layout.labels import CHIP, LINE_HEIGHT, fit_label
from jbp.layout.lanes import pack
from jbp.layout.textwidth import wrap
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.layout.axis import Tick
    from jbp.layout.labels import Label
    from jbp.views.elements.timeline import TimelineItem, TimelineView

SIZE = 11.0
AXIS, FOOT = 34.0, 20.0
_SIDE, _GUTTER = 150.0, 10.0
_BAR, _DIAMOND = 20.0, 7.0
_SHORTEST, _OPEN = 6.0, 14.0
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class PageBar:
    """A bar or a diamond with its chip and label, all in points from the left upper corner of the chart.

    `was` is where it ended at the base, where that was elsewhere; kept inside the chart.
    """

    item: TimelineItem
    box: Box
    diamond: bool
    chip: tuple[float, float]
    inside: bool
    label: Box
    lines: tuple[str, ...]
    text: str
    was: float | None = None


@dataclass(frozen=True, slots=True)
class PageBand:
    """A band across the chart: its name at the side, and where it ends."""

    top: float
    bottom: float
    name: str


@dataclass(frozen=True, slots=True)
class PageHeading:
    """The title of an initiative above its lanes."""

    top: float
    lines: tuple[str, ...]
    text: str
    was: float | None = None


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """What one slide shows of a timeline."""

    width: float
    height: float
    left: float
    side: float
    years: tuple[Tick, ...]
    months: tuple[Tick, ...]
    bands: tuple[PageBand, ...]
    headings: tuple[PageHeading, ...]
    bars: tuple[PageBar, ...]
    links: tuple[tuple[PageBar, PageBar], ...]
    today: float | None

    @property
    def bottom(self) -> float:
        """Where the lanes end."""
        return self.height - FOOT


class _Spacing(NamedTuple):
    """The room between lanes, above and below the lanes of a band, and for a line of a heading."""

    gap: float
    pad: float
    heading: float


_SPACINGS = (_Spacing(5.0, 6.0, 16.0), _Spacing(3.0, 4.0, 15.0))
"""The usual one, and a closer one that may spare a page or the parting of a band."""


class _Names(NamedTuple):
    """What a band is called at the side, and on a page that goes on with it."""

    first: str
    again: str


@dataclass(frozen=True, slots=True)
class _Strip:
    """A heading or a lane of a band.

    Attributes:
        names: what the band is called, by which its strips belong together.
        height: how high it is.
        heading: the lines of a heading; a lane has none.
        title: the same as one text.
        bars: what stands in a lane.
        above: the heading that stands above a lane again, where a page begins with it.
        goes_on: whether it stands on a page that goes on with its band.
    """

    names: _Names
    height: float
    heading: tuple[str, ...] = ()
    title: str = ""
    bars: tuple[PageBar, ...] = ()
    above: _Strip | None = None
    goes_on: bool = False

    @property
    def name(self) -> str:
        """What its band is called on its page."""
        return self.names.again if self.goes_on else self.names.first


def timeline_pages(
    view: TimelineView, width: float, height: float, further: float | None = None
) -> tuple[TimelinePage, ...]:
    """The timeline in pages of that size, those after the first as high as `further`; none where nothing has a date."""
    if view.first is None or view.last is None:
        return ()
    side = min(_SIDE, width / 4)
    axis = Axis(view.first, view.last, side + _GUTTER, width - 4)
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
) -> tuple[Sequence[Sequence[_Strip]], _Spacing]:
    """The timeline in as few pages as it needs, parted between bands where that is possible, about alike in size."""
    first, further = rooms
    found = [
        (_filled(strips, (first * share, further * share), side, spacing.pad), spacing)
        for spacing in _SPACINGS
        for strips in (list(_strips(view, axis, spacing)),)
        for share in _SHARES
    ]
    return min(found, key=lambda one: (len(one[0]), *_raggedness(one[0])))


_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)


def _filled(strips: Sequence[_Strip], rooms: tuple[float, float], side: float, pad: float) -> list[Sequence[_Strip]]:
    pages: list[Sequence[_Strip]] = []
    while strips:
        count = _fitting(strips, rooms[1 if pages else 0], side, pad)
        pages.append(strips[:count])
        strips = _going_on(strips[count - 1], strips[count:])
    return pages


def _going_on(last: _Strip, strips: Sequence[_Strip]) -> Sequence[_Strip]:
    """What is left, with the names of the component and the initiative again that the page before began."""
    same = list(takewhile(lambda strip: strip.names == last.names, strips))
    named = [replace(strip, goes_on=True) for strip in same]
    above = () if not same or same[0].above is None else (replace(same[0].above, goes_on=True),)
    return (*above, *named, *strips[len(same) :])


def _raggedness(pages: Sequence[Sequence[_Strip]]) -> tuple[int, int, float]:
    """How many initiatives and bands are parted, and by how much the fullest page is higher than the emptiest."""
    within = [(one[-1], other[0]) for one, other in pairwise(pages) if one[-1].names == other[0].names]
    heights = [sum(strip.height for strip in page) for page in pages]
    parted = sum(
        not first.heading or (last.above is not None and last.above.title == first.title) for last, first in within
    )
    return parted, len(within), max(heights, default=0) - min(heights, default=0)


def _strips(view: TimelineView, axis: Axis, spacing: _Spacing) -> Iterator[_Strip]:
    dated = [one for one in view.milestones if one.is_dated]
    names = _names(WORDS.milestones, WORDS.milestones, axis)
    for lane in _lanes(dated, axis, diamond=True):
        yield _Strip(names, _height(lane) + spacing.gap, bars=lane)
    for band in view.bands:
        names = _names(band.headline, band.name, axis)
        for group in band.groups:
            items = [item for item in group.items if item.is_dated]
            above = None
            if items and [item.title for item in items] != [group.title]:
                yield _heading(names, group.headline, axis, spacing)
                above = _heading(names, WORDS.continued.format(title=group.title), axis, spacing)
            for lane in _lanes(items, axis):
                yield _Strip(names, _height(lane) + spacing.gap, bars=lane, above=above)


def _names(first: str, name: str, axis: Axis) -> _Names:
    return _Names(_name(first, axis), _name(WORDS.continued.format(title=name), axis))


def _heading(names: _Names, title: str, axis: Axis, spacing: _Spacing) -> _Strip:
    lines, text = _at_most(title, wrap(title, axis.right - axis.left, SIZE, bold=True), 2)
    return _Strip(names, spacing.heading * len(lines), heading=lines, title=text)


def _lanes(items: Sequence[TimelineItem], axis: Axis, *, diamond: bool = False) -> list[tuple[PageBar, ...]]:
    edges = [_edges(item, axis, diamond=diamond) for item in items]
    order = sorted(range(len(items)), key=lambda place: (edges[place][0], place))
    words = [_words(items[place], diamond=diamond) for place in order]
    taken = [_taken(items[place], edges[place], axis) if diamond else edges[place] for place in order]
    labels = [fit_label(text, room, (axis.left, axis.right)) for text, room in zip(words, taken, strict=True)]
    lanes = pack([(label.left, label.right) for label in labels])
    found: list[list[PageBar]] = [[] for _ in range(max(lanes, default=-1) + 1)]
    for place, lane, label in zip(order, lanes, labels, strict=True):
        was = _was(items[place], axis, diamond=diamond)
        found[lane].append(_bar(items[place], edges[place], label, was, diamond=diamond))
    return [tuple(lane) for lane in found]


def _edges(item: TimelineItem, axis: Axis, *, diamond: bool) -> tuple[float, float]:
    """The left and right edge; what has only one date is a stub that ends or begins there."""
    if diamond and item.end is not None:
        middle = min(axis.right - _DIAMOND, max(axis.left + _DIAMOND, axis.middle(item.end)))
        return middle - _DIAMOND, middle + _DIAMOND
    if item.start is None:
        end = axis.end(item.end) if item.end is not None else axis.left + _OPEN
        return max(axis.left, end - _OPEN), end
    begin = axis.begin(item.start)
    return begin, begin + _OPEN if item.end is None else max(axis.end(item.end), begin + _SHORTEST)


def _bar(item: TimelineItem, edges: tuple[float, float], label: Label, was: float | None, *, diamond: bool) -> PageBar:
    """A bar in a lane that begins at 0; the page moves it down."""
    lines, text = _at_most(_words(item, diamond=diamond), label.lines, _MOST_LINES)
    high = max(_BAR, len(lines) * LINE_HEIGHT + 6)
    inside = label.place == "inside"
    height = 2 * _DIAMOND if diamond else high if inside else _BAR
    box = Box(edges[0], (_BAR - height) / 2 if diamond else 0, edges[1] - edges[0], height)
    begins = edges[0] if was is None or not diamond else min(edges[0], was)
    right = edges[1] if inside else begins if label.place == "left" else label.right
    words = Box(label.x, 0, max(right - label.x, 1), high)
    return PageBar(item, box, diamond, (label.chip, (_BAR - CHIP) / 2), inside, words, lines, text, was)


def _taken(item: TimelineItem, edges: tuple[float, float], axis: Axis) -> tuple[float, float]:
    """The edges that the label of a milestone keeps clear of: also the mark where it stood at the base."""
    was = _was(item, axis, diamond=True)
    return edges if was is None else (min(edges[0], was), max(edges[1], was))


def _was(item: TimelineItem, axis: Axis, *, diamond: bool) -> float | None:
    if item.was_due is None:
        return None
    at = axis.middle(item.was_due) if diamond else axis.end(item.was_due)
    return min(axis.right, max(axis.left, at))


def _words(item: TimelineItem, *, diamond: bool) -> str:
    if diamond:
        return f"{item.title}, {item.ends}"
    return f"{item.title}, {item.moved}" if item.moved else item.title


def _at_most(text: str, lines: tuple[str, ...], most: int) -> tuple[tuple[str, ...], str]:
    """So many lines of a text at most, and they as one text; what is longer stands as a whole in the description."""
    if len(lines) <= most:
        return lines, text
    cut = (*lines[: most - 1], f"{lines[most - 1][:-1]}…")
    return cut, " ".join(cut)


def _height(lane: Sequence[PageBar]) -> float:
    return max(max(bar.label.height, bar.box.bottom) for bar in lane)


def _fitting(strips: Sequence[_Strip], room: float, side: float, pad: float) -> int:
    """How many strips fit; a heading never stands last, and a page holds one lane at least."""
    count, used, names, floor = 0, 0.0, None, 0.0
    for strip in strips:
        if strip.names != names:
            used = max(used, floor) + (2 * pad if names else pad)
            names, floor = strip.names, max(used, floor) + _named(strip.name, side)
        if max(used + strip.height, floor) + pad > room and count:
            break
        used += strip.height
        count += 1
    while count > 1 and strips[count - 1].heading:
        count -= 1
    return max(count, 2 if strips[0].heading else 1)


def _named(name: str, side: float) -> float:
    return len(wrap(name, side, SIZE + 1, bold=True)) * (SIZE + 1) * 1.2


def _name(name: str, axis: Axis) -> str:
    return _at_most(name, wrap(name, axis.left - _GUTTER, SIZE + 1, bold=True), _MOST_LINES)[1]


def _page(strips: Sequence[_Strip], axis: Axis, frame: _Frame, today: float | None) -> TimelinePage:
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
    bottom = max(y, last.top + frame.pad + _named(last.name, frame.side)) + frame.pad
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
