"""What each document is called, and what it holds in a line: all of its words that a list of documents needs."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "scorecard": "Scorecard",
        "one-pager": "One-pager",
        "dashboard": "Executive dashboard",
        "timeline": "Execution timeline",
        "initiatives": "Initiatives",
        "focus-areas": "Focus areas",
        "strategy": "Strategy",
        "marketing": "Joint marketing plan",
        "sales": "Joint sales plan",
        "pnl": "Profit and loss",
        "risks": "Risks",
        "decisions": "Decisions",
        "governance": "Governance",
        "diagnosis": "Diagnosis",
        "agenda": "Agenda",
        "minutes": "Minutes",
        "calendar": "Calendar",
        "qbr": "Quarterly business review",
        "plan": "Joint business plan",
    }
)
"""What each document is called, by its name on the command line."""

SUMMARIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "scorecard": "One page: overall goals, initiatives, leading indicators, risks and decisions",
        "one-pager": "For an executive who has one minute: why, what each gains, where it stands, what to decide",
        "dashboard": "Activities with responsible party, stakeholders and status; overview of the partnership",
        "timeline": "Activities by month in the colours of the parties, with milestones and dependencies",
        "initiatives": "Each initiative: purpose, activities, milestones, risks, indicator and what was said of it",
        "focus-areas": "Where the partners work together now and where they mean to, with targets by period",
        "strategy": "North star and shared goals, partners side by side, and from customer needs to focus areas",
        "marketing": "Go-to-market, value propositions, tactics, campaigns with budgets and results, launch and funds",
        "sales": "Goals by period, target accounts, the pipeline as a funnel, incentives, routes and materials",
        "pnl": "Income, costs and cumulative result of each partner with break-even, shares and contributions",
        "risks": "Register and heat map, with mitigation: joint, and of one partner only",
        "decisions": "Options with pros, cons and payoffs, what each partner would choose, and open conversations",
        "governance": "Bodies, decision rights, escalation, contacts, expectations, calendar, agreement and exit",
        "diagnosis": "Key challenges found, what stakeholders say, root causes and recommended next steps",
        "agenda": "For the next meeting or review: decisions first, with time limits and why now",
        "minutes": "Of a meeting or review: who was there, what was decided, who does what by when",
        "calendar": "Meetings, reviews, milestones, deadlines and ends of contracts, to take into a calendar program",
        "qbr": "Review deck: decisions first, figures, commitments kept and missed, both partners' parts",
        "plan": "All of it, one document: the sections of all other documents",
    }
)
"""What each document holds, in a line."""
