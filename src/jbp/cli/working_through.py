"""The documents of a call of `jbp render`, one after the other: one that cannot be made does not stop the others."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from jbp.cli.exits import told
from jbp.cli.making import Notes
from jbp.cli.progress import shown
from jbp.errors import JbpError, ReadError, RenderError, WriteError
from jbp.rendering.formats import NothingToShow
from jbp.rendering.made_by import document_of
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.name import INDEX
from jbp.workspace.fan import WorkerError, scatter
from jbp.workspace.output import write_stderr
from jbp.workspace.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jbp.cli.asked_documents import Asked
    from jbp.cli.making import Making, Note


_Made: TypeAlias = "tuple[bytes | JbpError, tuple[Note, ...]]"
_LARGEST: Final = ("plan", "qbr", "initiatives", "timeline", "agenda")
"""The documents that take longest, and so are begun first."""


class Taker(Protocol):
    """What is done with the documents: they are written, or compared with what was written before."""

    def take(self, name: str, made: bytes) -> None:
        """Take a document as it was made."""

    def leave(self, name: str, why: NothingToShow) -> None:
        """Leave out a document that holds nothing for this format."""


def work_through(making: Making, taker: Taker) -> int:
    """Make the documents, hand each on, and give the exit status.

    Raises:
        JbpError: the only document of the call cannot be made, or the call was wrong.
    """
    names = making.asked.names
    if len(names) > 1:
        return _several(_with_index(making), making, taker)
    taker.take(names[0], making.made(names[0]))
    return 0


def index_file(asked: Asked) -> Path | None:
    """Where the page that leads to all documents goes; None where there is to be none.

    There is none of one document, none of another format than HTML, and none in the place of somebody else's page.
    """
    if not asked.indexed:
        return None
    file = asked.file(INDEX)
    there = standing(file) if file is not None else None
    return file if there is None or document_of(there) else None


def _with_index(making: Making) -> tuple[str, ...]:
    """The documents, and the page that leads to them."""
    asked = making.asked
    if index_file(asked) is not None:
        return (*asked.names, INDEX)
    if asked.indexed and not making.session.quiet:
        write_stderr(f"left out: {asked.file(INDEX)} was not made by jbp, so it stays as it is.\n")
    return asked.names


def _several(names: tuple[str, ...], making: Making, taker: Taker) -> int:
    made: list[str] = []
    missing = dict.fromkeys(names)
    status = 0
    results = _in_order(names, making)
    notes = Notes(quiet=making.session.quiet)
    try:
        looked = shown(results, len(names), quiet=making.session.quiet, what="Documents", on_stdout=False)
        for name, (result, said) in looked:
            notes.take(name, said)
            try:
                taker.take(name, _bytes_of(name, result, making, made))
                made.append(name)
            except NothingToShow as nothing:
                taker.leave(name, nothing)
            except (RenderError, WriteError, ReadError) as error:
                write_stderr(told(error))
                status = max(status, error.exit_code)
                continue
            del missing[name]
        notes.close()
    finally:  # also where it ends before its time, as by Ctrl-C: what was made stays
        if missing:
            write_stderr(f"jbp: {len(missing)} of {len(names)} documents were not made: {', '.join(missing)}.\n")
    return status


def _in_order(names: tuple[str, ...], making: Making) -> Iterator[tuple[str, _Made]]:
    """The documents in their order, or why one cannot be made; several processes make them, the largest first."""

    def attempt(name: str) -> _Made:
        try:
            return (making.page_of(making.asked.names), ()) if name == INDEX else making.made_with_notes(name)
        except JbpError as error:
            return error, ()

    found: dict[str, _Made] = {}
    bug: WorkerError | None = None
    # Closed here: Python passes over a Ctrl-C that is heard while it takes a generator away that was left open.
    with closing(scatter(attempt, _shares(names))) as results:
        for name in names:
            while name not in found and bug is None:
                try:
                    found.update([next(results)])
                except WorkerError as error:  # what the others have made is handed on before
                    bug = error
            if name in found:
                yield name, found.pop(name)
    if bug is not None:
        raise bug


def _shares(names: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The documents as processes take them: the largest first, and by one process those that show what lint finds."""
    shares = dict.fromkeys(map(_share_of, (*(name for name in _LARGEST if name in names), *names)))
    return tuple(tuple(name for name in names if _share_of(name) == share) for share in shares)


def _share_of(name: str) -> str:
    return "linted" if name in DOCUMENTS and DOCUMENTS[name].takes_findings else name


def _bytes_of(name: str, result: bytes | JbpError, making: Making, made: Sequence[str]) -> bytes:
    """The document. Raises why it cannot be made."""
    if isinstance(result, JbpError):
        raise result
    # The page that leads to the documents was made as if each of them could be.
    return result if name != INDEX or len(made) == len(making.asked.names) else making.page_of(made)
