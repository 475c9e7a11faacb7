"""Which characters a text may hold: reading refuses the others, and whatever shows a text replaces them.

Refused is what acts instead of being read (controls, marks that turn the direction of writing), what hides (invisible
marks, letters of tags) and what is no character (halves of pairs, noncharacters). Joiners are text: words of several
scripts and emoji of several parts need them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

SHOWN_INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"
"""What stands in the place of a character that cannot be shown, so that it is not lost without a word."""

# Escapes on purpose: the characters themselves are what must not stand in a text.
# (Several patterns: of one class of characters those beyond the first plane are searched ten times slower.)
_ACTING: Final = (
    "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f"  # controls; NEL is \x85
    "\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"  # invisible, directional
    "\\ud800-\\udfff\\ufdd0-\\ufdef\\ufff9-\\ufffb\\ufffe\\uffff"  # halves of pairs, marks, no characters
)
_REFUSED: Final = re.compile(f"[{_ACTING}]")
_UNSHOWN: Final = re.compile(f"[\\r{_ACTING}]")
_BEYOND: Final = re.compile("[\\U00010000-\\U0010ffff]")
_BREAK: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def refused_at(text: str) -> int | None:
    """Where the first character stands that no text may hold; a carriage return may, before a line feed."""
    found = [_REFUSED.search(text), _beyond().search(text) if _BEYOND.search(text) else None]
    return min((one.start() for one in found if one is not None), default=None)


def legible(text: str) -> str:
    """The text with every character replaced that would act instead of being read; line feeds and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    shown = _UNSHOWN.sub(SHOWN_INSTEAD, text)
    return _beyond().sub(SHOWN_INSTEAD, shown) if _BEYOND.search(shown) else shown


@cache
def _beyond() -> re.Pattern[str]:
    """What is refused beyond the first plane: marks of shorthand and music, letters of tags, no characters."""
    none = "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
    return re.compile(f"[\\U0001bca0-\\U0001bca3\\U0001d173-\\U0001d17a\\U000e0000-\\U000e007f{none}]")


def legible_lines(text: str) -> str:
    """The same, in which every kind of line break is a line feed."""
    if text.isascii() and text.isprintable():
        return text
    return legible(_BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """The same on one line, with single blanks and none at the ends."""
    return " ".join(legible_lines(text).split())


def shortened(text: str, most: int) -> str:
    """The text on one line, cut where it is longer than so many characters."""
    line = one_line(text)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
