"""How the figures of several periods make one: the words of `combine`, over intervals."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from jbp.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.words import Combine

_INFINITY = Decimal("Infinity")


def combine(
    how: Combine | None, figures: Sequence[Interval], weights: Sequence[Decimal] | None = None
) -> Interval | None:
    """One figure for several periods.

    Args:
        how: the KPI's `combine`.
        figures: one a period, in the order of time, all in one unit; the result is in the same unit.
        weights: for `average`, one a figure; without them all periods count alike.

    Returns:
        The combined figure; None for `none`, `formula` and what is not stated, for no figures, and for weights that
        come to nothing.
    """
    if not figures:
        return None
    if how == "sum":
        return total_of(figures)
    if how == "last":
        return figures[-1]
    if how == "average":
        return average_of(figures, weights)
    if how in ("max", "min"):
        return _extreme(figures, least=how == "min")
    return None


def total_of(figures: Sequence[Interval]) -> Interval:
    """The sum of intervals: from the sum of the low ends to that of the high ends; 0 for none."""
    total = Interval.point(0)
    for figure in figures:
        total += figure
    return total


def average_of(figures: Sequence[Interval], weights: Sequence[Decimal] | None = None) -> Interval | None:
    """The mean of intervals, weighted where weights are given: sum of figure times weight over sum of weights."""
    shares = [Decimal(1)] * len(figures) if weights is None else list(weights)
    whole = sum(shares, Decimal(0))
    if whole <= 0 or any(share < 0 for share in shares):
        return None
    weighted = [figure.scale(share) for figure, share in zip(figures, shares, strict=True) if share]
    return total_of(weighted) / Interval.point(whole)


def _extreme(figures: Sequence[Interval], *, least: bool) -> Interval:
    """The least (or greatest) of one number out of each interval: its ends are the least (greatest) of their ends."""
    choose = min if least else max
    low = choose(-_INFINITY if figure.low is None else figure.low for figure in figures)
    high = choose(_INFINITY if figure.high is None else figure.high for figure in figures)
    return Interval(low if low.is_finite() else None, high if high.is_finite() else None)


def fill_the_horizon(calendar: PlanCalendar, keys: Sequence[str]) -> bool:
    """Whether the periods together are exactly the plan's horizon: no day is missing, none lies outside.

    Periods in the horizon's extension are left out of the account: `total` does not speak of them.
    """
    horizon = calendar.horizon
    inside = [days for _, days in calendar.ordered(keys) if days.start <= horizon.end]
    if not inside or inside[0].start != horizon.start or inside[-1].end != horizon.end:
        return False
    return all((later.start - earlier.end).days == 1 for earlier, later in pairwise(inside))
