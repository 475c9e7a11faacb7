"""How high a page of blocks is on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.rendering.one_sheet.measures import LINE, TEXT, lines_in, status_lines, table
from jbp.views.elements.blocks import Bullets, Cards, Paragraph, Table
from jbp.views.elements.cells import Completion, Lines
from jbp.views.elements.marks import StatusView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell


def blocks_height(blocks: Iterable[Block], room: float) -> float:
    """The height of blocks below each other."""
    return sum(_block(block, room) + 3 for block in blocks)


def _block(block: Block, room: float) -> float:
    match block:
        case Paragraph():
            return lines_in([block.text], room, TEXT) * LINE
        case Bullets():
            said = (
                " · ".join((item.text, *(t for cell in item.details for t in _texts(cell)))) for item in block.items
            )
            return sum(lines_in([text], room - 10, TEXT) * LINE + 1.5 for text in said)
        case Table():
            rows = [[_texts(cell) for cell in row.cells] for group in block.groups for row in group.rows]
            return table([[(column.title,) for column in block.columns], *rows], room)
        case Cards():
            across = min(len(block.cards), max(1, int((room + 6) // (216 + 6))))
            inside = (room - 6 * (across - 1)) / across - 13.5
            cards = [LINE + 9 + blocks_height(card.blocks, inside) for card in block.cards]
            return sum(max(cards[at : at + across]) + 6 for at in range(0, len(cards), across))
        case _:
            return 0.0


def _texts(cell: Cell) -> tuple[str, ...]:
    """The lines of a cell on a page."""
    match cell:
        case Lines():
            return tuple(text for one in cell.cells for text in _texts(one))
        case StatusView():
            return status_lines(cell)
        case Completion():
            return (cell.text,)
        case _:
            return (str(getattr(cell, "text", "") or getattr(cell, "word", "") or getattr(cell, "name", "")),)
