"""Documents on their way to where they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.working_through import index_file
from jbp.workspace.folders import make_folder
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from jbp.cli.asked_documents import Asked
    from jbp.cli.making import Making
    from jbp.rendering.formats import NothingToShow


class Writer:
    """Writes the documents where they are wanted."""

    def __init__(self, making: Making) -> None:
        self._asked, self._quiet = making.asked, making.session.quiet

    def take(self, name: str, made: bytes) -> None:
        """Write a document."""
        file = self._asked.file(name)
        if file is None:
            write_stdout(made)
            return
        make_folder(file.parent)
        write_output(file, made)
        if not self._quiet:
            write_stderr(f"wrote {file}\n")

    def leave(self, name: str, why: NothingToShow) -> None:
        """Say that a document is left out."""
        del name
        if not self._quiet:
            write_stderr(f"left out: {why}\n")


def open_made(asked: Asked) -> None:
    """Open the document, the page that leads to all of them, or their folder; where there is no desktop, say so."""
    from jbp.workspace.desktop import open_file  # few calls open anything  # noqa: PLC0415

    made = asked.file(asked.names[0]) if len(asked.names) == 1 else index_file(asked) or asked.target
    assert made is not None  # noqa: S101 - `asked_documents` has seen to it
    if not open_file(made):
        write_stderr(f"jbp: there is no desktop here to open it on. It is {made.absolute()}\n")
