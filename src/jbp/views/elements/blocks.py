"""Blocks: what a section is made of; those of a table leave out what is empty."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.views.elements.cells import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jbp.views.elements.cells import Cell, Figure
    from jbp.views.elements.charts import Chart
    from jbp.views.elements.marks import PartyMark


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text; `quiet` for a hint."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said, and who and when, in words."""

    text: str
    by: str
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: what it says first, and its details behind or below."""

    text: str
    details: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; `ordered` where the order means something."""

    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, a line each."""

    pairs: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; numbers stand at the right. `width` is its share where it matters, else 0."""

    title: str
    kind: Literal["text", "number", "day", "mark"] = "text"
    width: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the first cell names it.

    Attributes:
        cells: a cell for each column.
        total: whether it sums the others up.
        party: to whom it applies, where that matters and no cell says it.
    """

    cells: tuple[Cell, ...]
    total: bool = False
    party: PartyMark | None = None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that belong together, under a title where they have one."""

    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `table_of` makes one without empty columns.

    Attributes:
        label: what it shows, for those who hear it.
        columns: its columns.
        groups: its rows.
        in_order: whether the order of its rows is what it says: periods, steps, lines of a calculation.
    """

    label: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A panel of its own.

    Attributes:
        title: its title.
        blocks: what stands in it.
        party: to whom it applies.
        figure: the one figure that it is about, which is shown large above the blocks; None where it has none.
    """

    title: str
    blocks: tuple[Block, ...]
    party: PartyMark | None = None
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Panels side by side where there is room, below each other where there is not.

    Attributes:
        cards: the panels.
        folded: what a page calls them that shows them only when asked; empty where they are always shown.
    """

    cards: tuple[Card, ...]
    folded: str = ""


Block: TypeAlias = "Paragraph | Quote | Bullets | Facts | Table | Cards | Chart"


def table_of(label: str, columns: Sequence[Column], *groups: RowGroup, in_order: bool = False) -> Table:
    """A table of the groups that have rows, and of the columns in which at least one row holds something."""
    filled = tuple(group for group in groups if group.rows)
    rows = [row for group in filled for row in group.rows]
    kept = [place for place in range(len(columns)) if any(not is_blank(row.cells[place]) for row in rows)]
    if len(kept) == len(columns):
        return Table(label, tuple(columns), filled, in_order)
    return Table(
        label,
        tuple(columns[place] for place in kept),
        tuple(
            replace(
                group, rows=tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in group.rows)
            )
            for group in filled
        ),
        in_order,
    )


def rows_of(label: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, in_order: bool = False) -> Table:
    """A table of rows that make one group without a title."""
    return table_of(label, columns, RowGroup(tuple(Row(tuple(cells)) for cells in rows)), in_order=in_order)


def facts_of(*pairs: tuple[str, Cell]) -> Facts:
    """Names and values, without those whose value shows nothing."""
    return Facts(tuple(pair for pair in pairs if not is_blank(pair[1])))


def is_empty(block: Block) -> bool:
    """Whether a block would show nothing."""
    return not any(getattr(block, name, None) for name in _CONTENT)


_CONTENT = ("text", "items", "pairs", "groups", "cards", "bars", "lines", "rows", "view")
