"""Why a file was not written, and what stands there now, in sentences for people."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from jbp.errors import UnconfirmedError, WriteError

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "it would be larger than this system allows",
    errno.EROFS: "the disk can only be read",
    errno.EIO: "the disk failed",
    errno.ELOOP: "it is a link to itself",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EMFILE: "too many files are open",
}


def reason_of(error: OSError, folder: Path, path: Path) -> str:
    """What an error of the system means, as the rest of a sentence.

    Args:
        error: what the system said.
        folder: the file's folder, as messages call it.
        path: the file.
    """
    where = "this folder" if folder == Path() else f"the folder {folder}"
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return _missing(where, path)
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"you are not allowed to write in {where}"
    return words_for(error)


def words_for(error: OSError) -> str:
    """What an error of the system means, wherever it happens."""
    return _REASONS.get(error.errno or 0, error.strerror or "the system gave no reason")


def _missing(where: str, path: Path) -> str:
    # What a folder that went does to Path must not come out here, so these are the functions that never raise.
    if not os.path.isdir(os.path.dirname(path) or "."):  # noqa: PTH112, PTH120
        return f"{where} does not exist; make it first"
    if os.path.islink(path) and not os.path.exists(path):  # noqa: PTH110, PTH114
        return "it is a link to where nothing stands; mend the link, or make the folder"
    return f"something in {where} was taken away meanwhile; run jbp again"


def refused(shown: str, reason: str) -> WriteError:
    """The file was not written."""
    return WriteError(f"{shown} was not written: {reason}. What stood there before still stands.")


def exists(shown: str) -> WriteError:
    """A new file was not written, because one of its name is there."""
    return refused(shown, "it exists already, and jbp does not overwrite it; choose another name")


def unconfirmed(shown: str) -> WriteError:
    """The new file stands there, and may not outlast a power cut."""
    return UnconfirmedError(
        f"{shown} was written, but the disk did not confirm that it will outlast a power cut. Check the disk."
    )


def not_found_again(shown: str) -> WriteError:
    """The new file was given its name, and does not stand under it."""
    return WriteError(
        f"{shown} was written, but jbp does not find it again: something else may have taken its place at once. "
        "Look at what stands there now."
    )
