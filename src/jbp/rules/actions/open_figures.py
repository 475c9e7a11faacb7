"""309: what is still to be determined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.figures.inventory import figures_in
from jbp.figures.people import is_person
from jbp.figures.target import tbds_in
from jbp.figures.work import count_days
from jbp.rule import Flag
from jbp.rules.actions.family import ACTIONS
from jbp.rules.phrasing import listed
from jbp.values.date import show_date
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.figures.inventory import Held
    from jbp.model.figure import Tbd
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP309",
    "open-tbd",
    "W W E",
    summary="A figure is still to be determined, and nobody is to determine it by a day, or the day has passed.",
    why=(
        "The targets table of Vantage Partners' masterclass leaves the average adoption rate at TBD. What nobody is "
        "to settle by a day is not open but forgotten, and the partners find out in a review what they never agreed."
    ),
    detection=(
        "A figure is `TBD`, or `{tbd: why, owner: …, due: …}`, and lacks `owner` or `due`, or its `due` has passed; "
        "also one of the three steps of a target. An owner who is no person of the plan is none."
    ),
    false_positives="None that we know of.",
    mend="Write `{tbd: why, owner: ana, due: 2026-09-30}`, with the id of someone under `people`; or the figure.",
    bad="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets:
      2026-Q1: €50k
      2026-Q2: €50k
      2026-Q3: TBD  # finding: open-tbd
      2026-Q4: €100k
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    good="""\
kpis:
  tests:
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
    definition: Tests of the norm that an institute has signed
    source: Test log
    owner: eva
    cadence: quarterly
    baseline: {value: 2, date: 2025-12-31}
    targets: {2026-Q1: 5, 2026-Q2: 5, 2026-Q3: 10, 2026-Q4: 10, total: 30}
    actuals: {2026-Q1: 5}
  orders:
    title: Pilot orders
    party: joint
    kind: lagging
    unit: money
    goal: increase
    combine: sum
    definition: Signed orders without tax
    source: Order books of both
    owner: cho
    cadence: quarterly
    baseline: {value: €20k, date: 2025-12-31}
    targets:
      2026-Q1: €50k
      2026-Q2: €50k
      2026-Q3: {tbd: waits for the price of the laminate, owner: cho, due: 2026-06-30}
      2026-Q4: €100k
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    scope="local",
)
def open_tbd(context: Context) -> Iterator[Flag]:
    """A figure that everybody waits for and nobody works on."""
    for held in figures_in(context.plan):
        for at, tbd in tbds_in(held.at, held.figure):
            problem = _open_problem(context, tbd)
            if problem:
                yield Flag(
                    at=at,
                    part="value",
                    message=f'"{held.name}": the {_what(context, held)} is still to be determined; {problem}',
                    label=problem,
                    stated=(tbd.tbd, tbd.owner or "", tbd.due.isoformat() if tbd.due else ""),
                    mend=f"Write the figure at `{show_address(at)}`, or "
                    "`{tbd: why, owner: , due: }` with a person's id and a day to come.",
                )


def _what(context: Context, held: Held) -> str:
    """What of its entity the figure is, with names in the place of the ids of partners and periods."""
    key = str(held.at[-1])
    if not held.what.endswith(f" {key}"):
        return held.what
    shown = "the total" if key == TOTAL else context.calendar.show(key)
    partner = context.plan.partners.get(key)
    return held.what.removesuffix(key) + (shown if partner is None else f'"{partner.name}"')


def _open_problem(context: Context, tbd: Tbd) -> str:
    """What is wrong with something still to be determined; empty where somebody is at it."""
    absent = [] if is_person(context.plan, tbd.owner) else ["nobody is named to settle it"]
    if tbd.due is None:
        return listed([*absent, "no day is set for it"])
    if absent:
        return absent[0]
    days = (context.as_of - tbd.due).days
    return f"it was due {show_date(tbd.due)}, {count_days(days)} ago" if days > 0 else ""
