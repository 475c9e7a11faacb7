"""What `jbp render` does: the documents of one plan, written, compared or watched. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.cli.asked_documents import asked_documents
from jbp.cli.making import prepared
from jbp.cli.session import begin
from jbp.cli.working_through import work_through
from jbp.cli.writing import Writer, open_made

if TYPE_CHECKING:
    from jbp.cli.request import Rendering


def make_documents(rendering: Rendering) -> int:
    """Make the documents that were asked for, and give the exit status."""
    session = begin(rendering.surroundings)
    if rendering.watch:
        from jbp.cli.watching import watch_documents  # few calls watch  # noqa: PLC0415

        return watch_documents(rendering, session)
    asked = asked_documents(rendering, session)
    making = prepared(asked, rendering, session)
    if making is None:
        return 1
    if rendering.check:
        from jbp.cli.up_to_date import check_documents  # most calls write  # noqa: PLC0415

        return check_documents(making)
    status = work_through(making, Writer(making))
    if rendering.open and status == 0:
        open_made(asked)
    return status
