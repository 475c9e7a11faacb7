"""Where a KPI stands: what it came to so far, what was planned so far, and where it is heading."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import combine, total_of
from jbp.figures.derived import by_formula, total_target
from jbp.figures.judgement import attained, side_of
from jbp.figures.series import Measured, series_of
from jbp.values.interval import Interval
from jbp.values.period import TOTAL, DateRange

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.judgement import Side
    from jbp.figures.series import Series
    from jbp.model.plan import Plan


class Attainment(NamedTuple):
    """Where a KPI stands; all figures in its unit, money in the plan's currency.

    Attributes:
        actual: what it came to so far.
        through: the last day that `actual` speaks of.
        target: the target for the horizon.
        target_to_date: what was planned for the days that `actual` speaks of.
        percent: `actual` as percent of `target_to_date`.
        percent_of_total: `actual` as percent of `target`.
        forecast: where it is heading by the end of the horizon.
        side: the side of `target_to_date` that `actual` stands on; None where nothing is to be judged yet.
    """

    actual: Interval | None = None
    through: date | None = None
    target: Interval | None = None
    target_to_date: Interval | None = None
    percent: Decimal | None = None
    percent_of_total: Decimal | None = None
    forecast: Interval | None = None
    side: Side | None = None


class PeriodAttainment(NamedTuple):
    """A period's figure beside its target; `target` is prorated where the figure is a reading of a sum."""

    measured: Measured
    target: Interval
    percent: Decimal | None
    side: Side | None


def attainment(plan: Plan, calendar: PlanCalendar, kpi: str, as_of: date) -> Attainment:
    """Where the KPI stands on a day; all None for an id that is no KPI's."""
    series = series_of(plan, calendar, kpi)
    if series is None:
        return Attainment()
    measured = _counted(series, as_of)
    actual = _come_to(plan, calendar, series, measured, as_of)
    target, to_date = total_target(plan, calendar, kpi), _target_to_date(series, measured)
    judged = actual is not None and to_date is not None and _is_judged(series, measured)
    return Attainment(
        actual=actual,
        through=max((one.days.end for one in measured), default=None),
        target=target,
        target_to_date=to_date,
        percent=attained(series.kpi, actual, to_date),
        percent_of_total=attained(series.kpi, actual, target),
        forecast=_forecast(series, measured),
        side=side_of(series.kpi, actual, to_date) if judged and actual is not None and to_date is not None else None,
    )


def actual_to_date(
    plan: Plan, calendar: PlanCalendar, kpi: str, as_of: date, within: tuple[str, ...] = ()
) -> Interval | None:
    """What the KPI came to so far.

    A sum adds the figures of its periods, or their latest readings; `average`, `max` and `min` take them together
    likewise; otherwise the latest figure counts. A derived KPI without figures of its own follows its formula.
    """
    series = series_of(plan, calendar, kpi)
    if series is None or kpi in within:
        return None
    return _come_to(plan, calendar, series, _counted(series, as_of), as_of, within=within)


def by_period(plan: Plan, calendar: PlanCalendar, kpi: str, as_of: date) -> tuple[PeriodAttainment, ...]:
    """The KPI's periods that have a figure and a target, in the order of time."""
    series = series_of(plan, calendar, kpi)
    if series is None:
        return ()
    found = ((one, _period_target(series, one)) for one in series.measured(as_of))
    return tuple(
        PeriodAttainment(
            one,
            target,
            attained(series.kpi, one.figure, target),
            side_of(series.kpi, one.figure, target) if _is_judged(series, (one,)) else None,
        )
        for one, target in found
        if target is not None
    )


def planned_to(series: Series, day: date) -> Interval | None:
    """What a sum was planned to come to by a day: the targets of the periods so far, the running one by its days.

    Source: target times days gone by over days of the period. Without period targets the total is prorated likewise.
    None where a period that has begun has no target, or the KPI is no sum.
    """
    if series.kpi.combine != "sum":
        return None
    begun = [(key, days) for key, days in series.periods() if key in series.kpi.targets and days.start <= day]
    if not begun:
        return _prorated(series.target(TOTAL), series.calendar.horizon, day)
    parts = [_prorated(series.target(key), days, day) for key, days in begun]
    counted = [part for part in parts if part is not None]
    return total_of(counted) if len(counted) == len(parts) else None


def _prorated(target: Interval | None, days: DateRange, day: date) -> Interval | None:
    if target is None or not days.days or day < days.start:
        return None
    gone = DateRange(days.start, min(day, days.end)).days
    return target if gone == days.days else target.scale(Decimal(gone)) / Interval.point(days.days)


def _counted(series: Series, as_of: date) -> tuple[Measured, ...]:
    """What counts so far: the total's own figure where it is stated, else the periods'."""
    whole = series.interval(series.kpi.actuals.get(TOTAL))
    if whole is not None and series.calendar.horizon.start <= as_of:
        return (Measured(TOTAL, series.calendar.horizon, whole=True, figure=whole, key=TOTAL),)
    return series.measured(as_of)


def _come_to(  # noqa: PLR0913 - what a figure depends on
    plan: Plan,
    calendar: PlanCalendar,
    series: Series,
    measured: Sequence[Measured],
    as_of: date,
    *,
    within: tuple[str, ...] = (),
) -> Interval | None:
    """What the figures that there are come to; where there are none, what the formula makes of those of the parts."""
    if not measured:
        return _derived(plan, calendar, series, as_of, within)
    return _combined(plan, calendar, series, measured, as_of)


def _derived(
    plan: Plan, calendar: PlanCalendar, series: Series, as_of: date, within: tuple[str, ...] = ()
) -> Interval | None:
    """What the formula makes of the parts' actuals so far."""
    inside = (*within, series.id)
    return by_formula(plan, series.kpi, lambda part: actual_to_date(plan, calendar, part, as_of, inside))


def _combined(
    plan: Plan, calendar: PlanCalendar, series: Series, measured: Sequence[Measured], as_of: date
) -> Interval | None:
    """The figures that there are, as the KPI combines them."""
    kpi = series.kpi
    if kpi.combine not in ("sum", "average", "max", "min"):
        return measured[-1].figure
    weights = _weights(plan, calendar, series, measured, as_of)
    return (
        None if kpi.average_by and weights is None else combine(kpi.combine, [one.figure for one in measured], weights)
    )


def _weights(
    plan: Plan, calendar: PlanCalendar, series: Series, measured: Sequence[Measured], as_of: date
) -> list[Decimal] | None:
    """What the weighing KPI came to in the same periods, a range by its middle; None where one is missing."""
    by = None if series.kpi.average_by is None else series_of(plan, calendar, series.kpi.average_by)
    if by is None:
        return None
    figures = {one.period: one.figure.middle for one in _counted(by, as_of)}
    weights = [weight for one in measured if (weight := figures.get(one.period)) is not None]
    return weights if len(weights) == len(measured) else None


def _target_to_date(series: Series, measured: Sequence[Measured]) -> Interval | None:
    """The targets of the periods that have figures, prorated and combined as the figures are."""
    if not measured:
        return None
    if not any(one.period in series.kpi.targets for one in measured):
        stated = series.target(TOTAL)
        horizon = series.calendar.horizon
        return _prorated(stated, horizon, measured[-1].days.end) if series.kpi.combine == "sum" else stated
    if series.kpi.combine not in ("sum", "average", "max", "min"):
        return _period_target(series, measured[-1])
    targets = [target for one in measured if (target := _period_target(series, one)) is not None]
    return combine(series.kpi.combine, targets) if len(targets) == len(measured) else None


def _period_target(series: Series, one: Measured) -> Interval | None:
    target = series.target(one.period)
    days = series.calendar.range(one.period)
    if one.whole or series.kpi.combine != "sum" or days is None:
        return target
    return _prorated(target, days, one.days.end)


def _is_judged(series: Series, measured: Sequence[Measured]) -> bool:
    """Whether the latest figure can be held against its target.

    A sum can be, prorated, and so can what must hold all the time. A state that is to be reached by the end of its
    period, or of the horizon, is judged then and not before.
    """
    last = measured[-1]
    if series.kpi.combine == "sum" or series.kpi.goal in ("at_least", "at_most", "maintain"):
        return True
    return last.whole and (last.period in series.kpi.targets or last.days.end >= series.calendar.horizon.end)


def _forecast(series: Series, measured: Sequence[Measured]) -> Interval | None:
    """The forecast for the horizon: as stated for the total; else as what is known of the periods combines.

    Of each period its own actual counts, else its forecast, else its target. None where no forecast is stated.
    """
    stated = series.forecast(TOTAL)
    if stated is not None or not series.kpi.forecast:
        return stated
    actuals = {one.period: one.figure for one in measured if one.whole}
    ends = series.calendar.horizon.end
    keys = [key for key, days in series.periods() if days.start <= ends]
    known = [actuals.get(key) or series.forecast(key) or series.target(key) for key in keys]
    figures = [figure for figure in known if figure is not None]
    return combine(series.kpi.combine, figures) if len(figures) == len(keys) else None
