"""303 and 310: work that says what is done, by whom and by when."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jbp.figures.work import activities, initiatives, is_pending
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.initiative import Work
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

VAGUE_VERBS = Option(
    "words",
    (
        "align", "brainstorm", "collaborate", "consider", "discuss", "drive", "explore", "facilitate", "foster",
        "investigate", "leverage", "look at", "look into", "strengthen", "think about", "work on", "work toward",
        "work towards",
    ),
    "the verbs that begin much and finish nothing, since nobody can say when they have been done",
)  # fmt: skip

_ASKED = {"due": "due date", "party": "responsible party", "status": "status"}
_VALUES = {
    "due": "the day by which it is to be done",
    "party": "the id of the partner who does it, or `joint`",
    "status": "where it stands, such as `on_track` or `not_started`",
}


@ACTIONS.rule(
    "JBP303",
    "activity-incomplete",
    "W W E",
    summary="An activity lacks its due date, responsible party or status.",
    why=(
        "The executive dashboard of Vantage Partners' masterclass has a column each for responsible party, status and "
        "target completion; the plan gone awry that it shows leaves all its target dates empty, and nobody could say "
        "what was late."
    ),
    detection=(
        "An activity lacks `due`, `party` or `status`; one finding names all it lacks. Activities that are done, "
        "cancelled or not applicable are not asked, nor are those of an initiative that is."
    ),
    false_positives=(
        "An activity that starts only once another has shown its worth: give it the date by which that is known."
    ),
    mend="State what the finding names; a first guess at a date is better than none.",
    bad="""\
initiatives:
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
    activities:
      layout:  # finding: activity-incomplete
        title: Set up the pilot line
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        done_when: Ten panels have left the line
""",
    good="""\
initiatives:
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
    activities:
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-11-30
        done_when: Ten panels have left the line
""",
    scope="local",
)
def activity_incomplete(context: Context) -> Iterator[Flag]:
    """An activity that cannot be followed up."""
    for at, initiative, activity in activities(context.plan):
        if not is_pending(activity) or not is_pending(initiative):
            continue
        absent = [key for key in _ASKED if not getattr(activity, key)]
        if absent:
            lacks = listed((_ASKED[key] for key in absent), "or")
            yield Flag(
                at=at,
                message=f'activity "{activity.title}" has no {lacks}',
                label=f"no {lacks}",
                mend=f"Add {listed(f'`{key}:` with {_VALUES[key]}' for key in absent)}.",
            )


@ACTIONS.rule(
    "JBP310",
    "vague-action",
    "W W W",
    summary="An action's title starts with a vague verb, and nothing says when it is done.",
    why=(
        "Nobody can tell whether partners have explored or aligned enough, so such work is on track for ever. The "
        "masterclass of Vantage Partners asks for concrete actions, and the published partner-plan templates for an "
        "outcome each."
    ),
    detection=(
        "The title of an open initiative, or of an open activity of one, begins with one of these verbs, and it has "
        f"no `done_when`: {', '.join(VAGUE_VERBS.default)}. A title that begins with the name of a partner, a person, "
        "an account or a competitor is left alone."
    ),
    false_positives='A title in which the word means something definite ("Drive test at the plant").',
    mend="Say in `done_when` how everybody will see that it is done, or begin the title with what will be there then.",
    bad="""\
initiatives:
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
    activities:
      layout:  # finding: vague-action
        title: Align on the layout of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
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
    activities:
      layout:
        title: Align on the layout of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-11-30
        done_when: Both plant managers have signed the layout
""",
    scope="local",
    options=(VAGUE_VERBS,),
)
def vague_action(context: Context) -> Iterator[Flag]:
    """An action that nobody can call done."""
    verbs = _lowered(context.option(VAGUE_VERBS))
    for at, work in _open_work(context.plan):
        verb = "" if work.done_when else _vague_beginning(work.title, verbs)
        if not verb or _begins_with_a_name(context.plan, work.title):
            continue
        kind = "activity" if "activities" in at else "initiative"
        yield Flag(
            at=at,
            message=f'{kind} "{work.title}" begins with "{verb}" and does not say when it is done',
            label="how will anybody see that it is done?",
            stated=(work.title,),
            mend="Add `done_when:` with what will be there then, or begin the title with that.",
        )


def _open_work(plan: Plan) -> Iterator[tuple[Address, Work]]:
    for at, initiative in initiatives(plan):
        if is_pending(initiative):
            yield at, initiative
    for at, initiative, activity in activities(plan):
        if is_pending(activity) and is_pending(initiative):
            yield at, activity


def _vague_beginning(title: str, verbs: tuple[str, ...]) -> str:
    """The verb of the list that the title begins with; empty where it begins with none."""
    lowered = title.lower()
    if not any(verb in lowered for verb in verbs):  # nearly always: no pattern need be compiled
        return ""
    match = _pattern(verbs).match(lowered)
    return match["verb"] if match else ""


@lru_cache(maxsize=8)
def _lowered(verbs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(verb.strip().lower() for verb in verbs if verb.strip())


@lru_cache(maxsize=8)
def _pattern(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """One of the verbs at the beginning, behind any number or bullet."""
    return re.compile(rf"[\W\d]*(?P<verb>{'|'.join(map(re.escape, verbs))})(?!\w)")


def _begins_with_a_name(plan: Plan, title: str) -> bool:
    """Whether a title begins with a name, as a whole word: that means what it names, whatever the word."""
    lowered = title.lower()
    return any(lowered.startswith(name) and not lowered[len(name) :][:1].isalnum() for name in _names(plan))


def _names(plan: Plan) -> Iterator[str]:
    names = [*(one.name for one in plan.partners.values()), *(one.name for one in plan.people.values())]
    if plan.customers is not None:
        names += (one.title for one in plan.customers.accounts.values())
        names += (one.title for one in plan.customers.competitors.values())
    return (name.lower() for name in names if name)
