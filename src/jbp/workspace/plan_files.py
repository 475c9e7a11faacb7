"""All files of one plan: itself, its parts and tables, the waivers beside it, and the plan that an overlay extends.

What a plan says wrongly of its files is a mistake in the plan, hence a value here; that the system does not let one of
them be read is an exception.
"""

from __future__ import annotations

import os
import posixpath
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.reading.inputs import FileProblem
from jbp.workspace.files import MAX_BYTES, MissingFileError, RefusedFileError
from jbp.workspace.links import read_links, require_below, tables_of_part
from jbp.workspace.shelf import DISK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jbp.address import Address
    from jbp.workspace.links import Links
    from jbp.workspace.shelf import Shelf

WAIVERS: Final = "waivers.yaml"
"""What the file of waivers beside a plan is called."""

_MOST_PARTS = 1000
_MOST_BYTES = 4 * MAX_BYTES
"""How large the parts of one plan may be together, and how large its tables."""
_MOST_TABLES = 100


class PlanFile(NamedTuple):
    """Where a plan lies.

    Attributes:
        path: the file.
        shown: what messages call it: relative to the working folder, with forward slashes.
        root: the folder that it must lie in once links are resolved, because a search found it and nobody named it.
    """

    path: Path
    shown: str
    root: Path | None = None


class RawFile(NamedTuple):
    """A file as it was read: what messages call it, where it lies, and its bytes (which a later write expects)."""

    name: str
    path: Path
    data: bytes


class RawTable(NamedTuple):
    """A table of figures that KPIs name under `actuals_from`.

    Attributes:
        stated: what they name it by.
        file: the file; None where it cannot be taken.
        problem: rule and message of why it cannot be taken.
    """

    stated: str
    file: RawFile | None
    problem: tuple[str, str] | None = None


class PlanFiles(NamedTuple):
    """The files of one plan.

    Attributes:
        main: the plan.
        parts: its parts, in the order of `parts`, each once.
        base: for an overlay, the files of the plan it extends, with that plan's own problems.
        problems: the mistakes in what `main` says of files.
        waivers: the file of waivers beside `main`; of an overlay that lies beside its plan, it is that plan's.
        tables: the tables that KPIs of `main` and its parts name, in their order, by each name once.
    """

    main: RawFile
    parts: tuple[RawFile, ...] = ()
    base: PlanFiles | None = None
    problems: tuple[FileProblem, ...] = ()
    waivers: RawFile | None = None
    tables: tuple[RawTable, ...] = ()


def load_files(plan: PlanFile, root: Path | None = None, shelf: Shelf = DISK) -> PlanFiles:
    """Read a plan with all that belongs to it.

    Args:
        plan: the plan, or the overlay.
        root: where given, the folder that every file must lie in, also the one that an overlay extends.
        shelf: where the files lie; the disk where not given.

    Raises:
        ReadError: the plan cannot be read, or the system does not let one of its other files be read.
    """
    return _Loading(root, shelf).load(plan)


def part_paths(main: RawFile) -> frozenset[str]:
    """The files that stand for a plan where they are named: its parts, and the waivers beside it.

    Every link is resolved; what is wrong with them is left out.
    """
    found = {os.path.realpath(main.path.parent / WAIVERS)}
    for _, pattern in read_links(main.name, main.data).parts:
        try:
            found.update(os.path.realpath(main.path.parent / name) for name in DISK.expand(main.path.parent, pattern))
        except (MissingFileError, RefusedFileError):
            continue
    return frozenset(found)


class _Loading:
    """One loading of a plan from a shelf."""

    def __init__(self, root: Path | None, shelf: Shelf) -> None:
        self._root = root
        self._shelf = shelf

    def load(self, plan: PlanFile) -> PlanFiles:
        files, links = self._load(plan)
        waivers = self._waivers(files.main)
        if links.extends is None:
            return files if waivers is None else files._replace(waivers=waivers)
        base, problems = self._base(files.main, links.extends)
        if base is not None:
            base = base._replace(waivers=self._waivers(base.main))
            waivers = None if self._are_same(waivers, base.waivers) else waivers
        return files._replace(base=base, problems=files.problems + problems, waivers=waivers)

    def _load(self, plan: PlanFile) -> tuple[PlanFiles, Links]:
        # A plan that is too large is a mistake in the plan: the syntax refuses the byte too many, at its place.
        data = self._shelf.start(plan.path, plan.root if self._root is None else self._root, plan.shown)
        main = RawFile(plan.shown, plan.path, data)
        links = read_links(main.name, data)
        # `parts: ["*.yaml"]` matches the plan too, which is no part of itself, and the waivers, which are none.
        own = (plan.path, plan.path.parent / WAIVERS)
        seen = {self._shelf.real(file) for file in own} if links.parts else set[str]()
        parts: list[RawFile] = []
        problems: list[FileProblem] = []
        for at, pattern in links.parts:
            for found in self._matches(main, pattern, seen):
                if isinstance(found, RawFile) and _is_too_much(parts, found):
                    problems.append(_problem("refused-input", "the parts are too many, or too large together", at))
                    return PlanFiles(main, tuple(parts), None, tuple(problems)), links
                if isinstance(found, RawFile):
                    parts.append(found)
                else:
                    problems.append(_problem(*found, at))
        return PlanFiles(main, tuple(parts), None, tuple(problems), tables=self._tables(main, parts, links)), links

    def _tables(self, main: RawFile, parts: list[RawFile], links: Links) -> tuple[RawTable, ...]:
        """The tables that a plan names: below its own folder, whichever of its files names them."""
        stated = dict.fromkeys(links.tables)
        for part in parts:
            stated |= dict.fromkeys(tables_of_part(part.name, part.data))
        tables: list[RawTable] = []
        size = 0
        for text in stated:
            table = self._table(main, text)
            size += len(table.file.data) if table.file is not None else 0
            if len(tables) >= _MOST_TABLES or size > _MOST_BYTES:
                tables.append(RawTable(text, None, ("refused-input", "the tables are too many, or too large together")))
                break
            tables.append(table)
        return tuple(tables)

    def _table(self, main: RawFile, stated: str) -> RawTable:
        folder, shown = main.path.parent, beside(main.name, stated)
        try:
            require_below(stated, "actuals.csv")
            # As of a plan: a table that is too large is refused at its place.
            return RawTable(stated, RawFile(shown, folder / stated, self._shelf.start(folder / stated, folder, shown)))
        except MissingFileError:
            return RawTable(stated, None, ("dangling-reference", f'"{stated}" does not exist beside the plan'))
        except RefusedFileError as error:
            return RawTable(stated, None, ("refused-input", str(error)))

    def _waivers(self, main: RawFile) -> RawFile | None:
        """The file of waivers beside a plan.

        Raises:
            ReadError: something of that name is there and cannot be read. It may accept findings, so that without it
                nobody knows what to report.
        """
        folder, shown = main.path.parent, beside(main.name, WAIVERS)
        path = folder / WAIVERS
        kind = self._shelf.kind(path)
        if kind is None or main.path.name == WAIVERS:
            return None
        if kind == "folder":
            raise RefusedFileError(
                f"{shown} is a folder, and waivers are read from a file of this name. Rename the folder."
            )
        return RawFile(shown, path, self._shelf.start(path, folder, shown))

    def _are_same(self, file: RawFile | None, other: RawFile | None) -> bool:
        if file is None or other is None:
            return False
        return self._shelf.real(file.path) == self._shelf.real(other.path)

    def _matches(self, main: RawFile, pattern: str, seen: set[str]) -> Iterator[RawFile | tuple[str, str]]:
        """The files that an item of `parts` names; rule and message for each that cannot be taken."""
        folder = main.path.parent
        try:
            names = self._shelf.expand(folder, pattern)
        except MissingFileError as error:
            yield "dangling-reference", str(error)
            return
        except RefusedFileError as error:
            yield "refused-input", str(error)
            return
        for name in names:
            real = self._shelf.real(folder / name)
            if real not in seen:
                seen.add(real)
                yield self._part(main, name)

    def _part(self, main: RawFile, name: str) -> RawFile | tuple[str, str]:
        folder, shown = main.path.parent, beside(main.name, name)
        try:
            return RawFile(shown, folder / name, self._shelf.whole(folder / name, folder, shown))
        except MissingFileError as error:
            return "dangling-reference", str(error)
        except RefusedFileError as error:
            return "refused-input", str(error)

    def _base(self, overlay: RawFile, extends: str) -> tuple[PlanFiles | None, tuple[FileProblem, ...]]:
        at: Address = ("extends",)
        plan = PlanFile(overlay.path.parent / extends, beside(overlay.name, extends))
        try:
            files, links = self._load(plan)
        except MissingFileError as error:
            return None, (
                FileProblem("dangling-reference", str(error), at, "Write the path from this file to the plan."),
            )
        except RefusedFileError as error:
            return None, (FileProblem("refused-input", str(error), at, "Name the plan that this overlay adds to."),)
        if links.extends is None:
            return files, ()
        message = f"{plan.shown} is an overlay itself, and overlays do not chain."
        return None, (FileProblem("wrong-type", message, at, "Name the plan that this overlay adds to."),)


def _is_too_much(parts: list[RawFile], more: RawFile) -> bool:
    return len(parts) >= _MOST_PARTS or sum(len(part.data) for part in parts) + len(more.data) > _MOST_BYTES


def _problem(rule: str, message: str, item: int) -> FileProblem:
    mend = "Correct this item of `parts`, or remove it." if rule != "dangling-reference" else _MEND_MISSING
    return FileProblem(rule, message, ("parts", item), mend)


_MEND_MISSING = "Make the file, or correct or remove this item of `parts`."


def beside(name: str, relative: str) -> str:
    """What messages call a file that another one names relative to itself."""
    return showable(posixpath.normpath(posixpath.join(posixpath.dirname(name), relative)))


def showable(name: str) -> str:
    r"""A file's name as text: bytes that are no UTF-8 show as ``\udcff``."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
