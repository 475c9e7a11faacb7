"""Taking an entry out of a text, with its comments and whatever set it apart from its neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.address import show_address
from jbp.edit.span import (
    Change,
    Span,
    column,
    dash_of,
    end_of_lines,
    is_kept_open,
    line_end,
    line_start,
    next_line,
    start_of_lines,
    without_doubled_gap,
    without_gap,
)
from jbp.edit.value import Site, replaced, site_at
from jbp.errors import EditError
from jbp.syntax.nodes import ListNode, MapNode

if TYPE_CHECKING:
    from jbp.operation import Data
    from jbp.syntax.nodes import Node, Source

_COMMA: Final = re.compile(r" *,")
_BEHIND_ENTRY: Final = re.compile(r"\s*,?\s*(?:#[^\n]*)?\n")


def removed(source: Source, tree: MapNode, site: Site | None) -> Change:
    """The spans that take an entry away, with the comments that belong to it alone.

    Raises:
        EditError: it does not exist, or stands where it cannot be taken out of its place.
    """
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


def _value(holder: MapNode | ListNode, place: int) -> Node:
    return holder.entries[place].value if isinstance(holder, MapNode) else holder.items[place]


def _emptied(source: Source, tree: MapNode, site: Site) -> Change:
    """The removal of the only entry: an empty collection is left, which means the same as none."""
    empty: Data = {} if isinstance(site.holder, MapNode) else ()
    if site.holder is tree:
        start = start_of_lines(source.text, tree.entries[0].key.start, 0)
        end = end_of_lines(source.text, site.value, 0)
        return Change((Span(start, end, "{}"),), ((start, end),))
    around = site_at(tree, site.address[:-1])
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
    if lines is not None and ("#" in text[start:end] or place + 1 < count):
        return Change((Span(*lines, ""),), (lines,))
    if (
        place
        and place + 1 < count
        and "\n" in text[own[1] : end]
        and "\n" not in text[_end(holder, place - 1) : own[0]]
    ):
        return _before_line_end(text, own)
    if "#" in text[start : own[0]]:
        # The comma before stays, with the comment behind it; one behind the entry would be a second.
        start = own[0]
        comma = _COMMA.match(text, end) if place + 1 == count else None
        end = end if comma is None else comma.end()
    if "#" in text[below:end]:
        end = below
    return Change((Span(start, end, ""),), ((own[0], below),))


def _before_line_end(text: str, own: tuple[int, int]) -> Change:
    """An entry in brackets after which a line ends that others begin: the next line stays where it is."""
    comma = _COMMA.match(text, own[1])
    start = len(text[: own[0]].rstrip(" "))
    if comma is None:  # it stands at the beginning of the next line, and the one before is this entry's
        start = text.rindex(",", 0, own[0])
    return Change((Span(start, own[1] if comma is None else comma.end(), ""),), ())


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
    if place and is_kept_open(text, _value(holder, place - 1)):
        # The blank lines above belong to the text there, and those below must not come to.
        whole = start, without_gap(text, end)
    else:
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
