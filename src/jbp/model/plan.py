"""The plan: everything that the partners have agreed, in one value."""

from typing import Annotated

from pydantic import BeforeValidator

from jbp.model import scalars
from jbp.model.base import Link, Noun
from jbp.model.conversation import Conversation
from jbp.model.customers import Customers
from jbp.model.decision import Decision
from jbp.model.expectation import Expectation
from jbp.model.fields import Date, Duration, Id, ReadOnly, Table, Text, Texts, Titled, Whole
from jbp.model.financials import Financials, Incentive
from jbp.model.focus_area import FocusArea
from jbp.model.foundation import (
    Distribution,
    ExchangeRates,
    FitQuestion,
    Horizon,
    Lesson,
    NamedPeriod,
    RootCause,
    SignOff,
    Term,
)
from jbp.model.future import Agreement, Declaration, Dependence, Exclusivity, Exit, Future, RivalPartnership
from jbp.model.governance import Governance
from jbp.model.initiative import Initiative
from jbp.model.kpi import Kpi
from jbp.model.marketing import Marketing
from jbp.model.meeting import AlignmentBuckets, Health, Meeting, Review
from jbp.model.milestone import Milestone
from jbp.model.partner import FiscalYear, Partner
from jbp.model.person import Person
from jbp.model.record import JournalEntry, Recommendation, Voice
from jbp.model.resource import Resource
from jbp.model.risk import Risk
from jbp.model.sales import Sales
from jbp.model.scalars import NO_ENTRIES
from jbp.model.strategy import Strategy
from jbp.model.value_proposition import ValueProposition
from jbp.model.words import Context, PlanStatus, Profile


class Plan(Noun):
    """A joint business plan of two or more partners.

    The order of the fields is the order in which documents and ``jbp fmt`` present them.
    """

    jbp: Whole
    id: Id
    title: Text
    profile: Profile
    status: PlanStatus | None = None
    context: Context | None = None
    summary: Text | None = None
    horizon: Horizon
    currency: Text | None = None
    exchange_rates: ExchangeRates | None = None
    fiscal_year: FiscalYear | None = None
    periods: Table[NamedPeriod] = NO_ENTRIES
    revision: Whole | None = None
    revised_on: Date | None = None
    review_every: Duration | None = None
    sign_off: ReadOnly[SignOff] = NO_ENTRIES
    parts: Texts = ()
    note: Text | None = None
    links: tuple[Link, ...] = ()
    facts: ReadOnly[Text] = NO_ENTRIES
    partners: Table[Annotated[Partner, BeforeValidator(scalars.named)]]
    people: Table[Annotated[Person, BeforeValidator(scalars.named)]] = NO_ENTRIES
    fit: Table[FitQuestion] = NO_ENTRIES
    distribution: Distribution | None = None
    glossary: Table[Titled[Term]] = NO_ENTRIES
    lessons: Table[Titled[Lesson]] = NO_ENTRIES
    root_causes: Table[Titled[RootCause]] = NO_ENTRIES
    strategy: Strategy | None = None
    customers: Customers | None = None
    value_propositions: Table[Annotated[ValueProposition, BeforeValidator(scalars.stated)]] = NO_ENTRIES
    focus_areas: Table[Titled[FocusArea]] = NO_ENTRIES
    kpis: Table[Titled[Kpi]] = NO_ENTRIES
    components: Texts = ()
    initiatives: Table[Titled[Initiative]] = NO_ENTRIES
    milestones: Table[Titled[Milestone]] = NO_ENTRIES
    resources: Table[Titled[Resource]] = NO_ENTRIES
    risks: Table[Titled[Risk]] = NO_ENTRIES
    journal: Table[Annotated[JournalEntry, BeforeValidator(scalars.headlined)]] = NO_ENTRIES
    pulse: Table[Annotated[Voice, BeforeValidator(scalars.quoted)]] = NO_ENTRIES
    recommendations: Table[Titled[Recommendation]] = NO_ENTRIES
    sales: Sales | None = None
    marketing: Marketing | None = None
    financials: Financials | None = None
    incentives: Table[Titled[Incentive]] = NO_ENTRIES
    expectations: Table[Titled[Expectation]] = NO_ENTRIES
    consequences: Text | None = None
    conversations: Table[Titled[Conversation]] = NO_ENTRIES
    decisions: Table[Titled[Decision]] = NO_ENTRIES
    futures: Table[Titled[Future]] = NO_ENTRIES
    dependence: Table[Dependence] = NO_ENTRIES
    exclusivity: Table[Exclusivity] = NO_ENTRIES
    rival_partnerships: Table[RivalPartnership] = NO_ENTRIES
    declared: ReadOnly[Declaration] = NO_ENTRIES
    exit: Exit | None = None
    plan_b: Text | None = None
    agreement: Agreement | None = None
    governance: Governance | None = None
    meetings: Table[Titled[Meeting]] = NO_ENTRIES
    reviews: Table[Titled[Review]] = NO_ENTRIES
    health: Health | None = None
    alignment_buckets: AlignmentBuckets | None = None
