"""The one table of which field refers to what.

Reading resolves these references, cutting removes those that lead to what a partner may not see, and renaming
follows them. A pattern is an address in which ``*`` stands for any key and ``[]`` for any item of a list; a pattern
that ends in ``<key>`` speaks of the keys themselves. Patterns in `ANYWHERE` hold for a key of that name wherever the
table says nothing else.
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a reference can lead to."""

    PERSON = "person"
    PERSON_LOOSELY = "person, where it has the form of an id"
    PARTNER = "partner"
    PARTY = "partner, or joint"
    SEGMENT = "segment"
    CUSTOMER = "segment or account"
    NEED = "need"
    OPPORTUNITY = "opportunity"
    COMPETITOR = "competitor"
    FOCUS_AREA = "focus area"
    KPI = "KPI"
    COMPONENT = "component"
    TACTIC = "tactic"
    BODY = "body"
    RESERVED_MATTER = "reserved matter"
    OPTION = "option of this decision"
    PERIOD = "period"
    PERIOD_OR_DATE = "period or date"
    ACTIVITY = "activity of this initiative, or an address"
    ADDRESS = "address"


SECTIONS: dict[Kind, tuple[str, ...]] = {
    Kind.PERSON: ("people",),
    Kind.PERSON_LOOSELY: ("people",),
    Kind.PARTNER: ("partners",),
    Kind.PARTY: ("partners",),
    Kind.SEGMENT: ("customers.segments",),
    Kind.CUSTOMER: ("customers.segments", "customers.accounts"),
    Kind.NEED: ("customers.needs",),
    Kind.OPPORTUNITY: ("customers.opportunities",),
    Kind.COMPETITOR: ("customers.competitors",),
    Kind.FOCUS_AREA: ("focus_areas",),
    Kind.KPI: ("kpis",),
    Kind.TACTIC: ("marketing.tactics",),
    Kind.BODY: ("governance.bodies",),
    Kind.RESERVED_MATTER: ("governance.reserved_matters",),
}
"""The mappings whose keys a reference of a kind may name."""

ANYWHERE: dict[str, Kind] = {
    "owner": Kind.PERSON_LOOSELY,
    "by": Kind.PERSON,
    "party": Kind.PARTY,
    "private_to": Kind.PARTNER,
    "about": Kind.ADDRESS,
}

TABLE: dict[str, Kind] = {
    "sign_off.<key>": Kind.PARTNER,
    "people.*.partner": Kind.PARTNER,
    "people.*.objectives.[]": Kind.ADDRESS,
    "fit.*.answers.<key>": Kind.PARTNER,
    "distribution.distributors.[]": Kind.PARTNER,
    "strategy.shared_goals.*.kpis.[]": Kind.KPI,
    "strategy.alignment.<key>": Kind.PARTNER,
    "strategy.swot.<key>": Kind.PARTNER,
    "strategy.value_chain.*.lead.[]": Kind.PARTY,
    "customers.needs.*.segment": Kind.SEGMENT,
    "customers.opportunities.*.need": Kind.NEED,
    "customers.opportunities.*.segment": Kind.SEGMENT,
    "customers.accounts.*.segment": Kind.SEGMENT,
    "customers.accounts.*.lead": Kind.PARTNER,
    "customers.competitors.*.partner": Kind.PARTNER,
    "customers.competitors.*.overlaps.[]": Kind.FOCUS_AREA,
    "value_propositions.*.for": Kind.CUSTOMER,
    "value_propositions.*.need": Kind.NEED,
    "focus_areas.*.component": Kind.COMPONENT,
    "focus_areas.*.rationale.partners.<key>": Kind.PARTNER,
    "focus_areas.*.objectives.*.serves.[]": Kind.ADDRESS,
    "focus_areas.*.needs.[]": Kind.NEED,
    "focus_areas.*.target_customers.[]": Kind.CUSTOMER,
    "focus_areas.*.value.partners.<key>": Kind.PARTNER,
    "focus_areas.*.value.period": Kind.PERIOD,
    "focus_areas.*.kpis.[]": Kind.KPI,
    "focus_areas.*.mobilization.<key>": Kind.PARTNER,
    "kpis.*.average_by": Kind.KPI,
    "kpis.*.prior.<key>": Kind.PERIOD_OR_DATE,
    "kpis.*.targets.<key>": Kind.PERIOD_OR_DATE,
    "kpis.*.actuals.<key>": Kind.PERIOD_OR_DATE,
    "kpis.*.forecast.<key>": Kind.PERIOD_OR_DATE,
    "kpis.*.explain.<key>": Kind.PERIOD_OR_DATE,
    "kpis.*.objective": Kind.ADDRESS,
    "initiatives.*.component": Kind.COMPONENT,
    "initiatives.*.focus_areas.[]": Kind.FOCUS_AREA,
    "initiatives.*.sponsor": Kind.PERSON,
    "initiatives.*.leading_kpi": Kind.KPI,
    "initiatives.*.after.[]": Kind.ADDRESS,
    "initiatives.*.cost.<key>": Kind.PARTNER,
    "initiatives.*.stakeholders.<key>": Kind.PARTNER,
    "initiatives.*.stakeholders.*.[]": Kind.PERSON_LOOSELY,
    "initiatives.*.activities.*.stakeholders.<key>": Kind.PARTNER,
    "initiatives.*.activities.*.stakeholders.*.[]": Kind.PERSON_LOOSELY,
    "initiatives.*.activities.*.cost.<key>": Kind.PARTNER,
    "initiatives.*.activities.*.after.[]": Kind.ACTIVITY,
    "milestones.*.focus_area": Kind.FOCUS_AREA,
    "milestones.*.stakeholders.<key>": Kind.PARTNER,
    "milestones.*.stakeholders.*.[]": Kind.PERSON_LOOSELY,
    "milestones.*.payment.from": Kind.PARTNER,
    "milestones.*.payment.to": Kind.PARTNER,
    "resources.*.period": Kind.PERIOD,
    "sales.goals.<key>": Kind.PERIOD,
    "marketing.forecast.<key>": Kind.PERIOD,
    "marketing.tactics.*.kpis.[]": Kind.KPI,
    "marketing.campaigns.*.tactic": Kind.TACTIC,
    "marketing.campaigns.*.budget.<key>": Kind.PARTNER,
    "marketing.campaigns.*.expected.kpi": Kind.KPI,
    "marketing.funds.*.contributions.<key>": Kind.PARTNER,
    "financials.cost_share.<key>": Kind.PARTNER,
    "financials.revenue_share.<key>": Kind.PARTNER,
    "financials.pnl.<key>": Kind.PARTNER,
    "financials.pnl.*.lines.*.<key>": Kind.PERIOD,
    "incentives.*.kpi": Kind.KPI,
    "incentives.*.from": Kind.PARTNER,
    "incentives.*.to": Kind.PARTNER,
    "expectations.*.from": Kind.PARTNER,
    "expectations.*.to": Kind.PARTNER,
    "conversations.*.positions.<key>": Kind.PARTNER,
    "decisions.*.makers.[]": Kind.PERSON,
    "decisions.*.order": Kind.PARTNER,
    "decisions.*.options.*.payoffs.<key>": Kind.PARTNER,
    "decisions.*.game.players.<key>": Kind.PARTNER,
    "decisions.*.game.players.*.[]": Kind.OPTION,
    "decisions.*.game.outcomes.[].choices.<key>": Kind.PARTNER,
    "decisions.*.game.outcomes.[].choices.*": Kind.OPTION,
    "decisions.*.game.outcomes.[].payoffs.<key>": Kind.PARTNER,
    "decisions.*.decided.option": Kind.OPTION,
    "decisions.*.decided.by.[]": Kind.PERSON,
    "futures.*.partner": Kind.PARTNER,
    "futures.*.competitor": Kind.COMPETITOR,
    "dependence.*.partner": Kind.PARTNER,
    "rival_partnerships.*.overlaps.[]": Kind.FOCUS_AREA,
    "declared.<key>": Kind.PARTNER,
    "governance.bodies.*.chairs.[]": Kind.PERSON,
    "governance.bodies.*.members.[]": Kind.PERSON,
    "governance.bodies.*.deputies.<key>": Kind.PERSON,
    "governance.bodies.*.deputies.*": Kind.PERSON,
    "governance.bodies.*.quorum.<key>": Kind.PARTNER,
    "governance.bodies.*.reports_to": Kind.BODY,
    "governance.decision_rights.*.final_say": Kind.PARTY,
    "governance.decision_rights.*.consulted.[]": Kind.PARTNER,
    "governance.decision_rights.*.except.[]": Kind.RESERVED_MATTER,
    "governance.reserved_matters.*.needs": Kind.PARTNER,
    "governance.escalation.*.to.[]": Kind.PERSON,
    "governance.deadlock.to.[]": Kind.PERSON,
    "governance.communication.single_point.<key>": Kind.PARTNER,
    "governance.communication.single_point.*": Kind.PERSON,
    "meetings.*.attendees.[]": Kind.PERSON,
    "meetings.*.led_by.[]": Kind.PERSON,
    "reviews.*.attendees.[]": Kind.PERSON,
    "reviews.*.led_by.[]": Kind.PERSON,
    "health.checks.*.scores.*.<key>": Kind.PARTNER,
}

WORDS_BESIDE_PARTNERS: dict[str, frozenset[str]] = {
    "order": frozenset({"simultaneous"}),
    "quorum": frozenset({"each", "total"}),
    "needs": frozenset({"all", "joint"}),
}
"""What may stand in the place of a partner, by the field."""

FREE: tuple[str, ...] = ("facts", "partners.*.facts", "focus_areas.*.value.other", "exchange_rates.rates")
"""Mappings whose keys are the team's own words, so that no key in them means anything."""


class Node:
    """A step in the tree of patterns."""

    __slots__ = ("free", "key", "steps", "value")

    def __init__(self) -> None:
        self.steps: dict[str, Node] = {}
        self.value: Kind | None = None
        self.key: Kind | None = None
        self.free = False

    def at(self, step: str | int) -> Node | None:
        """The node one step further on, or None where no pattern leads."""
        if isinstance(step, int):
            return self.steps.get("[]")
        return self.steps.get(step) or self.steps.get("*")


def _grow() -> Node:
    root = Node()
    for pattern, kind in TABLE.items():
        node = root
        *steps, last = pattern.split(".")
        for step in steps:
            node = node.steps.setdefault(step, Node())
        if last == "<key>":
            node.key = kind
        else:
            node.steps.setdefault(last, Node()).value = kind
    for pattern in FREE:
        node = root
        for step in pattern.split("."):
            node = node.steps.setdefault(step, Node())
        node.free = True
    return root


PATTERNS = _grow()
"""The table as a tree, for walking a plan and the table together."""
