"""104 and 113: whether those whom the work needs are named, on every side and in time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.parties import partner_name, partners_of
from jbp.figures.people import has_left, people_of
from jbp.figures.work import activities, initiatives, is_pending
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LEAD_TIME = Duration(30, "d")
"""How long before work starts the functions that it needs should have a face."""


@STAKEHOLDERS.rule(
    "JBP104",
    "one-sided-stakeholders",
    "E W E",
    summary="An activity of two or more partners names stakeholders for only some of them.",
    why=(
        "Joint work needs people on both sides who know that it needs them. The planning tables of Vantage Partners' "
        "masterclass on joint business planning have a column of key stakeholders for each partner; the column that is "
        "left empty is where the work later waits for an answer."
    ),
    detection=(
        "An activity whose `party` is `joint` or two or more partners states `stakeholders`, but none for at least one of "
        "these partners. An activity that names no stakeholders at all, or no party, is not judged; nor is one that is "
        "done, cancelled or not applicable."
    ),
    false_positives="Joint work in which one partner's part is done by the owner alone: name the owner.",
    mend="Name the functions or people of the partner who is missing, or correct `party`.",
    bad=@BAD104@,
    good=@GOOD104@,
    scope="local",
)
def one_sided_stakeholders(context: Context) -> Iterator[Flag]:
    """A joint activity whose stakeholders leave a partner out."""
    plan = context.plan
    for at, _, activity in activities(plan):
        involved = partners_of(activity.party, plan)
        missing = [partner_name(one, plan) for one in involved if not activity.stakeholders.get(one)]
        if len(involved) < 2 or not missing or not any(activity.stakeholders.values()) or not is_pending(activity):
            continue
        named = [partner_name(one, plan) for one, who in activity.stakeholders.items() if who]
        yield Flag(
            at=(*at, "stakeholders"),
            message=f'activity "{activity.title}" is work of {listed(partner_name(one, plan) for one in involved)}, '
            f"but names stakeholders of {listed(named)} only",
            label=f"nobody of {listed(missing)}",
            related=(Related((*at, "party"), "whose work it is", "value"),),
            stated=(*activity.party, *activity.stakeholders),
            mend=f"Add the functions or people of {listed(missing)} whom the work needs, or correct `party`.",
        )


@STAKEHOLDERS.rule(
    "JBP113",
    "function-promised-not-engaged",
    "W W E",
    summary="A function that work needs has no person, meeting or activity before that work starts.",
    why=(
        "The first pitfall of Vantage Partners' masterclass on joint business planning has two halves: the right "
        "stakeholders, and the right time. A function that learns of its part when the work starts has its year "
        "planned already."
    ),
    detection=(
        "`stakeholders` of initiatives and activities name a function of a partner (a text that is no person's id). Of all "
        "work that names it, the first to start is judged, by its own `start` or that of its initiative: it is still "
        f"open, has started or starts within {LEAD_TIME.amount} days, and nobody of that partner under `people` who is "
        "still there has this `function`. Later work is not judged, since the first has engaged the function; a meeting "
        "engages it through the people who attend. Capital letters make no difference; other spellings do."
    ),
    false_positives=(
        "A function that `people` calls by another name, as in Data and Data Platform: write it alike in both places."
    ),
    mend="Name the person who speaks for the function under `people`, with the same `function`.",
    bad=@BAD113@,
    good=@GOOD113@,
)
def function_promised_not_engaged(context: Context) -> Iterator[Flag]:
    """A function nobody stands for when the first work that needs it starts."""
    plan, soon = context.plan, LEAD_TIME.after(context.as_of)
    for need in _first_needs(plan):
        if not is_pending(need.work) or need.start > soon or _has_face(context, need):
            continue
        partner = partner_name(need.partner, plan)
        starts = "starts" if need.start > context.as_of else "started"
        yield Flag(
            at=(*need.at, "stakeholders", need.partner),
            part="value",
            message=f'"{need.work.title}" {starts} on {show_date(need.start)} and needs {need.function} of {partner}, '
            "for whom the plan names no person, meeting or earlier activity",
            label=f"nobody stands for {need.function}",
            stated=(need.function, need.start.isoformat()),
            mend=f"Add the person who speaks for it under `people`, with `partner: {need.partner}` and "
            f"`function: {need.function}`.",
        )


class Need(NamedTuple):
    """Work that needs a function of a partner from a day on."""

    start: date
    at: Address
    work: Initiative | Activity
    partner: str
    function: str


def _first_needs(plan: Plan) -> Iterator[Need]:
    """For each function of each partner the work that needs it first."""
    first: dict[tuple[str, str], Need] = {}
    for need in _needs(plan):
        key = need.partner, need.function.casefold()
        if key not in first or need.start < first[key].start:
            first[key] = need
    yield from first.values()


def _needs(plan: Plan) -> Iterator[Need]:
    for at, initiative in initiatives(plan):
        yield from _of(plan, at, initiative, initiative.start)
    for at, initiative, activity in activities(plan):
        yield from _of(plan, at, activity, activity.start or initiative.start)


def _of(plan: Plan, at: Address, work: Initiative | Activity, start: date | None) -> Iterator[Need]:
    if start is None or work.status in ("cancelled", "not_applicable"):
        return
    for partner, who in work.stakeholders.items():
        for one in who:
            if one not in plan.people:
                yield Need(start, at, work, partner, one)


def _has_face(context: Context, need: Need) -> bool:
    wanted = need.function.casefold()
    return any(
        (person.function or "").casefold() == wanted and not has_left(person, context.as_of)
        for _, person in people_of(context.plan, need.partner)
    )
