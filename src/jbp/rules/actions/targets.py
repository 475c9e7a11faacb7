"""307 and 308: targets that agree with their total and with their formula."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import combined_total, derived_target, formula_of, is_percent
from jbp.figures.series import series_of
from jbp.figures.target import quantity_of, text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS
from jbp.rules.fixes import total_of_periods
from jbp.rules.phrasing import listed
from jbp.values.period import TOTAL
from jbp.values.quantity import Quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.figures.series import Series
    from jbp.figures.target import AnyFigure
    from jbp.rules.context import Context
    from jbp.values.interval import Interval

EXCHANGE_TOLERANCE = Option(
    "tolerance",
    Decimal(1),
    "percent by which a total may differ from its periods where money had to be changed into the plan's currency",
)
FUNNEL_TOLERANCE = Option("tolerance", Decimal(1), "percent by which a target may differ from what its formula makes")

_MAKES = {"sum": "add up to", "average": "average", "last": "end at", "max": "peak at", "min": "bottom at"}


@ACTIONS.rule(
    "JBP307",
    "total-mismatch",
    "E E E",
    summary="The targets of the periods do not combine to the stated total.",
    why=(
        "The targets table of Vantage Partners' masterclass states three periods of $1M each and a total of $4M: each "
        "partner reads the number that suits it. A contradiction found after signature is a quarrel; before it, a "
        "question."
    ),
    detection=(
        "A KPI states a target for `total` and for every period of the horizon (the periods fill it without a gap, "
        "and none of their targets is still to be determined), and what the periods come to by `combine` (sum, "
        "average, last, max or min; ranges end by end, of three steps the target) has another low or high end than "
        "the total. An average may be rounded to the decimals of the stated total, and money that had to be changed "
        f"into the plan's currency may differ by {EXCHANGE_TOLERANCE.default}%. An end that one of both leaves open is "
        "not compared."
    ),
    false_positives="A total that the partners keep below the sum on purpose: state it as a KPI of its own.",
    mend="Correct the period or the total that is wrong, or leave the total out: it is computed.",
    fix="Unsafe: writes what the periods come to, as the total.",
    bad="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets:
      2026-Q1: €50k
      2026-Q2: €50k
      2026-Q3: €100k
      2026-Q4: €100k
      total: €400k  # finding: total-mismatch
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    good="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets:
      2026-Q1: €50k
      2026-Q2: €50k
      2026-Q3: €150k
      2026-Q4: €150k
      total: €400k
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    scope="local",
    options=(EXCHANGE_TOLERANCE,),
)
def total_mismatch(context: Context) -> Iterator[Flag]:
    """A total that its own periods contradict."""
    for key, kpi in context.plan.kpis.items():
        series = series_of(context.plan, context.calendar, key)
        stated = None if series is None else series.target(TOTAL)
        combined = None if stated is None else combined_total(context.plan, context.calendar, key)
        if series is None or stated is None or combined is None:
            continue
        if not _contradicts(stated, combined, _slack(series, combined, context.option(EXCHANGE_TOLERANCE))):
            continue
        periods = [
            one for one, days in context.calendar.ordered(kpi.targets) if days.start <= context.calendar.last_day
        ]
        come_to = f"{_MAKES.get(kpi.combine or '', 'come to')} {_shown(series, combined)}"
        yield Flag(
            at=("kpis", key, "targets", TOTAL),
            part="value",
            message=f'the period targets of "{kpi.title}" {come_to}, '
            f"and the total is stated as {_shown(series, stated)}",
            label=f"the periods {come_to}",
            related=tuple(
                Related(("kpis", key, "targets", one), context.calendar.show(one), "value") for one in periods
            ),
            stated=(*(text_of(kpi.targets[one]) for one in periods), text_of(kpi.targets[TOTAL])),
            mend="Agree which is right, and correct it; without a stated total, the total is computed.",
            fix=total_of_periods(series, combined),
        )


@ACTIONS.rule(
    "JBP308",
    "funnel-mismatch",
    "W W W",
    summary=(
        f"A target differs by more than {FUNNEL_TOLERANCE.default}% from what the KPI's own formula makes of the "
        "targets of its parts."
    ),
    why=(
        "Forty to fifty opportunities at a close rate of 40% give sixteen to twenty deals, not the eighteen to "
        "twenty-two that the example of Vantage Partners' masterclass states. Whoever promises the deals needs more "
        "opportunities, or a better rate; the difference is what the partners have to talk about."
    ),
    detection=(
        "A KPI with a `formula` states a target for a period or the total, all its parts have one for the same period "
        "(for the total also what their periods come to), and the low or the high end of the stated target differs by "
        f"more than {FUNNEL_TOLERANCE.default}% from the same end computed, and by more than rounding to the decimals "
        "of the stated target explains (5 deals for 4.8). A KPI in percent enters as its hundredth part."
    ),
    false_positives="A formula that is only a rule of thumb: take it out, or keep the target away from it.",
    mend="Raise or lower the target, or one of the figures it is made of, until they agree.",
    bad="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
  offers:
    title: Offers made
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Written offers with a price
    source: Order books of both
    owner: cho
    baseline: {value: 4, date: 2025-12-31}
    targets: {total: 40-50}
  hit-rate:
    title: Offers that become orders
    party: joint
    kind: lagging
    unit: percent
    goal: at_least
    combine: last
    definition: Orders for each offer of the quarter before
    source: Order books of both
    owner: cho
    baseline: {value: 35%, date: 2025-12-31}
    targets: {total: 40%}
  deals:
    title: Orders won
    party: joint
    kind: lagging
    unit: count
    goal: increase
    combine: sum
    formula: offers * hit-rate
    owner: cho
    baseline: {value: 2, date: 2025-12-31}
    targets:
      total: 18-22  # finding: funnel-mismatch
""",
    good="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
  offers:
    title: Offers made
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Written offers with a price
    source: Order books of both
    owner: cho
    baseline: {value: 4, date: 2025-12-31}
    targets: {total: 40-50}
  hit-rate:
    title: Offers that become orders
    party: joint
    kind: lagging
    unit: percent
    goal: at_least
    combine: last
    definition: Orders for each offer of the quarter before
    source: Order books of both
    owner: cho
    baseline: {value: 35%, date: 2025-12-31}
    targets: {total: 40%}
  deals:
    title: Orders won
    party: joint
    kind: lagging
    unit: count
    goal: increase
    combine: sum
    formula: offers * hit-rate
    owner: cho
    baseline: {value: 2, date: 2025-12-31}
    targets:
      total: 16-20
""",
    options=(FUNNEL_TOLERANCE,),
)
def funnel_mismatch(context: Context) -> Iterator[Flag]:
    """A target that the funnel above it cannot fill."""
    plan, tolerance = context.plan, context.option(FUNNEL_TOLERANCE)
    for key, kpi in plan.kpis.items():
        formula, series = formula_of(kpi), series_of(plan, context.calendar, key)
        if formula is None or series is None:
            continue
        for period in kpi.targets:
            stated = series.target(period)
            made = derived_target(plan, context.calendar, key, period)
            if stated is None or made is None:
                continue
            if not _differ(stated, made, tolerance, _rounding(kpi.targets[period])):
                continue
            parts = [part for part in formula.names if part in plan.kpis]
            yield Flag(
                at=("kpis", key, "targets", period),
                part="value",
                message=f'"{kpi.title}" is to reach {_shown(series, stated)} {_when(context, period)}, '
                f"and its formula `{formula.text}` gives {_shown(series, made)}",
                label=f"`{formula.text}` gives {_shown(series, made)}",
                related=tuple(_part_place(context, part, period) for part in parts),
                stated=(
                    formula.text,
                    text_of(kpi.targets[period]),
                    *(text_of(plan.kpis[part].targets.get(period)) for part in parts),
                ),
                mend=f"Change the target, or those of {listed(f'`{part}`' for part in parts)}, until they agree.",
            )


def _contradicts(stated: Interval, combined: Interval, slack: Decimal) -> bool:
    """Whether the two have different ends, where both have one, beyond what rounding and exchange may change."""
    return any(
        one is not None and other is not None and abs(one - other) > slack
        for one, other in ((stated.low, combined.low), (stated.high, combined.high))
    )


def _slack(series: Series, combined: Interval, exchange: Decimal) -> Decimal:
    """How far the two may differ: by a percentage of money that was changed, or by the rounding of an average."""
    quantities = [quantity for target in series.kpi.targets.values() if (quantity := quantity_of(target)) is not None]
    if any(quantity.currency not in (None, series.exchange.currency) for quantity in quantities):
        return abs(combined.middle or Decimal(0)) * exchange / 100
    return _rounding(series.kpi.targets.get(TOTAL)) if series.kpi.combine == "average" else Decimal(0)


def _rounding(target: AnyFigure) -> Decimal:
    """Half a unit of the last place that a target states: what rounding may have changed."""
    quantity = quantity_of(target)
    end = None if quantity is None else quantity.low if quantity.low is not None else quantity.high
    return Decimal(0) if end is None else Decimal(5).scaleb(min(int(end.as_tuple().exponent), 0) - 1)


def _differ(stated: Interval, made: Interval, percent: Decimal, rounding: Decimal) -> bool:
    return any(
        one is not None and other is not None and abs(one - other) > max(abs(other) * percent / 100, rounding)
        for one, other in ((stated.low, made.low), (stated.high, made.high))
    )


def _shown(series: Series, figure: Interval) -> str:
    """The figure for people, in the unit of the KPI."""
    money = series.kpi.unit == "money" or any(
        quantity is not None and quantity.currency for quantity in map(quantity_of, series.kpi.targets.values())
    )
    unit = "percent" if is_percent(series.kpi) else ""
    return show_quantity(Quantity(figure, series.exchange.currency if money else None, unit, ""))  # type: ignore[arg-type]


def _when(context: Context, period: str) -> str:
    return "in total" if period == TOTAL else f"in {context.calendar.show(period)}"


def _part_place(context: Context, part: str, period: str) -> Related:
    found = context.plan.kpis[part]
    stated = text_of(found.targets.get(period)) if period in found.targets else "by its periods"
    return Related(("kpis", part, "targets", period), f'"{found.title}": {stated}', "value")
