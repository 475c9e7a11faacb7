"""The file of a table of figures to its rows: which KPI, when, how much; and what is wrong with its form.

Nothing here knows of the plan: whether a KPI exists, a day is one and a figure is one is asked of the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.quoting import is_ambiguous
from jbp.finding import Related, Spot
from jbp.reading.typed import close_word
from jbp.syntax.csv_table import parse_table
from jbp.syntax.guard import MAX_BYTES
from jbp.syntax.nodes import NULLS, Scalar, Source
from jbp.syntax.parse import decode
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.reading.inputs import FileBytes
    from jbp.syntax.csv_table import Row
    from jbp.syntax.nodes import Style

COLUMNS: Final = ("kpi", "when", "value")
HEADER: Final = ",".join(COLUMNS)

_SEPARATORS: Final = {";": "semicolons", "\t": "tabs", "|": "bars"}
_CSV: Final = 'Save it as "CSV UTF-8", as spreadsheets call it.'


class FigureRow(NamedTuple):
    """One figure. Its texts are those of a plan: blanks and quotes around them mean nothing."""

    kpi: Scalar
    when: Scalar
    value: Scalar


class Misfit(NamedTuple):
    """A row that gives no figure, and the KPI that it names, if it names any."""

    kpi: str | None
    problem: Problem


class FigureTable(NamedTuple):
    """What a file became.

    Attributes:
        source: its text.
        rows: its figures; none where there is a problem.
        misfits: the rows that give none.
        problem: why it is no table of figures, or is not read to its end.
    """

    source: Source
    rows: tuple[FigureRow, ...] = ()
    misfits: tuple[Misfit, ...] = ()
    problem: Problem | None = None


def figure_table(file: FileBytes) -> FigureTable:
    """Read a table of figures."""
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        mend = "Divide it among several files, by KPI." if len(file.data) > MAX_BYTES else _CSV
        broken = Source(file.name, file.data[:MAX_BYTES].decode(errors="replace"))
        return FigureTable(broken, problem=source._replace(mend=mend))
    table = parse_table(source)
    if table.problem is not None:
        return FigureTable(source, problem=table.problem)
    rows = [row for row in table.rows if any(map(_said, row))]
    if not rows:
        return FigureTable(source, problem=_empty(source))
    header, *body = rows
    problem = _wrong_header(header)
    if problem is not None:
        return FigureTable(source, problem=problem)
    read = [_figure(row, header) for row in body]
    return FigureTable(
        source,
        tuple(row for row in read if isinstance(row, FigureRow)),
        tuple(row for row in read if isinstance(row, Misfit)),
    )


def _said(cell: Scalar) -> str:
    """What a cell says; nothing where it says in words that it says nothing."""
    text = cell.text.strip()
    return "" if text in NULLS else text


def _empty(source: Source) -> Problem:
    message = f"A table of figures begins with the line {HEADER}, and this file is empty"
    return Problem("wrong-type", message, Spot(source.name, 0, 0), mend=f"Write {HEADER} into its first line.")


def _wrong_header(header: Row) -> Problem | None:
    """What is wrong with the names of the columns."""
    names = [_said(cell) for cell in header]
    if len(header) == 1:
        separator = next((each for each in _SEPARATORS if each in header[0].text), None)
        if separator is not None:
            return _separated(header[0], _SEPARATORS[separator])
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        return _missing(header, names, missing)
    twice = next((cell for at, cell in enumerate(header) if names[at] in COLUMNS and names[at] in names[:at]), None)
    if twice is None:
        return None
    first = header[names.index(_said(twice))]
    return Problem(
        "duplicate-id",
        f'Two columns are called "{_said(twice)}", and nobody knows which of them counts',
        _spot(twice),
        "the same name again",
        "Give the column that does not count another name.",
        (Related(_spot(first), "the first one"),),
    )


def _separated(header: Scalar, what: str) -> Problem:
    return Problem(
        "wrong-type",
        f"The columns of this table are separated by {what}, where commas are meant",
        _spot(header),
        f"{HEADER} belongs here",
        "Save it again with commas between the columns and points in the figures (40.5%): spreadsheets take the signs "
        "from the region that they are set to, such as English (United States).",
    )


def _missing(header: Row, names: list[str], missing: list[str]) -> Problem:
    """The columns that are not there, shown at a name that was probably meant for one of them."""
    others = {name.lower(): cell for name, cell in zip(names, header, strict=True) if name and name not in COLUMNS}
    meant = {name: word for name in missing if (word := close_word(name, tuple(others))) is not None}
    what = _listed(missing)
    first = next(iter(meant), None)
    spot = Spot(header[0].file, header[0].start, header[-1].end) if first is None else _spot(others[meant[first]])
    return Problem(
        "wrong-type",
        f"The first line of a table of figures names its columns, and none of them is called {what}",
        spot,
        "the names of the columns belong here" if first is None else f"did you mean {first}?",
        f"Let the first line be {HEADER}; more columns may follow." if first is None else f"Write {first}.",
    )


def _figure(row: Row, header: Row) -> FigureRow | Misfit:
    cells = {_said(name): cell for name, cell in reversed(tuple(zip(header, row, strict=False)))}
    kpi = _said(cells["kpi"]) if "kpi" in cells else ""
    beyond = next((cell for cell in row[len(header) :] if cell.text.strip()), None)
    if beyond is not None:
        return Misfit(kpi or None, _too_long(row, header, beyond, kpi))
    texts = [_text(cells[name]) if name in cells else None for name in COLUMNS]
    lacking = [name for name, text in zip(COLUMNS, texts, strict=True) if text is None]
    if lacking:
        return Misfit(kpi or None, _lacking(row, cells, lacking, kpi))
    return FigureRow(*(text for text in texts if text is not None))


def _text(cell: Scalar) -> Scalar | None:
    """A cell as a text of the plan; None where it says nothing."""
    text = _said(cell)
    if not text:
        return None
    # What other programs would read as a number or a date stays a text where the plan is written for a partner.
    style: Style = "double" if is_ambiguous(text) else "plain"
    if cell.style != "plain":
        return cell._replace(text=text, style=style)
    start = cell.start + cell.text.index(text)
    return Scalar(text, style, cell.file, start, start + len(text))


def _too_long(row: Row, header: Row, beyond: Scalar, kpi: str) -> Problem:
    return Problem(
        "wrong-type",
        f"{_named(kpi)} holds {len(row)} cells, and the first line names {len(header)} columns",
        _spot(beyond),
        "a cell too many",
        "Write a figure with a point (40.5%), and put quotes around a text that holds a comma.",
    )


def _lacking(row: Row, cells: dict[str, Scalar], lacking: list[str], kpi: str) -> Problem:
    first = cells.get(lacking[0])
    spot = Spot(row[-1].file, row[-1].end, row[-1].end) if first is None else _spot(first)
    what = _listed(lacking)
    mend = "Fill the cell, or delete the row." if len(lacking) == 1 else "Fill the cells, or delete the row."
    return Problem("wrong-type", f"{_named(kpi)} says nothing under {what}", spot, "nothing stands here", mend)


def _named(kpi: str) -> str:
    return f'A row of KPI "{kpi}"' if kpi else "A row"


def _listed(names: Sequence[str]) -> str:
    *others, last = (f'"{name}"' for name in names)
    return f"{', '.join(others)} and {last}" if others else last


def _spot(cell: Scalar) -> Spot:
    return Spot(cell.file, cell.start, cell.end)
