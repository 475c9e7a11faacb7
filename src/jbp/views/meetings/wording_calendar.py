"""The fixed words of the calendar."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class CalendarWording:
    """The fixed words of the calendar; another language is another one."""

    __slots__ = ()

    ahead: str = "Ahead"
    past: str = "Past"
    late: str = "Past, and still open"
    day: str = "Day"
    what: str = "What"
    kind: str = "Kind"
    party: str = "Applies to"
    people: str = "Who"
    detail: str = "More"
    agreement: str = "the agreement"
    with_people: str = "With: {people}"
    applies_to: str = "Applies to: {party}"
    kinds: Mapping[str, str] = MappingProxyType(
        {
            "meeting": "Meeting",
            "review": "Review",
            "next_review": "Next review",
            "milestone": "Milestone",
            "decision": "Decision",
            "conversation": "Hard conversation",
            "risk": "Review of a risk",
            "future": "Review of a future",
            "renewal": "Renewal",
            "notice": "Notice",
            "agreement_end": "Agreement",
            "exclusivity_end": "Exclusivity",
            "health_check": "Health check",
            "plan_end": "Plan",
            "plan_extension": "Plan",
        }
    )
    titles: Mapping[str, str] = MappingProxyType(
        {
            "meeting": "{title}",
            "review": "{title}",
            "next_review": "Next review after: {title}",
            "milestone": "Milestone: {title}",
            "decision": "Decide: {title}",
            "conversation": "Settle: {title}",
            "risk": "Review the risk: {title}",
            "future": "Look again at: {title}",
            "renewal": "Decide on the renewal of {title}",
            "notice": "Last day to give notice: {title}",
            "agreement_end": "Last day of {title}",
            "exclusivity_end": "Exclusivity ends: {title}",
            "health_check": "Health check: {title}",
            "plan_end": "Last day of the plan",
            "plan_extension": "Last day of the plan's extension",
        }
    )


CALENDAR_WORDS = CalendarWording()
