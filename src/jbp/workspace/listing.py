"""The files below a folder that are a team's own: what git ignores, hidden folders and installed packages are not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.errors import ReadError
from jbp.workspace.files import unreadable
from jbp.workspace.git import GitError, GitMissingError, run, work_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

_SKIPPED = frozenset({"node_modules"})

_LIST = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")


def list_files(folder: Path, shown: str) -> tuple[str, ...]:
    """The files below a folder, relative to it, with forward slashes, sorted as git sorts.

    Git's own list where the folder lies in a work tree and git is installed, else a walk.

    Raises:
        ReadError: the folder cannot be read, or git does not answer.
    """
    names = _git_files(folder, shown) if work_tree(folder) is not None else None
    if names is None:
        names = tuple(_walk(folder))
    return tuple(sorted((name for name in names if not _is_skipped(name)), key=os.fsencode))


def _is_skipped(name: str) -> bool:
    return any(step.startswith(".") or step in _SKIPPED for step in name.split("/")[:-1])


def _walk(folder: Path) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        raise unreadable(error, str(error.filename)) from error

    for at, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".") and name not in _SKIPPED]
        inside = Path(at).relative_to(folder)
        yield from ((inside / name).as_posix() for name in files)


def _git_files(folder: Path, shown: str) -> tuple[str, ...] | None:
    """What git lists, tracked or not, but not ignored; None where git is not installed or knows no work tree here."""
    try:
        done = run(_LIST, folder)
    except GitMissingError:
        return None
    except GitError as error:
        raise ReadError(f"git did not list the files of {shown}: {error} Name the plans themselves.") from error
    if done.status == 0:
        return tuple(os.fsdecode(name) for name in done.output.split(b"\0") if name)
    if "not a git repository" in done.said or "must be run in a work tree" in done.said:
        return None
    raise ReadError(f"git did not list the files of {shown}: {done.said}. Name the plans themselves.")
