"""The fixed words of the risk register."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class RiskWording:
    """The fixed words of the risk register; another language is another one."""

    __slots__ = ()

    map: str = "Heat map"
    map_title: str = "Open risks by likelihood and impact"
    map_description: str = "{count} open risks; {high} of high likelihood and high impact."
    likelihood: str = "Likelihood"
    impact: str = "Impact"
    unplaced: str = "Without likelihood or impact: {names}"
    joint: str = "Joint risks"
    of_partner: str = "Risks of {partner} alone"
    of_some: str = "Risks of several partners"
    unstated: str = "Risks of which no party is stated"
    settled: str = "Closed and accepted"
    risk: str = "Risk"
    kind: str = "Kind"
    level: str = "Level"
    mitigation: str = "Mitigation"
    trigger: str = "Trigger"
    owner: str = "Owner"
    review: str = "Review by"
    status: str = "Status"
    party: str = "Applies to"
    none: str = "Nobody has recorded a mitigation"
    statuses: Mapping[str, str] = MappingProxyType(
        {"open": "Open", "occurred": "Occurred", "closed": "Closed", "accepted": "Accepted"}
    )


RISK_WORDS = RiskWording()
