"""One operation as spans of text to replace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import show_address
from jbp.edit.arrival import is_parted, stands_open, step_of
from jbp.edit.bracketed import added_in_brackets, has_room_in_brackets
from jbp.edit.fresh import fresh, fresh_entry
from jbp.edit.layout import GAP, Layout
from jbp.edit.quoting import double_quoted, restyled, written_key
from jbp.edit.said import said, said_by
from jbp.edit.span import (
    Span,
    column,
    dash_of,
    end_of_lines,
    last_text,
    line_end,
    line_start,
    newline,
    next_line,
    start_of_lines,
    without_doubled_gap,
)
from jbp.edit.value import Site, is_filled, replaced
from jbp.errors import EditError
from jbp.operation import Insert, Operation, Quote, Remove, Rename, Set
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import Node, Source


_BEHIND_ENTRY: Final = re.compile(r"\s*,?\s*(?:#[^\n]*)?\n")


class Change(NamedTuple):
    """What an operation does to a text.

    Attributes:
        spans: what to replace, in the order of the text; of two at the same place, the first one comes first.
        gone: the stretches whose comments go with what is changed.
    """

    spans: tuple[Span, ...]
    gone: tuple[tuple[int, int], ...]


def change(source: Source, tree: MapNode, operation: Operation, place: int | None = None) -> Change:
    """The spans of one operation, which `jbp.edit.said.changed` has found to be possible.

    Args:
        source: the file.
        tree: its tree.
        operation: what is to be done.
        place: where among its neighbours something new goes; None for the last.

    Raises:
        EditError: the text is written in a way that cannot be edited in place.
    """
    site = _site(tree, operation.address)
    if isinstance(operation, Rename):
        return _renamed(site, operation)
    if isinstance(operation, Remove):
        return _removed(source, tree, site)
    if isinstance(operation, Quote):
        return _quoted(site, operation)
    if site is not None and said(site.value) == said_by(operation.value):
        return Change((), ())
    return _written(source, tree, site, operation, place)


def _site(tree: MapNode, address: Address) -> Site | None:
    found = find(tree, address[:-1])
    if found is None or isinstance(found[1], Scalar):
        return None
    holder, step = found[1], address[-1]
    if isinstance(holder, MapNode):
        keys = [entry.key.text for entry in holder.entries]
        place = keys.index(step) if step in keys else None
        return None if place is None else Site(holder.entries[place].value, holder, place, address)
    if isinstance(step, int) and step < len(holder.items):
        return Site(holder.items[step], holder, step, address)
    return None


def _written(source: Source, tree: MapNode, site: Site | None, operation: Set | Insert, place: int | None) -> Change:
    value, address, step = operation.value, operation.address, step_of(source.text, tree, operation.address)
    while site is None:
        parent = _site(tree, address[:-1]) if len(address) > 1 else None
        holder = tree if len(address) == 1 else parent.value if parent is not None else None
        if isinstance(holder, MapNode | ListNode) and has_room_in_brackets(source.text, holder):
            return Change(added_in_brackets(source, holder, address, value), ())
        if isinstance(holder, MapNode) and is_filled(holder):
            return Change((_added(source, holder, address, value, place, step),), ())
        if isinstance(holder, ListNode) and is_filled(holder):
            return Change((_added_item(source, holder, address, value, step),), ())
        # Nothing stands there yet: what is to be written becomes the value of the level above.
        value, address, site = _wrapped(address[-1], value), address[:-1], parent
        if not address:
            return _first(source, tree, value)
    spans = replaced(source, site, value, step)
    gone = () if isinstance(site.value, Scalar) else tuple((span.start, span.end) for span in spans)
    return Change(tuple(spans), gone)


def _wrapped(step: str | int, value: Data) -> Data:
    return {step: value} if isinstance(step, str) else (value,)


def _first(source: Source, tree: MapNode, value: Data) -> Change:
    """The first entry of a file that says ``{}``."""
    node, remarks = fresh(value)
    lines = [] if isinstance(node, Scalar) else list(Layout(remarks).block(node, 0, ()))
    return Change((Span(tree.start, tree.end, newline(source).join(line for line in lines if line != GAP)),), ())


def _added(  # noqa: PLR0913, PLR0917 - what is added, and where
    source: Source, holder: MapNode, address: Address, value: Data, place: int | None, step: int
) -> Span:
    """An entry among those of a block mapping that holds some already."""
    text, place = source.text, len(holder.entries) if place is None else place
    entry, remarks = fresh_entry(str(address[-1]), value)
    indent = column(text, holder.entries[0].key.start)
    is_open = place > 0 and stands_open(holder, place, address)
    lines = list(Layout(remarks, step=step).entry(entry, indent, address, is_open=is_open))
    if place == 0:
        start = line_start(text, holder.entries[0].key.start)
        return Span(start, start, "".join(line + newline(source) for line in lines if line != GAP))
    above = holder.entries[place - 1].value
    parted = ["", *lines] if is_parted(text, holder, place, address) else lines
    return _below(source, (above, indent), parted, entry.value)


def _added_item(source: Source, holder: ListNode, address: Address, value: Data, step: int) -> Span:
    """An item after the last of a block list that holds some already."""
    node, remarks = fresh((value,))
    indent = column(source.text, holder.start)
    lines = list(Layout(remarks, step=step).block(node, indent, address[:-1])) if isinstance(node, ListNode) else []
    return _below(source, (holder.items[-1], indent), lines, node)


def _below(source: Source, above: tuple[Node, int], lines: list[str], value: Node) -> Span:
    """Lines below those of a value.

    Args:
        source: the file.
        above: the value, and the column of the key or dash in front of it.
        lines: what to write.
        value: what the lines say.
    """
    end, ending = end_of_lines(source.text, *above), newline(source)
    shown = "".join(ending + line for line in lines if line != GAP)
    closing = last_text(value) if end == len(source.text) else None
    # The last line of a text that ends its line must not be the last of a file without a final line end.
    open_ended = closing is not None and closing.text.endswith("\n")
    return Span(end, end, shown + (ending if open_ended else ""))


def _removed(source: Source, tree: MapNode, site: Site | None) -> Change:
    if site is None:
        raise EditError("What is to be removed does not exist.")
    count = len(site.holder.entries if isinstance(site.holder, MapNode) else site.holder.items)
    if count == 1:
        return _emptied(source, tree, site)
    if site.holder.flow:
        return _out_of_brackets(source.text, site)
    return _out_of_block(source.text, site)


def _start(holder: MapNode | ListNode, place: int) -> int:
    """Where an entry, or an item in brackets, starts."""
    return holder.entries[place].key.start if isinstance(holder, MapNode) else holder.items[place].start


def _end(holder: MapNode | ListNode, place: int) -> int:
    if isinstance(holder, ListNode):
        return holder.items[place].end
    key, value = holder.entries[place]
    return max(key.end, value.end)


def _emptied(source: Source, tree: MapNode, site: Site) -> Change:
    """The removal of the only entry: an empty collection is left, which means the same as none."""
    empty: Data = {} if isinstance(site.holder, MapNode) else ()
    if site.holder is tree:
        start = start_of_lines(source.text, tree.entries[0].key.start, 0)
        end = end_of_lines(source.text, site.value, 0)
        return Change((Span(start, end, "{}"),), ((start, end),))
    around = _site(tree, site.address[:-1])
    if around is None:
        raise EditError(f"{show_address(site.address)} cannot be removed in place.")
    spans = replaced(source, around, empty)
    return Change(tuple(spans), tuple((span.start, span.end) for span in spans))


def _out_of_brackets(text: str, site: Site) -> Change:
    holder, place = site.holder, site.place
    count = len(holder.entries if isinstance(holder, MapNode) else holder.items)
    if place + 1 < count:
        start, end = _start(holder, place), _start(holder, place + 1)
    else:
        start, end = _end(holder, place - 1), _end(holder, place)
    own = _start(holder, place), _end(holder, place)
    below = line_end(text, own[1])
    lines = _own_lines(text, own, _end(holder, place - 1) if place else holder.start + 1)
    if lines is not None and "#" in text[start:end]:
        return Change((Span(*lines, ""),), (lines,))
    if "#" in text[start : own[0]]:
        # The comma before stays, with the comment behind it.
        start = own[0]
    if "#" in text[below:end]:
        end = below
    return Change((Span(start, end, ""),), ((own[0], below),))


def _own_lines(text: str, own: tuple[int, int], stop: int) -> tuple[int, int] | None:
    """The lines of an entry in brackets that shares them with no other, and those of the comments above it."""
    first, last = line_start(text, own[0]), next_line(text, own[1])
    if text[first : own[0]].strip() or first < stop or _BEHIND_ENTRY.fullmatch(text, own[1], last) is None:
        return None
    return start_of_lines(text, own[0], stop), last


def _out_of_block(text: str, site: Site) -> Change:
    holder, place = site.holder, site.place
    at = _start(holder, place) if isinstance(holder, MapNode) else dash_of(text, holder, site.value)
    if text[line_start(text, at) : at].strip():
        return _behind_dash(text, site, at)
    before = _end(holder, place - 1) if place else line_start(text, at)
    start = start_of_lines(text, at, before if place else _above(text, at))
    end = next_line(text, end_of_lines(text, site.value, column(text, at)))
    whole = without_doubled_gap(text, start, end)
    return Change((Span(*whole, ""),), (whole,))


def _above(text: str, at: int) -> int:
    """Where to stop looking for comments above the first entry of a collection: at the first line that is none."""
    start = line_start(text, at)
    while start > 0:
        above = line_start(text, start - 1)
        if not text[above:start].lstrip().startswith("#"):
            return start
        start = above
    return 0


def _behind_dash(text: str, site: Site, at: int) -> Change:
    """The first entry of an item (``- a: 1``): the second one takes its place behind the dash."""
    holder = site.holder
    following = _start(holder, 1) if isinstance(holder, MapNode) else dash_of(text, holder, holder.items[1])
    end = line_end(text, _end(holder, 0))
    if "#" in text[end:following]:
        # The comments of the second one stay above it, and the dash above them.
        following, at = end, len(text[:at].rstrip(" "))
    return Change((Span(at, following, ""),), ((at, end),))


def _renamed(site: Site | None, operation: Rename) -> Change:
    if site is None or site.key is None:
        raise EditError(f"{show_address(operation.address)} has no key that could be renamed.")
    key = site.key
    name = restyled(operation.key, key.style, flow=site.holder.flow) if key.style != "plain" else ""
    name = name or written_key(key._replace(text=operation.key), flow=site.holder.flow)
    return Change((Span(key.start, key.end, name),), ())


def _quoted(site: Site | None, operation: Quote) -> Change:
    text = None if site is None else site.key if operation.part == "key" else site.value
    if not isinstance(text, Scalar):
        raise EditError(f"{show_address(operation.address)} holds no text that quotes could stand around.")
    if text.style != "plain":
        return Change((), ())
    return Change((Span(text.start, text.end, double_quoted(text.text)),), ())
