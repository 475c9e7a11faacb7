"""The joint sales plan."""

from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Cadence, Date, Duration, ReadOnly, Share, Table, Text, Titled
from jbp.model.figure import Figure, Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import WorkStatus


class Stage(TitledEntity):
    """A stage of the funnel: how many opportunities stand in it, what they are worth, how many are won from it."""

    count: Figure | None = None
    value: Money | None = None
    win_rate: Share | None = None


class Pipeline(Noun):
    """The joint pipeline on a day."""

    stages: Table[Titled[Stage]] = NO_ENTRIES
    source: Text | None = None
    as_of: Date | None = None
    reported: Cadence | None = None


class Material(TitledEntity):
    """Something to sell with."""

    due: Date | None = None
    status: WorkStatus | None = None


class Sales(Noun):
    """Goals by period, how opportunities are qualified and worked, and the pipeline."""

    goals: ReadOnly[Text] = NO_ENTRIES
    qualification: Text | None = None
    process: Text | None = None
    cycle: Duration | None = None
    account_planning: Text | None = None
    pipeline: Pipeline | None = None
    materials: Table[Titled[Material]] = NO_ENTRIES
