"""The fixed words of the summary of initiatives."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class InitiativeWording:
    """The fixed words of the summary of initiatives; another language is another one."""

    __slots__ = ()

    overview: str = "Overview"
    other_component: str = "Other"
    initiative: str = "Initiative"
    leading_indicator: str = "Leading indicator"
    completion: str = "Completion"
    direction: str = "Direction"
    status: str = "Status"
    owner: str = "Owner"
    target_in: str = "Target {target}"

    purpose: str = "Purpose"
    people_and_days: str = "Who and when"
    focus_areas: str = "Focus areas"
    sponsor: str = "Sponsor"
    party: str = "Applies to"
    start: str = "Start"
    due: str = "Due"
    done_on: str = "Done on"
    done_when: str = "Done when"
    corrective: str = "Corrective action"
    after: str = "After"
    cost_of: str = "Cost, {partner}"
    approach: str = "Approach"
    challenges: str = "Major challenges"

    indicator: str = "Indicator of {title}"
    actual: str = "Actual"
    planned: str = "Plan to date"
    attainment: str = "Attainment"
    target: str = "Target"
    of_target: str = "Of target"
    forecast: str = "Forecast"

    activities: str = "Activities of {title}"
    activity: str = "Activity"
    milestones: str = "Milestones of {title}"
    milestone: str = "Milestone"
    payment: str = "Payment"
    payment_of: str = "{payer} to {payee}"

    risks: str = "Risks to {title}"
    risk: str = "Risk"
    level: str = "Level"
    mitigation: str = "Mitigation"
    review: str = "Review by"
    risk_statuses: Mapping[str, str] = MappingProxyType(
        {"occurred": "Occurred", "closed": "Closed", "accepted": "Accepted"}
    )
    decisions: str = "Decisions about {title}"
    decision: str = "Decision"
    decide_by: str = "Decide by"
    makers: str = "Makers"
    outcome: str = "Outcome"
    recommended: str = "Recommended: {option}"
    decided: str = "Decided: {option}"
    conversations: str = "Conversations about {title}"
    conversation: str = "Conversation"
    positions: str = "Positions"
    resolve_by: str = "Resolve by"
    conversation_statuses: Mapping[str, str] = MappingProxyType(
        {"open": "Open", "agreed": "Agreed", "parked": "Parked", "escalated": "Escalated"}
    )
    journal: str = "Journal of {title}"
    day: str = "Day"
    happened: str = "What happened"
    by: str = "By"


INITIATIVE_WORDS = InitiativeWording()
"""The words as the documents use them."""
