"""What partners expect of each other."""

from pydantic import Field

from jbp.model.base import TitledEntity
from jbp.model.fields import Cadence, Date, Text
from jbp.model.words import ExpectationStatus


class Expectation(TitledEntity):
    """What one partner is to do for another, under which clause, and whether they do."""

    topic: Text | None = None
    from_: Text = Field(alias="from")
    to: Text
    agreed_on: Date | None = None
    due: Date | None = None
    repeats: Cadence | None = None
    clause: Text | None = None
    status: ExpectationStatus | None = None
