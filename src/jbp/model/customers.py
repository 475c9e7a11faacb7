"""For whom the partners work, and who else does."""

from typing import Annotated

from pydantic import BeforeValidator

from jbp.model import scalars
from jbp.model.base import Noun, TitledEntity
from jbp.model.fields import Date, Table, Text, Texts, Titled
from jbp.model.figure import Figure, Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import Relationship, RouteKind


class Evidence(Noun):
    """How a need is known, and since when."""

    text: Text | None = None
    date: Date | None = None
    source: Text | None = None


class Segment(TitledEntity):
    """A group of customers that are alike; `size` counts them, `value` is their worth."""

    size: Figure | None = None
    value: Money | None = None
    source: Text | None = None
    as_of: Date | None = None


class Need(TitledEntity):
    """What customers need."""

    segment: Text | None = None
    evidence: Annotated[Evidence, BeforeValidator(scalars.worded)] | None = None


class Opportunity(TitledEntity):
    """A way to earn by serving a need."""

    need: Text | None = None
    segment: Text | None = None
    value: Money | None = None
    source: Text | None = None
    as_of: Date | None = None


class Account(TitledEntity):
    """A company to win or to keep."""

    segment: Text | None = None
    stage: Text | None = None
    value: Money | None = None
    relationship: Relationship | None = None
    lead: Text | None = None


class Competitor(TitledEntity):
    """Another company after the same customers; `partner` when it is one of the partners."""

    overlaps: Texts = ()
    partner: Text | None = None


class Route(TitledEntity):
    """A way to the customer."""

    kind: RouteKind | None = None


class Customers(Noun):
    """Segments, needs, opportunities, accounts, competitors and routes to the market."""

    segments: Table[Titled[Segment]] = NO_ENTRIES
    needs: Table[Titled[Need]] = NO_ENTRIES
    opportunities: Table[Titled[Opportunity]] = NO_ENTRIES
    accounts: Table[Titled[Account]] = NO_ENTRIES
    competitors: Table[Titled[Competitor]] = NO_ENTRIES
    routes: Table[Titled[Route]] = NO_ENTRIES
