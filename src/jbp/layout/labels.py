"""Where the label of a bar goes: inside if it fits, else to its right, else to its left, else broken into lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.layout.textwidth import text_width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

Place: TypeAlias = Literal["inside", "right", "left"]

TEXT_SIZE, LINE_HEIGHT = 11.0, 13.5
CHIP, GAP = 16.0, 4.0
"""The side of a status chip, and the room between bar, chip and label."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label beside or inside its bar.

    Attributes:
        place: where it stands.
        lines: its lines.
        chip: the left edge of the status chip, which stands before the label.
        x: the left edge of the text.
        left: the left edge of bar, chip and label together.
        right: their right edge.
    """

    place: Place
    lines: tuple[str, ...]
    chip: float
    x: float
    left: float
    right: float


def fit_label(text: str, bar: tuple[float, float], chart: tuple[float, float]) -> Label:
    """The label of a bar that runs from left to right edge, in a chart that does.

    Where it fits nowhere on one line, it is broken into lines where there is most room; nothing is cut.
    """
    left, right = bar
    rooms: Sequence[tuple[Place, float]] = (
        ("inside", right - left - CHIP - 2 * GAP - 2),
        ("right", chart[1] - right - CHIP - 3 * GAP),
        ("left", left - chart[0] - CHIP - 3 * GAP),
    )
    wanted = text_width(text, TEXT_SIZE)
    fitting = (place for place, room in rooms if wanted <= room)
    place = next(fitting, None)
    if place is not None:
        return _placed(place, (text,), bar)
    widest, room = max(rooms, key=lambda one: one[1])
    return _placed(widest, wrap(text, max(room, 6 * TEXT_SIZE), TEXT_SIZE), bar)


def _placed(place: Place, lines: tuple[str, ...], bar: tuple[float, float]) -> Label:
    left, right = bar
    width = max((text_width(line, TEXT_SIZE) for line in lines), default=0.0)
    if place == "inside":
        return Label(place, lines, left + 2, left + CHIP + GAP + 2, left, right)
    if place == "right":
        chip = right + GAP
        return Label(place, lines, chip, chip + CHIP + GAP, left, chip + CHIP + GAP + width)
    start = left - GAP - width - GAP - CHIP
    return Label(place, lines, start, start + CHIP + GAP, start, right)
