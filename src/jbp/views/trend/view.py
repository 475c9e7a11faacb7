"""One KPI over its periods as lines: target, actual and forecast, as the plan states them now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.figures.calendar import plan_calendar
from jbp.figures.series import series_of
from jbp.values.quantity import show_number
from jbp.views.elements.charts import Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Sheet, section
from jbp.views.trend.wording import TREND_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.figures.series import Series
    from jbp.model.plan import Plan

_LEAST: Final = 2
"""How many periods make a line."""


def view_trend(plan: Plan, kpi: str, as_of: date) -> Sheet:
    """The chart of a KPI; a sheet without sections where there are no two periods to draw."""
    series = series_of(plan, plan_calendar(plan), kpi)
    heading = heading_of(plan, as_of, TREND_WORDS.trend)
    return Sheet("trend", heading, () if series is None else section(series.kpi.title, _chart(series, as_of)))


def _chart(series: Series, as_of: date) -> LineChart | None:
    lines = tuple(line for line in _lines(series, as_of) if line.points)
    labels = tuple(series.calendar.show(key) for key, _ in series.periods())
    if len(labels) < _LEAST or not lines:
        return None
    described = TREND_WORDS.described.format(lines=", ".join(line.name.lower() for line in lines))
    return LineChart(" ".join(series.kpi.title.split()), described, labels, lines)


def _lines(series: Series, as_of: date) -> Iterator[Line]:
    periods = [key for key, _ in series.periods()]
    actual = {one.period: one.figure for one in series.measured(as_of)}
    for name, figures, dashed in (
        (TREND_WORDS.target, {key: series.target(key) for key in periods}, True),
        (TREND_WORDS.actual, actual, False),
        (TREND_WORDS.forecast, {key: series.forecast(key) for key in periods}, True),
    ):
        points = (
            Point(series.calendar.show(key), middle, show_number(middle))
            for key in periods
            if (figure := figures.get(key)) is not None and (middle := figure.middle) is not None
        )
        yield Line(name, tuple(points), dashed)
