"""What is measured."""

from typing import Annotated

from pydantic import BeforeValidator

from jbp.model import scalars
from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Cadence, Date, Flag, Number, ReadOnly, Text, Tolerance
from jbp.model.figure import Figure, Target
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import Combine, KpiGoal, KpiKind


class Baseline(Noun):
    """Where a KPI stood before the plan."""

    value: Figure | None = None
    date: Date | None = None
    source: Text | None = None


class Benchmark(Noun):
    """Where others stand."""

    value: Figure | None = None
    source: Text | None = None


class Kpi(TitledEntity):
    """A key performance indicator.

    Figures are keyed by period (the whole period's figure) or by date (a reading so far). A bare number is in `unit`.

    Attributes:
        kind: leading when it shows what is coming, lagging when it shows what has been reached.
        headline: whether it is one of the overall goals.
        combine: how the figures of several periods make one.
        formula: how it is computed from other KPIs.
        tolerance: how far beside the target is still on plan; relative to the target, or in percentage points.
        weight: its share in a weighted score.
    """

    kind: KpiKind | None = None
    headline: Flag = False
    group: Text | None = None
    unit: Text | None = None
    goal: KpiGoal | None = None
    combine: Combine | None = None
    formula: Text | None = None
    average_by: Text | None = None
    definition: Text | None = None
    source: Text | None = None
    cadence: Cadence | None = None
    baseline: Annotated[Baseline, BeforeValidator(scalars.valued)] | None = None
    prior: ReadOnly[Figure] = NO_ENTRIES
    benchmark: Annotated[Benchmark, BeforeValidator(scalars.valued)] | None = None
    tolerance: Tolerance | None = None
    targets: ReadOnly[Target] = NO_ENTRIES
    actuals: ReadOnly[Figure] = NO_ENTRIES
    actuals_from: Text | None = None
    forecast: ReadOnly[Figure] = NO_ENTRIES
    explain: ReadOnly[Text] = NO_ENTRIES
    weight: Number | None = None
    objective: Text | None = None
