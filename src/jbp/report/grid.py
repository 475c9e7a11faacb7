"""Small tables for the terminal, whose cells are broken into lines where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.report.columns import width, wrap
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP: Final = 2


class Row(NamedTuple):
    """One row: its label, its cells of one paragraph or more each, and whether it stands out."""

    label: str
    cells: tuple[tuple[str, ...], ...]
    strong: bool = False


def grid(rows: Sequence[Row], columns: int, narrowest: int, *, color: bool = False) -> list[str] | None:
    """The rows as lines of at most so many columns; None where a cell would be narrower than `narrowest`.

    Labels take a quarter of it at most. Cells are as wide as they need to be, and share the room that is left equally
    where that is too much.
    """
    label = min(max(width(row.label) for row in rows), columns // 4)
    room = (columns - label) // max(len(row.cells) for row in rows) - _GAP
    if room < narrowest:
        return None
    needed = [max(_needed(cell) for cell in cells) for cells in zip(*(row.cells for row in rows), strict=True)]
    widths = [min(one, room) for one in needed]
    return [line for row in rows for line in _lines(row, label, widths, color=color)]


def _needed(cell: tuple[str, ...]) -> int:
    return max(map(width, cell), default=0)


def _lines(row: Row, label: int, widths: list[int], *, color: bool) -> Iterator[str]:
    cells = [(_broken(cell, wide), wide) for cell, wide in zip(row.cells, widths, strict=True)]
    cells.insert(0, (_broken((row.label,), label), label))
    for number in range(max(len(lines) for lines, _ in cells)):
        texts = [(lines[number] if number < len(lines) else "", wide) for lines, wide in cells]
        line = (" " * _GAP).join(text + " " * (wide - width(text)) for text, wide in texts).rstrip()
        yield paint(line, "strong", on=color and row.strong)


def _broken(cell: tuple[str, ...], wide: int) -> list[str]:
    return [line for text in cell for line in _wrapped(text, wide)]


def _wrapped(text: str, wide: int) -> list[str]:
    """The text in lines; a word that is wider than the cell is broken."""
    lines: list[str] = []
    for line in wrap(text, wide, 0):
        rest = line
        while len(rest) > 1 and width(rest) > wide:
            cut = next(end for end in range(len(rest) - 1, 0, -1) if end == 1 or width(rest[:end]) <= wide)
            lines.append(rest[:cut])
            rest = rest[cut:]
        lines.append(rest)
    return lines
