"""The repository that a call asks for earlier states, opened only where it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.workspace.git import require_repository
from jbp.workspace.git_objects import Objects

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from jbp.workspace.git import Repository


class History:
    """The repository of a call, opened only where it is asked for; a context manager."""

    def __init__(self, cwd: Path) -> None:
        self._cwd = cwd
        self._repository: Repository | None = None
        self._objects: Objects | None = None

    def __enter__(self) -> Self:
        """Nothing is opened yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what was opened."""
        if self._objects is not None:
            self._objects.__exit__(kind, error, trace)

    def repository(self) -> Repository:
        """The repository of the working folder. Raises `GitError` where there is none."""
        if self._repository is None:
            self._repository = require_repository(self._cwd)
        return self._repository

    def objects(self) -> Objects:
        """Its objects."""
        if self._objects is None:
            self._objects = Objects(self.repository())
        return self._objects
