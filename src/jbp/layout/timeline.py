"""The timeline's geometry: bands of components with lanes of bars, a month axis, milestones, arrows, the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jbp.layout.arrows import Box, connect
from jbp.layout.axis import Axis
from jbp.layout.labels import LINE_HEIGHT, fit_label
from jbp.layout.lanes import pack
from jbp.layout.side import HEADING_HEIGHT, PAD, SIDE, TextLine, heading_lines, side_lines
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.layout.axis import Tick
    from jbp.layout.labels import Label
    from jbp.views.elements.timeline import TimelineBand, TimelineItem, TimelineView

WIDTH = 1120.0
_LEFT, _RIGHT = SIDE + 12, WIDTH - 8
_AXIS_HEIGHT, _FOOT_HEIGHT = 40.0, 20.0
_BAR_HEIGHT, _LANE_GAP, _SHORTEST, _OPEN = 20.0, 5.0, 6.0, 14.0
_DIAMOND = 7.0


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar with its chip and its label; a diamond where it is a milestone.

    Attributes:
        item: what it shows.
        box: the bar, or the square around the diamond.
        diamond: whether it is a milestone.
        chip: the left upper corner of the status chip, a square.
        inside: whether chip and label stand on the bar.
        lines: the label.
        was: where it ended at the base, where that was elsewhere; kept inside the chart.
    """

    item: TimelineItem
    box: Box
    diamond: bool
    chip: tuple[float, float]
    inside: bool
    lines: tuple[TextLine, ...]
    was: float | None = None


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """The lanes of an initiative in a band: their edges, and its title, which stands over them."""

    top: float
    bottom: float
    title: str


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band across the chart: its edges, its name, what stands at its side and over its lanes, its initiatives."""

    top: float
    bottom: float
    name: str
    lines: tuple[TextLine, ...]
    groups: tuple[PlacedGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """Everything a painter needs, in one coordinate system."""

    width: float
    height: float
    left: float
    years: tuple[Tick, ...]
    months: tuple[Tick, ...]
    top: float
    bottom: float
    bands: tuple[PlacedBand, ...]
    bars: tuple[PlacedBar, ...]
    arrows: tuple[str, ...]
    today: float | None
    today_label: TextLine | None


def lay_out(view: TimelineView) -> TimelineLayout | None:
    """The geometry of a timeline; None where nothing has a date."""
    if view.first is None or view.last is None:
        return None
    axis = Axis(view.first, view.last, _LEFT, _RIGHT)
    stack = _Stack(axis, _AXIS_HEIGHT)
    if any(one.is_dated for one in view.milestones):
        stack.add_milestones(view.milestones)
    for band in view.bands:
        stack.add(band)
    today = None if view.today is None else axis.middle(view.today)
    return TimelineLayout(
        width=WIDTH,
        height=stack.bottom + _FOOT_HEIGHT,
        left=_LEFT,
        years=axis.years(),
        months=axis.months(),
        top=_AXIS_HEIGHT,
        bottom=stack.bottom,
        bands=tuple(stack.bands),
        bars=tuple(stack.bars),
        arrows=tuple(_arrows(stack.bars)),
        today=today,
        today_label=None if today is None else _today(today, stack.bottom + 14, view.today_words),
    )


class _Stack:
    """Bands put one beneath the other."""

    def __init__(self, axis: Axis, top: float) -> None:
        self.axis = axis
        self.bottom = top
        self.bands: list[PlacedBand] = []
        self.bars: list[PlacedBar] = []

    def add(self, band: TimelineBand) -> None:
        """Put a component's band beneath the others; one without any date is left out."""
        groups = [(group.title, [item for item in group.items if item.is_dated]) for group in band.groups]
        if not any(items for _, items in groups):
            return
        top = self.bottom
        side, side_bottom = side_lines(band, top + PAD)
        y, headings, placed = top + PAD, list(side), list[PlacedGroup]()
        for title, items in groups:
            if items:
                lines = heading_lines(title, _LEFT + 2, y, _RIGHT - _LEFT)
                headings += lines
                begun, y = y, self._lanes(items, y + HEADING_HEIGHT * len(lines)) + PAD / 2
                placed.append(PlacedGroup(begun, y - PAD / 2 - _LANE_GAP, title))
        self._close(PlacedBand(top, max(y, side_bottom) + PAD / 2, band.name, tuple(headings), tuple(placed)))

    def add_milestones(self, milestones: Sequence[TimelineItem]) -> None:
        """Put the milestones' band beneath the others."""
        top = self.bottom
        name = TextLine(0, top + PAD + 12, WORDS.milestones, "band")
        y = self._lanes([one for one in milestones if one.is_dated], top + PAD, diamond=True)
        self._close(PlacedBand(top, max(y, top + 2 * PAD + 12) + PAD / 2, WORDS.milestones, (name,)))

    def _close(self, band: PlacedBand) -> None:
        self.bands.append(band)
        self.bottom = band.bottom

    def _lanes(self, items: Sequence[TimelineItem], top: float, *, diamond: bool = False) -> float:
        """Place items in lanes from `top` on; where the lanes end."""
        edges = [self._edges(item, diamond=diamond) for item in items]
        order = sorted(range(len(items)), key=lambda place: (edges[place][0], place))
        taken = [self._taken(items[place], edges[place], diamond=diamond) for place in order]
        words = [_words(items[place], diamond=diamond) for place in order]
        labels = [fit_label(text, room, (_LEFT, _RIGHT)) for text, room in zip(words, taken, strict=True)]
        lanes = pack([(label.left, label.right) for label in labels])
        heights = [0.0] * (max(lanes, default=-1) + 1)
        for lane, label in zip(lanes, labels, strict=True):
            heights[lane] = max(heights[lane], _height(label))
        tops = [top + sum(heights[:lane]) + _LANE_GAP * lane for lane in range(len(heights))]
        for place, lane, label in zip(order, lanes, labels, strict=True):
            placed = _placed(items[place], edges[place], label, tops[lane], diamond=diamond)
            self.bars.append(replace(placed, was=self._was(items[place], diamond=diamond)))
        return tops[-1] + heights[-1] + _LANE_GAP if heights else top

    def _taken(self, item: TimelineItem, edges: tuple[float, float], *, diamond: bool) -> tuple[float, float]:
        """The edges that a label keeps clear of: of a milestone also the mark where it stood at the base."""
        was = self._was(item, diamond=True) if diamond else None
        return edges if was is None else (min(edges[0], was), max(edges[1], was))

    def _was(self, item: TimelineItem, *, diamond: bool) -> float | None:
        if item.was_due is None:
            return None
        at = self.axis.middle(item.was_due) if diamond else self.axis.end(item.was_due)
        return min(_RIGHT, max(_LEFT, at))

    def _edges(self, item: TimelineItem, *, diamond: bool) -> tuple[float, float]:
        """The left and right edge of an item; what has only one date is a stub that ends or begins there."""
        axis = self.axis
        if item.end is not None and (diamond or item.start is None):
            if diamond:
                middle = min(_RIGHT - _DIAMOND, max(_LEFT + _DIAMOND, axis.middle(item.end)))
                return middle - _DIAMOND, middle + _DIAMOND
            return axis.end(item.end) - _OPEN, axis.end(item.end)
        if item.start is None:
            return _LEFT, _LEFT
        begin = axis.begin(item.start)
        return begin, begin + _OPEN if item.end is None else max(axis.end(item.end), begin + _SHORTEST)


def _words(item: TimelineItem, *, diamond: bool) -> str:
    """What stands beside an item; a milestone is a day, so it says which."""
    if diamond:
        return f"{item.title}, {item.ends}"
    return f"{item.title}, {item.moved}" if item.moved else item.title


def _height(label: Label) -> float:
    return max(_BAR_HEIGHT, len(label.lines) * LINE_HEIGHT + 6)


def _placed(item: TimelineItem, edges: tuple[float, float], label: Label, top: float, *, diamond: bool) -> PlacedBar:
    height = _height(label) if label.place == "inside" else _BAR_HEIGHT
    side = 2 * _DIAMOND if diamond else height
    box = Box(edges[0], top + (_BAR_HEIGHT - side) / 2 if diamond else top, edges[1] - edges[0], side)
    lines = tuple(
        TextLine(label.x, top + 14 + place * LINE_HEIGHT, line, "label") for place, line in enumerate(label.lines)
    )
    return PlacedBar(item, box, diamond, (label.chip, top + 2), label.place == "inside", lines)


def _arrows(bars: Sequence[PlacedBar]) -> Iterator[str]:
    """A path from the end of everything that others wait for to the start of what waits."""
    boxes = {bar.item.key: bar.box for bar in bars}
    for bar in bars:
        for key in bar.item.after:
            if key in boxes:
                yield connect(boxes[key], bar.box, label_on_left=bar.chip[0] < bar.box.x)


def _today(x: float, y: float, words: str) -> TextLine:
    """The label of the day, kept inside the chart."""
    return TextLine(min(_RIGHT - 40, max(_LEFT + 40, x)), y, words, "today")
