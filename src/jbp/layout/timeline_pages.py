"""The timeline for slides: in points, with letters that can be read from afar, parted between lanes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
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
    """A bar or a diamond with its chip and label, all in points from the left upper corner of the chart."""

    item: TimelineItem
    box: Box
    diamond: bool
    chip: tuple[float, float]
    inside: bool
    label: Box
    lines: tuple[str, ...]
    text: str


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


@dataclass(frozen=True, slots=True)
class _Strip:
    """A heading or a lane of a band; `keep` where the next must stand on the same slide."""

    band: str
    height: float
    heading: tuple[str, ...] = ()
    title: str = ""
    bars: tuple[PageBar, ...] = ()
    keep: bool = False


def timeline_pages(view: TimelineView, width: float, height: float) -> tuple[TimelinePage, ...]:
    """The timeline in pages of that size; none where nothing has a date."""
    if view.first is None or view.last is None:
        return ()
    side = min(_SIDE, width / 4)
    axis = Axis(view.first, view.last, side + _GUTTER, width - 4)
    today = None if view.today is None else axis.middle(view.today)
    parts, spacing = _parted(view, axis, height - AXIS - FOOT, side)
    return tuple(_page(part, axis, _Frame(width, side, spacing.pad), today) for part in parts)


class _Frame(NamedTuple):
    """How wide a page is, how wide its side with the names, and the room above and below the lanes of a band."""

    width: float
    side: float
    pad: float


def _parted(view: TimelineView, axis: Axis, room: float, side: float) -> tuple[Sequence[Sequence[_Strip]], _Spacing]:
    """The timeline in as few pages as it needs, parted between bands where that is possible, about alike in size."""
    found = [
        (_filled(strips, room * share, side, spacing.pad), spacing)
        for spacing in _SPACINGS
        for strips in (list(_strips(view, axis, spacing)),)
        for share in _SHARES
    ]
    return min(found, key=lambda one: (len(one[0]), *_raggedness(one[0])))


_SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)


def _filled(strips: Sequence[_Strip], room: float, side: float, pad: float) -> list[Sequence[_Strip]]:
    pages: list[Sequence[_Strip]] = []
    while strips:
        count = _fitting(strips, room, side, pad)
        pages.append(strips[:count])
        strips = strips[count:]
    return pages


def _raggedness(pages: Sequence[Sequence[_Strip]]) -> tuple[int, int, float]:
    """How many initiatives and bands are parted, and by how much the fullest page is higher than the emptiest."""
    within = [other[0] for one, other in pairwise(pages) if one[-1].band == other[0].band]
    heights = [sum(strip.height for strip in page) for page in pages]
    return sum(not strip.heading for strip in within), len(within), max(heights, default=0) - min(heights, default=0)


def _strips(view: TimelineView, axis: Axis, spacing: _Spacing) -> Iterator[_Strip]:
    dated = [one for one in view.milestones if one.is_dated]
    for lane in _lanes(dated, axis, diamond=True):
        yield _Strip(WORDS.milestones, _height(lane) + spacing.gap, bars=lane)
    for band in view.bands:
        for group in band.groups:
            items = [item for item in group.items if item.is_dated]
            if items:
                lines, title = _at_most(group.title, wrap(group.title, axis.right - axis.left, SIZE, bold=True), 2)
                alone = [item.title for item in items] == [group.title]
                if not alone:
                    high = spacing.heading * len(lines)
                    yield _Strip(_name(band.name, axis), high, heading=lines, title=title, keep=True)
                for lane in _lanes(items, axis):
                    yield _Strip(_name(band.name, axis), _height(lane) + spacing.gap, bars=lane)


def _lanes(items: Sequence[TimelineItem], axis: Axis, *, diamond: bool = False) -> list[tuple[PageBar, ...]]:
    edges = [_edges(item, axis, diamond=diamond) for item in items]
    order = sorted(range(len(items)), key=lambda place: (edges[place][0], place))
    words = [_words(items[place], diamond=diamond) for place in order]
    labels = [fit_label(text, edges[place], (axis.left, axis.right)) for text, place in zip(words, order, strict=True)]
    lanes = pack([(label.left, label.right) for label in labels])
    found: list[list[PageBar]] = [[] for _ in range(max(lanes, default=-1) + 1)]
    for place, lane, label in zip(order, lanes, labels, strict=True):
        found[lane].append(_bar(items[place], edges[place], label, diamond=diamond))
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


def _bar(item: TimelineItem, edges: tuple[float, float], label: Label, *, diamond: bool) -> PageBar:
    """A bar in a lane that begins at 0; the page moves it down."""
    lines, text = _at_most(_words(item, diamond=diamond), label.lines, _MOST_LINES)
    high = max(_BAR, len(lines) * LINE_HEIGHT + 6)
    inside = label.place == "inside"
    height = 2 * _DIAMOND if diamond else high if inside else _BAR
    box = Box(edges[0], (_BAR - height) / 2 if diamond else 0, edges[1] - edges[0], height)
    right = edges[1] if inside else label.right
    words = Box(label.x, 0, max(right - label.x, 1) if label.place != "left" else edges[0] - label.x, high)
    return PageBar(item, box, diamond, (label.chip, (_BAR - CHIP) / 2), inside, words, lines, text)


def _words(item: TimelineItem, *, diamond: bool) -> str:
    return f"{item.title}, {item.ends}" if diamond else item.title


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
    count, used, band, floor = 0, 0.0, "", 0.0
    for strip in strips:
        if strip.band != band:
            used = max(used, floor) + (2 * pad if band else pad)
            band, floor = strip.band, max(used, floor) + _named(strip.band, side)
        if max(used + strip.height, floor) + pad > room and count:
            break
        used += strip.height
        count += 1
    while count > 1 and strips[count - 1].keep:
        count -= 1
    return max(count, 2 if strips[0].keep else 1)


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
        if not bands or bands[-1].name != strip.band:
            y = _close(bands, y, frame)
            bands.append(PageBand(y, y, strip.band))
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
