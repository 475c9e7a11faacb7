"""`jbp git-setup` where one of its two files cannot be written: neither is changed, and why is said."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.cli.repositories import Repo
from tests.cli.test_machine import PRIVILEGED
from tests.processes.machine import Machine

from jbp.cli import setting_up
from jbp.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.calls import Jbp
    from tests.conftest import Figures

    from jbp.workspace.git import Repository

ATTRIBUTES = "*.png binary\n"
SETUP = ("git-setup",)
REMOVE = ("git-setup", "--remove")


@pytest.fixture
def repo(jbp: Jbp) -> Repo:
    made = Repo(jbp.folder)
    made.commit(___gitattributes=ATTRIBUTES)
    (made.folder / ".gitattributes").write_text(ATTRIBUTES)
    return made


def files(folder: Path) -> tuple[str, str | None]:
    attributes = folder / ".gitattributes"
    return (folder / ".git/config").read_text(), attributes.read_text() if attributes.exists() else None


def test_a_configuration_that_cannot_be_written_leaves_both_files_as_they_were(jbp: Jbp, repo: Repo) -> None:
    lock = repo.folder / ".git/config.lock"
    for call in (SETUP, REMOVE):
        before = files(repo.folder)
        lock.touch()
        ended = jbp(*call)
        assert (ended.status, ended.err.startswith("jbp: .git/config could not be written")) == (4, True), ended
        assert files(repo.folder) == before
        assert {path.name for path in repo.folder.iterdir()} <= {".git", ".gitattributes", "___gitattributes"}
        lock.unlink()
        assert jbp(*call).status == 0
        assert files(repo.folder) != before
    assert files(repo.folder)[1] == ATTRIBUTES


def test_a_fault_half_way_through_puts_the_configuration_back(
    jbp: Jbp, repo: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = setting_up._write
    for at in setting_up._SETTINGS:

        def failing(repository: Repository, name: str, *words: str, at: str = at) -> None:
            if words[0] == at:
                raise WriteError("The disk is full.")
            write(repository, name, *words)

        monkeypatch.setattr(setting_up, "_write", failing)
        before = files(repo.folder)
        assert jbp(*SETUP).status == 4
        assert files(repo.folder) == before


def test_where_all_is_set_up_already_nothing_is_written(jbp: Jbp, repo: Repo) -> None:
    assert jbp(*SETUP).status == 0
    lock = repo.folder / ".git/config.lock"
    lock.touch()
    assert jbp(*SETUP).status == 0


@pytest.mark.long
def test_files_and_disks_of_others(figures: Figures) -> None:
    if os.geteuid() != 0:
        pytest.fail(PRIVILEGED)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        times = sum(1 for _ in refused_by_rights(place)) + sum(1 for _ in refused_by_the_disk(place))
    figures.tell("calls of git-setup with a file that cannot be written", times)


def refused_by_rights(place: Path) -> Iterator[None]:
    """Whoever may not write the configuration, .gitattributes, or the folder of either."""
    warm = Repo(place / "warm").folder
    folder = place / "repo"
    closed = ((".git/config", ".git"), (".gitattributes", "."), (".git",), (".",), (".git/config", ".git", "."))
    with Machine([(warm, SETUP), (warm, REMOVE)]) as machine:
        for call in (SETUP, REMOVE):
            for names in closed:
                shutil.rmtree(folder, ignore_errors=True)
                Repo(folder).write(".gitattributes", ATTRIBUTES)
                if call == REMOVE:
                    assert machine.call(folder, *SETUP).status == 0
                before = files(folder)
                owned_by(folder, 65534)
                for path in names:
                    owned_by(folder / path, 0, deep=False)
                ended = machine.call(folder, *call, user=65534, environment={"HOME": str(folder)})
                told = (call, names, ended)
                assert not ended.broke, told
                assert ended.status == 4, told
                assert ended.err.startswith("jbp: "), told
                assert files(folder) == before, told
                yield


def refused_by_the_disk(place: Path) -> Iterator[None]:
    """A disk that is full but for a few blocks, and one that can only be read."""
    warm = Repo(place / "warmer").folder
    disk = place / "disk"
    disk.mkdir()
    with Machine([(warm, SETUP), (warm, REMOVE)], small_disk=disk) as machine:
        seen = machine.seen(disk)
        for room in range(5):
            shutil.rmtree(seen / "repo", ignore_errors=True)
            shutil.copytree(Repo(place / "made").folder, seen / "repo", ignore=shutil.ignore_patterns("hooks"))
            (seen / "repo/.gitattributes").write_text(ATTRIBUTES)
            before = files(seen / "repo")
            filled(seen / "filler", room)
            ended = machine.call(disk / "repo", *SETUP)
            require_all_or_nothing(ended.status, seen / "repo", before, (room, ended))
            assert not ended.broke, ended
            (seen / "filler").unlink()
            yield
        machine.mount_anew(disk, "remount,ro")
        before = files(seen / "repo")
        call = REMOVE if "jbp" in before[0] else SETUP
        assert machine.call(disk / "repo", *call).status == 4
        assert files(seen / "repo") == before
        yield


def require_all_or_nothing(status: int, folder: Path, before: tuple[str, str | None], told: object) -> None:
    config, attributes = files(folder)
    assert status in {0, 4}, told
    if status == 4:
        assert (config, attributes) == before, told
    else:
        assert "merge.jbp.driver" in config or 'merge "jbp"' in config, told
        assert "diff=jbp" in (attributes or ""), told


def filled(file: Path, room: int) -> None:
    """Fill the disk that a file lies on, but for some blocks."""
    with file.open("wb", buffering=0) as filler:
        size = 0
        while size < 300 * 1024:
            try:
                size += filler.write(bytes(4096))
            except OSError:
                break
        filler.truncate(max(size - room * 4096, 0))


def owned_by(path: Path, user: int, *, deep: bool = True) -> None:
    os.chown(path, user, user)
    if deep and path.is_dir():
        for one in path.iterdir():
            owned_by(one, user)
