"""The fixed words that only slides need."""

from __future__ import annotations


class SlideWording:
    """The fixed words of slides; another language is another one."""

    __slots__ = ()

    part: str = "{title} ({number} of {count})"
    between: str = " · "
    waits_for: str = "after {names}"
    dependency: str = "{after} after {before}"
    background: str = "Panel"
    text: str = "Text"
    title: str = "Title"
    kicker: str = "Part"
    axis: str = "Months"
    edge: str = "edge"
    legend: str = "Legend"


SLIDE_WORDS = SlideWording()
