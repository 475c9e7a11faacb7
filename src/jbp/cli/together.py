"""Several files written together: new ones all or none, and over what stands there each of them whole."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from jbp.errors import JbpError, UnconfirmedError, WriteError
from jbp.workspace.folders import make_folder
from jbp.workspace.output import write_output
from jbp.workspace.refusals import words_for
from jbp.workspace.stopping import held_off
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_together(folder: Path, files: Mapping[str, str]) -> None:
    """Write new files below a folder, which is made where it does not exist.

    Raises:
        WriteError: a file of one of the names stands there already, or one cannot be written; then none is.
    """
    in_the_way = [str(folder / name) for name in files if _stands(folder / name)]
    if in_the_way:
        raise WriteError(
            f"Nothing was written, because jbp does not overwrite what exists: {', '.join(in_the_way)}. "
            "Name another folder, or move what stands in the way."
        )
    made: list[Path] = []
    with held_off():
        try:
            for name, text in files.items():
                _make_folders((folder / name).parent, made)
                _write_new(folder / name, text, made)
        except (JbpError, OSError) as error:
            _take_back(made)
            if isinstance(error, UnconfirmedError):
                raise WriteError(
                    f"Nothing in {folder} was kept: the disk did not confirm it. Check the disk."
                ) from error
            if isinstance(error, OSError):
                raise WriteError(f"{error.filename or folder} could not be made: {words_for(error)}.") from error
            raise


def _write_new(path: Path, text: str, made: list[Path]) -> None:
    try:
        write_atomically(path, text.encode(), None)
    except UnconfirmedError:
        made.append(path)
        raise
    made.append(path)


def write_over(folder: Path, files: Mapping[str, str]) -> None:
    """Write files into a folder over what stands there, each of them whole.

    Raises:
        WriteError: one cannot be written; the message names those that are.
    """
    make_folder(folder)
    written: list[str] = []
    for name, text in files.items():
        try:
            write_output(folder / name, text)
        except WriteError as error:
            before = f" Written before it: {', '.join(written)}." if written else ""
            raise WriteError(f"{error}{before}") from error
        written.append(str(folder / name))


def _stands(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        made.append(each)


def _take_back(made: list[Path]) -> None:
    """Remove what was made here, the last first; a folder that holds something else by now stays."""
    for path in reversed(made):
        with contextlib.suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()
