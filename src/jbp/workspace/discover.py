"""Finding the plans that a command line means."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.errors import NoPlanError, ReadError
from jbp.workspace.files import MissingFileError, RefusedFileError, is_below, read_start
from jbp.workspace.plan_files import WAIVERS, PlanFile, RawFile, part_paths, showable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENS_ENTRIES = rb"[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*\r?\n)*[ \t]+[^\s#]"
_PLAN_LINE = re.compile(rb"^(?:\xef\xbb\xbf)?jbp[ \t]*:(?!" + _OPENS_ENTRIES + rb")", re.MULTILINE)
"""As a plan says it; where entries stand below the word, it is the name of something else, such as a job of GitLab."""
_YAML = (".yaml", ".yml")
_DEEPEST = 32
"""How many folders above a part its plan is looked for."""


def find_plans(arguments: Sequence[str], cwd: Path) -> tuple[PlanFile, ...]:
    """The plans that arguments name, each once, sorted as git sorts.

    A file stands for itself, a folder for the plans below it, a part for its plan, and no argument for the working
    folder. Standard input and git revisions are not looked at here.

    Raises:
        NoPlanError: nothing that was named holds a plan.
        ReadError: a folder that was named cannot be searched.
    """
    finder = _Finder(Path(os.path.abspath(cwd)))  # noqa: PTH100 - Path.absolute keeps ``..``, which no name should show
    named = arguments or (".",)
    found = sorted((plan for each in named for plan in finder.plans(each)), key=lambda plan: os.fsencode(plan.shown))
    plans: dict[str, PlanFile] = {}
    for plan in found:
        plans.setdefault(os.path.realpath(plan.path), plan)
    if not plans:
        raise NoPlanError(_nothing(named))
    return tuple(plans.values())


def is_plan_name(name: str) -> bool:
    """Whether a file of this name is a plan whatever it holds: ``plan.yaml``, ``acme.plan.yaml``."""
    last = name.rpartition("/")[2]
    return last == "plan.yaml" or last.endswith(".plan.yaml")


def is_waivers_name(name: str) -> bool:
    """Whether a file of this name holds waivers, and is no plan even where a line in it says so."""
    return name.rpartition("/")[2] == WAIVERS


def has_plan_line(data: bytes) -> bool:
    """Whether a line begins with ``jbp:``, as one does in every plan and overlay, also in one that is broken."""
    return b"jbp" in data and _PLAN_LINE.search(data) is not None


class _Finder:
    """One search; it remembers what it read of the folders above parts, for a hook names many parts at once."""

    def __init__(self, cwd: Path) -> None:
        self._cwd = cwd
        self._parts: dict[Path, tuple[tuple[PlanFile, frozenset[str]], ...]] = {}

    def plans(self, argument: str) -> tuple[PlanFile, ...]:
        """The plans that one argument names.

        A file that is missing or may not be read counts as one: reading it says why, and stops no other plan.
        """
        path = self._cwd / argument
        shown = self._shown(argument)
        try:
            status = path.stat()
        except OSError:
            return (PlanFile(path, shown),)
        except ValueError as error:  # a NUL in the name
            raise MissingFileError(f"{shown!r} is not the name of a file.") from error
        if stat.S_ISDIR(status.st_mode):
            return tuple(self._below(path, argument))
        return self._named(PlanFile(path, shown, self._bounds(path)), argument, regular=stat.S_ISREG(status.st_mode))

    def _named(self, plan: PlanFile, argument: str, *, regular: bool) -> tuple[PlanFile, ...]:
        if is_plan_name(argument) or not regular:
            return (plan,)
        if not _is_yaml(argument):
            return ()
        try:
            if not is_waivers_name(argument) and has_plan_line(read_start(plan.path, plan.root, shown=plan.shown)):
                return (plan,)
        except ReadError:
            return (plan,)
        return self._plans_of_part(plan.path)

    def _bounds(self, path: Path) -> Path | None:
        """Where a named file must lie when a link leads to it: hooks name files that a stranger may have proposed."""
        whole = os.path.normpath(path)
        if not is_below(whole, str(self._cwd)) or os.path.realpath(whole) == whole:
            return None
        from jbp.workspace.git import work_tree  # noqa: PLC0415 - few files are links

        return work_tree(self._cwd) or self._cwd

    def _below(self, folder: Path, argument: str) -> Iterator[PlanFile]:
        from jbp.workspace.git import work_tree  # noqa: PLC0415 - a file's name needs no search
        from jbp.workspace.listing import list_files  # noqa: PLC0415 - a file's name needs no search

        root = work_tree(folder) or folder
        for name in list_files(folder, self._shown(argument)):
            plan = PlanFile(folder / name, self._shown(os.path.join(argument, name)), root)  # noqa: PTH118 - a text
            if _is_yaml(name) and not is_waivers_name(name) and _is_plan(plan):
                yield plan

    def _plans_of_part(self, path: Path) -> tuple[PlanFile, ...]:
        """The plans, in the nearest folder that has any, whose `parts` name this file."""
        from jbp.workspace.git import work_tree  # noqa: PLC0415 - as above

        real = os.path.realpath(path)
        top = work_tree(path.parent)
        for folder in Path(os.path.normpath(path)).parents[:_DEEPEST]:
            plans = tuple(plan for plan, parts in self._plans_in(folder) if real in parts)
            if plans or os.path.realpath(folder) == str(top):
                return plans
        return ()

    def _plans_in(self, folder: Path) -> tuple[tuple[PlanFile, frozenset[str]], ...]:
        """The plans that lie in a folder, with their parts."""
        known = self._parts.get(folder)
        if known is None:
            known = self._parts[folder] = tuple(self._with_parts(folder))
        return known

    def _with_parts(self, folder: Path) -> Iterator[tuple[PlanFile, frozenset[str]]]:
        # Nobody named this folder: what cannot be read in it is no plan of the part's, rather than an error.
        try:
            names = (path.name for path in folder.iterdir())
            paths = sorted(folder / name for name in names if _is_yaml(name) and not is_waivers_name(name))
        except OSError:
            return
        for path in paths:
            shown = showable(Path(os.path.relpath(path, self._cwd)).as_posix())
            try:
                data = read_start(path, shown=shown)
                if is_plan_name(path.name) or has_plan_line(data):
                    yield PlanFile(path, shown), part_paths(RawFile(shown, path, data))
            except ReadError:
                continue

    def _shown(self, argument: str) -> str:
        """A path as messages show it: relative to the working folder where it lies below, else as it was given."""
        whole = os.path.normpath(self._cwd / argument)
        if is_below(whole, str(self._cwd)):
            return showable(Path(whole).relative_to(self._cwd).as_posix())
        return showable(Path(os.path.normpath(argument)).as_posix())


def _is_yaml(name: str) -> bool:
    return name.lower().endswith(_YAML)


def _is_plan(plan: PlanFile) -> bool:
    """Whether a file that a search found is a plan."""
    if is_plan_name(plan.shown):
        return os.path.lexists(plan.path)  # git also lists what was deleted since
    try:
        return has_plan_line(read_start(plan.path, plan.root, shown=plan.shown))
    except (MissingFileError, RefusedFileError):
        return False


def _nothing(named: Sequence[str]) -> str:
    where = "this folder" if list(named) == ["."] else ", ".join(named[:5]) + (", …" if len(named) > 5 else "")
    return (
        f"No plan was found in {where}. A plan is a file named plan.yaml or ending in .plan.yaml, "
        "or a YAML file in which a line begins with `jbp:`. Start one with: jbp init"
    )
