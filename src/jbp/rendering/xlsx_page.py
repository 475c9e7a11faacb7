"""One sheet of a workbook, before it is written: which cell holds what, and what stands over several of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from jbp.rendering.xlsx_cells import EMPTY, Entry, Style, text_entry
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal

_LONGEST: Final = 32_000
"""A cell of Excel holds 32,767 units of UTF-16; a longer text goes on in the cell below."""

TITLE: Final = Style(bold=True, size=14, wraps=False, title=True)
SUBTITLE: Final = Style(bold=True, size=11, wraps=False, title=True)
HEAD: Final = Style(bold=True, head=True)


@dataclass(frozen=True, slots=True)
class Area:
    """Cells from the first row and column to the last, all counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a native chart.

    Attributes:
        name: the cell of its name.
        labels: the cells of its labels.
        numbers: the cells of its numbers.
        color: a token of the palette, or a colour as ``#rrggbb``.
        dashed: whether it is planned or forecast.
    """

    name: tuple[int, int]
    labels: Area
    numbers: Area
    color: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class NativeChart:
    """A chart that the spreadsheet draws of cells; `scale` has the round numbers of its values, if they are settled."""

    kind: Literal["bar", "line"]
    title: tuple[int, int]
    description: str
    series: tuple[Series, ...]
    row: int
    rows: int
    scale: tuple[float, ...] = ()


@dataclass(slots=True)
class Page:
    """The sheet as it grows downwards."""

    name: str
    row: int = 0
    cells: dict[tuple[int, int], Entry] = field(default_factory=dict)
    wide: dict[int, Entry] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)
    wheels: list[Area] = field(default_factory=list)
    charts: list[NativeChart] = field(default_factory=list)
    header: int | None = None
    frozen_columns: int = 1
    filtered: Area | None = None

    def put(self, entries: Sequence[Entry], left: int = 0) -> int:
        """Write a row, and give its number; texts that are too long for a cell go on below in rows of their own."""
        first = self.row
        for column, entry in enumerate(entries, left):
            for place, piece in enumerate(_pieces(entry)):
                if piece.value != "" or piece.style.fill or piece.style.head:
                    self.cells[first + place, column] = piece
                self.row = max(self.row, first + place + 1)
        self.row = max(self.row, first + 1)
        return first

    def put_wide(self, text: str, style: Style = EMPTY.style) -> None:
        """Write a text over the whole width of the sheet."""
        for piece in _pieces(text_entry(text, style)):
            self.wide[self.row] = piece
            self.row += 1

    def put_title(self, text: str, style: Style = TITLE) -> int:
        """Write a line that runs to the right as far as it needs, and give its row."""
        return self.put((text_entry(text, style),))

    def gap(self) -> None:
        """Leave a row empty; not at the top, and not twice."""
        if (self.row and any(row == self.row - 1 for row, _ in self.cells)) or self.row - 1 in self.wide:
            self.row += 1


def _pieces(entry: Entry) -> Iterator[Entry]:
    """The entry, in pieces that fit a cell."""
    if not isinstance(entry.value, str) or units(entry.value) <= _LONGEST:
        yield entry
        return
    text, lead = entry.value, ""
    step = _LONGEST // 2  # so many characters fit whatever they are
    for at in range(0, len(text), step):
        yield replace(entry, value=lead + text[at : at + step], url="" if at else entry.url)
        lead = FORMAT_WORDS.continued


def units(text: str) -> int:
    """How long a text is for programs of Microsoft: in units of UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)
