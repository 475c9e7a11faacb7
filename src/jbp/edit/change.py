"""One operation as spans of text to replace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.edit.arrival import is_parted, stands_open, step_of
from jbp.edit.bracketed import added_in_brackets, has_room_in_brackets
from jbp.edit.fresh import fresh, fresh_entry
from jbp.edit.layout import GAP, Layout
from jbp.edit.quoting import double_quoted, restyled, written_key
from jbp.edit.removal import removed
from jbp.edit.said import said, said_by
from jbp.edit.span import (
    Change,
    Span,
    column,
    end_of_lines,
    head_of_literal,
    last_text,
    line_start,
    newline,
)
from jbp.edit.value import Site, is_filled, replaced, site_at
from jbp.errors import EditError
from jbp.operation import Insert, Operation, Quote, Remove, Rename, Set
from jbp.syntax.nodes import ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import Node, Source


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
    site = site_at(tree, operation.address)
    if isinstance(operation, Rename):
        return _renamed(site, operation)
    if isinstance(operation, Remove):
        return removed(source, tree, site)
    if isinstance(operation, Quote):
        return _quoted(site, operation)
    if site is not None and said(site.value) == said_by(operation.value):
        return Change((), ())
    return _written(source, tree, site, operation, place)


def _written(source: Source, tree: MapNode, site: Site | None, operation: Set | Insert, place: int | None) -> Change:
    value, address, step = operation.value, operation.address, step_of(source.text, tree, operation.address)
    while site is None:
        parent = site_at(tree, address[:-1]) if len(address) > 1 else None
        holder = tree if len(address) == 1 else parent.value if parent is not None else None
        if isinstance(holder, MapNode | ListNode) and has_room_in_brackets(source.text, holder):
            return Change(added_in_brackets(source, holder, address, value, place), ())
        if isinstance(holder, MapNode) and is_filled(holder):
            return Change(_added(source, holder, address, value, place, step), ())
        if isinstance(holder, ListNode) and is_filled(holder):
            return Change(_added_item(source, holder, address, value, step), ())
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
) -> tuple[Span, ...]:
    """An entry among those of a block mapping that holds some already."""
    text, place = source.text, len(holder.entries) if place is None else place
    entry, remarks = fresh_entry(str(address[-1]), value)
    indent = column(text, holder.entries[0].key.start)
    is_open = place > 0 and stands_open(holder, place, address)
    lines = list(Layout(remarks, step=step).entry(entry, indent, address, is_open=is_open))
    if place == 0:
        start = line_start(text, holder.entries[0].key.start)
        return (Span(start, start, "".join(line + newline(source) for line in lines if line != GAP)),)
    above = holder.entries[place - 1].value
    parted = ["", *lines] if is_parted(text, holder, place, address) else lines
    return _below(source, (above, indent), parted, entry.value)


def _added_item(source: Source, holder: ListNode, address: Address, value: Data, step: int) -> tuple[Span, ...]:
    """An item after the last of a block list that holds some already."""
    node, remarks = fresh((value,))
    indent = column(source.text, holder.start)
    lines = list(Layout(remarks, step=step).block(node, indent, address[:-1])) if isinstance(node, ListNode) else []
    return _below(source, (holder.items[-1], indent), lines, node)


def _below(source: Source, above: tuple[Node, int], lines: list[str], value: Node) -> tuple[Span, ...]:
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
    below = Span(end, end, shown + (ending if open_ended else ""))
    return (*_stripped(source.text, above[0]), below) if end == len(source.text) else (below,)


def _stripped(text: str, node: Node) -> tuple[Span, ...]:
    """What keeps a block text as it is (``|-``) that ended with its file, and with no line end, once a line follows."""
    last = last_text(node)
    if last is None or last.style not in {"literal", "folded"} or last.text.endswith("\n"):
        return ()
    head = head_of_literal(text, last)
    header = text[last.start + 1 : head]
    return () if "-" in header else (Span(last.start + 1, head, header.strip("+") + "-"),)


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
