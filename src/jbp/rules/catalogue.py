"""Every rule there is, in the order of the codes."""

# ruff: noqa: F401 - a module is imported so that its rules join their family

from __future__ import annotations

from typing import TYPE_CHECKING

import jbp.rules.actions.activities
import jbp.rules.actions.commitment
import jbp.rules.actions.coverage
import jbp.rules.actions.cycle
import jbp.rules.actions.goals
import jbp.rules.actions.indicators
import jbp.rules.actions.kpis
import jbp.rules.actions.lateness
import jbp.rules.actions.money
import jbp.rules.actions.open_figures
import jbp.rules.actions.order
import jbp.rules.actions.scale
import jbp.rules.actions.targets
import jbp.rules.conversations.authority
import jbp.rules.conversations.decisions
import jbp.rules.conversations.differences
import jbp.rules.conversations.expectations
import jbp.rules.conversations.games
import jbp.rules.conversations.health
import jbp.rules.conversations.recovery
import jbp.rules.conversations.reports
import jbp.rules.conversations.reviews
import jbp.rules.conversations.risks
import jbp.rules.conversations.sponsors
import jbp.rules.conversations.variance
import jbp.rules.conversations.voices
import jbp.rules.conversations.wording
import jbp.rules.customers.accounts
import jbp.rules.customers.direction
import jbp.rules.customers.market
import jbp.rules.customers.needs
import jbp.rules.customers.propositions
import jbp.rules.customers.value
import jbp.rules.customers.wording
import jbp.rules.futures.dependence
import jbp.rules.futures.endings
import jbp.rules.futures.outlook
import jbp.rules.futures.rivals
import jbp.rules.futures.scenarios
import jbp.rules.futures.watch
import jbp.rules.record.agreement
import jbp.rules.record.secrets
import jbp.rules.record.waivers
import jbp.rules.stakeholders.bodies
import jbp.rules.stakeholders.contacts
import jbp.rules.stakeholders.enablement
import jbp.rules.stakeholders.engagement
import jbp.rules.stakeholders.kickoff
import jbp.rules.stakeholders.layers
import jbp.rules.stakeholders.owners
import jbp.rules.stakeholders.people
import jbp.rules.stakeholders.roles
import jbp.rules.stakeholders.sponsors
import jbp.rules.stakeholders.workload
from jbp.reading.integrity import INTEGRITY_RULES
from jbp.rules.actions.family import ACTIONS
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.customers.family import CUSTOMERS
from jbp.rules.futures.family import FUTURES
from jbp.rules.record.family import RECORD, WAIVERS
from jbp.rules.stakeholders.family import STAKEHOLDERS

if TYPE_CHECKING:
    from jbp.rule import Rule
    from jbp.rules.family import LintRule

_FAMILIES = (ACTIONS, CONVERSATIONS, CUSTOMERS, FUTURES, RECORD, STAKEHOLDERS)

RULES: tuple[LintRule, ...] = tuple(
    sorted((each for family in _FAMILIES for each in family.rules), key=lambda each: each.rule.code)
)
"""The rules that look at the plan, each with its check."""

WAIVER_RULES: tuple[LintRule, ...] = tuple(WAIVERS.rules)
"""Those that look at its waivers, once all others have been asked."""

ALL_RULES: tuple[Rule, ...] = (
    *INTEGRITY_RULES,
    *sorted((each.rule for each in (*RULES, *WAIVER_RULES)), key=lambda rule: rule.code),
)
"""Those, and the rules of integrity."""

_BY_NAME = {key: rule for rule in ALL_RULES for key in (rule.name, rule.code.lower())}


def rule_named(text: str) -> Rule | None:
    """The rule of this name or code (``JBP405``, or its number alone); None where there is none."""
    return _BY_NAME.get(f"jbp{text}" if text.isdecimal() else text.lower())


def close_rule(text: str) -> str | None:
    """The name (or the code, where a code was tried) of the rule that was probably meant; None where none is close."""
    from jbp.reading.typed import close_word  # only a slip pays for it  # noqa: PLC0415

    if text.lower().startswith("jbp") and text[3:4].isdigit():
        close = close_word(text, tuple(rule.code.lower() for rule in ALL_RULES))
        return close.upper() if close else None
    return close_word(text, tuple(rule.name for rule in ALL_RULES))
