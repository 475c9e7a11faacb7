"""What is wrong between a plan and its tables of figures, in words; each function makes one problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.finding import Related, Spot
from jbp.reading.names import describe, name_of, shortened
from jbp.reading.typed import close_word
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.reading.figure_rows import FigureRow
    from jbp.syntax.nodes import Entry, MapNode, Node

ACTUALS: Final = "actuals"
ACTUALS_FROM: Final = "actuals_from"

_SHOWN: Final = 8
"""How many KPIs are offered to choose from."""


def file_not_taken(tree: MapNode, kpi: str, stated: Entry, rule: str, message: str) -> Problem:
    """A file that is not there, may not be read, or serves for something else."""
    return Problem(
        rule,
        f"{describe(tree, ('kpis', kpi))} names a file for its actuals, and {message.rstrip('.')}",
        _spot(stated.value),
        "not read",
        f"Name a CSV file of figures in the plan's folder, or write the figures under `{ACTUALS}`.",
    )


def actuals_twice(tree: MapNode, kpi: str, stated: Entry, inline: Entry) -> Problem:
    """A KPI that states figures, and names a file for them."""
    return Problem(
        "duplicate-id",
        f"{describe(tree, ('kpis', kpi))} states its actuals, and names a file for them as well",
        _spot(stated.key),
        "a file besides",
        f"Move the figures into the file, or take `{ACTUALS_FROM}` away.",
        (Related(_spot(inline.key), "stated here"),),
    )


def figure_twice(tree: MapNode, row: FigureRow, first: FigureRow) -> Problem:
    """A second figure of a KPI for the same day or period."""
    return Problem(
        "duplicate-id",
        f"{describe(tree, ('kpis', row.kpi.text))} has two figures for {shortened(row.when.text)}",
        _spot(row.when),
        "a second figure",
        "Delete one of the two rows.",
        (Related(_spot(first.when), "the first one"),),
    )


def rows_not_read(tree: MapNode, rows: Sequence[FigureRow], stated: str) -> Problem:
    """Rows of a KPI that does not name their file, so that nobody would read them."""
    kpi = rows[0].kpi
    delete = "delete the row" if len(rows) == 1 else "delete the rows"
    return Problem(
        "dangling-reference",
        f"{_count(rows)} {describe(tree, ('kpis', kpi.text))}, which does not name this file",
        _spot(kpi),
        "not read",
        f"Write `{ACTUALS_FROM}: {stated}` under that KPI, or {delete}.",
        (Related(("kpis", kpi.text), "this KPI"),),
    )


def unknown_kpi(kpis: Mapping[str, Entry], rows: Sequence[FigureRow]) -> Problem:
    """Rows of a KPI that does not exist."""
    kpi = rows[0].kpi
    meant = _meant(kpi.text, kpis)
    message = f'{_count(rows)} KPI "{shortened(kpi.text)}", which does not exist'
    if meant is None:
        mend = f"Write one of: {', '.join(list(kpis)[:_SHOWN])}; or add the KPI."
        return Problem("dangling-reference", message, _spot(kpi), "no KPI has this id", mend)
    name = shortened(name_of(kpis[meant].value) or meant)
    related = Related(("kpis", meant), f'did you mean this one, "{name}"?')
    return Problem("dangling-reference", message, _spot(kpi), f"did you mean {meant}?", f"Write {meant}.", (related,))


def _meant(text: str, kpis: Mapping[str, Entry]) -> str | None:
    """The KPI that was probably meant: by its id, else by its name."""
    close = close_word(text, tuple(kpis))
    if close is not None:
        return close
    names = {name.lower(): kpi for kpi, entry in kpis.items() if (name := name_of(entry.value)) is not None}
    named = close_word(text, tuple(names))
    return None if named is None else names[named]


def _count(rows: Sequence[FigureRow]) -> str:
    return "A row names" if len(rows) == 1 else f"{len(rows)} rows name"


def _spot(node: Node) -> Spot:
    return Spot(node.file, node.start, node.end)
