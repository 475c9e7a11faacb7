"""Where rows in groups go on to a next sheet of paper, so that sheets are full and no group is parted for little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORTH: Final = 0.2
"""From which share of a sheet on a group is parted rather than that this share is left empty."""
_FEWEST: Final = 2
"""How many rows of a group stand on a sheet at least."""


class Part(NamedTuple):
    """Rows of a group that stand together on a sheet.

    Attributes:
        rows: how many.
        turns: whether a sheet begins with them.
    """

    rows: int
    turns: bool


def parted(groups: Sequence[Sequence[float]], first: float, others: float) -> tuple[tuple[Part | None, ...], ...]:
    """For each row of each group the part that begins with it; nothing at all where every group stays whole.

    Args:
        groups: how high the rows of each group are.
        first: how much room the first sheet has for them.
        others: how much room each other sheet has.
    """
    turns = frozenset(_turns(groups, first, others))
    if not any(row for _, row in turns):
        return ()
    return tuple(tuple(_parts(len(heights), group, turns)) for group, heights in enumerate(groups))


def _parts(count: int, group: int, turns: frozenset[tuple[int, int]]) -> Iterator[Part | None]:
    begins = [row for row in range(count) if not row or (group, row) in turns]
    for row in range(count):
        end = next((later for later in begins if later > row), count)
        yield Part(end - row, (group, row) in turns) if row in begins else None


def _turns(groups: Sequence[Sequence[float]], first: float, others: float) -> Iterator[tuple[int, int]]:
    """The places of the rows with which a next sheet begins: of their group, and in it."""
    left = first
    for place, heights in enumerate(groups):
        at, rest = 0, sum(heights)
        while rest > left:
            taken = _taken(heights[at:], left) if left >= others * _WORTH or rest > others else 0
            if not taken and left == others:
                break  # not even the fewest rows fit a sheet: a browser does what it can
            at, rest, left = at + taken, rest - sum(heights[at : at + taken]), others
            yield place, at
        left -= rest


def _taken(heights: Sequence[float], left: float) -> int:
    """How many of these rows stay on a sheet where others go on: none where they, or the others, were too few."""
    count = 0
    while count < len(heights) and heights[count] <= left:
        left -= heights[count]
        count += 1
    count = min(count, len(heights) - _FEWEST)
    return count if count >= _FEWEST else 0
