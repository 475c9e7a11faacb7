"""Writing the files of a plan that were edited: all of them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import EditError, WriteError
from jbp.workspace.stopping import held_off
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.linting.fixing import Mended
    from jbp.workspace.plan_files import PlanFiles, RawFile


def write_mended(mended: Mended, files: PlanFiles) -> None:
    """Write the files that fixes have changed.

    Args:
        mended: what came of the fixes.
        files: the plan's files as they were read; each must still be what it was then.

    Raises:
        WriteError: a file cannot be written. Those written before it are as they were again, or the message names
            them.
    """
    with held_off():
        _write_all(mended, files)


def _write_all(mended: Mended, files: PlanFiles) -> None:
    tried: list[tuple[RawFile, bytes]] = []
    try:
        for changed in mended.changed:
            file = raw_file(changed.file, files)
            tried.append((file, changed.data))
            write_atomically(file.path, changed.data, file.data, shown=file.name)
    except (WriteError, KeyboardInterrupt) as error:
        if len(mended.changed) == 1:
            raise
        undone, lost = _put_back(tried)
        said = f"{tried[-1][0].name} was not kept, because the disk did not confirm it." if undone else str(error)
        if lost:
            raise WriteError(
                f"{said} {' and '.join(lost)} had been mended already, and could not be put back as before. "
                "Compare with what version control holds."
            ) from error
        if isinstance(error, KeyboardInterrupt) or (len(tried) == 1 and not undone):
            raise
        raise WriteError(f"{said} The plan's other files are as they were.") from error


def raw_file(name: str, files: PlanFiles) -> RawFile:
    """The file of a plan, or of the plan that it extends, that messages call so.

    Raises:
        EditError: there is none.
    """
    found = next((file for file in _all(files) if file.name == name), None)
    if found is None:
        raise EditError(f"{name} is no file of this plan.")
    return found


def _all(files: PlanFiles) -> Iterator[RawFile]:
    yield files.main
    yield from files.parts
    if files.base is not None:
        yield from _all(files.base)


def _put_back(tried: list[tuple[RawFile, bytes]]) -> tuple[bool, list[str]]:
    """Write the old content wherever the new one stands.

    The last of them failed to be written, or was written and the disk did not confirm it: whether it was put back comes
    first. Then come the names of the others where that failed.
    """
    undone = False
    lost: list[str] = []
    for number, (file, new) in enumerate(reversed(tried)):
        try:
            write_atomically(file.path, file.data, new, shown=file.name)
            undone = undone or number == 0
        except WriteError:
            if number > 0:
                lost.append(file.name)
    return undone, lost
