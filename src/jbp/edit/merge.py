"""Two edits of one text, united: what one side changed is written into the other side's text.

Sides are compared value by value, at addresses, and not line by line: two edits of different entries or fields of one
line do not stand in each other's way, and two of the same value do, wherever they stand. A list is one value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from jbp.edit.apply import apply
from jbp.errors import EditError
from jbp.operation import Insert, Operation, Remove, Set
from jbp.syntax.nodes import MapNode, Scalar, is_absent
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import Node, Source

Values: TypeAlias = "Mapping[str, Data]"


def merged(base: Source, ours: Source, theirs: Source) -> str | None:
    """Our text with what they changed since the base; None where both changed the same, or a text cannot be read."""
    trees = [_values(one) for one in (base, ours, theirs)]
    before, own, other = trees
    if before is None or own is None or other is None:
        return None
    wanted = list(_operations(before, other, ()))
    touched = [operation.address for operation in _operations(before, own, ())]
    left = [operation for operation in wanted if not _is_done(operation, own)]
    if any(_overlap(operation.address, at) for operation in left for at in touched):
        return None
    try:
        return apply(ours, left) if left else ours.text
    except EditError:
        return None


def says_the_same(one: Source, other: Source) -> bool:
    """Whether two texts say the same values, in whatever order; a text with a mistake says nothing."""
    values = _values(one)
    return values is not None and values == _values(other)


def _values(source: Source) -> Values | None:
    parsed = parse(source)
    if parsed.tree is None or any(problem.rule == "duplicate-id" for problem in parsed.problems):
        return None
    data = _data(parsed.tree)
    return data if isinstance(data, Mapping) else None


def _data(node: Node) -> Data:
    if isinstance(node, MapNode):
        return {key.text: _data(value) for key, value in node.entries}
    if isinstance(node, Scalar):
        return "" if is_absent(node) else node.text
    return tuple(_data(item) for item in node.items)


def _operations(before: Values, after: Values, at: Address) -> Iterator[Operation]:
    """What leads from one to the other."""
    for key, value in after.items():
        old, address = before.get(key), (*at, key)
        if isinstance(old, Mapping) and isinstance(value, Mapping):
            yield from _operations(old, value, address)
        elif old is None:
            yield Insert(address, value)
        elif old != value:
            yield Set(address, value)
    yield from (Remove((*at, key)) for key in before if key not in after)


def _is_done(operation: Operation, own: Values) -> bool:
    """Whether our side did the same."""
    found: Data | None = own
    for step in operation.address:
        found = found.get(str(step)) if isinstance(found, Mapping) else None
    if isinstance(operation, Remove):
        return found is None
    return isinstance(operation, (Set, Insert)) and found == operation.value


def _overlap(one: Address, other: Address) -> bool:
    """Whether one of two addresses holds the other."""
    depth = min(len(one), len(other))
    return one[:depth] == other[:depth]
