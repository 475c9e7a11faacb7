"""Arrows of dependency: from the end of one bar to the start of another, never through either label."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from jbp.layout.marks import number

_INSET, _TURN = 5.0, 4.0
_HEIGHT: Final = re.compile(r"(?:M\S+ |V)(?P<height>-?[0-9.]+)")


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its left upper corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2


def connect(before: Box, after: Box, *, label_on_left: bool = False) -> str:
    """The path from a bar to one that waits for it.

    In one lane it runs straight. Otherwise it leaves near the end of the first, downward or upward, and turns into the
    start of the second; where that one starts too early for a turn, or its label stands to its left, it ends on its
    upper or lower edge.

    Args:
        before: the bar that comes first.
        after: the bar that waits for it.
        label_on_left: whether the label of the second stands to its left, where the path must not run.
    """
    same_lane = before.y < after.bottom and after.y < before.bottom
    if same_lane and before.right <= after.x and not label_on_left:
        return f"M{number(before.right)} {number(before.middle)}H{number(after.x)}"
    down = after.y >= before.bottom
    x = max(before.x + 1, before.right - _INSET)
    start = f"M{number(x)} {number(before.bottom if down else before.y)}"
    gap = after.x - x
    if gap >= _INSET and not same_lane and (gap <= 2 * _INSET or not label_on_left):
        return f"{start}V{number(after.middle)}H{number(after.x)}"
    return start + _into_edge(x, after, from_above=down or same_lane)


def reach(path: str) -> tuple[float, float]:
    """How far up and down a path runs that `connect` has made."""
    heights = [float(match["height"]) for match in _HEIGHT.finditer(path)]
    return min(heights), max(heights)


def _into_edge(x: float, after: Box, *, from_above: bool) -> str:
    """From `x` to the upper or lower edge of a bar, near its start."""
    across = min(max(after.x + _INSET, x), max(after.x + 1, after.right - _INSET))
    edge = after.y if from_above else after.bottom
    if across == x:
        return f"V{number(edge)}"
    return f"V{number(edge + (-_TURN if from_above else _TURN))}H{number(across)}V{number(edge)}"
