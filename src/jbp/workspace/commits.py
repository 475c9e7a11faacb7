"""The commits that touched a plan, newest first."""

from __future__ import annotations

import os
import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.errors import UsageError
from jbp.workspace.git import GitError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.workspace.git import Repository

_FIELD, _END = "\x1f", "\0"
_FORMAT: Final = f"--format=tformat:%H{_FIELD}%P{_FIELD}%aI{_FIELD}%an{_FIELD}%s"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


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


def commits(repository: Repository, head: str, names: Sequence[str], since: str | None = None) -> tuple[Commit, ...]:
    """The commits that touched some files or folders, newest first.

    Args:
        repository: whose history it is.
        head: the id of the newest commit to look at.
        names: the files and folders, by their names in the repository; the empty name is all of it.
        since: the first day to look at, as 2026-03-31.

    Raises:
        UsageError: `since` is no day.
        GitError: git does not answer.
    """
    words = ["log", "-z", "--topo-order", "--no-show-signature", "--no-color", "--no-notes", "--no-mailmap", _FORMAT]
    if since is not None:
        words.append(f"--since={_midnight(since)}")
    # Names are taken to the letter: a file may be called as a pattern is written.
    literal = [f":(top,literal){name}" for name in names if name]
    answer = repository.ask(*words, "--end-of-options", head, "--", *literal)
    return tuple(_parsed(os.fsdecode(answer.output)))


def _midnight(since: str) -> str:
    if _DAY.fullmatch(since) is None:
        raise UsageError(f'--since: "{since}" is no day; a day is written year-month-day, like 2026-03-31')
    try:
        date.fromisoformat(since)
    except ValueError as error:
        raise UsageError(f"--since: the calendar has no day {since}.") from error
    return f"{since}T00:00:00"


def _parsed(output: str) -> Iterator[Commit]:
    for record in output.split(_END):
        if not record:
            continue
        fields = record.split(_FIELD, 4)
        if len(fields) != 5:
            raise GitError("git log gave an answer that cannot be read; is another program called git here?")
        name, parents, when, author, subject = fields
        yield Commit(name, tuple(parents.split()), date.fromisoformat(when[:10]), author, subject)
