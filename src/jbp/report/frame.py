"""The code frame: the lines that a finding speaks of, underlined and labelled, in the order of the file."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jbp.letters import legible, one_line
from jbp.report.columns import cells, offsets, width, wrap
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.report.style import Role
    from jbp.syntax.nodes import Source

_NARROWEST_LABEL = 24
"""A label that has less room than this beside its underlining stands below it."""


class Mark(NamedTuple):
    """A stretch of one line that is underlined, with what is to be said of it.

    Attributes:
        line: counted from 1.
        start: the column of its first code point, counted from 0.
        end: the column after its last one.
        label: what is said of it.
        main: whether the finding is about this place; related places are underlined otherwise.
    """

    line: int
    start: int
    end: int
    label: str
    main: bool


class Look(NamedTuple):
    """How a frame is drawn: how wide it may be, in which colour its main place stands, and whether to colour."""

    width: int
    role: Role
    color: bool


def mark(source: Source, start: int, end: int, label: str, *, main: bool) -> Mark:
    """The mark of a stretch of text; of one that spans lines, its first line is underlined."""
    line, column = source.position(start)
    last = len(source.line_text(line))
    stop = min(column - 1 + max(end - start, 1), max(last, column))
    return Mark(line, column - 1, stop, one_line(label), main)


def gutter_of(marks: Iterable[Mark]) -> int:
    """How many columns the line numbers of a frame take."""
    return max((len(str(each.line)) for each in marks), default=1)


def frame(source: Source, marks: tuple[Mark, ...], gutter: int, look: Look) -> Iterator[str]:
    """The lines of a frame; between lines that are not neighbours stands a ``·``."""
    bar = paint(" " * gutter + " |", "gutter", on=look.color)
    yield bar
    before = 0
    for line in sorted({each.line for each in marks}):
        if before and line > before + 1:
            yield paint(" " * gutter + " ·", "gutter", on=look.color)
        before = line
        here = sorted((each for each in marks if each.line == line), key=lambda each: (not each.main, each.start))
        shown = _Line(source.line_text(line), here[0], look.width - gutter - 3)
        yield f"{paint(f'{line:>{gutter}} |', 'gutter', on=look.color)} {shown.text}".rstrip()
        for each in here:
            role: Role = look.role if each.main else "related"
            yield from (f"{bar} {paint(under, role, on=look.color)}" for under in shown.underlined(each))


class _Line:
    """One line of the file as the frame shows it: cut to its width around the mark that matters."""

    def __init__(self, text: str, centre: Mark, room: int) -> None:
        shown, columns = _laid(text)
        self._room = max(room, _NARROWEST_LABEL)
        first, last = _window(columns, centre, self._room)
        self._head = "…" if first else ""
        self._columns = columns
        self._shift = len(self._head) - columns[first]
        self._limit = self._column(last)
        self.text = self._head + "".join(shown[first:last]) + ("…" if last < len(shown) else "")

    def underlined(self, each: Mark) -> Iterator[str]:
        """The underlining of a mark, with its label beside or below it."""
        end = len(self._columns) - 1
        start = min(max(self._column(min(each.start, end)), 0), self._limit)
        stop = min(self._column(min(each.end, end)), self._limit)
        carets = " " * start + ("^" if each.main else "-") * max(stop - start, 1)
        beside = self._room - len(carets) - 1
        if width(each.label) <= beside:
            yield f"{carets} {each.label}".rstrip()
            return
        if beside >= _NARROWEST_LABEL:
            yield from _beside(carets, each.label, self._room)
            return
        yield carets
        indent = min(start, max(self._room - 2 * _NARROWEST_LABEL, 0))
        yield from (" " * indent + line for line in wrap(each.label, self._room - indent, 0))

    def _column(self, place: int) -> int:
        """The column of the frame at which a code point of the line begins."""
        return self._columns[place] + self._shift


@lru_cache(maxsize=4)
def _laid(text: str) -> tuple[list[str], list[int]]:
    """The cells of a line and their columns, kept: hundreds of mistakes may stand on one line of 64 KiB."""
    shown = [legible(cell) for cell in cells(text)]
    return shown, offsets(shown)


def _beside(carets: str, label: str, room: int) -> Iterator[str]:
    """The underlining with a label of several lines at its right."""
    indent = len(carets) + 1
    first, *others = wrap(label, room, indent)
    yield f"{carets} {first}"
    yield from others


def _window(columns: list[int], centre: Mark, room: int) -> tuple[int, int]:
    """Which code points of a line are shown: all where they fit, else those around the mark, with room for dots."""
    size = len(columns) - 1
    if columns[-1] <= room:
        return 0, size
    start, stop = min(centre.start, size), min(centre.end, size)
    first = 0
    if columns[stop] > room - 1:
        # A third of the room stands before the mark, for a value says little without its key.
        wanted = max(columns[start] - max(room // 3, room - (columns[stop] - columns[start]) - 2), 0)
        wanted = max(wanted, columns[start] - room // 2)
        first = bisect_left(columns, wanted)
    last = first
    while last < size and columns[last + 1] - columns[first] <= room - 2:
        last += 1
    return first, last
