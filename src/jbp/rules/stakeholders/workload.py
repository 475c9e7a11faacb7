"""112: not one person for too many pieces of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.load import loads
from jbp.figures.people import name_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.phrasing import listed
from jbp.rules.stakeholders.family import STAKEHOLDERS
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context

MOST = Option("most", 5, "how many open activities one person may own at the same time")


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
        f"More than {MOST.default} open activities with a due date have the same owner and run on the same day, that "
        "of `as_of` or a later one. An activity runs from its `start` (else that of its initiative, else `as_of`) to "
        "its `due`; one that is overdue still runs. The most crowded day is named."
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
    options=(MOST,),
)
def overloaded_owner(context: Context) -> Iterator[Flag]:
    """A person with more activities at once than one person can look after."""
    most = context.option(MOST)
    for load in loads(context.plan, context.as_of):
        if len(load.crowd) > most:
            titles = listed(f'"{span.activity.title}"' for span in load.crowd)
            yield Flag(
                at=("people", load.owner),
                message=f"{name_of(context.plan, load.owner)} owns {len(load.crowd)} open activities that run at the "
                f"same time, on {show_date(load.peak)}, more than {most}: {titles}",
                label=f"{len(load.crowd)} activities at once",
                related=tuple(Related((*span.at, "owner"), "one of them", "value") for span in load.crowd),
                mend="Give some of them to somebody else, or spread them in time.",
            )
