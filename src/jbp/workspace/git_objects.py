"""The objects of a repository, read by one process of git, however many there are.

Names of files never enter the conversation with git: a path is walked from tree to tree by the ids of objects. What was
read once is kept by its id, so that a long history costs hardly more than what changed in it.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from jbp.workspace.files import MAX_BYTES
from jbp.workspace.git import GIT, GitError, git_environment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType
    from typing import IO, Self

    from jbp.workspace.git import Repository

_FOLDER, _LINK, _SUBMODULE = "40000", "120000", "160000"
_CHUNK = 1 << 16
_MOST_BLOBS = 32
"""How many files are kept: those of a state of a plan and of the one before it, in most plans."""


class TreeEntry(NamedTuple):
    """One name in a folder, as a commit has it."""

    mode: str
    object: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder."""
        return self.mode == _FOLDER

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK

    @property
    def is_file(self) -> bool:
        """Whether it is a regular file."""
        return self.mode not in (_FOLDER, _LINK, _SUBMODULE)


class Objects:
    """The objects of one repository; a context manager, since a process answers for them."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._trees: dict[str, Mapping[str, TreeEntry]] = {}
        self._roots: dict[str, str] = {}
        self._blobs: dict[str, bytes] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0

    def __enter__(self) -> Self:
        """Nothing is started before something is asked."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None and self._owner == os.getpid():
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
            process.wait()

    def root(self, commit: str) -> str:
        """The id of the tree of a commit."""
        found = self._roots.get(commit)
        if found is None:
            kind, data = self._get(commit)
            if kind != "commit" or not data.startswith(b"tree "):
                raise GitError(f"{commit} is no commit of this repository.")
            found = self._roots[commit] = data[5:].split(b"\n", 1)[0].decode("ascii", "replace")
        return found

    def tree(self, tree: str) -> Mapping[str, TreeEntry]:
        """The names in a folder."""
        found = self._trees.get(tree)
        if found is None:
            kind, data = self._get(tree)
            if kind != "tree":
                raise GitError(f"{tree} is no folder of this repository.")
            found = self._trees[tree] = _entries(data, len(tree) // 2)
        return found

    def blob(self, blob: str) -> bytes:
        """The content of a file; of one above 2 MiB the first 2 MiB and a byte."""
        found = self._blobs.get(blob)
        if found is None:
            kind, found = self._get(blob)
            if kind != "blob":
                raise GitError(f"{blob} is no file of this repository.")
            if len(self._blobs) >= _MOST_BLOBS:
                del self._blobs[next(iter(self._blobs))]
            self._blobs[blob] = found
        return found

    def find(self, commit: str, name: str) -> TreeEntry | None:
        """What a commit has under a name; None where it has nothing. No link is followed."""
        entry = TreeEntry(_FOLDER, self.root(commit))
        for step in name.split("/"):
            if step in ("", "."):
                continue
            found = self.tree(entry.object).get(step) if entry.is_folder else None
            if found is None:
                return None
            entry = found
        return entry

    def _get(self, name: str) -> tuple[str, bytes]:
        """The kind and the content of an object."""
        writing, reading = self._pipes()
        try:
            writing.write(f"{name}\n".encode("ascii"))
            writing.flush()
            head = reading.readline().split()
            if len(head) != 3:
                raise GitError(
                    f"The object {name} is missing here: the repository was cloned without all of its history. "
                    "Fetch the rest: git fetch --unshallow, or git fetch --refetch of a partial clone"
                )
            return head[1].decode("ascii"), _content(reading, int(head[2]))
        except OSError as error:
            raise GitError(f"git stopped answering: {error.strerror}.") from error

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None or self._owner != os.getpid():  # a fork must not share the conversation
            self._owner = os.getpid()
            try:
                self._process = subprocess.Popen(  # noqa: S603 - fixed words, and no shell
                    (*GIT, "cat-file", "--batch"),
                    cwd=self._repository.root,
                    env=git_environment(os.environ),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise GitError(f"git could not be started: {error.strerror}.") from error
        writing, reading = self._process.stdin, self._process.stdout
        if writing is None or reading is None:
            raise GitError("git could not be started.")
        return writing, reading


def _content(reading: IO[bytes], size: int) -> bytes:
    """The next object's bytes; what is more than a plan may have is read and dropped."""
    data = reading.read(min(size, MAX_BYTES + 1))
    rest = size - len(data)
    while rest > 0 and (dropped := reading.read(min(rest, _CHUNK))):
        rest -= len(dropped)
    reading.read(1)  # the line's end behind each object
    return data


def _entries(data: bytes, width: int) -> dict[str, TreeEntry]:
    """The entries of a tree object: mode, blank, name, NUL, and the id in `width` bytes, again and again."""
    entries: dict[str, TreeEntry] = {}
    at = 0
    while at < len(data):
        blank, end = data.index(b" ", at), data.index(b"\0", at)
        object_end = end + 1 + width
        name = os.fsdecode(data[blank + 1 : end])
        entries[name] = TreeEntry(data[at:blank].decode("ascii"), data[end + 1 : object_end].hex())
        at = object_end
    return entries
