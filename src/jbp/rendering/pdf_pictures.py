"""Pictures of a PDF: the SVG of marks and charts with the colours that a page would give them, and charts in sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import escape

from jbp.layout.charts import lay_out_bars, lay_out_heat
from jbp.layout.marks import number
from jbp.layout.timeline import lay_out
from jbp.letters import one_line
from jbp.rendering.charts import chart_svg
from jbp.rendering.palette import LIGHT, OWN
from jbp.rendering.pdf_fonts import families
from jbp.rendering.picture_style import picture_style
from jbp.rendering.symbols import level_meter, trend_arrow
from jbp.views.elements.charts import BarChart, HeatMap, TimelineChart
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.model.words import Level, Trend
    from jbp.rendering.theme import Theme
    from jbp.views.elements.charts import Chart
    from jbp.views.elements.heading import Heading

_OPENING: Final = re.compile(r"<svg [^>]*>")
_BOX: Final = re.compile(r'viewBox="0 0 (?P<width>[0-9.]+) (?P<height>[0-9.]+)"')
_FONT: Final = re.compile(r'font-family="[^"]*"')
_LEVELS: Final[tuple[Level, ...]] = ("low", "medium", "high")
_TRENDS: Final[tuple[Trend, ...]] = ("up", "flat", "down")
_SMALLEST: Final = 0.75
"""A chart that is only a little too high is made smaller; a higher one goes on to a next page."""


class Part(NamedTuple):
    """A stripe of a chart: the key of its picture, its size on the page, and what it shows in words.

    A head that is shown once more says nothing.
    """

    key: str
    width: float
    height: float
    alt: str


class Pictures:
    """The pictures of a document, each kept once."""

    def __init__(self, heading: Heading, theme: Theme | None = None) -> None:
        """The party colours are those of the heading's partners; all else is as the theme has it."""
        dashed = f".party-none{{fill:none;stroke:{LIGHT.tokens['not-started']};stroke-dasharray:2 2}}"
        self._style = f"<style>{picture_style(heading, OWN if theme is None else theme.palette)}{dashed}</style>"
        self._faces = escape(", ".join(filter(None, ("" if theme is None else theme.fonts.body, *families()))))
        self._keys: dict[str, str] = {}

    def add(self, svg: str) -> str:
        """The key of a picture."""
        return self._keys.setdefault(self._colored(svg), f"p{len(self._keys)}")

    def add_as_is(self, svg: str) -> str:
        """The key of a picture that has its colours already."""
        return self._keys.setdefault(svg, f"p{len(self._keys)}")

    def meter(self, level: str) -> str | None:
        """The key of a level's meter; None for a level that has none."""
        found = next((level_meter(key) for key in _LEVELS if key == level), None)
        return None if found is None else self.add(found)

    def arrow(self, trend: str) -> str | None:
        """The key of a direction's arrow; None for a direction that has none."""
        found = next((trend_arrow(key) for key in _TRENDS if key == trend), None)
        return None if found is None else self.add(found)

    def all(self) -> Iterator[tuple[str, str]]:
        """Every picture under its key."""
        return ((key, svg) for svg, key in self._keys.items())

    def _colored(self, svg: str) -> str:
        opening = _OPENING.match(svg)
        if opening is None:
            return svg
        head = _FONT.sub(f'font-family="{self._faces}"', opening[0])
        return f"{head}{self._style}{svg[opening.end() :]}"

    def chart(self, chart: Chart, room: float, depth: float, widest: float) -> tuple[tuple[Part, ...], ...]:
        """A chart in sheets, each of which fits a page; none where there is nothing to draw.

        Args:
            chart: what is drawn.
            room: the width that there is.
            depth: the height of a page.
            widest: how wide a chart of bars or lines is at most.
        """
        svg = str(chart_svg(chart))
        box = _BOX.search(svg)
        if box is None:
            return ()
        width, height = float(box["width"]), float(box["height"])
        scale = (room if isinstance(chart, TimelineChart) else min(room, widest)) / width
        scale = max(scale * _SMALLEST, min(scale, depth / height))
        head, cuts = _cuts(chart, height)
        return tuple(
            # Where even one stripe alone is higher than a page, it is made as small as it must be.
            self._sheet(svg, stripes, min(scale, depth / sum(bottom - top for top, bottom in stripes)), said)
            for stripes, said in _sheets(head, cuts, depth / scale, _said(chart))
        )

    def _sheet(self, svg: str, windows: tuple[tuple[float, float], ...], fit: float, said: str) -> tuple[Part, ...]:
        box = _BOX.search(svg)
        width = float(box["width"]) if box is not None else 0.0
        parts: list[Part] = []
        for top, bottom in windows:
            view = f'viewBox="0 {number(top)} {number(width)} {number(bottom - top)}"'
            key = self.add(_BOX.sub(view, svg, count=1))
            parts.append(Part(key, width * fit, (bottom - top) * fit, said if top == windows[-1][0] else ""))
        return tuple(parts)


def _said(chart: Chart) -> str:
    if isinstance(chart, TimelineChart):
        return one_line(f"{chart.view.heading.title}. {chart.view.description}")
    return one_line(f"{chart.title}. {chart.description}")


def _cuts(chart: Chart, height: float) -> tuple[float, list[float]]:
    """How high the head is that each sheet repeats, and where the chart may be cut: always at its end."""
    if isinstance(chart, BarChart):
        tops = [bar.top for bar in lay_out_bars(chart).bars]
        return 0, [*((top - 6) for top in tops[1:]), height]
    if isinstance(chart, HeatMap):
        heat = lay_out_heat(chart)
        bottoms = sorted({field.top + field.height for field in heat.fields})
        return heat.head - 4, [*bottoms[:-1], height]
    layout = lay_out(chart.view) if isinstance(chart, TimelineChart) else None
    if layout is not None:
        return layout.top, [*(band.bottom for band in layout.bands[:-1]), height]
    return 0, [height]


def _sheets(
    head: float, cuts: Iterable[float], most: float, said: str
) -> Iterator[tuple[tuple[tuple[float, float], ...], str]]:
    """The stripes of each sheet: so much as fits, the head above all but the first."""
    top, bottom, words = 0.0, 0.0, said
    for cut in cuts:
        above = head if top else 0.0
        if bottom > top and cut - top + above > most:
            yield _stripes(head, top, bottom), words
            top, words = bottom, f"{said} {FORMAT_WORDS.continued.strip()}"
        bottom = cut
    yield _stripes(head, top, bottom), words


def _stripes(head: float, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return ((0.0, head), (top, bottom)) if top and head else ((top, bottom),)
