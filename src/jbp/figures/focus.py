"""Focus areas of the current state, and what serves and measures them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import parse_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.focus_area import FocusArea
    from jbp.model.initiative import Initiative
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan


def current_areas(plan: Plan) -> Iterator[tuple[str, FocusArea]]:
    """The focus areas of the current state, each with its id; one that states no `state` is current."""
    for key, area in plan.focus_areas.items():
        if area.state != "expansion":
            yield key, area


def expansions(plan: Plan) -> Iterator[tuple[str, FocusArea]]:
    """The focus areas that are potential expansions, each with its id."""
    for key, area in plan.focus_areas.items():
        if area.state == "expansion":
            yield key, area


def initiatives_serving(plan: Plan, area: str) -> tuple[tuple[str, Initiative], ...]:
    """The initiatives that serve a focus area; cancelled ones and those beside the point serve nothing."""
    return tuple(
        (key, initiative)
        for key, initiative in plan.initiatives.items()
        if area in initiative.focus_areas and initiative.status not in ("cancelled", "not_applicable")
    )


def kpis_measuring(plan: Plan, area: str) -> tuple[tuple[str, Kpi], ...]:
    """The KPIs that measure a focus area: those it names, and those whose `objective` stands in it."""
    named = plan.focus_areas[area].kpis
    return tuple((key, kpi) for key, kpi in plan.kpis.items() if key in named or _area_of(kpi.objective) == area)


def areas_measured(plan: Plan, kpi: str) -> tuple[str, ...]:
    """The focus areas that a KPI measures."""
    objective = _area_of(plan.kpis[kpi].objective)
    return tuple(key for key, area in plan.focus_areas.items() if kpi in area.kpis or key == objective)


def _area_of(objective: str | None) -> str | None:
    """The focus area that an objective's address leads into."""
    address = parse_address(objective) if objective else None
    if address is None or len(address) < 2 or address[0] != "focus_areas":
        return None
    return str(address[1])
