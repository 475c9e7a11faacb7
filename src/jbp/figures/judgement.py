"""On which side of its target a figure stands, and by how much it has been attained."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.values.interval import Interval

if TYPE_CHECKING:
    from jbp.model.kpi import Kpi
    from jbp.model.words import KpiGoal

Side: TypeAlias = Literal["wrong", "within", "right"]
"""Where a figure stands, beyond the tolerance: on the wrong side of the goal, on the right one, or on plan."""

DEFAULT_TOLERANCE = Decimal(10)
"""Percent of the target; what counts where a KPI states no `tolerance`."""

_HUNDRED = Decimal(100)


def tolerance_at(kpi: Kpi, bound: Decimal) -> Decimal:
    """How far beside a bound of the target is still on plan, in the KPI's unit.

    Percentage points count as they are; percent are relative to the bound. 10% where the KPI states none.
    """
    stated = kpi.tolerance
    amount = DEFAULT_TOLERANCE if stated is None else stated.interval.middle or Decimal(0)
    return amount if stated is not None and stated.unit == "points" else abs(bound) * amount / _HUNDRED


def side_of(kpi: Kpi, actual: Interval, target: Interval, *, times: int = 1) -> Side | None:
    """The side of the target that a figure stands on, beyond `times` the tolerance; None where no `goal` is stated.

    A range is beside the target only when all of it is. `increase` and `at_least` go wrong below, `decrease` and
    `at_most` above, `maintain` on either side.
    """
    if kpi.goal is None:
        return None
    below = _is_below(kpi, actual, target, times)
    if not below and not _is_above(kpi, actual, target, times):
        return "within"
    if kpi.goal == "maintain":
        return "wrong"
    return "wrong" if below == _wants_more(kpi.goal) else "right"


def _is_below(kpi: Kpi, actual: Interval, target: Interval, times: int) -> bool:
    if actual.high is None or target.low is None:
        return False
    return actual.high < target.low - times * tolerance_at(kpi, target.low)


def _is_above(kpi: Kpi, actual: Interval, target: Interval, times: int) -> bool:
    if actual.low is None or target.high is None:
        return False
    return actual.low > target.high + times * tolerance_at(kpi, target.high)


def _wants_more(goal: KpiGoal) -> bool:
    return goal not in ("decrease", "at_most")


def attained(kpi: Kpi, actual: Interval | None, target: Interval | None) -> Decimal | None:
    """The attainment in percent: actual over target, and target over actual where less is better.

    Ranges count by their middle, a bound by what it states. None where one of both is missing or the divisor is 0.
    """
    if actual is None or target is None or actual.middle is None or target.middle is None:
        return None
    more = kpi.goal is None or _wants_more(kpi.goal)
    reached, wanted = (actual.middle, target.middle) if more else (target.middle, actual.middle)
    return (Interval.point(reached).scale(_HUNDRED) / Interval.point(wanted)).middle if wanted else None
