"""How high texts and tables are on paper: lines as they are wrapped, columns as wide as a browser makes them."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from jbp.layout.syllables import pieces
from jbp.layout.textwidth import text_width
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import StatusView

TEXT, TABLE = 8.5, 8.0
"""The sizes of letters on paper: in general, and in tables."""
LINE, ASIDE = TEXT * 1.35, TABLE * 1.35
"""How high a line is: in general, and of details."""
HEADING, HEAD_ROW = 21.1, 13.5
"""How high a heading is with the room around it, and the head of a table."""

_NAME, _LEAD = 14.0, 10.5
"""The sizes of the title and of the north star."""
_ROW, _PAD, _GAP = TABLE * 1.3, 3.75, 9.0
LOWEST_ROW: Final = _ROW + _PAD
"""How high a row of a table is at least."""
_STAND, _RULED = 290.0, 24.0
_ITEM_GAP: Final = 10.5
_HYPHEN: Final = 0.36
"""How wide a hyphen is, as a share of the size of its letters."""
_NARROWEST, _LONGEST_WORD = 54.0, 100.0
"""How wide a column is at least, and from where on a word is broken."""


def head(heading: Heading, room: float) -> float:
    """The title with what stands beside it."""
    return _RULED + lines_in([heading.title], room - _STAND, _NAME) * _NAME * 1.2


def lead(text: str, room: float) -> float:
    """The text below the title; nothing where there is none."""
    return lines_in([text], room, _LEAD) * _LEAD * 1.4 + 5 if text else 0.0


def flowing(texts: Iterable[str], room: float, size: float) -> int:
    """How many lines texts take that stand beside each other, each whole where it fits a line; details are not bold."""
    lines, used = 0, room
    for text in filter(str.strip, texts):
        wide = text_width(text, size, bold=size == TEXT)
        if used + _ITEM_GAP + wide <= room:
            used += _ITEM_GAP + wide
        else:
            lines += lines_in([text], room, size)
            used = wide
    return lines


def table(rows: Sequence[Sequence[Sequence[str]]], room: float, narrowest: Sequence[float] = ()) -> float:
    """Rows of cells, each of them lines, in columns as wide as a browser makes them."""
    return sum(row_heights(rows, room, narrowest))


def row_heights(
    rows: Sequence[Sequence[Sequence[str]]], room: float, narrowest: Sequence[float] = ()
) -> tuple[float, ...]:
    """How high each row of a table is.

    Args:
        rows: their cells, each of them lines.
        room: how wide the table is.
        narrowest: how wide each column is at least; where it is not said, as wide as its longest word.
    """
    columns = [[line for row in rows for line in row[place]] for place in range(len(rows[0]))]
    least = [narrow * any(texts) for texts, narrow in zip(columns, narrowest, strict=True)] if narrowest else None
    widths = _widths(columns, room, least or [_widest(_words(texts), _NARROWEST, _LONGEST_WORD) for texts in columns])
    highest = (
        max(lines_in(cell, width - _GAP, TABLE) for cell, width in zip(row, widths, strict=True) if width)
        for row in rows
    )
    return tuple(lines * _ROW + _PAD for lines in highest)


def _words(texts: Iterable[str]) -> Iterator[str]:
    return (word for text in texts for word in text.split())


def _widths(columns: Sequence[Sequence[str]], room: float, least: Sequence[float]) -> list[float]:
    """What a browser gives to columns: what each has at least, and the more of the rest, the more they would take."""
    most = [max(need, _widest(texts, need, room)) for need, texts in zip(least, columns, strict=True)]
    if sum(most) <= room:
        return [wish * room / sum(most) for wish in most]
    share = max(0.0, room - sum(least)) / max(1.0, sum(most) - sum(least))
    return [need + (wish - need) * share for need, wish in zip(least, most, strict=True)]


def _widest(texts: Iterable[str], least: float, most: float) -> float:
    """The width of a column that holds these; nothing where it holds none and is not shown."""
    widest = max((text_width(text, TABLE, bold=True) for text in filter(str.strip, texts)), default=0.0)
    return max(least, min(widest, most) + _GAP) if widest else 0.0


def lines_in(texts: Iterable[str], room: float, size: float) -> int:
    """How many lines texts below each other take."""
    return sum(_lines(text, max(room, size), size) for text in texts)


def _lines(text: str, room: float, size: float) -> int:
    """The lines of a text whose long words go on to a next line with a hyphen, as a browser breaks them."""
    lines, left, blank = 1, room, text_width(" ", size)
    for word in text.split():
        parts = (word,) if text_width(word, size) <= left else pieces(word)
        for part in parts:
            wide = text_width(part, size)
            if wide + (_HYPHEN * size if part is not parts[-1] else 0.0) > left:
                lines += ceil(wide / room) - (left == room)
                left = room
            left -= wide % room
        left -= blank
    return lines


def status_lines(status: StatusView) -> tuple[str, ...]:
    """The lines of a status: its mark and word, then what the figures say of it, or why it is so."""
    computed = status.computed
    said = f"{WORDS.computed_lead} {computed.word} {status.reason}" if computed else status.reason
    return tuple(filter(None, (f"   {status.said.word}", said)))
