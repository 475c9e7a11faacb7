"""The fixed words that the documents of strategy, marketing and sales share."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class MarketWording:
    """The fixed words of the market and of what is sold in it; another language is another one."""

    __slots__ = ()

    what: str = "Topic"
    partner: str = "Partner"
    kpi: str = "KPI"
    target: str = "Target"
    actual: str = "Actual"
    of_plan: str = "Of plan to date"
    of_target: str = "Of target"
    no_kpi: str = "No KPI yet"
    owner: str = "Owner"
    due: str = "Due"
    status: str = "Status"
    party: str = "Applies to"
    title: str = "Name"
    segment: str = "Segment"
    segments: str = "Segments"
    customers: str = "Customers"
    value: str = "Value"
    source: str = "Source"
    as_of: str = "As of"
    need: str = "Customer need"
    opportunities: str = "Opportunities"
    opportunity: str = "Opportunity"
    competitors: str = "Competitors"
    competitor: str = "Competitor"
    overlaps: str = "Overlaps with"
    is_partner: str = "Is a partner"
    routes: str = "Routes to the market"
    route: str = "Route"
    kind: str = "Kind"
    distribution: str = "Distribution"
    model: str = "Model"
    distributors: str = "Distributors"
    volume_partners: str = "Volume partners"
    volume_partners_planned: Mapping[bool, str] = MappingProxyType({True: "Planned", False: "Not planned"})
    support: str = "Support"
    materials: str = "Materials"
    material: str = "Material"
    total: str = "Total"
    known_total: str = "Total of what is known"
    models: Mapping[str, str] = MappingProxyType({"direct": "Direct", "one_tier": "One tier", "two_tier": "Two tiers"})


MARKET_WORDS = MarketWording()
