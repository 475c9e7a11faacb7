"""What `jbp render` does: the documents of one plan, written where they are wanted. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.asked_documents import asked_documents
from jbp.cli.exits import told
from jbp.cli.making import Making
from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.progress import shown
from jbp.cli.session import begin
from jbp.errors import RenderError, WriteError
from jbp.rendering.formats import FORMATS, NothingToShow, painter
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.request import Rendering


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
    if len(asked.names) > 1:
        return _make_several(making)
    _make(asked.names[0], making)
    return 0


def _make_several(making: Making) -> int:
    """Make several documents; one that cannot be made does not keep the others from being made, and is named."""
    names, quiet = making.asked.names, making.session.quiet
    missing = dict.fromkeys(names)
    status = 0
    try:
        for name in shown(names, len(names), quiet=quiet, what="Documents", on_stdout=False):
            try:
                _make(name, making)
            except NothingToShow as nothing:
                if not quiet:
                    write_stderr(f"left out: {nothing}\n")
            except (RenderError, WriteError) as error:
                write_stderr(told(error))
                status = max(status, error.exit_code)
                continue
            del missing[name]
    finally:  # also where it ends before its time, as by Ctrl-C: what was made stays
        if missing:
            write_stderr(f"jbp: {len(missing)} of {len(names)} documents were not made: {', '.join(missing)}.\n")
    return status


def _make(name: str, making: Making) -> None:
    made, file = making.made(name), making.asked.file(name)
    if file is None:
        write_stdout(made)
        return
    _make_folder(file.parent)
    write_output(file, made)
    if not making.session.quiet:
        write_stderr(f"wrote {file}\n")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder {folder} could not be made: {error.strerror}.") from error
