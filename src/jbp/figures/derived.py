"""What a KPI's formula makes of the figures of other KPIs, and what a KPI's targets come to over the horizon."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.combine import combine, fill_the_horizon
from jbp.figures.series import series_of
from jbp.figures.target import quantity_of
from jbp.values.formula import parse_formula
from jbp.values.period import TOTAL
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.formula import Formula
    from jbp.values.interval import Interval

_HUNDRED = Decimal(100)
_HUNDREDTH = Decimal("0.01")


def formula_of(kpi: Kpi) -> Formula | None:
    """The KPI's formula; None where it has none, or one that cannot be read (a finding of integrity says so)."""
    if kpi.formula is None:
        return None
    try:
        return parse_formula(kpi.formula)
    except BadValue:
        return None


def is_percent(kpi: Kpi) -> bool:
    """Whether the KPI counts in percent: by its unit, or by how its figures are written where it states none."""
    if kpi.unit is not None:
        return kpi.unit == "percent"
    stated = (*kpi.targets.values(), *kpi.actuals.values())
    return any(quantity is not None and quantity.unit == "percent" for quantity in map(quantity_of, stated))


def by_formula(plan: Plan, kpi: Kpi, value: Callable[[str], Interval | None]) -> Interval | None:
    """What the KPI's formula makes of its parts, in the KPI's unit.

    Args:
        plan: holds the parts.
        kpi: the derived KPI.
        value: the figure of a part, in that part's own unit.

    A part in percent enters as its hundredth part (40% as 0.4); a result in percent is a hundred times the formula's.
    None where there is no formula, a part has no figure, or a divisor may be 0.
    """
    formula = formula_of(kpi)

    def operand(part: str) -> Interval | None:
        found, figure = plan.kpis.get(part), value(part)
        return figure.scale(_HUNDREDTH) if figure is not None and found is not None and is_percent(found) else figure

    result = None if formula is None else formula.compute(operand)
    return result.scale(_HUNDRED) if result is not None and is_percent(kpi) else result


def derived_target(
    plan: Plan, calendar: PlanCalendar, kpi: str, period: str, within: tuple[str, ...] = ()
) -> Interval | None:
    """The target that the KPI's formula makes of the targets of its parts in the same period.

    Of a part the stated target counts; for the total, failing that, what its period targets come to; failing that,
    what its own formula makes. Source: `kpis.*.formula`, the funnel (opportunities times close rate are deals).

    Args:
        plan: the plan.
        calendar: its calendar.
        kpi: the derived KPI's id.
        period: a period's key, or `total`. Only figures of exactly this period are used, never part of another's.
        within: the KPIs being derived already, so that a circle ends.
    """
    found = plan.kpis.get(kpi)
    if found is None or kpi in within:
        return None

    def value(part: str) -> Interval | None:
        series = series_of(plan, calendar, part)
        stated = None if series is None else series.target(period)
        if stated is None and period == TOTAL:
            stated = combined_total(plan, calendar, part)
        return derived_target(plan, calendar, part, period, (*within, kpi)) if stated is None else stated

    return by_formula(plan, found, value)


def combined_total(plan: Plan, calendar: PlanCalendar, kpi: str) -> Interval | None:
    """What the KPI's period targets come to over the horizon, by its `combine`.

    None unless its periods are exactly the horizon and each of them has a target that can be counted.
    """
    series = series_of(plan, calendar, kpi)
    if series is None:
        return None
    keys = [key for key, days in calendar.ordered(series.kpi.targets) if days.start <= calendar.horizon.end]
    if not fill_the_horizon(calendar, keys):
        return None
    targets = [target for key in keys if (target := series.target(key)) is not None]
    if len(targets) < len(keys):
        return None
    weights, weighted = _target_weights(plan, calendar, series.kpi, keys), series.kpi.average_by is not None
    if weighted and weights is None:
        return None
    return combine(series.kpi.combine, targets, weights)


def total_target(plan: Plan, calendar: PlanCalendar, kpi: str) -> Interval | None:
    """The target for the horizon: as stated, else as its periods combine, else by its formula."""
    series = series_of(plan, calendar, kpi)
    stated = None if series is None else series.target(TOTAL)
    if stated is None:
        stated = combined_total(plan, calendar, kpi)
    return derived_target(plan, calendar, kpi, TOTAL) if stated is None else stated


def _target_weights(plan: Plan, calendar: PlanCalendar, kpi: Kpi, keys: Sequence[str]) -> list[Decimal] | None:
    """The targets of the weighing KPI in the same periods, a range by its middle; None where one is missing."""
    by = None if kpi.average_by is None else series_of(plan, calendar, kpi.average_by)
    if by is None:
        return None
    targets = [by.target(key) for key in keys]
    weights = [target.middle for target in targets if target is not None and target.middle is not None]
    return weights if len(weights) == len(keys) else None
