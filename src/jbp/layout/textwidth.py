"""How wide a text runs, by a fixed table: the same on every machine, whatever fonts it has.

The widths are those of the common grotesques (Helvetica and its metric copies) in thousandths of the font size; text
set in a slightly wider face still fits, since every measure adds `SLACK`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width, normalize

from jbp.layout.syllables import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

from jbp.letters import one_line

SLACK = 1.06
_USUAL, _WIDE = 600, 1000
_CHUNK = re.compile(r"[-/]*[^-/]+[-/]*|[-/]+")
"""What stands between the hyphens and strokes of a word, with those that follow."""
_DAY = re.compile(r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b")
_WORDS = re.compile(rf"(?:{_DAY.pattern}|\S)+")
_REGULAR = {
    191: "'",
    222: "ijl|\u2018\u2019",
    278: " !,./:;I[\\]ft\u00a0\u00b7",
    333: "()-`r{}“”„",
    350: "•",
    355: '"',
    389: "*",
    469: "^",
    500: "ckszvxyJ↑↓",
    556: "abdeghnopqu0123456789#$?_L\N{EN DASH}€",
    584: "+<=>~\u00d7",
    611: "FTZßø",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQØ",
    833: "mM",
    889: "%æ",
    944: "W",
    1000: "\N{EM DASH}…Æ→",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl|\u00a0\u00b7\u2018\u2019",
    333: "!()-:;[]`ft",
    350: "•",
    389: "*r{}",
    474: '"',
    500: "z“”„↑↓",
    556: "aceksvxy0123456789#$_J\N{EN DASH}€",
    584: "+<=>^~\u00d7",
    611: "bdghnopqu?FLTZßø",
    667: "EPSVXY",
    722: "ABCDHKNRU&",
    778: "GOQwØ",
    833: "M",
    889: "%mæ",
    944: "W",
    1000: "\N{EM DASH}…Æ→",
    1015: "@",  # 975 in truth: the only letter that is narrower when bold, which would surprise who reckons with bold
}


class _Widths(dict[str, int]):
    """The widths of letters by a table, and of others by their nature, once they are asked for."""

    def __init__(self, groups: Mapping[int, str]) -> None:
        super().__init__((letter, width) for width, group in groups.items() for letter in group)
        self._stated = frozenset(self)

    def __missing__(self, letter: str) -> int:
        """The width of a letter that the table does not hold: of what it is without its accent, or a usual one."""
        plain = normalize("NFD", letter)[0]
        if plain in self._stated:
            self[letter] = self[plain]
        else:
            self[letter] = 0 if combining(letter) else _WIDE if east_asian_width(letter) in "WF" else _USUAL
        return self[letter]


_WIDTHS = {False: _Widths(_REGULAR), True: _Widths(_BOLD)}


def text_width(text: str, size: float, *, bold: bool = False, slack: float = SLACK) -> float:
    """The width of a text on one line, in the unit of the font size; with no `slack`, as the grotesques are (1.0)."""
    return sum(map(_WIDTHS[bold].__getitem__, text)) / 1000 * size * slack


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines of at most that width; a word that is longer than a line is broken, nothing is cut.

    It is broken behind a hyphen of its own, else between syllables with a hyphen, else between letters.
    """
    lines: list[str] = []
    line = ""
    for word in _unbroken(one_line(text), width, size, bold=bold):
        candidate = f"{line} {word}" if line else word
        if text_width(candidate, size, bold=bold) <= width:
            line = candidate
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, size, bold=bold)
        lines.extend(whole)
    return (*lines, line) if line else tuple(lines)


def _unbroken(text: str, width: float, size: float, *, bold: bool) -> Iterator[str]:
    """What stands on one line: words, and days such as ``15 Jun 2026`` where a line has the room."""
    if _DAY.search(text) is None:
        yield from text.split()
        return
    for word in _WORDS.findall(text):
        if " " in word and text_width(word, size, bold=bold) > width:
            yield from word.split()
        else:
            yield word


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
