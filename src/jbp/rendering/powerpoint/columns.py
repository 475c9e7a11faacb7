"""How wide the columns of a table on a slide are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.layout.columns import shares
from jbp.rendering.powerpoint.measure import longest_word, natural_width
from jbp.rendering.powerpoint.words import Para, paras_of, run

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Column, Table

SIDE = 6.0
"""The room between the left and right edges of a cell and its text."""
_ROOM_FOR_WORDS, _WIDEST = 150.0, 420.0
_ALIGN = {"number": "right"}


def title_of(column: Column, size: float) -> tuple[Para, ...]:
    """The title of a column, smaller and quieter than what stands in it."""
    title = run(column.title, "quiet", bold=True)
    return (Para((title,), max(11.0, size - 2), align=align_of(column)),) if title.text else ()


def align_of(column: Column) -> str:
    """At which side of a column its texts stand."""
    return _ALIGN.get(column.kind, "left")


def least_width(table: Table, place: int, size: float) -> float:
    """How narrow a column may be: as its longest word; a column of short marks is not broken at all."""
    titles, rows = title_of(table.columns[place], size), _rows(table, place, size)
    word = max((longest_word(para) for para in (*titles, *rows)), default=0.0)
    short = table.columns[place].kind in ("number", "day", "mark")
    marks = [natural_width(para) for para in rows] if short else []
    whole = max((width for width in marks if width <= _ROOM_FOR_WORDS), default=0.0)
    return max(whole, min(word, _ROOM_FOR_WORDS)) + 2 * SIDE


def widths_of(table: Table, width: float, size: float) -> tuple[float, ...]:
    """What each column needs at least; of what is left, those first that need little to have all on one line."""
    places = range(len(table.columns))
    least = [least_width(table, place, size) for place in places]
    if sum(least) >= width:
        return tuple(one * width / sum(least) for one in least)
    wanted = [_wanted(table, place, size) for place in places]
    more = shares([max(0.0, want - need) for want, need in zip(wanted, least, strict=True)], width - sum(least))
    found = [need + extra for need, extra in zip(least, more, strict=True)]
    # All fit: what is left over goes to the columns of text, by what they hold.
    texts = [want if table.columns[place].kind == "text" else 0.0 for place, want in zip(places, wanted, strict=True)]
    parts = texts if any(texts) else wanted
    spare = width - sum(found)
    return tuple(one + spare * part / sum(parts) for one, part in zip(found, parts, strict=True))


def _wanted(table: Table, place: int, size: float) -> float:
    paras = (*title_of(table.columns[place], size), *_rows(table, place, size))
    return min(_WIDEST, max((natural_width(para) for para in paras), default=0.0)) + 2 * SIDE


def _rows(table: Table, place: int, size: float) -> list[Para]:
    return [para for group in table.groups for row in group.rows for para in paras_of(row.cells[place], size)]
