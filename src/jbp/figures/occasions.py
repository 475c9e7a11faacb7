"""Meetings and reviews in time: which was held last, which comes next, and until when that one must carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.people import has_left, with_role

if TYPE_CHECKING:
    from datetime import date

    from jbp.address import Address
    from jbp.model.meeting import Meeting, Review
    from jbp.model.person import Person
    from jbp.model.plan import Plan


class Occasion(NamedTuple):
    """A day on which people meet.

    Attributes:
        date: the day.
        at: where it stands in the plan; empty where only its day is set, by the `next` of the review before it.
        entry: the meeting or the review; None where only its day is set.
        review: the same where it is a review.
    """

    date: date
    at: Address = ()
    entry: Meeting | Review | None = None
    review: Review | None = None


def occasions(plan: Plan) -> tuple[Occasion, ...]:
    """All meetings and reviews by their days; on one day a review comes last, so that it counts as the later."""
    meetings = [Occasion(one.date, ("meetings", key), one) for key, one in plan.meetings.items()]
    reviews = [Occasion(one.date, ("reviews", key), one, one) for key, one in plan.reviews.items()]
    return tuple(sorted((*meetings, *reviews), key=lambda one: one.date))


def occasion_named(plan: Plan, key: str) -> Occasion | None:
    """The review of this id, else the meeting; None where there is neither."""
    found = [one for one in occasions(plan) if one.at[1:] == (key,)]
    return next((one for one in found if one.review is not None), next(iter(found), None))


def last_held(plan: Plan, as_of: date) -> Occasion | None:
    """The latest meeting or review that was held by a day, that day included."""
    return next((one for one in reversed(occasions(plan)) if one.date <= as_of), None)


def last_review(plan: Plan, as_of: date) -> Occasion | None:
    """The latest review that was held by a day, that day included."""
    return next((one for one in reversed(occasions(plan)) if one.review and one.date <= as_of), None)


def next_occasion(plan: Plan, as_of: date) -> Occasion | None:
    """The first meeting or review on or after a day; it may be no more than the day that the last review has set."""
    coming = [one for one in occasions(plan) if one.date >= as_of]
    before = last_review(plan, as_of)
    planned = None if before is None or before.review is None else before.review.next
    # `min` keeps the first of equals: an entry of the plan says more than a day alone.
    found = (*coming, *((Occasion(planned),) if planned is not None and planned >= as_of else ()))
    return min(found, key=lambda one: one.date, default=None)


def day_after(plan: Plan, this: Occasion) -> date | None:
    """The day of the occasion after this one, so the day until which this one must carry; None where nobody knows.

    Source: the earliest of the meetings and reviews later on and of the `next` that this or an earlier review states;
    where there is none, the day of this one and the plan's `review_every`.
    """
    days = [one.date for one in occasions(plan)]
    days += [one.review.next for one in occasions(plan) if one.review and one.review.next and one.date <= this.date]
    after = min((day for day in days if day > this.date), default=None)
    return plan.review_every.after(this.date) if after is None and plan.review_every is not None else after


def absent_sponsors(plan: Plan, occasion: Occasion) -> tuple[Person, ...]:
    """The executive sponsors of that day who did not attend; none where nobody wrote down who did."""
    entry = occasion.entry
    if entry is None or not entry.attendees:
        return ()
    return tuple(
        person
        for partner in plan.partners
        for key, person in with_role(plan, partner, "executive_sponsor")
        if key not in entry.attendees and not has_left(person, occasion.date)
    )


def decided_on(plan: Plan, day: date) -> tuple[str, ...]:
    """The ids of the decisions that were taken on a day."""
    return tuple(key for key, one in plan.decisions.items() if one.decided is not None and one.decided.date == day)


def minutes_of(occasion: Occasion) -> int:
    """How many minutes the stated items of an agenda take together; items without a limit count as none."""
    return sum(item.minutes or 0 for item in occasion.entry.agenda.values()) if occasion.entry is not None else 0
