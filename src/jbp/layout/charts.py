"""Where the parts of bar charts, line charts and heat maps stand: geometry only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from jbp.layout.textwidth import text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatMap, LineChart
    from jbp.views.elements.marks import PartyMark

WIDTH = 720.0
SIZE = 12.0
LINE = 16.0
_LABEL = 220.0
_VALUE = 150.0
_GAP = 12.0
_BAR = 12.0
_PLOT = 200.0
_LEFT, _TOP, _BOTTOM = 64.0, 12.0, 30.0
_NAMES, _LEADER, _BETWEEN = (130.0, 250.0), 24.0, 4.0
"""The room for the names of lines, from least to most, what of it leads from a line to its name, and between names."""
_WIDEST_LABEL = 110.0
"""How wide a period's name may run before it is broken into lines."""
_HEAT_LEFT, _HEAT_ABOVE, _HEAT_PAD = 96.0, 12.0, 8.0
_TICKS = 4


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """One bar: the lines of its label, of what it shows, its rectangle, and its tick, in the unit of the chart."""

    top: float
    label: tuple[str, ...]
    shown: tuple[str, ...]
    start: float
    length: float
    tick: float | None
    middle: float


@dataclass(frozen=True, slots=True)
class BarLayout:
    """A bar chart: its size, where bars begin and end, where stands what they show, and the bars."""

    width: float
    height: float
    left: float
    right: float
    words: float
    bars: tuple[PlacedBar, ...]


def lay_out_bars(chart: BarChart) -> BarLayout:
    """Place the bars: labels at the left, bars on one scale from 0, what they show at the right."""
    widest = max((text_width(_shown(bar), SIZE, bold=True) for bar in chart.bars), default=0.0)
    right = WIDTH - min(max(_VALUE, widest + 2 * _GAP), WIDTH / 2 - _LABEL / 2)
    room = right - _LABEL
    greatest = max(
        (abs(value) for bar in chart.bars for value in (bar.value, bar.mark or Decimal(0))), default=Decimal(0)
    )
    least = min((value for bar in chart.bars for value in (bar.value, bar.mark or Decimal(0))), default=Decimal(0))
    span = greatest + (abs(least) if least < 0 else Decimal(0)) or Decimal(1)
    zero = _LABEL + room * float(abs(least) / span if least < 0 else 0)
    bars: list[PlacedBar] = []
    top = _GAP / 2
    for bar in chart.bars:
        label = wrap(bar.label, _LABEL - _GAP, SIZE) or ("",)
        shown = wrap(_shown(bar), WIDTH - right - _GAP, SIZE, bold=True)
        height = max(len(label) * LINE, len(shown) * LINE, _BAR + 4)
        length = room * float(abs(bar.value) / span)
        tick = None if bar.mark is None else zero + room * float(bar.mark / span)
        start = zero - (length if bar.value < 0 else 0)
        bars.append(PlacedBar(top, label, shown, start, length, tick, top + height / 2))
        top += height + _GAP
    return BarLayout(WIDTH, top - _GAP / 2, zero, right, right + _GAP, tuple(bars))


def _shown(bar: Bar) -> str:
    return f"{bar.shown} / {bar.mark_shown}" if bar.mark_shown else bar.shown


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """One line of a line chart: its corners, and the left edge and the first baseline of its name."""

    points: tuple[tuple[float, float], ...]
    name_left: float
    name_at: float
    name: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineLayout:
    """A line chart: its size, the plot, its base line, the labels of the axis, the scale at the left, the lines."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    zero: float
    across: tuple[tuple[float, tuple[str, ...]], ...]
    scale: tuple[tuple[float, Decimal], ...]
    lines: tuple[PlacedLine, ...]


def lay_out_lines(chart: LineChart, plot: float = _PLOT) -> LineLayout:
    """Place the lines over their periods; names stand at the ends of the lines, apart from each other.

    Args:
        chart: what is drawn.
        plot: how high the room of the lines is: lower where the letters are to be large beside it.
    """
    ticks = scale_of(chart)
    low, span = ticks[0], ticks[-1] - ticks[0]
    names = _room_for_names(chart)
    left, right, top, bottom = _LEFT, WIDTH - names, _TOP, _TOP + plot
    places = {label: place for place, label in enumerate(chart.labels)}
    step = (right - left) / max(1, len(places) - 1)

    def x(label: str) -> float:
        return left + step * places[label] if len(places) > 1 else (left + right) / 2

    def y(value: Decimal) -> float:
        return bottom - plot * float((value - low) / span)

    placed = [
        PlacedLine(
            tuple((x(point.label), y(point.value)) for point in line.points),
            right + _LEADER,
            0,
            wrap(line.name, names - _LEADER, SIZE),
        )
        for line in chart.lines
        if line.points
    ]
    across = tuple((x(label), shown) for label, shown in _labels(chart.labels, step))
    below = _BOTTOM + LINE * (max((len(shown) for _, shown in across), default=1) - 1)
    lines = _apart(placed, top, bottom)
    return LineLayout(
        WIDTH,
        max([bottom + below, *(line.name_at + LINE * len(line.name) for line in lines)]),
        left,
        right,
        top,
        bottom,
        y(max(low, Decimal(0))),
        across,
        tuple((y(tick), tick) for tick in ticks),
        lines,
    )


def _room_for_names(chart: LineChart) -> float:
    least, most = _NAMES
    widest = max((text_width(line.name, SIZE) for line in chart.lines), default=0.0)
    return max(least, min(most, widest + _LEADER))


def scale_of(chart: LineChart) -> tuple[Decimal, ...]:
    """The round numbers of a line chart's scale. Nought is among them unless it would press all lines together."""
    values = [point.value for line in chart.lines for point in line.points] or [Decimal(0)]
    low, high = min(values), max(values)
    pressed = high * _FAR < low < high
    return _ticks(low if pressed else min(low, Decimal(0)), max(high, Decimal(0)))


_FAR = Decimal("0.75")
"""From which share of the highest value the lowest one is so far from nought that the lines could not be told apart."""


def _ticks(low: Decimal, high: Decimal) -> tuple[Decimal, ...]:
    """Round numbers from below the lowest value to above the highest: 1, 2 or 5 times a ten."""
    span = high - low or Decimal(1)
    power = Decimal(1).scaleb((span / _TICKS).adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor * _TICKS >= span)
    first, last = int((low / step).to_integral_value(ROUND_FLOOR)), int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(step * tick for tick in range(first, max(last, first + 1) + 1))


def _labels(labels: tuple[str, ...], step: float) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """So many of the labels that they do not touch: every one, or every second, and so on; long ones in lines."""
    widest = min(max((text_width(label, SIZE) for label in labels), default=0.0), _WIDEST_LABEL) + _GAP
    every = 1
    while step * every < widest and every < len(labels):
        every += 1
    return tuple((label, wrap(label, _WIDEST_LABEL, SIZE)) for label in labels[::every])


def _apart(lines: Sequence[PlacedLine], top: float, bottom: float) -> tuple[PlacedLine, ...]:
    """The lines with their names below each other, each as near to the end of its line as the others allow.

    They stay beside the plot where there is room for all of them, and run out of it below where there is not.
    """
    order = sorted(range(len(lines)), key=lambda place: lines[place].points[-1][1])
    heights = [LINE * len(lines[place].name) + _BETWEEN for place in order]
    tops = [lines[place].points[-1][1] - height / 2 for place, height in zip(order, heights, strict=True)]
    tops = _stacked(tops, heights, top)
    upward = _stacked([-at - height for at, height in zip(tops, heights, strict=True)][::-1], heights[::-1], -bottom)
    tops = _stacked([-at - height for at, height in zip(upward, heights[::-1], strict=True)][::-1], heights, top)
    placed = dict(zip(order, tops, strict=True))
    return tuple(replace(line, name_at=placed[place] + SIZE) for place, line in enumerate(lines))


def _stacked(tops: Sequence[float], heights: Sequence[float], first: float) -> list[float]:
    """The upper edges, moved down as far as each needs to begin below the one before."""
    found: list[float] = []
    free = first
    for top, height in zip(tops, heights, strict=True):
        found.append(max(free, top))
        free = found[-1] + height
    return found


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """One entry of a field: the baseline of its first line, its lines, and to whom it applies."""

    y: float
    lines: tuple[str, ...]
    party: PartyMark | None


@dataclass(frozen=True, slots=True)
class PlacedField:
    """One field of a heat map: its rectangle, how hot it is, and the entries in it below each other."""

    left: float
    top: float
    width: float
    height: float
    heat: str
    items: tuple[PlacedItem, ...]


@dataclass(frozen=True, slots=True)
class PlacedName:
    """The name of a row or a column: its middle or its left edge, the baseline of its first line, and its lines."""

    x: float
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeatLayout:
    """A heat map: its size, where its fields begin, what it measures, the names of rows and columns, the fields."""

    width: float
    height: float
    head: float
    across: tuple[str, ...]
    down: tuple[str, ...]
    columns: tuple[PlacedName, ...]
    rows: tuple[PlacedName, ...]
    fields: tuple[PlacedField, ...]


def lay_out_heat(chart: HeatMap) -> HeatLayout:
    """Place the fields; a row is as high as its name or the field with the most to say needs."""
    width = (WIDTH - _HEAT_LEFT) / max(1, len(chart.columns))
    across, down = (wrap(words, WIDTH / 2 - _HEAT_PAD, SIZE) for words in (chart.across, chart.down))
    names = [wrap(name, max(width - _HEAT_PAD, SIZE), SIZE, bold=True) for name in chart.columns]
    below = _HEAT_ABOVE + LINE * max(len(across), len(down), 1)
    head = below + LINE * max(map(len, names), default=1)
    columns = tuple(
        PlacedName(_HEAT_LEFT + (place + 0.5) * width, head - 10 - LINE * (len(lines) - 1), lines)
        for place, lines in enumerate(names)
    )
    fields: list[PlacedField] = []
    rows: list[PlacedName] = []
    top = head
    for name, cells in chart.rows:
        said = wrap(name, _HEAT_LEFT - _HEAT_PAD, SIZE, bold=True)
        texts = [_entries(cell, top + 22, width - 16) for cell in cells]
        counts = (len(said), *(sum(len(item.lines) for item in items) for items in texts))
        height = max(56.0, 16 + LINE * max(counts))
        for place, (cell, items) in enumerate(zip(cells, texts, strict=True)):
            fields.append(PlacedField(_HEAT_LEFT + place * width, top, width, height, cell.heat, items))
        rows.append(PlacedName(0, top + height / 2 + SIZE / 3 - LINE * (len(said) - 1) / 2, said))
        top += height
    return HeatLayout(WIDTH, top + 4, head, across, down, columns, tuple(rows), tuple(fields))


def _entries(cell: HeatCell, y: float, width: float) -> tuple[PlacedItem, ...]:
    """What stands in a field, each entry below the one before, the first on the baseline `y`."""
    found: list[PlacedItem] = []
    for item in cell.items:
        found.append(PlacedItem(y, wrap(f"• {item.text}", width, SIZE), item.party))
        y += LINE * len(found[-1].lines)
    return tuple(found)
