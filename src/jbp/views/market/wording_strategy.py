"""The fixed words of the strategy document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class StrategyWording:
    """The fixed words of the strategy document; another language is another one."""

    __slots__ = ()

    ambition: str = "Vision and mission"
    vision: str = "Vision"
    mission: str = "Mission"
    over: str = "{text} (over {duration})"
    goals: str = "Shared goals"
    goal: str = "Goal"
    alignment: str = "Strategic alignment"
    aligned: Mapping[str, str] = words_by_key(
        objectives="Objectives",
        capability_gaps="Capability gaps",
        challenges="Challenges",
        risks="Risks",
        can_offer="Can offer",
    )
    working: str = "How each partner works"
    partner_goals: str = "Goals"
    ways: Mapping[str, str] = words_by_key(
        innovation="Innovation",
        go_to_market="Go-to-market",
        decisions="Decisions",
        partnership_means="A partnership means",
    )
    swot: str = "Strengths, weaknesses, opportunities and threats"
    swot_of: Mapping[str, str] = words_by_key(
        strengths="Strengths", weaknesses="Weaknesses", opportunities="Opportunities", threats="Threats"
    )
    value_chain: str = "Value chain"
    step: str = "Step"
    need: str = "Customer need"
    lead: str = "Lead"
    value: str = "Value"
    industry: str = "Industry"
    force: str = "What moves it"
    effect: str = "What it does to the partners"
    source: str = "Source"
    tracing: str = "From customer needs to focus areas"
    evidence: str = "Evidence"
    proposition: str = "Value proposition"
    areas: str = "Focus areas"
    expansion: str = "potential expansion"
    no_evidence: str = "No evidence yet"
    no_segment: str = "No segment yet"
    no_proposition: str = "No value proposition yet"
    no_area: str = "No focus area yet"
    no_need: str = "No customer need yet"
    fit: str = "How well the partners fit"
    question: str = "Question"
    gap: str = "Gap"
    response: str = "Response"
    facts: str = "Facts"
    partnership: str = "Partnership"


STRATEGY_WORDS = StrategyWording()
