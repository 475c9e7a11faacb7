"""The fixed words of the one-pager."""

from __future__ import annotations


class OnePagerWording:
    """The fixed words of the one-pager; another language is another one."""

    __slots__ = ()

    gains: str = "Why, and what each gains"
    focus_area: str = "Focus area"
    customer: str = "Customer"
    further: str = "Further value"
    together: str = "Together"
    over: str = "Value over {period}"

    stand: str = "Where it stands"
    goal: str = "KPI"
    actual: str = "Actual"
    attainment: str = "Of plan to date"
    target: str = "Target"
    of_target: str = "Of target"
    forecast: str = "Forecast"
    direction: str = "Direction"

    ahead: str = "What lies ahead"
    risks: str = "Top risks"
    decisions: str = "Next decisions"
    milestones: str = "Next milestones"

    contacts: str = "Who to call"
    partner: str = "Partner"
    sponsor: str = "Executive sponsor"
    manager: str = "Alliance manager"


ONE_PAGER_WORDS = OnePagerWording()
"""The words as the documents use them."""
