"""How columns share the room that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def shares(wishes: Sequence[float], room: float) -> list[float]:
    """What each gets of a room: small wishes are met, and the great ones share alike what is left."""
    given = [0.0] * len(wishes)
    order = sorted(range(len(wishes)), key=wishes.__getitem__)
    for done, place in enumerate(order):
        given[place] = min(wishes[place], room / (len(order) - done))
        room -= given[place]
    return given
