"""Texts that look like something: ``*CRM*``, with ``*`` for any characters and ``?`` for one, in capitals or not.

No regular expressions: rules and plans come from others, and an expression can be made to search for years. Here the
places in the pattern that the text may have reached are the bits of one number, so each character costs one step.
"""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 200
"""The most characters of a pattern."""


class Wildcard:
    """A pattern, ready to be compared with texts."""

    __slots__ = ("_anything", "_end", "_steps", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._anything = 0  # the places where the pattern may stay, whatever comes
        self._steps: dict[str, int] = {}  # the places that a character leads on from
        place = 1
        for mark in _folded(text):
            if mark == "*":
                self._anything |= place
            else:
                self._steps[mark] = self._steps.get(mark, 0) | place
                place <<= 1
        self._end = place

    def matches(self, text: str) -> bool:
        """Whether the whole of a text looks like the pattern."""
        one_of_any = self._steps.get("?", 0)
        reached = 1
        for mark in _folded(text):
            # A question mark in the text is only led on by one in the pattern, which leads on whatever comes.
            reached = (reached & (self._steps.get(mark, 0) | one_of_any)) << 1 | reached & self._anything
            if not reached:
                return False
        return bool(reached & self._end)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text.casefold())
