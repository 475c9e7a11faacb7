"""The SVG painter of the timeline: text is escaped, nothing reaches outside, each shape has its colour as attribute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jbp.layout.axis import LABEL_SIZE
from jbp.layout.labels import CHIP
from jbp.layout.marks import number
from jbp.layout.side import BOLD, SIZES
from jbp.layout.timeline import lay_out
from jbp.letters import one_line
from jbp.rendering.controls import applies
from jbp.rendering.palette import LIGHT, tones_of
from jbp.rendering.symbols import DRAWING, drawn, filled, status_shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.layout.side import TextLine
    from jbp.layout.timeline import PlacedBand, PlacedBar, TimelineLayout
    from jbp.layout.timeline_cuts import Cut
    from jbp.rendering.palette import Tone
    from jbp.views.elements.timeline import TimelineView

_FONT = "Segoe UI, -apple-system, Helvetica Neue, Arial, sans-serif"
_CLASS = re.compile(r' class="[^"]*"')
_STRIPE = 4.0
_COLORS = {"quiet": "quiet", "today": "today"}


def timeline_svg(view: TimelineView) -> Markup:
    """The timeline as one SVG element; empty where nothing has a date."""
    layout = lay_out(view)
    return Markup() if layout is None else layout_svg(layout, view)


def layout_svg(layout: TimelineLayout, view: TimelineView) -> Markup:
    """A timeline as it is laid out."""
    tones = {tone.key: tone for tone in tones_of(view.heading.partners)}
    size = f'viewBox="0 0 {number(layout.width)} {number(layout.height)}"'
    head = (
        f'<svg class="timeline-chart" xmlns="http://www.w3.org/2000/svg" {size} preserveAspectRatio="xMinYMin"'
        f' role="img" aria-labelledby="chart-title chart-text" font-family="{_FONT}">'
        f'<title id="chart-title">{_text(view.heading.title)}</title>'
        f'<desc id="chart-text">{_text(view.description)}</desc>'
    )
    drawing = f'<g id="{DRAWING}">{"".join(_parts(layout, tones))}</g>'
    return Markup(f"{head}{drawing}</svg>")  # noqa: S704 - every text in it is escaped


def _parts(layout: TimelineLayout, tones: Mapping[str, Tone]) -> Iterator[str]:
    """From the back to the front: grid, bands, today, arrows, bars, words."""
    yield (
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path {filled("quiet")} d="M0 .5 8 4 0 7.5Z"/></marker></defs>'
    )
    yield from _axis(layout)
    for band in layout.bands:
        yield f'<path {drawn("rule", 1)} d="M0 {number(band.bottom)}H{number(layout.width)}"/>'
    if layout.today is not None:
        line = f"M{number(layout.today)} {number(layout.top)}V{number(layout.bottom)}"
        yield f'<path {drawn("today", 1.5)} d="{line}"/>'
    for path in layout.arrows:
        yield f'<path {drawn("quiet", 1.2)} marker-end="url(#arrow)" d="{path}"/>'
    for bar in layout.bars:
        yield from _bar(bar, tones)
    for band in layout.bands:
        yield from _words(band)
    if layout.today_label is not None:
        yield _line(layout.today_label, anchor=' text-anchor="middle"')


def _axis(layout: TimelineLayout) -> Iterator[str]:
    for tick in layout.months:
        yield f'<path {drawn("faint", 1)} d="M{number(tick.x)} {number(layout.top - 18)}V{number(layout.bottom)}"/>'
        yield _label(tick.x + 4, layout.top - 5, tick.label, "quiet")
    for tick in layout.years:
        yield f'<path {drawn("rule", 1)} d="M{number(tick.x)} 4V{number(layout.bottom)}"/>'
        yield _label(tick.x + 4, layout.top - 22, tick.label, "ink")
    yield f'<path {drawn("rule", 1)} d="M0 {number(layout.top)}H{number(layout.width)}"/>'


def _bar(bar: PlacedBar, tones: Mapping[str, Tone]) -> Iterator[str]:
    tone = bar.item.party.tone
    yield f"<g{applies(bar.item.party)}><title>{_text(_tip(bar))}</title>"
    yield from _body(bar, tones)
    yield from _slip(bar)
    if bar.item.status.said.key != "unknown":
        yield _chip(bar)
    outlined = tone in ("several", "none")
    on = _on(tone, tones) if not outlined else filled("ink")
    for line in bar.lines:
        yield _line(line, on=on if bar.inside else "")
    yield "</g>"


def _slip(bar: PlacedBar) -> Iterator[str]:
    """Where it ended at the base: a mark, and a dashed line from there to where it ends now."""
    if bar.was is None:
        return
    end = bar.box.x + bar.box.width / (2 if bar.diamond else 1)
    top, bottom = bar.box.y - 2, bar.box.bottom + 2
    yield f'<path {drawn("ink", 1.5)} d="M{number(bar.was)} {number(top)}V{number(bottom)}"/>'
    line = f"M{number(bar.was)} {number(bottom)}H{number(end)}"
    yield f'<path {drawn("ink", 1.2)} stroke-dasharray="3 2" d="{line}"/>'


def _chip(bar: PlacedBar) -> str:
    """The status on a chip: a white one on a bar, so that it never has to be read against the colour of a party."""
    x, y = bar.chip
    half = CHIP / 2
    paper = f'fill="{LIGHT.paper}"' if bar.inside else filled("paper")
    chip = f'<circle {paper} cx="{number(x + half)}" cy="{number(y + half)}" r="{number(half)}"/>'
    shape = str(status_shape(bar.item.status.said.key))
    if bar.inside:  # white in every scheme, so the symbol keeps the colours of the light one
        shape = _CLASS.sub("", shape)
    return f'{chip}<g transform="translate({number(x + 2.5)} {number(y + 2.5)}) scale(.6875)">{shape}</g>'


def _body(bar: PlacedBar, tones: Mapping[str, Tone]) -> Iterator[str]:
    """The bar or the diamond in the colour of its party; of several, an outline with a stripe for each."""
    tone = bar.item.party.tone
    if tone == "several":
        yield f'{_shape(bar)} class="f-paper s-ink" fill="{LIGHT.paper}" stroke="{LIGHT.tokens["ink"]}"/>'
        yield from _stripes(bar, tones)
    elif tone == "none":
        color = LIGHT.tokens["not-started"]
        yield (
            f'{_shape(bar)} class="f-paper s-not-started" fill="{LIGHT.paper}" stroke="{color}"'
            ' stroke-dasharray="4 3"/>'
        )
    else:
        yield f'{_shape(bar)} class="party-{tone}" fill="{_fill(tone, tones)}"/>'


def _shape(bar: PlacedBar) -> str:
    """The opening of the shape, to which attributes are added."""
    box = bar.box
    if not bar.diamond:
        place = f'x="{number(box.x)}" y="{number(box.y)}"'
        return f'<rect {place} width="{number(box.width)}" height="{number(box.height)}" rx="2"'
    x, y, half = box.x + box.width / 2, box.middle, box.width / 2
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return f'<path d="M{"L".join(f"{number(one)} {number(other)}" for one, other in corners)}Z"'


def _stripes(bar: PlacedBar, tones: Mapping[str, Tone]) -> Iterator[str]:
    """A stripe for each partner along the lower edge of a bar, or beneath a diamond."""
    keys, box = bar.item.party.tones, bar.box
    width = box.width / len(keys)
    for place, key in enumerate(keys):
        yield (
            f'<rect class="party-{key}" fill="{_fill(key, tones)}" x="{number(box.x + place * width)}"'
            f' y="{number(box.bottom - _STRIPE)}" width="{number(width)}" height="{number(_STRIPE)}"/>'
        )


def _fill(tone: str, tones: Mapping[str, Tone]) -> str:
    return tones[tone].light if tone in tones else LIGHT.tokens["joint"]


def _on(tone: str, tones: Mapping[str, Tone]) -> str:
    color = tones[tone].on_light if tone in tones else LIGHT.tokens["on-joint"]
    return f'class="on-{tone}" fill="{color}"'


def _tip(bar: PlacedBar) -> str:
    """What a pointer over the bar says."""
    item = bar.item
    return ", ".join(part for part in (item.title, item.party.name, item.status.said.word, item.days) if part)


def _words(band: PlacedBand) -> Iterator[str]:
    for line in band.lines:
        if line.kind == "bullet":
            yield f'<path {drawn("quiet", 1.2)} d="M{number(line.x - 9)} {number(line.y - 3.5)}h5"/>'
        yield _line(line)


def _line(line: TextLine, *, on: str = "", anchor: str = "") -> str:
    weight = ' font-weight="600"' if line.kind in BOLD else ""
    token = _COLORS.get(line.kind, "ink")
    color = on or f'class="f-{token} s-paper" fill="{LIGHT.tokens[token]}" {_HALO}'
    place = f'x="{number(line.x)}" y="{number(line.y)}" font-size="{number(SIZES[line.kind])}"'
    return f"<text {place}{weight}{anchor} {color}>{_text(line.text)}</text>"


def _label(x: float, y: float, text: str, token: str) -> str:
    if not text:
        return ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(LABEL_SIZE)}" {filled(token)}>{_text(text)}</text>'
    )


def again_svg(cut: Cut, top: float) -> str:
    """The names of what goes on from the sheet before, in a strip that begins at `top`."""
    lines = "".join(_line(line) for line in cut.again)
    font = f'font-family="{_FONT}"'
    return f'<g {font} transform="translate(0 {number(top)})">{lines}</g>' if lines else ""


def _text(text: str) -> str:
    return str(escape(one_line(text)))


_HALO = f'stroke="{LIGHT.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
