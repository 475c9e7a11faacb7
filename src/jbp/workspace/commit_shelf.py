"""The files of a plan as one commit has them."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from jbp.workspace.files import MAX_BYTES, MissingFileError, RefusedFileError, is_below, too_large
from jbp.workspace.links import Folder, expand_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.workspace.git_objects import Objects, TreeEntry

_MOST_LINKS: Final = 16


class CommitShelf:
    """The files of one commit. Paths are relative to the root of the repository.

    Args:
        objects: the repository's objects.
        commit: the id of the commit.
    """

    def __init__(self, objects: Objects, commit: str) -> None:
        self.objects = objects
        self.commit = commit

    def start(self, path: Path, root: Path | None, shown: str) -> bytes:
        """See `jbp.workspace.shelf.Shelf`."""
        name = self.real(path)
        if root is not None and not is_below(f"/{name}", f"/{self.real(root)}"):
            raise RefusedFileError(f"{shown} leads out of the folder it must stay in, so it was not read.")
        entry = self.objects.find(self.commit, name)
        if entry is None:
            raise MissingFileError(f"{shown} does not exist. Check the name and the revision.")
        if not entry.is_file:
            raise RefusedFileError(f"{shown} is a folder or a link that leads nowhere, not a file.")
        return self.objects.blob(entry.object)

    def whole(self, path: Path, root: Path | None, shown: str) -> bytes:
        """See `jbp.workspace.shelf.Shelf`."""
        data = self.start(path, root, shown)
        if len(data) > MAX_BYTES:
            raise too_large(shown, MAX_BYTES)
        return data

    def expand(self, folder: Path, pattern: str) -> tuple[str, ...]:
        """See `jbp.workspace.shelf.Shelf`."""
        return expand_in(_Folder(self, _name(folder)), pattern)

    def real(self, path: Path) -> str:
        """The name of a file in the repository, with every link in it followed; one that leads out stays as it is."""
        return self._followed(_name(path), _MOST_LINKS)

    def kind(self, path: Path) -> Literal["file", "folder"] | None:
        """See `jbp.workspace.shelf.Shelf`."""
        entry = self.objects.find(self.commit, self.real(path))
        return None if entry is None else "folder" if entry.is_folder else "file"

    def files(self) -> Iterator[tuple[str, TreeEntry]]:
        """Every file of the commit with its name, as git sorts; hidden folders are left out."""
        yield from self._below("", self.objects.root(self.commit))

    def _below(self, prefix: str, tree: str) -> Iterator[tuple[str, TreeEntry]]:
        for name, entry in self.objects.tree(tree).items():
            if entry.is_folder and not name.startswith("."):
                yield from self._below(f"{prefix}{name}/", entry.object)
            elif entry.is_file:
                yield prefix + name, entry

    def _followed(self, name: str, left: int) -> str:
        steps = name.split("/")
        for length in range(1, len(steps) + 1):
            at = "/".join(steps[:length])
            entry = self.objects.find(self.commit, at)
            if entry is not None and entry.is_link:
                if not left:
                    return name
                target = self.objects.blob(entry.object).decode("utf-8", "surrogateescape")
                whole = posixpath.join(posixpath.dirname(at), target, *steps[length:])
                return self._followed(posixpath.normpath(whole), left - 1)
        return name


class _Folder(Folder):
    """A folder of a commit, as patterns look into it."""

    def __init__(self, shelf: CommitShelf, folder: str) -> None:
        self._shelf = shelf
        self._folder = folder

    def entries(self, name: str) -> list[tuple[str, bool]]:
        """The names in a folder that are not hidden, and whether each is a folder itself."""
        whole = posixpath.normpath(posixpath.join(self._folder, name))
        entry = self._shelf.objects.find(self._shelf.commit, whole)
        if entry is None or not entry.is_folder:
            return []
        found = self._shelf.objects.tree(entry.object).items()
        return [(each, one.is_folder) for each, one in found if not each.startswith(".")]

    def is_there(self, name: str, *, wild: bool) -> bool:
        """Whether a file (or, where no pattern found it, anything) has this name."""
        kind = self._shelf.kind(Path(self._folder) / name)
        return kind is not None and not (wild and kind == "folder")


def _name(path: Path) -> str:
    name = posixpath.normpath(path.as_posix())
    return "" if name == "." else name
