"""What a person still answers for: everything live that the person owns, chairs or sponsors."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jbp.figures.work import activities, initiatives, is_pending

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address
    from jbp.model.plan import Plan


class Owned(Protocol):
    """Whatever may have an owner."""

    @property
    def owner(self) -> str | None:
        """The one accountable person."""


class Duty(NamedTuple):
    """A place at which a person is named for something that is still to be done."""

    person: str
    at: Address
    verb: str


_SETTLED = frozenset({"done", "cancelled", "not_applicable", "closed", "agreed"})


def duties(plan: Plan) -> Iterator[Duty]:
    """Every duty of the plan that is not settled; what is past (meetings, the journal) is nobody's any more."""
    for at, entry in _owned(plan):
        if entry.owner is not None and not _is_settled(entry):
            yield Duty(entry.owner, (*at, "owner"), "owns")
    for at, initiative in initiatives(plan):
        if initiative.sponsor is not None and is_pending(initiative):
            yield Duty(initiative.sponsor, (*at, "sponsor"), "sponsors")
    for key, body in plan.governance.bodies.items() if plan.governance else ():
        for chair in body.chairs:
            yield Duty(chair, ("governance", "bodies", key, "chairs"), "chairs")


def _is_settled(entry: Owned) -> bool:
    """Whether nothing is left to do: its status or its date says so, or it is a decision that was taken."""
    over = (getattr(entry, name, None) for name in ("done_on", "decided"))
    return getattr(entry, "status", None) in _SETTLED or any(one is not None for one in over)


def _owned(plan: Plan) -> Iterator[tuple[Address, Owned]]:
    for at, initiative in initiatives(plan):
        yield at, initiative
    for at, initiative, activity in activities(plan):
        if is_pending(initiative):
            yield at, activity
    for at, entries in chain(_tables(plan), _sections(plan), _parts(plan)):
        for key, entry in entries.items():
            yield (*at, key), entry
    if plan.agreement and plan.agreement.renewal_decision:
        yield ("agreement", "renewal_decision"), plan.agreement.renewal_decision


def _tables(plan: Plan) -> Iterator[tuple[Address, Mapping[str, Owned]]]:
    for name in (
        "value_propositions",
        "focus_areas",
        "kpis",
        "milestones",
        "resources",
        "risks",
        "recommendations",
        "incentives",
        "expectations",
        "conversations",
        "decisions",
        "futures",
        "dependence",
    ):
        entries: Mapping[str, Owned] = getattr(plan, name)
        yield (name,), entries


def _sections(plan: Plan) -> Iterator[tuple[Address, Mapping[str, Owned]]]:
    if plan.strategy:
        yield ("strategy", "shared_goals"), plan.strategy.shared_goals
    if plan.customers:
        yield ("customers", "needs"), plan.customers.needs
        yield ("customers", "opportunities"), plan.customers.opportunities
        yield ("customers", "accounts"), plan.customers.accounts
    if plan.sales:
        yield ("sales", "materials"), plan.sales.materials
    if plan.marketing:
        yield ("marketing", "tactics"), plan.marketing.tactics
        yield ("marketing", "campaigns"), plan.marketing.campaigns
        yield ("marketing", "launch"), plan.marketing.launch
        yield ("marketing", "funds"), plan.marketing.funds
    if plan.governance:
        yield ("governance", "bodies"), plan.governance.bodies
        yield ("governance", "decision_rights"), plan.governance.decision_rights
        yield ("governance", "training"), plan.governance.training


def _parts(plan: Plan) -> Iterator[tuple[Address, Mapping[str, Owned]]]:
    for key, focus_area in plan.focus_areas.items():
        yield ("focus_areas", key, "objectives"), focus_area.objectives
    for key, review in plan.reviews.items():
        yield ("reviews", key, "actions"), review.actions
