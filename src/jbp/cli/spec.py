"""What the arguments of `jbp diff` name: states of the plans, and plans.

An argument that exists as a file is that file; a branch of the same name is written ``refs/heads/NAME``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.errors import UsageError
from jbp.workspace.git import GitError, fetch_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from jbp.workspace.git import Repository

STDIN: Final = "-"
_BRANCHES: Final = ("origin/HEAD", "main", "master")


class Spec(NamedTuple):
    """One side as it is asked for: the disk where `commit` is None.

    Attributes:
        commit: the id of a commit.
        shown: what people call the state.
        path: the file or the folder in it, relative to the working folder; None for the working folder itself, and
            ``-`` for standard input.
        in_repository: whether `path` counts from the root of the repository, as in ``REV:path``.
    """

    commit: str | None
    shown: str
    path: str | None = None
    in_repository: bool = False


WORK_TREE: Final = Spec(None, "working tree")


class Reader:
    """Reads arguments; `repository` is asked for only where a revision is meant."""

    def __init__(self, cwd: Path, repository: Callable[[], Repository], base: str | None) -> None:
        self._cwd = cwd
        self._repository = repository
        self._base = base

    def sides(self, arguments: Sequence[str], plan: str | None) -> tuple[Spec, Spec]:
        """The earlier and the later side.

        Raises:
            UsageError: more than two are named, or a plan is named twice.
            GitError: a revision does not exist here, or there is no repository.
        """
        if len(arguments) > 2:
            raise UsageError("jbp diff compares two states: jbp diff BASE HEAD. Which plan is said with --plan.")
        base, head = self._both(*arguments)
        if plan is None:
            return base, head
        if base.path is not None or head.path is not None:
            raise UsageError(f"The plan is named twice: {base.path or head.path}, and --plan {plan}. Name it once.")
        return base._replace(path=plan), head._replace(path=plan)

    def _both(self, first: str | None = None, second: str | None = None) -> tuple[Spec, Spec]:
        if first is not None and second is not None:
            return _alike(self._spec(first), self._spec(second))
        if first is None:
            return self.default_base(), WORK_TREE
        one, three, other = first.partition("...")
        if three and not self._is_file(first):
            return self._parted(one or "HEAD", other or "HEAD"), self.revision(other or "HEAD")
        one, two, other = first.partition("..")
        if two and not self._is_file(first):
            return self.revision(one or "HEAD"), self.revision(other or "HEAD")
        only = self._spec(first)
        return _alike(self.default_base(), only) if only.commit is None else _alike(only, WORK_TREE)

    def _spec(self, argument: str) -> Spec:
        if self._is_file(argument):
            return Spec(None, "standard input" if argument == STDIN else argument, argument)
        revision, colon, path = argument.partition(":")
        if colon and path:
            relative = path.startswith(("./", "../"))
            return self.revision(revision or "HEAD")._replace(path=path, in_repository=not relative)
        return self.revision(argument)

    def _is_file(self, argument: str) -> bool:
        try:
            return argument == STDIN or (self._cwd / argument).exists()
        except (OSError, ValueError):
            return False

    def revision(self, revision: str) -> Spec:
        """The commit that a revision names. Raises `GitError` where there is none."""
        return Spec(self._repository().commit(revision), revision)

    def default_base(self) -> Spec:
        """The commit at which the working tree parted from the branch that it will go to.

        Raises:
            GitError: there is no such branch, or no commit in common is here.
        """
        repository = self._repository()
        for name in (self._base,) if self._base else _BRANCHES:
            if self._base or repository.find_commit(name) is not None:
                return self._parted(name, "HEAD")
        raise GitError(_no_branch(repository))

    def _parted(self, one: str, other: str) -> Spec:
        """The commit at which two revisions part."""
        repository = self._repository()
        commit = repository.commit(one)
        parted = repository.merge_base(commit, repository.commit(other))
        if parted is None:
            raise GitError(_no_common(one, other, repository))
        return Spec(parted, one if parted == commit else f"merge base with {one}")


def _alike(base: Spec, head: Spec) -> tuple[Spec, Spec]:
    """Where one side names a file of the disk, or a revision's, the other side without one means the same."""
    if base.path is None and head.path not in (None, STDIN):
        return base._replace(path=head.path, in_repository=head.in_repository), head
    if head.path is None and base.path not in (None, STDIN):
        return base, head._replace(path=base.path, in_repository=base.in_repository)
    return base, head


def _no_branch(repository: Repository) -> str:
    if not repository.has_commits():
        return "Nothing is committed here yet, so there is no earlier state to compare with. Commit the plan first."
    fetch = fetch_for("main", unshallow=repository.is_shallow())
    return (
        "There is no branch called main or master here to compare with. Name the earlier state: jbp diff REVISION, "
        f"or --base BRANCH. If the branch exists elsewhere, fetch it: {fetch}"
    )


def _no_common(one: str, other: str, repository: Repository) -> str:
    if repository.is_shallow():
        fetch = fetch_for(one, unshallow=True)
        return f"The commit at which {other} parted from {one} is not here: this clone is shallow. Fetch it: {fetch}"
    return f"{one} and {other} have no commit in common. Name the two states: jbp diff {one} {other}"
