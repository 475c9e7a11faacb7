"""One writer at a time: a lock file beside the file, and what writers that were killed left behind.

Both carry the file's name as a digest, so that a long name stays a possible one. The lock is the system's, on an open
file: it ends with the process that holds it, so a lock file that was left behind locks nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from typing import TYPE_CHECKING

from jbp.errors import WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jbp.workspace.disk import Disk

PATIENCE = 10.0
"""How many seconds a writer waits for another one."""

_PAUSE = 0.02
_LOCK_FLAGS = os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK


def temporary_beside(path: Path) -> Path:
    """A new name for the temporary of a file, in the same folder."""
    return path.with_name(f"{_stem(path)}-{os.urandom(6).hex()}.tmp")


@contextlib.contextmanager
def locked(path: Path, shown: str, disk: Disk) -> Iterator[None]:
    """Hold the lock of a file.

    Args:
        path: the file, every link resolved; it need not exist, its folder must.
        shown: what messages call it.
        disk: the system calls.

    Raises:
        WriteError: another process holds it for longer than `PATIENCE`.
        OSError: the lock file cannot be made.
    """
    name = path.with_name(f"{_stem(path)}.lock")
    descriptor = _take(name, shown, disk)
    try:
        yield
    finally:
        # Removed while it is still held: whoever waits for it then finds another file under its name, and tries again.
        try:
            with contextlib.suppress(OSError):
                disk.remove(name)
        finally:
            with contextlib.suppress(OSError):
                disk.close(descriptor)


def sweep(path: Path, disk: Disk) -> None:
    """Remove the temporaries that writers of this file left when they were killed. Only for who holds its lock.

    Whoever made them is gone, or the lock would be theirs.
    """
    for name in disk.names(path.parent):
        if name.startswith(f"{_stem(path)}-") and name.endswith(".tmp"):
            with contextlib.suppress(OSError):  # it may be somebody else's, and is in nobody's way
                disk.remove(path.with_name(name))


def _stem(path: Path) -> str:
    return f".jbp-{hashlib.sha256(os.fsencode(path.name)).hexdigest()[:12]}"


def _take(name: Path, shown: str, disk: Disk) -> int:
    deadline = time.monotonic() + PATIENCE
    while (descriptor := _attempt(name, disk)) is None:
        if time.monotonic() > deadline:
            raise WriteError(f"{shown} was not written: another jbp is writing it. Wait until that one is done.")
        time.sleep(_PAUSE)
    return descriptor


def _attempt(name: Path, disk: Disk) -> int | None:
    """The descriptor that holds the lock, or None while somebody else holds it or has just removed its file."""
    descriptor = disk.open(name, _LOCK_FLAGS, 0o666)
    try:
        disk.lock(descriptor)
        held, named = disk.status(descriptor), disk.status(name)
    except (BlockingIOError, FileNotFoundError):
        disk.close(descriptor)
        return None
    except BaseException:
        disk.close(descriptor)
        raise
    if (held.st_dev, held.st_ino) == (named.st_dev, named.st_ino):
        return descriptor
    disk.close(descriptor)
    return None
