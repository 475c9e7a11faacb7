"""404, 405 and 406: whether what is reported of the work is what dates and figures say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.attainment import attainment
from jbp.figures.rollup import initiative_standing
from jbp.figures.work import activities, computed_status, initiatives, is_open, is_pending, milestones
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import counted, listed
from jbp.rules.statements import are_about, is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

_LATE = ("delayed", "stalled")


class Piece(NamedTuple):
    """A piece of work whose initiative, where it has one, is still open."""

    kind: str
    at: Address
    work: Initiative | Activity | Milestone


def _pieces(plan: Plan) -> Iterator[Piece]:
    for at, initiative in initiatives(plan):
        yield Piece("initiative", at, initiative)
    for at, initiative, activity in activities(plan):
        if is_pending(initiative):
            yield Piece("activity", at, activity)
    for at, milestone in milestones(plan):
        yield Piece("milestone", at, milestone)


@CONVERSATIONS.rule(
    "JBP404",
    "stalled-without-correction",
    "E E E",
    summary="Stalled work has no corrective action, and no decision or conversation is about it.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning the stalled integration stands on the "
        "dashboard, in its colour, with nothing beside it, while both sides say in private why it does not move. A status "
        "is a report; what follows from it must stand in the plan as well."
    ),
    detection=(
        "An initiative, an activity or a milestone of status `stalled` has no `corrective_action` (or says TBD), and no "
        "entry under `decisions` or `conversations` names it, or something inside it, in `about`. Activities of an "
        "initiative that is done, cancelled or not applicable are not looked at."
    ),
    false_positives="Work that has stalled this morning.",
    mend="Write the `corrective_action`, or open the conversation or decision it waits for and name the work in `about`.",
    bad="""\
milestones:
  certificate:
    title: Certificate of the panel
    party: joint
    owner: eva
    due: 2026-10-30
    status: stalled  # finding: stalled-without-correction
""",
    good="""\
milestones:
  certificate:
    title: Certificate of the panel
    party: joint
    owner: eva
    due: 2026-10-30
    status: stalled
    corrective_action: A second institute takes over the test in July
""",
    scope="local",
)
def stalled_without_correction(context: Context) -> Iterator[Flag]:
    """Work that stands still, and nobody says what follows from it."""
    plan = context.plan
    answers = (*plan.decisions.values(), *plan.conversations.values())
    for kind, at, work in _pieces(plan):
        if work.status != "stalled" or is_stated(work.corrective_action) or are_about(answers, at):
            continue
        yield Flag(
            at=(*at, "status"),
            part="value",
            message=f'{kind} "{work.title}" is stalled, without a corrective action and with no decision or conversation '
            "about it",
            label="stalled, and nothing follows from it",
            stated=("stalled",),
            mend="Write the `corrective_action`, or open the decision or conversation that it waits for and name "
            "the work there in `about`.",
        )


@CONVERSATIONS.rule(
    "JBP405",
    "watermelon",
    "E E E",
    summary="Work is reported as on track while its dates, activities or leading KPI say otherwise.",
    why=(
        "Published partner-plan templates know it by this name: green outside, red inside. As long as the report is green "
        "nobody offers help, and the day on which it turns red is the day on which it is too late."
    ),
    detection=(
        "An initiative, an activity or a milestone of status `on_track` is past its `due` date; or it is an initiative one "
        "of whose activities is delayed or stalled, by its status or its dates, or whose `leading_kpi` is beyond its "
        "tolerance on the wrong side of what was planned to date. One finding a piece of work names all reasons. "
        "Activities of an initiative that is done, cancelled or not applicable are not looked at."
    ),
    false_positives=(
        "An initiative that is on track although one small activity is late: say in that activity what was corrected and "
        "move its date, or waive the finding with that reason."
    ),
    mend="Report the status that dates and figures show, with a corrective action; or correct the dates or figures.",
    bad="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track  # finding: watermelon
    start: 2026-01-15
    due: 2026-09-30
    activities:
      endurance:
        title: Run the endurance test
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: delayed
        start: 2026-04-01
        due: 2026-09-30
        corrective_action: A second test stand from July
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
    good="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: delayed
    corrective_action: A second test stand from July
    start: 2026-01-15
    due: 2026-09-30
    activities:
      endurance:
        title: Run the endurance test
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: delayed
        start: 2026-04-01
        due: 2026-09-30
        corrective_action: A second test stand from July
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
""",
)
def watermelon(context: Context) -> Iterator[Flag]:
    """Work that is green outside and red inside."""
    for kind, at, work in _pieces(context.plan):
        reasons = _reasons(context, at, work) if work.status == "on_track" else ()
        if reasons:
            yield Flag(
                at=(*at, "status"),
                part="value",
                message=f'{kind} "{work.title}" is reported as on track, but {listed(one.clause for one in reasons)}',
                label="green outside, red inside",
                related=tuple(one.place for one in reasons),
                stated=("on_track", *(text for one in reasons for text in one.stated)),
                mend="Report the status that dates and figures show, and what is done about it in "
                "`corrective_action`; or correct the dates or figures where they are wrong.",
            )


class Reason(NamedTuple):
    """Why work is not on track: in words, where it stands, and the values it was seen by."""

    clause: str
    place: Related
    stated: tuple[str, ...]


def _reasons(context: Context, at: Address, work: Initiative | Activity | Milestone) -> tuple[Reason, ...]:
    own = computed_status(work, context.as_of)
    reasons = [Reason(f"was {own.reason}", Related((*at, "due"), own.reason, "value"), (f"{work.due}",))]
    found = reasons if own.status in _LATE else []
    initiative = context.plan.initiatives.get(str(at[1])) if at[0] == "initiatives" and len(at) == 2 else None
    if initiative is not None:
        found += _late_activities(context, at, initiative)
        found += _leading_kpi(context, initiative)
    return tuple(found)


def _late_activities(context: Context, at: Address, initiative: Initiative) -> Iterator[Reason]:
    for key, activity in initiative.activities.items():
        status, reason = computed_status(activity, context.as_of)
        if status in _LATE:
            clause = reason and f"was {reason}" or f"is reported as {status}"
            place = (*at, "activities", key, "due" if reason else "status")
            stated = (key, str(activity.status), str(activity.due))
            yield Reason(f'"{activity.title}" {clause}', Related(place, clause, "value"), stated)


def _leading_kpi(context: Context, initiative: Initiative) -> Iterator[Reason]:
    kpi = None if initiative.leading_kpi is None else context.plan.kpis.get(initiative.leading_kpi)
    if initiative.leading_kpi is None or kpi is None:
        return
    standing = attainment(context.plan, context.calendar, initiative.leading_kpi, context.as_of)
    if standing.side == "wrong":
        clause = _at_percent(kpi.title, standing.percent)
        place = Related(("kpis", initiative.leading_kpi, "actuals"), "behind plan")
        yield Reason(f"its leading KPI {clause}", place, (initiative.leading_kpi,))
