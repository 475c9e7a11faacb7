"""What a sheet says, for tests: the texts of its cells and blocks, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section, Sheet


def read_cell(cell: Cell) -> str:
    """A cell as people would read it aloud."""
    match cell:
        case Lines():
            return " / ".join(map(read_cell, cell.cells))
        case StatusView():
            return f"{cell.said.word} ({cell.computed.word})" if cell.computed else cell.said.word
        case PartyMark():
            return cell.name
        case TrendMark() | Level():
            return cell.word
        case Text() | Day() | Figure() | Completion() | Link():
            return cell.text


def read_rows(table: Table) -> list[tuple[str, ...]]:
    """The rows of a table, of all its groups."""
    return [tuple(map(read_cell, row.cells)) for group in table.groups for row in group.rows]


def read_facts(facts: Facts) -> dict[str, str]:
    """Names and values."""
    return {name: read_cell(value) for name, value in facts.pairs}


def read_block(block: Block) -> str:  # noqa: PLR0911 - one return for each kind of block
    """A block in one text."""
    match block:
        case Paragraph():
            return block.text
        case Quote():
            return f"{block.text} ({block.by})"
        case Bullets():
            return "; ".join(", ".join((one.text, *map(read_cell, one.details))) for one in block.items)
        case Facts():
            return "; ".join(f"{name}: {value}" for name, value in read_facts(block).items())
        case Table():
            return "; ".join(", ".join(row) for row in read_rows(block))
        case Cards():
            return "; ".join(f"{card.title}: {'; '.join(map(read_block, card.blocks))}" for card in block.cards)
        case _:
            return type(block).__name__


def section_of(sheet: Sheet, title: str) -> Section:
    """The section of this title."""
    return next(one for one in sheet.sections if one.title == title)


def table_in(section: Section, first: str) -> Table:
    """The table whose first column has this title."""
    return next(one for one in section.blocks if isinstance(one, Table) and one.columns[0].title == first)


def titles(table: Table) -> list[str]:
    """The titles of a table's columns."""
    return [column.title for column in table.columns]
