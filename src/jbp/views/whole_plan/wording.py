"""The fixed words of the whole plan as one document."""

from __future__ import annotations


class PlanWording:
    """The fixed words of the whole plan as one document; another language is another one."""

    __slots__ = ()

    at_a_glance: str = "At a glance"
    partners: str = "Partners"
    term: str = "Term"
    currency: str = "Currency"
    reviewed: str = "Reviewed"
    contents: str = "Contents"
    section: str = "{document} · {section}"


PLAN_WORDS = PlanWording()
