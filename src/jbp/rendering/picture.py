"""The first chart of a document as an SVG file of its own, in the colours of the light scheme."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import escape

from jbp.rendering.charts import chart_svg
from jbp.rendering.formats import NothingToShow
from jbp.rendering.palette import OWN
from jbp.rendering.picture_style import picture_style
from jbp.views.as_sheet import as_sheet
from jbp.views.elements.blocks import Cards
from jbp.views.elements.charts import BarChart, HeatMap, LineChart, TimelineChart
from jbp.views.elements.sheets import Deck

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.theme import Theme
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.charts import Chart
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.view import View

_OPENING = re.compile(r'<svg [^>]*viewBox="0 0 (?P<width>[0-9.]+) (?P<height>[0-9.]+)"[^>]*>')
_FONT = re.compile(r'font-family="(?P<usual>[^"]*)"')
_MARGIN = 12


def render_svg(view: View, theme: Theme | None = None) -> str:
    """The picture: it reaches nothing outside, and needs no page around it.

    Of a theme it takes the colours, and the name of the font for whoever has it.

    Raises:
        NothingToShow: the document has no chart, or its chart has nothing to draw.
    """
    found = as_sheet(view)
    parts = found.slides if isinstance(found, Deck) else found.sections
    drawn = (str(chart_svg(chart)) for part in parts for chart in charts_in(part.blocks))
    picture = next((one for one in drawn if one), "")
    opening = _OPENING.match(picture)
    if opening is None:
        raise NothingToShow(
            f'The document "{view.heading.document}" of this plan has no chart to draw. Choose another format.'
        )
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _standalone(picture, opening, found.heading, theme) + "\n"


def charts_in(blocks: Iterable[Block]) -> Iterator[Chart]:
    """The charts among the blocks, also in cards, in the order in which they are read."""
    for block in blocks:
        if isinstance(block, (BarChart, LineChart, HeatMap, TimelineChart)):
            yield block
        elif isinstance(block, Cards):
            for card in block.cards:
                yield from charts_in(card.blocks)


def _standalone(picture: str, opening: re.Match[str], heading: Heading, theme: Theme | None) -> str:
    """The picture with a size, paper, and the colours that otherwise a page gives."""
    width, height = (float(opening[name]) + 2 * _MARGIN for name in ("width", "height"))
    box = f'viewBox="-{_MARGIN} -{_MARGIN} {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    head = re.sub(r'viewBox="[^"]*"', box, opening[0])
    palette = OWN if theme is None else theme.palette
    if theme is not None and theme.fonts.body:
        head = _FONT.sub(rf'font-family="{escape(theme.fonts.body)}, \g<usual>"', head)
    paper = f'<rect x="-{_MARGIN}" y="-{_MARGIN}" width="100%" height="100%" fill="{palette.light.paper}"/>'
    body = picture[opening.end() :]
    # What names the picture must stay first in it.
    named = re.match(r"(?:<title[^>]*>[^<]*</title>)?(?:<desc[^>]*>[^<]*</desc>)?", body)
    at = named.end() if named else 0
    return f"{head}{body[:at]}<style>{picture_style(heading, palette)}</style>{paper}{body[at:]}"
