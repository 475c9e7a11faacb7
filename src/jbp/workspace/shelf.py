"""Where the files of a plan lie: on the disk as they are now, or in a commit as they were."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Literal, Protocol

from jbp.workspace.files import read_bytes, read_start
from jbp.workspace.links import expand

if TYPE_CHECKING:
    from pathlib import Path


class Shelf(Protocol):
    """What reading a plan asks of the place where its files lie; paths are those of this place."""

    def start(self, path: Path, root: Path | None, shown: str) -> bytes:
        """The content of a file; of one above 2 MiB the first 2 MiB and a byte. Raises as `files.read_start`."""

    def whole(self, path: Path, root: Path | None, shown: str) -> bytes:
        """The content of a file of at most 2 MiB. Raises as `files.read_bytes`."""

    def expand(self, folder: Path, pattern: str) -> tuple[str, ...]:
        """The files below a folder that a pattern names, sorted as git sorts. Raises as `links.expand`."""

    def real(self, path: Path) -> str:
        """The path with every link resolved, by which files are told apart."""

    def kind(self, path: Path) -> Literal["file", "folder"] | None:
        """What stands at a path; None where nothing does."""


class Disk:
    """The files as they are now."""

    def start(self, path: Path, root: Path | None, shown: str) -> bytes:
        """See `Shelf`."""
        return read_start(path, root, shown=shown)

    def whole(self, path: Path, root: Path | None, shown: str) -> bytes:
        """See `Shelf`."""
        return read_bytes(path, root, shown=shown)

    def expand(self, folder: Path, pattern: str) -> tuple[str, ...]:
        """See `Shelf`."""
        return expand(folder, pattern)

    def real(self, path: Path) -> str:
        """See `Shelf`."""
        return os.path.realpath(path)

    def kind(self, path: Path) -> Literal["file", "folder"] | None:
        """See `Shelf`."""
        try:
            return "folder" if stat.S_ISDIR(path.stat().st_mode) else "file"
        except OSError:
            return None


DISK: Shelf = Disk()
"""The files as they are now."""
