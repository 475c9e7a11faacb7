"""What `jbp render` does: the documents of one plan, written where they are wanted. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.asked_documents import asked_documents
from jbp.cli.making import Making
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.session import begin
from jbp.cli.working_through import work_through
from jbp.errors import WriteError
from jbp.rendering.formats import FORMATS, painter
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from pathlib import Path

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
    return work_through(making, _Writer(making))


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
