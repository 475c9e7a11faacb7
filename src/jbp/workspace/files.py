"""Reading a file or a stream that somebody else may have prepared.

A plan comes from a partner, so its path may be a link out of the repository, a pipe that never answers, or a file
that grows while it is read. What comes back is the whole content of one regular file as it stood at one moment.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from jbp.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

MAX_BYTES = 2 * 1024 * 1024
"""How large a file may be: about a hundred times the largest plan of the field."""

_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY | os.O_NOFOLLOW


class MissingFileError(ReadError):
    """There is no file of this name."""


class RefusedFileError(ReadError):
    """There is one, but jbp does not read it: a folder, a pipe, too large, or outside the folder it must stay in."""


def read_bytes(path: Path, root: Path | None = None, *, shown: str | None = None, most: int = MAX_BYTES) -> bytes:
    """The whole content of a regular file.

    Args:
        path: the file; symbolic links are followed.
        root: where given, the folder that the file must lie in once every link is resolved.
        shown: what messages call the file; its path where not given.
        most: how many bytes it may have; 2 MiB where not given.

    Raises:
        MissingFileError: there is no such file.
        RefusedFileError: it is no regular file, too large, or outside `root`.
        ReadError: the system does not let it be read, or it changed while it was read.
    """
    return _opened(path, root, str(path) if shown is None else shown, most)


def read_start(path: Path, root: Path | None = None, *, shown: str | None = None) -> bytes:
    """What `read_bytes` gives and raises, but of a larger file only its first 2 MiB and a byte."""
    return _opened(path, root, str(path) if shown is None else shown, None)


def resolve_inside(path: Path, root: Path | None, name: str) -> str:
    """The path with every link resolved, which must lie below `root` where one is given.

    Raises:
        RefusedFileError: it leads out of `root`.
    """
    real = os.path.realpath(path)
    if root is not None and not is_below(real, os.path.realpath(root)):
        raise RefusedFileError(
            f"{name} leads out of the folder it must stay in, so it was not read. Put the file itself there."
        )
    return real


def is_below(path: str, folder: str) -> bool:
    """Whether an absolute path is the folder or lies in it; neither may hold links or ``..``."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def read_stdin(stream: BinaryIO | None) -> bytes:
    """All that standard input holds, or one byte more than 2 MiB, which is then refused as a plan.

    Raises:
        ReadError: it is closed or fails.
    """
    if stream is None:
        raise ReadError("Standard input is closed, so there is no plan to read. Pipe the plan into jbp.")
    try:
        return _read_up_to(stream.read, MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ReadError(f"Standard input could not be read: {error}.") from error


def _opened(path: Path, root: Path | None, name: str, most: int | None) -> bytes:
    try:
        return _read(resolve_inside(path, root, name), name, most)
    except OSError as error:
        raise unreadable(error, name) from error
    except ValueError as error:  # a NUL in the path
        raise MissingFileError(f"{name!r} is not the name of a file.") from error


def _read(real: str, name: str, most: int | None) -> bytes:
    """The content of a file of at most so many bytes; where no number is given, the beginning of any."""
    wanted = (MAX_BYTES if most is None else most) + 1
    # O_NOFOLLOW: the path is resolved, so a link in its last place was put there just now. O_NONBLOCK: no pipe hangs.
    descriptor = os.open(real, _FLAGS)
    try:
        before = os.fstat(descriptor)
        _require_plain(before, name)
        data = _read_up_to(lambda size: os.read(descriptor, size), wanted)
        after = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    if max(len(data), before.st_size) >= wanted:
        if most is not None:
            raise too_large(name, most)
        return data
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size) or len(data) != after.st_size:
        raise ReadError(f"{name} changed while it was being read. Run jbp again once it is saved.")
    return data


def _require_plain(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise RefusedFileError(f"{name} is a folder, not a file. Name a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise RefusedFileError(f"{name} is not a regular file (it is a pipe or a device), so it was not read.")


def _read_up_to(read: Callable[[int], bytes | None], size: int) -> bytes:
    """Read until the end or until `size` bytes are there; one read may give less than was asked for."""
    chunks: list[bytes] = []
    while size > 0 and (chunk := read(size)):
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def too_large(name: str, most: int) -> RefusedFileError:
    """What is said of a file that has more than so many bytes."""
    if most != MAX_BYTES:
        size = f"{most // 1024 // 1024} MiB" if most > MAX_BYTES else f"{most // 1024} KiB"
        return RefusedFileError(f"{name} is larger than {size}, so it was not read.")
    return RefusedFileError(
        f"{name} is larger than 2 MiB, which no plan is. If it is one, divide it into files and list them in `parts`."
    )


_REASONS = {
    errno.EACCES: "you are not allowed to read it; ask whoever owns it",
    errno.EPERM: "you are not allowed to read it; ask whoever owns it",
    errno.EIO: "the disk failed",
    errno.EMFILE: "too many files are open",
}


def unreadable(error: OSError, name: str) -> ReadError:
    """What the system said when a file or a folder could not be read, as a sentence."""
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return MissingFileError(f"{name} does not exist. Check the name and the folder.")
    if error.errno in (errno.ELOOP, errno.ENXIO):
        return RefusedFileError(f"{name} is not a regular file (it is a link to itself, or a socket).")
    reason = _REASONS.get(error.errno or 0, error.strerror or "the system gave no reason")
    return ReadError(f"{name} could not be read: {reason}.")
