"""The direction of travel: from a KPI's last two figures of closed periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.series import series_of

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.plan import Plan
    from jbp.model.words import Trend


def trend_of(plan: Plan, calendar: PlanCalendar, kpi: str | None, as_of: date) -> Trend | None:
    """Whether the KPI went up or down between its last two closed periods; None before there are two figures.

    The periods' own figures are compared as they stand, ranges by their middle. A reading stands in for a period's
    figure where the KPI is a state, and not where it is a sum, which would only have grown since.
    """
    series = None if kpi is None else series_of(plan, calendar, kpi)
    if series is None:
        return None
    closed = set(calendar.closed(as_of, (key for key, _ in series.periods())))
    figures = [
        one.figure.middle
        for one in series.measured(as_of)
        if one.period in closed and (one.whole or series.kpi.combine != "sum")
    ]
    known = [figure for figure in figures if figure is not None]
    if len(known) < 2:
        return None
    before, now = known[-2:]
    if now == before:
        return "flat"
    return "up" if now > before else "down"
