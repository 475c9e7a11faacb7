"""The joint marketing plan."""

from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Date, ReadOnly, Table, Text, Texts, Titled
from jbp.model.figure import Figure, Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import LaunchKind, WorkStatus


class Tactic(TitledEntity):
    """A way to carry the strategy out."""

    kpis: Texts = ()


class Expected(Noun):
    """What a campaign is to bring to a KPI."""

    kpi: Text | None = None
    value: Figure | None = None


class Campaign(TitledEntity):
    """A campaign with its budget by partner, and what came of it."""

    tactic: Text | None = None
    start: Date | None = None
    end: Date | None = None
    status: WorkStatus | None = None
    budget: ReadOnly[Money] = NO_ENTRIES
    expected: Expected | None = None
    result: Figure | None = None


class LaunchItem(TitledEntity):
    """One piece of the launch plan."""

    kind: LaunchKind | None = None
    date: Date | None = None
    status: WorkStatus | None = None


class Fund(TitledEntity):
    """Market development money: allocated from contributions, committed to campaigns, claimed."""

    allocated: Money | None = None
    contributions: ReadOnly[Money] = NO_ENTRIES
    committed: Money | None = None
    claimed: Money | None = None
    until: Date | None = None


class Marketing(Noun):
    """How the market is told, and what that is to return (`expected_roi`: money back for each one spent)."""

    go_to_market: Text | None = None
    forecast: ReadOnly[Money] = NO_ENTRIES
    expected_roi: Figure | None = None
    tactics: Table[Titled[Tactic]] = NO_ENTRIES
    campaigns: Table[Titled[Campaign]] = NO_ENTRIES
    launch: Table[Titled[LaunchItem]] = NO_ENTRIES
    funds: Table[Titled[Fund]] = NO_ENTRIES
