"""Writing a file so that it is, whatever happens, the whole old one or the whole new one.

The new content goes into a temporary file beside the old one, is read back and compared, and takes the old one's name
in one step. A writer that was killed leaves a temporary that the next one sweeps away.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.errors import WriteError
from jbp.workspace.disk import REAL_DISK, Disk
from jbp.workspace.lock import locked, sweep, temporary_beside
from jbp.workspace.refusals import exists, not_found_again, reason_of, refused, unconfirmed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Standing(Enum):
    """What may stand where a file is to be written, beside a content or nothing."""

    ANYTHING = "anything"


Expected: TypeAlias = bytes | Literal[Standing.ANYTHING] | None
"""What must stand there: this content, nothing (None), or whatever it is."""

_CREATE = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW
_LOOK = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW
_CHUNK = 1024 * 1024


class _Job(NamedTuple):
    real: Path
    """The file itself, every link resolved."""
    shown: str
    data: bytes
    expected: Expected
    disk: Disk


def write_atomically(
    path: Path, data: bytes, expected: Expected, *, shown: str | None = None, disk: Disk = REAL_DISK
) -> None:
    """Write a file as a whole; links to it are followed, and its mode and owner are kept.

    Args:
        path: the file; its folder must exist.
        data: the new content.
        expected: what was read there earlier; None when there must be no such file; `Standing.ANYTHING` to overwrite.
        shown: what messages call the file; its path where not given.
        disk: the system calls.

    Raises:
        WriteError: it was not written and what stood there still stands; or (as the message then says) the new
            content stands there, but the disk did not confirm that it will outlast a power cut; or somebody else,
            who knows nothing of the lock, put something in its place at once.
    """
    name = str(path) if shown is None else shown
    try:
        if expected is None and os.path.lexists(path):
            raise exists(name)
        job = _Job(Path(os.path.realpath(path)), name, data, expected, disk)
        with locked(job.real, name, disk):
            sweep(job.real, disk)
            _replace(job)
    except OSError as error:
        raise refused(name, reason_of(error, Path(name).parent, path)) from error
    except ValueError as error:  # a NUL in the path
        raise WriteError(f"{name!r} is not the name of a file.") from error


def _replace(job: _Job) -> None:
    before = _standing(job)
    temporary = temporary_beside(job.real)
    try:
        # It stays open until it has its name, so that nothing else can come to look like it.
        with _filled(temporary, before, job) as own:
            # Before the rename as well as after it: a folder that cannot be synced is found while nothing is lost.
            _sync_folder(job)
            _standing(job)  # again: an editor that knows nothing of the lock may have saved meanwhile
            if not _is(own, temporary, job.disk):
                raise refused(job.shown, "its temporary file was taken away or exchanged; run jbp again")
            _take_name(temporary, own, before, job)
            _confirm(own, job)
    finally:
        with contextlib.suppress(OSError):
            job.disk.remove(temporary)


def _standing(job: _Job) -> os.stat_result | None:
    """The status of the file that stands there, None for none; refuses whatever may not be replaced."""
    try:
        descriptor = job.disk.open(job.real, _LOOK, 0)
    except FileNotFoundError:
        if isinstance(job.expected, bytes):
            raise refused(job.shown, "it was removed after jbp had read it") from None
        return None
    try:
        status = job.disk.status(descriptor)
        _require_replaceable(status, job)
        if isinstance(job.expected, bytes) and _content(descriptor, len(job.expected), job.disk) != job.expected:
            raise refused(job.shown, "it was changed after jbp had read it; run jbp again")
    finally:
        job.disk.close(descriptor)
    return status


def _require_replaceable(status: os.stat_result, job: _Job) -> None:
    if job.expected is None:
        raise exists(job.shown)
    if stat.S_ISDIR(status.st_mode):
        raise refused(job.shown, "it is a folder; name a file in it")
    if not stat.S_ISREG(status.st_mode):
        raise refused(job.shown, "it is not a regular file (it is a pipe or a device)")
    if status.st_nlink > 1:
        raise refused(job.shown, "it has several names (hard links), and writing it would part them; make it a copy")


@contextlib.contextmanager
def _filled(temporary: Path, before: os.stat_result | None, job: _Job) -> Iterator[os.stat_result]:
    """Make the temporary: the whole content, on the disk, read back. Gives what it is known by."""
    # A file that replaces another is nobody else's until it has that one's owner and mode.
    descriptor = job.disk.open(temporary, _CREATE, 0o666 if before is None else 0o600)
    try:
        _fill(descriptor, before, job)
        yield job.disk.status(descriptor)
    finally:
        with contextlib.suppress(OSError):  # what it holds was synced and read back, or is not wanted
            job.disk.close(descriptor)


def _fill(descriptor: int, before: os.stat_result | None, job: _Job) -> None:
    disk = job.disk
    _write_all(descriptor, job)
    if before is not None:
        _keep_owner(descriptor, before, job)
        disk.set_mode(descriptor, stat.S_IMODE(before.st_mode))
    disk.sync(descriptor)
    if _content(descriptor, len(job.data), disk) != job.data:
        raise refused(job.shown, "the disk gave back other bytes than were written; check it")


def _write_all(descriptor: int, job: _Job) -> None:
    rest = memoryview(job.data)
    while rest:
        count = job.disk.write(descriptor, rest)
        if count <= 0:
            raise refused(job.shown, "the disk took nothing")
        rest = rest[count:]


def _keep_owner(descriptor: int, before: os.stat_result, job: _Job) -> None:
    own = job.disk.status(descriptor)
    if (own.st_uid, own.st_gid) == (before.st_uid, before.st_gid):
        return
    try:
        job.disk.set_owner(descriptor, before.st_uid, before.st_gid)
    except PermissionError as error:
        # Going on would hand the plan to the writer's group, whose people may be of another company.
        raise refused(job.shown, "it belongs to somebody else, or to another group; let them write it") from error


def _content(descriptor: int, size: int, disk: Disk) -> bytes:
    """What the file holds, up to one byte more than `size`: enough to see a difference."""
    chunks: list[bytes] = []
    at = 0
    while at <= size and (chunk := disk.read(descriptor, min(_CHUNK, size + 1 - at), at)):
        chunks.append(chunk)
        at += len(chunk)
    return b"".join(chunks)


def _is(own: os.stat_result, path: Path, disk: Disk) -> bool:
    """Whether this file, and no link to it, stands under a name."""
    there = disk.status_of_name(path)
    return (there.st_dev, there.st_ino) == (own.st_dev, own.st_ino)


_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS})


def _take_name(temporary: Path, own: os.stat_result, before: os.stat_result | None, job: _Job) -> None:
    """Give the temporary the file's name.

    A network disk may have done it and lost the answer, and then says that it failed: what stands there decides.
    """
    take = job.disk.rename if before is not None or job.expected is Standing.ANYTHING else job.disk.link
    try:
        _take(take, temporary, job)
    except OSError as error:
        with contextlib.suppress(OSError):
            if _is(own, job.real, job.disk):
                return
        if isinstance(error, FileExistsError):
            raise exists(job.shown) from None
        raise


def _take(take: Callable[[Path, Path], None], temporary: Path, job: _Job) -> None:
    try:
        take(temporary, job.real)  # unlike a rename, a link never replaces what has come to stand there
    except OSError as error:
        if take is not job.disk.link or error.errno not in _NO_LINKS:
            raise
        job.disk.rename(temporary, job.real)  # a memory stick knows no links; the lock and the last look must do


def _sync_folder(job: _Job) -> None:
    descriptor = job.disk.open(job.real.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC, 0)
    try:
        job.disk.sync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks cannot sync a folder at all
            raise
    finally:
        job.disk.close(descriptor)


def _confirm(own: os.stat_result, job: _Job) -> None:
    try:
        stands = _is(own, job.real, job.disk)
    except OSError:
        stands = False
    if not stands:
        raise not_found_again(job.shown)
    try:
        _sync_folder(job)
    except OSError as error:
        raise unconfirmed(job.shown) from error
