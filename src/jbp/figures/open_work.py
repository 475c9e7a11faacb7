"""Everything of a plan that somebody still has to do or to settle, with its day and its owner."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address
from jbp.figures.dates_ahead import named_days
from jbp.figures.inventory import figures_in
from jbp.figures.target import tbds_in
from jbp.figures.work import activities, initiatives, is_pending, milestones

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity
    from jbp.model.plan import Plan

_DATED = frozenset({"decision", "conversation", "risk", "future", "renewal"})


class OpenWork(NamedTuple):
    """Something that is still to be done or settled.

    Attributes:
        at: its entry.
        title: what it is called.
        day: by when; None where no day is stated.
        owner: who is accountable, as the plan states it; empty where nobody is.
        party: to whom it applies, as the plan states it.
        status: what people say of it; empty where they say nothing, or nothing can be said.
        start: when it is to begin; None where that is not stated.
    """

    at: Address
    title: str
    day: date | None
    owner: str = ""
    party: tuple[str, ...] = ()
    status: str = ""
    start: date | None = None


def open_work(plan: Plan) -> tuple[OpenWork, ...]:
    """All of it, in the plan's order: work, promises, what is to be decided and looked at again, figures still owed."""
    return tuple(chain(_work(plan), _promises(plan), _to_settle(plan), _owed(plan)))


def predecessors(plan: Plan, at: Address, activity: Activity) -> Iterator[OpenWork]:
    """What an activity has to wait for and that is not done yet."""
    standing = {one.at: one for one in _work(plan)}
    for name in activity.after:
        address = parse_address(name) if "." in name else (*at[:3], name)
        found = standing.get(address or ())
        if found is not None:
            yield found


def _work(plan: Plan) -> Iterator[OpenWork]:
    for at, one in initiatives(plan):
        if is_pending(one):
            yield OpenWork(at, one.title, one.due, one.owner or "", one.party, one.status or "", one.start)
    for at, initiative, activity in activities(plan):
        if is_pending(activity) and is_pending(initiative):
            party = activity.party or initiative.party
            owner = activity.owner or ""
            yield OpenWork(at, activity.title, activity.due, owner, party, activity.status or "", activity.start)
    for at, milestone in milestones(plan):
        if is_pending(milestone):
            owner, status = milestone.owner or "", milestone.status or ""
            yield OpenWork(at, milestone.title, milestone.due, owner, milestone.party, status)


def _promises(plan: Plan) -> Iterator[OpenWork]:
    for key, one in plan.expectations.items():
        if one.status in (None, "pending", "not_met", "partly_met") and one.repeats is None:
            yield OpenWork(("expectations", key), one.title, one.due, one.owner or "", (one.from_,), one.status or "")
    for review, held in plan.reviews.items():
        for key, action in held.actions.items():
            if is_pending(action):
                at: Address = ("reviews", review, "actions", key)
                yield OpenWork(at, action.title, action.due, action.owner or "", action.party, action.status or "")
    for key, step in plan.recommendations.items():
        if is_pending(step):
            at = ("recommendations", key)
            yield OpenWork(at, step.title, step.due, step.owner or "", step.party, step.status or "")


def _to_settle(plan: Plan) -> Iterator[OpenWork]:
    for one in named_days(plan):
        if one.kind in _DATED and (one.is_open or one.kind == "renewal"):
            yield OpenWork(one.at, one.title, one.day, next(iter(one.people), ""), one.party)


def _owed(plan: Plan) -> Iterator[OpenWork]:
    for figure in figures_in(plan):
        for at, tbd in tbds_in(figure.at, figure.figure):
            if tbd.due is not None or tbd.owner is not None:
                yield OpenWork(at, f"{figure.what} of {figure.name}", tbd.due, tbd.owner or "")
