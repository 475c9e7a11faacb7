"""Where a timeline that is higher than a sheet of paper is cut: between lanes, and between components if it can."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from jbp.layout.labels import CHIP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.layout.side import TextLine
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


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a timeline below its axis, from its upper to its lower edge."""

    top: float
    bottom: float


def cuts(layout: TimelineLayout) -> tuple[Cut, ...]:
    """The stretches that stand on a sheet each, under an axis of their own; none where one sheet holds it all."""
    if layout.height <= _TOLERATED:
        return ()
    spans = sorted(_spans(layout))
    ends = {bottom for _, bottom in spans}
    possible = sorted(end for end in ends if not any(top < end < bottom for top, bottom in spans))
    bands = frozenset(band.bottom for band in layout.bands)
    found: list[Cut] = []
    top = layout.top
    while layout.height - top > _room(found, layout):
        bottom = _end(top, _room(found, layout), possible, bands)
        found.append(Cut(top, bottom))
        top = bottom
    return (*found, Cut(top, layout.height))


def _room(found: Sequence[Cut], layout: TimelineLayout) -> float:
    return (_SHEET if found else _FIRST_SHEET) - layout.top


def _end(top: float, room: float, possible: Sequence[float], bands: frozenset[float]) -> float:
    """Where the sheet that begins at `top` ends: with a component, else with a lane, else where it is full."""
    fitting = [end for end in possible if top < end <= top + room]
    with_component = [end for end in fitting if end in bands and end >= top + room * _FULL_ENOUGH]
    return max(with_component or fitting or [top + room])


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
