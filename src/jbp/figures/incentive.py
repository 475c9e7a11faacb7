"""What incentives pay: the step of the target that a KPI reached, and the payment that stands for it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.series import series_of
from jbp.figures.target import quantity_of, steps_of
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.series import Measured, Series
    from jbp.figures.target import AnyFigure
    from jbp.model.financials import Incentive
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.values.quantity import Quantity

Step: TypeAlias = Literal["none", "threshold", "target", "stretch"]
"""The step of a target that is reached; ``none`` below the first."""

_STEPS: tuple[Literal["stretch", "target", "threshold"], ...] = ("stretch", "target", "threshold")
_HUNDREDTH = Decimal("0.01")


class Payment(NamedTuple):
    """What an incentive pays for one period.

    Attributes:
        incentive: its id.
        period: the period's key.
        actual: what the KPI came to.
        step: the highest step that it reached for certain.
        rate: what the plan pays at that step, as written; None where nothing is paid, or that is still to be
            determined.
        amount: the payment: a rate in percent is of the actual, in the KPI's unit (money in the plan's currency); a
            rate in money is itself the payment. None where it cannot be told.
        settled: whether the period is over and has its own figure; otherwise it is what would be paid by now.
    """

    incentive: str
    period: str
    actual: Interval
    step: Step
    rate: Quantity | None
    amount: Interval | None
    settled: bool


def payments(plan: Plan, calendar: PlanCalendar, as_of: date) -> tuple[Payment, ...]:
    """What every incentive pays for each period that has a figure and a target, in the order of time.

    A target of one figure is the `target`; threshold and stretch are then unknown and reached by nothing. Where less
    is better (`decrease`, `at_most`), a step is reached from above. Source: `incentives.*.tiers`, the rebate ladders of
    published retailer and reseller plans: the highest step reached pays for all, not each step for its part.
    """
    return tuple(
        payment
        for key, incentive in plan.incentives.items()
        if incentive.kpi is not None
        for payment in _of(key, incentive, series_of(plan, calendar, incentive.kpi), as_of)
    )


def reached(series: Series, period: str, actual: Interval) -> Step | None:
    """The highest step of a period's target that a figure reaches for certain; None where there is no target."""
    figure = series.kpi.targets.get(period)
    if figure is None:
        return None
    steps = _steps(figure)
    known = {name: bound for name in _STEPS if (bound := series.interval(steps.get(name))) is not None}
    if not known:
        return None
    return next((name for name in _STEPS if name in known and _reaches(series, actual, known[name])), "none")


def _of(key: str, incentive: Incentive, series: Series | None, as_of: date) -> tuple[Payment, ...]:
    if series is None:
        return ()
    found = ((one, reached(series, one.period, one.figure)) for one in _measured(series, as_of))
    return tuple(_payment(key, incentive, one, step, as_of) for one, step in found if step is not None)


def _measured(series: Series, as_of: date) -> tuple[Measured, ...]:
    """The periods with a figure; a KPI that has a target for the total alone is measured by the total."""
    return tuple(one for one in series.measured(as_of) if one.period in series.kpi.targets or one.period == TOTAL)


def _payment(key: str, incentive: Incentive, one: Measured, step: Step, as_of: date) -> Payment:
    rate = None if step == "none" or incentive.tiers is None else quantity_of(getattr(incentive.tiers, step))
    return Payment(
        key, one.period, one.figure, step, rate, _amount(rate, one.figure), one.whole and one.days.end < as_of
    )


def _amount(rate: Quantity | None, actual: Interval) -> Interval | None:
    if rate is None:
        return None
    if rate.unit == "percent":
        return (actual * rate.interval).scale(_HUNDREDTH)
    return rate.interval


def _steps(figure: AnyFigure) -> dict[str, AnyFigure]:
    steps = steps_of(figure)
    if steps is None:
        return {"target": figure}
    return {name: getattr(steps, name) for name in _STEPS}


def _reaches(series: Series, actual: Interval, bound: Interval) -> bool:
    """Whether every number of the figure is at least as good as what the step asks for at the least."""
    if series.kpi.goal in ("decrease", "at_most"):
        return actual.high is not None and bound.high is not None and actual.high <= bound.high
    return actual.low is not None and bound.low is not None and actual.low >= bound.low
