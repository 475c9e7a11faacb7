"""`jbp render --check`: whether the documents that were written before are those that would be written now."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from jbp.cli.working_through import work_through
from jbp.cli.written_call import written_call
from jbp.letters import SHOWN_INSTEAD, legible_lines, one_line
from jbp.rendering.formats import ALL_FORMATS
from jbp.rendering.made_by import document_of
from jbp.report.closing import counted
from jbp.report.difference import difference_begins
from jbp.report.safe import neutral
from jbp.values.date import show_date
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.heading import day_stated
from jbp.views.index.name import INDEX
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.standing import names_in, standing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from jbp.cli.making import Making
    from jbp.rendering.formats import NothingToShow


class _Fault(NamedTuple):
    """A file that is not what it should be.

    Attributes:
        file: the file.
        why: what is wrong with it, as the end of a sentence.
        day: the day that it was made for, where that is another one.
        shown: how the difference begins, for who asked for more.
        left_over: whether it should not be there at all.
        dayless: whether it stands there and does not say for which day it was made.
    """

    file: Path
    why: str
    day: date | None = None
    shown: str = ""
    left_over: bool = False
    dayless: bool = False


def check_documents(making: Making) -> int:
    """Compare what would be written with what stands there, write nothing, and give the exit status."""
    comparing = _Comparing(making)
    failed = work_through(making, comparing)
    comparing.look_for_left_over()
    write_stdout("".join(_told(fault) for fault in comparing.faults))
    if not making.session.quiet:
        write_stderr(neutral("".join(f"{line}\n" for line in _closing(comparing, making))))
    return failed or (1 if comparing.faults else 0)


class _Comparing:
    """Compares the documents with the files that they would be written to."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self.looked_at = 0
        self.faults: list[_Fault] = []

    def take(self, name: str, made: bytes) -> None:
        """Compare a document."""
        file = self._file(name)
        self.looked_at += 1
        old = standing(file)
        if old is None:
            self.faults.append(_Fault(file, "is missing"))
        elif old != made:
            self.faults.append(self._difference(file, old, made))

    def leave(self, name: str, why: NothingToShow) -> None:
        """A document that is not made must not stand there either."""
        file = self._file(name)
        if standing(file) is not None:
            self.faults.append(_Fault(file, f"is left over. {why}", left_over=True))

    def look_for_left_over(self) -> None:
        """Documents of an earlier jbp may stand there, under names that this one does not know any more."""
        target = self._making.asked.target
        if not self._making.asked.indexed or target is None:
            return
        for name in names_in(target, ".html"):
            document = name.removesuffix(".html")
            if document not in {*DOCUMENTS, INDEX} and document == document_of(standing(target / name) or b""):
                why = f"is left over. There is no document {document} any more"
                self.faults.append(_Fault(target / name, why, left_over=True))

    def _file(self, name: str) -> Path:
        file = self._making.asked.file(name)
        assert file is not None  # noqa: S101 - `asked_documents` has seen to it
        return file

    def _difference(self, file: Path, old: bytes, new: bytes) -> _Fault:
        if ALL_FORMATS[self._making.asked.form].binary:
            return _Fault(file, f"differs: it has {len(old):,} bytes, and would have {len(new):,}", dayless=True)
        line, begins = difference_begins(str(file), old, new)
        shown = begins if self._making.session.verbose else ""
        day = day_stated(old.decode(errors="replace"))
        if day is not None and day != self._making.session.as_of():
            return _Fault(file, f"was made for {show_date(day)}", day, shown)
        return _Fault(file, f"differs from line {line} on", None, shown, dayless=day is None)


def _told(fault: _Fault) -> str:
    return neutral(f"{one_line(f'{fault.file} {fault.why}')}\n{fault.shown}")


def _closing(comparing: _Comparing, making: Making) -> Iterator[str]:
    """How many documents are not up to date, the call that mends them, and what the day has to do with it."""
    day, faults = making.session.as_of(), comparing.faults
    if not faults:
        yield f"Up to date as of {show_date(day)}: {counted(comparing.looked_at, 'document')}."
        return
    stale = [fault for fault in faults if not fault.left_over]
    if stale:
        number = f"{len(stale)} of {counted(comparing.looked_at, 'document')}"
        yield f"Not up to date as of {show_date(day)}: {number}. Write them anew with:"
        yield f"  {_to_copy(written_call(making.rendering, day))}"
    left_over = [str(fault.file) for fault in faults if fault.left_over]
    if left_over:
        yield "Remove what is left over with:"
        yield f"  {_to_copy(shlex.join(['rm', '--', *left_over]))}"
    if stale:
        yield from _of_the_day(stale, making)


def _to_copy(call: str) -> str:
    """A call on one line, with every blank where it stands: a name without one of its blanks is another file's."""
    return legible_lines(call).replace("\n", SHOWN_INSTEAD)


def _of_the_day(stale: list[_Fault], making: Making) -> Iterator[str]:
    """What to know of the day where documents of different days were compared, or may be tomorrow."""
    days = sorted({fault.day for fault in stale if fault.day is not None})
    if days:
        made_for = " and ".join(show_date(day) for day in days)
        yield f"Documents depend on the day, and what stands there was made for {made_for}."
        yield f"To compare with that day: --as-of {days[-1].isoformat()}"
    elif any(fault.dayless for fault in stale):
        yield "Documents depend on the day. If what stands there was made for another one, give that one as --as-of."
    if making.session.as_of_text is None:
        yield "No --as-of was given, so that tomorrow they differ again. Name the day, above all in CI."
