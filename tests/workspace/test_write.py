from __future__ import annotations

import errno
import os
import signal
import stat
from contextlib import suppress
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from jbp.errors import WriteError
from jbp.workspace import lock
from jbp.workspace.disk import REAL_DISK, Disk
from jbp.workspace.write import Standing, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OLD, NEW = b"old\n", b"new and longer\n" * 100
CALLS = tuple(each.name for each in fields(Disk))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(step: int, act: Callable[[str], None]) -> tuple[Disk, list[str]]:
    """A disk that calls `act` in place of its nth call; and the list of the calls that were made."""
    calls: list[str] = []

    def watched(name: str) -> Callable[..., object]:
        real = getattr(REAL_DISK, name)

        def call(*arguments: object) -> object:
            calls.append(name)
            if len(calls) == step:
                act(name)
            return real(*arguments)

        return call

    return Disk(**{name: watched(name) for name in CALLS}), calls  # type: ignore[arg-type]


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(OLD)
    plan.chmod(0o640)
    write_atomically(plan, NEW, OLD)
    assert plan.read_bytes() == NEW
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert names(tmp_path) == ["plan.yaml"]


def test_a_new_file_has_the_mode_that_the_system_gives_new_files(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_atomically(tmp_path / "plan.yaml", NEW, None)
    assert (tmp_path / "plan.yaml").read_bytes() == NEW
    assert (tmp_path / "plan.yaml").stat().st_mode == (tmp_path / "other").stat().st_mode
    assert (tmp_path / "plan.yaml").stat().st_nlink == 1
    assert names(tmp_path) == ["other", "plan.yaml"]


def test_an_empty_file_and_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 127)
    write_atomically(path, b"", None)
    assert path.read_bytes() == b""


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.symlink_to("elsewhere.yaml")
    with pytest.raises(WriteError, match="exists already"):
        write_atomically(plan, NEW, None)
    plan.unlink()
    plan.write_bytes(OLD)
    with pytest.raises(WriteError, match="exists already"):
        write_atomically(plan, NEW, None)
    assert plan.read_bytes() == OLD


def test_anything_may_be_overwritten_where_asked_for(tmp_path: Path) -> None:
    for _ in range(2):
        write_atomically(tmp_path / "out.html", NEW, Standing.ANYTHING)
    assert (tmp_path / "out.html").read_bytes() == NEW


def test_what_changed_or_went_since_it_was_read_is_not_overwritten(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    for other in (b"odd\n", OLD + b"more", b""):
        plan.write_bytes(other)
        with pytest.raises(WriteError, match="changed after jbp had read it"):
            write_atomically(plan, NEW, OLD)
        assert plan.read_bytes() == other
    plan.unlink()
    with pytest.raises(WriteError, match="was removed after jbp had read it"):
        write_atomically(plan, NEW, OLD)
    assert names(tmp_path) == []


def test_an_editor_that_saves_while_the_temporary_is_written_loses_nothing(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(OLD)

    def sync(descriptor: int) -> None:
        plan.write_bytes(b"saved")
        os.fsync(descriptor)

    with pytest.raises(WriteError, match="changed after"):
        write_atomically(plan, NEW, OLD, disk=replace(REAL_DISK, sync=sync))
    assert plan.read_bytes() == b"saved"


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"

    def link(old: Path, new: Path) -> None:
        plan.write_bytes(OLD)
        os.link(old, new)

    with pytest.raises(WriteError, match="exists already"):
        write_atomically(plan, NEW, None, disk=replace(REAL_DISK, link=link))
    assert (plan.read_bytes(), names(tmp_path)) == (OLD, ["plan.yaml"])


def test_a_disk_without_links_gets_its_new_file_too(tmp_path: Path) -> None:
    def link(_: Path, __: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    write_atomically(tmp_path / "plan.yaml", NEW, None, disk=replace(REAL_DISK, link=link))
    assert (tmp_path / "plan.yaml").read_bytes() == NEW


def test_symbolic_links_are_followed_and_stay(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared/plan.yaml").write_bytes(OLD)
    (tmp_path / "plan.yaml").symlink_to("shared/plan.yaml")
    write_atomically(tmp_path / "plan.yaml", NEW, OLD)
    assert (tmp_path / "plan.yaml").is_symlink()
    assert (tmp_path / "shared/plan.yaml").read_bytes() == NEW
    assert names(tmp_path / "shared") == ["plan.yaml"]


def test_hard_links_folders_and_pipes_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name, words in (("a", "hard links"), ("folder", "is a folder"), ("pipe", "pipe or a device")):
        with pytest.raises(WriteError, match=words):
            write_atomically(tmp_path / name, NEW, Standing.ANYTHING)
    assert (tmp_path / "b").read_bytes() == OLD
    assert names(tmp_path) == ["a", "b", "folder", "pipe"]


def test_a_folder_that_does_not_exist_is_said_not_to(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"^none/out\.html was not written: the folder none does not exist"):
        write_atomically(tmp_path / "none/out.html", NEW, None, shown="none/out.html")
    with pytest.raises(WriteError, match="not the name of a file"):
        write_atomically(tmp_path / "a\0b", NEW, None)


def test_a_file_of_somebody_else_is_left_to_them(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(OLD)

    def status(of: int | Path) -> os.stat_result:
        own = list(os.stat(of))  # noqa: PTH116 - a number too
        own[stat.ST_GID] += 1 if own[stat.ST_INO] == plan.stat().st_ino else 0
        return os.stat_result(own)

    def set_owner(_: int, __: int, ___: int) -> None:
        raise PermissionError(errno.EPERM, "no")

    with pytest.raises(WriteError, match="belongs to somebody else"):
        write_atomically(plan, NEW, OLD, disk=replace(REAL_DISK, status=status, set_owner=set_owner))
    assert (plan.read_bytes(), names(tmp_path)) == (OLD, ["plan.yaml"])


def test_short_writes_and_reads_are_gone_on_with(tmp_path: Path) -> None:
    disk = replace(
        REAL_DISK,
        write=lambda descriptor, data: os.write(descriptor, data[:7]),
        read=lambda descriptor, size, at: os.pread(descriptor, min(size, 5), at),
    )
    write_atomically(tmp_path / "plan.yaml", NEW, None, disk=disk)
    assert (tmp_path / "plan.yaml").read_bytes() == NEW


LIES: dict[str, Callable[[int, memoryview], int]] = {
    "nothing": lambda _, __: 0,
    "less than it says": lambda descriptor, data: os.write(descriptor, data[:-1]) + 1,
    "other bytes": lambda descriptor, data: os.write(descriptor, b"X" * len(data)),
    "more": lambda descriptor, data: os.write(descriptor, bytes(data) + b"X") - 1,
    "says more": lambda descriptor, data: os.write(descriptor, data[:3]) + len(data),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_disk_is_found_out(tmp_path: Path, lie: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(OLD)
    with pytest.raises(WriteError, match=r"took nothing|other bytes than were written"):
        write_atomically(plan, NEW, OLD, disk=replace(REAL_DISK, write=LIES[lie]))
    assert (plan.read_bytes(), names(tmp_path)) == (OLD, ["plan.yaml"])


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EDQUOT])
@pytest.mark.parametrize("before", [OLD, None])
def test_a_fault_at_any_step_leaves_the_whole_old_or_the_whole_new_file(
    tmp_path: Path, code: int, before: bytes | None
) -> None:
    def fail(_: str) -> None:
        raise OSError(code, os.strerror(code))

    for step in range(1, 99):
        folder = tmp_path / str(step)
        folder.mkdir()
        plan = folder / "plan.yaml"
        if before is not None:
            plan.write_bytes(before)
        disk, made = failing(step, fail)
        said = "written"
        try:
            write_atomically(plan, NEW, before, disk=disk)
        except WriteError as error:
            said = str(error)
        now = plan.read_bytes() if plan.exists() else None
        assert now == (before if "What stood there before still stands" in said else NEW), (step, made, said)
        if made[step - 1 : step] != ["remove"]:  # a lock file may stay, for another writer may be holding it
            left = [name for name in names(folder) if not name.endswith(".lock")]
            assert left == ([] if now is None else ["plan.yaml"]), (step, made, said)
        write_atomically(plan, b"next", now)
        assert names(folder) == ["plan.yaml"], (step, made)
        if len(made) < step:  # the fault was never reached
            break
    assert step > 20


@pytest.mark.parametrize("before", [OLD, None])
def test_a_writer_that_is_killed_at_any_step_harms_nothing(tmp_path: Path, before: bytes | None) -> None:
    def die(_: str) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    step, alive = 0, False
    while not alive:
        step += 1
        folder = tmp_path / str(step)
        folder.mkdir()
        plan = folder / "plan.yaml"
        if before is not None:
            plan.write_bytes(before)
        child = os.fork()
        if child == 0:
            write_atomically(plan, NEW, before, disk=failing(step, die)[0])
            os._exit(0)
        alive = os.waitpid(child, 0)[1] == 0
        now = plan.read_bytes() if plan.exists() else None
        assert now in (before, NEW)
        write_atomically(plan, b"next", now)
        assert (plan.read_bytes(), names(folder)) == (b"next", ["plan.yaml"])
    assert step > 20


def test_an_interruption_leaves_nothing_behind(tmp_path: Path) -> None:
    def interrupt(name: str) -> None:
        if name == "sync":
            raise KeyboardInterrupt

    (tmp_path / "plan.yaml").write_bytes(OLD)
    for step in range(1, 20):
        with suppress(KeyboardInterrupt, WriteError):
            write_atomically(tmp_path / "plan.yaml", NEW, OLD, disk=failing(step, interrupt)[0])
        assert names(tmp_path) == ["plan.yaml"]


def test_writers_wait_for_each_other_and_lose_no_change(tmp_path: Path) -> None:
    counter = tmp_path / "counter"
    counter.write_bytes(b"0")
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            done = 0
            while done < 5:
                now = counter.read_bytes()
                with suppress(WriteError):
                    write_atomically(counter, b"%d" % (int(now) + 1), now)
                    done += 1
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0] * 4
    assert (counter.read_bytes(), names(tmp_path)) == (b"20", ["counter"])


def test_a_writer_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    plan = tmp_path / "plan.yaml"
    with (
        lock.locked(plan, "plan.yaml", REAL_DISK),
        pytest.raises(WriteError, match="another jbp is writing it"),
    ):
        write_atomically(plan, NEW, None)
    write_atomically(plan, NEW, None)
