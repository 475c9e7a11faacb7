"""418 and 419: whether reviews are held by both sides, and lead to something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.parties import partner_name
from jbp.figures.people import partners_among
from jbp.figures.work import is_pending
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import counted, listed
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.meeting import Review
    from jbp.model.plan import Plan
    from jbp.rules.context import Context


class Held(NamedTuple):
    """A review with its id."""

    key: str
    review: Review


def _in_time(plan: Plan) -> list[Held]:
    """The reviews by their dates."""
    return sorted((Held(key, review) for key, review in plan.reviews.items()), key=lambda one: one.review.date)


def held_reviews(plan: Plan, as_of: date) -> list[Held]:
    """The reviews that have been held, the latest first."""
    return [one for one in reversed(_in_time(plan)) if one.review.date <= as_of]


def last_review(plan: Plan, as_of: date) -> Held | None:
    """The latest review that has been held; None before the first."""
    return next(iter(held_reviews(plan, as_of)), None)


@CONVERSATIONS.rule(
    "JBP418",
    "review-one-way",
    "W W W",
    summary="A review is attended by one partner only, or led by the same partner as the one before.",
    why=(
        "Quarterly business reviews tend to go one way, says a speaker on the ASAP blog on alliance management: one "
        "side presents, the other is presented to. Whoever wants the partner's help makes it a meeting of both."
    ),
    detection=(
        "The last review that was held, or one to come, has `attendees` of one partner only; or it and the review "
        "before it are `led_by` people of one and the same partner only. Earlier reviews are not looked at, since "
        "nobody can mend them. A review without attendees, or without `led_by`, is not judged by them."
    ),
    false_positives="A review at which the other partner's people were there and nobody wrote it down.",
    mend="Invite the other partner, and let the partners take turns in leading; or complete the record.",
    bad="""\
reviews:
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, eva]  # finding: review-one-way
    led_by: [ana]
    decisions: [Order the laminate for the second test]
    minutes_on: 2026-04-14
    next: 2026-07-14
""",
    good="""\
reviews:
  winter:
    title: Review of the start
    kind: other
    date: 2026-02-03
    attendees: [ana, ben]
    led_by: [ana]
    decisions: [Test in the north first]
    minutes_on: 2026-02-03
    next: 2026-04-14
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, ben, cho]
    led_by: [ben]
    decisions: [Order the laminate for the second test]
    minutes_on: 2026-04-14
    next: 2026-07-14
""",
)
def review_one_way(context: Context) -> Iterator[Flag]:
    """A review at which one partner speaks to itself, or always has the chair."""
    plan = context.plan
    ordered = _in_time(plan)
    held = sum(one.review.date <= context.as_of for one in ordered)
    for place in range(max(held - 1, 0), len(ordered)):
        key, review = ordered[place]
        there = partners_among(plan, review.attendees)
        if len(there) == 1:
            yield Flag(
                at=("reviews", key, "attendees"),
                message=f'review "{review.title}" on {show_date(review.date)} has attendees of '
                f'"{partner_name(there[0], plan)}" only',
                label="one partner only",
                stated=review.attendees,
                mend="Invite people of the other partners; if they were there, add them to `attendees`.",
            )
        if place:
            yield from _led_again(plan, ordered[place - 1], ordered[place])


def _led_again(plan: Plan, before: Held, this: Held) -> Iterator[Flag]:
    leaders, earlier = (partners_among(plan, one.review.led_by) for one in (this, before))
    if len(leaders) == 1 and leaders == earlier:
        yield Flag(
            at=("reviews", this.key, "led_by"),
            message=f'"{partner_name(leaders[0], plan)}" alone leads review "{this.review.title}" on '
            f"{show_date(this.review.date)}, as it led the one before",
            label="the same partner again",
            related=(Related(("reviews", before.key, "led_by"), "the review before", "value"),),
            stated=(*before.review.led_by, *this.review.led_by),
            mend="Let somebody of another partner lead, or lead it together.",
        )


@CONVERSATIONS.rule(
    "JBP419",
    "review-without-follow-up",
    "W W E",
    summary="The last review has open actions, took no decisions, or set no date for the next.",
    why=(
        "The Strategic Alliances Fieldbook describes reviews that take two months to prepare and end in vague "
        "decisions and patchy follow-up; Partner Business Planning, part 2, ends each review with next steps and the "
        "date of the next one."
    ),
    detection=(
        "Of the last review that was held: an action is neither done nor cancelled and is past its `due`, or has "
        "none; or `decisions` is empty; or no next review is set, neither by `next` nor by a later entry under "
        "`reviews`; a `next` that has passed without a review counts as none. Actions that are not due yet are not "
        "asked. One finding a review names all of it."
    ),
    false_positives="A review that found nothing to decide: that is a decision too, to go on as planned.",
    mend="Close or re-date the actions, write down what was decided, and set the next review.",
    bad="""\
reviews:
  spring:  # finding: review-without-follow-up
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, ben, cho]
    led_by: [ana, ben]
    actions:
      laminate: {title: Order the laminate, owner: finn, due: 2026-04-30, status: not_started}
    minutes_on: 2026-04-14
""",
    good="""\
reviews:
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, ben, cho]
    led_by: [ana, ben]
    decisions: [Order the laminate for the second test]
    actions:
      laminate: {title: Order the laminate, owner: finn, due: 2026-04-30, status: done}
      norm: {title: Compare both norms, owner: eva, due: 2026-06-30, status: on_track}
    minutes_on: 2026-04-14
    next: 2026-07-14
""",
)
def review_without_follow_up(context: Context) -> Iterator[Flag]:
    """A review after which everything goes on as before."""
    last = last_review(context.plan, context.as_of)
    if last is None:
        return
    key, review = last
    loose = _unresolved(review, context.as_of)
    gaps = [_open_actions(review, loose)] if loose else []
    gaps += [] if review.decisions else ["it took no decisions"]
    gaps += _next(context, review)
    if gaps:
        places = [Related(("reviews", key, "actions", action), "not resolved") for action in loose]
        yield Flag(
            at=("reviews", key),
            message=f'nothing follows from review "{review.title}" on {show_date(review.date)}: {listed(gaps)}',
            label="no follow-up",
            related=tuple(places),
            stated=(*loose, str(review.next)),
            mend="Close the actions or give them a new date, write down under `decisions` what was decided, and set "
            "`next`.",
        )


def _unresolved(review: Review, as_of: date) -> list[str]:
    return [
        key
        for key, action in review.actions.items()
        if is_pending(action) and (action.due is None or action.due < as_of)
    ]


def _open_actions(review: Review, loose: list[str]) -> str:
    titles = listed(f'"{review.actions[key].title}"' for key in loose)
    return f"{counted(len(loose), 'action is', 'actions are')} overdue or without a date ({titles})"


def _next(context: Context, review: Review) -> list[str]:
    """What is to be said of the review after this one; nothing where one is set."""
    later = any(one.date > review.date for one in context.plan.reviews.values())
    if later or (review.next is not None and review.next >= context.as_of):
        return []
    if review.next is None:
        return ["the next review is not set"]
    return [f"the next one was set for {show_date(review.next)} and is not recorded"]
