"""Decisions: which nobody has taken yet, whether one is late, and what is recommended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan


def open_decisions(plan: Plan) -> list[Decision]:
    """The decisions that nobody has taken yet, the most urgent first."""
    found = (one for one in plan.decisions.values() if one.decided is None)
    return sorted(found, key=lambda one: one.decide_by or date.max)


def is_late(decision: Decision, as_of: date) -> bool:
    """Whether it should have been taken before the day and was not."""
    return decision.decided is None and decision.decide_by is not None and decision.decide_by < as_of


def recommended_option(decision: Decision) -> str:
    """The title of the option that is recommended; empty where none is."""
    return next((option.title for option in decision.options.values() if option.recommended), "")
