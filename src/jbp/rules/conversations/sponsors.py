"""422: whether the sponsors are there when the partnership is reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.parties import partner_name
from jbp.figures.people import has_left, name_of, with_role
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.conversations.reviews import held_reviews
from jbp.rules.phrasing import listed
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.plan import Plan
    from jbp.rules.context import Context
    from jbp.rules.conversations.reviews import Held

REVIEWS = Option("reviews", 2, "how many reviews in a row a partner's sponsor may not miss")

_BIG = ("qbr", "annual")
"""The kinds of reviews that sponsors are expected at even where they leave others to their people."""


@CONVERSATIONS.rule(
    "JBP422",
    "sponsor-absent",
    "W W W",
    summary=f"A partner's sponsor missed the last {REVIEWS.default} reviews, and sent no deputy.",
    why=(
        "The Strategic Alliances Fieldbook sees in a committee whose senior members do not run it the risk that their "
        "company takes the alliance for unimportant, and in reviews moved for a customer a leadership with too many "
        "plates to spin. Who has no time for the review, it says, needs a deputy who has."
    ),
    detection=(
        f"Of the last {REVIEWS.default} reviews that were held and state `attendees`, none was attended or led by an "
        "executive sponsor of a partner, by one who has left since, or by somebody whom `deputies` of a governance "
        "body names for one of them. One sponsor of a partner is enough; who leaves monthly reviews to others and was "
        "at the last quarterly or annual one is not found; and with fewer such reviews nothing is judged. A partner "
        "whose sponsors have all left, or who never had one, is found by rules 101 and 111."
    ),
    false_positives=(
        "A sponsor who took over after these reviews: the plan does not say since when somebody has a role. One who "
        "was there and is not on the list."
    ),
    mend="Agree the next date with the sponsor, or name a deputy who comes; or complete `attendees`.",
    bad="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben:  # finding: sponsor-absent
    name: Ben Osei
    partner: b
    function: Management
    level: executive
    roles: [executive_sponsor]
    owns_pnl: true
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
reviews:
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, finn]
    led_by: [dia, finn]
    decisions: [Order the laminate for the second test]
    minutes_on: 2026-04-14
  may:
    title: Review in May
    kind: monthly
    date: 2026-05-12
    attendees: [dia, eva, finn]
    led_by: [finn]
    decisions: [Test the second laminate as well]
    minutes_on: 2026-05-12
    next: 2026-07-14
""",
    good="""\
reviews:
  spring:
    title: Review of the first quarter
    kind: qbr
    date: 2026-04-14
    attendees: [ana, dia, finn]
    led_by: [dia, finn]
    decisions: [Order the laminate for the second test]
    minutes_on: 2026-04-14
  may:
    title: Review in May
    kind: monthly
    date: 2026-05-12
    attendees: [dia, eva, cho, finn]
    led_by: [cho]
    decisions: [Test the second laminate as well]
    minutes_on: 2026-05-12
    next: 2026-07-14
""",
    options=(REVIEWS,),
)
def sponsor_absent(context: Context) -> Iterator[Flag]:
    """A sponsor in name."""
    plan, count = context.plan, max(1, context.option(REVIEWS))
    held = [one for one in held_reviews(plan, context.as_of) if one.review.attendees]
    if len(held) < count:
        return
    last_big = [one for one in held if one.review.kind in _BIG][:1]
    there = {person for one in (*held[:count], *last_big) for person in (*one.review.attendees, *one.review.led_by)}
    for seats in _seats(context):
        if not seats.people & there:
            yield _absent(plan, seats, held[:count])


class Seats(NamedTuple):
    """A partner's sponsors who are still there, and everybody whose presence at a review counts for them."""

    partner: str
    sponsors: tuple[str, ...]
    people: frozenset[str]


def _seats(context: Context) -> Iterator[Seats]:
    plan = context.plan
    bodies = plan.governance.bodies.values() if plan.governance else ()
    for partner in plan.partners:
        ever = dict(with_role(plan, partner, "executive_sponsor"))
        present = tuple(key for key, person in ever.items() if not has_left(person, context.as_of))
        deputies = {body.deputies[key] for body in bodies for key in body.deputies if key in ever}
        if present:
            yield Seats(partner, present, frozenset({*ever, *deputies}))


def _absent(plan: Plan, seats: Seats, missed: list[Held]) -> Flag:
    names = listed((name_of(plan, key) for key in seats.sponsors), "nor")
    one = len(seats.sponsors) == 1
    days = listed(show_date(each.review.date) for each in reversed(missed))
    last = "the last review" if len(missed) == 1 else f"the last {len(missed)} reviews"
    return Flag(
        at=("people", seats.sponsors[0]),
        message=f'{names}, executive sponsor of "{partner_name(seats.partner, plan)}", missed {last} ({days}) '
        "and sent no deputy"
        if one
        else f'neither {names}, executive sponsors of "{partner_name(seats.partner, plan)}", was at {last} ({days}), '
        "nor a deputy",
        label="absent from the reviews",
        related=tuple(Related(("reviews", each.key, "attendees"), "not on this list", "value") for each in missed),
        stated=tuple(f"{each.key}: {' '.join(each.review.attendees)}" for each in missed),
        mend="Agree the next date with the sponsor, or name a deputy under `deputies` of the body and invite them; if "
        "somebody was there, add them to `attendees`.",
    )
