"""A page of a timeline, as slides show it: in points, with letters that can be read from afar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jbp.layout.arrows import Box
    from jbp.layout.axis import Tick
    from jbp.views.elements.timeline import TimelineItem

SIZE = 11.0
"""The size of letters."""
AXIS, FOOT = 34.0, 20.0
"""How high the axis is, and the room below the lanes."""


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
