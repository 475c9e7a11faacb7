"""Kinds of fault that meet a write at one of its steps, each as a disk on which it happens at the nth call.

What fails, what lies, and what somebody else does meanwhile to file, folder, temporary, lock or process.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
import time
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple, cast
from unittest import mock

from jbp.workspace import lock
from jbp.workspace.disk import REAL_DISK, Disk
from jbp.workspace.write import Standing, write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

OLD, NEW, OTHER = b"old\n", b"new and longer\n" * 9, b"somebody else's\n"
PLAN = "plan.yaml"
CALLS = tuple(each.name for each in fields(Disk))


class Step(NamedTuple):
    """The call at which a fault happens."""

    name: str
    real: Callable[..., object]
    arguments: tuple[object, ...]
    folder: Path
    left: list[object]
    """Where somebody else did something: what then stood in the file's place."""

    def go_on(self) -> object:
        return self.real(*self.arguments)


class Kind(NamedTuple):
    """What happens in place of a call, or beside it."""

    name: str
    happens: Callable[[Step], object]
    at: tuple[str, ...] = CALLS
    """The calls that it can happen at."""


class Injected:
    """A disk on which a fault happens at the nth call, and what came of it."""

    def __init__(self, kind: Kind, step: int, folder: Path) -> None:
        self.kind, self.step, self.folder = kind, step, folder
        self.calls: list[str] = []
        self.happened = False
        self.left: list[object] = []
        self.disk = Disk(**{name: self._watched(name) for name in CALLS})  # type: ignore[arg-type]

    def _watched(self, name: str) -> Callable[..., object]:
        real = cast("Callable[..., object]", getattr(REAL_DISK, name))

        def call(*arguments: object) -> object:
            self.calls.append(name)
            if len(self.calls) != self.step or name not in self.kind.at:
                return real(*arguments)
            self.happened = True
            return self.kind.happens(Step(name, real, arguments, self.folder, self.left))

        return call

    @property
    def took_its_name_before(self) -> bool:
        """Whether the new file had its name already when the fault happened."""
        return bool({"rename", "link"} & set(self.calls[: self.step - 1]))


# What fails: the call is not made, and the system says why; or it is made, and the answer is lost.

CODES = (
    *("ENOSPC", "EIO", "EACCES", "EROFS", "ENOENT", "EDQUOT", "EFBIG", "EPERM", "EMFILE", "ENFILE", "ENOMEM"),
    *("ELOOP", "ENAMETOOLONG", "ENOTDIR", "EISDIR", "ENODEV", "ENXIO", "ESTALE", "EBUSY", "EINVAL", "ENOTSUP"),
    *("ENOSYS", "EINTR", "ETXTBSY", "EXDEV", "EEXIST", "EBADF", "ETIMEDOUT", "ENOLCK", "EREMOTEIO", "ENOTCONN"),
)


def _fails(code: int) -> Callable[[Step], object]:
    def happens(step: Step) -> object:
        if step.name == "close":  # which lets go of the file also where it fails
            step.go_on()
        raise OSError(code, os.strerror(code))

    return happens


def _done_and_denied(code: int) -> Callable[[Step], object]:
    def happens(step: Step) -> object:
        done = step.go_on()
        if step.name == "open":  # nobody is given the file, so nobody could close it
            os.close(cast("int", done))
        raise OSError(code, os.strerror(code))

    return happens


def _raises(error: BaseException) -> Callable[[Step], object]:
    def happens(step: Step) -> object:
        if step.name == "close":  # only the end of the process lets go of what is not closed
            step.go_on()
        raise error

    return happens


FAILING = (
    *(Kind(f"{code} from any call", _fails(getattr(errno, code))) for code in CODES),
    Kind("a lock that another holds for a moment", _fails(errno.EAGAIN), ("lock",)),
    *(
        Kind(f"done, and said to be {code}", _done_and_denied(getattr(errno, code)))
        for code in ("EIO", "ENOENT", "EEXIST", "ETIMEDOUT")
    ),
    Kind("Ctrl-C", _raises(KeyboardInterrupt())),
    Kind("no memory", _raises(MemoryError())),
)

# What lies: the call says that all is well.


def _written(change: Callable[[bytes], bytes], says: Callable[[int], int]) -> Callable[[Step], object]:
    def happens(step: Step) -> object:
        descriptor, data = cast("tuple[int, memoryview]", step.arguments)
        os.write(descriptor, change(bytes(data)))
        return says(len(data))

    return happens


def _read(change: Callable[[bytes], bytes]) -> Callable[[Step], object]:
    return lambda step: change(cast("bytes", step.go_on()))


def _flipped(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:] if data else data


def _wrong_status(place: int) -> Callable[[Step], object]:
    def happens(step: Step) -> object:
        status = list(cast("os.stat_result", step.go_on()))
        status[place] += 1
        return os.stat_result(status)

    return happens


def _elsewhere(step: Step) -> object:
    descriptor, data = cast("tuple[int, memoryview]", step.arguments)
    os.pwrite(descriptor, data, 7)
    return len(data)


LYING = (
    Kind("a write of one byte", lambda step: os.write(*_first(step, 1)), ("write",)),
    Kind("a write of a half", lambda step: os.write(*_first(step, len(NEW) // 2)), ("write",)),
    Kind("a write that takes nothing", lambda _: 0, ("write",)),
    Kind("a write that takes less than nothing", lambda _: -1, ("write",)),
    Kind("a write that says more than it took", _written(lambda data: data[:3], lambda size: size), ("write",)),
    Kind("a write that loses its last byte", _written(lambda data: data[:-1], lambda size: size), ("write",)),
    Kind("a write that took more than it says", _written(lambda data: data, lambda size: size - 5), ("write",)),
    Kind("a write of other bytes", _written(lambda data: b"X" * len(data), lambda size: size), ("write",)),
    Kind("a write of zeros", _written(lambda data: bytes(len(data)), lambda size: size), ("write",)),
    Kind("a write with one bit turned", _written(_flipped, lambda size: size), ("write",)),
    Kind("a write done twice", _written(lambda data: data * 2, lambda size: size), ("write",)),
    Kind("a write that adds a byte", _written(lambda data: data + b"\0", lambda size: size), ("write",)),
    Kind("a write at another place", _elsewhere, ("write",)),
    Kind("a write that does nothing", lambda step: len(cast("memoryview", step.arguments[1])), ("write",)),
    Kind("a read that ends too soon", _read(lambda _: b""), ("read",)),
    Kind("a short read", _read(lambda data: data[:1]), ("read",)),
    Kind("a read of other bytes", _read(lambda data: b"X" * len(data)), ("read",)),
    Kind("a read with one bit turned", _read(_flipped), ("read",)),
    Kind("a read of more than there is", _read(lambda data: data + b"!"), ("read",)),
    Kind("a sync that does nothing", lambda _: None, ("sync",)),
    Kind("a rename that does nothing", lambda _: None, ("rename",)),
    Kind("a link that does nothing", lambda _: None, ("link",)),
    Kind("a removal that does nothing", lambda _: None, ("remove",)),
    Kind("a lock that holds nobody off", lambda _: None, ("lock",)),
    Kind("a change of mode that does nothing", lambda _: None, ("set_mode",)),
    Kind("a folder that shows none of its files", lambda _: [], ("names",)),
    Kind("a status of another file", _wrong_status(stat.ST_INO), ("status", "status_of_name")),
    Kind("a status of another disk", _wrong_status(stat.ST_DEV), ("status", "status_of_name")),
    Kind("a status of several names", _wrong_status(stat.ST_NLINK), ("status",)),
    Kind("a status of another owner", _wrong_status(stat.ST_UID), ("status",)),
)


def _first(step: Step, size: int) -> tuple[int, memoryview]:
    descriptor, data = cast("tuple[int, memoryview]", step.arguments)
    return descriptor, data[:size]


# What somebody does meanwhile; then the call is made as it was meant.


def _cleared(path: Path) -> Path:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
    return path


def _temporaries(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(".tmp")] if folder.is_dir() else []


def _locks(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.endswith(".lock")] if folder.is_dir() else []


def _to_plan(act: Callable[[Path], object]) -> Callable[[Path], None]:
    def happens(folder: Path) -> None:
        if folder.is_dir():
            act(folder / PLAN)

    return happens


def _to_each(found: Callable[[Path], list[Path]], act: Callable[[Path], object]) -> Callable[[Path], None]:
    def happens(folder: Path) -> None:
        for path in found(folder):
            act(path)

    return happens


def _linked_elsewhere(path: Path) -> None:
    target = path.with_name("elsewhere")
    target.write_bytes(OTHER)
    _cleared(path).symlink_to(target)


def _full_folder(path: Path) -> None:
    (_cleared(path) / "in/it").mkdir(parents=True)


def _given_another_name(path: Path) -> None:
    if path.is_file() and not path.with_name("second").exists():
        path.with_name("second").hardlink_to(path)


def _renamed_folder(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))


def _removed_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def _linked_folder(folder: Path) -> None:
    folder.symlink_to(folder.rename(folder.with_name("moved")))


def _replaced_folder(folder: Path) -> None:
    folder.rename(folder.with_name("moved"))
    folder.mkdir()
    (folder / PLAN).write_bytes(OTHER)


def _stolen_lock(folder: Path) -> None:
    """Somebody removes the lock, and another jbp writes the file in peace."""
    for path in _locks(folder):
        path.unlink()
    write_atomically(folder / PLAN, OTHER, Standing.ANYTHING)


def _gone_cwd(folder: Path) -> None:
    gone = tempfile.mkdtemp(dir=folder.parent)
    os.chdir(gone)
    Path(gone).rmdir()


def _later_clock(_: Path) -> None:
    later = SimpleNamespace(monotonic=lambda: time.monotonic() + 3600, sleep=time.sleep)
    mock.patch.object(lock, "time", later).start()


def _strange_mask(_: Path) -> None:
    os.umask(0o777)


MEANWHILE: Mapping[str, Callable[[Path], None]] = {
    "the file is saved by an editor": _to_plan(lambda plan: plan.write_bytes(OTHER)),
    "the file is emptied": _to_plan(lambda plan: plan.write_bytes(b"")),
    "the file grows": _to_plan(lambda plan: plan.write_bytes(OLD + OTHER)),
    "the file is removed": _to_plan(_cleared),
    "the file is exchanged": _to_plan(lambda plan: _cleared(plan).write_bytes(OTHER)),
    "the file becomes a folder": _to_plan(lambda plan: _cleared(plan).mkdir()),
    "the file becomes a folder that holds something": _to_plan(
        lambda plan: (_cleared(plan) / "in/it").mkdir(parents=True)
    ),
    "the file becomes a pipe": _to_plan(lambda plan: os.mkfifo(_cleared(plan))),
    "the file becomes a link elsewhere": _to_plan(_linked_elsewhere),
    "the file becomes a link to nothing": _to_plan(lambda plan: _cleared(plan).symlink_to("nothing")),
    "the file becomes a link to itself": _to_plan(lambda plan: _cleared(plan).symlink_to(PLAN)),
    "the file is given another name": _to_plan(_given_another_name),
    "the temporary is removed": _to_each(_temporaries, _cleared),
    "the temporary is exchanged": _to_each(_temporaries, lambda path: _cleared(path).write_bytes(OTHER)),
    "the temporary becomes a link elsewhere": _to_each(_temporaries, _linked_elsewhere),
    "the temporary becomes a folder": _to_each(_temporaries, lambda path: _cleared(path).mkdir()),
    "the temporary is given another name": _to_each(_temporaries, _given_another_name),
    "the lock is removed": _to_each(_locks, _cleared),
    "the lock is exchanged": _to_each(_locks, lambda path: _cleared(path).touch()),
    "the lock becomes a folder": _to_each(_locks, lambda path: _cleared(path).mkdir()),
    "the lock becomes a link elsewhere": _to_each(_locks, _linked_elsewhere),
    "the lock is stolen by another writer": _stolen_lock,
    "the folder is removed": _removed_folder,
    "the folder is given another name": _renamed_folder,
    "the folder is exchanged": _replaced_folder,
    "the folder becomes a link to where it is now": _linked_folder,
    "the current folder is removed": _gone_cwd,
    "the mask of new files is 0777": _strange_mask,
    "the clock jumps": _later_clock,
}


def _beside(act: Callable[[Path], None]) -> Callable[[Step], object]:
    """Somebody does something; then the call is made as it was meant."""

    def happens(step: Step) -> object:
        act(step.folder)
        step.left.append(standing_at(step.folder))
        return step.go_on()

    return happens


def standing_at(folder: Path) -> object:
    """What stands where the plan is written: its content, or what else it is."""
    plan = folder / PLAN
    if plan.is_symlink():
        return f"a link to {plan.readlink()}"
    if plan.is_file():
        return plan.read_bytes()
    return "a folder" if plan.is_dir() else "a pipe" if plan.exists() else None


KINDS = (*FAILING, *LYING, *(Kind(name, _beside(act)) for name, act in MEANWHILE.items()))
assert len({kind.name for kind in KINDS}) == len(KINDS)
