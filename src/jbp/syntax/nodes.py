"""The tree that a plan's text becomes: texts, mappings and lists, each with the stretch of text it was read from.

Nothing is typed here: ``NO`` is a text, and so is ``012``. Offsets count code points of the file's text (its byte
order mark taken away, its CRs kept) from 0; ``text[node.start:node.end]`` is the node as written, quotes and brackets
included. A block collection ends where its last value ends, not at the blank lines and comments after it.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address

Style: TypeAlias = Literal["plain", "single", "double", "literal", "folded"]
"""How a text is written: bare, in one of the two quotes, or as a block opened by ``|`` or ``>``."""


class Scalar(NamedTuple):
    """A text. An empty value is a plain, empty Scalar that stands right after its colon or dash."""

    text: str
    style: Style
    file: str
    start: int
    end: int


_MANY = 32
"""From how many entries on a mapping is searched through an index."""


class Entry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: Node


class MapNode(NamedTuple):
    """A mapping; its entries as written, a key that stands twice (which is a problem) included."""

    entries: tuple[Entry, ...]
    flow: bool
    file: str
    start: int
    end: int

    def get(self, key: str) -> Entry | None:
        """The first entry of this key."""
        if len(self.entries) > _MANY:
            return _index(self).get(key)
        for entry in self.entries:
            if entry.key.text == key:
                return entry
        return None


class ListNode(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    flow: bool
    file: str
    start: int
    end: int


Node: TypeAlias = Scalar | MapNode | ListNode

_indexes: list[tuple[MapNode, dict[str, Entry]]] = []


def _index(node: MapNode) -> dict[str, Entry]:
    """The first entry of each key; kept for the mappings asked last, since thousands of findings may ask for one."""
    for known, index in _indexes:
        if known is node:
            return index
    entries: dict[str, Entry] = {}
    for entry in node.entries:
        entries.setdefault(entry.key.text, entry)
    _indexes.insert(0, (node, entries))
    del _indexes[4:]
    return entries


COVER = "\N{HORIZONTAL ELLIPSIS}"
"""What a value is covered with that is no YAML, so that the rest of its text can be read (see `jbp.syntax.recover`)."""

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""The bare texts that stand for nothing."""


def is_absent(node: Node) -> bool:
    """Whether a value is empty, ``~`` or ``null``: it has been reported, and later stages pass over its entry."""
    return isinstance(node, Scalar) and node.style == "plain" and node.text in NULLS


def find(node: Node, address: Address) -> tuple[Scalar | None, Node] | None:
    """The key (None in a list and at the root) and the value at an address below a node; None where there is none.

    Of a key that stands twice, the first is meant.
    """
    key: Scalar | None = None
    for step in address:
        if isinstance(node, MapNode) and isinstance(step, str):
            entry = node.get(step)
            if entry is None:
                return None
            key, node = entry
        elif isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
            key, node = None, node.items[step]
        else:
            return None
    return key, node


def keys_at(node: Node, address: Address) -> tuple[str, ...]:
    """The keys of the mapping at an address, as written; none where no mapping stands."""
    found = find(node, address)
    return tuple(entry.key.text for entry in found[1].entries) if found and isinstance(found[1], MapNode) else ()


def walk(node: Node, address: Address = ()) -> Iterator[tuple[Address, Scalar | None, Node]]:
    """Every address below a node, itself first, with its key and its value, in the order of the text."""
    # A stack instead of recursion: nested generators would cost a call for each level of each value.
    stack: list[tuple[Address, Scalar | None, Node]] = [(address, None, node)]
    while stack:
        at, _, value = visit = stack.pop()
        yield visit
        if isinstance(value, MapNode):
            stack.extend(((*at, entry.key.text), entry.key, entry.value) for entry in reversed(value.entries))
        elif isinstance(value, ListNode):
            last = len(value.items) - 1
            stack.extend(((*at, last - back), None, item) for back, item in enumerate(reversed(value.items)))


def scalars(node: Node) -> Iterator[Scalar]:
    """Every text below a node, keys included, in the order of the text."""
    stack: list[Node] = [node]
    while stack:
        value = stack.pop()
        if isinstance(value, Scalar):
            yield value
        elif isinstance(value, MapNode):
            for entry in reversed(value.entries):
                stack += (entry.value, entry.key)
        else:
            stack.extend(reversed(value.items))


@dataclass(frozen=True, slots=True)
class Source:
    """One file's text.

    Attributes:
        name: how messages call the file.
        text: its characters, without a byte order mark; line ends are LF or CRLF, as in the file.
        bom: whether the file began with the byte order mark of UTF-8.
    """

    name: str
    text: str
    bom: bool = False
    _breaks: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both counted from 1 in code points."""
        starts = self._starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and a column, both counted from 1. Inverse of `position`."""
        return self._starts()[line - 1] + column - 1

    def line_text(self, line: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        starts = self._starts()
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    def _starts(self) -> list[int]:
        """Where each line begins, found when first asked for: a plan without findings never needs it."""
        if not self._breaks:
            starts, at = [0], self.text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self.text.find("\n", at + 1)
            self._breaks.extend(starts)
        return self._breaks
