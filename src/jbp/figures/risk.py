"""How high a risk is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jbp.model.risk import Risk
    from jbp.model.words import Level


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
