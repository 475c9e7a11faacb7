"""105 and 112: one person who answers for each piece of work, and not one for too many."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.people import is_person, name_of
from jbp.figures.work import activities, count_days, initiatives, is_pending
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
    from jbp.model.initiative import Activity
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

AHEAD = Duration(90, "d")
"""How far ahead an activity's due date asks for an owner."""

MOST = 5
"""How many open activities one person can own at the same time."""


@STAKEHOLDERS.rule(
    "JBP105",
    "no-single-owner",
    "E E E",
    summary="An initiative, or an activity due soon or overdue, has no owner, or one who is no person.",
    why=(
        "What a team owns nobody owns. The execution tables of Vantage Partners' masterclass on joint business planning "
        "ask for a responsible party for every activity, and published partner-plan templates for one name."
    ),
    detection=(
        f"An initiative, or an activity that is overdue or due within {AHEAD.amount} days, has no `owner`, or its `owner` "
        "is no one of `people` (`Sales team`, `all`, `TBD`). Work that is done, cancelled or not applicable is not asked, "
        "nor are the activities of such an initiative. The owner of an initiative does not own its activities."
    ),
    false_positives="An activity that the owner of the initiative does alone: name them there too.",
    mend="Write `owner: ` with the id of one person of `people`.",
    bad=@BAD105@,
    good=@GOOD105@,
    scope="local",
)
def no_single_owner(context: Context) -> Iterator[Flag]:
    """Open work for which no one person answers."""
    plan = context.plan
    for at, initiative in initiatives(plan):
        if is_pending(initiative) and not is_person(plan, initiative.owner):
            yield _unowned(at, f'initiative "{initiative.title}"', initiative.owner)
    latest = AHEAD.after(context.as_of)
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
    mend = "Name one person: write `owner: ` with the id of someone under `people`."
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


@STAKEHOLDERS.rule(
    "JBP112",
    "overloaded-owner",
    "I W W",
    summary="One person owns more open activities at the same time than one person can look after.",
    why=(
        "Plans are full of tasks for the few who say yes. Vantage Partners' masterclass on joint business planning asks "
        "for realistic resources where a partnership grows: the plan that gives one person everything is late from the "
        "first day on."
    ),
    detection=(
        f"More than {MOST} open activities with a due date have the same owner and run on the same day, that of `as_of` or "
        "a later one. An activity runs from its `start` (else that of its initiative, else `as_of`) to its `due`; one that "
        "is overdue still runs. The most crowded day is named."
    ),
    false_positives="Someone who owns many small activities by profession, such as a project office.",
    mend="Give some of the activities to somebody else, or spread them in time.",
    bad=@BAD112@,
    good=@GOOD112@,
)
def overloaded_owner(context: Context) -> Iterator[Flag]:
    """A person with more activities at once than `MOST`."""
    owned: dict[str, list[Span]] = {}
    for span in _spans(context.plan, context.as_of):
        owned.setdefault(span.owner, []).append(span)
    for owner, spans in owned.items():
        day, crowd = _most_crowded(spans)
        if len(crowd) > MOST:
            titles = listed(f'"{span.activity.title}"' for span in crowd)
            yield Flag(
                at=("people", owner),
                message=f"{name_of(context.plan, owner)} owns {len(crowd)} open activities that run at the same time on "
                f"{show_date(day)}, more than {MOST}: {titles}",
                label=f"{len(crowd)} activities at once",
                related=tuple(Related((*span.at, "owner"), "one of them", "value") for span in crowd),
                mend="Give some of them to somebody else, or spread them in time.",
            )


class Span(NamedTuple):
    """The days on which an open activity still asks something of its owner."""

    start: date
    end: date
    owner: str
    at: Address
    activity: Activity


def _spans(plan: Plan, as_of: date) -> Iterator[Span]:
    for at, initiative, activity in activities(plan):
        if activity.owner not in plan.people or activity.owner is None or activity.due is None:
            continue
        if is_pending(activity) and is_pending(initiative):
            start = max(activity.start or initiative.start or as_of, as_of)
            yield Span(start, max(activity.due, as_of), activity.owner, at, activity)


def _most_crowded(spans: list[Span]) -> tuple[date, list[Span]]:
    """The first day with the most activities, and these: it is the day on which one of them starts."""
    days = sorted({span.start for span in spans})
    crowds = [(day, [span for span in spans if span.start <= day <= span.end]) for day in days]
    return max(crowds, key=lambda crowd: len(crowd[1]))
