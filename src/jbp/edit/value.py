"""Writing another value in the place of one that stands there: the spans of text to replace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.edit.fresh import comments_in, fresh
from jbp.edit.layout import GAP, STEP, WIDTH, Layout, on_one_line
from jbp.edit.quoting import can_be_literal, restyled
from jbp.edit.span import (
    Span,
    after_colon,
    column,
    dash_of,
    end_of_lines,
    has_deep_comment_below,
    head_of_literal,
    line_end,
    line_start,
    newline,
)
from jbp.errors import EditError
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find, is_absent

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import Node, Source


class Site(NamedTuple):
    """A value with what stands around it.

    Attributes:
        value: the value.
        holder: the collection that holds it.
        place: which of the holder's entries or items it is.
        address: where it stands.
    """

    value: Node
    holder: MapNode | ListNode
    place: int
    address: Address

    @property
    def key(self) -> Scalar | None:
        """The key in front of the value; None in a list."""
        return self.holder.entries[self.place].key if isinstance(self.holder, MapNode) else None


class _New(NamedTuple):
    """A value as text: what stands on the line of its key, and the lines below."""

    beside: str
    lines: tuple[str, ...]


def site_at(tree: MapNode, address: Address) -> Site | None:
    """The value at an address with what stands around it; None where there is none."""
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


def is_filled(node: MapNode | ListNode) -> bool:
    """Whether a collection holds anything."""
    return bool(node.entries if isinstance(node, MapNode) else node.items)


def head_of(text: str, site: Site) -> int:
    """Where the colon or the dash in front of a value ends, or the key in brackets that has no colon."""
    if isinstance(site.holder, MapNode):
        key = site.holder.entries[site.place].key
        colon = after_colon(text, key)
        return key.end if colon is None else colon
    return site.value.start if site.holder.flow else dash_of(text, site.holder, site.value) + 1


def indent_of(text: str, site: Site) -> int:
    """The column of the key or the dash in front of a value in a block, counted from 0."""
    if isinstance(site.holder, MapNode):
        return column(text, site.holder.entries[site.place].key.start)
    return column(text, site.holder.start)


def in_brackets(data: Data) -> str:
    """A value as it stands inside brackets.

    Raises:
        EditError: it is to have comments, for which there is no room.
    """
    if any(comments_in(data)):
        raise EditError("What stands in brackets has no room for comments.")
    return on_one_line(fresh(data).node)


def replaced(source: Source, site: Site, data: Data, step: int = STEP) -> list[Span]:
    """The spans that put a value in the place of another; comments on the line of its key stay.

    Args:
        source: the file.
        site: the value that stands there.
        data: the new value.
        step: how far the file indents what belongs to a key.
    """
    text, old = source.text, site.value
    if site.holder.flow:
        return [_in_brackets(text, site, data)]
    head, new = head_of(text, site), _new(text, site, data, step)
    if isinstance(old, Scalar) and old.style in {"literal", "folded"}:
        header = head_of_literal(text, old)
        below = line_end(text, header)
        return [Span(head, header, new.beside), _lines(source, new, below, max(below, old.end))]
    if isinstance(old, Scalar) or old.flow or not is_filled(old):
        below = line_end(text, old.end)
        lines = [_lines(source, new, below, below)] if new.lines else []
        if not new.beside and line_end(text, head) < old.start:
            return [_gone(text, old), *lines]
        kept = head if is_absent(old) or not new.beside else old.start
        beside = new.beside if kept == head else new.beside.removeprefix(" ")
        return [Span(kept, old.end, beside), *lines]
    # What stands beside and below the last entry, and deeper than the collection, goes with it.
    last = end_of_lines(text, old, indent_of(text, site))
    if line_end(text, head) < old.start:
        # `key:  # why` and the collection on the lines below.
        return [Span(head, head, new.beside), _lines(source, new, line_end(text, head), last)]
    return [_behind_dash(source, new, (head, old.end), last)]


def _gone(text: str, old: Node) -> Span:
    """A value that stands below its key is taken away; a comment behind it stays on its line."""
    start = line_start(text, old.start)
    alone = not text[old.end : line_end(text, old.end)].strip() and not text[start : old.start].strip()
    return Span(line_end(text, start - 1) if alone else old.start, old.end, "")


def _in_brackets(text: str, site: Site, data: Data) -> Span:
    old = site.value
    style = old.style if isinstance(old, Scalar) else "plain"
    new = restyled(data, style, flow=True) if isinstance(data, str) else in_brackets(data)
    if old.end > old.start:
        return Span(old.start, old.end, new)
    head = head_of(text, site)
    end = head + len(text[head:]) - len(text[head:].lstrip(" "))
    colon = site.key is not None and after_colon(text, site.key) is None
    return Span(head, end if text[end] in ",}" else head, f": {new}" if colon else f" {new}")


def _new(text: str, site: Site, data: Data, step: int) -> _New:
    """A value as it will stand in a block, in the style of the one before where that is possible."""
    indent, old = indent_of(text, site), site.value
    if isinstance(data, str):
        if can_be_literal(data) and not has_deep_comment_below(text, old, indent + step):
            chomping = "" if data.endswith("\n") else "-"
            lines = data.removesuffix("\n").split("\n")
            return _New(f" |{chomping}", tuple(" " * (indent + step) + line if line else "" for line in lines))
        style = old.style if isinstance(old, Scalar) else "plain"
        return _New(" " + restyled(data, style, flow=False), ())
    node, remarks = fresh(data)
    layout = Layout(remarks, step=step)
    begin = column(text, head_of(text, site)) + 1
    in_place = not isinstance(old, Scalar) and old.flow and is_filled(old) and not any(comments_in(data))
    line = on_one_line(node) if in_place else None
    if line is None or begin + len(line) > WIDTH:
        line = layout.one_line(node, begin, site.address)
    if line is not None or isinstance(node, Scalar):
        return _New(f" {line}", ())
    below = layout.block(node, indent + (step if site.key is not None else STEP), site.address)
    return _New("", tuple(line for line in below if line != GAP))


def _lines(source: Source, new: _New, start: int, end: int) -> Span:
    """The lines below the line of a key, in the place of those from `start` to `end`."""
    end_of_line = newline(source)
    shown = "".join(end_of_line + line for line in new.lines)
    closing = end_of_line if end == len(source.text) and shown else ""
    return Span(start, end, shown + closing)


def _behind_dash(source: Source, new: _New, old: tuple[int, int], last: int) -> Span:
    """A new value for an item that begins on the line of its dash (``- a: 1``) and whose lines end at `last`.

    The comment behind an item of one line stays; behind an item of several lines, it belongs to the last of them.
    """
    text, (head, end) = source.text, old
    beside = text[end : line_end(text, end)] if "\n" not in text[head:end] else ""
    lines = _lines(source, new, last, last).text
    if new.beside or beside.strip() or not new.lines:
        return Span(head, last, new.beside + beside + lines)
    first, *more = lines.removeprefix(newline(source)).split("\n")
    return Span(head, last, " " + "\n".join([first.lstrip(), *more]))
