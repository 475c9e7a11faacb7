"""KPIs as documents show them: where each stands, and the shares of its target that a bar shows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.attainment import attainment
from jbp.figures.people import name_of
from jbp.figures.trend import trend_of
from jbp.values.period import TOTAL
from jbp.views.elements.cells import day_cell
from jbp.views.elements.figures import computed_figure, share_of, stated_figure
from jbp.views.elements.marks import mark_party, mark_trend
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.attainment import Attainment
    from jbp.figures.calendar import PlanCalendar
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.views.elements.cells import Day, Figure
    from jbp.views.elements.marks import PartyMark, TrendMark

_LESS_IS_BETTER = frozenset({"decrease", "at_most"})


@dataclass(frozen=True, slots=True)
class GoalBar:
    """How far a goal is reached, as shares of its target between 0 and 1.

    Attributes:
        reached: what is reached; 1 where the target is passed.
        planned: where the plan to date stands; None where nothing is planned to date.
        description: the same in words.
    """

    reached: Decimal
    planned: Decimal | None
    description: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """Where a KPI stands.

    Attributes:
        title: its title.
        party: to whom it applies.
        actual: what it came to so far.
        through: the day that `actual` speaks of.
        target: the target for the horizon.
        planned: what was planned for the days that `actual` speaks of.
        attained: `actual` as share of `planned`, loud where it is behind: ``92%``.
        of_target: `actual` as share of `target`.
        behind: whether it is on the wrong side of its plan, beyond its tolerance.
        forecast: where it is heading.
        current: the target of the period that runs now, with its name.
        trend: the direction of travel of its last two closed periods.
        bar: the bar of a goal card; None where more is not better, or nothing is known.
        owner: the accountable person.
    """

    title: str
    party: PartyMark
    actual: Figure
    through: Day
    target: Figure
    planned: Figure
    attained: Figure
    of_target: Figure
    behind: bool
    forecast: Figure
    current: str
    trend: TrendMark | None
    bar: GoalBar | None
    owner: str


def headline_kpis(plan: Plan) -> tuple[str, ...]:
    """The overall goals: the KPIs marked as headline, or else the lagging ones."""
    headline = tuple(key for key, kpi in plan.kpis.items() if kpi.headline)
    return headline or tuple(key for key, kpi in plan.kpis.items() if kpi.kind == "lagging")


def view_indicator(plan: Plan, calendar: PlanCalendar, kpi_id: str, as_of: date) -> Indicator:
    """Where the KPI of this id stands; the plan must have it."""
    kpi = plan.kpis[kpi_id]
    standing = attainment(plan, calendar, kpi_id, as_of)
    actual = computed_figure(plan, kpi, standing.actual)
    target = _target(plan, kpi, standing.target)
    planned = computed_figure(plan, kpi, standing.target_to_date)
    behind = standing.side == "wrong"
    return Indicator(
        title=kpi.title,
        party=mark_party(kpi.party, plan),
        actual=actual,
        through=day_cell(standing.through if actual.text else None),
        target=target,
        planned=planned,
        attained=share_of(standing.percent, loud=behind),
        of_target=share_of(standing.percent_of_total),
        behind=behind,
        forecast=computed_figure(plan, kpi, standing.forecast),
        current=_current(plan, calendar, kpi, as_of),
        trend=mark_trend(trend_of(plan, calendar, kpi_id, as_of)),
        bar=_bar(kpi, standing, actual, target, planned),
        owner=name_of(plan, kpi.owner) if kpi.owner else "",
    )


def _target(plan: Plan, kpi: Kpi, target: Interval | None) -> Figure:
    stated = stated_figure(plan, kpi, kpi.targets.get(TOTAL))
    return stated if stated.text else computed_figure(plan, kpi, target)


def _current(plan: Plan, calendar: PlanCalendar, kpi: Kpi, as_of: date) -> str:
    """The target of the period that holds the day, or of the first one after it: ``1,400 in Q2 2026``."""
    for key, days in calendar.ordered(kpi.targets):
        if days.end >= as_of:
            amount = stated_figure(plan, kpi, kpi.targets[key])
            return WORDS.in_period.format(amount=amount.text, period=calendar.show(key)) if amount.text else ""
    return ""


def _bar(kpi: Kpi, standing: Attainment, actual: Figure, target: Figure, planned: Figure) -> GoalBar | None:
    if kpi.goal in _LESS_IS_BETTER:
        return None
    reached = _share(standing.actual, standing.target)
    if standing.actual is None or reached is None:
        return None
    words = WORDS.actual_bar_plan if planned.text else WORDS.actual_bar
    described = words.format(actual=actual.text, target=target.text, plan=planned.text)
    return GoalBar(reached, _share(standing.target_to_date, standing.target), described)


def _share(part: Interval | None, whole: Interval | None) -> Decimal | None:
    """The part as a share of the whole, by their middles, kept between 0 and 1."""
    if part is None or whole is None or part.middle is None or not whole.middle or whole.middle < 0:
        return None
    return min(Decimal(1), max(Decimal(0), part.middle / whole.middle))
