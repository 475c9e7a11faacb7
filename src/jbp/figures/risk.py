"""How high a risk is, whether it is settled, and which comes first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.model.risk import Risk
    from jbp.model.words import Level

LEVELS: Final[tuple[Level, ...]] = ("high", "medium", "low")
"""The levels, the highest first."""


def risk_level(risk: Risk) -> Level:
    """How high a risk is: as stated, else by likelihood and impact.

    Source: the higher of both where neither is low, low where both are, medium otherwise, also where one is missing.
    """
    if risk.level is not None:
        return risk.level
    signs = (risk.likelihood, risk.impact)
    if signs == ("low", "low"):
        return "low"
    return "high" if "high" in signs and "low" not in signs and None not in signs else "medium"


def is_settled(risk: Risk) -> bool:
    """Whether nothing is to be done about it any more: it is closed, or accepted."""
    return risk.status in ("closed", "accepted")


def by_level(risks: Iterable[Risk]) -> list[Risk]:
    """The risks, the highest first; of one level the one that is to be reviewed first."""
    return sorted(risks, key=lambda risk: (LEVELS.index(risk_level(risk)), risk.review_by or date.max))
