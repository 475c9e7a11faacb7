"""The one layout of a tree as text: what is written depends on the tree and its comments, never on how it was written.

Sections and entries stand in blocks. What holds no further mapping and fits in 100 columns stands on one line; so do
the items of a list. Texts of several lines become blocks of lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from jbp.edit.quoting import can_be_literal, written, written_key
from jbp.edit.remarks import NO_REMARKS, item_place, place_of
from jbp.syntax.nodes import Entry, ListNode, MapNode, Scalar, is_absent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jbp.address import Address
    from jbp.edit.remarks import Place, Remarks
    from jbp.syntax.nodes import Node

    Ordered: TypeAlias = Callable[[MapNode, Address], tuple[Entry, ...]]

WIDTH: Final = 100
STEP: Final = 2
GAP: Final = "\n"
"""Stands among lines where a blank one is wanted; the empty text is a blank line inside a text, and always stays."""


def as_written(node: MapNode, _address: Address) -> tuple[Entry, ...]:
    """The entries of a mapping in the order they have."""
    return node.entries


class Layout:
    """Writes nodes as lines.

    Args:
        remarks: the comments to write; they are found by where a node was read.
        ordered: gives the entries of a mapping at an address in the order to write them.
        step: how far what belongs to a key is indented.
    """

    __slots__ = ("_ordered", "_remarks", "_step")

    def __init__(self, remarks: Remarks = NO_REMARKS, ordered: Ordered = as_written, step: int = STEP) -> None:
        self._remarks = remarks
        self._ordered = ordered
        self._step = step

    def entry(self, entry: Entry, indent: int, address: Address, *, is_open: bool = False) -> Iterator[str]:
        """The lines of an entry.

        Args:
            entry: the key and its value.
            indent: the column of its key, counted from 0.
            address: where the entry stands.
            is_open: whether a mapping takes lines of its own where one line would do.
        """
        key, value = entry
        place = place_of(key)
        head = " " * indent + written_key(key, flow=False) + ":"
        yield from self._lines_above(place, indent)
        opened = is_open and isinstance(value, MapNode) and bool(value.entries)
        line = None if opened else self.one_line(value, len(head) + 1, address)
        if line is not None:
            yield (head + " " + line if line else head) + self._beside(place)
        elif isinstance(value, Scalar):
            yield from _literal(head + " ", value.text, indent + self._step, self._beside(place))
        else:
            yield head + self._beside(place)
            yield from self.block(value, indent + self._step, address)
        yield from self._lines_below(place, indent)

    def block(self, node: MapNode | ListNode, indent: int, address: Address) -> Iterator[str]:
        """The lines of a collection, one entry or item under the other."""
        if isinstance(node, MapNode):
            for entry in self._ordered(node, address):
                yield from self.entry(entry, indent, (*address, entry.key.text))
        else:
            for number, item in enumerate(node.items):
                yield from self._item(item, indent, (*address, number))

    def one_line(self, node: Node, column: int, address: Address) -> str | None:
        """A node as it stands on the line of its key or dash; None where it takes lines of its own.

        Args:
            node: the value or the item.
            column: where on the line it would begin, counted from 0.
            address: where it stands.
        """
        if isinstance(node, Scalar):
            return None if can_be_literal(node.text) else written(node, flow=False)
        if not (node.entries if isinstance(node, MapNode) else node.items):
            return "{}" if isinstance(node, MapNode) else "[]"
        if isinstance(node, MapNode) and (_is_section(address) or not (_is_item(address) or _is_flat(node))):
            return None
        line = self.flow(node, address)
        return line if line is not None and column + len(line) <= WIDTH else None

    def flow(self, node: Node, address: Address) -> str | None:
        """A node inside brackets; None where it cannot stand there: for a comment, an empty value, a text of lines."""
        if isinstance(node, Scalar):
            return None if is_absent(node) or can_be_literal(node.text) else written(node, flow=True)
        parts = self._flow_items(node, address) if isinstance(node, ListNode) else self._flow_entries(node, address)
        if None in parts:
            return None
        inside = ", ".join(filter(None, parts))
        return f"{{{inside}}}" if isinstance(node, MapNode) else f"[{inside}]"

    def _item(self, item: Node, indent: int, address: Address) -> Iterator[str]:
        place = item_place(item)
        dash = " " * indent + "-"
        yield from self._lines_above(place, indent)
        line = self.one_line(item, indent + STEP, address)
        if line is not None:
            yield (dash + " " + line if line else dash) + self._beside(place)
        elif isinstance(item, Scalar):
            yield from _literal(dash + " ", item.text, indent + STEP, self._beside(place))
        else:
            yield from self._open_item(item, dash, indent + STEP, address)
        yield from self._lines_below(place, indent)

    def _open_item(self, item: MapNode | ListNode, dash: str, indent: int, address: Address) -> Iterator[str]:
        """The lines of a collection behind its dash; below it, where a comment stands in between."""
        beside = self._beside(item_place(item))
        lines = list(self.block(item, indent, address))
        if beside or lines[0] == GAP or lines[0].lstrip().startswith("#"):
            yield dash + beside
            yield from lines
        else:
            yield dash + " " + lines[0][indent:]
            yield from lines[1:]

    def _flow_items(self, node: ListNode, address: Address) -> list[str | None]:
        return [
            None if self._remarks.at(item_place(item)) else self.flow(item, (*address, number))
            for number, item in enumerate(node.items)
        ]

    def _flow_entries(self, node: MapNode, address: Address) -> list[str | None]:
        parts: list[str | None] = []
        for key, value in self._ordered(node, address):
            line = None if self._remarks.at(place_of(key)) else self.flow(value, (*address, key.text))
            parts.append(None if line is None else f"{written_key(key, flow=True)}: {line}")
        return parts

    def _lines_above(self, place: Place, indent: int) -> Iterator[str]:
        lines = self._remarks.above.get(place, ())
        if "" in lines:
            # Several paragraphs, or one that blank lines part from its entry: without this line they would seem to
            # belong to the entry before.
            yield GAP
        yield from parted(lines, indent)

    def _lines_below(self, place: Place, indent: int) -> Iterator[str]:
        lines = self._remarks.below.get(place, ())
        yield from parted(lines, indent)
        if lines:
            yield GAP

    def _beside(self, place: Place) -> str:
        comment = self._remarks.beside.get(place)
        return f"  {comment}" if comment is not None else ""


def _is_section(address: Address) -> bool:
    return len(address) == 1


def _is_item(address: Address) -> bool:
    return isinstance(address[-1], int)


def _is_flat(node: MapNode) -> bool:
    """Whether a mapping holds texts and lists of texts only."""
    return not any(
        isinstance(value, MapNode)
        or (isinstance(value, ListNode) and not all(isinstance(item, Scalar) for item in value.items))
        for _, value in node.entries
    )


def _literal(head: str, text: str, indent: int, beside: str) -> Iterator[str]:
    chomping = "" if text.endswith("\n") else "-"
    yield f"{head}|{chomping}{beside}"
    yield from (" " * indent + line if line else "" for line in text.removesuffix("\n").split("\n"))


def parted(comments: tuple[str, ...], indent: int = 0) -> Iterator[str]:
    """The lines of comments, with gaps between their paragraphs."""
    return (" " * indent + comment if comment else GAP for comment in comments)


def on_one_line(node: Node) -> str:
    """A node inside brackets, whatever it holds; texts of several lines are quoted."""
    if isinstance(node, Scalar):
        return written(node, flow=True)
    if isinstance(node, ListNode):
        return f"[{', '.join(map(on_one_line, node.items))}]"
    return f"{{{', '.join(f'{written_key(key, flow=True)}: {on_one_line(value)}' for key, value in node.entries)}}}"
