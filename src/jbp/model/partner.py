"""The companies of a partnership."""

from jbp.model.base import Described, Noun
from jbp.model.fields import Date, Month, ReadOnly, Text, Texts
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import FinancialWatchStatus, Level, NamedBy, PartnerKind


class FiscalYear(Noun):
    """When a company's year begins, and whether it is named after the year it starts or ends in."""

    start: Month = 1
    named_by: NamedBy = "end"


class HowWeWork(Noun):
    """What one should know of a partner before working with them."""

    innovation: Text | None = None
    go_to_market: Text | None = None
    decisions: Text | None = None
    partnership_means: Text | None = None


class FinancialWatch(Noun):
    """What is known of a partner's finances, and since when."""

    status: FinancialWatchStatus | None = None
    checked_on: Date | None = None
    note: Text | None = None


class Partner(Described):
    """One company of the partnership."""

    name: Text
    kind: PartnerKind | None = None
    touch: Level | None = None
    tier: Text | None = None
    color: Text | None = None
    facts: ReadOnly[Text] = NO_ENTRIES
    fiscal_year: FiscalYear | None = None
    goals: Texts = ()
    how_we_work: HowWeWork | None = None
    financial_watch: FinancialWatch | None = None
