"""Targets against actuals: for each headline goal a line over its periods, and the figures below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.attainment import by_period
from jbp.figures.calendar import plan_calendar
from jbp.figures.series import series_of
from jbp.values.period import TOTAL
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import Figure, Text
from jbp.views.elements.charts import Line, LineChart, Point
from jbp.views.elements.figures import computed_figure, share_of, show_percent, stated_figure
from jbp.views.elements.indicators import headline_kpis, view_indicator
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.standing import figures_from
from jbp.views.qbr.wording import QBR_WORDS, clauses, notes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from jbp.figures.attainment import PeriodAttainment
    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.series import Series
    from jbp.figures.target import AnyFigure
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.sheets import Slide

_FEWEST = 2
_MOST_ACROSS = 9
"""So many periods stand side by side in a table; of more, each is a row."""


def target_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """A slide for each headline goal that is counted in two or more periods."""
    calendar = plan_calendar(plan)
    return tuple(slide for key in headline_kpis(plan) for slide in _one(plan, calendar, key, as_of))


def _one(plan: Plan, calendar: PlanCalendar, key: str, as_of: date) -> tuple[Slide, ...]:
    series = series_of(plan, calendar, key)
    if series is None:
        return ()
    kpi = series.kpi
    stated = dict.fromkeys((*kpi.targets, *kpi.forecast, *(one.period for one in series.measured(as_of))))
    periods = [period for period, _ in calendar.ordered(stated)]
    if len(periods) < _FEWEST:
        return ()
    goal = view_indicator(plan, calendar, key, as_of)
    judged = {one.measured.period: one for one in by_period(plan, calendar, key, as_of)}
    headline = Headline(QBR_WORDS.targets, _claim(goal), _notes(plan, calendar, key, goal))
    return slides_of(
        headline, _chart(plan, series, periods, judged, as_of), _table(plan, series, periods, judged, as_of)
    )


def _claim(goal: Indicator) -> str:
    if goal.actual.text and goal.planned.text and goal.attained.text:
        words = QBR_WORDS.reached
    else:
        words = QBR_WORDS.reached_alone if goal.actual.text else QBR_WORDS.not_yet
    now = words.format(kpi=goal.title, actual=goal.actual.text, planned=goal.planned.text, share=goal.attained.text)
    if goal.forecast.text:
        later = QBR_WORDS.forecast_is if goal.target.text else QBR_WORDS.forecast_alone
    else:
        later = QBR_WORDS.target_is if goal.target.text else ""
    return clauses((now, later.format(forecast=goal.forecast.text, target=goal.target.text)))


def _chart(
    plan: Plan, series: Series, periods: Sequence[str], judged: Mapping[str, PeriodAttainment], as_of: date
) -> LineChart | None:
    show = series.calendar.show
    lines = tuple(line for line in _lines(plan, series, periods, as_of) if line.points)
    if not lines:
        return None
    shares = [f"{show(key)} {show_percent(one.percent)}" for key, one in judged.items() if one.percent is not None]
    described = QBR_WORDS.by_period_described.format(
        kpi=series.kpi.title,
        first=show(periods[0]),
        last=show(periods[-1]),
        shares=", ".join(shares) or QBR_WORDS.no_shares,
    )
    title = QBR_WORDS.by_period.format(kpi=series.kpi.title)
    return LineChart(title, described, tuple(show(key) for key in periods), lines)


def _lines(plan: Plan, series: Series, periods: Sequence[str], as_of: date) -> Iterator[Line]:
    """The actuals, the targets and the forecasts; a reading of a sum is no point, for its period is not over."""
    counted = [one for one in series.measured(as_of) if one.whole or series.kpi.combine != "sum"]
    figures = {one.period: one.figure for one in counted}
    yield Line(WORDS.actual, _points(plan, series, [(key, figures[key]) for key in periods if key in figures]))
    yield Line(WORDS.target, _points(plan, series, [(key, series.target(key)) for key in periods]), dashed=True)
    ahead = [(key, series.forecast(key)) for key in periods if key not in figures]
    yield Line(WORDS.forecast, _points(plan, series, ahead), dashed=True)


def _points(plan: Plan, series: Series, found: Sequence[tuple[str, Interval | None]]) -> tuple[Point, ...]:
    return tuple(
        Point(series.calendar.show(key), figure.middle, computed_figure(plan, series.kpi, figure).text)
        for key, figure in found
        if figure is not None and figure.middle is not None
    )


def _table(
    plan: Plan, series: Series, periods: Sequence[str], judged: Mapping[str, PeriodAttainment], as_of: date
) -> Table:
    """Targets, actuals, attainment and forecast: a row each, or a column each where the periods are many."""
    measured = {one.period: one for one in series.measured(as_of)}

    def actual(key: str) -> Figure:
        one = measured.get(key)
        if one is None:
            return Figure("")
        shown = computed_figure(plan, series.kpi, one.figure)
        return shown if one.whole else Figure(QBR_WORDS.so_far.format(figure=shown.text))

    def share(key: str) -> Figure:
        one = judged.get(key)
        return Figure("") if one is None else share_of(one.percent, loud=one.side == "wrong")

    table: dict[str, list[Cell]] = {
        WORDS.target: [_stated(plan, series, series.kpi.targets.get(key)) for key in periods],
        WORDS.actual: [actual(key) for key in periods],
        WORDS.attainment: [share(key) for key in periods],
        WORDS.forecast: [_stated(plan, series, series.kpi.forecast.get(key)) for key in periods],
    }
    filled = {name: cells for name, cells in table.items() if any(getattr(cell, "text", "") for cell in cells)}
    shown = [series.calendar.show(key) for key in periods]
    if len(periods) <= _MOST_ACROSS:
        columns = (Column(QBR_WORDS.measure), *(Column(name, "number") for name in shown))
        rows: list[tuple[Cell, ...]] = [(Text(name, strong=True), *cells) for name, cells in filled.items()]
    else:
        columns = (Column(QBR_WORDS.period), *(Column(name, "number") for name in filled))
        rows = [
            (Text(name, strong=True), *(cells[place] for cells in filled.values())) for place, name in enumerate(shown)
        ]
    return rows_of(QBR_WORDS.by_period.format(kpi=series.kpi.title), columns, rows)


def _stated(plan: Plan, series: Series, figure: AnyFigure) -> Figure:
    return stated_figure(plan, series.kpi, figure)


def _notes(plan: Plan, calendar: PlanCalendar, key: str, goal: Indicator) -> str:
    kpi = plan.kpis[key]
    return notes(
        " ".join((kpi.definition or "").split()),
        figures_from(plan, key, goal),
        *(
            QBR_WORDS.explained.format(period=calendar.show(period), reason=reason)
            for period, reason in kpi.explain.items()
            if period != TOTAL
        ),
        QBR_WORDS.ask.format(question=QBR_WORDS.targets_ask),
    )
