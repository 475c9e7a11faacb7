"""What activities say of their initiative, and initiatives of their component, beside what people say."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.attainment import attainment
from jbp.figures.work import computed_status, is_done, is_open

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.plan import Plan
    from jbp.model.words import WorkStatus

_DONE = Decimal(100)


class Standing(NamedTuple):
    """How a bundle of work stands.

    Attributes:
        said: the status that people report; None where none is.
        status: what dates, activities and the leading KPI say; None where they say nothing.
        reasons: why `status` is late or stalled, a clause each; empty where nothing is.
        progress: percent complete, by what is stated of it, else by its activities; None where nothing is known.
    """

    said: WorkStatus | None
    status: WorkStatus | None
    reasons: tuple[str, ...]
    progress: Decimal | None


def initiative_standing(plan: Plan, calendar: PlanCalendar, initiative: Initiative, as_of: date) -> Standing:
    """How an initiative stands: by its own dates, its activities and its leading KPI, the worst of all counting.

    Closed work (done, cancelled, not applicable) stands as people say.
    """
    said = initiative.status
    progress = _progress(initiative)
    if not is_open(said):
        return Standing(said, said, (), progress)
    own = computed_status(initiative, as_of)
    found = [(own.status, own.reason)]
    found += [_activity(activity, as_of) for activity in initiative.activities.values()]
    found.append(_leading_kpi(plan, calendar, initiative, as_of))
    reasons = tuple(reason for status, reason in found if reason and status in ("delayed", "stalled"))
    return Standing(said, worst([status for status, _ in found]), reasons, progress)


def component_standing(standings: Sequence[Standing]) -> Standing:
    """How a component stands: the worst of its initiatives, and the mean of their progress."""
    known = [one.progress for one in standings if one.progress is not None]
    return Standing(
        said=worst([one.said for one in standings]),
        status=worst([one.status for one in standings]),
        reasons=tuple(reason for one in standings for reason in one.reasons),
        progress=sum(known, Decimal(0)) / len(known) if known else None,
    )


def worst(statuses: Iterable[WorkStatus | None]) -> WorkStatus | None:
    """The status of a whole whose parts have these: stalled or delayed as soon as one part is, done when all are.

    Parts that are cancelled, not applicable or without a status say nothing; None where all of them are so.
    """
    counted = {status for status in statuses if status not in (None, "cancelled", "not_applicable")}
    if "stalled" in counted:
        return "stalled"
    if "delayed" in counted:
        return "delayed"
    if len(counted) == 1:
        return counted.pop()
    return "on_track" if counted else None


def _activity(activity: Activity, as_of: date) -> tuple[WorkStatus | None, str]:
    status, reason = computed_status(activity, as_of)
    if status == "stalled" and not reason:
        reason = "stalled"
    if status == "delayed" and not reason:
        reason = "reported as delayed"
    return status, f'"{activity.title}" {reason}' if reason else ""


def _leading_kpi(
    plan: Plan, calendar: PlanCalendar, initiative: Initiative, as_of: date
) -> tuple[WorkStatus | None, str]:
    found = None if initiative.leading_kpi is None else plan.kpis.get(initiative.leading_kpi)
    if initiative.leading_kpi is None or found is None:
        return None, ""
    standing = attainment(plan, calendar, initiative.leading_kpi, as_of)
    if standing.side != "wrong":
        return None, ""
    percent = "" if standing.percent is None else f" at {standing.percent:.0f}% of plan to date"
    return "delayed", f'"{found.title}"{percent or " behind plan"}'


def _progress(initiative: Initiative) -> Decimal | None:
    """Percent complete: stated, else the mean of the activities, done ones 100 and silent ones 0."""
    if is_done(initiative):
        return _DONE
    if initiative.progress is not None:
        return initiative.progress.interval.middle
    counted = [one for one in initiative.activities.values() if one.status not in ("cancelled", "not_applicable")]
    known = [_activity_progress(one) for one in counted]
    if not counted or all(one is None for one in known):
        return None
    return sum((one for one in known if one is not None), Decimal(0)) / len(counted)


def _activity_progress(activity: Activity) -> Decimal | None:
    if is_done(activity):
        return _DONE
    if activity.progress is not None:
        return activity.progress.interval.middle
    return Decimal(0) if activity.status == "not_started" else None
