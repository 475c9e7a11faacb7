"""404, 405 and 406: whether what is reported of the work is what dates and figures say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.attainment import attainment
from jbp.figures.rollup import initiative_standing
from jbp.figures.work import activities, computed_status, initiatives, is_pending, milestones
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.fixes import reported_as
from jbp.rules.phrasing import counted, listed
from jbp.rules.statements import are_about, is_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.model.words import WorkStatus
    from jbp.rules.context import Context

_LATE = ("delayed", "stalled")
_WITNESSES = {"initiative": "dates, activities or KPI", "activity": "its dates", "milestone": "its dates"}


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
        "In the case of Vantage Partners' masterclass on joint business planning the stalled integration stands on "
        "the dashboard, in its colour, with nothing beside it, while both sides say in private why it does not move. "
        "A status is a report; what follows from it must stand in the plan as well."
    ),
    detection=(
        "An initiative, an activity or a milestone of status `stalled` has no `corrective_action` (or says TBD), and "
        "no entry under `decisions` or `conversations` names it, or something inside it, in `about`. Activities of an "
        "initiative that is done, cancelled or not applicable are not looked at."
    ),
    false_positives="Work that has stalled this morning.",
    mend=(
        "Write the `corrective_action`, or open the conversation or decision it waits for and name the work in `about`."
    ),
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
            message=f'{kind} "{work.title}" is stalled without a corrective action, and no decision or conversation is '
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
        "Published partner-plan templates know it by this name: green outside, red inside. As long as the report is "
        "green nobody offers help, and the day on which it turns red is the day on which it is too late."
    ),
    detection=(
        "An initiative, an activity or a milestone of status `on_track` is past its `due` date; or it is an "
        "initiative one of whose activities is delayed or stalled, by its status or its dates, or whose `leading_kpi` "
        "is beyond its tolerance on the wrong side of what was planned to date. One finding a piece of work names all "
        "reasons. Activities of an initiative that is done, cancelled or not applicable are not looked at."
    ),
    false_positives=(
        "An initiative that is on track although one small activity is late: say in that activity what was corrected "
        "and move its date, or waive the finding with that reason."
    ),
    mend="Report the status that dates and figures show, with a corrective action; or correct the dates or figures.",
    fix="Unsafe: writes the status that dates, activities and figures show, `delayed` or `stalled`.",
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
        status, reasons = _standing(context, at, work) if work.status == "on_track" else (None, ())
        if reasons:
            evidence = tuple(_evidence(context, at, work))
            yield Flag(
                at=(*at, "status"),
                part="value",
                message=f'{kind} "{work.title}" is reported as on track, but {_WITNESSES[kind]} say otherwise: '
                f"{'; '.join(reasons)}",
                label="green outside, red inside",
                related=tuple(one.place for one in evidence),
                stated=("on_track", *(value for one in evidence for value in one.stated)),
                mend="Report the status that dates and figures show, and what is done about it in "
                "`corrective_action`; or correct the dates or figures where they are wrong.",
                fix=reported_as(at, status) if status is not None else None,
            )


def _standing(
    context: Context, at: Address, work: Initiative | Activity | Milestone
) -> tuple[WorkStatus | None, tuple[str, ...]]:
    """What dates and figures say of the work, and why it is late or stalled, a clause each; none where it is not."""
    initiative = _initiative_at(context.plan, at)
    if initiative is not None:
        standing = initiative_standing(context.plan, context.calendar, initiative, context.as_of)
        return standing.status, standing.reasons
    own = computed_status(work, context.as_of)
    return own.status, (own.reason,) if own.status in _LATE else ()


def _initiative_at(plan: Plan, at: Address) -> Initiative | None:
    return plan.initiatives.get(str(at[1])) if at[0] == "initiatives" and len(at) == 2 else None


class Evidence(NamedTuple):
    """A place that shows how late the work is, and the values that stand there."""

    place: Related
    stated: tuple[str, ...]


def _evidence(context: Context, at: Address, work: Initiative | Activity | Milestone) -> Iterator[Evidence]:
    if computed_status(work, context.as_of).status in _LATE:
        yield Evidence(Related((*at, "due"), "this day has passed", "value"), (str(work.due),))
    initiative = _initiative_at(context.plan, at)
    if initiative is None:
        return
    for key, activity in initiative.activities.items():
        status, reason = computed_status(activity, context.as_of)
        if status in _LATE:
            place = (*at, "activities", key, "due" if reason else "status")
            yield Evidence(Related(place, reason or status, "value"), (key, str(activity.status), str(activity.due)))
    kpi = initiative.leading_kpi
    if kpi is not None and _is_behind(context, kpi):
        yield Evidence(Related(("kpis", kpi, "actuals"), "behind plan"), (kpi,))


def _is_behind(context: Context, kpi: str) -> bool:
    return attainment(context.plan, context.calendar, kpi, context.as_of).side == "wrong"


@CONVERSATIONS.rule(
    "JBP406",
    "all-green",
    "W W W",
    summary="All work is reported as on track while results are behind plan.",
    why=(
        "Published partner-plan templates warn of the report in which everything is green. When all is done as "
        "planned and the results do not come, either the reports are not honest or the plan does not lead to its "
        "goals; both need a conversation."
    ),
    detection=(
        "Every initiative, activity and milestone that reports a status is `on_track`, `done` or `not_started` "
        "(cancelled and not applicable ones apart), at least one is `on_track`, and a lagging KPI is beyond its "
        "tolerance on the wrong side of what was planned to date. One finding names all such KPIs."
    ),
    false_positives="A first quarter in which results are late for a reason that everybody knows.",
    mend="Ask which work was to bring these results, and report that work as it is, or change the plan.",
    bad="""\
kpis:
  tests:
    title: Tests passed
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €31k}
    explain: {2026-Q1: Two builders wait for the certificate}
initiatives:  # finding: all-green
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
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
kpis:
  tests:
    title: Tests passed
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    baseline: {value: €20k, date: 2025-12-31}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €31k}
    explain: {2026-Q1: Two builders wait for the certificate}
milestones:
  certificate:
    title: Certificate of the panel
    party: joint
    owner: eva
    due: 2026-10-30
    status: delayed
    corrective_action: A second institute takes over the test in July
""",
)
def all_green(context: Context) -> Iterator[Flag]:
    """Reports without a spot, beside results that are behind."""
    pieces = [(at, work.status) for _, at, work in _pieces(context.plan)]
    reported = [status for _, status in pieces if status is not None and status not in _SAYS_NOTHING]
    if "on_track" not in reported or any(status in _LATE for status in reported):
        return
    behind = [key for key, kpi in context.plan.kpis.items() if kpi.kind == "lagging" and _is_behind(context, key)]
    if behind:
        green = reported.count("on_track")
        yield Flag(
            at=(next(at for at, status in pieces if status == "on_track")[0],),
            message=f"{counted(green, 'piece')} of work {'is' if green == 1 else 'are'} reported as on track and none "
            f"as delayed or stalled, while results are behind plan: {listed(_result(context, key) for key in behind)}",
            label="all of it green",
            related=tuple(Related(("kpis", key, "actuals"), "behind plan") for key in behind),
            stated=tuple(behind),
            mend="Ask which work was to bring these results; report that work as it is, or change what you do.",
        )


_SAYS_NOTHING = ("cancelled", "not_applicable")


def _result(context: Context, key: str) -> str:
    percent = attainment(context.plan, context.calendar, key, context.as_of).percent
    title = f'"{context.plan.kpis[key].title}"'
    return title if percent is None else f"{title} is at {percent:.0f}% of plan to date"
