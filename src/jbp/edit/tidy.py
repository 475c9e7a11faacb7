"""The layout that ``jbp fmt`` writes: every text as its writer wrote it, in the order and indentation of the format.

What a writer chose stays: quotes, block texts and their lines, brackets that fit on a line, comments, blank lines. The
layout decides on the order of fields, indentation, blanks between texts, and that no two blank lines meet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.canonical import group_of
from jbp.edit.layout import STEP, WIDTH
from jbp.edit.lines import Lines
from jbp.edit.quoting import can_be_plain
from jbp.edit.remarks import item_place, place_of
from jbp.edit.span import after_colon, column, dash_of, line_start, newline
from jbp.edit.stretches import block_of, lines_of, on_a_line
from jbp.edit.value import is_filled
from jbp.syntax.nodes import ListNode, MapNode, Scalar, is_absent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.address import Address
    from jbp.edit.layout import Ordered
    from jbp.edit.remarks import Attached, Line, Place
    from jbp.syntax.nodes import Entry, Node, Source

# An editor that comments a line out in the first column takes the sign away there as well.
_COMMENTED_OUT: Final = re.compile(r"#\s{2}")


class _Head(NamedTuple):
    """What stands in front of a value: a key with its colon, or a dash.

    Attributes:
        text: as it is to be written.
        start, end: where it stands in the file.
        place: the entry or item, to which comments belong.
        indent: the column at which it is to be written, counted from 0.
    """

    text: str
    start: int
    end: int
    place: Place
    indent: int


class Tidy:
    """The work on one file.

    Args:
        source: the file's text.
        attached: its comments, by the entries they belong to.
        ordered: gives the entries of a mapping at an address in the order to write them.
    """

    def __init__(self, source: Source, attached: Attached, ordered: Ordered) -> None:
        self._source = source
        self._text = source.text
        self._attached = attached
        self._besides = dict(attached.beside)
        self._ordered = ordered
        self._lines = Lines()

    def lines(self, tree: MapNode, opening: Iterable[str], closing: Iterable[str]) -> str:
        """The text of the file.

        Args:
            tree: its tree.
            opening: the lines down to the ``---`` that opens the document.
            closing: the lines from the ``...`` that closes it.
        """
        self._whole(opening)
        self._remarks(self._attached.header, 0)
        line = self._flow(tree, ()) if tree.flow else None
        if line is not None and len(line) <= WIDTH:
            self._lines.add(0, line)
        else:
            self._block(tree, 0, ())
        footer = self._attached.footer
        if footer and self._is_blank(footer[0].number - 1):
            self._lines.gap()
        self._remarks(footer, 0)
        self._whole(closing)
        return self._lines.text(newline(self._source))

    def _whole(self, lines: Iterable[str]) -> None:
        for line in lines:
            if line:
                self._lines.add(0, line)
            else:
                self._lines.gap()

    def _block(self, node: MapNode | ListNode, indent: int, address: Address) -> None:
        if isinstance(node, MapNode):
            self._entries(node, indent, address)
            return
        for number, item in enumerate(node.items):
            start = item.start if node.flow else dash_of(self._text, node, item)
            head = _Head("-", start, start if node.flow else start + 1, item_place(item), indent)
            self._above(head, is_first=number == 0, is_parted=self._is_parted(head.place, start))
            is_leaf = self._value(head, item, (*address, number))
            self._below(head, item, is_leaf=is_leaf)

    def _entries(self, node: MapNode, indent: int, address: Address) -> None:
        entries = self._ordered(node, address)
        parted = self._parted(node, entries)
        last: int | None = None
        for number, (key, value) in enumerate(entries):
            if not address:
                group = group_of(key.text)
                if number and group not in {None, last}:
                    self._lines.gap()
                last = last if group is None else group
            colon = after_colon(self._text, key)
            end = key.end if colon is None else colon
            head = _Head(f"{self._key(key)}:", key.start, end, place_of(key), indent)
            self._above(head, is_first=number == 0, is_parted=key.start in parted)
            is_leaf = self._value(head, value, (*address, key.text))
            self._below(head, value, is_leaf=is_leaf)

    def _parted(self, node: MapNode, entries: tuple[Entry, ...]) -> set[int]:
        """Where the keys stand above which there is a blank line; one that opens the mapping is none of the entry's."""
        parted = {key.start for key, _ in node.entries if self._is_parted(place_of(key), key.start)}
        first, now = node.entries[0].key.start, entries[0].key.start
        if first != now and (first in parted) != (now in parted):
            parted ^= {first, now}
        return parted

    def _is_parted(self, place: Place, start: int) -> bool:
        """Whether a blank line stands above an entry or item, and the comments that belong to it."""
        above = self._attached.above.get(place)
        if above:
            return self._is_blank(above[0].number - 1)
        begin = line_start(self._text, start)
        return not self._text[begin:start].strip() and self._is_blank(self._source.position(begin)[0] - 1)

    def _is_blank(self, line: int) -> bool:
        return line > 0 and not self._source.line_text(line).strip()

    def _value(self, head: _Head, value: Node, address: Address) -> bool:
        """Write a value behind its key or dash; whether it has no entries on lines of their own."""
        if isinstance(value, Scalar):
            self._scalar(head, value)
            return True
        line = self._one_line(head, value, address)
        if line is not None:
            self._lines.add(head.indent, f"{head.text} {line}{self._beside(head.place)}")
            return True
        self._hand_down(head, value)
        if head.text != "-" or head.place in self._besides or self._opens_with_remark(value, address):
            self._lines.add(head.indent, f"{head.text}{self._beside(head.place)}")
        else:
            self._lines.dash(head.indent)
        self._block(value, head.indent + STEP, address)
        return False

    def _scalar(self, head: _Head, value: Scalar) -> None:
        beside, indent = self._beside(head.place), head.indent + STEP
        if value.style in {"literal", "folded"}:
            block = block_of(self._text, value, column(self._text, head.start), indent)
            self._lines.add(head.indent, f"{head.text} {block.head}{beside}", *block.lines, is_open=block.is_open)
            return
        if value.start == value.end:
            self._lines.add(head.indent, f"{head.text}{beside}")
            return
        first, *more = lines_of(self._text, value, indent)
        is_below = "\n" in self._text[head.end : value.start]
        if is_below and head.indent + len(head.text) + 1 + len(first) > WIDTH:
            comment = self._attached.beside.get(head.place)
            above = beside if comment is not None and comment.start < value.start else ""
            lines = [f"{head.text}{above}", " " * indent + first, *more]
            beside = "" if above else beside
        else:
            lines = [f"{head.text} {first}", *more]
        self._lines.add(head.indent, *lines[:-1], lines[-1] + beside)

    def _one_line(self, head: _Head, node: MapNode | ListNode, address: Address) -> str | None:
        """A collection as it stands on the line of its key or dash; None where it takes lines of its own."""
        if not is_filled(node):
            return "{}" if isinstance(node, MapNode) else "[]"
        line = self._flow(node, address) if node.flow else None
        if line is None or head.indent + len(head.text) + 1 + len(line) <= WIDTH or not _can_be_block(node):
            return line
        return None

    def _flow(self, node: Node, address: Address) -> str | None:
        """A node inside brackets; None where a comment or a text of several lines keeps it from one line."""
        if isinstance(node, Scalar):
            return on_a_line(self._text, node)
        if isinstance(node, ListNode):
            parts = [
                None if self._attached.at(item_place(item)) else self._flow(item, (*address, number))
                for number, item in enumerate(node.items)
            ]
        else:
            parts = [self._flow_entry(entry, address) for entry in self._ordered(node, address)]
        if None in parts:
            return None
        inside = ", ".join(part for part in parts if part is not None)
        return f"{{{inside}}}" if isinstance(node, MapNode) else f"[{inside}]"

    def _flow_entry(self, entry: Entry, address: Address) -> str | None:
        key, value = entry
        if self._attached.at(place_of(key)):
            return None
        if after_colon(self._text, key) is None:
            return self._key(key)
        line = self._flow(value, (*address, key.text))
        return None if line is None else f"{self._key(key)}: {line}"

    def _key(self, key: Scalar) -> str:
        return on_a_line(self._text, key) or key.text

    def _beside(self, place: Place) -> str:
        line = self._besides.get(place)
        return f"  {line.text}" if line is not None else ""

    def _hand_down(self, head: _Head, value: MapNode | ListNode) -> None:
        """Give a comment that stands behind the one child of an item, on the item's line, to that child."""
        line = self._besides.get(head.place)
        if line is not None and not value.flow and line.start > value.start:
            del self._besides[head.place]
            self._besides[_first_place(value)] = line

    def _opens_with_remark(self, value: MapNode | ListNode, address: Address) -> bool:
        place = (
            place_of(self._ordered(value, address)[0].key) if isinstance(value, MapNode) else item_place(value.items[0])
        )
        return place in self._attached.above

    def _above(self, head: _Head, *, is_first: bool, is_parted: bool) -> None:
        lines = self._attached.above.get(head.place, ())
        # Below another entry, the first of several paragraphs would seem to belong to that one.
        several = not is_first and any(not line.text for line in lines)
        if (is_parted or several) and not self._lines.has_lead:
            self._lines.gap()
        self._remarks(lines, head.indent)

    def _below(self, head: _Head, value: Node, *, is_leaf: bool) -> None:
        lines = self._attached.below.get(head.place, ())
        if not lines:
            return
        if self._is_blank(lines[0].number - 1):
            self._lines.gap()
        for line in lines:
            deeper = is_leaf and line.column - 1 > column(self._text, head.start)
            indent = head.indent + (_depth(value) if deeper else 0)
            self._remarks((line,), indent)
        if not _stays_out(line):
            self._lines.end_remark(indent)

    def _remarks(self, lines: Iterable[Line], indent: int) -> None:
        for line in lines:
            if line.text:
                self._lines.add(0 if _stays_out(line) else indent, line.text)
            else:
                self._lines.gap()


def _depth(value: Node) -> int:
    """How much further in than an entry a comment below it may stand; any more, and it would be a line of a block."""
    return 1 if isinstance(value, Scalar) and value.style in {"literal", "folded"} else STEP


def _stays_out(line: Line) -> bool:
    return line.column == 1 and _COMMENTED_OUT.match(line.text) is not None


def _can_be_block(node: Node) -> bool:
    """Whether all that stands bare in brackets can stand bare outside them; a dash alone cannot."""
    if isinstance(node, Scalar):
        return node.style != "plain" or is_absent(node) or can_be_plain(node.text, flow=False)
    if isinstance(node, ListNode):
        return all(_can_be_block(item) for item in node.items)
    return all(_can_be_block(key) and _can_be_block(value) for key, value in node.entries)


def _first_place(node: MapNode | ListNode) -> Place:
    return place_of(node.entries[0].key) if isinstance(node, MapNode) else item_place(node.items[0])
