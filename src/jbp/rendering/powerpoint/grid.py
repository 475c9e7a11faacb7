"""Tables on slides: how large their letters are, how high their rows, and how they are parted by rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jbp.rendering.powerpoint.columns import SIDE, align_of, least_width, title_of, widths_of
from jbp.rendering.powerpoint.measure import part_paras, shortened, text_height
from jbp.rendering.powerpoint.words import Para, bolder, paras_of, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.rendering.powerpoint.piece import Parted
    from jbp.views.elements.blocks import Table

ABOVE = 3.0
"""The room between the upper and lower edges of a cell and its text."""
SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
"""The sizes of the letters, of which the greatest is taken with which the table still fits one slide."""
_AIR = 9.0
"""How much more room a row may have above and below its text where a slide has room to spare."""
_TITLE_LINES = 5


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: a paragraph or more a cell; a title of a group stands in one cell across."""

    cells: tuple[tuple[Para, ...], ...]
    height: float
    total: bool = False
    band: bool = False
    starts: bool = True


@dataclass(frozen=True, slots=True)
class GridPiece:
    """A table that stands on a slide; its head is repeated where it is parted."""

    label: str
    widths: tuple[float, ...]
    head: GridRow
    rows: tuple[GridRow, ...]
    air: float = 0.0

    @property
    def height(self) -> float:
        """How high it would stand."""
        return self.head.height + sum(row.height + self.air for row in self.rows)

    @property
    def least(self) -> float:
        """How low it may stand."""
        return self.height

    def stretch(self, more: float) -> GridPiece:
        """It with more air between its rows, higher by so much at most."""
        return replace(self, air=min(2 * _AIR, max(0.0, more) / len(self.rows))) if self.rows else self

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Part it between two rows, or a row that no slide can hold between two lines."""
        if self.height <= room:
            return self, None
        free, kept = room - self.head.height, 0
        while kept < len(self.rows) and self.rows[kept].height <= free:
            free -= self.rows[kept].height
            kept += 1
        while kept and self.rows[kept - 1].band:
            kept -= 1
        if kept:
            few = kept < _FEWEST and not forced and len(self.rows) > kept
            return (None, self) if few else (self._with(self.rows[:kept]), self._with(self._rest(kept)))
        return self._part_first(free) if forced else (None, self)

    def _rest(self, kept: int) -> tuple[GridRow, ...]:
        """The rows from there on, below the title of their group once more."""
        rest = self.rows[kept:]
        bands = [row for row in self.rows[:kept] if row.band]
        return (bands[-1], *rest) if bands and not rest[0].band else rest

    def _part_first(self, free: float) -> Parted:
        """Part the first row that is no title: it alone is higher than a slide."""
        place = next((at for at, row in enumerate(self.rows) if not row.band), len(self.rows) - 1)
        bands = self.rows[:place]
        room = free - sum(row.height for row in bands) - 2 * ABOVE
        head, rest = _part_row(self.rows[place], self.widths, room)
        if rest is None or head is None:
            kept = self._with(self.rows[: place + 1])
            return kept, self._with(self._rest(place + 1)) if self.rows[place + 1 :] else None
        return self._with((*bands, head)), self._with((*bands[-1:], rest, *self.rows[place + 1 :]))

    def _with(self, rows: tuple[GridRow, ...]) -> GridPiece:
        return replace(self, rows=rows)


_FEWEST = 2


def _part_row(row: GridRow, widths: Sequence[float], room: float) -> tuple[GridRow | None, GridRow | None]:
    parts = [part_paras(cell, width - 2 * SIDE, room) for cell, width in zip(row.cells, widths, strict=True)]
    heads, rests = tuple(head for head, _ in parts), tuple(rest for _, rest in parts)
    if not any(rests) or not any(heads):
        return None, None
    return (
        replace(row, cells=heads, height=_row_height(heads, widths)),
        replace(row, cells=rests, height=_row_height(rests, widths), starts=False),
    )


def grids_of(table: Table, width: float, room: float | None, most: float = SIZES[0]) -> tuple[GridPiece, ...]:
    """A table for slides of that width: one, or several where its columns do not fit beside each other.

    Args:
        table: what it shows.
        width: of the slide's content.
        room: the height that it should fit, in smaller letters where need be; None for letters of the greatest size.
        most: the greatest size that its letters may have.
    """
    sizes = [one for one in SIZES if one <= max(most, SIZES[-1])]
    for size in sizes:
        parts = _by_columns(table, width, size)
        found = tuple(_grid(part, width, size) for part in parts)
        if room is None or (len(found) == 1 and found[0].height <= room):
            return found
    return found


def titles_cut(table: Table, grids: Sequence[GridPiece]) -> tuple[str, ...]:
    """The titles of columns and groups that are too long for their places, to be said as a whole above the table."""
    rows = [row for grid in grids for row in (grid.head, *grid.rows) if row.band or row is grid.head]
    shown = {para.text for row in rows for cell in row.cells for para in cell} | {""}
    titles = (*(column.title for column in table.columns), *(group.title for group in table.groups))
    return tuple(title for title in titles if run(title).text not in shown)


def _by_columns(table: Table, width: float, size: float) -> tuple[Table, ...]:
    """The table, or several that share its first column, each with so many of the others as fit the width."""
    least = [least_width(table, place, size) for place in range(len(table.columns))]
    if sum(least) <= width or len(least) < _FEWEST + 1:
        return (table,)
    groups: list[list[int]] = [[]]
    used = least[0]
    for place in range(1, len(least)):
        if groups[-1] and used + least[place] > width:
            groups.append([])
            used = least[0]
        groups[-1].append(place)
        used += least[place]
    return tuple(_only(table, (0, *group)) for group in groups)


def _only(table: Table, places: Sequence[int]) -> Table:
    groups = tuple(
        replace(
            group, rows=tuple(replace(row, cells=tuple(row.cells[place] for place in places)) for row in group.rows)
        )
        for group in table.groups
    )
    return replace(table, columns=tuple(table.columns[place] for place in places), groups=groups)


def _grid(table: Table, width: float, size: float) -> GridPiece:
    widths = widths_of(table, width, size)
    rows: list[GridRow] = []
    for group in table.groups:
        if group.title:
            title = (shortened(Para((run(group.title, bold=True),), size), width - 2 * SIDE, _TITLE_LINES),)
            height = text_height(title, width - 2 * SIDE) + 2 * ABOVE
            rows.append(GridRow((title, *(() for _ in widths[1:])), height, band=True))
        for row in group.rows:
            cells = tuple(
                paras_of(cell, size, align_of(column)) for cell, column in zip(row.cells, table.columns, strict=True)
            )
            shown = tuple(tuple(map(bolder, cell)) for cell in cells) if row.total else cells
            rows.append(GridRow(shown, _row_height(shown, widths), total=row.total))
    return GridPiece(table.label, widths, _head(table, widths, size), tuple(rows))


def _head(table: Table, widths: Sequence[float], size: float) -> GridRow:
    titles = tuple(
        tuple(shortened(para, width - 2 * SIDE, _TITLE_LINES) for para in title_of(column, size))
        for column, width in zip(table.columns, widths, strict=True)
    )
    return GridRow(titles, _row_height(titles, widths))


def _row_height(cells: Sequence[Sequence[Para]], widths: Sequence[float]) -> float:
    highest = max(text_height(cell, width - 2 * SIDE) for cell, width in zip(cells, widths, strict=True))
    empty = SIZES[-1] * 1.2
    return max(highest, empty) + 2 * ABOVE
