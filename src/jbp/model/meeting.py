"""Meetings, reviews and health checks."""

from pydantic import Field

from jbp.model.base import Entity, Noun, TitledEntity
from jbp.model.fields import Date, ReadOnly, Table, Text, Texts, Titled, Whole
from jbp.model.figure import Figure
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import MeetingKind, ReviewKind, WorkStatus


class AgendaItem(TitledEntity):
    """A point of the agenda, with its minutes and what it is for."""

    minutes: Whole | None = None
    for_: Text | None = Field(default=None, alias="for")


class Meeting(TitledEntity):
    """A meeting, past or to come."""

    kind: MeetingKind | None = None
    date: Date
    attendees: Texts = ()
    led_by: Texts = ()
    agenda: Table[Titled[AgendaItem]] = NO_ENTRIES
    decisions: Texts = ()
    minutes_on: Date | None = None


class ReviewAction(TitledEntity):
    """What a review asked somebody to do."""

    due: Date | None = None
    done_on: Date | None = None
    status: WorkStatus | None = None


class Review(TitledEntity):
    """A business review: were the goals met, were they realistic, what stood in the way, what was decided."""

    kind: ReviewKind | None = None
    date: Date
    attendees: Texts = ()
    led_by: Texts = ()
    agenda: Table[Titled[AgendaItem]] = NO_ENTRIES
    goals_met: Text | None = None
    goals_realistic: Text | None = None
    obstacles: Texts = ()
    decisions: Texts = ()
    actions: Table[Titled[ReviewAction]] = NO_ENTRIES
    minutes_on: Date | None = None
    next: Date | None = None


class HealthCheck(Entity):
    """What each partner scores for each topic, from 1 to `scale`, and what is done where the scores lie apart."""

    title: Text | None = None
    date: Date
    scale: Whole = 5
    scores: ReadOnly[ReadOnly[Figure]] = NO_ENTRIES
    responses: ReadOnly[Text] = NO_ENTRIES


class Health(Noun):
    """The health checks of the relationship."""

    checks: Table[HealthCheck] = NO_ENTRIES


class AlignmentBuckets(Noun):
    """What keeps the partners aligned: formally, half formally and informally."""

    formal: Text | None = None
    semiformal: Text | None = None
    informal: Text | None = None
