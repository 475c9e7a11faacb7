"""Places in a text that an edit needs to know: ends of lines, colons, dashes, the comments around an entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.syntax.nodes import ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from jbp.syntax.nodes import Node, Source

_COLON: Final = re.compile(r"\s*:")
_COMMENT_LINE: Final = re.compile(r"[ \t]*#[^\r\n]*")
_BLANK_LINE: Final = re.compile(r"[ \t]*\r?\n")
_LITERAL_HEAD: Final = re.compile(r"[|>][-+0-9]*")


class Span(NamedTuple):
    """A stretch of text and what is to stand in its place."""

    start: int
    end: int
    text: str


class Change(NamedTuple):
    """What an operation does to a text.

    Attributes:
        spans: what to replace, in the order of the text; of two at the same place, the first one comes first.
        gone: the stretches whose comments go with what is changed.
    """

    spans: tuple[Span, ...]
    gone: tuple[tuple[int, int], ...]


def newline(source: Source) -> str:
    """The line end of a file: that of its first line."""
    first = source.text.find("\n")
    return "\r\n" if first > 0 and source.text[first - 1] == "\r" else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of an offset ends, before its line end."""
    end = text.find("\n", at)
    if end < 0:
        return len(text)
    return end - 1 if end > at and text[end - 1] == "\r" else end


def next_line(text: str, at: int) -> int:
    """Where the line after that of an offset begins; the end of the text where there is none."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def column(text: str, at: int) -> int:
    """The column of an offset, counted from 0."""
    return at - line_start(text, at)


def after_colon(text: str, key: Scalar) -> int | None:
    """Where the colon of a key ends; None for a key that stands in brackets without one."""
    match = _COLON.match(text, key.end)
    return None if match is None else match.end()


def dash_of(text: str, parent: ListNode, item: Node) -> int:
    """Where the dash of a block list's item stands."""
    indent = column(text, parent.start)
    start = line_start(text, item.start)
    while text[start + indent : start + indent + 1] != "-" or text[start : start + indent].strip(" -"):
        start = line_start(text, start - 1)
    return start + indent


def head_of_literal(text: str, scalar: Scalar) -> int:
    """Where the ``|-`` of a block text ends."""
    match = _LITERAL_HEAD.match(text, scalar.start)
    return scalar.start if match is None else match.end()


def last_text(node: Node) -> Scalar | None:
    """The last text of a node, which is what its last line holds; None behind a bracket."""
    while not isinstance(node, Scalar):
        if node.flow or not (node.entries if isinstance(node, MapNode) else node.items):
            return None
        node = node.entries[-1].value if isinstance(node, MapNode) else node.items[-1]
    return node


def is_kept_open(text: str, node: Node) -> bool:
    """Whether the blank lines below a value belong to it: it ends with a block text that keeps them (``|+``)."""
    last = last_text(node)
    return (
        last is not None
        and last.style in {"literal", "folded"}
        and "+" in text[last.start : head_of_literal(text, last)]
    )


def end_of_lines(text: str, node: Node, indent: int) -> int:
    """Where the lines of a value end (before the line end), with the deeper comment lines right below them.

    Args:
        text: the file's text.
        node: the value.
        indent: the column of the key or dash in front of it, counted from 0.
    """
    end = line_end(text, node.end)
    if is_kept_open(text, node):
        # Here the blank lines below belong to the text.
        while (match := _BLANK_LINE.match(text, next_line(text, end))) and match.end() > end:
            end = line_end(text, match.start())
    while (match := _COMMENT_LINE.match(text, next_line(text, end))) and match.start() > end:
        if match[0].index("#") <= indent:
            break
        end = match.end()
    return end


def start_of_lines(text: str, at: int, stop: int) -> int:
    """Where the lines of an entry begin, with the comment lines right above it and in line with it.

    Args:
        text: the file's text.
        at: where the key or the dash stands.
        stop: where the text before the entry ends.
    """
    indent = column(text, at)
    start = line_start(text, at)
    while start > 0 and start > stop:
        above = line_start(text, start - 1)
        match = _COMMENT_LINE.match(text, above)
        if match is None or above < stop or match[0].index("#") != indent:
            break
        start = above
    return start


def without_doubled_gap(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of lines to remove, with the blank lines that would otherwise double those on its other side."""
    opened = start == 0 or not text[line_start(text, start - 1) : start].strip()
    if end >= len(text):
        while opened and start > 0 and not text[line_start(text, start - 1) : start].strip():
            start = line_start(text, start - 1)
        return start, end
    return start, without_gap(text, end) if opened else end


def without_gap(text: str, end: int) -> int:
    """Where the blank lines end that begin at the beginning of a line."""
    while match := _BLANK_LINE.match(text, end):
        end = match.end()
    return end


def has_deep_comment_below(text: str, node: Node, indent: int) -> bool:
    """Whether the first line below a value that is not blank is a comment that stands this deep, or deeper."""
    match = _COMMENT_LINE.match(text, without_gap(text, next_line(text, node.end)))
    return match is not None and match[0].index("#") >= indent
