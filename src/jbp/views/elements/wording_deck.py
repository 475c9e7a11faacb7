"""The fixed words of slides in the browser."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DeckWording:
    """The fixed words of slides in the browser; another language is another one."""

    notes: str = "Notes"
    previous: str = "Previous"
    next: str = "Next"
    slides: str = "Slides"


DECK_WORDS = DeckWording()
