"""Tables as PowerPoint's own, which people can go on editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from jbp.rendering.powerpoint.columns import SIDE
from jbp.rendering.powerpoint.grid import ABOVE
from jbp.rendering.powerpoint.paint_text import describe, element, write_paras

if TYPE_CHECKING:
    from pptx.shapes.shapetree import SlideShapes
    from pptx.table import Table, _Cell

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.grid import GridPiece, GridRow

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own name for "no style, no grid"."""
_THIN, _THICK = 0.75, 1.5


def paint_grid(shapes: SlideShapes, piece: GridPiece, x: float, y: float, colors: Colors) -> None:
    """Draw a table with its left upper corner there."""
    rows = (piece.head, *piece.rows)
    frame = shapes.add_table(len(rows), len(piece.widths), Pt(x), Pt(y), Pt(sum(piece.widths)), Pt(piece.height))
    describe(frame, piece.label, piece.label)
    table = frame.table
    _style(table)
    for place, width in enumerate(piece.widths):
        table.columns[place].width = Pt(width)
    for number, row in enumerate(rows):
        air = piece.air if number else 0.0
        table.rows[number].height = Pt(row.height + air)
        _row(table, number, row, colors, above=ABOVE + air / 2)


def _style(table: Table) -> None:
    table.first_row, table.first_col, table.horz_banding = True, True, False
    for style in table._tbl.xpath("./a:tblPr/a:tableStyleId"):  # noqa: SLF001 - the library cannot choose a style
        style.text = _NO_STYLE


def _row(table: Table, number: int, row: GridRow, colors: Colors, *, above: float) -> None:
    head = number == 0
    across = len(table.columns)
    if row.band and across > 1:
        table.cell(number, 0).merge(table.cell(number, across - 1))
    for place, paras in enumerate(row.cells):
        cell = table.cell(number, place)
        cell.margin_left = cell.margin_right = Pt(SIDE)
        cell.margin_top = cell.margin_bottom = Pt(above)
        cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.TOP
        write_paras(cell.text_frame, paras, colors)
        _end_size(cell)
        if row.band:
            cell.fill.solid()
            colors.paint(cell.fill.fore_color, "panel")
        else:
            cell.fill.background()
        _border(cell, "a:lnB", colors.hex("ink" if head else "rule"), _THICK if head else _THIN)
        if row.total:
            _border(cell, "a:lnT", colors.hex("ink"), _THIN)


def _end_size(cell: _Cell) -> None:
    """Let an empty cell be no higher than its row: it counts with 18 points otherwise."""
    for paragraph in cell.text_frame.paragraphs:
        if not paragraph.runs:
            paragraph.font.size = Pt(11)
            end = paragraph._p.get_or_add_endParaRPr()  # noqa: SLF001 - what an empty paragraph is measured by
            end.set("sz", "1100")


def _border(cell: _Cell, side: str, color: str, width: float) -> None:
    """A line at one edge of a cell, which the schema wants before its filling; the upper edge before the lower."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - the library knows no borders
    line, fill = element(side, w=str(Pt(width))), element("a:solidFill")
    fill.append(element("a:srgbClr", val=color))
    line.append(fill)
    properties.insert(0, line)
