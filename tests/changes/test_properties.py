"""What holds of every comparison: nothing differs from itself, and the way back mirrors the way there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.changes.plans import SMALL, state
from tests.changes.test_diff import CASES

from jbp.changes.diff import diff

if TYPE_CHECKING:
    from jbp.changes.change import Change, Direction
    from jbp.changes.state import State

_EDITS = sorted({(old, new) for old, new, *_ in CASES})
_OPPOSITE: dict[Direction, Direction] = {
    "": "",
    "raised": "lowered",
    "lowered": "raised",
    "widened": "narrowed",
    "narrowed": "widened",
    "slipped": "advanced",
    "advanced": "slipped",
    "lengthened": "shortened",
    "shortened": "lengthened",
    "improved": "worsened",
    "worsened": "improved",
    "extended": "reduced",
    "reduced": "extended",
    "determined": "reopened",
    "reopened": "determined",
}
_BACK = {"added": "removed", "removed": "added"}
EDITS = st.lists(st.sampled_from(_EDITS), max_size=6, unique=True)


@cache
def _edited(edits: tuple[tuple[str, str], ...]) -> State:
    text = SMALL
    for old, new in edits:
        text = text.replace(old, new)
    return state(text)


def _there(change: Change) -> tuple[object, ...]:
    return change.kind, change.direction, change.level, change.at, change.was_at, change.before, change.after


def _back(change: Change) -> tuple[object, ...]:
    kind, direction = _BACK.get(change.kind, change.kind), _OPPOSITE[change.direction]
    return kind, direction, change.level, change.was_at, change.at, change.after, change.before


def _sorted(changes: list[tuple[object, ...]]) -> list[str]:
    return sorted(map(repr, changes))


@given(EDITS)
def test_nothing_differs_from_itself(edits: list[tuple[str, str]]) -> None:
    one = _edited(tuple(edits))
    assert diff(one, one) == ()


@given(EDITS, EDITS)
def test_the_way_back_mirrors_the_way_there(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    base, head = _edited(tuple(one)), _edited(tuple(other))
    there, back = diff(base, head), diff(head, base)
    assert _sorted([_there(change) for change in there]) == _sorted([_back(change) for change in back])
    for change in there:
        twin = next(other for other in back if _back(other) == _there(change))
        if change.favour is not None and twin.favour is not None:
            assert (change.favour.gains, change.favour.bears) == (twin.favour.bears, twin.favour.gains)
