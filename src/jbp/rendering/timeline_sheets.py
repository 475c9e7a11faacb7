"""A long timeline on paper: sheets that show the one drawing of the page again, a stretch each, under its axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from jbp.layout.marks import number
from jbp.layout.timeline import lay_out
from jbp.layout.timeline_cuts import Cut, printed_cuts
from jbp.rendering.svg import again_svg
from jbp.rendering.symbols import DRAWING

if TYPE_CHECKING:
    from jbp.layout.timeline import TimelineLayout
    from jbp.views.elements.timeline import TimelineView


def timeline_sheets(view: TimelineView) -> Markup:
    """The sheets, which stand behind the drawing and are shown in print alone; empty where one sheet holds it all.

    They hold nothing of their own but the names of what goes on from the sheet before, so they are small, and a reader
    of screens passes them over.
    """
    layout = lay_out(view)
    if layout is None:
        return Markup()
    return Markup("").join(_sheet(layout, cut) for cut in printed_cuts(layout))


def _sheet(layout: TimelineLayout, cut: Cut) -> Markup:
    at = layout.top + cut.again_height
    size = f"0 0 {number(layout.width)} {number(at + cut.bottom - cut.top)}"
    return Markup(  # noqa: S704 - numbers, and names that are escaped
        f'<svg class="timeline-sheet" viewBox="{size}" aria-hidden="true">'
        f"{_stretch(layout, Cut(0, layout.top), 0)}{again_svg(cut, layout.top)}{_stretch(layout, cut, at)}</svg>"
    )


def _stretch(layout: TimelineLayout, cut: Cut, at: float) -> str:
    """A stretch of the drawing, whose upper edge stands at `at`."""
    width, height = number(layout.width), number(cut.bottom - cut.top)
    return (
        f'<svg y="{number(at)}" width="{width}" height="{height}" viewBox="0 {number(cut.top)} {width} {height}">'
        f'<use href="#{DRAWING}"/></svg>'
    )
