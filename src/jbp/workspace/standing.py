"""What stands where a document is written to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.workspace.files import MissingFileError, read_bytes, unreadable

if TYPE_CHECKING:
    from pathlib import Path

_MOST: Final = 256 * 1024 * 1024
"""How many bytes a document may have; the largest one of a plan of the largest size has a tenth of it."""


def standing(file: Path) -> bytes | None:
    """The content of a file; None where there is none.

    A link is followed only inside the file's own folder: who proposes a change proposes such links too, and what they
    lead to must not be shown.

    Raises:
        ReadError: something stands there that cannot be read, or a link that leads elsewhere.
    """
    try:
        return read_bytes(file, file.parent, most=_MOST)
    except MissingFileError:
        return None


def names_in(folder: Path, ending: str) -> tuple[str, ...]:
    """The names in a folder that end so, sorted; none where there is no such folder.

    Raises:
        ReadError: the folder cannot be read.
    """
    try:
        return tuple(sorted(file.name for file in folder.iterdir() if file.name.endswith(ending)))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise unreadable(error, str(folder)) from error
