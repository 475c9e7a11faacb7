"""Baselines on disk: which one counts for a plan, what it knows, and how a new one is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from jbp.cli.named_plans import PIPE, located
from jbp.errors import JbpError, UsageError
from jbp.workspace.files import MissingFileError, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from jbp.cli.settings import SettingsFinder
    from jbp.finding import Finding
    from jbp.linting.baseline import Baseline, Entry, Sifted
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document
    from jbp.workspace.plan_files import PlanFile

_MOST_BYTES: Final = 64 * 1024 * 1024
"""How large a baseline may be: enough for half a million findings."""


class Baselines:
    """The baselines of a call; each file is read once.

    Args:
        finder: says which baseline is configured for a plan.
        cwd: the working folder.
        is_partial: whether what is looked at is one partner's view, in which much that a baseline knows is not found.
    """

    def __init__(self, finder: SettingsFinder, cwd: Path, *, is_partial: bool) -> None:
        self._finder = finder
        self._cwd = cwd
        self._is_partial = is_partial
        self._read: dict[Path, Baseline] = {}

    def sifted(
        self, plan: PlanFile, findings: Sequence[Finding], document: Document, settings: Settings
    ) -> Sifted | None:
        """What a plan's baseline makes of its findings; None where none counts for it."""
        path = self._finder.baseline(located(plan, self._cwd).parent)
        if path is None:
            return None
        sifted = self._baseline(path).sift(_name(plan, path.parent, self._cwd), findings, document, settings)
        return sifted._replace(stale=()) if self._is_partial else sifted

    @property
    def name(self) -> str:
        """How messages call the one baseline that was read; empty where none or several were."""
        return self._shown(next(iter(self._read))) if len(self._read) == 1 else ""

    def gone(self, plans: Iterable[PlanFile]) -> tuple[Entry, ...]:
        """The entries of plans that do not exist any more, in the baselines that count for these plans.

        A configuration or a baseline that cannot be read has been told with its plan, and is passed over.
        """
        if self._is_partial:
            return ()
        paths = {path for path in map(self._path, plans) if path is not None}
        return tuple(
            entry
            for path in sorted(paths)
            for entry in self._baseline(path).entries
            if not _exists(path.parent / entry.plan) and not _is_piped(entry.plan, path.parent, plans, self._cwd)
        )

    def _path(self, plan: PlanFile) -> Path | None:
        """The baseline that counts for a plan, if there is one that can be read."""
        try:
            path = self._finder.baseline(located(plan, self._cwd).parent)
            if path is not None:
                self._baseline(path)
        except JbpError:
            return None
        return path

    def _baseline(self, path: Path) -> Baseline:
        from jbp.linting.baseline import parse_baseline  # few plans have a baseline  # noqa: PLC0415

        if path not in self._read:
            self._read[path] = parse_baseline(self._shown(path), self._text(path))
        return self._read[path]

    def _text(self, path: Path) -> str:
        shown = self._shown(path)
        try:
            return self._finder.source.read(path, None, shown, _MOST_BYTES).decode("utf-8-sig")
        except MissingFileError as error:
            raise UsageError(
                f"The baseline {shown} does not exist. Write it first: jbp lint --write-baseline {shown}"
            ) from error
        except UnicodeDecodeError as error:
            raise UsageError(
                f"{shown} is no baseline: it is not written in UTF-8. Write it anew: jbp lint --write-baseline {shown}"
            ) from error

    def _shown(self, path: Path) -> str:
        return (path.relative_to(self._cwd) if path.is_relative_to(self._cwd) else path).as_posix()


def entries_for(
    path: Path, plan: PlanFile, cwd: Path, findings: Sequence[Finding], document: Document
) -> tuple[Entry, ...]:
    """What a baseline at a path would hold of a plan."""
    from jbp.linting.baseline import entries_of  # as above  # noqa: PLC0415

    return entries_of(_name(plan, path.parent, cwd), findings, document)


def write_baseline(path: Path, entries: Iterable[Entry], *, shown: str) -> None:
    """Write a baseline; what stands there already is replaced only where it is one.

    Raises:
        UsageError: another file stands there.
        WriteError: it cannot be written.
    """
    from jbp.linting.baseline import baseline_text  # as above  # noqa: PLC0415
    from jbp.workspace.write import write_atomically  # noqa: PLC0415

    try:
        old: bytes | None = read_bytes(path, shown=shown, most=_MOST_BYTES)
    except MissingFileError:
        old = None
    if old is not None:
        _require_baseline(old, shown)
    write_atomically(path, baseline_text(entries).encode(), old, shown=shown)


def _require_baseline(data: bytes, shown: str) -> None:
    from jbp.linting.baseline import is_baseline  # noqa: PLC0415 - asked only before writing over a file

    if not is_baseline(data):
        raise UsageError(f"{shown} exists and is no baseline, so it is not written over. Name another file.")


def _name(plan: PlanFile, folder: Path, cwd: Path) -> str:
    """A plan's path from the folder of the baseline, so that both may move together."""
    return os.path.relpath(located(plan, cwd), folder).replace(os.sep, "/")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _is_piped(name: str, folder: Path, plans: Iterable[PlanFile], cwd: Path) -> bool:
    return any(plan.path == PIPE and _name(plan, folder, cwd) == name for plan in plans)
