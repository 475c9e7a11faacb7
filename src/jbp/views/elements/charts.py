"""Charts: what is drawn, as numbers with their words; where they stand is computed in `layout`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from decimal import Decimal

    from jbp.views.elements.marks import PartyMark
    from jbp.views.elements.timeline import TimelineView


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: from 0 to `value`, with a tick at `mark` (a target) where there is one; all on the chart's own scale."""

    label: str
    value: Decimal
    shown: str
    mark: Decimal | None = None
    mark_shown: str = ""
    party: PartyMark | None = None
    behind: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars below each other.

    Attributes:
        title: what the chart is called.
        description: what it shows, in words.
        bars: its bars.
        value_title, mark_title: what the lengths and the ticks are called; actual and target where nothing is said.
    """

    title: str
    description: str
    bars: tuple[Bar, ...]
    value_title: str = ""
    mark_title: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a line: its label on the axis, its number, and the same in words."""

    label: str
    value: Decimal
    shown: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart; `dashed` for what is planned or forecast, in a party's colour where it is a party's."""

    name: str
    points: tuple[Point, ...]
    dashed: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over periods. `labels` are the periods on the axis, in their order."""

    title: str
    description: str
    labels: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class HeatItem:
    """One entry of a heat map, and to whom it applies; None where that is not told."""

    text: str
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One field of a heat map: how hot it is (``low``, ``medium``, ``high``), and what stands in it."""

    heat: str
    items: tuple[HeatItem, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A map of two measures, the rows from high to low, the columns from low to high."""

    title: str
    description: str
    across: str
    down: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """The execution timeline as a chart."""

    view: TimelineView


Chart: TypeAlias = "BarChart | LineChart | HeatMap | TimelineChart"
