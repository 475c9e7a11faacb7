"""Where a timeline that is higher than a sheet of paper is cut: between lanes, and between components if it can."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jbp.layout.arrows import reach
from jbp.layout.labels import CHIP
from jbp.layout.side import PAD, SIDE, SIZES, TextLine, heading_lines
from jbp.layout.textwidth import wrap
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.layout.timeline import PlacedBar, TimelineLayout

# A chart as wide as a sheet of A4 in landscape is 782 of its own units high; Letter is higher.
_SHEET: Final = 770.0
_FIRST_SHEET: Final = 600.0
"""What the first sheet has room for below the heading and the legend."""
_TOLERATED: Final = 760.0
"""A chart not higher than this is rather made a little smaller than cut."""
_FULL_ENOUGH: Final = 0.55
"""Where a component ends below this share of the room, the next begins on the next sheet."""
_ABOVE, _BELOW, _LEADING = 12.0, 4.0, 34.0
"""How far a line of text reaches above and below its baseline; a heading keeps what follows on its sheet."""
_STROKE: Final = 4.0
"""How far what is drawn around something reaches beyond it: the head of an arrow, where a bar ended before."""


@dataclass(frozen=True, slots=True)
class Heights:
    """How high a chart may stand on a sheet: on the first, and on others; in the units of the chart."""

    first: float
    further: float


PRINTED: Final = Heights(_FIRST_SHEET, _SHEET)
"""What a page has when a browser prints it."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a timeline below its axis, and what is said above it.

    Attributes:
        top, bottom: its upper and lower edge.
        again: the names of the component and the initiative that go on from the sheet before.
        again_height: the room that these names take.
    """

    top: float
    bottom: float
    again: tuple[TextLine, ...] = ()
    again_height: float = 0.0


def cuts(layout: TimelineLayout, heights: Heights = PRINTED) -> tuple[Cut, ...]:
    """The stretches that stand on a sheet each, under an axis of their own."""
    spans = sorted(_spans(layout))
    possible = _between((end for _, end in spans), (*spans, *_tails(layout, spans)))
    bands = frozenset(band.bottom for band in layout.bands)
    found: list[Cut] = []
    top = layout.top
    while True:
        again, high = _again(layout, top)
        room = (heights.further if found else heights.first) - layout.top - high
        if layout.height - top <= room:
            return (*found, Cut(top, layout.height, again, high))
        bottom = _end(top, room, possible, bands)
        found.append(Cut(top, bottom, again, high))
        top = bottom


def printed_cuts(layout: TimelineLayout) -> tuple[Cut, ...]:
    """The stretches when a browser prints it; none where one sheet holds it all."""
    return cuts(layout) if layout.height > _TOLERATED else ()


def within(layout: TimelineLayout, top: float, bottom: float) -> TimelineLayout:
    """What of a timeline reaches into a stretch of it, each thing where it stands in the whole."""

    def reaches(span: tuple[float, float]) -> bool:
        return span[0] - _STROKE <= bottom and span[1] + _STROKE >= top

    return replace(
        layout,
        bands=tuple(
            replace(band, lines=tuple(line for line in band.lines if reaches(_span_of_line(line))))
            for band in layout.bands
            if reaches((band.top, band.bottom))
        ),
        bars=tuple(bar for bar in layout.bars if reaches(_span_of_bar(bar))),
        arrows=tuple(path for path in layout.arrows if reaches(reach(path))),
        today_label=layout.today_label if bottom > layout.bottom else None,
    )


def _again(layout: TimelineLayout, top: float) -> tuple[tuple[TextLine, ...], float]:
    """What a stretch goes on with that begins within a component, on lines from 0 on, and how high they are."""
    band = next((one for one in layout.bands if one.top < top < one.bottom), None)
    if band is None:
        return (), 0.0
    names = wrap(WORDS.continued.format(title=band.name), SIDE, SIZES["band"], bold=True)
    lines = [TextLine(0, PAD + 12 + 16 * place, line, "band") for place, line in enumerate(names)]
    group = next((one for one in band.groups if one.top < top < one.bottom - 1), None)
    if group is not None:
        room = layout.width - layout.left
        lines += heading_lines(WORDS.continued.format(title=group.title), layout.left + 2, PAD, room)
    return tuple(lines), max(line.y for line in lines) + PAD


def _tails(layout: TimelineLayout, spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """From just above the last thing that stands in a component to its lower edge: a sheet never begins in between."""
    for band in layout.bands:
        last = max((bottom for _, bottom in spans if band.top < bottom < band.bottom), default=band.top)
        yield last - 1, band.bottom


def _between(ends: Iterable[float], barred: Iterable[tuple[float, float]]) -> list[float]:
    """Those that lie inside nothing of what must not be cut, sorted."""
    waiting = deque(sorted(barred))
    found, reached = [], 0.0
    for end in sorted(ends):
        while waiting and waiting[0][0] < end:
            reached = max(reached, waiting.popleft()[1])
        if reached <= end:
            found.append(end)
    return found


def _end(top: float, room: float, possible: Sequence[float], bands: frozenset[float]) -> float:
    """Where the sheet that begins at `top` ends: with a component, else with a lane, else where it is full."""
    fitting = [end for end in possible if top < end <= top + room]
    with_component = [end for end in fitting if end in bands and end >= top + room * _FULL_ENOUGH]
    return max(with_component or fitting or [top + max(room, _LEADING)])


def _spans(layout: TimelineLayout) -> Iterator[tuple[float, float]]:
    """What must not be cut, as its upper and lower edge; the edges of the components are among them."""
    yield from (_span_of_bar(bar) for bar in layout.bars)
    for band in layout.bands:
        yield band.bottom, band.bottom
        yield from (_span_of_line(line) for line in band.lines)


def _span_of_bar(bar: PlacedBar) -> tuple[float, float]:
    bottom = max([bar.box.bottom, bar.chip[1] + CHIP, *(line.y + _BELOW for line in bar.lines)])
    return min(bar.box.y, bar.chip[1]) - 1, bottom + 1


def _span_of_line(line: TextLine) -> tuple[float, float]:
    leads = line.kind in {"band", "heading", "quiet"}
    return line.y - _ABOVE, line.y + (_LEADING if leads else _BELOW)
