"""What happened between two reviews, and what falls due before the next one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.work import activities, is_done, is_pending, milestones
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.model.words import WorkStatus

Happened: TypeAlias = Literal["journal", "decision", "action", "activity", "milestone", "raised", "escalated"]
Coming: TypeAlias = Literal["activity", "milestone", "action", "decision", "recommendation", "meeting", "review"]

_QUARTER = Duration(3, "m")


class Since(NamedTuple):
    """The day after which things are told, and the id of the review that was held on it; None without a review."""

    day: date
    review: str | None


class Happening(NamedTuple):
    """Something that happened on a day.

    Attributes:
        day: when.
        kind: what sort of thing it is.
        title: what.
        detail: the option decided on; empty elsewhere.
        party: to whom it applies, as the plan states it.
        by: the id of the person who says so, or who did it.
        status: what the journal says of the work it speaks of.
    """

    day: date
    kind: Happened
    title: str
    detail: str = ""
    party: tuple[str, ...] = ()
    by: str | None = None
    status: WorkStatus | None = None


class Ahead(NamedTuple):
    """Something that falls due on a day; `title` is empty for a review that is announced and has no entry yet."""

    day: date
    kind: Coming
    title: str
    party: tuple[str, ...]
    owner: str | None


def since_review(plan: Plan, as_of: date, review: str | None = None) -> Since:
    """Since when a review on `as_of` has to tell: since the review before it, else for three months.

    Args:
        plan: holds the reviews.
        as_of: the day of this review.
        review: the id of a review of the plan. One held before `as_of` is the one to tell from; one on that day or
            later is the one that is held now, and the latest before both counts.

    Raises:
        KeyError: the plan has no such review.
    """
    if review is not None and plan.reviews[review].date < as_of:
        return Since(plan.reviews[review].date, review)
    held = [(one.date, key) for key, one in plan.reviews.items() if one.date < as_of]
    if held:
        day, key = max(held)
        return Since(day, key)
    return Since(_QUARTER.before(as_of), None)


def happenings(plan: Plan, since: date, as_of: date) -> tuple[Happening, ...]:
    """What happened after `since` and up to `as_of`, in the order of days."""
    return tuple(sorted((one for one in _all(plan) if since < one.day <= as_of), key=lambda one: one.day))


def coming(plan: Plan, as_of: date, days: int) -> tuple[Ahead, ...]:
    """What falls due from `as_of` on for so many days, in the order of days."""
    until = as_of + timedelta(days=days)
    return tuple(sorted((one for one in _due(plan) if as_of <= one.day <= until), key=lambda one: one.day))


def _all(plan: Plan) -> Iterator[Happening]:
    for entry in plan.journal.values():
        yield Happening(entry.date, "journal", entry.headline, "", entry.party, entry.by, entry.status)
    yield from _decided(plan)
    for review in plan.reviews.values():
        for action in review.actions.values():
            if action.done_on is not None and is_done(action):
                yield Happening(action.done_on, "action", action.title, "", action.party, action.owner)
    for _, _, activity in activities(plan):
        if activity.done_on is not None and is_done(activity):
            yield Happening(activity.done_on, "activity", activity.title, "", activity.party, activity.owner)
    for _, milestone in milestones(plan):
        if milestone.done_on is not None and is_done(milestone):
            yield Happening(milestone.done_on, "milestone", milestone.title, "", milestone.party, milestone.owner)
    yield from _talked(plan)


def _decided(plan: Plan) -> Iterator[Happening]:
    for decision in plan.decisions.values():
        decided = decision.decided
        if decided is not None and decided.date is not None:
            option = None if decided.option is None else decision.options.get(decided.option)
            detail = (decided.option or "") if option is None else option.title
            yield Happening(decided.date, "decision", decision.title, detail, decision.party, decision.owner)


def _talked(plan: Plan) -> Iterator[Happening]:
    for one in plan.conversations.values():
        if one.raised_on is not None:
            yield Happening(one.raised_on, "raised", one.title, "", one.party, one.owner)
        if one.escalated_on is not None:
            yield Happening(one.escalated_on, "escalated", one.title, "", one.party, one.owner)


def _due(plan: Plan) -> Iterator[Ahead]:
    for _, initiative, activity in activities(plan):
        if activity.due is not None and is_pending(activity) and is_pending(initiative):
            yield Ahead(activity.due, "activity", activity.title, activity.party, activity.owner)
    for _, milestone in milestones(plan):
        if milestone.due is not None and is_pending(milestone):
            yield Ahead(milestone.due, "milestone", milestone.title, milestone.party, milestone.owner)
    for review in plan.reviews.values():
        for action in review.actions.values():
            if action.due is not None and is_pending(action):
                yield Ahead(action.due, "action", action.title, action.party, action.owner)
    for step in plan.recommendations.values():
        if step.due is not None and is_pending(step):
            yield Ahead(step.due, "recommendation", step.title, step.party, step.owner)
    yield from _sittings(plan)


def _sittings(plan: Plan) -> Iterator[Ahead]:
    for decision in plan.decisions.values():
        if decision.decide_by is not None and decision.decided is None:
            yield Ahead(decision.decide_by, "decision", decision.title, decision.party, decision.owner)
    for meeting in plan.meetings.values():
        yield Ahead(meeting.date, "meeting", meeting.title, meeting.party, meeting.owner)
    dates = {review.date for review in plan.reviews.values()}
    for review in plan.reviews.values():
        yield Ahead(review.date, "review", review.title, review.party, review.owner)
        # A next review is announced by the one before it until it has an entry of its own.
        if review.next is not None and review.next not in dates:
            yield Ahead(review.next, "review", "", (), None)
