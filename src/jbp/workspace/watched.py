"""Waiting until one of the files that something is made of changes.

What a folder looks like decides whether something changed; the system's notes of changes (watchfiles) only wake us. So
nothing is missed where a note is lost, where an editor puts a new file in the place of the old one, or where a folder
comes into being later.
"""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jbp.errors import JbpError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping

Look: TypeAlias = "Mapping[Path, tuple[int, int, int]]"
"""What stands in the folders: of each file, when it was changed, its size, and which one it is."""

_ENDINGS: Final = (".yaml", ".yml", ".csv", ".toml", ".jinja", ".css")
"""What the files end with that plans, configurations and templates are made of."""
_MOST: Final = 10_000
"""How many names are looked at, so that a folder of everything does not keep the machine busy."""
_PATIENCE: Final = 1000
"""After how many milliseconds the folders are looked at although nothing has woken us."""
_PAUSE: Final = 100
_LONGEST: Final = 1000
"""How many milliseconds of quiet end a change of many files, and after how many it is taken as it is."""


class Watched(NamedTuple):
    """What is watched; none of it need exist.

    Attributes:
        folders: in these, every file whose name ends as those do that something is made of.
        trees: in these and all folders below them, the same.
        files: these, whatever their names end with.
    """

    folders: frozenset[Path] = frozenset()
    trees: frozenset[Path] = frozenset()
    files: frozenset[Path] = frozenset()

    def __or__(self, other: Watched) -> Watched:
        """Both together."""
        return Watched(self.folders | other.folders, self.trees | other.trees, self.files | other.files)


def require_watcher() -> None:
    """Make sure that changes can be waited for.

    Raises:
        JbpError: the library that it needs is not installed.
    """
    try:
        import watchfiles  # noqa: F401, PLC0415 - few calls watch
    except ModuleNotFoundError as error:
        if error.name != "watchfiles":
            raise
        raise JbpError(
            '--watch needs watchfiles, which is not installed here. Install it with: pip install "jbp[watch]"'
        ) from error


def look(watched: Watched) -> Look:
    """What stands there now."""
    found = {file: stamp for file in watched.files if (stamp := _stamp(file)) is not None}
    for number, file in enumerate(_names(watched)):
        if number >= _MOST:
            break
        if file.suffix in _ENDINGS and (stamp := _stamp(file)) is not None:
            found[file] = stamp
    return found


def wait_for_change(watched: Watched, seen: Look) -> tuple[Path, ...]:
    """Wait until what stands there is no longer what was seen, and give the files that differ, sorted."""
    while True:
        with closing(_wakes(watched)) as wakes:  # or a Ctrl-C that is heard while it is taken away would be lost
            for _ in wakes:
                now = look(watched)
                if now == seen:
                    continue
                return tuple(sorted(file for file in {*now, *seen} if now.get(file) != seen.get(file)))


def _wakes(watched: Watched) -> Generator[object]:
    """Whenever something may have changed, and at least every second."""
    from watchfiles import watch  # noqa: PLC0415 - few calls watch

    try:
        yield from watch(
            *{_nearest(folder) for folder in _folders(watched)},
            watch_filter=None,
            step=_PAUSE,
            debounce=_LONGEST,
            rust_timeout=_PATIENCE,
            yield_on_timeout=True,
            recursive=False,
            ignore_permission_denied=True,
        )
    except (OSError, RuntimeError):
        # A folder was removed just now, or the system watches no more of them for us: the clock wakes us as well.
        time.sleep(_PATIENCE / 1000)
        yield None


def _folders(watched: Watched) -> Iterator[Path]:
    """Every folder in which a change may happen."""
    yield from watched.folders
    yield from (file.parent for file in watched.files)
    for tree in watched.trees:
        yield from (Path(at) for at, _, _ in _walk(tree))


def _names(watched: Watched) -> Iterator[Path]:
    for folder in watched.folders:
        try:
            yield from (folder / name for name in os.listdir(folder))  # noqa: PTH208 - quicker, and it is done often
        except OSError:
            continue
    for tree in watched.trees:
        yield from (Path(at, name) for at, _, files in _walk(tree) for name in files)


def _walk(tree: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    for at, folders, files in os.walk(tree):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield at, folders, files


def _stamp(file: Path) -> tuple[int, int, int] | None:
    """What tells one state of a file from another; None where there is none."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path("/"))
