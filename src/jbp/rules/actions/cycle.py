"""312 and 313: KPIs that give a sales cycle the time it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.cadence import cadence_days
from jbp.figures.focus import areas_measured, kpis_measuring
from jbp.figures.target import interval_of, quantity_of, text_of
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed
from jbp.values.date import show_date
from jbp.values.duration import parse_duration, show_duration
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP312",
    "too-early-to-show",
    "W - W",
    summary="A lagging target falls due before one sales cycle has passed since the start.",
    why=(
        "What the partners begin to sell on the first day is revenue a sales cycle later. The Strategic Alliances "
        "Fieldbook tells of alliances that were ended for missing numbers which nothing could have made sooner."
    ),
    detection=(
        "`sales.cycle` is stated, and a KPI of kind `lagging` has a target above zero for a period that ends before "
        "one cycle has passed since the start of the horizon, and no `baseline` or `prior` figure above zero shows "
        "that there was something before. One finding a KPI names its periods."
    ),
    false_positives="A result that comes of deals begun before the plan: state the baseline that shows them.",
    mend="Move the target to a period after the first cycle, and put a leading indicator into the first.",
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
    baseline: {value: €0, date: 2025-12-31}
    targets:
      2026-Q1: €50k  # finding: too-early-to-show
      2026-Q2: €50k
      2026-Q3: €100k
      2026-Q4: €100k
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
sales: {cycle: 6m}
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
    baseline: {value: €0, date: 2025-12-31}
    targets:
      2026-Q1: €0
      2026-Q2: €0
      2026-Q3: €150k
      2026-Q4: €150k
    actuals: {2026-Q1: €0}
    objective: focus_areas.panel.objectives.first-orders
sales: {cycle: 6m}
""",
)
def too_early_to_show(context: Context) -> Iterator[Flag]:
    """A harvest before the seed can have grown."""
    plan = context.plan
    if plan.sales is None or plan.sales.cycle is None:
        return
    ready = plan.sales.cycle.after(plan.horizon.start)
    for key, kpi in plan.kpis.items():
        early = [period for period in _periods(context, kpi) if _ends_before(context, period, ready.toordinal())]
        if kpi.kind != "lagging" or _has_begun(kpi) or not early:
            continue
        yield Flag(
            at=("kpis", key, "targets", early[0]),
            message=f'"{kpi.title}" is to show results in {listed(_period(context, one) for one in early)}, '
            f"before the first sales cycle of {show_duration(plan.sales.cycle)} has passed on {show_date(ready)}",
            label="before the first sales cycle has passed",
            related=(Related(("sales", "cycle"), "the sales cycle", "value"),),
            stated=(plan.horizon.start.isoformat(), *(f"{one}: {text_of(kpi.targets[one])}" for one in early)),
            mend="Move the target behind the first cycle, or state the `baseline` that shows what was there before.",
        )


@ACTIONS.rule(
    "JBP313",
    "cadence-hides-cycle",
    "I W W",
    summary="A KPI is judged more often than a sales cycle passes, with no leading indicator beside it.",
    why=(
        "A number that can change once in nine months says nothing in a month, and managers act on it all the same. "
        "The Strategic Alliances Fieldbook therefore sets leading indicators beside results."
    ),
    detection=(
        "`sales.cycle` is stated, a KPI that is not leading has a `cadence` shorter than it, and no KPI of a focus "
        "area that it measures is leading (no KPI of the whole plan, where it measures none)."
    ),
    false_positives="A result that does not come of sales.",
    mend="Add a leading indicator beside it, or judge it once a cycle.",
    bad="""\
focus_areas:
  panel:  # finding: only-lagging
    title: Light panel
    state: current
    rationale: {partners: {a: A second market, b: A new roof}, joint: Neither makes both halves}
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [orders]
  walls:
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One wall at a pilot site, then a decision in December
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
  orders:  # finding: cadence-hides-cycle
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
sales: {cycle: 9m}
""",
    good="""\
focus_areas:
  panel:
    title: Light panel
    state: current
    rationale: {partners: {a: A second market, b: A new roof}, joint: Neither makes both halves}
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests, orders]
  walls:
    title: Panels for walls
    state: expansion
    objectives:
      feasible: {title: Know whether walls pay, party: joint, serves: [strategy.alignment.a.objectives.o1]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €80k, b: €80k}, customer: Power from the whole building}
    kpis: [tests]
    horizon: 2y
    path_to_inclusion: One wall at a pilot site, then a decision in December
sales: {cycle: 9m}
""",
)
def cadence_hides_cycle(context: Context) -> Iterator[Flag]:
    """A result that is looked at before it can have moved."""
    plan = context.plan
    cycle = None if plan.sales is None else plan.sales.cycle
    if cycle is None:
        return
    for key, kpi in plan.kpis.items():
        if kpi.kind == "leading" or kpi.cadence is None or cadence_days(kpi.cadence) >= cycle.days:
            continue
        if not _has_leading_beside(plan, key):
            yield Flag(
                at=("kpis", key),
                message=f'"{kpi.title}" is judged {_often(kpi.cadence)}, and a sales cycle takes '
                f"{show_duration(cycle)}: nothing leading stands beside it",
                label="no leading indicator beside it",
                related=(Related(("sales", "cycle"), "the sales cycle", "value"),),
                stated=(kpi.cadence,),
                mend="Add a KPI of `kind: leading` to its focus area, or make its cadence as long as the cycle.",
            )


def _period(context: Context, key: str) -> str:
    return "the total" if key == TOTAL else context.calendar.show(key)


def _often(cadence: str) -> str:
    """``monthly``, ``half-yearly``, ``every 6 weeks``."""
    return f"every {show_duration(parse_duration(cadence))}" if cadence[0].isdigit() else cadence.replace("_", "-")


def _periods(context: Context, kpi: Kpi) -> list[str]:
    """The periods that something above zero is to be reached in, in the order of time."""
    keys = [key for key, _ in context.calendar.ordered(kpi.targets)]
    if TOTAL in kpi.targets:
        keys.append(TOTAL)
    return [key for key in keys if _is_above_zero(kpi, key)]


def _is_above_zero(kpi: Kpi, key: str) -> bool:
    target = interval_of(kpi.targets[key])
    return target is not None and (target.high is None or target.high > 0)


def _ends_before(context: Context, period: str, day: int) -> bool:
    days = context.calendar.range(period)
    return days is not None and days.end.toordinal() < day


def _has_begun(kpi: Kpi) -> bool:
    """Whether a baseline, or a figure of a time before, shows the KPI above zero."""
    stated = (None if kpi.baseline is None else kpi.baseline.value, *kpi.prior.values())
    middles = (quantity.interval.middle for one in stated if (quantity := quantity_of(one)) is not None)
    return any(middle is not None and middle > 0 for middle in middles)


def _has_leading_beside(plan: Plan, kpi: str) -> bool:
    beside = [dict(kpis_measuring(plan, area)) for area in areas_measured(plan, kpi)]
    pools = beside or [dict(plan.kpis)]
    return any(one.kind == "leading" for pool in pools for one in pool.values())
