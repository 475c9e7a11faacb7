"""Days that matter to one partner or to all."""

from pydantic import Field

from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Date, ReadOnly, Text, Texts
from jbp.model.figure import Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import WorkStatus


class Payment(Noun):
    """Money that changes hands."""

    from_: Text | None = Field(default=None, alias="from")
    to: Text | None = None
    amount: Money | None = None


class Milestone(TitledEntity):
    """A day by which something is reached."""

    due: Date | None = None
    done_on: Date | None = None
    done_when: Text | None = None
    status: WorkStatus | None = None
    focus_area: Text | None = None
    stakeholders: ReadOnly[Texts] = NO_ENTRIES
    corrective_action: Text | None = None
    payment: Payment | None = None
