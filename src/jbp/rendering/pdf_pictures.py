"""Pictures of a PDF: the SVG of marks and charts with the colours that a page would give them, and charts in sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import escape

from jbp.layout.charts import lay_out_bars, lay_out_heat
from jbp.layout.marks import number
from jbp.layout.timeline import lay_out
from jbp.layout.timeline_cuts import Heights, cuts, within
from jbp.layout.timeline_pages import timeline_pages
from jbp.layout.timeline_slides import as_layout
from jbp.letters import one_line
from jbp.rendering.charts import chart_svg
from jbp.rendering.palette import LIGHT, OWN
from jbp.rendering.pdf_fonts import families
from jbp.rendering.picture_style import picture_style
from jbp.rendering.svg import again_svg, layout_svg
from jbp.rendering.symbols import level_meter, trend_arrow
from jbp.views.elements.charts import BarChart, HeatMap, TimelineChart
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.layout.timeline import TimelineLayout
    from jbp.layout.timeline_cuts import Cut
    from jbp.model.words import Level, Trend
    from jbp.rendering.theme import Theme
    from jbp.views.elements.charts import Chart
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.timeline import TimelineView

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
        if isinstance(chart, TimelineChart):
            return self._timeline(chart.view, room, depth)
        svg = str(chart_svg(chart))
        box = _BOX.search(svg)
        if box is None:
            return ()
        width, height = float(box["width"]), float(box["height"])
        scale = min(room, widest) / width
        scale = max(scale * _SMALLEST, min(scale, depth / height))
        head, cuts = _cuts(chart, height)
        return tuple(
            # Where even one stripe alone is higher than a page, it is made as small as it must be.
            self._sheet(svg, stripes, min(scale, depth / sum(bottom - top for top, bottom in stripes)), said)
            for stripes, said in _sheets(head, cuts, depth / scale, _said(chart))
        )

    def timeline_slides(
        self, view: TimelineView, room: float, depth: float, further: float
    ) -> tuple[tuple[Part, ...], ...]:
        """A timeline in parts for slides, each as large as it is drawn, so that no letter is under 11 points.

        The first stands below a headline in `depth`, the others have a height of `further`.
        """
        pages = timeline_pages(view, room, depth, further)
        said = _said(TimelineChart(view))
        return tuple(
            (
                Part(
                    self.add(str(layout_svg(as_layout(page, view.today_words), view))),
                    page.width,
                    page.height,
                    _going_on(said) if place else said,
                ),
            )
            for place, page in enumerate(pages)
        )

    def _timeline(self, view: TimelineView, room: float, depth: float) -> tuple[tuple[Part, ...], ...]:
        """A timeline in sheets of paper: whole where it is then only a little smaller, else cut between its lanes."""
        layout = lay_out(view)
        if layout is None:
            return ()
        said, scale = _said(TimelineChart(view)), room / layout.width
        whole = depth / layout.height
        if whole >= scale * _SMALLEST:
            return (self._sheet(str(layout_svg(layout, view)), ((0, layout.height),), min(scale, whole), said),)
        return tuple(
            self._stretch(view, layout, cut, min(scale, depth / _high(layout, cut)), _going_on(said) if place else said)
            for place, cut in enumerate(cuts(layout, Heights(depth / scale, depth / scale)))
        )

    def _stretch(self, view: TimelineView, layout: TimelineLayout, cut: Cut, fit: float, said: str) -> tuple[Part, ...]:
        """The axis, the names of what goes on, and the stretch itself, each with no more of the chart than it shows."""
        axis, shown = (
            str(layout_svg(within(layout, top, bottom), view))
            for top, bottom in ((0, layout.top), (cut.top, cut.bottom))
        )
        head = self._sheet(axis, ((0, layout.top),), fit, "")
        again: tuple[Part, ...] = ()
        if cut.again:
            size = f'viewBox="0 0 {number(layout.width)} {number(cut.again_height)}"'
            names = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="">{again_svg(cut, 0)}</svg>'
            again = (Part(self.add(names), layout.width * fit, cut.again_height * fit, ""),)
        return (*head, *again, *self._sheet(shown, ((cut.top, cut.bottom),), fit, said))

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
    return 0, [height]


def _high(layout: TimelineLayout, cut: Cut) -> float:
    return layout.top + cut.again_height + cut.bottom - cut.top


def _going_on(said: str) -> str:
    return f"{said} {FORMAT_WORDS.continued.strip()}"


def _sheets(
    head: float, cuts: Iterable[float], most: float, said: str
) -> Iterator[tuple[tuple[tuple[float, float], ...], str]]:
    """The stripes of each sheet: so much as fits, the head above all but the first."""
    top, bottom, words = 0.0, 0.0, said
    for cut in cuts:
        above = head if top else 0.0
        if bottom > top and cut - top + above > most:
            yield _stripes(head, top, bottom), words
            top, words = bottom, _going_on(said)
        bottom = cut
    yield _stripes(head, top, bottom), words


def _stripes(head: float, top: float, bottom: float) -> tuple[tuple[float, float], ...]:
    return ((0.0, head), (top, bottom)) if top and head else ((top, bottom),)
