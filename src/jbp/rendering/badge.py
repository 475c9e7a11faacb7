"""The badge of a plan's readiness: one small SVG that a README shows."""

from __future__ import annotations

from typing import Final

from jbp.layout.marks import number
from jbp.layout.textwidth import text_width
from jbp.rendering.palette import LIGHT, readable_on

_LABEL: Final = "plan readiness"
_SIZE: Final = 11.0
_PADDING: Final = 7.0
_HEIGHT: Final = 20
_BASELINE: Final = 14
_LABEL_FILL: Final = "#3a414d"
_FONT: Final = "Helvetica Neue, Helvetica, Arial, sans-serif"
_GOOD, _FAIR = 80, 50


def readiness_badge(points: int) -> str:
    """The badge for a score from 0 to 100; the number is written out, so that the colour alone says nothing."""
    value = str(points)
    fill = LIGHT.tokens[_token(points)]
    left, right = (text_width(text, _SIZE) + 2 * _PADDING for text in (_LABEL, value))
    whole = left + right
    said = f"{_LABEL}: {value} of 100"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(whole)}" height="{_HEIGHT}" '
        f'viewBox="0 0 {number(whole)} {_HEIGHT}" role="img" aria-label="{said}">\n'
        f"  <title>{said}</title>\n"
        f'  <clipPath id="corners"><rect width="{number(whole)}" height="{_HEIGHT}" rx="3"/></clipPath>\n'
        f'  <g clip-path="url(#corners)">\n'
        f'    <rect width="{number(left)}" height="{_HEIGHT}" fill="{_LABEL_FILL}"/>\n'
        f'    <rect x="{number(left)}" width="{number(right)}" height="{_HEIGHT}" fill="{fill}"/>\n'
        f"  </g>\n"
        f'  <g font-family="{_FONT}" font-size="{number(_SIZE)}" text-anchor="middle">\n'
        f'    <text x="{number(left / 2)}" y="{_BASELINE}" fill="#ffffff">{_LABEL}</text>\n'
        f'    <text x="{number(left + right / 2)}" y="{_BASELINE}" fill="{readable_on(fill)}">{value}</text>\n'
        f"  </g>\n"
        f"</svg>\n"
    )


def _token(points: int) -> str:
    return "on-track" if points >= _GOOD else "delayed" if points >= _FAIR else "stalled"
