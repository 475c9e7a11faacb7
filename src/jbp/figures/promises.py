"""What partners promised by a day, and whether they kept it: the record of a business review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.parties import partners_of
from jbp.figures.people import partner_of
from jbp.figures.work import activities, is_done, is_open, is_pending, milestones

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.figures.work import Due
    from jbp.model.expectation import Expectation
    from jbp.model.initiative import Activity
    from jbp.model.meeting import ReviewAction
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan

Kind: TypeAlias = Literal["action", "activity", "milestone", "expectation"]
Outcome: TypeAlias = Literal["kept", "late", "partly", "missed"]

_OF_STATUS: dict[str, Outcome] = {"met": "kept", "partly_met": "partly", "not_met": "missed"}


class Promise(NamedTuple):
    """Something that somebody was to do by a day.

    Attributes:
        at: where the plan states it.
        kind: what it is.
        title: its title.
        partners: who gave it; more than one where the partners gave it together.
        owner: the accountable person's id.
        due: by when; None for an expectation that holds all the time.
        done_on: the day it was done, where that is stated.
        outcome: kept, kept late, partly kept or missed.
    """

    at: Address
    kind: Kind
    title: str
    partners: tuple[str, ...]
    owner: str | None
    due: date | None
    done_on: date | None
    outcome: Outcome


class Kept(NamedTuple):
    """How many promises one partner gave and kept; `partner` is None for what partners gave together."""

    partner: str | None
    given: int
    kept: int
    late: int
    partly: int
    missed: int


def promises(plan: Plan, since: date, as_of: date) -> tuple[Promise, ...]:
    """What was promised for the days after `since` up to `as_of`, and what was promised earlier and is still owed.

    Actions of reviews, activities and milestones count by the day they were due; expectations without a due date hold
    all the time and count by what is said of them. What nobody can judge yet is left out.
    """
    return tuple(
        one
        for one in (*_work(plan, as_of), *_expectations(plan, as_of))
        if one.due is None or one.due > since or one.outcome == "missed" or _done_after(one, since)
    )


def kept_by(plan: Plan, given: Iterable[Promise]) -> tuple[Kept, ...]:
    """The promises counted: for each partner in the plan's order, then for what partners gave together."""
    found: dict[str | None, list[Outcome]] = {**{key: [] for key in plan.partners}, None: []}
    for one in given:
        found[one.partners[0] if len(one.partners) == 1 else None].append(one.outcome)
    return tuple(_counted(partner, outcomes) for partner, outcomes in found.items() if outcomes)


def giver_of(plan: Plan, party: tuple[str, ...], owner: str | None) -> tuple[str, ...]:
    """Who answers for an entry: the one partner it applies to, else its owner's, else all that it applies to."""
    partners = partners_of(party, plan)
    if len(partners) != 1 and owner is not None:
        of_owner = partner_of(plan, owner)
        if of_owner in plan.partners:
            return (of_owner,) if of_owner is not None else partners
    return partners or tuple(plan.partners)


def _counted(partner: str | None, outcomes: list[Outcome]) -> Kept:
    late, partly, missed = (outcomes.count(outcome) for outcome in ("late", "partly", "missed"))
    return Kept(partner, len(outcomes), outcomes.count("kept") + late, late, partly, missed)


def _done_after(promise: Promise, since: date) -> bool:
    return promise.done_on is not None and promise.done_on > since


def _work(plan: Plan, as_of: date) -> Iterator[Promise]:
    for at, kind, item in _dated(plan):
        outcome = _outcome(item, as_of)
        if outcome is not None and (item.due is not None or item.done_on is not None):
            given = giver_of(plan, item.party, item.owner)
            yield Promise(at, kind, item.title, given, item.owner, item.due or item.done_on, item.done_on, outcome)


def _dated(plan: Plan) -> Iterator[tuple[Address, Kind, ReviewAction | Activity | Milestone]]:
    for key, review in plan.reviews.items():
        for own, action in review.actions.items():
            yield ("reviews", key, "actions", own), "action", action
    for at, initiative, activity in activities(plan):
        # Nobody owes what belongs to an initiative that was given up.
        if is_open(initiative.status) or is_done(activity):
            yield at, "activity", activity
    for at, milestone in milestones(plan):
        yield at, "milestone", milestone


def _outcome(item: Due, as_of: date) -> Outcome | None:
    due, done_on = item.due, getattr(item, "done_on", None)
    if (due or done_on or as_of) > as_of:
        return None
    if is_done(item):
        return "late" if due is not None and done_on is not None and done_on > due else "kept"
    return "missed" if is_pending(item) and due is not None and due < as_of else None


def _expectations(plan: Plan, as_of: date) -> Iterator[Promise]:
    for key, one in plan.expectations.items():
        outcome = _of_expectation(one, as_of)
        if outcome is not None:
            given = (one.from_,) if one.from_ in plan.partners else giver_of(plan, (), one.owner)
            yield Promise(("expectations", key), "expectation", one.title, given, one.owner, one.due, None, outcome)


def _of_expectation(one: Expectation, as_of: date) -> Outcome | None:
    if one.due is not None and one.due > as_of:
        return None
    overdue = one.due is not None and one.due < as_of
    return _OF_STATUS.get(one.status or "pending", "missed" if overdue else None)
