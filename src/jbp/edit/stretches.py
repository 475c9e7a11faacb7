"""Texts as they stand in a file, moved to another column: quotes, line breaks and blanks that mean something stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.layout import STEP
from jbp.edit.quoting import double_quoted, single_quoted
from jbp.edit.span import head_of_literal, line_end, next_line

if TYPE_CHECKING:
    from jbp.syntax.nodes import Scalar

_DIGIT: Final = re.compile("[1-9]")


class Block(NamedTuple):
    """A block text at its new place.

    Attributes:
        head: what opens it, ``|-``.
        lines: its lines.
        is_open: whether blank lines after it would belong to it.
    """

    head: str
    lines: tuple[str, ...]
    is_open: bool


def lines_of(text: str, scalar: Scalar, indent: int) -> tuple[str, ...]:
    """The lines of a bare or quoted text as written; those below the first begin at a column, counted from 0."""
    first, *more = text[scalar.start : scalar.end].split("\n")
    if not more:
        return (first,)
    *middle, last = more
    rest = [_trimmed(line.lstrip(" \t"), scalar) for line in middle] + [last.lstrip(" \t")]
    return (_trimmed(first, scalar), *(" " * indent + line if line else "" for line in rest))


def on_a_line(text: str, scalar: Scalar) -> str | None:
    """A text as it is written on one line, in its own quotes; None where it needs several."""
    raw = text[scalar.start : scalar.end]
    if "\n" not in raw:
        return raw
    if scalar.style == "double":
        return double_quoted(scalar.text)
    return single_quoted(scalar.text) if scalar.style == "single" else scalar.text if "\n" not in scalar.text else None


def block_of(text: str, scalar: Scalar, holder: int, indent: int) -> Block:
    """A block text whose lines are to begin at another column.

    Args:
        text: the file's text.
        scalar: the block text.
        holder: the column of the key or dash in front of it as written; columns count from 0.
        indent: the column at which its lines are to begin.
    """
    header = text[scalar.start : head_of_literal(text, scalar)]
    keeps = "+" in header
    digit = _DIGIT.search(header)
    lines = _content(text, scalar)
    own = holder + int(digit[0]) if digit is not None else _indent_of(lines)
    while lines and not lines[-1].strip(" ") and not (keeps or len(lines[-1]) > own):
        lines.pop()
    if keeps and lines and not lines[-1]:
        lines.pop()  # what follows the last line end is no line
    if lines and scalar.text and not scalar.text.endswith("\n") and "-" not in header:
        # The file ends in it without a line end, and is to have one: then only `-` leaves the text without.
        header = f"{header.replace('+', '')}-"
        keeps = False
    shown = tuple(" " * indent + line[own:] if len(line) > own else "" for line in lines)
    return Block(_DIGIT.sub(str(STEP), header), shown, keeps)


def _content(text: str, scalar: Scalar) -> list[str]:
    """The lines below the header, with all blank ones after the last: the header says whether these count."""
    start = next_line(text, scalar.start)
    end = max(line_end(text, scalar.end), start)
    while end < len(text):
        below = next_line(text, end)
        if text[below : line_end(text, below)].strip(" ") or below >= len(text):
            end = below
            break
        end = line_end(text, below)
    return [line.removesuffix("\r") for line in text[start:end].split("\n")] if end > start else []


def _indent_of(lines: list[str]) -> int:
    first = next((line for line in lines if line.strip(" ")), None)
    if first is None:
        return max((len(line) for line in lines), default=0)
    return len(first) - len(first.lstrip(" "))


def _trimmed(line: str, scalar: Scalar) -> str:
    """A line without the blanks at its end, which mean nothing unless a backslash stands before them."""
    trimmed = line.rstrip(" \t\r")
    return line.removesuffix("\r") if scalar.style == "double" and trimmed.endswith("\\") else trimmed
