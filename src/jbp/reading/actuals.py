"""Actual figures that stand in tables: the rows of CSV files become `actuals` of the KPIs that name the file.

What comes of it is the tree that a plan would have in which the figures were written. Keys and values stand in the
table, so that everything behind finds them there; the mapping itself stands at the first of its rows and has no text
of its own.

Mistakes are kept beside the tree with the KPIs they concern, since a table may hold what is private: a partner who may
not see a KPI must not learn anything of its rows either, not even that one of them is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.reading import table_faults
from jbp.reading.figure_rows import figure_table
from jbp.reading.table_faults import ACTUALS, ACTUALS_FROM
from jbp.syntax.guard import MAX_PROBLEMS, too_wrong
from jbp.syntax.nodes import Entry, MapNode, Scalar, is_absent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from jbp.reading.collector import Collector
    from jbp.reading.document import Document
    from jbp.reading.figure_rows import FigureRow, FigureTable
    from jbp.reading.inputs import FileBytes, Table
    from jbp.syntax.nodes import Source
    from jbp.syntax.problem import Problem


class Mistake(NamedTuple):
    """Something wrong with a table.

    Attributes:
        problem: what.
        kpis: the KPIs whose figures it concerns; none where nobody knows whose they are.
        table: the KPIs that name the table.
    """

    problem: Problem
    kpis: frozenset[str]
    table: frozenset[str]

    def concerns(self, kpis: AbstractSet[str]) -> bool:
        """Whether it keeps somebody who sees these KPIs from their figures."""
        return not self.kpis.isdisjoint(kpis) and not self.table.isdisjoint(kpis)


class Actuals(NamedTuple):
    """What came of a plan's tables.

    Attributes:
        tree: the plan with their figures.
        sources: the tables that were read.
        mistakes: what is wrong with them.
    """

    tree: MapNode
    sources: tuple[Source, ...]
    mistakes: tuple[Mistake, ...]


def with_actuals(
    tree: MapNode, tables: Iterable[Table], shared: MapNode | None = None, taken: AbstractSet[str] = frozenset()
) -> Actuals:
    """The tree with the figures of its tables.

    Args:
        tree: a plan with its parts, or an overlay that is not laid yet.
        tables: the tables that its KPIs name.
        shared: for an overlay, the plan that it extends.
        taken: the names of files that belong to the plan already, and can be no tables of this one.
    """
    reading = _Reading(tree, shared)
    for file, kpis in reading.files(tables):
        if file.name in taken:
            reading.refuse(kpis, "wrong-type", f"{file.name} belongs to the plan already")
        else:
            reading.take(figure_table(file), frozenset(kpis), kpis[0])
    return Actuals(reading.filled(), tuple(reading.sources), tuple(reading.mistakes))


def tell(mistakes: Sequence[Mistake], found: Collector) -> None:
    """Report what is wrong with tables, up to the number that people mend one by one."""
    found.add_problems(each.problem for each in mistakes[:MAX_PROBLEMS])
    if len(mistakes) > MAX_PROBLEMS:
        found.add_problems((too_wrong(mistakes[MAX_PROBLEMS].problem.spot),))


def without_fixes(document: Document, actuals: Iterable[Actuals]) -> Document:
    """The document without the fixes of findings that stand in tables: jbp edits none."""
    tables = {source.name for each in actuals for source in each.sources}
    return document.with_findings(
        finding._replace(fix=None)
        if finding.fix is not None and document.spot(finding.at, finding.part).file in tables
        else finding
        for finding in document.findings
    )


class _Reading:
    """The tables of one plan while their figures are gathered."""

    def __init__(self, tree: MapNode, shared: MapNode | None) -> None:
        self._tree = tree
        self._shared = shared
        self._kpis = _kpis(tree)
        self._stated = {kpi: stated for kpi, entry in self._kpis.items() if (stated := _stated(entry)) is not None}
        self._figures: dict[str, dict[str, FigureRow]] = {}
        self.sources: list[Source] = []
        self.mistakes: list[Mistake] = []

    def files(self, tables: Iterable[Table]) -> list[tuple[FileBytes, list[str]]]:
        """The files of the tables, each once, with the KPIs that name it; what cannot be taken is reported."""
        naming: dict[str, list[str]] = {}
        for kpi, (_, value) in self._stated.items():
            naming.setdefault(value.text if isinstance(value, Scalar) else "", []).append(kpi)
        files: dict[str, tuple[FileBytes, list[str]]] = {}
        for stated, file, problem in tables:
            kpis = naming.get(stated, [])
            if kpis and file is not None:
                files.setdefault(file.name, (file, []))[1].extend(kpis)
            elif kpis and problem is not None:
                self.refuse(kpis, *problem)
        return list(files.values())

    def refuse(self, kpis: Sequence[str], rule: str, message: str) -> None:
        """Report that KPIs name a file which cannot be taken."""
        stated = self._stated[kpis[0]]
        self._add(table_faults.file_not_taken(self._tree, kpis[0], stated, rule, message), kpis, kpis)

    def take(self, table: FigureTable, kpis: frozenset[str], first: str) -> None:
        """Gather the figures of a table for the KPIs that name it, of which one is the first."""
        self.sources.append(table.source)
        if table.problem is not None:
            self._add(table.problem, kpis, kpis)
        for kpi, problem in table.misfits:
            self._add(problem, () if kpi is None else (kpi,), kpis)
        strangers: dict[str, list[FigureRow]] = {}
        for row in table.rows:
            if row.kpi.text in kpis:
                self._take_row(row, kpis)
            else:
                strangers.setdefault(row.kpi.text, []).append(row)
        for kpi, rows in strangers.items():
            problem = self._stray(kpi, rows, self._stated[first])
            self._add(problem, (kpi,), kpis)

    def filled(self) -> MapNode:
        """The tree with all figures that were gathered."""
        section = self._tree.get("kpis")
        if section is None or not isinstance(section.value, MapNode):
            return self._tree
        entries = tuple(self._filled(entry) for entry in section.value.entries)
        kpis = Entry(section.key, section.value._replace(entries=entries))
        return self._tree._replace(entries=tuple(kpis if each is section else each for each in self._tree.entries))

    def _filled(self, entry: Entry) -> Entry:
        key, value = entry
        stated = self._stated.get(key.text)
        if stated is None or entry is not self._kpis[key.text] or not isinstance(value, MapNode):
            return entry
        inline = value.get(ACTUALS)
        if inline is not None and not _is_nothing(inline):
            self._add(table_faults.actuals_twice(self._tree, key.text, stated, inline), (key.text,), (key.text,))
            return entry
        rows = tuple(self._figures.get(key.text, {}).values())
        if not rows:
            return entry
        entries: list[Entry] = []
        for each in value.entries:
            if each is not inline:
                entries.append(each)
            if each is stated:
                entries.append(_actuals(rows))
        return Entry(key, value._replace(entries=tuple(entries)))

    def _take_row(self, row: FigureRow, table: Iterable[str]) -> None:
        kpi = row.kpi.text
        first = self._figures.setdefault(kpi, {}).setdefault(row.when.text, row)
        if first is not row:
            self._add(table_faults.figure_twice(self._tree, row, first), (kpi,), table)

    def _stray(self, kpi: str, rows: Sequence[FigureRow], stated: Entry) -> Problem:
        """What is wrong with rows of a KPI that does not name their file, or does not exist: nobody would read them."""
        shared = {} if self._shared is None else _kpis(self._shared)
        if kpi not in self._kpis and kpi not in shared:
            return table_faults.unknown_kpi({**shared, **self._kpis}, rows)
        tree = self._tree if self._shared is None or kpi not in shared else self._shared
        name = stated.value.text if isinstance(stated.value, Scalar) else ""
        return table_faults.rows_not_read(tree, rows, name)

    def _add(self, problem: Problem, kpis: Iterable[str], table: Iterable[str]) -> None:
        self.mistakes.append(Mistake(problem, frozenset(kpis), frozenset(table)))


def _kpis(tree: MapNode) -> dict[str, Entry]:
    """The KPIs of a tree; of an id that stands twice, the first."""
    kpis: dict[str, Entry] = {}
    section = tree.get("kpis")
    if section is not None and isinstance(section.value, MapNode):
        for entry in section.value.entries:
            if not entry.key.text.startswith("x-"):
                kpis.setdefault(entry.key.text, entry)
    return kpis


def _stated(kpi: Entry) -> Entry | None:
    """The name of a KPI's file, under its key."""
    stated = kpi.value.get(ACTUALS_FROM) if isinstance(kpi.value, MapNode) else None
    return stated if stated is not None and isinstance(stated.value, Scalar) and not _is_nothing(stated) else None


def _is_nothing(entry: Entry) -> bool:
    return is_absent(entry.value) or (isinstance(entry.value, MapNode) and not entry.value.entries)


def _actuals(rows: tuple[FigureRow, ...]) -> Entry:
    first = rows[0].kpi
    figures = tuple(Entry(row.when, row.value) for row in rows)
    key = Scalar(ACTUALS, "plain", first.file, first.start, first.end)
    return Entry(key, MapNode(figures, flow=False, file=first.file, start=first.start, end=first.start))
