"""A table's text to its rows: cells between commas, each with the stretch of text it was read from.

The form is that of RFC 4180 and of every spreadsheet: a line is a row, a comma parts two cells, and a cell in double
quotes may hold commas, line ends and, written twice, quotes. Python's own reader gives no positions. As in
`jbp.syntax.nodes` offsets count code points, and nothing is typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jbp.finding import Spot
from jbp.syntax.guard import MAX_ENTRIES, MAX_SCALAR, RULE, refuse, too_long
from jbp.syntax.nodes import Scalar
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.syntax.nodes import Source

MAX_ROWS: Final = 10_000

_BARE: Final = re.compile(r"[^,\n]*")
# Possessive: a quote that is never closed must not be looked for in every other way as well.
_QUOTED: Final = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"')
_CELL_END: Final = re.compile(r",|\r?\n|\Z")
_LINE_ENDS: Final = re.compile(r"(?:\r?\n)++")

Row: TypeAlias = tuple[Scalar, ...]


class Table(NamedTuple):
    """What a text became.

    Attributes:
        rows: its rows, without blank lines, up to the problem where there is one.
        problem: why it is not read to its end; None where it is.
    """

    rows: tuple[Row, ...]
    problem: Problem | None = None


class _Stopped(Exception):  # noqa: N818 - no error: the rest of a text is not read
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def parse_table(source: Source) -> Table:
    """Read the text of a CSV file into rows of cells."""
    refused = refuse(source)
    if refused is not None:
        return Table((), refused)
    rows: list[Row] = []
    try:
        for row in _rows(source):
            _require_small(row, len(rows))
            rows.append(row)
    except _Stopped as stopped:
        return Table(tuple(rows), stopped.problem)
    return Table(tuple(rows))


def _rows(source: Source) -> Iterator[Row]:
    text = source.text
    row: list[Scalar] = []
    at = cells = 0
    while (row or at < len(text)) and cells <= MAX_ENTRIES:
        if not row and (line_ends := _LINE_ENDS.match(text, at)):
            at = line_ends.end()
            continue
        cell = _cell(source, at)
        row.append(cell)
        cells += 1
        at = cell.end + 1
        if not text.startswith(",", cell.end):
            yield tuple(row)
            row = []
            # A cell ends at a comma, a line end or the end of the text.
            at = cell.end
    if cells > MAX_ENTRIES:
        raise _Stopped(_too_many(cell, MAX_ENTRIES, "cells"))


def _cell(source: Source, at: int) -> Scalar:
    if source.text.startswith('"', at):
        return _quoted(source, at)
    match = _BARE.match(source.text, at)
    end = at if match is None else match.end()
    if end > at and source.text.startswith("\r\n", end - 1):
        end -= 1  # the line ends with both
    return Scalar(source.text[at:end], "plain", source.name, at, end)


def _quoted(source: Source, at: int) -> Scalar:
    match = _QUOTED.match(source.text, at)
    if match is None:
        line, _ = source.position(at)
        message = f"Line {line} opens a quote that is never closed, so that nobody knows where its cell ends"
        mend = "Close the quote, or take it away."
        raise _Stopped(Problem("wrong-type", message, Spot(source.name, at, at + 1), "opened here", mend))
    end = match.end()
    if _CELL_END.match(source.text, end) is None:
        behind = _BARE.match(source.text, end)
        spot = Spot(source.name, end, end if behind is None else behind.end())
        message = "A cell goes on behind its closing quote"
        mend = "Put the quotes around the whole cell, and write a quote inside it twice."
        raise _Stopped(Problem("wrong-type", message, spot, "behind the quote", mend))
    return Scalar(match[1].replace('""', '"'), "double", source.name, at, end)


def _require_small(row: Row, rows: int) -> None:
    longest = max(row, key=lambda cell: len(cell.text))
    if len(longest.text) > MAX_SCALAR:
        raise _Stopped(too_long(Spot(longest.file, longest.start, longest.end)))
    if rows >= MAX_ROWS:
        raise _Stopped(_too_many(row[0], MAX_ROWS, "rows"))


def _too_many(cell: Scalar, most: int, what: str) -> Problem:
    spot = Spot(cell.file, cell.start, cell.end)
    mend = "Keep the figures of this plan alone, or divide them among several files."
    return Problem(RULE, f"The table holds more than {most:,} {what}", spot, "up to here", mend)
