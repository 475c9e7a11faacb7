"""The system calls that a write is made of, as one value, so that a test can make any of them fail."""

from __future__ import annotations

import fcntl
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _lock(descriptor: int) -> None:
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Disk:
    """The calls of `os` that change or check a file, with their meaning there; `lock` raises where it is taken."""

    open: Callable[[Path, int, int], int] = os.open
    close: Callable[[int], None] = os.close
    lock: Callable[[int], None] = _lock
    status: Callable[[int | Path], os.stat_result] = os.stat
    status_of_name: Callable[[Path], os.stat_result] = os.lstat
    read: Callable[[int, int, int], bytes] = os.pread
    write: Callable[[int, memoryview], int] = os.write
    sync: Callable[[int], None] = os.fsync
    set_mode: Callable[[int, int], None] = os.fchmod
    set_owner: Callable[[int, int, int], None] = os.fchown
    rename: Callable[[Path, Path], None] = os.rename
    link: Callable[[Path, Path], None] = os.link
    remove: Callable[[Path], None] = os.unlink
    names: Callable[[Path], list[str]] = os.listdir


REAL_DISK = Disk()
