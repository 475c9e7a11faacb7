"""The hard conversations."""

from jbp.model.base import TitledEntity
from jbp.model.fields import Date, ReadOnly, Text
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import ConversationKind, ConversationStatus


class Conversation(TitledEntity):
    """A difference that must be talked about, and each partner's position."""

    kind: ConversationKind | None = None
    positions: ReadOnly[Text] = NO_ENTRIES
    raised_on: Date | None = None
    resolve_by: Date | None = None
    status: ConversationStatus | None = None
    escalated_on: Date | None = None
    outcome: Text | None = None
