"""301 and 302: every focus area is acted on and measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.focus import current_areas, initiatives_serving, kpis_measuring
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.focus_area import FocusArea
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP301",
    "focus-area-without-action",
    "E E E",
    summary="No initiative serves a current focus area.",
    why=(
        "To fail to turn concepts into concrete opportunities and actions is the third of the five pitfalls in "
        "Vantage Partners' masterclass on joint business planning, whose second step forecasts key activities for "
        "each focus area. A focus area that nobody works on is a wish."
    ),
    detection=(
        "A focus area whose `state` is not `expansion` is named under `focus_areas` of no initiative; cancelled "
        "initiatives and those that are not applicable do not count. A plan without any initiative gets one finding."
    ),
    false_positives="A focus area that was agreed on so recently that its initiatives are still being cut.",
    mend=(
        "Add an initiative with the focus area's id under its `focus_areas`; or give the focus area `state: "
        "expansion`, if it is one for later."
    ),
    bad="""\
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
  skylights:  # finding: focus-area-without-action
    title: Panels for skylights
    state: current
    objectives:
      first-skylight: {title: Win the first order, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    value: {partners: {a: €50k, b: €50k}, customer: Light and power from one opening}
    kpis: [tests, orders]
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
  skylights:
    title: Panels for skylights
    state: current
    objectives:
      first-skylight: {title: Win the first order, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    value: {partners: {a: €50k, b: €50k}, customer: Light and power from one opening}
    kpis: [tests, orders]
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel, skylights]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
)
def focus_area_without_action(context: Context) -> Iterator[Flag]:
    """A focus area that nobody works on."""
    plan = context.plan
    areas = dict(current_areas(plan))
    if areas and not plan.initiatives:
        yield Flag(
            at=("initiatives",),
            message=f"the plan has no initiatives: nothing is to be done about {_titles(areas)}",
            related=_places(areas),
            mend="Add `initiatives:`, at least one for each current focus area, with its id under `focus_areas`.",
        )
        return
    for key, area in areas.items():
        if not initiatives_serving(plan, key):
            yield Flag(
                at=("focus_areas", key),
                message=f'no initiative serves focus area "{area.title}"',
                label="nobody works on it",
                mend=f"Add an initiative with `focus_areas: [{key}]`, or name {key} in one that serves it already.",
            )


@ACTIONS.rule(
    "JBP302",
    "focus-area-without-kpi",
    "E E E",
    summary="No KPI measures a current focus area.",
    why=(
        "Vantage Partners' template of focus areas asks of each for discrete metrics with their timing; its "
        "masterclass counts concepts that never become something to count among the five pitfalls of joint business "
        "planning."
    ),
    detection=(
        "A focus area whose `state` is not `expansion` names no KPI of the plan under `kpis`, and no KPI names an "
        "objective of it under `objective`. A plan without any KPI gets one finding."
    ),
    false_positives="A focus area whose only result is a document or a signature: count it as a KPI of 0 or 1.",
    mend="Add a KPI and name it under the focus area's `kpis`: better one leading and one lagging.",
    bad="""\
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
  skylights:  # finding: focus-area-without-kpi
    title: Panels for skylights
    state: current
    objectives:
      first-skylight: {title: Win the first order, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    value: {partners: {a: €50k, b: €50k}, customer: Light and power from one opening}
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel, skylights]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
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
  skylights:
    title: Panels for skylights
    state: current
    objectives:
      first-skylight: {title: Win the first order, party: joint, serves: [strategy.shared_goals.pilots]}
    needs: [weight]
    value: {partners: {a: €50k, b: €50k}, customer: Light and power from one opening}
    kpis: [tests, orders]
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel, skylights]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
)
def focus_area_without_kpi(context: Context) -> Iterator[Flag]:
    """A focus area whose success nobody could tell."""
    plan = context.plan
    areas = dict(current_areas(plan))
    if areas and not plan.kpis:
        yield Flag(
            at=("kpis",),
            message=f"the plan has no KPIs: nothing measures {_titles(areas)}",
            related=_places(areas),
            mend="Add `kpis:`, for each current focus area a leading and a lagging one, and name them in its `kpis`.",
        )
        return
    for key, area in areas.items():
        if not kpis_measuring(plan, key):
            yield Flag(
                at=("focus_areas", key),
                message=f'no KPI measures focus area "{area.title}"',
                label="nothing measures it",
                mend="Name under its `kpis` what will show early, and what will show in the end, that it succeeds.",
            )


def _titles(areas: dict[str, FocusArea]) -> str:
    return listed(f'"{area.title}"' for area in areas.values())


def _places(areas: dict[str, FocusArea]) -> tuple[Related, ...]:
    return tuple(Related(("focus_areas", key), "current focus area") for key in areas)
