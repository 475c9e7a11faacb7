"""Folders for what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import WriteError
from jbp.workspace.refusals import words_for

if TYPE_CHECKING:
    from pathlib import Path


def make_folder(folder: Path) -> None:
    """Make a folder, and those it lies in, where they are not there.

    Raises:
        WriteError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WriteError(f"The folder {folder} could not be made: a file of that name stands there.") from error
    except OSError as error:
        raise WriteError(f"The folder {folder} could not be made: {words_for(error)}.") from error
    except ValueError as error:  # a NUL in it
        raise WriteError(f"{str(folder)!r} is not the name of a folder.") from error
