"""Where a long word may be broken: between syllables, by rules that hold well enough for most European languages.

A plan does not say in which language it is written, and a browser or a slide breaks words well only where it knows.
So these are no patterns of one language: a syllable begins with as many consonants as can be spoken together (``tr``,
``sch``), and the parts of German compounds, which are the longest words, end where they usually do (``…ungs``). Only
words are meant that are longer than many a column: a hyphen at a tolerable place helps more than none.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

LONG: Final = 14
"""How many letters a word has at least that may be broken."""

_OUTER, _INNER = 4, 3
"""How many letters the first and the last part have at least, and the others."""

_WORD: Final = re.compile(rf"[^\W\d_]{{{LONG},}}")
_VOWELS: Final = frozenset("aeiouyæøœ\N{LATIN SMALL LETTER DOTLESS I}")
_CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvwxzßðþłđ")
_PAIRS: Final = frozenset({"bl", "br", "ck", "dr", "fr", "gl", "gr", "kl", "kr", "pf", "pl", "pr", "tr", "wr"})
_TOGETHER: Final = _PAIRS | {"pfl", "pfr", "sch", "schl", "schm", "schn", "schr", "schw", "spr", "str"}
"""Consonants with which a syllable begins, behind others too."""
_ALONE: Final = frozenset(["th", "ph", "sh", "gh", "st", "sp"])
"""Those with which it begins where no other consonant precedes them, but for those below."""
_BEFORE_S: Final = ("s", "st", "z", "ß", "r", "nn", "ll", "tt", "ff")
"""After these, an ``s`` begins the next part of a compound; after others it often ends one."""
_ENDING: Final = re.compile("lich(?!t)")
"""An ending that begins with its own consonant, whatever stands before it."""
_JOINT: Final = re.compile("(?:ungs|heits|keits|tats|schafts|ions)(?=[aeiouy])")
"""How the parts of a compound end where the next begins with a vowel."""


def syllables(word: str) -> tuple[str, ...]:
    """The parts between which a word may be broken; the whole word where it is short, or not in Latin letters."""
    plain = "".join(_plain(letter) for letter in word.lower())
    if len(word) < LONG or len(plain) != len(word) or not set(plain) <= _VOWELS | _CONSONANTS:
        return (word,)
    parts, begin = [], 0
    for place in _borders(plain):
        if place - begin >= (_INNER if begin else _OUTER) and len(word) - place >= _OUTER:
            parts.append(word[begin:place])
            begin = place
    return (*parts, word[begin:])


def pieces(text: str) -> tuple[str, ...]:
    """The text in pieces, each of which ends where one of its long words may be broken."""
    if len(text) < LONG:
        return (text,)
    found, at = [""], 0
    for word in _WORD.finditer(text):
        first, *others = syllables(word[0])
        found[-1] += text[at : word.start()] + first
        found.extend(others)
        at = word.end()
    found[-1] += text[at:]
    return tuple(found)


def _plain(letter: str) -> str:
    """A letter without what stands above or below it."""
    return normalize("NFD", letter)[0]


def _borders(word: str) -> list[int]:
    """Where syllables begin: before the consonants that belong to the next vowel."""
    found = []
    vowel_ended: int | None = None
    for place, letter in enumerate(word):
        if letter not in _VOWELS:
            continue
        if vowel_ended is not None and place > vowel_ended:
            found.append(place - _onset(word[vowel_ended:place], word[place:]))
        vowel_ended = place + 1
    joints = {joint.end() for joint in _JOINT.finditer(word)}
    return sorted({*joints, *(place for place in found if not joints & {place, place + 1, place + 2})})


def _onset(between: str, rest: str) -> int:
    """How many of the consonants between two vowels belong to the second, at which the rest of the word begins."""
    if between.endswith("l") and _ENDING.match(between[-1] + rest):
        return 1
    for size in range(min(4, len(between)), 1, -1):
        before, onset = between[:-size], between[-size:]
        split = before.endswith("c") and onset[0] in "kh"
        if not split and _begins(before, onset):
            return size
    return 1


def _begins(before: str, onset: str) -> bool:
    """Whether a syllable begins with these consonants, after those."""
    if onset[:2] in {"st", "sp"} and onset in _TOGETHER | _ALONE:
        return not before or before.endswith(_BEFORE_S)
    return onset in _TOGETHER or (onset in _ALONE and not before)
