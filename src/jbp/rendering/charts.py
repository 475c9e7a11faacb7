"""Charts as SVG: text is escaped, nothing reaches outside, each shape has its colour as attribute and as class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jbp.layout.charts import LINE, SIZE, lay_out_bars, lay_out_heat, lay_out_lines
from jbp.layout.marks import number
from jbp.letters import one_line
from jbp.rendering.controls import applies
from jbp.rendering.svg import timeline_svg
from jbp.rendering.symbols import drawn, filled
from jbp.values.quantity import show_number
from jbp.views.elements.charts import BarChart, HeatMap, LineChart, TimelineChart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from jbp.layout.charts import LineLayout, PlacedField, PlacedLine
    from jbp.views.elements.charts import Chart

_FONT = "Segoe UI, -apple-system, Helvetica Neue, Arial, sans-serif"
STROKES = ("ink", "quiet", "not-started")
"""What lines are drawn in that are no partner's: no colour, since colour is for parties and statuses."""
_DASHES = ("6 4", "2 3", "9 3 2 3")
_HEATS = {level: (f"heat-{level}", f"on-heat-{level}") for level in ("low", "medium", "high")}
_EMPTY = ' fill-opacity=".4"'
"""Of a field of a heat map in which nothing stands."""


def chart_svg(chart: Chart) -> Markup:
    """A chart as one SVG element, with what it shows in words."""
    if isinstance(chart, TimelineChart):
        return timeline_svg(chart.view)
    if isinstance(chart, BarChart):
        layout = lay_out_bars(chart)
        return _svg(chart.title, chart.description, layout.width, layout.height, _bars(chart))
    if isinstance(chart, LineChart):
        return lines_svg(chart, lay_out_lines(chart))
    heat = lay_out_heat(chart)
    return _svg(chart.title, chart.description, heat.width, heat.height, _heat(chart))


def lines_svg(chart: LineChart, layout: LineLayout) -> Markup:
    """A chart of lines as it was laid out."""
    return _svg(chart.title, chart.description, layout.width, layout.height, _lines(chart, layout))


def _svg(title: str, description: str, width: float, height: float, parts: Iterable[str]) -> Markup:
    label = escape(one_line(f"{title}. {description}"))
    return Markup(  # noqa: S704 - every text in it is escaped
        f'<svg class="chart-svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}" '
        f'preserveAspectRatio="xMinYMin" role="img" aria-label="{label}" font-family="{_FONT}" '
        f'font-size="{number(SIZE)}">{"".join(parts)}</svg>'
    )


def _bars(chart: BarChart) -> Iterator[str]:
    layout = lay_out_bars(chart)
    for bar, placed in zip(chart.bars, layout.bars, strict=True):
        yield f"<g{applies(bar.party)}>"
        yield from _texts(placed.label, 0, placed.top + SIZE, "ink")
        top = placed.middle - 6
        fill = (
            f'class="party-{bar.party.tones[0]}"'
            if bar.party is not None and len(bar.party.tones) == 1
            else filled("ink")
        )
        room = f'x="{number(layout.left)}" y="{number(top)}" width="{number(layout.right - layout.left)}"'
        yield f'<rect {filled("faint")} {room} height="12"/>'
        yield f'<rect {fill} x="{number(placed.start)}" y="{number(top)}" width="{number(placed.length)}" height="12"/>'
        if placed.tick is not None:
            line = f'd="M{number(placed.tick)} {number(top - 4)}v20"'
            yield f"<path {drawn('paper', 5)} {line}/><path {drawn('ink', 2)} {line}/>"
        first = placed.middle + SIZE / 3 - LINE * (len(placed.shown) - 1) / 2
        yield from _texts(placed.shown, layout.words, first, "ink", bold=bar.behind)
        yield "</g>"


def _lines(chart: LineChart, layout: LineLayout) -> Iterator[str]:
    for at, value in layout.scale:
        yield f'<path {drawn("faint", 1)} d="M{number(layout.left)} {number(at)}H{number(layout.right)}"/>'
        yield from _texts((_scale(value),), layout.left - 8, at + SIZE / 3, "quiet", anchor="end")
    yield f'<path {drawn("quiet", 1)} d="M{number(layout.left)} {number(layout.zero)}H{number(layout.right)}"/>'
    for at, label in layout.across:
        # Where there are many, not every one is named here; each point says its own.
        yield from _texts(label, at, layout.bottom + 20, "quiet", anchor="middle", hidden=True)
    drawn_lines = [line for line in chart.lines if line.points]
    for place, (line, placed) in enumerate(zip(drawn_lines, layout.lines, strict=True)):
        token = STROKES[place % len(STROKES)]
        tone = line.party.tones[0] if line.party is not None and len(line.party.tones) == 1 else None
        stroke = f'class="stroke-{tone}" fill="none" stroke-width="2"' if tone else drawn(token, 2)
        dot = f'class="party-{tone}"' if tone else filled(token)
        path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in placed.points)
        dashes = _DASHES[sum(one.dashed for one in drawn_lines[:place]) % len(_DASHES)]
        dash = f' stroke-dasharray="{dashes}"' if line.dashed else ""
        yield f'<g{applies(line.party)}><path {stroke}{dash} d="{path}"/>'
        for (x, y), point in zip(placed.points, line.points, strict=True):
            said = escape(one_line(f"{line.name}, {point.label}: {point.shown}"))
            yield f'<g><title>{said}</title><circle {dot} cx="{number(x)}" cy="{number(y)}" r="3"/></g>'
        yield _leader(placed, token if tone is None else "", tone)
        yield from _texts(placed.name, placed.name_left, placed.name_at, "ink" if tone else token)
        yield "</g>"


def _leader(placed: PlacedLine, token: str, tone: str | None) -> str:
    """From the end of a line to its name, since names that would overlap stand apart: dotted, for it is no figure."""
    x, y = placed.points[-1]
    middle = placed.name_at - SIZE / 3 + LINE * (len(placed.name) - 1) / 2
    stroke = f'class="stroke-{tone}" fill="none" stroke-width="1"' if tone else drawn(token, 1)
    to = f"{number(placed.name_left - 4)} {number(middle)}"
    return f'<path {stroke} stroke-dasharray="1 4" d="M{number(x + 5)} {number(y)}L{to}"/>'


def _heat(chart: HeatMap) -> Iterator[str]:
    layout = lay_out_heat(chart)
    yield from _texts(layout.across, layout.width, SIZE, "quiet", anchor="end")
    yield from _texts(layout.down, 0, SIZE, "quiet")
    for name in layout.columns:
        yield from _texts(name.lines, name.x, name.y, "ink", anchor="middle", bold=True)
    for name in layout.rows:
        yield from _texts(name.lines, name.x, name.y, "ink", bold=True)
    for field in layout.fields:
        fill, ink = _HEATS.get(field.heat, _HEATS["low"])
        place = f'x="{number(field.left + 2)}" y="{number(field.top + 2)}"'
        size = f'width="{number(field.width - 4)}" height="{number(field.height - 4)}"'
        yield f'<rect {filled(fill)}{_concerns(field) if field.items else _EMPTY} {place} {size} rx="3"/>'
        for item in field.items:
            yield f"<g{applies(item)}>"
            yield from _texts(item.lines, field.left + 10, item.y, ink)
            yield "</g>"


def _concerns(field: PlacedField) -> str:
    """Of a field, to whom anything in it applies; nothing where an entry applies to everybody."""
    each = [applies(item) for item in field.items]
    return str(applies(None, *field.items)) if all(each) else ""


def _texts(  # noqa: PLR0913 - what texts of SVG need
    lines: Iterable[str],
    x: float,
    y: float,
    token: str,
    *,
    anchor: str = "start",
    bold: bool = False,
    hidden: bool = False,
) -> Iterator[str]:
    """Lines below each other; `hidden` from those who hear them where they are said elsewhere."""
    look = (' font-weight="700"' if bold else "") + (' aria-hidden="true"' if hidden else "")
    for place, line in enumerate(lines):
        where = f'x="{number(x)}" y="{number(y + place * LINE)}" text-anchor="{anchor}"'
        yield f"<text {filled(token)} {where}{look}>{escape(one_line(line))}</text>"


def _scale(value: Decimal) -> str:
    """A number of the scale, short: ``1.5M``, ``200k``."""
    for power, suffix in ((9, "B"), (6, "M"), (3, "k")):
        if abs(value) >= 10**power:
            return f"{show_number(value / 10**power, 1)}{suffix}"
    return show_number(value, 1)
