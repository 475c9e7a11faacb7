"""Two contents side by side: what was added, removed, changed, renamed and moved, each at its address.

An entry that came or went is one difference, whatever it holds; of an entry in both states every field that differs is
one. A section is no entry: that three risks came says more than that the section `risks` came.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.changes.content import NOTHING, ORDERED, canonical
from jbp.changes.identity import renamed, renames
from jbp.changes.pattern import fits
from jbp.model.naming import noun_of
from jbp.model.stored import shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.address import Address
    from jbp.changes.content import Content, Entries

Kind: TypeAlias = Literal["added", "removed", "changed", "renamed", "moved"]


class Difference(NamedTuple):
    """One difference between two states.

    Attributes:
        kind: what happened to it.
        at: its address in the later state; in the earlier one where it was removed.
        was_at: its address in the earlier state; in the later one where it was added.
        before: what stood there; None where it was added.
        after: what stands there; None where it was removed.
    """

    kind: Kind
    at: Address
    was_at: Address
    before: Content | None = None
    after: Content | None = None


def differences(base: Entries, head: Entries) -> tuple[Difference, ...]:
    """What leads from one content to the other, in the order of the later one."""
    names = dict(renames(base, head))
    followed = renamed(base, names)
    was = {_renamed_address(address, names): address for address in names}
    found = [Difference("renamed", at, address, str(address[-1]), str(at[-1])) for at, address in was.items()]
    found += _Comparison(was).between(followed, head, ())
    return tuple(_with_moves(found))


def is_same(one: Content | None, other: Content | None, at: Address = ()) -> bool:
    """Whether two contents mean the same: the order of a list counts only where it means something."""
    if type(one) is type(other) and one == other:
        return True  # spares nearly everything the sorting
    if isinstance(one, tuple) and isinstance(other, tuple) and not any(fits(at, ordered) for ordered in ORDERED):
        return _sorted(one) == _sorted(other)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same(one[key], other[key], (*at, key)) for key in one)
    return False


def items_between(before: Sequence[Content], after: Sequence[Content]) -> tuple[list[Content], list[Content]]:
    """The items that a list lost, and those that it gained."""
    lost = list(before)
    gained = [item for item in after if not _take(item, lost)]
    return lost, gained


def _take(item: Content, items: list[Content]) -> bool:
    place = next((place for place, other in enumerate(items) if is_same(item, other)), None)
    if place is None:
        return False
    items.pop(place)
    return True


def _sorted(items: tuple[Content, ...]) -> list[str]:
    return sorted(json.dumps(canonical(item), sort_keys=True) for item in items)


def _renamed_address(address: Address, names: Mapping[Address, str]) -> Address:
    return tuple(names.get(address[:length], step) for length, step in enumerate(address, 1))


class _Comparison:
    """One comparison; `was` tells by its later address where a renamed entry stood."""

    def __init__(self, was: Mapping[Address, Address]) -> None:
        self._was = was

    def between(self, base: Entries, head: Entries, at: Address) -> Iterator[Difference]:
        for key in (*head, *(key for key in base if key not in head)):
            yield from self._at(base.get(key), head.get(key), (*at, key))

    def _at(self, before: Content | None, after: Content | None, at: Address) -> Iterator[Difference]:
        if is_same(before, after, at):
            return
        is_mapping = isinstance(before, Mapping), isinstance(after, Mapping)
        if all(is_mapping) or (any(is_mapping) and None in (before, after) and _is_section(at)):
            one = before if isinstance(before, Mapping) else NOTHING
            other = after if isinstance(after, Mapping) else NOTHING
            yield from self.between(one, other, at)
        elif before is None:
            yield Difference("added", at, at, after=after)
        elif after is None:
            yield Difference("removed", self._before(at), self._before(at), before=before)
        else:
            yield Difference("changed", at, self._before(at), before, after)

    def _before(self, at: Address) -> Address:
        """What the earlier state calls an address of the later one."""
        for length in range(len(at), 0, -1):
            was = self._was.get(at[:length])
            if was is not None:
                return (*was, *at[length:])
        return at


def _is_section(at: Address) -> bool:
    return shape().is_section(at)


def _with_moves(found: Sequence[Difference]) -> Iterator[Difference]:
    """The differences, where an entry that left one place and came at another has moved."""
    left = {_thing(one.at): one for one in found if one.kind == "removed" and len(one.at) > 2}
    moved = {
        thing: left[thing] for one in found if one.kind == "added" and (thing := _thing(one.at)) in left and thing[0]
    }
    for one in found:
        origin = moved.get(_thing(one.at))
        if origin is None or one.kind not in ("added", "removed"):
            yield one
        elif one.kind == "added":
            yield Difference("moved", one.at, origin.at)
            yield from _inside(origin, one)


def _inside(origin: Difference, arrived: Difference) -> Iterator[Difference]:
    """What an entry that moved has gained and lost besides."""
    if isinstance(origin.before, Mapping) and isinstance(arrived.after, Mapping):
        yield from _Comparison({arrived.at: origin.at}).between(origin.before, arrived.after, arrived.at)


def _thing(at: Address) -> tuple[str | None, str | int]:
    """What an entry is, wherever it stands: its kind and its id."""
    return noun_of(at), at[-1]
