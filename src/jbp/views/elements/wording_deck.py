"""The fixed words of slides in the browser."""

from __future__ import annotations


class DeckWording:
    """The fixed words of slides in the browser; another language is another one."""

    __slots__ = ()

    notes: str = "Notes"
    previous: str = "Previous"
    next: str = "Next"
    slides: str = "Slides"


DECK_WORDS = DeckWording()
