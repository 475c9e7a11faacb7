"""What the partnership costs and brings."""

from pydantic import Field

from jbp.model.base import Entity, Noun, TitledEntity
from jbp.model.fields import Cadence, Duration, ReadOnly, Share, Text
from jbp.model.figure import Figure, Money
from jbp.model.scalars import NO_ENTRIES


class ProfitAndLoss(Entity):
    """One partner's profit and loss: a name for each line, and its money by period."""

    lines: ReadOnly[ReadOnly[Money]] = NO_ENTRIES
    loss_accepted: Text | None = None


class Financials(Noun):
    """The investment, how costs and revenue are shared, and the profit and loss of each partner."""

    investment: Money | None = None
    cost_share: ReadOnly[Share] = NO_ENTRIES
    revenue_share: ReadOnly[Share] = NO_ENTRIES
    pnl: ReadOnly[ProfitAndLoss] = NO_ENTRIES
    payback: Duration | None = None


class Tiers(Noun):
    """What is paid at the threshold, at the target and at the stretch."""

    threshold: Figure | None = None
    target: Figure | None = None
    stretch: Figure | None = None


class Incentive(TitledEntity):
    """What a partner pays another for reaching a KPI's target."""

    kpi: Text | None = None
    from_: Text | None = Field(default=None, alias="from")
    to: Text | None = None
    tiers: Tiers | None = None
    settled: Cadence | None = None
