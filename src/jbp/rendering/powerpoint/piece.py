"""What every piece on a slide can do: say how high it stands, and be parted between slides."""

from __future__ import annotations

from typing import Protocol, TypeAlias, runtime_checkable


class Piece(Protocol):
    """One thing on a slide."""

    @property
    def height(self) -> float:
        """How high it would stand, in points."""

    def part(self, room: float, *, forced: bool = False) -> tuple[Piece | None, Piece | None]:
        """What of it fits the room, and the rest.

        Args:
            room: the height that is free.
            forced: whether the slide is empty otherwise, so that something must be placed.
        """


@runtime_checkable
class Elastic(Protocol):
    """A piece that may stand higher than it must."""

    @property
    def height(self) -> float:
        """How high it would stand, in points."""

    @property
    def least(self) -> float:
        """How low it may stand."""

    def stretch(self, more: float) -> Piece:
        """It, higher by so much at most, or lower by so much."""


Parted: TypeAlias = "tuple[Piece | None, Piece | None]"
