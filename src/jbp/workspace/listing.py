"""The files below a folder that are a team's own: what git ignores, hidden folders and installed packages are not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.errors import ReadError
from jbp.workspace.files import unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SECONDS = 60
_SKIPPED = frozenset({"node_modules"})

# core.fsmonitor names a program that git starts, and a bare repository may hide in a folder that somebody sent.
_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit")
_LIST = ("ls-files", "--cached", "--others", "--exclude-standard", "-z")

# A hook sets these to speak of one repository; the folder at hand may lie in another.
_LOCATING = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"})


def work_tree(folder: Path) -> Path | None:
    """The nearest folder, itself or above, that git keeps; None where there is none. Links are resolved."""
    real = Path(os.path.realpath(folder))
    return next((each for each in (real, *real.parents) if os.path.lexists(each / ".git")), None)


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
    import subprocess  # noqa: PLC0415 - only a search of folders needs it

    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and no shell
            (*_GIT, *_LIST),
            cwd=folder,
            env=_git_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        return None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ReadError(f"git did not list the files of {shown}: {error}. Name the plans themselves.") from error
    if done.returncode == 0:
        return tuple(os.fsdecode(name) for name in done.stdout.split(b"\0") if name)
    if b"not a git repository" in done.stderr or b"must be run in a work tree" in done.stderr:
        return None
    said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
    raise ReadError(f"git did not list the files of {shown}: {said}. Name the plans themselves.")


def _git_environment(variables: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in variables.items() if name not in _LOCATING}
    return kept | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
