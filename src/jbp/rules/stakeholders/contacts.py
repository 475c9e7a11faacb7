"""104 and 110: every side is named for joint work, and can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name, partners_of
from jbp.figures.people import has_left, with_role
from jbp.figures.work import activities, initiatives, is_pending
from jbp.finding import Fix, Related
from jbp.rule import Flag
from jbp.rules.phrasing import counted, listed
from jbp.rules.stakeholders.family import STAKEHOLDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

_AT = ("governance", "communication", "single_point")


@STAKEHOLDERS.rule(
    "JBP104",
    "one-sided-stakeholders",
    "E W E",
    summary="An activity of two or more partners names stakeholders for only some of them.",
    why=(
        "Joint work needs people on both sides who know that it needs them. The planning tables of Vantage Partners' "
        "masterclass on joint business planning have a column of key stakeholders for each partner; the column that "
        "is left empty is where the work later waits for an answer."
    ),
    detection=(
        "An activity whose `party` is `joint` or two or more partners states `stakeholders`, but none for at least "
        "one of these partners. An activity that names no stakeholders at all, or no party, is not judged; nor is one "
        "that is done, cancelled or not applicable, or whose initiative is."
    ),
    false_positives="Joint work in which one partner's part is done by the owner alone: name the owner.",
    mend="Name the functions or people of the partner who is missing, or correct `party`.",
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
        stakeholders: {a: [Engineering]}  # finding: one-sided-stakeholders
        status: on_track
        start: 2026-05-04
        due: 2026-08-31
        done_when: Ten panels have left the line
""",
    good="""\
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
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-08-31
        done_when: Ten panels have left the line
""",
    scope="local",
)
def one_sided_stakeholders(context: Context) -> Iterator[Flag]:
    """A joint activity whose stakeholders leave a partner out."""
    plan = context.plan
    for at, initiative, activity in activities(plan):
        if not (is_pending(activity) and is_pending(initiative)):
            continue
        involved = partners_of(activity.party, plan)
        missing = [_quoted(plan, one) for one in involved if not activity.stakeholders.get(one)]
        if len(involved) < 2 or not missing or not any(activity.stakeholders.values()):
            continue
        named = [_quoted(plan, one) for one, who in activity.stakeholders.items() if who]
        yield Flag(
            at=(*at, "stakeholders"),
            message=f'activity "{activity.title}" is work of {listed(_quoted(plan, one) for one in involved)}, '
            f"but names stakeholders of {listed(named)} only",
            label=f"nobody of {listed(missing)}",
            related=(Related((*at, "party"), "whose work it is", "value"),),
            stated=(*activity.party, *activity.stakeholders),
            mend=f"Add the functions or people of {listed(missing)} whom the work needs, or correct `party`.",
        )


@STAKEHOLDERS.rule(
    "JBP110",
    "no-single-point-of-contact",
    "W W E",
    summary="There is joint work, and a partner has no single point of contact for it.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning a team waits days for an answer, "
        "which then comes from many sources at once. One person on each side through whom questions go ends both."
    ),
    detection=(
        "Two or more partners share open work: an initiative that is theirs (an initiative without `party` is joint), "
        "or an activity whose `party` says so. `governance.communication.single_point` names nobody for one of them. "
        "All partners without one make one finding."
    ),
    false_positives="A partnership so small that everybody speaks with everybody.",
    mend="Name one person for each partner under `governance.communication.single_point`.",
    fix="Unsafe: writes the alliance manager of each partner that has named nobody, where each has exactly one.",
    bad="""\
governance:
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication:
    channel: Shared workspace
    cadence: weekly
    single_point: {a: dia}  # finding: no-single-point-of-contact
""",
    good="""\
governance:
  decision_rights:
    design: {title: Design of the panel, final_say: a, consulted: [b]}
  escalation:
    level-1: {level: 1, to: [dia, cho], within: 7d}
    level-2: {level: 2, to: [ana, ben], within: 14d}
  deadlock: {text: An expert decides, after: 30d, to: [ana, ben]}
  communication: {channel: Shared workspace, cadence: weekly, single_point: {a: dia, b: cho}}
""",
)
def no_single_point_of_contact(context: Context) -> Iterator[Flag]:
    """Joint work of a partner who has named nobody to ask."""
    plan = context.plan
    shared = dict(_joint_work(plan))
    working = {one for partners in shared.values() for one in partners}
    communication = plan.governance.communication if plan.governance else None
    named = communication.single_point if communication else {}
    missing = [one for one in plan.partners if one in working and one not in named]
    if not missing:
        return
    names = listed((_quoted(plan, one) for one in missing), "or")
    yield Flag(
        at=_AT,
        message=f"there is no single point of contact for {names}, who {_has(missing)} a part in "
        f"{counted(len(shared), 'piece')} of joint work",
        label="no single point of contact",
        related=tuple(Related(at, "joint work") for at in list(shared)[:1]),
        stated=tuple(missing),
        mend=f"Add under `{'.'.join(_AT)}`: {', '.join(f'`{one}:` and the id of a person' for one in missing)}.",
        fix=_only_managers(context, missing),
    )


def _only_managers(context: Context, partners: list[str]) -> Fix | None:
    """Name the alliance manager of each partner, where each has exactly one who is there and whom all may see.

    Unsafe: it may be somebody else.
    """
    from jbp.operation import Insert  # only a finding pays for it  # noqa: PLC0415

    found: dict[str, str] = {}
    for partner in partners:
        managers = [
            key
            for key, person in with_role(context.plan, partner, "alliance_manager")
            if not has_left(person, context.as_of) and not person.private_to
        ]
        if len(managers) != 1:
            return None
        found[partner] = managers[0]
    named = listed(f"{partner}: {person}" for partner, person in found.items())
    return Fix(f"add {named}", tuple(Insert((*_AT, partner), person) for partner, person in found.items()))


def _quoted(plan: Plan, partner: str) -> str:
    return f'"{partner_name(partner, plan)}"'


def _has(missing: list[str]) -> str:
    return "has" if len(missing) == 1 else "have"


def _joint_work(plan: Plan) -> Iterator[tuple[Address, tuple[str, ...]]]:
    """Open work of two or more partners, with these partners."""
    for at, initiative in initiatives(plan):
        partners = partners_of(initiative.party or ("joint",), plan)
        if len(partners) > 1 and is_pending(initiative):
            yield at, partners
    for at, initiative, activity in activities(plan):
        partners = partners_of(activity.party, plan)
        if len(partners) > 1 and is_pending(activity) and is_pending(initiative):
            yield at, partners
