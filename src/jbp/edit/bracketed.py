"""Entries and items that are added inside brackets: behind the last one, or on a line of their own where it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.edit.fresh import fresh_entry
from jbp.edit.quoting import written_key
from jbp.edit.span import Span, column, line_end, line_start, newline
from jbp.edit.value import in_brackets, is_filled
from jbp.syntax.nodes import MapNode

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import ListNode, Source


class _Last(NamedTuple):
    """The last entry or item: where it starts, where it ends, and where its comma ends, if it has one."""

    start: int
    end: int
    comma: int | None

    @property
    def rest(self) -> int:
        """Where what stands behind it begins."""
        return self.end if self.comma is None else self.comma


def has_room_in_brackets(text: str, holder: MapNode | ListNode) -> bool:
    """Whether something can be added between brackets: they hold something, or a comment that must stay there."""
    return holder.flow and (is_filled(holder) or "#" in text[holder.start : holder.end])


def added_in_brackets(
    source: Source, holder: MapNode | ListNode, address: Address, value: Data, place: int | None = None
) -> tuple[Span, ...]:
    """The spans that add an entry or an item: as the last one, or in front of the entry whose place it takes."""
    text, shown = source.text, in_brackets(value)
    if isinstance(holder, MapNode):
        key = fresh_entry(str(address[-1]), "")[0].key
        shown = f"{written_key(key, flow=True)}: {shown}"
        if place is not None:
            at = holder.entries[place].key.start
            return (Span(at, at, f"{shown}, "),)
    if not is_filled(holder):
        at = text.rindex("#", holder.start, holder.end)
        end = line_end(text, at)
        return (Span(end, end, newline(source) + " " * column(text, at) + shown),)
    last = _last(text, holder)
    if text[line_start(text, last.start) : last.start].strip():
        return _behind(text, last, shown)
    return _below(source, holder, last, shown)


def _behind(text: str, last: _Last, shown: str) -> tuple[Span, ...]:
    if last.comma is not None:
        return (Span(last.comma, last.comma, f" {shown}"),)
    return (Span(last.end, last.end, f"{_comma(text, last)} {shown}"),)


def _below(source: Source, holder: MapNode | ListNode, last: _Last, shown: str) -> tuple[Span, ...]:
    """On a line of its own, below the last one and whatever is remarked behind it."""
    text = source.text
    line = newline(source) + " " * column(text, last.start) + shown
    end = line_end(text, last.rest)
    comma = () if last.comma is not None else (Span(last.end, last.end, _comma(text, last)),)
    if end < holder.end:
        return (*comma, Span(end, end, line + ("," if last.comma is not None else "")))
    return (*comma, Span(last.rest, last.rest, line))


def _comma(text: str, last: _Last) -> str:
    """A comma; apart from a key without a value, whose colon it would otherwise touch."""
    return " ," if text[last.end - 1] == ":" else ","


def _last(text: str, holder: MapNode | ListNode) -> _Last:
    if isinstance(holder, MapNode):
        key, value = holder.entries[-1]
        start, end = key.start, max(key.end, value.end)
    else:
        start, end = holder.items[-1].start, holder.items[-1].end
    comma = text.find(",", end, holder.end)
    has_comma = comma >= 0 and "#" not in text[end:comma]
    return _Last(start, end, comma + 1 if has_comma else None)
