"""How high a page of blocks is on paper, and in which size it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.rendering.one_sheet import print_size
from jbp.rendering.one_sheet.measures import HEADING, LINE, TEXT, head, lead, lines_in, status_lines, table
from jbp.views.elements.blocks import Bullets, Cards, Paragraph, Table
from jbp.views.elements.cells import Completion, Lines
from jbp.views.elements.marks import StatusView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Sheet


ON_ONE_SHEET: Final = frozenset({"one-pager"})
"""The documents of blocks that are meant for one sheet of paper."""


def sheet_size(view: Sheet) -> str:
    """What the class of a page of blocks adds; see `jbp.rendering.one_sheet`."""
    return print_size(lambda room: sheet_height(view, room)) if view.document in ON_ONE_SHEET else ""


def sheet_height(view: Sheet, room: float) -> float:
    """About how high its page is on paper of this width, both in points."""
    sections = sum(HEADING + _blocks(section.blocks, room) for section in view.sections)
    return head(view.heading, room) + lead(view.lead, room) + sections


def _blocks(blocks: Iterable[Block], room: float) -> float:
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
            cards = [LINE + 9 + _blocks(card.blocks, inside) for card in block.cards]
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
