"""A file in the layout of ``jbp fmt``, proved before it is handed on.

The new text is read again: it must say the same in the same quotes, every comment must belong to the entry that it
belonged to, and laying it out again must change nothing. Where one of these fails, the file is refused and stays as it
is.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.attach import placed
from jbp.edit.canonical import Order
from jbp.edit.layout import as_written
from jbp.edit.remarks import item_place, place_of
from jbp.edit.span import line_end
from jbp.edit.tidy import Tidy
from jbp.edit.value import is_filled
from jbp.errors import EditError
from jbp.syntax.nodes import ListNode, MapNode, Scalar, Source, is_absent
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jbp.address import Address
    from jbp.edit.canonical import Fields
    from jbp.edit.layout import Ordered
    from jbp.edit.remarks import Attached, Place
    from jbp.syntax.nodes import Entry, Node
    from jbp.syntax.parse import Parsed

_MOST_ROUNDS: Final = 4
_OPENED: Final = re.compile(r"^---(?=\s|$)", re.MULTILINE)
_CLOSED: Final = re.compile(r"^\.\.\.(?=\s|$)", re.MULTILINE)


class _Frame(NamedTuple):
    """What stands around a document, with the offsets at which it begins and ends."""

    opening: tuple[str, ...]
    closing: tuple[str, ...]
    start: int
    end: int


class _Reading(NamedTuple):
    """A text as it was read, with what each of its comments belongs to."""

    parsed: Parsed
    tree: MapNode
    frame: _Frame
    attached: Attached

    def laid_out(self, ordered: Ordered) -> str:
        tidy = Tidy(self.parsed.source, self.attached, ordered)
        return tidy.lines(self.tree, self.frame.opening, self.frame.closing)


def formatted(parsed: Parsed, fields: Fields, also: Callable[[Parsed], object] = lambda _: None) -> str:
    """The text of a file in the one layout; its own text where that is in it.

    Args:
        parsed: the file; one that holds no entries is in any layout.
        fields: the order of the format's fields.
        also: tells what else of a file must be the same before and after.

    Raises:
        EditError: the file cannot be read, or the result could not be shown to be right.
    """
    if parsed.tree is None or not is_filled(parsed.tree):
        return parsed.source.text
    ordered = _ordered(fields)
    first = last = _reading(parsed, parsed.tree)
    text = last.laid_out(ordered)
    for _ in range(_MOST_ROUNDS):
        if text == last.parsed.source.text:
            break
        again = parse(Source(parsed.source.name, text, parsed.source.bom))
        if again.tree is None:
            raise _refused(parsed, "it could then not be read any more")
        last = _reading(again, again.tree)
        text = last.laid_out(ordered)
    else:
        raise _refused(parsed, "no layout of it stays as it is when it is laid out again")
    if last is not first:
        _prove(first, last, ordered, also)
    return text


def _ordered(fields: Fields) -> Ordered:
    """The order of entries. In braces, an empty place is most often a comma that lacks quotes, so that all stays."""
    order = Order(fields)

    def entries(node: MapNode, address: Address) -> tuple[Entry, ...]:
        is_doubtful = node.flow and any(is_absent(value) for _, value in node.entries)
        return node.entries if is_doubtful else order.entries(node, address)

    return entries


def _reading(parsed: Parsed, tree: MapNode) -> _Reading:
    frame = _frame(parsed.source.text, tree)
    comments = [one for one in parsed.comments if frame.start <= one.start < frame.end]
    return _Reading(parsed, tree, frame, placed(parsed.source, tree, comments, doubtful=True))


def _frame(text: str, tree: MapNode) -> _Frame:
    """The marks that open and close a document, which hardly any plan has, with the comments beyond them."""
    opened = _OPENED.search(text, 0, tree.start)
    closed = _CLOSED.search(text, tree.end)
    start = 0 if opened is None else min(line_end(text, opened.start()), tree.start)
    end = len(text) if closed is None else closed.start()
    return _Frame(_lines(text[:start]), _lines(text[end:]), start, end)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n")) if text else ()


def _prove(first: _Reading, last: _Reading, ordered: Ordered, also: Callable[[Parsed], object]) -> None:
    """That two texts of a file are the same but for their layout."""
    before, after = first.parsed, last.parsed
    if _written(first.tree, (), ordered) != _written(last.tree, (), as_written):
        raise _refused(before, "it would say something else, or say it in other quotes")
    if Counter(one.rule for one in before.problems) != Counter(one.rule for one in after.problems):
        raise _refused(before, "it would hold other mistakes than it does now")
    if _remarks(first) != _remarks(last):
        raise _refused(before, "a comment would come to stand at another entry")
    if also(before) != also(after):
        raise _refused(before, "a waiver in a comment would come to speak of another entry")


def _refused(parsed: Parsed, why: str) -> EditError:
    return EditError(f"{parsed.source.name} cannot be laid out: {why}. It stays as it is; lay it out by hand.")


def _written(node: Node, address: Address, entries: Ordered) -> object:
    """What a node says and in which quotes, with the entries of mappings in an order."""
    if isinstance(node, Scalar):
        return node.style, node.text
    if isinstance(node, ListNode):
        return [_written(item, (*address, number), entries) for number, item in enumerate(node.items)]
    return tuple(
        (key.style, key.text, _written(value, (*address, key.text), entries)) for key, value in entries(node, address)
    )


def _remarks(read: _Reading) -> tuple[object, ...]:
    """The comments, each with what it belongs to."""
    frame, attached = read.frame, read.attached.remarks()
    places = dict(_places(read.tree, ()))
    found: Counter[object] = Counter()
    for kind, remarks in (("above", attached.above), ("below", attached.below)):
        found.update((kind, places[place], tuple(filter(None, lines))) for place, lines in remarks.items())
    found.update(("beside", places[place], line) for place, line in attached.beside.items())
    ends = tuple(filter(None, attached.header)), tuple(filter(None, attached.footer))
    beyond = [one.text.rstrip() for one in read.parsed.comments if not frame.start <= one.start < frame.end]
    return found, ends, beyond


def _places(node: Node, address: Address) -> Iterator[tuple[Place, Address]]:
    if isinstance(node, MapNode):
        for key, value in node.entries:
            yield place_of(key), (*address, key.text)
            yield from _places(value, (*address, key.text))
    elif isinstance(node, ListNode):
        for number, item in enumerate(node.items):
            yield item_place(item), (*address, number)
            yield from _places(item, (*address, number))
