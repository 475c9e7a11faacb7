"""How much room the parts of a PDF page have: measures of pages, widths of columns, where long words may be broken."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.layout.columns import shares
from jbp.layout.textwidth import text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

BREAK: Final = "\N{ZERO WIDTH SPACE}"
"""Where a word may be broken: the template makes a place to break of it, and no letter."""

_SAFE: Final = 0.8
_WORD: Final = re.compile(r"\S+")
_LONGEST_WORD, _LONGEST_WISH, _LONGEST_WHOLE = 130.0, 330.0, 140.0
_SMALLEST: Final = 0.8


class Paper(NamedTuple):
    """The measures of a kind of page, in points.

    Attributes:
        width, height: of the page.
        margin, top, bottom: what is left free at the sides, above and below.
        size, small, table: of letters in general, in what is said aside, and in tables.
        title, heading: of letters in headings of the first and the second level.
        taken: what headings take of the height.
        chart: how wide a chart is at most.
        air: the room above and below the lines of a table, as share of their size.
        slides: whether it is looked at from afar, and letters must be as large as on a slide.
    """

    width: float
    height: float
    margin: float
    top: float
    bottom: float
    size: float
    small: float
    table: float
    title: float
    heading: float
    taken: float
    chart: float
    air: float
    slides: bool = False

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def depth(self) -> float:
        """The height between the margins, below headings."""
        return self.height - self.top - self.bottom - self.taken


A4: Final = Paper(841.89, 595.28, 34, 42, 40, 10, 8.5, 9, 18, 12, 70, 600, 0.36)
"""A4 in landscape."""

TIGHT: Final = A4._replace(size=8.6, small=7.4, table=7.8)
"""The same in smaller letters, where that spares a second page."""

SLIDE: Final = Paper(960, 540, 44, 34, 40, 13, 11, 12, 38, 23, 110, 760, 0.5, slides=True)
"""A page of 16:9."""

LARGE: Final = SLIDE._replace(size=16, table=15, chart=872, air=0.7)
"""The same in larger letters, where a slide holds little."""


class Columns(NamedTuple):
    """The columns of a table: their widths, and the size of letters at which they have the room."""

    widths: tuple[float, ...]
    size: float


def fitted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text with places to break in words that are wider than their room."""
    safe = max(width * _SAFE, size)

    def broken(found: re.Match[str]) -> str:
        word = found[0]
        if text_width(word, size, bold=bold) <= width:
            return word
        widest = max(text_width(letter, size, bold=bold) for letter in set(word))
        step = max(1, int(safe / widest))
        return BREAK.join(word[at : at + step] for at in range(0, len(word), step))

    return _WORD.sub(broken, text)


def shortened(text: str, most: int) -> str:
    """The text for a place where it only reminds of what stands whole elsewhere."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def spread(columns: Sequence[Sequence[str]], whole: Sequence[bool], room: float, size: float, gap: float) -> Columns:
    """Widths that fill the room: what each column needs at least, then those first that ask for little more.

    Args:
        columns: the lines that stand in each column.
        whole: for each column, whether its lines should stay whole, as figures and days should.
        room: how wide they are together.
        size: of the letters.
        gap: what is left free beside each column.
    """
    least = [_least(lines, size, whole=stays) + gap for lines, stays in zip(columns, whole, strict=True)]
    if sum(least) > room and size > 1:
        smaller = size * max(_SMALLEST, room / sum(least))
        least = [_least(lines, smaller, whole=stays) + gap for lines, stays in zip(columns, whole, strict=True)]
        size = smaller
    if sum(least) > room:
        return Columns(tuple(_capped(least, room)), size)
    wishes = [
        max(need, min(_widest(lines, size), _LONGEST_WISH) + gap) for lines, need in zip(columns, least, strict=True)
    ]
    if sum(wishes) <= room:
        return Columns(tuple(wish * room / sum(wishes) for wish in wishes), size)
    more = shares([wish - need for need, wish in zip(least, wishes, strict=True)], room - sum(least))
    return Columns(tuple(need + extra for need, extra in zip(least, more, strict=True)), size)


def lines_needed(texts: Sequence[str], width: float, size: float) -> int:
    """How many lines the texts take, each beginning a new one; rather too many than too few."""
    return sum(max(1, ceil(text_width(text, size) * 1.15 / max(width, size))) for text in texts)


def _least(lines: Sequence[str], size: float, *, whole: bool) -> float:
    if whole:
        return min(_widest(lines, size), _LONGEST_WHOLE)
    longest = max((text_width(word, size, bold=True) for line in lines for word in line.split()), default=0.0)
    return min(longest, _LONGEST_WORD)


def _widest(lines: Sequence[str], size: float) -> float:
    return max((text_width(line, size, bold=True) for line in lines), default=0.0)


def _capped(least: Sequence[float], room: float) -> list[float]:
    """The widths with the widest ones made as narrow as each other, so that together they fill the room."""
    left, widths = room, [0.0] * len(least)
    order = sorted(range(len(least)), key=least.__getitem__)
    for done, place in enumerate(order):
        widths[place] = min(least[place], left / (len(order) - done))
        left -= widths[place]
    return widths
