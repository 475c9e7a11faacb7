"""113: whether those whom the work needs have a face before it starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.parties import partner_name
from jbp.figures.people import has_left, people_of
from jbp.figures.work import activities, initiatives, is_pending
from jbp.rule import Flag, Option
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

LEAD_TIME = Option("lead-time", Duration(30, "d"), "how long before work starts somebody is to stand for its functions")

_DROPPED = ("cancelled", "not_applicable")


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
        "`stakeholders` of initiatives and activities name a function of a partner (a text that is neither the id nor "
        "the name of one of its people). Of all work that names it and is not dropped, the first to start is judged, "
        "by its own `start` or that of its initiative: it is still open, as is its initiative, has started or starts "
        f"within {show_duration(LEAD_TIME.default)}, and nobody of that partner under `people` who is still there has "
        "this `function`. Later work is not judged, since the first has engaged the function; a meeting engages it "
        "through the people who attend. Capital letters make no difference; other spellings do."
    ),
    false_positives=(
        "A function that `people` calls by another name, as in Data and Data Platform: write it alike in both places."
    ),
    mend="Name the person who speaks for the function under `people`, with the same `function`.",
    bad="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    progress: 65%
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    progress: 30%
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
    activities:
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering, Safety]}  # finding: function-promised-not-engaged
        status: on_track
        start: 2026-05-04
        due: 2026-08-31
        done_when: Ten panels have left the line
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
  ivo: {name: Ivo Kern, partner: b, function: Safety, level: specialist}
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    progress: 65%
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    progress: 30%
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
    activities:
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering, Safety]}
        status: on_track
        start: 2026-05-04
        due: 2026-08-31
        done_when: Ten panels have left the line
""",
    options=(LEAD_TIME,),
)
def function_promised_not_engaged(context: Context) -> Iterator[Flag]:
    """A function nobody stands for when the first work that needs it starts."""
    plan, soon = context.plan, context.option(LEAD_TIME).after(context.as_of)
    for need in _first_needs(plan):
        if not need.is_open or need.start > soon or _has_face(context, need):
            continue
        partner = partner_name(need.partner, plan)
        starts = "starts" if need.start > context.as_of else "started"
        yield Flag(
            at=(*need.at, "stakeholders", need.partner),
            part="value",
            message=f'"{need.work.title}" {starts} on {show_date(need.start)} and needs {need.function} '
            f'of "{partner}", but no person, meeting or earlier activity engages it',
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
    is_open: bool


def _first_needs(plan: Plan) -> Iterator[Need]:
    """For each function of each partner the work that needs it first."""
    first: dict[tuple[str, str], Need] = {}
    names = {(person.partner, person.name) for person in plan.people.values()}
    for need in _needs(plan):
        key = need.partner, need.function.casefold()
        if (need.partner, need.function) not in names and (key not in first or need.start < first[key].start):
            first[key] = need
    yield from first.values()


def _needs(plan: Plan) -> Iterator[Need]:
    for at, initiative in initiatives(plan):
        yield from _of(plan, at, initiative, initiative.start, is_open=is_pending(initiative))
    for at, initiative, activity in activities(plan):
        if initiative.status not in _DROPPED:
            is_open = is_pending(initiative) and is_pending(activity)
            yield from _of(plan, at, activity, activity.start or initiative.start, is_open=is_open)


def _of(plan: Plan, at: Address, work: Initiative | Activity, start: date | None, *, is_open: bool) -> Iterator[Need]:
    if start is None or work.status in _DROPPED:
        return
    for partner, who in work.stakeholders.items():
        for one in who:
            if one not in plan.people:
                yield Need(start, at, work, partner, one, is_open)


def _has_face(context: Context, need: Need) -> bool:
    wanted = need.function.casefold()
    return any(
        (person.function or "").casefold() == wanted and not has_left(person, context.as_of)
        for _, person in people_of(context.plan, need.partner)
    )
