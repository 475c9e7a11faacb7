"""One number for several KPIs: their attainment, weighted by what the plan says each is worth."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.attainment import attainment
from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.plan import Plan

_MOST = Decimal(100)
"""What one KPI counts at most, in percent: a success beyond the target does not hide a failure elsewhere."""


class WeightedPart(NamedTuple):
    """One KPI of a weighted score.

    Attributes:
        kpi: its id.
        weight: what the plan states.
        attained: percent of the target to date, as it is; None where there is nothing to judge yet.
        counted: the percent that enters the score: from 0 to 100.
        share: percent of the score's weights that are this KPI's; None where it does not count yet.
    """

    kpi: str
    weight: Decimal
    attained: Decimal | None
    counted: Decimal | None
    share: Decimal | None


class WeightedScore(NamedTuple):
    """The weighted score of KPIs.

    Attributes:
        percent: from 0 to 100; None where none of the KPIs can be judged yet.
        parts: every KPI that states a weight above 0, as the plan orders them.
    """

    percent: Decimal | None
    parts: tuple[WeightedPart, ...]


def weighted_score(
    plan: Plan, calendar: PlanCalendar, as_of: date, kpis: Iterable[str] | None = None
) -> WeightedScore | None:
    """The weighted score on a day; None where none of the KPIs states a weight.

    KPIs that cannot be judged yet are left out, and their weight with them: the others are not made smaller by it.
    Source: sum of weight times attainment over sum of weights, each attainment between 0 and 100 percent.

    Args:
        plan: the plan.
        calendar: its calendar.
        as_of: the day.
        kpis: the ids of the KPIs to take together; all of the plan where not given.
    """
    chosen = plan.kpis if kpis is None else dict.fromkeys(kpis)
    weights = {
        key: plan.kpis[key].weight or Decimal(0)
        for key in chosen
        if key in plan.kpis and (plan.kpis[key].weight or 0) > 0
    }
    if not weights:
        return None
    attained = {key: attainment(plan, calendar, key, as_of).percent for key in weights}
    counted = {key: _counted(percent) for key, percent in attained.items() if percent is not None}
    whole = sum((weights[key] for key in counted), Decimal(0))
    parts = tuple(
        WeightedPart(key, weight, attained[key], counted.get(key), _percent(weight, whole) if key in counted else None)
        for key, weight in weights.items()
    )
    earned = sum((weights[key] * percent for key, percent in counted.items()), Decimal(0))
    return WeightedScore(_percent(earned / _MOST, whole) if whole else None, parts)


def _counted(percent: Decimal) -> Decimal:
    return max(Decimal(0), min(percent, _MOST))


def _percent(part: Decimal, whole: Decimal) -> Decimal | None:
    return (Interval.point(part * _MOST) / Interval.point(whole)).middle
