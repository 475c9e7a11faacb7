"""Signs that look like others, or hide what stands behind them, and so make a text unreadable."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.syntax.faults import SYNTAX
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from jbp.syntax.nodes import Source

_ODD_BLANK: Final = "\u00a0"
_WIDE_COLON: Final = "\uff1a"
_HASH: Final = re.compile(r"(?<=[ \t,\[{])#.*")


def odd_blank(source: Source, line: int) -> Problem | None:
    """A blank that word processors and web pages write, and YAML takes for a letter."""
    column = source.line_text(line).find(_ODD_BLANK)
    if column < 0:
        return None
    start = source.offset(line) + column
    message = f"Line {line} holds a no-break space (U+00A0), which looks like a blank and is none"
    mend = "Put plain blanks in its place; it often comes along with text copied from a document or a web page."
    return Problem(SYNTAX, message, Spot(source.name, start, start + 1), "a no-break space", mend)


def wide_colon(source: Source, line: int) -> Problem | None:
    """The colon of Chinese and Japanese keyboards."""
    column = source.line_text(line).find(_WIDE_COLON)
    if column < 0:
        return None
    start = source.offset(line) + column
    message = f"Line {line} is no entry: its colon is a wide one (U+FF1A)"
    mend = "Write a plain colon and a blank behind it."
    return Problem(SYNTAX, message, Spot(source.name, start, start + 1), "a wide colon", mend)


def hidden_end(source: Source, opened: int) -> Problem | None:
    """A `#` behind a bracket that is open: it hides the rest of the line, with what closes the bracket."""
    line, column = source.position(opened)
    text = source.line_text(line).rstrip()
    comment = _HASH.search(text, column)
    closing = "]" if source.text[opened] == "[" else "}"
    if comment is None or closing not in comment[0]:
        return None
    start = source.offset(line) + comment.start()
    message = f"`#` begins a comment, so that what stands behind it on line {line} is not read"
    mend = 'If it belongs to the text, put that text in quotes, such as "#0b5cad".'
    return Problem(SYNTAX, message, Spot(source.name, start, start + len(comment[0])), "read as a comment", mend)
