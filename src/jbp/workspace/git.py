"""Git, asked safely: no program of a repository runs, no network is reached, no name is taken for an option.

Every question is one process of the git program, with fixed words; what comes from people or from a repository stands
behind ``--end-of-options`` or is an object's id. A partial clone is not completed: what is missing is said.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jbp.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SECONDS = 60

# core.fsmonitor names a program that git starts, and a bare repository may hide in a folder that somebody sent.
GIT = (
    "git",
    "--no-pager",
    "-c",
    "core.fsmonitor=false",
    "-c",
    "safe.bareRepository=explicit",
    "-c",
    "core.quotePath=false",
)
_OBJECT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")

# A hook sets these to speak of one repository; the folder at hand may lie in another.
_LOCATING = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_NAMESPACE"})
_DIFFING = frozenset({"GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_OBJECT_DIRECTORY"})
_MOST_SAID = 300


class GitError(ReadError):
    """Git does not answer, or knows no answer."""


class GitMissingError(GitError):
    """Git is not installed."""


class MissingRevisionError(GitError):
    """There is no such revision here."""


class Answer(NamedTuple):
    """What a call of git gives."""

    status: int
    output: bytes
    said: str

    @property
    def text(self) -> str:
        """The output as text; bytes that are no UTF-8 are kept as surrogates, as the system writes names."""
        return os.fsdecode(self.output).removesuffix("\n")


class Repository(NamedTuple):
    """A repository with a work tree.

    Attributes:
        root: the folder of the work tree, links resolved.
    """

    root: Path

    def name_of(self, path: Path) -> str:
        """A file's name in the repository: relative to its root, with forward slashes.

        Raises:
            GitError: the file lies elsewhere.
        """
        folder = Path(os.path.realpath(path.parent))
        try:
            return (folder / path.name).relative_to(self.root).as_posix()
        except ValueError:
            raise GitError(f"{path} does not lie in the repository {self.root}.") from None

    def ask(self, *words: str, may_end_with: Sequence[int] = (0,)) -> Answer:
        """What git answers.

        Args:
            words: the call, without the name of the program.
            may_end_with: the statuses that are an answer.

        Raises:
            GitError: it is not installed, does not end, or ends with another status.
        """
        answer = run(words, self.root)
        if answer.status not in may_end_with:
            raise GitError(f"git {words[0]} did not answer: {answer.said or 'it gave no reason'}.")
        return answer

    def commit(self, revision: str) -> str:
        """The id of the commit that a revision names.

        Raises:
            MissingRevisionError: there is none; the message says how to get it.
        """
        found = self.find_commit(revision)
        if found is None:
            raise MissingRevisionError(self._missing(revision))
        return found

    def find_commit(self, revision: str) -> str | None:
        """The id of the commit that a revision names; None where there is none here."""
        if not revision or "\0" in revision or "\n" in revision or ":" in revision:
            return None
        words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        answer = self.ask(*words, may_end_with=(0, 1, 128))
        found = answer.text.splitlines()[-1:] if answer.status == 0 else []
        return found[0] if found and _OBJECT.fullmatch(found[0]) else None

    def merge_base(self, one: str, other: str) -> str | None:
        """The commit at which two commits part; None where they have none in common here."""
        answer = self.ask("merge-base", one, other, may_end_with=(0, 1))
        return answer.text.partition("\n")[0] if answer.status == 0 else None

    def is_shallow(self) -> bool:
        """Whether the repository lacks the older part of its history, as a checkout of CI usually does."""
        return self.ask("rev-parse", "--is-shallow-repository").text == "true"

    def has_commits(self) -> bool:
        """Whether anything was committed."""
        return self.find_commit("HEAD") is not None

    def _missing(self, revision: str) -> str:
        if not self.has_commits():
            return f'Nothing is committed here yet, so there is no "{revision}" to compare with.'
        fetch = fetch_for(revision, unshallow=self.is_shallow())
        return f'There is no revision "{revision}" in this repository. If it exists elsewhere, fetch it: {fetch}'


def fetch_for(revision: str, *, unshallow: bool) -> str:
    """The call of git that brings a revision here."""
    branch = revision.removeprefix("origin/")
    is_plain = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._/-]*", branch) is not None and ".." not in branch
    depth = " --unshallow" if unshallow else ""
    if not is_plain or _OBJECT.fullmatch(branch) or branch == "HEAD":
        return f"git fetch{depth} origin"
    return f"git fetch{depth} origin {branch}:refs/remotes/origin/{branch}"


def work_tree(folder: Path) -> Path | None:
    """The nearest folder, itself or above, that git keeps; None where there is none. Links are resolved."""
    real = Path(os.path.realpath(folder))
    return next((each for each in (real, *real.parents) if os.path.lexists(each / ".git")), None)


def repository_of(folder: Path) -> Repository | None:
    """The repository whose work tree a folder lies in; None where there is none."""
    root = work_tree(folder)
    return None if root is None else Repository(root)


def require_repository(folder: Path) -> Repository:
    """The repository whose work tree a folder lies in.

    Raises:
        GitError: it lies in none, or git is not installed.
    """
    found = repository_of(folder)
    if found is None:
        raise GitError(
            f"{folder} does not lie in a git repository, so there is no earlier state to look at. Name both states: "
            "jbp diff OLD.yaml NEW.yaml. Or keep the plan in git: git init"
        )
    found.ask("rev-parse", "--git-dir")
    return found


def run(words: Sequence[str], folder: Path) -> Answer:
    """One call of git in a folder.

    Raises:
        GitError: git is not installed, or does not end.
    """
    import subprocess  # noqa: PLC0415 - most commands ask git nothing

    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and no shell
            (*GIT, *words),
            cwd=folder,
            env=git_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError as error:
        raise GitMissingError("git is not installed here, and this needs it.") from error
    except ValueError as error:  # a NUL in a word
        raise GitError("A name holds a character that no revision and no file can have.") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitError(f"git did not answer: {error}.") from error
    return Answer(done.returncode, done.stdout, first_line(done.stderr))


def first_line(said: bytes) -> str:
    """The first line of what git said, without its own mark, to be quoted in a message."""
    line = said.decode("utf-8", "replace").strip().partition("\n")[0]
    return line.removeprefix("fatal: ").removeprefix("error: ").rstrip(".")[:_MOST_SAID]


def git_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """The variables that git is called with: none that names another repository or a program of somebody's."""
    kept = {name: value for name, value in variables.items() if name not in _LOCATING | _DIFFING}
    return kept | {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
