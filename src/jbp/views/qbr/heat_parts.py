"""A heat map in parts of so much as a slide shows in letters that can be read from afar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.views.elements.charts import HeatCell, HeatMap

_ROOM: Final = 330
"""How high all rows of fields may be together, in the unit of a chart that is 720 wide."""
_LOWEST, _PAD, _LINE = 56, 16, 16
"""How high a row is at least, what of it is no text, and a line."""
_LETTERS: Final = 93
"""How many letters stand beside each other in all columns together."""


def heat_parts(chart: HeatMap) -> Iterator[HeatMap]:
    """The heat map with so many entries of each field as it has room for, the further ones on further maps."""
    longest = max((len(cell.items) for _, cells in chart.rows for cell in cells), default=0)
    first = 0
    while first < longest:
        end = first + 1
        while end < longest and _height(_entries(chart, first, end + 1)) <= _ROOM:
            end += 1
        yield _entries(chart, first, end)
        first = end


def _entries(chart: HeatMap, first: int, end: int) -> HeatMap:
    """The map with these of the entries of each field."""
    rows = tuple(
        (name, tuple(replace(cell, items=cell.items[first:end]) for cell in cells)) for name, cells in chart.rows
    )
    return replace(chart, rows=rows)


def _height(chart: HeatMap) -> int:
    wide = max(1, _LETTERS // max(1, len(chart.columns)))
    return sum(
        max(_LOWEST, _PAD + _LINE * max((_lines(cell, wide) for cell in cells), default=0)) for _, cells in chart.rows
    )


def _lines(cell: HeatCell, wide: int) -> int:
    return sum(-(-(len(item.text) + 2) // wide) for item in cell.items)
