"""What happened, what people say, and what is recommended."""

from jbp.model.base import Entity, TitledEntity
from jbp.model.fields import Date, Text
from jbp.model.words import WorkStatus


class JournalEntry(Entity):
    """What happened on a day."""

    headline: Text
    date: Date
    status: WorkStatus | None = None
    by: Text | None = None


class Voice(Entity):
    """What a stakeholder says."""

    quote: Text
    function: Text | None = None
    date: Date | None = None


class Recommendation(TitledEntity):
    """A next step recommended against a challenge, with the tool that serves."""

    challenge: Text | None = None
    tool: Text | None = None
    due: Date | None = None
    status: WorkStatus | None = None
