"""From what customers need to what answers it: value propositions and focus areas."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jbp.model.customers import Need
    from jbp.model.focus_area import FocusArea
    from jbp.model.plan import Plan
    from jbp.model.value_proposition import ValueProposition


class Trace(NamedTuple):
    """A customer need, or None for what traces to none, with what answers and serves it, as the plan orders them."""

    need: Need | None
    propositions: tuple[ValueProposition, ...]
    areas: tuple[FocusArea, ...]


def traces(plan: Plan) -> tuple[Trace, ...]:
    """Every need with the propositions that name it and the focus areas that serve it, also where there is none."""
    needs = {} if plan.customers is None else plan.customers.needs
    return tuple(
        Trace(
            need,
            tuple(one for one in plan.value_propositions.values() if one.need == key),
            tuple(area for area in plan.focus_areas.values() if key in area.needs),
        )
        for key, need in needs.items()
    )


def untraced(plan: Plan) -> Trace:
    """The propositions and the focus areas that name no need of the plan."""
    needs = {} if plan.customers is None else plan.customers.needs
    return Trace(
        None,
        tuple(one for one in plan.value_propositions.values() if one.need not in needs),
        tuple(area for area in plan.focus_areas.values() if not any(key in needs for key in area.needs)),
    )
