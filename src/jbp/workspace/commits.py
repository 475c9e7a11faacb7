"""The commits that touched a plan, newest first."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.workspace.git import GitError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.workspace.git import Repository

_FIELD, _END = "\x1f", "\0"
_FORMAT: Final = f"--format=tformat:%H{_FIELD}%P{_FIELD}%aI{_FIELD}%an{_FIELD}%s"


class Commit(NamedTuple):
    """One commit.

    Attributes:
        id: its id.
        parents: the ids of those before it; two or more where it merges.
        day: the day on which its author made it, where they were.
        author: their name.
        subject: the first line of its message.
    """

    id: str
    parents: tuple[str, ...]
    day: date
    author: str
    subject: str


def commits(repository: Repository, head: str, names: Sequence[str]) -> tuple[Commit, ...]:
    """The commits that touched some files or folders, newest first.

    Args:
        repository: whose history it is.
        head: the id of the newest commit to look at.
        names: the files and folders, by their names in the repository; the empty name is all of it.

    Raises:
        GitError: git does not answer.
    """
    words = ("log", "-z", "--topo-order", "--no-show-signature", "--no-color", "--no-notes", "--no-mailmap", _FORMAT)
    # Names are taken to the letter: a file may be called as a pattern is written.
    literal = [f":(top,literal){name}" for name in names if name]
    answer = repository.ask(*words, "--end-of-options", head, "--", *literal)
    return tuple(_parsed(os.fsdecode(answer.output)))


def _parsed(output: str) -> Iterator[Commit]:
    for record in output.split(_END):
        if not record:
            continue
        fields = record.split(_FIELD, 4)
        if len(fields) != 5:
            raise GitError("git log gave an answer that cannot be read; is another program called git here?")
        name, parents, when, author, subject = fields
        yield Commit(name, tuple(parents.split()), date.fromisoformat(when[:10]), author, subject)
