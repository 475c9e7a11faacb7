"""A timeline on a slide of a web page: laid out as for slides, so that it can be read from afar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from jbp.layout.timeline_pages import timeline_pages
from jbp.layout.timeline_slides import as_layout
from jbp.rendering.svg import layout_svg

if TYPE_CHECKING:
    from jbp.views.elements.timeline import TimelineView

_WIDTH: Final = 872.0
"""What a slide of 960 points leaves between its margins."""
_HIGHEST: Final = 100_000.0
"""The deck parts its timelines itself, so each is drawn whole."""


def slide_timeline_svg(view: TimelineView) -> Markup:
    """The timeline as one SVG element; empty where nothing has a date."""
    pages = timeline_pages(view, _WIDTH, _HIGHEST)
    return layout_svg(as_layout(pages[0], view.today_words), view) if pages else Markup()
