"""What `jbp render` does: the documents of one plan, written where they are wanted. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.asked_documents import asked_documents
from jbp.cli.making import Making
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.session import begin
from jbp.cli.working_through import index_file, work_through
from jbp.errors import WriteError
from jbp.rendering.formats import FORMATS, painter
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.asked_documents import Asked
    from jbp.cli.request import Rendering
    from jbp.rendering.formats import NothingToShow


def make_documents(rendering: Rendering) -> int:
    """Make the documents that were asked for, and give the exit status."""
    session = begin(rendering.surroundings)
    asked = asked_documents(rendering, session)
    found = load_one(asked.plan, session, session.text(rendering.partner, "for"))
    mistakes = errors_of(found)
    if mistakes:
        tell(mistakes, found, session)
        write_stderr(f"\njbp: {found.name} cannot be shown before this is mended.\n")
        return 1
    painter(FORMATS[asked.form])  # where the format's library is missing, this is said once, and not of each document
    making = Making(asked, found, rendering, session)
    if rendering.check:
        from jbp.cli.up_to_date import check_documents  # most calls write  # noqa: PLC0415

        return check_documents(making)
    status = work_through(making, _Writer(making))
    if rendering.open and status == 0:
        _open(asked)
    return status


def _open(asked: Asked) -> None:
    """Open the document, the page that leads to all of them, or their folder; where there is no desktop, say so."""
    from jbp.workspace.desktop import open_file  # few calls open anything  # noqa: PLC0415

    made = asked.file(asked.names[0]) if len(asked.names) == 1 else index_file(asked) or asked.target
    assert made is not None  # noqa: S101 - `asked_documents` has seen to it
    if not open_file(made):
        write_stderr(f"jbp: there is no desktop here to open it on. It is {made.absolute()}\n")


class _Writer:
    """Writes the documents where they are wanted."""

    def __init__(self, making: Making) -> None:
        self._asked, self._quiet = making.asked, making.session.quiet

    def take(self, name: str, made: bytes) -> None:
        """Write a document."""
        file = self._asked.file(name)
        if file is None:
            write_stdout(made)
            return
        _make_folder(file.parent)
        write_output(file, made)
        if not self._quiet:
            write_stderr(f"wrote {file}\n")

    def leave(self, name: str, why: NothingToShow) -> None:
        """Say that a document is left out."""
        del name
        if not self._quiet:
            write_stderr(f"left out: {why}\n")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder {folder} could not be made: {error.strerror}.") from error
