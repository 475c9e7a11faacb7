"""What could go wrong."""

from jbp.model.base import TitledEntity
from jbp.model.fields import Date, Text
from jbp.model.words import Level, RiskKind, RiskStatus


class Risk(TitledEntity):
    """A risk to the partnership, or to one partner in it."""

    kind: RiskKind | None = None
    likelihood: Level | None = None
    impact: Level | None = None
    level: Level | None = None
    mitigation: Text | None = None
    trigger: Text | None = None
    review_by: Date | None = None
    status: RiskStatus | None = None
