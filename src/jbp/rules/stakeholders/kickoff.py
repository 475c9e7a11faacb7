"""106: whether the partnership was started by those who must carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.work import count_days
from jbp.finding import Related, Severity
from jbp.rule import Flag, Option
from jbp.rules.phrasing import counted, listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.meeting import Meeting
    from jbp.model.person import Person
    from jbp.model.words import Role
    from jbp.rules.context import Context

WITHIN = Option("within", Duration(30, "d"), "how long after the start of the plan the kick-off may be")

FEWEST_FUNCTIONS = Option(
    "fewest-functions", 3, "how many functions each partner is to bring, where no list of roles says which"
)

SELLING = frozenset({"joint_selling", "channel", "ecosystem"})
"""The contexts for which Partner Business Planning, part 2, says who belongs at the kick-off."""


class Seat(NamedTuple):
    """Somebody who belongs at a kick-off, and the roles that fill the seat."""

    title: str
    roles: frozenset[Role]


SEATS = (
    Seat("an executive", frozenset({"executive_sponsor", "steering_chair"})),
    Seat("marketing", frozenset({"marketing_lead", "head_of_partner_marketing", "partner_marketing_manager"})),
    Seat("business development", frozenset({"business_development", "partner_account_manager"})),
    Seat("technical support", frozenset({"technical_support", "partner_technical_support"})),
    Seat("customer support", frozenset({"customer_support"})),
)
"""Who belongs at a kick-off; whoever is of level executive fills the first seat as well."""


@STAKEHOLDERS.rule(
    "JBP106",
    "kickoff-roles-missing",
    "W - W",
    summary=(
        f"No kick-off within {show_duration(WITHIN.default)} of the start, or one at which a partner's roles are "
        "missing."
    ),
    why=(
        "Partner Business Planning, part 2, puts everybody who will do the work into the first meeting: executives, "
        "marketing, business development, technical and customer support of the partner, and their counterparts. Who "
        "was not there when the plan was made is told later what it asks of them."
    ),
    detection=(
        f"The first meeting of kind `kickoff` is dated more than {show_duration(WITHIN.default)} after `horizon.start` "
        "(once it was held, a note, since nothing mends that), or there is none and this time is over. Where there is "
        "one, it is looked at who attends it (or one of several). In the contexts joint_selling, channel and ecosystem "
        "each partner is to send an executive (level executive, or the role executive_sponsor or steering_chair), "
        "marketing (marketing_lead, head_of_partner_marketing, partner_marketing_manager), business development "
        "(business_development, partner_account_manager), technical support (technical_support, "
        "partner_technical_support) and customer support (customer_support); one person may have several roles. In "
        f"other contexts, and without one, each partner is to send people of {FEWEST_FUNCTIONS.default} functions; "
        "whoever states none counts as one. A kick-off without attendees is one finding."
    ),
    false_positives=(
        "A partner who has no such function, a start-up without marketing for one: waive it with that reason."
    ),
    mend="Hold the kick-off, invite the roles that are missing, or record who was there.",
    bad="""\
meetings:
  kickoff:
    title: Kick-off
    kind: kickoff
    date: 2026-01-14
    attendees: [ana, dia, ben, cho, finn]  # finding: kickoff-roles-missing
    minutes_on: 2026-01-14
""",
    good="""\
meetings:
  kickoff:
    title: Kick-off
    kind: kickoff
    date: 2026-01-14
    attendees: [ana, dia, eva, ben, cho, finn]
    minutes_on: 2026-01-14
""",
    options=(WITHIN, FEWEST_FUNCTIONS),
)
def kickoff_roles_missing(context: Context) -> Iterator[Flag]:
    """A kick-off that is late or misses the roles of a partner."""
    meetings = context.plan.meetings.items()
    kickoffs = sorted(((key, one) for key, one in meetings if one.kind == "kickoff"), key=lambda one: one[1].date)
    yield from _late(context, kickoffs)
    if kickoffs:
        yield from _absent(context, kickoffs)


def _late(context: Context, kickoffs: list[tuple[str, Meeting]]) -> Iterator[Flag]:
    start = context.plan.horizon.start
    within = context.option(WITHIN)
    latest = within.after(start)
    related = (Related(("horizon", "start"), "the start of the plan", "value"),)
    if kickoffs and kickoffs[0][1].date > latest:
        key, first = kickoffs[0]
        was_held = first.date < context.as_of
        yield Flag(
            at=("meetings", key, "date"),
            part="value",
            message=f'the kick-off "{first.title}" on {show_date(first.date)} is '
            f"{count_days((first.date - start).days)} after the start of the plan, more than {show_duration(within)}",
            label="late kick-off",
            related=related,
            stated=(first.date.isoformat(), start.isoformat()),
            mend="If an earlier kick-off was held, record it with `kind: kickoff`; else waive this with the reason."
            if was_held
            else "Hold it earlier; if an earlier kick-off was held, record it with `kind: kickoff`.",
            at_most=Severity.NOTE if was_held else None,  # what was late stays late, whatever anybody does now
        )
    elif not kickoffs and context.as_of > latest:
        yield Flag(
            at=("meetings",),
            message=f"no kick-off is recorded; the plan started {count_days((context.as_of - start).days)} ago, "
            f"on {show_date(start)}",
            label="no kick-off",
            related=related,
            stated=(start.isoformat(),),
            mend="Hold it, or record it under `meetings` with `kind: kickoff`, its date and attendees.",
        )


def _absent(context: Context, kickoffs: list[tuple[str, Meeting]]) -> Iterator[Flag]:
    plan = context.plan
    key, first = kickoffs[0]
    ids = tuple(dict.fromkeys(who for _, kickoff in kickoffs for who in kickoff.attendees if who in plan.people))
    if not ids:
        yield Flag(
            at=("meetings", key),
            message=f'the kick-off "{first.title}" on {show_date(first.date)} names no attendees',
            label="no attendees",
            mend="List the people who attend under `attendees`.",
        )
        return
    for partner, company in plan.partners.items():
        mine = tuple(who for who in ids if plan.people[who].partner == partner)
        lack = _lacking(context, [plan.people[who] for who in mine])
        if lack:
            yield Flag(
                at=("meetings", key, "attendees"),
                message=f'at the kick-off "{first.title}" partner "{company.name}" has {lack}',
                label=f'"{company.name}" has {lack}',
                related=(Related(("partners", partner), company.name),),
                stated=(partner, *mine),
                mend="Bring them in: to a second kick-off, or to the first review; if they were there, state their "
                "`roles` and `function` under `people` and their ids here.",
            )


def _lacking(context: Context, people: list[Person]) -> str:
    if context.plan.context in SELLING:
        return _lacking_seats(people)
    return _lacking_functions(people, context.option(FEWEST_FUNCTIONS))


def _lacking_seats(people: list[Person]) -> str:
    missing = [seat.title for seat in SEATS if not any(_fills(person, seat) for person in people)]
    return f"no {listed((title.removeprefix('an ') for title in missing), 'or')}" if missing else ""


def _fills(person: Person, seat: Seat) -> bool:
    return not seat.roles.isdisjoint(person.roles) or (seat is SEATS[0] and person.level == "executive")


def _lacking_functions(people: list[Person], fewest: int) -> str:
    functions: dict[str, str] = {}
    for person in people:
        function = person.function or f"{person.name}, whose function is not stated"
        functions.setdefault(function.casefold(), function)
    if len(functions) >= fewest:
        return ""
    count = counted(len(functions), "function")
    return f"people of {count} only ({listed(functions.values())})" if functions else "nobody"
