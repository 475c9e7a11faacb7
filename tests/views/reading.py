"""What a sheet says, for tests: the texts of its cells and blocks, in the order in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block, Card
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


def table(sheet: Sheet, title: str, place: int = 0) -> Table:
    """A table of the section of a title, those in panels included."""
    return [block for block in _inside(section_of(sheet, title).blocks) if isinstance(block, Table)][place]


def grid(sheet: Sheet, title: str) -> list[list[str]]:
    """The first table of a section: its columns' titles, then its rows."""
    found = table(sheet, title)
    return [columns(found), *map(list, read_rows(found))]


def columns(one: Table) -> list[str]:
    """The titles of a table's columns."""
    return [column.title for column in one.columns]


def titles(sheet: Sheet) -> list[str]:
    """The titles of its sections."""
    return [section.title for section in sheet.sections]


def blocks(sheet: Sheet, title: str) -> tuple[Block, ...]:
    """The blocks of a section."""
    return section_of(sheet, title).blocks


def facts(sheet: Sheet, title: str) -> dict[str, str]:
    """The facts of a section."""
    found = (block for block in blocks(sheet, title) if isinstance(block, Facts))
    return {name: value for block in found for name, value in read_facts(block).items()}


def sentences(sheet: Sheet, title: str) -> list[str]:
    """The texts of paragraphs, quotes and lists in a section, panels included."""
    found: list[str] = []
    for block in _inside(blocks(sheet, title)):
        if isinstance(block, Bullets):
            found += [item.text for item in block.items]
        elif isinstance(block, Paragraph | Quote):
            found.append(block.text)
    return found


def cards(sheet: Sheet, title: str) -> list[Card]:
    """The panels of a section."""
    return [card for block in blocks(sheet, title) if isinstance(block, Cards) for card in block.cards]


def _inside(found: tuple[Block, ...]) -> list[Block]:
    """The blocks, each followed by those of its panels."""
    return [
        inner
        for block in found
        for inner in (
            block,
            *(one for card in (block.cards if isinstance(block, Cards) else ()) for one in _inside(card.blocks)),
        )
    ]
