"""A chart of lines on a slide of a web page: low, so that its letters are large in the room that it has there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.layout.charts import lay_out_lines
from jbp.rendering.charts import lines_svg

if TYPE_CHECKING:
    from markupsafe import Markup

    from jbp.views.elements.charts import LineChart

_PLOT: Final = 120.0
"""How high the room of the lines is, on a chart that is 720 wide."""


def slide_chart_svg(chart: LineChart) -> Markup:
    """The chart as one SVG element."""
    return lines_svg(chart, lay_out_lines(chart, _PLOT))
