"""What a partner commits."""

from jbp.model.base import TitledEntity
from jbp.model.fields import Text
from jbp.model.figure import Figure, Money


class Resource(TitledEntity):
    """People (counted in full-time posts) and money that a partner commits over `period`."""

    people: Figure | None = None
    amount: Money | None = None
    period: Text | None = None
