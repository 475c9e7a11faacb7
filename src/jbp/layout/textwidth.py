"""How wide a text runs, by a fixed table: the same on every machine, whatever fonts it has.

The widths are those of the common grotesques (Helvetica and its metric copies) in thousandths of the font size; text
set in a slightly wider face still fits, since every measure adds `SLACK`.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from jbp.layout.syllables import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 1.06
_BOLD = 1.07
_USUAL, _WIDE = 600, 1000
_CHUNK = re.compile(r"[-/]*[^-/]+[-/]*|[-/]+")
"""What stands between the hyphens and strokes of a word, with those that follow."""
_GROUPS = {
    222: "ijl'|",
    278: " !,./:;I[\\]ft\u00a0",
    333: "()-`r{}",
    355: '"',
    389: "*",
    469: "^",
    500: "ckszvxyJ",
    556: "abdeghnopqu0123456789#$?_L\N{EN DASH}€",
    584: "+<=>~",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTHS = dict(chain.from_iterable(((letter, width) for letter in group) for width, group in _GROUPS.items()))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text on one line, in the unit of the font size."""
    thousandths = sum(_letter(letter) for letter in text)
    return thousandths / 1000 * size * SLACK * (_BOLD if bold else 1)


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most that width; a word that is longer than a line is broken, nothing is cut.

    It is broken behind a hyphen of its own, else between syllables with a hyphen, else between letters.
    """
    lines: list[str] = []
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if text_width(candidate, size, bold=bold) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, size, bold=bold)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """The word in pieces that fit, of one letter at least."""

    def fits(piece: str) -> bool:
        return text_width(piece, size, bold=bold) <= width

    broken = [""]
    hyphen = ""
    for part, next_hyphen in _parts(word):
        if broken[-1] and not fits(broken[-1] + part + next_hyphen):
            broken[-1] += hyphen
            broken.append("")
        for letter in part:
            if broken[-1] and not fits(broken[-1] + letter):
                broken.append("")
            broken[-1] += letter
        hyphen = next_hyphen if fits(broken[-1] + next_hyphen) else ""
    return broken


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """The parts between which a word may be broken, each with the hyphen that a break behind it asks for."""
    for chunk in _CHUNK.findall(word):
        *others, last = pieces(chunk)
        yield from ((part, "-") for part in others)
        yield last, ""


def _letter(letter: str) -> int:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if combining(letter):
        return 0
    return _WIDE if east_asian_width(letter) in "WF" else _USUAL
