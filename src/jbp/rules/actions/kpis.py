"""305, 306 and 323: KPIs that are defined, can be judged, and are kept up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.calendar import day_of
from jbp.figures.derived import formula_of
from jbp.figures.target import quantity_of, text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.family import ACTIONS
from jbp.rules.fixes import unit_as_written
from jbp.rules.phrasing import listed
from jbp.rules.statements import without_owner
from jbp.values.date import show_date
from jbp.values.duration import Duration
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.rules.context import Context
    from jbp.values.period import DateRange

_STEPS = {
    "unit": "`unit:` (such as `count`, `percent` or `money`)",
    "definition": "`definition:` (what is counted)",
    "source": "`source:` (the report that it is read from)",
    "owner": "`owner:` (the id of the person who answers for it)",
}

STALE_AFTER = Option("after", Duration(30, "d"), "how long a closed period may wait for its actual")


@ACTIONS.rule(
    "JBP305",
    "kpi-undefined",
    "W W W",
    summary="A KPI lacks its unit, definition, source or owner.",
    why=(
        "Two companies count in two systems. Part 2 of Partner Business Planning asks who reports a figure and where "
        "it comes from; published partner-plan templates give every metric a definition, because a deal of one "
        "partner is an opportunity of the other until it is written down."
    ),
    detection=(
        "A KPI lacks `unit`, `definition`, `source` or an `owner` who is a person; one finding names all it lacks. "
        "One with a `formula` is defined by it and takes its source from its parts."
    ),
    false_positives="A figure that everybody counts alike, such as employees.",
    mend="State what the finding names: what is counted, in which report, and who answers for it.",
    fix=(
        "Safe: writes `unit: percent` or `unit: money`, where nothing but the unit is missing and every figure of the "
        "KPI says it already."
    ),
    bad="""\
kpis:
  tests:  # finding: kpi-undefined
    title: Tests passed
    party: joint
    kind: leading
    unit: count
    goal: increase
    combine: sum
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
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
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
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    scope="local",
)
def kpi_undefined(context: Context) -> Iterator[Flag]:
    """A KPI of which each partner may think something else."""
    for key, kpi in context.plan.kpis.items():
        asked = ("unit",) if kpi.formula else ("unit", "definition", "source")
        absent = [name for name in asked if not getattr(kpi, name)]
        unowned = without_owner(context.plan, kpi.owner)
        absent += [unowned] if unowned else []
        if absent:
            lacks = listed(absent, "or")
            yield Flag(
                at=("kpis", key),
                message=f'KPI "{kpi.title}" has no {lacks}',
                label=f"no {lacks}",
                stated=(kpi.owner,) if kpi.owner and unowned else (),
                mend=f"Add {listed(_STEPS['owner' if name == unowned else name] for name in absent)}.",
                fix=unit_as_written(key, kpi) if absent == ["unit"] else None,
            )


@ACTIONS.rule(
    "JBP306",
    "target-without-baseline",
    "W W W",
    summary="A KPI has targets, and neither baseline nor benchmark to judge them by.",
    why=(
        "Whether forty is a stretch or a walk depends on where the partners stand. Part 2 of Partner Business "
        "Planning asks for goals that are realistic, and published partner-plan templates put last year beside this "
        "one."
    ),
    detection=(
        "A KPI has a target that is a figure, and no value under `baseline` or `benchmark` and no `prior` figures. A "
        "KPI whose targets are all still to be determined is not asked, nor is one with a `formula` whose parts all "
        "have something to be judged by."
    ),
    false_positives="Something that has never been done: a baseline of 0 says so.",
    mend=(
        "State where the KPI stood before (`baseline: {value: 6, date: 2026-01-31}`), or what others reach "
        "(`benchmark`)."
    ),
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
  orders:  # finding: target-without-baseline
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
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
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
    benchmark: {value: €250k-350k, source: Pilots of five other makers}
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    scope="local",
)
def target_without_baseline(context: Context) -> Iterator[Flag]:
    """A target that nobody can call high or low."""
    for key, kpi in context.plan.kpis.items():
        aims = any(quantity_of(target) is not None for target in kpi.targets.values())
        if not aims or _can_be_judged(context.plan, key):
            continue
        yield Flag(
            at=("kpis", key),
            message=f'nothing says whether the targets of "{kpi.title}" are high or low: '
            "the KPI has neither a baseline nor a benchmark",
            label="no baseline, no benchmark",
            mend="Add `baseline:` with the figure before the plan, or `benchmark:` with what others reach.",
        )


def _can_be_judged(plan: Plan, key: str, within: tuple[str, ...] = ()) -> bool:
    """Whether something says where the KPI stood or what others reach; of a formula, whether it does of all parts."""
    kpi = plan.kpis.get(key)
    if kpi is None or key in within:
        return False
    if kpi.prior or any(one is not None and one.value is not None for one in (kpi.baseline, kpi.benchmark)):
        return True
    formula = formula_of(kpi)
    parts = formula.names if formula is not None else ()
    return bool(parts) and all(_can_be_judged(plan, part, (*within, key)) for part in parts)


@ACTIONS.rule(
    "JBP323",
    "stale-actuals",
    "W W E",
    summary=f"A period with a target closed more than {STALE_AFTER.default} ago, and no actual is stated for it.",
    why=(
        "Figures that come late cannot be acted on. The ASAP blog on alliance management has the partners look at the "
        "same numbers in every review; who does not report is not steering."
    ),
    detection=(
        f"A KPI has a target (a figure) for a period whose last day lies more than {STALE_AFTER.default} back, "
        "and no actual: no figure for that period or one that overlaps it, no reading dated in it, and none for the "
        "total. The total itself is asked only of a KPI without any actuals. A KPI with a `formula` is computed from "
        "its parts, and is asked only where it states actuals. Figures that `actuals_from` names count like those of "
        "the plan. One finding a KPI names its periods."
    ),
    false_positives="A source that reports later than that after the period: set the option `after` to its delay.",
    mend="Enter the figures under `actuals`, by period.",
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
  orders:  # finding: stale-actuals
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
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
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
    targets: {2026-Q1: €50k, 2026-Q2: €50k, 2026-Q3: €100k, 2026-Q4: €100k, total: €300k}
    actuals: {2026-Q1: €51k}
    objective: focus_areas.panel.objectives.first-orders
""",
    scope="local",
    options=(STALE_AFTER,),
)
def stale_actuals(context: Context) -> Iterator[Flag]:
    """A KPI that nobody has counted."""
    for key, kpi in context.plan.kpis.items():
        if not kpi.actuals and kpi.formula:
            continue
        missing = _uncounted(context, kpi)
        if not missing:
            continue
        periods = [period for period, _ in missing]
        named = listed("the total" if period == TOTAL else context.calendar.show(period) for period in periods)
        closed = max(days.end for _, days in missing)
        yield Flag(
            at=("kpis", key),
            message=f'"{kpi.title}" has no actual for {named}, {_closed(periods)} {show_date(closed)}'
            if len(missing) == 1
            else f'"{kpi.title}" has no actuals for {named}, of which the last closed on {show_date(closed)}',
            label="no actual" if len(missing) == 1 else "no actuals",
            related=tuple(Related(("kpis", key, "targets", period), "has a target") for period in periods),
            stated=tuple(f"{period}: {text_of(kpi.targets[period])}" for period in periods),
            mend=f"Add to its `actuals` what it came to: `{periods[-1]}:`.",
        )


def _closed(periods: list[str]) -> str:
    return "though the plan ended on" if periods == [TOTAL] else "closed on"


def _uncounted(context: Context, kpi: Kpi) -> list[tuple[str, DateRange]]:
    """The periods with a target that have been closed for too long without an actual, in the order of time."""
    if TOTAL in kpi.actuals:
        return []
    late = context.option(STALE_AFTER).before(context.as_of)
    periods = list(context.calendar.ordered(kpi.targets))
    if not kpi.actuals and TOTAL in kpi.targets and not periods:
        periods = [(TOTAL, context.calendar.horizon)]
    return [
        (key, days)
        for key, days in periods
        if days.end < late
        and quantity_of(kpi.targets[key]) is not None
        and not any(_speaks_of(days, counted, context.calendar, context.as_of) for counted in kpi.actuals)
    ]


def _speaks_of(days: DateRange, key: str, calendar: PlanCalendar, as_of: date) -> bool:
    day = day_of(key)
    if day is not None:
        return days.contains(day) and day <= as_of
    counted = calendar.range(key)
    return counted is not None and counted.overlaps(days)
