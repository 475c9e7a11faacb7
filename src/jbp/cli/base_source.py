"""Configuration as it is at the base of a proposal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jbp.cli.config_source import ConfigSource
from jbp.workspace.commit_shelf import CommitShelf
from jbp.workspace.files import MAX_BYTES, MissingFileError, read_bytes, too_large
from jbp.workspace.git import GitError

if TYPE_CHECKING:
    from jbp.cli.history import History


class BaseSource(ConfigSource):
    """A commit; what lies outside of the repository is read from the disk."""

    def __init__(self, history: History, commit: str, *, python_rules: bool) -> None:
        super().__init__(python_rules=python_rules)
        self._history = history
        self._commit = commit

    def has(self, path: Path) -> bool:
        """See `ConfigSource`."""
        name = self._name(path)
        return path.is_file() if name is None else self._shelf().kind(Path(name)) == "file"

    def read(self, path: Path, root: Path | None, shown: str, most: int = MAX_BYTES) -> bytes:
        """See `ConfigSource`."""
        name = self._name(path)
        if name is None:
            return read_bytes(path, root, shown=shown, most=most)
        data = self._shelf().start(Path(name), None, shown)
        if len(data) > MAX_BYTES:
            raise too_large(shown, MAX_BYTES)
        return data

    def differs(self, path: Path) -> bool:
        """Whether a file is another one on the disk, so that a proposal changes it."""
        try:
            now: bytes | None = read_bytes(path)
        except MissingFileError:
            now = None
        return now != (self.read(path, None, str(path)) if self.has(path) else None)

    def _name(self, path: Path) -> str | None:
        try:
            return self._history.repository().name_of(path)
        except GitError:
            return None

    def _shelf(self) -> CommitShelf:
        return CommitShelf(self._history.objects(), self._commit)
