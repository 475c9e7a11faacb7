"""Lanes: what does not overlap shares one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LANE_GAP = 12.0


def pack(extents: Sequence[tuple[float, float]], gap: float = LANE_GAP) -> tuple[int, ...]:
    """The lane of each extent (left and right edge): in order, each in the first lane that still has room.

    Extents come in the order in which they are to be read; one never moves before another that stands in its lane.
    """
    ends: list[float] = []
    lanes = []
    for left, right in extents:
        lane = next((place for place, end in enumerate(ends) if end + gap <= left), len(ends))
        if lane == len(ends):
            ends.append(right)
        ends[lane] = right
        lanes.append(lane)
    return tuple(lanes)
