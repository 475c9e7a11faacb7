"""The value of an operation as nodes that stand in no file yet, with the comments that are to be written among them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from jbp.edit.quoting import as_scalar
from jbp.edit.remarks import Place, Remarks, place_of
from jbp.operation import Commented
from jbp.syntax.nodes import Entry, ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.operation import Data
    from jbp.syntax.nodes import Node


class Fresh(NamedTuple):
    """A value as a node, with its comments."""

    node: Node
    remarks: Remarks


def fresh(data: Data) -> Fresh:
    """An operation's value as a node; keys are quoted only where they must be."""
    making = _Making()
    node = making.node(data)
    return Fresh(node, Remarks(above=making.above, below=making.below))


def fresh_entry(key: str, data: Data) -> tuple[Entry, Remarks]:
    """A key with an operation's value."""
    made = fresh({key: data})
    assert isinstance(made.node, MapNode)  # noqa: S101 - it was made of a mapping
    return made.node.entries[0], made.remarks


def comments_in(data: Data) -> Iterator[str]:
    """The comments that a value is written with, in the order of the text."""
    if isinstance(data, str):
        return
    if not isinstance(data, Mapping):
        for item in data:
            yield from comments_in(item)
        return
    for key, value in data.items():
        if isinstance(data, Commented):
            yield from data.above.get(key, ())
        yield from comments_in(value)
    if isinstance(data, Commented):
        yield from data.below


class _Making:
    """Makes nodes. Keys are numbered, so that comments can be told theirs."""

    def __init__(self) -> None:
        self.above: dict[Place, tuple[str, ...]] = {}
        self.below: dict[Place, tuple[str, ...]] = {}
        self._numbers = count(1)

    def node(self, data: Data) -> Node:
        if isinstance(data, str):
            return as_scalar(data)
        if not isinstance(data, Mapping):
            return ListNode(tuple(self.node(item) for item in data), flow=False, file="", start=0, end=0)
        entries = tuple(self._entry(key, value) for key, value in data.items())
        if isinstance(data, Commented):
            self._remark(data, entries)
        return MapNode(entries, flow=False, file="", start=0, end=0)

    def _entry(self, key: str, value: Data) -> Entry:
        number = next(self._numbers)
        return Entry(Scalar(key, "plain", "", number, number), self.node(value))

    def _remark(self, data: Commented, entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            lines = data.above.get(entry.key.text)
            if lines:
                self.above[place_of(entry.key)] = lines
        if data.below and entries:
            self.below[place_of(entries[-1].key)] = data.below
