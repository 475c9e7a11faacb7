"""Arrows of dependency: from the end of one bar to the start of another, never through either label."""

from __future__ import annotations

from dataclasses import dataclass

from jbp.layout.marks import number

_INSET = 5.0


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


def connect(before: Box, after: Box) -> str:
    """The path from a bar to one that waits for it.

    In one lane it runs straight. Otherwise it leaves near the end of the first, downward or upward, and turns into the
    start of the second; where that one starts too early for a turn, it ends on its upper or lower edge.
    """
    if before.y < after.bottom and after.y < before.bottom and before.right <= after.x:
        return f"M{number(before.right)} {number(before.middle)}H{number(after.x)}"
    down = after.y >= before.bottom
    x = max(before.x + 1, before.right - _INSET)
    start = f"M{number(x)} {number(before.bottom if down else before.y)}"
    if after.x - x >= _INSET:
        return f"{start}V{number(after.middle)}H{number(after.x)}"
    across = min(max(after.x + _INSET, x), max(after.x + 1, after.right - _INSET))
    edge = after.y if down else after.bottom
    if across == x:
        return f"{start}V{number(edge)}"
    turn = edge + (-4 if down else 4)
    return f"{start}V{number(turn)}H{number(across)}V{number(edge)}"
