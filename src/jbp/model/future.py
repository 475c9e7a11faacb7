"""What may change: in the collaboration, in the competition, around them."""

from pydantic import Field

from jbp.model.base import Entity, Noun, TitledEntity
from jbp.model.fields import Date, Duration, Share, Text, Texts
from jbp.model.words import DependenceOf, FutureKind, Level
from jbp.model.words import Term as TermWord


class Future(TitledEntity):
    """A scenario: what may come, what would announce it, and how it would be answered."""

    kind: FutureKind | None = None
    partner: Text | None = None
    competitor: Text | None = None
    term: TermWord | None = None
    likelihood: Level | None = None
    impact: Level | None = None
    trigger: Text | None = None
    response: Text | None = None
    review_by: Date | None = None


class Dependence(Entity):
    """How much of a partner's revenue, supply, data, cost or pipeline hangs on another."""

    title: Text | None = None
    partner: Text | None = None
    share: Share | None = None
    of: DependenceOf | None = None
    threshold: Share | None = None
    diversification: Text | None = None


class Exclusivity(Entity):
    """What a partner has promised to no one else."""

    title: Text | None = None
    scope: Text | None = None
    until: Date | None = None


class RivalPartnership(Entity):
    """A partner's other partnership that overlaps this one."""

    title: Text | None = None
    with_: Text | None = Field(default=None, alias="with")
    overlaps: Texts = ()


class Declaration(Entity):
    """What a partner declares of rivals and exclusivity, and when."""

    rivals: Text | None = None
    exclusivity: Text | None = None
    date: Date | None = None


class Exit(Entity):
    """How the partnership ends: what ends it, and what becomes of everything."""

    title: Text | None = None
    triggers: Texts = ()
    customers: Text | None = None
    pipeline: Text | None = None
    data: Text | None = None
    ip: Text | None = None
    notice: Text | None = None
    transition: Text | None = None


class RenewalDecision(Noun):
    """By when the agreement's renewal is decided, and who sees to it."""

    due: Date | None = None
    owner: Text | None = None


class Agreement(Entity):
    """The contract beneath the plan."""

    title: Text | None = None
    start: Date | None = None
    end: Date | None = None
    notice: Duration | None = None
    renewal_decision: RenewalDecision | None = None
    force_majeure_reviewed_on: Date | None = None
    amendments: Texts = ()
