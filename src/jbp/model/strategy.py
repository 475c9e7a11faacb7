"""Why the partners work together."""

from typing import Annotated

from pydantic import BeforeValidator

from jbp.model import scalars
from jbp.model.base import Entity, Noun, TitledEntity
from jbp.model.fields import Date, Duration, ReadOnly, Table, Text, Texts, Titled
from jbp.model.scalars import NO_ENTRIES


class Ambition(Noun):
    """A vision or a mission, and how far it looks."""

    text: Text | None = None
    horizon: Duration | None = None


class SharedGoal(TitledEntity):
    """What the partners want to reach together."""

    kpis: Texts = ()
    due: Date | None = None


class AlignmentEntry(TitledEntity):
    """One objective, gap, challenge, risk or offer of one partner."""


class Alignment(Entity):
    """One partner's column of the strategic alignment tool."""

    objectives: Table[Titled[AlignmentEntry]] = NO_ENTRIES
    capability_gaps: Table[Titled[AlignmentEntry]] = NO_ENTRIES
    challenges: Table[Titled[AlignmentEntry]] = NO_ENTRIES
    risks: Table[Titled[AlignmentEntry]] = NO_ENTRIES
    can_offer: Table[Titled[AlignmentEntry]] = NO_ENTRIES


class Swot(Entity):
    """One partner's strengths, weaknesses, opportunities and threats."""

    strengths: Texts = ()
    weaknesses: Texts = ()
    opportunities: Texts = ()
    threats: Texts = ()


class ValueChainStep(TitledEntity):
    """A step from raw need to served customer, and who leads it."""

    customer_need: Text | None = None
    lead: Texts = ()
    value: Text | None = None


class IndustryForce(Entity):
    """What moves the industry, and what it does to the partners."""

    title: Text
    effect: Text | None = None
    source: Text | None = None


class Strategy(Noun):
    """The reasons for the partnership, from the north star to the industry."""

    north_star: Text | None = None
    vision: Annotated[Ambition, BeforeValidator(scalars.worded)] | None = None
    mission: Annotated[Ambition, BeforeValidator(scalars.worded)] | None = None
    shared_goals: Table[Titled[SharedGoal]] = NO_ENTRIES
    alignment: ReadOnly[Alignment] = NO_ENTRIES
    swot: ReadOnly[Swot] = NO_ENTRIES
    value_chain: Table[Titled[ValueChainStep]] = NO_ENTRIES
    industry: Table[Titled[IndustryForce]] = NO_ENTRIES
