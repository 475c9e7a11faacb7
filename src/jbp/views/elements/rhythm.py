"""How often something repeats, in words."""

from __future__ import annotations

from jbp.values.duration import parse_duration, show_duration
from jbp.views.elements.wording import WORDS


def show_rhythm(cadence: str) -> str:
    """A cadence for people: ``monthly``, ``every 6 weeks``."""
    word = WORDS.cadence.get(cadence)
    return word if word is not None else WORDS.every.format(duration=show_duration(parse_duration(cadence)))
