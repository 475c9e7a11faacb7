"""Bar and line charts as PowerPoint's own, which people can go on editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.util import Pt

from jbp.layout.charts import scale_of
from jbp.letters import one_line
from jbp.rendering.charts import STROKES
from jbp.rendering.powerpoint.chart_data import PlainData
from jbp.rendering.powerpoint.figures import SIZE, BarsPiece
from jbp.rendering.powerpoint.paint_text import describe
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from pptx.chart.axis import ValueAxis, _BaseAxis
    from pptx.chart.chart import Chart
    from pptx.chart.data import CategoryChartData
    from pptx.chart.series import BarSeries, LineSeries
    from pptx.shapes.shapetree import SlideShapes

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.figures import LinesPiece
    from jbp.views.elements.charts import Bar, Line

_DASHES = (MSO_LINE_DASH_STYLE.DASH, MSO_LINE_DASH_STYLE.ROUND_DOT, MSO_LINE_DASH_STYLE.DASH_DOT)
_MARKERS = (
    XL_MARKER_STYLE.CIRCLE, XL_MARKER_STYLE.DIAMOND, XL_MARKER_STYLE.SQUARE, XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.CIRCLE,
)  # fmt: skip
_SHORT = ((1_000_000, ",,", "M"), (1_000, ",", "k"))
"""From which step on a scale is written in millions or thousands: how the format divides, and the letter behind."""


def paint_bars(shapes: SlideShapes, piece: BarsPiece, x: float, y: float, colors: Colors) -> None:
    """Draw a bar chart: bars in the colours of the parties, with a target below each that has one."""
    chart, bars = piece.chart, piece.chart.bars
    data = PlainData(bar.label for bar in bars)
    data.add_series(one_line(chart.value_title) or WORDS.actual, [float(bar.value) for bar in bars])
    if piece.has_marks:
        data.add_series(
            one_line(chart.mark_title) or WORDS.target, [None if bar.mark is None else float(bar.mark) for bar in bars]
        )
    drawn = _add(shapes, XL_CHART_TYPE.BAR_CLUSTERED, (x, y, piece.width, piece.height), data, colors)
    _scale(drawn.value_axis, piece)
    _category_axis(drawn.category_axis, colors)
    drawn.category_axis.reverse_order = True
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = 60, 0
    plot.vary_by_categories = False
    _bar_series(plot.series[0], bars, colors)
    if piece.has_marks:
        _mark_series(plot.series[1], bars, colors)
        _legend(drawn, colors)
    describe(shapes[-1], chart.title, f"{chart.title}. {chart.description}")


def _bar_series(series: BarSeries, bars: tuple[Bar, ...], colors: Colors) -> None:
    series.format.fill.solid()
    colors.paint(series.format.fill.fore_color, "joint")
    series.invert_if_negative = False
    for place, bar in enumerate(bars):
        tones = bar.party.tones if bar.party is not None else ()
        if len(tones) == 1:
            fill = series.points[place].format.fill
            fill.solid()
            colors.paint(fill.fore_color, tones[0])
        _label(series, place, bar.shown, colors, bold=bar.behind)


def _mark_series(series: BarSeries, bars: tuple[Bar, ...], colors: Colors) -> None:
    series.format.fill.solid()
    colors.paint(series.format.fill.fore_color, "faint")
    colors.paint(series.format.line.color, "not-started")
    series.format.line.width = Pt(0.75)
    series.invert_if_negative = False
    for place, bar in enumerate(bars):
        if bar.mark is not None:
            _label(series, place, bar.mark_shown, colors, color="quiet")


def _label(  # noqa: PLR0913 - what a label is made of
    series: BarSeries | LineSeries,
    place: int,
    text: str,
    colors: Colors,
    *,
    color: str = "ink",
    bold: bool = False,
    position: XL_LABEL_POSITION = XL_LABEL_POSITION.OUTSIDE_END,
) -> None:
    label = series.points[place].data_label
    label.position = position
    label.text_frame.word_wrap = False
    run = label.text_frame.paragraphs[0].add_run()
    run.text = one_line(text)
    run.font.size, run.font.bold = Pt(SIZE), bold
    colors.paint(run.font.color, color)


def paint_lines(shapes: SlideShapes, piece: LinesPiece, x: float, y: float, colors: Colors) -> None:
    """Draw a line chart: what is planned dashed, the last figure of each line in words."""
    chart = piece.chart
    lines = [line for line in chart.lines if line.points]
    data = PlainData(chart.labels)
    for line in lines:
        values = {point.label: float(point.value) for point in line.points}
        data.add_series(one_line(line.name) or " ", [values.get(label) for label in chart.labels])
    drawn = _add(shapes, XL_CHART_TYPE.LINE_MARKERS, (x, y, piece.width, piece.height), data, colors)
    _category_axis(drawn.category_axis, colors)
    drawn.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _value_axis(drawn.value_axis, scale_of(chart), colors)
    for place, line in enumerate(lines):
        series = drawn.plots[0].series[place]
        dashes = sum(one.dashed for one in lines[:place])
        _stroke(series, _token(line, place), _MARKERS[place % len(_MARKERS)], colors)
        if line.dashed:
            series.format.line.dash_style = _DASHES[dashes % len(_DASHES)]
        last = line.points[-1]
        if last.label in chart.labels:
            _label(series, chart.labels.index(last.label), last.shown, colors, position=_beside(line, lines))
    _legend(drawn, colors)
    describe(shapes[-1], chart.title, f"{chart.title}. {chart.description}")


def _token(line: Line, place: int) -> str:
    """The colour of a partner's line; colour is for parties and statuses, so any other is grey."""
    tones = line.party.tones if line.party is not None else ()
    return tones[0] if len(tones) == 1 else STROKES[place % len(STROKES)]


def _beside(line: Line, lines: Sequence[Line]) -> XL_LABEL_POSITION:
    """Where the words of a line's last point stand: above it, or below where another line runs above it."""
    last = line.points[-1]
    others = (point.value for one in lines if one is not line for point in one.points if point.label == last.label)
    return XL_LABEL_POSITION.BELOW if any(value > last.value for value in others) else XL_LABEL_POSITION.ABOVE


def _stroke(series: LineSeries, token: str, marker: XL_MARKER_STYLE, colors: Colors) -> None:
    series.smooth = False
    series.format.line.width = Pt(2.25)
    colors.paint(series.format.line.color, token)
    series.marker.style = marker
    series.marker.size = 7
    series.marker.format.fill.solid()
    colors.paint(series.marker.format.fill.fore_color, token)
    series.marker.format.line.fill.background()


def _add(
    shapes: SlideShapes,
    kind: XL_CHART_TYPE,
    box: tuple[float, float, float, float],
    data: CategoryChartData,
    colors: Colors,
) -> Chart:
    x, y, width, height = map(Pt, box)
    chart: Chart = shapes.add_chart(kind, x, y, width, height, data).chart  # type: ignore[arg-type,attr-defined]  # says less than it takes and gives
    chart.has_title = False
    chart.has_legend = False
    chart.font.size = Pt(SIZE)
    colors.paint(chart.font.color, "ink")
    _mend_ids(chart)
    return chart


def _mend_ids(chart: Chart) -> None:
    """The library numbers axes below zero, which the format does not allow."""
    for element in chart._chartSpace.xpath(".//c:axId | .//c:crossAx"):  # noqa: SLF001 - the library does not tell them
        element.set("val", element.get("val").lstrip("-"))


def _scale(axis: _BaseAxis, piece: BarsPiece) -> None:
    axis.minimum_scale, axis.maximum_scale = float(piece.low), float(piece.high)
    axis.has_major_gridlines = False
    axis.visible = False


def _category_axis(axis: _BaseAxis, colors: Colors) -> None:
    axis.tick_labels.font.size = Pt(SIZE)
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    colors.paint(axis.format.line.color, "not-started")
    axis.has_major_gridlines = False


def _value_axis(axis: ValueAxis, scale: Sequence[Decimal], colors: Colors) -> None:
    axis.minimum_scale, axis.maximum_scale = float(scale[0]), float(scale[-1])
    axis.major_unit = float(scale[1] - scale[0])
    axis.has_major_gridlines = True
    colors.paint(axis.major_gridlines.format.line.color, "rule")
    axis.format.line.fill.background()
    axis.tick_labels.font.size = Pt(SIZE)
    axis.tick_labels.number_format = _short(scale)
    axis.tick_labels.number_format_is_linked = False
    axis.major_tick_mark = XL_TICK_MARK.NONE


def _short(scale: Sequence[Decimal]) -> str:
    """How the numbers of a scale are written: all in the same unit, with no more digits than their steps need."""
    greatest, step = max(map(abs, scale)), scale[1] - scale[0]
    for size, divided, letter in _SHORT:
        if greatest >= size:
            digits = "" if step % size == 0 else ".0"
            return f'#,##0{digits}{divided}"{letter}"'
    return "General"


def _legend(chart: Chart, colors: Colors) -> None:
    chart.has_legend = True
    if chart.legend is not None:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(SIZE)
        colors.paint(chart.legend.font.color, "ink")
