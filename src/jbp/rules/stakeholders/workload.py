"""112: not one person for too many pieces of work."""

from __future__ import annotations

from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.people import name_of
from jbp.figures.work import activities, is_pending
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

MOST = 5
"""How many open activities one person can own at the same time."""


@STAKEHOLDERS.rule(
    "JBP112",
    "overloaded-owner",
    "I W W",
    summary="One person owns more open activities at the same time than one person can look after.",
    why=(
        "Plans are full of tasks for the few who say yes. Vantage Partners' masterclass on joint business planning "
        "asks for realistic resources where a partnership grows: the plan that gives one person everything is late "
        "from the first day on."
    ),
    detection=(
        f"More than {MOST} open activities with a due date have the same owner and run on the same day, that of "
        "`as_of` or a later one. An activity runs from its `start` (else that of its initiative, else `as_of`) to its "
        "`due`; one that is overdue still runs. The most crowded day is named."
    ),
    false_positives="Someone who owns many small activities by profession, such as a project office.",
    mend="Give some of the activities to somebody else, or spread them in time.",
    bad="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}  # finding: overloaded-owner
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
      oven: {title: Install the oven, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-03}
      press: {title: Install the press, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-10}
      saw: {title: Install the saw, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-12}
      crane: {title: Hire a crane, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-14}
      power: {title: Lay the power line, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-20}
      floor: {title: Seal the floor, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-31}
""",
    good="""\
people:
  ana: {name: Ana Ruiz, partner: a, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  dia: {name: Dia Rao, partner: a, function: Alliances, level: manager, roles: [alliance_manager]}
  eva: {name: Eva Lund, partner: a, function: Engineering, level: specialist}
  ben: {name: Ben Osei, partner: b, function: Management, level: executive, roles: [executive_sponsor], owns_pnl: true}
  cho: {name: Cho Min, partner: b, function: Alliances, level: manager, roles: [alliance_manager]}
  finn: {name: Finn Berg, partner: b, function: Engineering, level: specialist}
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
      oven: {title: Install the oven, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-03}
      press: {title: Install the press, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-10}
      saw: {title: Install the saw, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-12}
      crane: {title: Hire a crane, party: b, owner: cho, status: on_track, start: 2026-05-04, due: 2026-08-14}
      power: {title: Lay the power line, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-20}
      floor: {title: Seal the floor, party: b, owner: finn, status: on_track, start: 2026-05-04, due: 2026-08-31}
""",
)
def overloaded_owner(context: Context) -> Iterator[Flag]:
    """A person with more activities at once than `MOST`."""
    owned: dict[str, list[Span]] = {}
    for span in _spans(context.plan, context.as_of):
        owned.setdefault(span.owner, []).append(span)
    for owner, spans in owned.items():
        day, crowd = _most_crowded(spans)
        if crowd:
            titles = listed(f'"{span.activity.title}"' for span in crowd)
            yield Flag(
                at=("people", owner),
                message=f"{name_of(context.plan, owner)} owns {len(crowd)} open activities that run at the same time, "
                f"on {show_date(day)}, more than {MOST}: {titles}",
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
    """The first day with the most activities, and these; none where one person can look after them."""
    changes: dict[date, int] = {}
    for span in spans:
        behind = span.end + timedelta(days=1)
        changes[span.start] = changes.get(span.start, 0) + 1
        changes[behind] = changes.get(behind, 0) - 1
    days = sorted(changes)
    counts = accumulate(changes[day] for day in days)
    most, day = max(zip(counts, days, strict=True), key=lambda counted: counted[0])
    return day, [span for span in spans if span.start <= day <= span.end] if most > MOST else []
