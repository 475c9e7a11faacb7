"""Charts as pieces of a slide: how high they stand, and how one with too much in it is parted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.layout.charts import WIDTH, lay_out_heat
from jbp.layout.textwidth import text_width
from jbp.rendering.powerpoint.measure import SPACING, para_lines, part_para, text_height
from jbp.rendering.powerpoint.words import Para, run
from jbp.views.elements.charts import HeatCell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.layout.timeline_page import TimelinePage
    from jbp.rendering.powerpoint.piece import Parted
    from jbp.views.elements.charts import BarChart, HeatItem, HeatMap, LineChart
    from jbp.views.elements.timeline import TimelineView

SIZE = 11.0
_BAR, _BARS, _BARS_MOST, _AROUND = 18.0, 28.0, 34.0, 12.0
_LEGEND = 24.0
_LINES, _LINES_LEAST, _LINES_MOST = 290.0, 170.0, 380.0
_HEAT_LETTERS = 12.0
_ENTRY, _ENTRIES, _LETTERS = 10, 60, 80
"""How many lines an entry of a heat map may fill before it is parted, and more entries than a slide can hold."""
_LABEL = 0.33
"""The share of a bar chart's width in which labels are broken into lines."""


@dataclass(frozen=True, slots=True)
class BarsPiece:
    """A bar chart; `low` and `high` are the ends of its scale, the same on every slide that it takes."""

    chart: BarChart
    width: float
    low: Decimal
    high: Decimal
    room: float = 0.0

    @property
    def has_marks(self) -> bool:
        """Whether any bar has a target beside it."""
        return any(bar.mark is not None for bar in self.chart.bars)

    @property
    def height(self) -> float:
        """How high it would stand."""
        return self.room or self._height(_BARS)

    def _height(self, bar: float) -> float:
        around = _AROUND + (_LEGEND if self.has_marks else 0)
        slot = bar * (1.5 if self.has_marks else 1.0)
        label = max(
            (len(para_lines(Para((run(one.label),), SIZE), self.width * _LABEL)) for one in self.chart.bars), default=1
        )
        return around + len(self.chart.bars) * max(slot, (min(label, _ENTRY) + 0.5) * SIZE * SPACING)

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Draw it as low as may be, or part it between two bars."""
        whole = self._height(_BAR)
        if whole <= room:
            return replace(self, room=min(room, self.height)), None
        if not forced:
            return None, self
        fitting = max(1, int(len(self.chart.bars) * room / whole))
        bars = self.chart.bars
        head = replace(self, chart=replace(self.chart, bars=bars[:fitting]), room=room)
        rest = replace(self, chart=replace(self.chart, bars=bars[fitting:]), room=0.0)
        return head, rest if rest.chart.bars else None

    @property
    def least(self) -> float:
        """How low it may stand."""
        return min(self.height, self._height(_BAR))

    def stretch(self, more: float) -> BarsPiece:
        """It, higher by so much at most, or lower; a bar is never as thick as a finger."""
        return replace(self, room=min(self.height + more, self._height(_BARS_MOST)))


def bars_of(chart: BarChart, width: float) -> BarsPiece:
    """A bar chart with the ends of its scale, with room for the words at the ends of its bars."""
    values = [value for bar in chart.bars for value in (bar.value, bar.mark or Decimal(0))]
    low, high = min((Decimal(0), *values)), max((Decimal(0), *values))
    longest = max((text_width(max(bar.shown, bar.mark_shown, key=len), SIZE) for bar in chart.bars), default=0.0)
    spare = Decimal(str(round(min(0.5, longest * 1.3 / (width * 0.6)) + 0.04, 3)))
    span = high - low or Decimal(1)
    return BarsPiece(chart, width, low - (span * spare if low < 0 else 0), high + span * spare)


@dataclass(frozen=True, slots=True)
class LinesPiece:
    """A line chart."""

    chart: LineChart
    width: float
    room: float = 0.0

    @property
    def height(self) -> float:
        """How high it would stand."""
        return self.room or _LINES

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Draw it as low as may be; it is never parted."""
        if forced or room >= _LINES_LEAST:
            return replace(self, room=min(room, self.height)), None
        return None, self

    @property
    def least(self) -> float:
        """How low it may stand."""
        return min(self.height, _LINES_LEAST)

    def stretch(self, more: float) -> LinesPiece:
        """It, higher by so much at most, or lower."""
        return replace(self, room=min(self.height + more, _LINES_MOST))


@dataclass(frozen=True, slots=True)
class HeatPiece:
    """A heat map in the geometry of `layout`, drawn larger where there is room."""

    chart: HeatMap
    width: float
    scale: float

    @property
    def height(self) -> float:
        """How high it would stand; of more entries than a slide can hold, only that it is too high."""
        most = _longest(self.chart)
        letters = sum(len(item.text) for _, cells in self.chart.rows for cell in cells for item in cell.items)
        if most > _ENTRIES or letters > _ENTRIES * _LETTERS:
            return max(most, letters / _LETTERS) * _HEAT_LETTERS * self.scale
        return lay_out_heat(self.chart).height * self.scale

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Draw it smaller, but never in letters under 11 points; or part what stands in its fields."""
        if self.height <= room:
            return self, None
        least = SIZE / _HEAT_LETTERS
        whole = self.height / self.scale
        if whole * least <= room:
            return replace(self, scale=room / whole), None
        if not forced:
            return None, self
        most, count = _longest(self.chart), 1
        while count + 1 < most and lay_out_heat(_items(self.chart, 0, count + 1)).height * least <= room:
            count += 1
        head = replace(self, chart=_items(self.chart, 0, count), scale=least)
        return head, replace(self, chart=_items(self.chart, count, most)) if most > count else None


def heat_of(chart: HeatMap, width: float) -> HeatPiece:
    """A heat map as wide as the room; an entry that fills more lines than a slide holds becomes several."""
    field = (WIDTH - 96) / max(1, len(chart.columns)) - 24
    rows = tuple(
        (name, tuple(replace(cell, items=tuple(_short(cell.items, field))) for cell in cells))
        for name, cells in chart.rows
    )
    return HeatPiece(replace(chart, rows=rows), width, width / WIDTH)


def _short(items: Sequence[HeatItem], width: float) -> list[HeatItem]:
    found: list[HeatItem] = []
    for item in items:
        rest: Para | None = Para((run(item.text),), _HEAT_LETTERS)
        while rest is not None:
            head, rest = part_para(rest, width, _ENTRY)
            found.append(replace(item, text=head.text if head is not None else ""))
    return found


def _longest(chart: HeatMap) -> int:
    """How many entries the fullest field holds."""
    return max((len(cell.items) for _, cells in chart.rows for cell in cells), default=0)


def _items(chart: HeatMap, first: int, end: int) -> HeatMap:
    rows = tuple(
        (name, tuple(HeatCell(cell.heat, cell.items[first:end]) for cell in cells)) for name, cells in chart.rows
    )
    return replace(chart, rows=rows)


LEGEND_GAP = 12.0
"""The room between a timeline and the words for its colours and shapes."""


@dataclass(frozen=True, slots=True)
class TimelinePiece:
    """One slide's part of the timeline, and what its colours and shapes mean."""

    view: TimelineView
    page: TimelinePage
    legend: tuple[Para, ...]

    @property
    def height(self) -> float:
        """How high it stands."""
        return self.page.height + LEGEND_GAP + text_height(self.legend, self.page.width)

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """It was parted when it was laid out; it only asks for a slide with room."""
        return (self, None) if forced or self.height <= room else (None, self)
