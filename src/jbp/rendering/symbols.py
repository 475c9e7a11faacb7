"""The SVG of small marks: status symbols, wheels, arrows, goal bars, swatches.

Colours stand twice: as presentation attributes, which every reader of SVG knows, and as classes (``f-`` fills,
``s-`` strokes), through which a page gives them the colours of the dark scheme. A page shows the same few marks again
and again, so they are drawn once.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from jbp.layout.marks import ARROW_SIZE, WHEEL_SIZE, arrow, bar, number, wheel
from jbp.letters import one_line
from jbp.rendering.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from jbp.model.words import Level, Trend
    from jbp.views.elements.indicators import GoalBar
    from jbp.views.elements.marks import PartyMark

BAR_LENGTH, _BAR_HEIGHT = 200.0, 14.0
SWATCH = 12
DRAWING = "drawing"
"""By this name, the drawing of a timeline can be shown again elsewhere on a page."""
_LEVELS: Mapping[Level, int] = MappingProxyType({"low": 1, "medium": 2, "high": 3})


def filled(token: str) -> str:
    """The attributes of a shape filled with a fixed colour."""
    return f'class="f-{token}" fill="{LIGHT.tokens[token]}"'


def drawn(token: str, width: float = 2) -> str:
    """The attributes of a line in a fixed colour."""
    return f'class="s-{token}" fill="none" stroke="{LIGHT.tokens[token]}" stroke-width="{number(width)}"'


def _disc(token: str) -> str:
    return f'<circle {filled(token)} cx="8" cy="8" r="7"/>'


def _bang(token: str, top: float, bottom: float) -> str:
    """An exclamation mark from `top`, its dot at `bottom`."""
    line = f'<path {drawn(token, 1.9)} stroke-linecap="round" d="M8 {number(top)}V{number(bottom - 2.9)}"/>'
    return f'{line}<circle {filled(token)} cx="8" cy="{number(bottom)}" r="1.15"/>'


_RING = f'<circle {drawn("not-started")} cx="8" cy="8" r="6"/>'
_TRIANGLE = (
    f'<path class="f-delayed s-delayed-edge" fill="{LIGHT.tokens["delayed"]}" stroke="{LIGHT.tokens["delayed-edge"]}"'
    ' stroke-linejoin="round" d="M8 1.3 15.2 14.2H.8Z"/>'
)
_SYMBOLS = MappingProxyType(
    {
        "done": f'{_disc("done")}<path {drawn("on-done")} d="m4.6 8.3 2.4 2.4 4.5-5"/>',
        "on_track": _disc("on-track"),
        "delayed": _TRIANGLE + _bang("on-delayed", 5.8, 12),
        "stalled": f'<path {filled("stalled")} d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z"/>'
        + _bang("on-stalled", 4.3, 11.4),
        "not_started": _RING,
        "cancelled": f'{_RING}<path {drawn("not-started")} d="m3.8 12.2 8.4-8.4"/>',
        "not_applicable": f'<path {drawn("not-started")} d="M3 8h10"/>',
        "unknown": f'<circle {drawn("not-started")} stroke-dasharray="2.1 2.6" cx="8" cy="8" r="6"/>',
    }
)


def status_shape(key: str) -> Markup:
    """The shapes of a status symbol in a square of 16, to stand inside an SVG."""
    return Markup(_SYMBOLS[key])  # noqa: S704 - fixed shapes


@lru_cache
def status_symbol(key: str) -> Markup:
    """A status symbol; the word stands beside it, so it is hidden from screen readers."""
    return _decoration("symbol", 16, 16, _SYMBOLS[key])


@lru_cache
def completion_wheel(percent: Decimal) -> Markup:
    """A completion wheel, in ink; its percentage stands beside it."""
    shape = wheel(percent)
    center, radius = number(shape.center), number(shape.radius)
    inner = f'<circle {filled("ink")} cx="{center}" cy="{center}" r="{radius}"/>' if shape.full else ""
    inner += f'<path {filled("ink")} d="{shape.slice}"/>' if shape.slice else ""
    ring = f'<circle {drawn("ink", 1.4)} cx="{center}" cy="{center}" r="{radius}"/>'
    return _decoration("wheel", WHEEL_SIZE, WHEEL_SIZE, inner + ring)


@lru_cache
def trend_arrow(trend: Trend) -> Markup:
    """An arrow of direction, in ink; its word stands beside it."""
    return _decoration("arrow", ARROW_SIZE, ARROW_SIZE, f'<path {filled("ink")} d="{arrow(trend)}"/>')


def goal_bar(goal: GoalBar) -> Markup:
    """A goal's bar, filled as far as it is reached, with a tick at the plan to date."""
    shape = bar(goal.reached, goal.planned, BAR_LENGTH)
    inner = f'<rect {filled("faint")} x="0" y="3" width="{number(shape.length)}" height="8"/>'
    if shape.filled:
        inner += f'<rect {filled("ink")} x="0" y="3" width="{number(shape.filled)}" height="8"/>'
    if shape.tick is not None:
        line = f'vector-effect="non-scaling-stroke" d="M{number(shape.tick)} 0V14"'
        inner += f"<path {drawn('paper', 6)} {line}/><path {drawn('ink', 2)} {line}/>"
    size = f'viewBox="0 0 {number(BAR_LENGTH)} {number(_BAR_HEIGHT)}" preserveAspectRatio="none"'
    label = escape(one_line(goal.description))
    return Markup(  # noqa: S704 - the one text is escaped, the rest are numbers
        f'<svg class="goal-bar" role="img" aria-label="{label}" {size} xmlns="http://www.w3.org/2000/svg">{inner}</svg>'
    )


@lru_cache
def level_meter(level: Level) -> Markup:
    """Three rising bars of which one, two or three are filled; the level's word stands beside it."""
    steps = _LEVELS[level]
    inner = "".join(
        f'<rect {filled("ink" if place < steps else "rule")} x="{place * 5}" y="{8 - place * 4}" width="3.5"'
        f' height="{4 + place * 4}"/>'
        for place in range(3)
    )
    return _decoration("meter", 14, 12, inner)


@lru_cache
def swatch(party: PartyMark) -> Markup:
    """A square in a party's colour; of several partners, their colours side by side. The name stands beside it."""
    tones = party.tones if party.tone == "several" else (party.tone,)
    width = SWATCH / len(tones)
    inner = "".join(_tile(tone, place * width, width) for place, tone in enumerate(tones))
    return _decoration("swatch", SWATCH, SWATCH, inner)


@lru_cache
def tone_swatch(tone: str) -> Markup:
    """A square in one tone: a partner's, or the one of what is joint."""
    return _decoration("swatch", SWATCH, SWATCH, _tile(tone, 0, SWATCH))


def _tile(tone: str, x: float, width: float) -> str:
    if tone == "none":  # a dashed outline, whose stroke must lie inside
        return f'<rect class="party-none" x=".75" y=".75" width="{SWATCH - 1.5}" height="{SWATCH - 1.5}"/>'
    size = f'width="{number(width)}" height="{SWATCH}"'
    return f'<rect class="party-{escape(tone)}" x="{number(x)}" y="0" {size}/>'


def _decoration(name: str, width: float, height: float, inner: str) -> Markup:
    w, h = number(width), number(height)
    return Markup(  # noqa: S704 - fixed shapes and numbers
        f'<svg class="{name}" width="{w}" height="{h}" viewBox="0 0 {w} {h}" aria-hidden="true" focusable="false"'
        f' xmlns="http://www.w3.org/2000/svg">{inner}</svg>'
    )
