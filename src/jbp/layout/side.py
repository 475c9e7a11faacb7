"""The text at the side of a band: the component, its approach and its major challenges, broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.layout.textwidth import wrap
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.views.elements.timeline import TimelineBand

Kind: TypeAlias = Literal["band", "quiet", "body", "bullet", "heading", "label", "today"]
"""How a line is set: its size, weight and colour are the painter's."""

SIDE = 236.0
PAD = 10.0
HEADING_HEIGHT = 17.0
SIZES: dict[Kind, float] = {
    "band": 13, "quiet": 10.5, "body": 10.5, "bullet": 10.5, "heading": 11, "label": 11, "today": 11,
}  # fmt: skip
BOLD = frozenset({"band", "heading"})
_INDENT = 9.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text on its baseline; a ``bullet`` is a body line with a mark before it."""

    x: float
    y: float
    text: str
    kind: Kind


def heading_lines(title: str, x: float, top: float, width: float) -> list[TextLine]:
    """An initiative's title over its lanes."""
    lines = wrap(title, width, SIZES["heading"], bold=True)
    return [TextLine(x, top + 11 + HEADING_HEIGHT * place, line, "heading") for place, line in enumerate(lines)]


def side_lines(band: TimelineBand, top: float) -> tuple[tuple[TextLine, ...], float]:
    """The lines at the side of a band, from `top` on, and where they end."""
    lines: list[TextLine] = []
    y = top - 4
    for line in wrap(band.headline, SIDE, SIZES["band"], bold=True):
        y += 16
        lines.append(TextLine(0, y, line, "band"))
    for heading, texts in ((WORDS.approach, band.approach), (WORDS.challenges, band.challenges)):
        if texts:
            y = _listed(lines, heading, texts, y)
    return tuple(lines), y + 4


def _listed(lines: list[TextLine], heading: str, texts: Sequence[str], y: float) -> float:
    y += 17
    lines.append(TextLine(0, y, heading, "quiet"))
    for text in texts:
        y += 1.5
        for place, line in enumerate(wrap(text, SIDE - _INDENT, SIZES["body"])):
            y += 13
            lines.append(TextLine(_INDENT, y, line, "body" if place else "bullet"))
    return y
