"""What surrounds a plan: its horizon, currency, periods and signatures, and how well the partners fit."""

from jbp.model.base import Described, Entity, Noun, TitledEntity
from jbp.model.fields import Date, Flag, Number, ReadOnly, Text, Texts
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import DistributionModel, LessonKind, Level, RootCauseKind


class Horizon(Noun):
    """The first and the last day of a plan, and the last day of its extension where there is one."""

    start: Date
    end: Date
    extension: Date | None = None


class ExchangeRates(Noun):
    """What one unit of another currency is worth in the plan's currency."""

    as_of: Date | None = None
    source: Text | None = None
    rates: ReadOnly[Number] = NO_ENTRIES


class NamedPeriod(Described):
    """A stretch of the horizon that targets are set for; both days belong to it."""

    title: Text | None = None
    start: Date
    end: Date


class SignOff(Described):
    """One partner's agreement to the exact shared content of the plan."""

    by: Text
    date: Date | None = None
    digest: Text


class FitQuestion(Entity):
    """One question about how well the partners fit, and what each answers."""

    title: Text | None = None
    question: Text | None = None
    answers: ReadOnly[Text] = NO_ENTRIES
    gap: Level | None = None
    response: Text | None = None


class Distribution(Entity):
    """How what is sold gets from the vendor to the customer."""

    model: DistributionModel | None = None
    distributors: Texts = ()
    volume_partners_planned: Flag | None = None
    support: Text | None = None


class Term(TitledEntity):
    """A word that the partners use in one agreed meaning."""

    means: Text | None = None


class Lesson(TitledEntity):
    """What the partnership has learned, or has to celebrate."""

    kind: LessonKind | None = None


class RootCause(TitledEntity):
    """Why the partnership underperforms: for reasons of its own, or of the market."""

    kind: RootCauseKind | None = None
    evidence: Text | None = None
