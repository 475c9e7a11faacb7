"""Heat maps, timelines and panels as shapes, each with a name; what belongs together is a group."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias

from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Pt

from jbp.rendering.powerpoint.paint_text import describe, element, plain, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pptx.enum.shapes import MSO_SHAPE
    from pptx.oxml.shapes.groupshape import CT_GroupShape
    from pptx.shapes.autoshape import Shape
    from pptx.shapes.shapetree import GroupShapes, SlideShapes

    from jbp.rendering.powerpoint.colors import Colors
    from jbp.rendering.powerpoint.words import Para

    Shapes: TypeAlias = SlideShapes | GroupShapes


def _later() -> None:
    """What the library does after each shape, and is done once."""


def _fit(group: CT_GroupShape) -> None:
    """Let a group reach as far as what stands in it."""
    inner = [(one.x, one.y, one.x + one.cx, one.y + one.cy) for one in group.iter_shape_elms()]
    if inner:
        lefts, tops, rights, bottoms = zip(*inner, strict=True)
        group.chOff.x = group.x = min(lefts)
        group.chOff.y = group.y = min(tops)
        group.chExt.cx = group.cx = max(rights) - min(lefts)
        group.chExt.cy = group.cy = max(bottoms) - min(tops)


class Brush:
    """Draws shapes into a slide or a group, in points from a corner."""

    def __init__(self, shapes: Shapes, x: float, y: float, colors: Colors) -> None:
        self.shapes = shapes
        self.x, self.y = x, y
        self.colors = colors

    @contextmanager
    def group(self, name: str, description: str = "") -> Iterator[Brush]:
        """A group with its own shapes. How far it reaches is reckoned once it is drawn, not at each of its shapes."""
        group = self.shapes.add_group_shape()
        describe(group, name, description)
        shapes = group.shapes
        shapes._recalculate_extents = _later  # type: ignore[method-assign]  # noqa: SLF001 - the library cannot wait
        shapes.turbo_add_enabled = True  # the slide numbers all shapes in the end
        yield Brush(shapes, self.x, self.y, self.colors)
        _fit(shapes._grpSp)  # noqa: SLF001 - see above

    def shape(  # noqa: PLR0913 - what a shape is made of
        self,
        kind: MSO_SHAPE,
        name: str,
        box: tuple[float, float, float, float],
        *,
        fill: str = "",
        line: str = "",
        dashed: bool = False,
        width: float = 1.0,
    ) -> Shape:
        """A shape without shadow; without filling or line where no colour is given."""
        shape = self.shapes.add_shape(kind, *self._place(*box))
        plain(shape)
        describe(shape, name)
        if fill:
            shape.fill.solid()
            self.colors.paint(shape.fill.fore_color, fill)
        else:
            shape.fill.background()
        if line:
            self.colors.paint(shape.line.color, line)
            shape.line.width = Pt(width)
            if dashed:
                shape.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        else:
            shape.line.fill.background()
        return shape

    def text(  # noqa: PLR0913 - what a text box is made of
        self,
        name: str,
        box: tuple[float, float, float, float],
        paras: Sequence[Para],
        *,
        inset: float = 0.0,
        middle: bool = False,
        wrapped: bool = True,
    ) -> Shape:
        """A text box."""
        shape = self.shapes.add_textbox(*self._place(*box))
        describe(shape, name)
        write(shape.text_frame, paras, self.colors, inset=inset)
        if middle:
            shape.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        if not wrapped:
            shape.text_frame.word_wrap = False
        return shape

    def line(  # noqa: PLR0913 - what a line is made of
        self,
        name: str,
        corners: Sequence[tuple[float, float]],
        token: str,
        *,
        width: float = 1.0,
        arrow: bool = False,
        dashed: bool = False,
    ) -> Shape:
        """A line through corners, dashed or with an arrow at its end where that is wanted."""
        (x, y), *others = [(Pt(self.x + one), Pt(self.y + other)) for one, other in corners]
        builder = self.shapes.build_freeform(x, y)
        builder.add_line_segments(others, close=False)
        shape: Shape = builder.convert_to_shape()
        plain(shape)
        describe(shape, name)
        shape.fill.background()
        self.colors.paint(shape.line.color, token)
        shape.line.width = Pt(width)
        if dashed:
            shape.line.dash_style = MSO_LINE_DASH_STYLE.DASH
        if arrow:
            # The library knows no arrows.
            shape.line._get_or_add_ln().append(element("a:tailEnd", type="triangle", w="med", len="med"))  # noqa: SLF001
        return shape

    def _place(self, x: float, y: float, width: float, height: float) -> tuple[Pt, Pt, Pt, Pt]:
        return Pt(self.x + x), Pt(self.y + y), Pt(max(width, 0.1)), Pt(max(height, 0.1))
