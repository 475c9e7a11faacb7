"""Which entry each comment belongs to, found on the uncut text, so that comments go and stay with their entries.

A comment is only ever kept when the entry it belongs to is: where a comment could speak of either of two entries, it
belongs to the one above unless it stands directly above the other and in line with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.syntax.nodes import ListNode, MapNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jbp.syntax.comments import Comment
    from jbp.syntax.nodes import Node, Scalar, Source


class Place(NamedTuple):
    """An entry of a mapping (by its key) or an item of a list, by the file and the offset where it starts."""

    file: str
    start: int
    is_key: bool


@dataclass(frozen=True, slots=True)
class Remarks:
    """Comments by the place they belong to. Lines are as written, from the ``#``; an empty line parts paragraphs.

    Attributes:
        header: the lines that open the file and speak of all of it.
        above: the lines above an entry.
        beside: the comment behind an entry.
        below: the lines after an entry.
        footer: the lines that close the file.
    """

    header: tuple[str, ...] = ()
    above: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Place, str] = field(default_factory=dict)
    below: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    footer: tuple[str, ...] = ()

    def at(self, place: Place) -> bool:
        """Whether there is a comment at a place."""
        return place in self.above or place in self.beside or place in self.below


NO_REMARKS: Final = Remarks()


def place_of(key: Scalar) -> Place:
    """The place of a mapping's entry."""
    return Place(key.file, key.start, is_key=True)


def item_place(item: Node) -> Place:
    """The place of a list's item."""
    return Place(item.file, item.start, is_key=False)


def united(remarks: Sequence[Remarks]) -> Remarks:
    """The remarks of several files; the first file alone opens and closes the whole."""
    above: dict[Place, tuple[str, ...]] = {}
    beside: dict[Place, str] = {}
    below: dict[Place, tuple[str, ...]] = {}
    for one in remarks:
        above.update(one.above)
        beside.update(one.beside)
        below.update(one.below)
    header, footer = (remarks[0].header, remarks[0].footer) if remarks else ((), ())
    return Remarks(header, above, beside, below, footer)


class _Part(NamedTuple):
    """An entry or item with where it starts and ends; depth counts the collections around it."""

    place: Place
    start: int
    end: int
    column: int
    depth: int


def attached(source: Source, tree: MapNode, comments: Iterable[Comment]) -> Remarks:
    """The comments of a file, each at the entry it belongs to.

    Args:
        source: the file's text.
        tree: the file's own tree, before it was united with others or cut.
        comments: its comments in the order of the text.
    """
    return _Attaching(source, tree).run(tuple(comments))


class _Attaching:
    """The work on one file."""

    def __init__(self, source: Source, tree: MapNode) -> None:
        self._source = source
        self._parts: list[_Part] = []
        self._gather(tree, 0)
        self._parts.sort(key=lambda part: (part.start, part.depth))
        self._above: dict[Place, list[str]] = {}
        self._beside: dict[Place, str] = {}
        self._below: dict[Place, list[str]] = {}
        self._header: list[str] = []
        self._footer: list[str] = []

    def run(self, comments: tuple[Comment, ...]) -> Remarks:
        block: list[Comment] = []
        for comment in comments:
            if block and (not comment.own_line or self._next(comment.start) != self._next(block[0].start)):
                self._gap(block)
                block = []
            if comment.own_line:
                block.append(comment)
            else:
                self._trailing(comment)
        if block:
            self._gap(block)
        return Remarks(
            tuple(self._header),
            {place: tuple(lines) for place, lines in self._above.items()},
            self._beside,
            {place: tuple(lines) for place, lines in self._below.items()},
            tuple(self._footer),
        )

    def _gather(self, node: Node, depth: int) -> None:
        if isinstance(node, MapNode):
            for key, value in node.entries:
                self._add(place_of(key), key.start, max(key.end, value.end), depth)
                self._gather(value, depth + 1)
        elif isinstance(node, ListNode):
            for item in node.items:
                self._add(item_place(item), item.start, item.end, depth)
                self._gather(item, depth + 1)

    def _add(self, place: Place, start: int, end: int, depth: int) -> None:
        line, column = self._source.position(start)
        if not place.is_key:
            # An item begins at its dash.
            before = self._source.line_text(line)[: column - 1].rstrip()
            column = len(before) if before.endswith("-") else column
        self._parts.append(_Part(place, start, end, column, depth))

    def _next(self, offset: int) -> _Part | None:
        """The first and outermost part that starts after an offset."""
        low, high = 0, len(self._parts)
        while low < high:
            middle = (low + high) // 2
            if self._parts[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return self._parts[low] if low < len(self._parts) else None

    def _ended(self, offset: int, following: _Part | None) -> list[_Part]:
        """What ended last before an offset, the innermost first: the path above the comment that does not go on."""
        limit = following.start if following is not None else len(self._source.text) + 1
        before = [part for part in self._parts[: self._count(offset)] if part.end <= offset]
        if not before:
            return []
        last = max(part.end for part in before)
        del limit
        return sorted((part for part in before if part.end == last), key=lambda part: -part.depth)

    def _count(self, offset: int) -> int:
        following = self._next(offset)
        return self._parts.index(following) if following is not None else len(self._parts)
