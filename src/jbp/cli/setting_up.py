"""What `jbp git-setup` does: it tells git of the drivers, in the repository's configuration and in .gitattributes.

Both are changed, or neither is. Where they say already what is wanted, nothing is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.cli.session import begin
from jbp.errors import JbpError, UnconfirmedError, WriteError
from jbp.workspace.files import MissingFileError, read_bytes
from jbp.workspace.git import require_repository
from jbp.workspace.output import write_stderr
from jbp.workspace.stopping import held_off
from jbp.workspace.write import Standing, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jbp.cli.request import Surroundings
    from jbp.workspace.git import Repository

_SETTINGS: Final = {
    "diff.jbp.command": "jbp git-driver diff",
    "diff.jbp.textconv": "jbp git-driver text",
    "diff.jbp.cachetextconv": "false",
    "merge.jbp.name": "joint business plans, entry by entry",
    "merge.jbp.driver": "jbp git-driver merge %O %A %B %L %P",
}
_ATTRIBUTES: Final = ("plan.yaml diff=jbp merge=jbp", "*.plan.yaml diff=jbp merge=jbp")
_FILE: Final = ".gitattributes"
_OURS: Final = r"^(diff|merge)\.jbp\."
_NONE: Final = 1
"""The status of git for a setting that is not there."""
_ANY: Final = range(256)


def set_up(surroundings: Surroundings, *, remove: bool) -> int:
    """Tell git of the drivers, or no longer, and give the exit status."""
    session = begin(surroundings)
    repository = require_repository(session.cwd)
    with held_off():
        changed = _tell_git(repository, {} if remove else _SETTINGS, () if remove else _ATTRIBUTES)
    if not session.quiet:
        done = "git compares and merges plans as it did before" if remove else "git speaks of plans from now on"
        commit = f"; commit {_FILE}, so that it does for everybody who runs jbp git-setup" if changed else ""
        write_stderr(f"{done}{commit}\n")
    return 0


def _tell_git(repository: Repository, settings: Mapping[str, str], attributes: tuple[str, ...]) -> bool:
    """Write both files, or none; whether .gitattributes has changed.

    Raises:
        WriteError: one of them cannot be written.
    """
    path = repository.root / _FILE
    old = _standing(path, repository.root, _FILE)
    lines = (old or b"").decode("utf-8", "surrogateescape").splitlines()
    kept = [line for line in lines if line not in _ATTRIBUTES or line in attributes]
    new = [*kept, *(line for line in attributes if line not in kept)]
    if new == lines:
        _configure(repository, settings)
        return False
    written = "".join(f"{line}\n" for line in new).encode("utf-8", "surrogateescape")
    write_atomically(path, written, old, shown=_FILE)
    try:
        _configure(repository, settings)
    except JbpError as error:
        _put_back(path, old, _FILE, error)
        raise
    return True


def _configure(repository: Repository, settings: Mapping[str, str]) -> None:
    """Let the repository's configuration hold these settings of ours, and no others.

    Raises:
        WriteError: git cannot write it; it is then as it was.
    """
    standing = _settings(repository)
    if standing == settings:
        return
    name = repository.ask("rev-parse", "--git-path", "config").text
    path = repository.root / name
    old = _standing(path, None, name)
    try:
        for section in sorted({setting.rpartition(".")[0] for setting in standing}):
            _write(repository, name, "--remove-section", section)
        for setting, value in settings.items():
            _write(repository, name, setting, value)
    except JbpError as error:
        if _standing(path, None, name) != old:
            _put_back(path, old, name, error)
        raise


def _write(repository: Repository, name: str, *words: str) -> None:
    answer = repository.ask("config", "--local", *words, may_end_with=_ANY)
    if answer.status != 0:
        why = answer.said or "git gave no reason"
        raise WriteError(f"{name} could not be written, so nothing was set up: {why}. Mend that, and run it again.")


def _settings(repository: Repository) -> dict[str, str]:
    """What the repository's configuration says of the drivers."""
    answer = repository.ask("config", "--local", "-z", "--get-regexp", _OURS, may_end_with=(0, _NONE))
    pairs = (one.partition("\n") for one in answer.text.split("\0") if one)
    return {name: value for name, _, value in pairs}


def _standing(path: Path, root: Path | None, shown: str) -> bytes | None:
    try:
        return read_bytes(path, root, shown=shown)
    except MissingFileError:
        return None


def _put_back(path: Path, old: bytes | None, shown: str, error: JbpError) -> None:
    """Let stand again what stood there before.

    Raises:
        WriteError: that fails as well; the message says so besides.
    """
    try:
        if old is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, old, Standing.ANYTHING, shown=shown)
    except UnconfirmedError:
        return
    except (WriteError, OSError) as fault:
        raise WriteError(f"{error} And {shown} could not be put back as it was: look at it.") from fault
