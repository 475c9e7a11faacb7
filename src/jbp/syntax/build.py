"""Events to nodes: one pass over the parser's events, with the limits enforced as they come.

What only a general YAML reader needs (anchors, aliases, tags, directives, several documents, keys that are no texts)
is refused here. Nothing recurses, so depth cannot exhaust the stack.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.syntax import faults, guard
from jbp.syntax.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from jbp.syntax.nodes import NULLS, Entry, ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jbp.syntax.events import Event, Veil
    from jbp.syntax.nodes import Node, Source, Style
    from jbp.syntax.problem import Problem

_STYLES: Final[dict[str | None, Style]] = {"'": "single", '"': "double", "|": "literal", ">": "folded"}


# Texts, since few plans need them compiled. The first finds a block text whose header has a comment glued to it, or
# whose first line holds nothing but blanks.
_DOUBTFUL_BLOCK: Final = r"[|>][-+0-9]*(?:#|[ \t]*(?:#[^\n]*)?\r?\n[ ]+\r?\n)"
_TO_COLON: Final = r"\s*:"
_INDICATORS: Final = frozenset("?:")
_ODD_KEYS: Final = frozenset({"<<", "~", ""})
_new: Final = tuple.__new__
"""Makes a named tuple without the call of Python that its class makes of it."""


class Stopped(Exception):  # noqa: N818 - a limit was passed; it never leaves the package
    """Reading ends here; why has been noted as the last problem."""


class _Frame:
    """A collection that is being read."""

    __slots__ = ("absent", "entries", "flow", "is_map", "items", "key", "seen", "start")

    def __init__(self, start: int, *, is_map: bool, flow: bool) -> None:
        self.start = start
        self.is_map = is_map
        self.flow = flow
        self.absent = False  # whether a value in {…} is
        self.key: Scalar | None = None
        self.entries: list[Entry] = []
        self.items: list[Node] = []
        self.seen: dict[str, Scalar] = {}


class Builder:
    """Builds the tree of one source.

    Attributes:
        root: the tree, once its last event has been taken.
        stopped: whether reading ended early, at something refused.
        doubtful: whether something was met that the C parser is known to read wrong.
        problems: what was found wrong so far, in the order it was met.
        scalars: every text so far that is not empty, in the order of the source.
    """

    def __init__(self, source: Source, veil: Veil | None) -> None:
        self.root: Node | None = None
        self.stopped = False
        self.doubtful = False
        self.problems: list[Problem] = []
        self.scalars: list[Scalar] = []
        self._source = source
        self._text = source.text
        self._file = source.name
        self._lift = veil.lift if veil is not None and veil.text is not source.text else None
        self._escapes = "\\" in source.text
        self._stack: list[_Frame] = []
        self._frame: _Frame | None = None
        self._entries = 0
        self._documents = 0
        self._takers: dict[type, Callable[[Event], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open_map,
            SequenceStartEvent: self._open_list,
            MappingEndEvent: self._close_map,
            SequenceEndEvent: self._close_list,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
            DocumentEndEvent: self._document_end,
        }

    def take(self, events: Iterable[Event]) -> None:
        """Build from all events.

        Raises:
            Broken: from the events; what was built so far stays.
            Stopped: a limit was passed.
        """
        takers = self._takers
        for event in events:
            taker = takers.get(event.__class__)
            if taker is not None:
                taker(event)

    # Nearly all events are texts: `_scalar` and what it calls for each of them spare every call and check they can.
    def _scalar(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        value = event.value
        if self._lift is not None and not value.isascii():  # stand-ins are beyond ASCII
            value = self._lift(value)
        if event.anchor is not None or event.tag is not None:
            self._refuse_property(faults.property_(self._source, start, end))
            start = faults.skip_properties(self._text, start, end)
            # Nothing but an anchor: it has been reported, and is no empty value besides.
            value = value or self._text[start:end]
        if end - start > guard.MAX_SCALAR:
            self._stop(guard.too_long(self._spot(start, end)))
        frame = self._frame
        if event.style:
            scalar = self._quoted(value, _STYLES[event.style], start, end)
        else:
            scalar = _new(Scalar, (value, "plain", self._file, start, end))
            if frame is not None and frame.flow and value[:1] in _INDICATORS:
                self._refuse(faults.indicator(self._source, start, end))
        if end > start:
            self.scalars.append(scalar)
        if frame is None:
            self.root = scalar
        elif frame.key is None and frame.is_map:
            self._key(frame, scalar)
        else:
            self._put(frame, scalar)
            if value in NULLS and scalar.style == "plain":
                self._absent(frame, scalar)

    def _quoted(self, value: str, style: Style, start: int, end: int) -> Scalar:
        """A text in quotes or in a block."""
        if style in {"literal", "folded"}:
            self.doubtful = self.doubtful or not self._stack or self._is_doubtful_block(start)
            end = block_end(self._text, start, end)
        scalar = Scalar(value, style, self._file, start, end)
        if style == "double" and self._escapes:
            self._decoded(scalar)
        return scalar

    def _is_doubtful_block(self, start: int) -> bool:
        return re.compile(_DOUBTFUL_BLOCK).match(self._text, start) is not None

    def _decoded(self, scalar: Scalar) -> None:
        if "\\" in self._text[scalar.start : scalar.end]:
            problem = guard.refuse_decoded(scalar.text, self._spot(scalar.start, scalar.end))
            if problem is not None:
                self._refuse(problem)

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._refuse_property(faults.property_(self._source, start, end))
        self._add(Scalar(self._text[start:end], "plain", self._file, start, end))

    def _document(self, event: Event) -> None:
        self._documents += 1
        if event.version is not None or event.tags:
            self._stop(faults.directive(self._source))
        if self._documents > 1:
            self._stop(faults.second_document(self._source, event.start_mark.index))

    def _document_end(self, event: Event) -> None:
        # The parsers disagree on what may follow a `...`.
        self.doubtful = self.doubtful or bool(event.explicit)

    def _open_map(self, event: Event) -> None:
        self._open(event, is_map=True)

    def _open_list(self, event: Event) -> None:
        self._open(event, is_map=False)

    def _open(self, event: Event, *, is_map: bool) -> None:
        start = event.start_mark.index
        if len(self._stack) == guard.MAX_DEPTH:
            self._stop(guard.too_deep(self._spot(start, start + 1)))
        if event.anchor is not None or event.tag is not None:
            behind = faults.skip_properties(self._text, start, len(self._text))
            self._refuse_property(faults.property_of_collection(self._source, start, behind))
            start = behind
        if self._frame is not None and self._frame.is_map and self._frame.key is None:
            self._key_is_no_text(start)
        self._frame = _Frame(start, is_map=is_map, flow=bool(event.flow_style))
        self._stack.append(self._frame)

    def _closed(self) -> _Frame:
        """The collection that ends here; the one around it is read on."""
        frame = self._stack.pop()
        self._frame = self._stack[-1] if self._stack else None
        return frame

    def _close_map(self, event: Event) -> None:
        frame = self._closed()
        end = event.end_mark.index
        bare = frame.flow and self._text[frame.start : frame.start + 1] != "{"
        if frame.entries and (bare or not frame.flow):
            end = max(frame.start, frame.entries[-1].value.end)
        node = MapNode(tuple(frame.entries), frame.flow, self._file, frame.start, end)
        if bare:
            self._refuse(faults.pair_in_list(self._source, node))
        elif frame.flow and frame.absent:
            for problem in faults.stray_commas(self._source, node):
                self._refuse(problem)
        self._add(node)

    def _close_list(self, event: Event) -> None:
        frame = self._closed()
        end = frame.items[-1].end if frame.items and not frame.flow else event.end_mark.index
        self._add(ListNode(tuple(frame.items), frame.flow, self._file, frame.start, end))

    def _add(self, node: Node) -> None:
        """Put a finished collection, or an alias, where it belongs: the value of the last key, an item, or the root."""
        frame = self._frame
        if frame is None:
            self.root = node
        elif frame.key is not None or not frame.is_map:
            self._put(frame, node)
        elif isinstance(node, Scalar):
            self._key(frame, node)
        else:
            self._key_is_no_text(node.start)

    def _put(self, frame: _Frame, node: Node) -> None:
        """Put a value behind its key, or into its list."""
        if frame.key is None:
            frame.items.append(node)
        else:
            frame.entries.append(_new(Entry, (frame.key, node)))
            frame.key = None
        self._entries += 1
        if self._entries > guard.MAX_ENTRIES:
            self._stop(guard.too_many(self._spot(node.start, node.end)))

    def _absent(self, frame: _Frame, node: Scalar) -> None:
        """Report an empty value that has just been put in its place."""
        if not frame.is_map:
            self._refuse(faults.empty_item(self._source, node))
            return
        key, _ = frame.entries[-1]
        entry = frame.entries[-1] = Entry(key, self._placed(key, node))
        # Inside {…} an empty value is judged with its neighbours: it is nearly always a comma that needs quotes.
        if frame.flow:
            frame.absent = True
        else:
            self._refuse(faults.empty_value(self._source, entry))

    def _key(self, frame: _Frame, key: Scalar) -> None:
        frame.key = key
        name = key.text if key.text.isascii() else _composed(key.text)
        first = frame.seen.setdefault(name, key)
        if first is not key:
            self._refuse(faults.duplicate(self._source, first, key))
        elif name in _ODD_KEYS and key.style == "plain":
            self._refuse(faults.odd_key(self._source, key))

    def _placed(self, key: Scalar, value: Scalar) -> Scalar:
        """An absent value; one of no text right behind its colon, since the parsers put it here or there."""
        if value.end > value.start:
            return value
        colon = re.compile(_TO_COLON).match(self._text, key.end)
        at = key.end if colon is None else colon.end()
        return value._replace(start=at, end=at)

    def _spot(self, start: int, end: int) -> Spot:
        return Spot(self._file, start, end)

    def _refuse(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= guard.MAX_PROBLEMS:
            self._stop(guard.too_wrong(problem.spot))

    def _refuse_property(self, problem: Problem) -> None:
        self.doubtful = True  # the parsers disagree on what may be in the name of an anchor
        self._refuse(problem)

    def _key_is_no_text(self, start: int) -> None:
        self.doubtful = True  # the parsers look ahead differently far
        self._stop(faults.key_is_no_text(self._source, start))

    def _stop(self, problem: Problem) -> None:
        self.problems.append(problem)
        self.root = None
        self.stopped = True
        raise Stopped


def _composed(name: str) -> str:
    """A key as it is compared with others: in one spelling of its letters."""
    from unicodedata import normalize  # few plans have keys beyond ASCII  # noqa: PLC0415

    return normalize("NFC", name)


def block_end(text: str, start: int, end: int) -> int:
    """Where a block text's last line of content ends; the parsers count the blank lines after it as well."""
    region = text[start:end]
    header, _, content = region.partition("\n")
    if not content.strip():
        return start + len(header) - len(header.lstrip("|>+-0123456789"))
    last = len(region.rstrip())
    line_end = region.find("\n", last)
    return start + len(region[: line_end if line_end >= 0 else None].rstrip("\r"))
