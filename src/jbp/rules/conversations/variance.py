"""416: whether figures far from plan are explained."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.attainment import attainment, by_period
from jbp.figures.calendar import day_of
from jbp.figures.judgement import side_of
from jbp.figures.target import text_of
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.statements import is_stated
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jbp.figures.judgement import Side
    from jbp.model.kpi import Kpi
    from jbp.rules.context import Context
    from jbp.values.period import DateRange


TIMES = Option(
    "times", 2, "how many tolerances beyond its target, on the right side of its goal, a figure may be unexplained"
)


class Variance(NamedTuple):
    """A figure far from its target.

    Attributes:
        key: of the KPI's `actuals`.
        period: the period it belongs to, or `total`.
        days: the days of that period.
        whole: whether it is the period's own figure.
        percent: the figure in percent of its target.
        side: the side of the target it is on.
    """

    key: str
    period: str
    days: DateRange
    whole: bool
    percent: Decimal | None
    side: Side


@CONVERSATIONS.rule(
    "JBP416",
    "variance-unexplained",
    "W W E",
    summary="A figure lies far from its target, and nobody explains why.",
    why=(
        "Published partner-plan templates have a column for the reason beside every figure that misses its target, "
        "and beside those that pass it by far: either the work went differently than planned, or the target was "
        "wrong. Both are worth a sentence while people still remember."
    ),
    detection=(
        "The actual of a period that has a target lies beyond the KPI's tolerance (10% where it states none) on the "
        f"wrong side of its `goal`, or beyond {TIMES.default} times the tolerance on the right one, and no `explain` "
        "stands under that period, under one that contains it, or under a day in it. A reading of a sum is held "
        "against the target by days; a state that is to be reached by the end of the period is judged at its end. "
        "Where the KPI has a target for the total only, what it came to so far is judged, and any explanation counts. "
        "A KPI without `goal` is not judged."
    ),
    false_positives="A figure so small that its tolerance is less than one piece: state a larger `tolerance`.",
    mend="Write a sentence under the KPI's `explain`, with the period as its key; or correct the figure.",
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
    actuals: {2026-Q1: 8}  # finding: variance-unexplained
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
    actuals: {2026-Q1: €51k}
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
    actuals: {2026-Q1: 8}
    explain: {2026-Q1: The institute had a free week in March}
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
    actuals: {2026-Q1: €51k}
""",
    scope="local",
    options=(TIMES,),
)
def variance_unexplained(context: Context) -> Iterator[Flag]:
    """A surprise in the figures that nobody speaks of."""
    for kpi, found in context.plan.kpis.items():
        variances = list(_by_period(context, kpi, found)) or list(_so_far(context, kpi, found))
        for one in variances:
            if not _is_explained(context, found, one):
                yield _unexplained(context, kpi, found, one)


def _unexplained(context: Context, kpi: str, found: Kpi, one: Variance) -> Flag:
    figure, target = text_of(found.actuals.get(one.key)), text_of(found.targets.get(one.period))
    period = "the total" if one.period == TOTAL else context.calendar.show(one.period)
    when = f"by {context.calendar.show(one.key)}"
    if one.whole:
        when = "in total" if one.period == TOTAL else f"in {period}"
    percent = "" if one.percent is None else f", {one.percent:.0f}% of plan{'' if one.whole else ' to date'}"
    side = "on the wrong side of its goal" if one.side == "wrong" else "far beyond its goal"
    return Flag(
        at=("kpis", kpi, "actuals", one.key),
        part="value",
        message=f'"{found.title}" came to {figure} {when} against a target of {target}'
        f"{'' if one.whole else f' for {period}'}{percent}: {side}, and nobody explains why",
        label="no explanation",
        related=(Related(("kpis", kpi, "targets", one.period), "the target", "value"),),
        stated=(figure, target),
        mend=f"Write a sentence under `explain` with the key `{one.period}`: why, and what follows from it.",
    )


def _by_period(context: Context, kpi: str, found: Kpi) -> Iterator[Variance]:
    times = context.option(TIMES)
    for measured, target, percent, side in by_period(context.plan, context.calendar, kpi, context.as_of):
        days = context.calendar.range(measured.period)
        far = side == "wrong" or (side == "right" and side_of(found, measured.figure, target, times=times) == "right")
        if side is not None and far and days is not None:
            yield Variance(measured.key, measured.period, days, measured.whole, percent, side)


def _so_far(context: Context, kpi: str, found: Kpi) -> Iterator[Variance]:
    """What a KPI with a target for the total only has come to."""
    if set(found.targets) != {TOTAL} or not found.actuals:
        return
    standing = attainment(context.plan, context.calendar, kpi, context.as_of)
    if standing.actual is None or standing.target_to_date is None:
        return
    side = standing.side
    times = context.option(TIMES)
    if side == "right" and side_of(found, standing.actual, standing.target_to_date, times=times) != "right":
        return
    if side in ("wrong", "right"):
        key = TOTAL if TOTAL in found.actuals else list(found.actuals)[-1]
        yield Variance(key, TOTAL, context.calendar.horizon, key == TOTAL, standing.percent, side)


def _is_explained(context: Context, kpi: Kpi, one: Variance) -> bool:
    return any(is_stated(text) and _covers(context, key, one) for key, text in kpi.explain.items())


def _covers(context: Context, key: str, one: Variance) -> bool:
    """Whether an explanation's key speaks of the period: it, one that contains it, or a day or period in it."""
    day, days = day_of(key), context.calendar.range(key)
    if day is not None:
        return one.days.contains(day)
    return days is not None and (
        (days.start <= one.days.start and one.days.end <= days.end) or (one.period == TOTAL and days.overlaps(one.days))
    )
