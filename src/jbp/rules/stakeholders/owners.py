"""105: one person who answers for each piece of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.people import is_person
from jbp.figures.work import activities, count_days, initiatives, is_pending
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.rules.context import Context

AHEAD = Option("ahead", Duration(90, "d"), "how long before it is due an activity needs its owner")


@STAKEHOLDERS.rule(
    "JBP105",
    "no-single-owner",
    "E E E",
    summary="An initiative, or an activity due soon or overdue, has no owner, or one who is no person.",
    why=(
        "What a team owns nobody owns. The execution tables of Vantage Partners' masterclass on joint business "
        "planning ask for a responsible party for every activity, and published partner-plan templates for one name."
    ),
    detection=(
        f"An initiative, or an activity that is overdue or due within {show_duration(AHEAD.default)}, has no `owner`, "
        "or its `owner` is no one of `people` (`Sales team`, `all`, `TBD`). Work that is done, cancelled or not "
        "applicable is not asked, nor are the activities of such an initiative. The owner of an initiative does not "
        "own its activities."
    ),
    false_positives="An activity that the owner of the initiative does alone: name them there too.",
    mend="Write `owner:` with the id of one person of `people`.",
    bad="""\
initiatives:
  prototype:  # finding: no-single-owner
    title: Prototype of the panel
    focus_areas: [panel]
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
        owner: Engineering team  # finding: no-single-owner
        stakeholders: {a: [Engineering], b: [Engineering]}
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
    options=(AHEAD,),
)
def no_single_owner(context: Context) -> Iterator[Flag]:
    """Open work for which no one person answers."""
    plan = context.plan
    for at, initiative in initiatives(plan):
        if is_pending(initiative) and not is_person(plan, initiative.owner):
            yield _unowned(at, f'initiative "{initiative.title}"', initiative.owner)
    latest = context.option(AHEAD).after(context.as_of)
    for at, initiative, activity in activities(plan):
        if activity.due is None or activity.due > latest or not (is_pending(activity) and is_pending(initiative)):
            continue
        if not is_person(plan, activity.owner):
            what = f'activity "{activity.title}", {_when(activity.due, context.as_of)},'
            related = (Related((*at, "due"), "when it is due", "value"),)
            yield _unowned(at, what, activity.owner, related, (activity.due.isoformat(),))


def _unowned(
    at: Address, what: str, owner: str | None, related: tuple[Related, ...] = (), stated: tuple[str, ...] = ()
) -> Flag:
    mend = "Name one person: write `owner:` with the id of someone under `people`."
    if owner is None:
        return Flag(at, f"{what} has no owner", label="no owner", related=related, stated=stated, mend=mend)
    return Flag(
        at=(*at, "owner"),
        part="value",
        message=f'{what} is owned by "{owner}", who is no one person of the plan',
        label="not a person",
        related=related,
        stated=(owner, *stated),
        mend=mend,
    )


def _when(due: date, as_of: date) -> str:
    """``due on 30 Jun 2026, in 15 days``."""
    days = (due - as_of).days
    if not days:
        return f"due on {show_date(due)}, today"
    distance = f"in {count_days(days)}" if days > 0 else f"{count_days(-days)} ago"
    return f"due on {show_date(due)}, {distance}"
