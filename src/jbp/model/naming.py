"""What the entries of a plan are called in messages: ``initiative "Shelf reset"``, ``KPI "Close rate"``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jbp.address import Address

NAME_FIELDS = ("title", "name", "statement", "quote", "headline")

NOUNS = {
    "sign_off.*": "signature",
    "periods.*": "period",
    "partners.*": "partner",
    "people.*": "person",
    "fit.*": "question of fit",
    "glossary.*": "term",
    "lessons.*": "lesson",
    "root_causes.*": "root cause",
    "strategy.shared_goals.*": "shared goal",
    "strategy.value_chain.*": "step of the value chain",
    "strategy.industry.*": "industry force",
    "customers.segments.*": "segment",
    "customers.needs.*": "customer need",
    "customers.opportunities.*": "opportunity",
    "customers.accounts.*": "account",
    "customers.competitors.*": "competitor",
    "customers.routes.*": "route",
    "value_propositions.*": "value proposition",
    "focus_areas.*": "focus area",
    "focus_areas.*.objectives.*": "objective",
    "kpis.*": "KPI",
    "initiatives.*": "initiative",
    "initiatives.*.activities.*": "activity",
    "milestones.*": "milestone",
    "resources.*": "resource",
    "risks.*": "risk",
    "journal.*": "journal entry",
    "pulse.*": "quote",
    "recommendations.*": "recommendation",
    "sales.pipeline.stages.*": "pipeline stage",
    "sales.materials.*": "sales material",
    "marketing.tactics.*": "tactic",
    "marketing.campaigns.*": "campaign",
    "marketing.launch.*": "launch item",
    "marketing.funds.*": "fund",
    "incentives.*": "incentive",
    "expectations.*": "expectation",
    "conversations.*": "conversation",
    "decisions.*": "decision",
    "decisions.*.options.*": "option",
    "futures.*": "scenario",
    "dependence.*": "dependence",
    "exclusivity.*": "exclusivity",
    "rival_partnerships.*": "rival partnership",
    "declared.*": "declaration",
    "governance.bodies.*": "body",
    "governance.decision_rights.*": "decision right",
    "governance.reserved_matters.*": "reserved matter",
    "governance.escalation.*": "escalation level",
    "governance.training.*": "training",
    "meetings.*": "meeting",
    "reviews.*": "review",
    "reviews.*.actions.*": "action",
    "health.checks.*": "health check",
}
"""What an entry is called, by where it stands; ``*`` is its id."""
_BY_STEPS = {tuple(pattern.split(".")): noun for pattern, noun in NOUNS.items()}
_LENGTHS = (4, 3, 2)


def noun_of(address: Address) -> str | None:
    """What kind of entry stands at an address, or None where no entry of a known kind does."""
    steps = tuple(str(step) for step in address)
    for starred in _starred(steps):
        if starred in _BY_STEPS:
            return _BY_STEPS[starred]
    return None


def entry_of(address: Address) -> Address:
    """The address of the innermost entry that holds an address; the root where none does."""
    for length in _LENGTHS:
        if len(address) >= length and noun_of(address[:length]) is not None:
            return address[:length]
    return ()


def _starred(steps: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    if len(steps) == 4:
        return ((steps[0], "*", steps[2], "*"), (*steps[:3], "*"))
    return ((*steps[:-1], "*"),) if len(steps) in {2, 3} else ()
