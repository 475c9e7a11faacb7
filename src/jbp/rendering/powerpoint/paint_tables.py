"""Tables as PowerPoint's own, which people can go on editing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.util import Pt

from jbp.rendering.powerpoint.columns import SIDE
from jbp.rendering.powerpoint.grid import ABOVE
from jbp.rendering.powerpoint.paint_text import describe, element, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pptx.opc.package import XmlPart
    from pptx.oxml.xmlchemy import BaseOxmlElement
    from pptx.shapes.shapetree import SlideShapes
    from pptx.table import Table

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.grid import GridPiece, GridRow

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own name for "no style, no grid"."""
_THIN, _THICK = 0.75, 1.5


def paint_grid(shapes: SlideShapes, piece: GridPiece, x: float, y: float, colors: Colors) -> None:
    """Draw a table with its left upper corner there."""
    frame = shapes.add_table(1, len(piece.widths), Pt(x), Pt(y), Pt(sum(piece.widths)), Pt(piece.height))
    describe(frame, piece.label, piece.label)
    table = frame.table
    _style(table)
    for place, width in enumerate(piece.widths):
        table.columns[place].width = Pt(width)
    body = table._tbl  # noqa: SLF001 - the library looks for every cell from the first row on
    body.remove(body.tr_lst[0])
    body.append(_row(piece.head, colors, frame.part, head=True))
    body.extend(_row(row, colors, frame.part, air=piece.air) for row in piece.rows)


def _style(table: Table) -> None:
    table.first_row, table.first_col, table.horz_banding = True, True, False
    for style in table._tbl.xpath("./a:tblPr/a:tableStyleId"):  # noqa: SLF001 - the library cannot choose a style
        style.text = _NO_STYLE


def _row(row: GridRow, colors: Colors, part: XmlPart, *, head: bool = False, air: float = 0.0) -> BaseOxmlElement:
    made = element("a:tr", h=str(Pt(row.height + air)))
    for place, paras in enumerate(row.cells):
        texts = element("a:txBody", element("a:bodyPr"), element("a:lstStyle"), *paragraphs(paras, colors, part))
        cell = element("a:tc", texts, _look(row, colors, head=head, above=ABOVE + air / 2))
        if row.band and len(row.cells) > 1:
            cell.set(*(("hMerge", "1") if place else ("gridSpan", str(len(row.cells)))))
        made.append(cell)
    return made


def _look(row: GridRow, colors: Colors, *, head: bool, above: float) -> BaseOxmlElement:
    side, room = str(Pt(SIDE)), str(Pt(above))
    anchor = "b" if head else "t"
    return element(
        "a:tcPr", *_edges(row, colors, head=head), marL=side, marR=side, marT=room, marB=room, anchor=anchor
    )  # fmt: skip


def _edges(row: GridRow, colors: Colors, *, head: bool) -> Iterator[BaseOxmlElement]:
    """The lines at the edges of a cell, the upper one first, and then its filling, as the schema wants them."""
    if row.total:
        yield _edge("a:lnT", colors.hex("ink"), _THIN)
    yield _edge("a:lnB", colors.hex("ink" if head else "rule"), _THICK if head else _THIN)
    if row.band:
        kind, value = colors.named("panel")
        yield element("a:solidFill", element(kind, val=value))
    else:
        yield element("a:noFill")


def _edge(side: str, color: str, width: float) -> BaseOxmlElement:
    return element(side, element("a:solidFill", element("a:srgbClr", val=color)), w=str(Pt(width)))
