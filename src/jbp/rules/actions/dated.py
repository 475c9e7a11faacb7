"""Everything in a plan that has dates to keep, each with its address, kind and name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.work import activities, initiatives, is_pending, milestones

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.figures.work import Due
    from jbp.model.plan import Plan


class Dated(NamedTuple):
    """Something with dates: where it stands, what it is, its name and itself."""

    at: Address
    kind: str
    title: str
    item: Due


class Deadline(NamedTuple):
    """A day by which something is to be there: where it stands, what it is, its name and the day."""

    at: Address
    kind: str
    title: str
    due: date


def work_items(plan: Plan) -> Iterator[Dated]:
    """Every initiative and every activity."""
    for at, initiative in initiatives(plan):
        yield Dated(at, "initiative", initiative.title, initiative)
    for at, _, activity in activities(plan):
        yield Dated(at, "activity", activity.title, activity)


def kept_work(plan: Plan) -> Iterator[Dated]:
    """Every initiative and activity that was not dropped, nor with it its initiative."""
    dropped = {at[:2] for at, initiative in initiatives(plan) if is_dropped(initiative)}
    return (item for item in work_items(plan) if item.at[:2] not in dropped and not is_dropped(item.item))


def open_work(plan: Plan) -> Iterator[Dated]:
    """Every initiative, and every activity of one that is still to be done: of a closed one, none waits any more."""
    closed = {at[:2] for at, initiative in initiatives(plan) if not is_pending(initiative)}
    return (item for item in work_items(plan) if item.kind == "initiative" or item.at[:2] not in closed)


def milestone_items(plan: Plan) -> Iterator[Dated]:
    """Every milestone."""
    for at, milestone in milestones(plan):
        yield Dated(at, "milestone", milestone.title, milestone)


def materials(plan: Plan) -> Iterator[Dated]:
    """Everything that is made to sell with."""
    if plan.sales is not None:
        for key, material in plan.sales.materials.items():
            yield Dated(("sales", "materials", key), "sales material", material.title, material)


def follow_up(plan: Plan) -> Iterator[Dated]:
    """What was recommended, and what reviews asked for."""
    for key, recommendation in plan.recommendations.items():
        yield Dated(("recommendations", key), "recommendation", recommendation.title, recommendation)
    for key, review in plan.reviews.items():
        for action_key, action in review.actions.items():
            yield Dated(("reviews", key, "actions", action_key), "action", action.title, action)


def deadlines(plan: Plan) -> Iterator[Deadline]:
    """Every `due` that must lie in the horizon; of work that was dropped, whole or with its initiative, none does."""
    for at, kind, title, item in (*kept_work(plan), *milestone_items(plan), *materials(plan), *follow_up(plan)):
        if item.due is not None and not is_dropped(item):
            yield Deadline(at, kind, title, item.due)
    for key, goal in (plan.strategy.shared_goals if plan.strategy is not None else {}).items():
        if goal.due is not None:
            yield Deadline(("strategy", "shared_goals", key), "shared goal", goal.title, goal.due)
    for key, expectation in plan.expectations.items():
        if expectation.due is not None:
            yield Deadline(("expectations", key), "expectation", expectation.title, expectation.due)


def is_dropped(item: object) -> bool:
    """Whether it is cancelled or beside the point, so that its dates mean nothing any more."""
    return getattr(item, "status", None) in ("cancelled", "not_applicable")
