"""What pages of a timeline are filled with: the headings and the lanes of each band, one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jbp.layout.arrows import Box
from jbp.layout.labels import CHIP, LINE_HEIGHT, fit_label
from jbp.layout.lanes import pack
from jbp.layout.textwidth import wrap
from jbp.layout.timeline_page import SIZE, PageBar
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.layout.axis import Axis
    from jbp.layout.labels import Label
    from jbp.views.elements.timeline import TimelineItem, TimelineView

GUTTER = 10.0
"""The room between the names at the side and the lanes."""
_BAR, _DIAMOND = 20.0, 7.0
_SHORTEST, _OPEN = 6.0, 14.0
_MOST_LINES = 12


class Spacing(NamedTuple):
    """The room between lanes, above and below the lanes of a band, and for a line of a heading."""

    gap: float
    pad: float
    heading: float


SPACINGS = (Spacing(5.0, 6.0, 16.0), Spacing(3.0, 4.0, 15.0))
"""The usual one, and a closer one that may spare a page or the parting of a band."""


class Names(NamedTuple):
    """What a band is called at the side, and on a page that goes on with it."""

    first: str
    again: str


@dataclass(frozen=True, slots=True)
class Strip:
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

    names: Names
    height: float
    heading: tuple[str, ...] = ()
    title: str = ""
    bars: tuple[PageBar, ...] = ()
    above: Strip | None = None
    goes_on: bool = False

    @property
    def name(self) -> str:
        """What its band is called on its page."""
        return self.names.again if self.goes_on else self.names.first


def strips_of(view: TimelineView, axis: Axis, spacing: Spacing) -> Iterator[Strip]:
    """The strips of a timeline in their order: the milestones, then band by band."""
    dated = [one for one in view.milestones if one.is_dated]
    names = _names(WORDS.milestones, WORDS.milestones, axis)
    for lane in _lanes(dated, axis, diamond=True):
        yield Strip(names, _height(lane) + spacing.gap, bars=lane)
    for band in view.bands:
        names = _names(band.headline, band.name, axis)
        for group in band.groups:
            items = [item for item in group.items if item.is_dated]
            above = None
            if items and [item.title for item in items] != [group.title]:
                yield _heading(names, group.headline, axis, spacing)
                above = _heading(names, WORDS.continued.format(title=group.title), axis, spacing)
            for lane in _lanes(items, axis):
                yield Strip(names, _height(lane) + spacing.gap, bars=lane, above=above)


def _names(first: str, name: str, axis: Axis) -> Names:
    return Names(_name(first, axis), _name(WORDS.continued.format(title=name), axis))


def _heading(names: Names, title: str, axis: Axis, spacing: Spacing) -> Strip:
    lines, text = _at_most(title, wrap(title, axis.right - axis.left, SIZE, bold=True), 2)
    return Strip(names, spacing.heading * len(lines), heading=lines, title=text)


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


def name_height(name: str, side: float) -> float:
    """How high the name of a band is at a side so wide."""
    return len(wrap(name, side, SIZE + 1, bold=True)) * (SIZE + 1) * 1.2


def _name(name: str, axis: Axis) -> str:
    return _at_most(name, wrap(name, axis.left - GUTTER, SIZE + 1, bold=True), _MOST_LINES)[1]
