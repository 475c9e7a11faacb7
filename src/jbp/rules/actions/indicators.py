"""304 and 326: indicators that show early whether the work is right, and in the end what it was good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.focus import current_areas, kpis_measuring
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.focus_area import FocusArea
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.model.words import KpiKind
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP304",
    "only-lagging",
    "E E E",
    summary="A current focus area, or the plan as a whole, has no leading indicator.",
    why=(
        "A lagging indicator tells what has happened when it is too late to act. The Strategic Alliances Fieldbook "
        "builds its scorecard on a leading indicator for each initiative, because revenue shows only a sales cycle "
        "later whether the work was right; Vantage Partners' focus areas carry metrics both lagging and leading."
    ),
    detection=(
        "A focus area whose `state` is not `expansion` is measured by KPIs, named in its `kpis` or standing for one "
        "of its objectives, and none of them has `kind: leading`. Where no focus area is found so, but no KPI of the "
        "whole plan is leading, the plan gets one finding. A focus area without any KPI is rule 302's."
    ),
    false_positives="A focus area whose results show within days.",
    mend=(
        "Add a KPI of `kind: leading`: something the partners do or see before the result, like opportunities pursued."
    ),
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
""",
)
def only_lagging(context: Context) -> Iterator[Flag]:
    """A plan that is steered by the mirror."""
    plan = context.plan
    mend = "Add a KPI of `kind: leading`: what the partners do, or can see, before the result shows."
    found = False
    for key, area, kpis in _lacking(plan, "leading"):
        found = True
        yield Flag(
            at=("focus_areas", key),
            message=f'focus area "{area.title}" has no leading indicator, only {_named(kpis)}',
            label="no leading indicator",
            related=_kpi_places(kpis),
            stated=tuple(one for one, _ in kpis),
            mend=mend,
        )
    if plan.kpis and not found and not any(kpi.kind == "leading" for kpi in plan.kpis.values()):
        yield Flag(
            at=("kpis",),
            message="none of the plan's KPIs is a leading indicator",
            label="no leading indicator",
            mend=mend,
        )


@ACTIONS.rule(
    "JBP326",
    "only-leading",
    "W W W",
    summary="A current focus area has no lagging indicator.",
    why=(
        "Leading indicators say whether the work is done, and only a lagging one says what it was good for. The "
        "Strategic Alliances Fieldbook puts overall revenue goals on top of the leading indicators for that reason."
    ),
    detection=(
        "A focus area whose `state` is not `expansion` is measured by KPIs, named in its `kpis` or standing for one "
        "of its objectives, and none of them has `kind: lagging`."
    ),
    false_positives="A focus area that only prepares another, whose results are counted there.",
    mend="Add a KPI of `kind: lagging`: the result that the focus area is there for.",
    bad="""\
focus_areas:
  panel:  # finding: only-leading
    title: Light panel
    state: current
    rationale: {partners: {a: A second market, b: A new roof}, joint: Neither makes both halves}
    objectives:
      first-orders: {title: Win first orders, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    target_customers: [factories]
    value: {partners: {a: €150k, b: €150k}, customer: Power without a new roof, period: total}
    kpis: [tests]
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
""",
)
def only_leading(context: Context) -> Iterator[Flag]:
    """A focus area that is busy for no stated result."""
    for key, area, kpis in _lacking(context.plan, "lagging"):
        yield Flag(
            at=("focus_areas", key),
            message=f'focus area "{area.title}" has no lagging indicator, only {_named(kpis)}',
            label="no lagging indicator",
            related=_kpi_places(kpis),
            stated=tuple(one for one, _ in kpis),
            mend="Add a KPI of `kind: lagging`: the result that this focus area is there for, such as revenue.",
        )


def _lacking(plan: Plan, kind: KpiKind) -> Iterator[tuple[str, FocusArea, tuple[tuple[str, Kpi], ...]]]:
    """The current focus areas that have KPIs, and none of this kind."""
    for key, area in current_areas(plan):
        kpis = kpis_measuring(plan, key)
        if kpis and not any(kpi.kind == kind for _, kpi in kpis):
            yield key, area, kpis


def _named(kpis: tuple[tuple[str, Kpi], ...]) -> str:
    return listed(f'"{kpi.title}"' for _, kpi in kpis)


def _kpi_places(kpis: tuple[tuple[str, Kpi], ...]) -> tuple[Related, ...]:
    return tuple(Related(("kpis", key), kpi.kind or "of no stated kind") for key, kpi in kpis)
