"""The painter of pieces: each is drawn where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR

from jbp.layout.charts import LINE, lay_out_heat
from jbp.rendering.powerpoint.figures import BarsPiece, HeatPiece, LinesPiece, TimelinePiece
from jbp.rendering.powerpoint.grid import GridPiece
from jbp.rendering.powerpoint.paint_charts import paint_bars, paint_lines
from jbp.rendering.powerpoint.paint_shapes import Brush
from jbp.rendering.powerpoint.paint_tables import paint_grid
from jbp.rendering.powerpoint.paint_text import write
from jbp.rendering.powerpoint.paint_timeline import paint_timeline
from jbp.rendering.powerpoint.pieces import CARD_BETWEEN, CARD_PAD, CARD_TITLE_GAP, GAP, CardsPiece, TextPiece
from jbp.rendering.powerpoint.words import Para, run
from jbp.views.elements.wording_slides import SLIDE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pptx.shapes.shapetree import SlideShapes

    from jbp.layout.charts import HeatLayout, PlacedField
    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.piece import Piece
    from jbp.rendering.powerpoint.pieces import CardColumn
    from jbp.views.elements.charts import HeatCell, HeatMap

_HEATS = {"low": ("faint", "ink"), "medium": ("delayed", "on-delayed"), "high": ("stalled", "on-stalled")}
_STRIPE = 3.0
_SPARE = 2.0


def paint_pieces(  # noqa: PLR0913 - where and with what
    shapes: SlideShapes, pieces: Iterable[Piece], x: float, y: float, colors: Colors, *, gap: float = GAP
) -> None:
    """Draw pieces below each other from a left upper corner on."""
    for piece in pieces:
        _paint(shapes, piece, x, y, colors)
        y += piece.height + gap


def _paint(shapes: SlideShapes, piece: Piece, x: float, y: float, colors: Colors) -> None:
    brush = Brush(shapes, x, y, colors)
    match piece:
        case TextPiece(paras, width, nearer):
            brush.text(SLIDE_WORDS.text, (0, 0, width, piece.height + nearer + _SPARE), paras)
        case GridPiece():
            paint_grid(shapes, piece, x, y, colors)
        case CardsPiece(columns):
            _cards(brush, shapes, columns, piece.height)
        case BarsPiece():
            paint_bars(shapes, piece, x, y, colors)
        case LinesPiece():
            paint_lines(shapes, piece, x, y, colors)
        case HeatPiece():
            _heat(brush, piece)
        case TimelinePiece():
            paint_timeline(brush, piece)


def _cards(brush: Brush, shapes: SlideShapes, columns: tuple[CardColumn, ...], height: float) -> None:
    x = 0.0
    for column in columns:
        name = column.title[0].text
        brush.shape(
            MSO_SHAPE.RECTANGLE, f"{SLIDE_WORDS.background}: {name}", (x, 0, column.width, height), fill="panel"
        )
        tones = column.party.tones if column.party is not None and column.party.tone == "several" else ()
        tone = column.party.tone if column.party is not None else "rule"
        for place, one in enumerate(tones or (tone,)):
            width = column.width / max(1, len(tones))
            brush.shape(MSO_SHAPE.RECTANGLE, name, (x + place * width, 0, width, _STRIPE), fill=one)
        left, top = x + CARD_PAD, CARD_PAD
        brush.text(name, (left, top, column.inner, column.title_height + _SPARE), column.title)
        below = brush.y + top + column.title_height + CARD_TITLE_GAP
        paint_pieces(shapes, column.pieces, brush.x + left, below, brush.colors, gap=GAP / 2)
        x += column.width + CARD_BETWEEN


def _heat(brush: Brush, piece: HeatPiece) -> None:
    """A field is one shape with the names in it; the geometry is that of every other format."""
    chart = piece.chart
    layout = lay_out_heat(chart)
    with brush.group(chart.title, f"{chart.title}. {chart.description}") as group:
        _measures(group, chart, layout, piece.scale)
        names = [(row, column) for row, _ in chart.rows for column in chart.columns]
        cells = [cell for _, cells in chart.rows for cell in cells]
        for field, cell, (row, column) in zip(layout.fields, cells, names, strict=True):
            _field(group, field, cell, f"{chart.down} {row}, {chart.across} {column}", piece.scale)


def _measures(group: Brush, chart: HeatMap, layout: HeatLayout, scale: float) -> None:
    """What the map's rows and columns mean, and their names."""
    size, middle, above = 12.0 * scale, layout.width * scale / 2, (layout.head - LINE - 2) * scale
    across = Para((run(f"{chart.across} →", "quiet"),), size, align="right")
    group.text(chart.across, (middle, 0, middle, above), (across,))
    group.text(chart.down, (0, 0, middle, above), (Para((run(f"{chart.down} ↓", "quiet"),), size),))
    for name, placed in zip(chart.columns, layout.columns, strict=True):
        title = Para((run(name, bold=True),), size, align="center")
        top, high = placed.y - LINE + 4, LINE * len(placed.lines) + 2
        group.text(name, ((placed.x - 80) * scale, top * scale, 160 * scale, high * scale), (title,))
    for (name, _), placed in zip(chart.rows, layout.rows, strict=True):
        title = Para((run(name, bold=True),), size)
        high = LINE * (len(placed.lines) - 1) + 40
        group.text(name, (0, (placed.y - 24) * scale, 90 * scale, high * scale), (title,), middle=True)


def _field(group: Brush, field: PlacedField, cell: HeatCell, name: str, scale: float) -> None:
    fill, ink = _HEATS.get(field.heat, _HEATS["low"])
    box = ((field.left + 2) * scale, (field.top + 2) * scale, (field.width - 4) * scale, (field.height - 4) * scale)
    shape = group.shape(MSO_SHAPE.RECTANGLE, name, box, fill=fill)
    paras = [Para((run(item.text, ink),), 12.0 * scale, bullet="•") for item in cell.items]
    write(shape.text_frame, paras, group.colors, inset=6 * scale)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.TOP
