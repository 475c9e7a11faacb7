"""To whom an entry applies: `joint` means every partner of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jbp.model.plan import Plan

JOINT = "joint"


def partners_of(party: tuple[str, ...], plan: Plan) -> tuple[str, ...]:
    """The partners that a `party` means, as the plan orders them; none where it is not stated."""
    if JOINT in party:
        return tuple(plan.partners)
    return tuple(key for key in plan.partners if key in party)


def is_joint(party: tuple[str, ...], plan: Plan) -> bool:
    """Whether an entry applies to two or more partners."""
    return len(partners_of(party, plan)) > 1


def partner_name(partner: str, plan: Plan) -> str:
    """The partner's name; an id that is no partner's stands for itself."""
    found = plan.partners.get(partner)
    return partner if found is None else found.name


def party_name(party: tuple[str, ...], plan: Plan) -> str:
    """The party as people call it: ``Joint``, ``Partner A``, ``Partner A, Partner B``; empty where not stated."""
    partners = partners_of(party, plan)
    if len(partners) == len(plan.partners):
        return "Joint"
    return ", ".join(partner_name(partner, plan) for partner in partners)
