"""Texts that resemble each other, parsed section by section: of a long history most sections are parsed once.

A section is what stands from one key at the start of a line to the next. Where each of them can be read by itself and
holds just that key, the tree of the whole is the sum of theirs. Wherever that might not be so, the whole is parsed.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from jbp.syntax import guard
from jbp.syntax.nodes import Entry, MapNode, Scalar, Source
from jbp.syntax.parse import Parsed, parse

if TYPE_CHECKING:
    from jbp.syntax.nodes import Node

_START: Final = re.compile(r"^[A-Za-z_][A-Za-z0-9_-]*:(?=[ \r\n])", re.MULTILINE)
_HEADER: Final = re.compile(r"(?:[ ]*(?:#[^\n]*|\r)?\n)*")
_WHOLE_ONLY: Final = re.compile(r"\t|^(?:---|\.\.\.|%)", re.MULTILINE)
"""What concerns the whole text: tabs, the marks between documents, and directives."""

_MOST_SECTIONS: Final = 1_000
_MOST_CHARACTERS: Final = 150_000
"""Shorter texts cannot pass the limit of entries, which only a reading of the whole could see."""

_new: Final = tuple.__new__
"""As in `jbp.syntax.build`."""


class Sections:
    """Parses texts, and keeps their sections as they were parsed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[int, Entry] | None] = {}

    def parse(self, source: Source) -> Parsed:
        """The same as `jbp.syntax.parse.parse` gives."""
        entries = self._entries(source)
        if not entries:
            return parse(source)
        tree = MapNode(entries, flow=False, file=source.name, start=entries[0].key.start, end=entries[-1].value.end)
        return Parsed(source, tree, ())

    def _entries(self, source: Source) -> tuple[Entry, ...]:
        """The sections of a text; none where it must be parsed as a whole."""
        text = source.text
        if len(text) > _MOST_CHARACTERS or _WHOLE_ONLY.search(text) or guard.refuse(source) is not None:
            return ()
        starts = [found.start() for found in _START.finditer(text)]
        if not starts or _HEADER.fullmatch(text, 0, starts[0]) is None:
            return ()
        entries = []
        for start, end in pairwise((*starts, len(text))):
            entry = self._section(source.name, text[start:end], start)
            if entry is None:
                return ()
            entries.append(entry)
        names = {entry.key.text for entry in entries}
        return tuple(entries) if len(names) == len(entries) else ()

    def _section(self, name: str, text: str, start: int) -> Entry | None:
        """The only entry of a section that begins at an offset; None where it cannot be read by itself."""
        key = name, text
        if key not in self._known:
            while len(self._known) >= _MOST_SECTIONS:
                del self._known[next(iter(self._known))]
            entry = _only_entry(parse(Source(name, text)))
            self._known[key] = None if entry is None else (0, entry)
        known = self._known[key]
        if known is None:
            return None
        at, entry = known
        if at != start:
            entry = _moved_entry(entry, start - at)
            self._known[key] = start, entry  # most often the next text has it there as well
        return entry


def _only_entry(section: Parsed) -> Entry | None:
    if section.tree is None or section.problems or len(section.tree.entries) != 1:
        return None
    return section.tree.entries[0]


def _moved_entry(entry: Entry, by: int) -> Entry:
    return _new(Entry, (_moved(entry.key, by), _moved(entry.value, by)))


def _moved(node: Node, by: int) -> Node:
    """A node as it stands so many characters further on."""
    if isinstance(node, Scalar):
        text, style, file, start, end = node
        return _new(Scalar, (text, style, file, start + by, end + by))
    if isinstance(node, MapNode):
        entries = tuple(_moved_entry(entry, by) for entry in node.entries)
        return node._replace(entries=entries, start=node.start + by, end=node.end + by)
    items = tuple(_moved(item, by) for item in node.items)
    return node._replace(items=items, start=node.start + by, end=node.end + by)
