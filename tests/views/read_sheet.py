"""Reads a sheet back as plain texts, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Bullets, Card, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.cells import Lines
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section, Sheet


def part(sheet: Sheet, title: str) -> Section:
    """The section of a title."""
    return next(section for section in sheet.sections if section.title == title)


def titles(sheet: Sheet) -> list[str]:
    return [section.title for section in sheet.sections]


def said(cell: Cell) -> str:
    """What a cell says; lines below each other are parted by ``/``."""
    match cell:
        case Lines(cells):
            return " / ".join(map(said, cells))
        case StatusView(mark):
            return mark.word
        case PartyMark():
            return cell.name
        case TrendMark(_, word):
            return word
    return getattr(cell, "text", "") or getattr(cell, "word", "")


def table(sheet: Sheet, title: str, place: int = 0) -> Table:
    """A table of the section of a title, those in panels included."""
    return [block for block in _inside(part(sheet, title).blocks) if isinstance(block, Table)][place]


def rows(one: Table) -> list[tuple[str, ...]]:
    return [tuple(map(said, row.cells)) for group in one.groups for row in group.rows]


def columns(one: Table) -> list[str]:
    return [column.title for column in one.columns]


def facts(sheet: Sheet, title: str) -> dict[str, str]:
    return {
        name: said(cell)
        for block in part(sheet, title).blocks
        if isinstance(block, Facts)
        for name, cell in block.pairs
    }


def sentences(sheet: Sheet, title: str) -> list[str]:
    """The texts of paragraphs, quotes and lists in a section, panels included."""
    found: list[str] = []
    for block in _inside(part(sheet, title).blocks):
        if isinstance(block, Bullets):
            found += [item.text for item in block.items]
        elif isinstance(block, Paragraph | Quote):
            found.append(block.text)
    return found


def cards(sheet: Sheet, title: str) -> list[Card]:
    return [card for block in part(sheet, title).blocks if isinstance(block, Cards) for card in block.cards]


def _inside(blocks: tuple[Block, ...]) -> list[Block]:
    found: list[Block] = []
    for block in blocks:
        found.append(block)
        if isinstance(block, Cards):
            found += [inner for card in block.cards for inner in _inside(card.blocks)]
    return found
