"""What `jbp fmt` does: every file of the plans is laid out, and written, named or shown."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jbp.api import inputs_of
from jbp.cli.exits import told
from jbp.cli.layouts import in_layout, named_files, own_files
from jbp.cli.named_plans import PIPE
from jbp.cli.one_plan import tell
from jbp.cli.piped import piped_inputs
from jbp.errors import EditError, JbpError
from jbp.finding import Severity
from jbp.reading.read import read
from jbp.report.difference import difference
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import RawFile, load_files
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from jbp.cli.layouts import Named
    from jbp.cli.session import Session
    from jbp.reading.inputs import Inputs
    from jbp.reading.laid_out import LaidOut


class Formatting:
    """One call.

    Args:
        session: the call's surroundings.
        writes: whether files are written; otherwise those that would be are named.
        shows: whether the difference is shown in place of the names.
    """

    def __init__(self, session: Session, *, writes: bool, shows: bool) -> None:
        self._session = session
        self._writes = writes
        self._shows = shows
        self._seen: set[str] = set()
        self._changed = 0
        self._status = 0

    def done(self, arguments: tuple[str, ...], stdin_filename: str | None) -> int:
        """Lay the plans out, one after the other, and give the exit status."""
        for named in named_files(arguments, self._session.cwd, stdin_filename):
            try:
                self._take(named)
            except JbpError as error:
                write_stderr(told(error))
                self._status = max(self._status, error.exit_code)
        self._close()
        return self._status

    def _take(self, named: Named) -> None:
        if named.plan.path == PIPE:
            inputs = piped_inputs(named.plan.shown)
            one = in_layout(RawFile(inputs.main.name, PIPE, inputs.main.data))
            if self._writes and not one.is_broken:
                write_stdout(one.data)
            self._tell([one], inputs)
            self._count(one)
            return
        files = load_files(named.plan)
        broken = []
        for file in own_files(files, named.only):
            real = os.path.realpath(file.path)
            if real not in self._seen:
                self._seen.add(real)
                one = in_layout(file)
                broken.append(one)
                if self._writes and one.is_changed:
                    write_atomically(file.path, one.data, file.data, shown=file.name)
                self._count(one)
        self._tell(broken, inputs_of(files))

    def _count(self, one: LaidOut) -> None:
        if one.refusal:
            write_stderr(told(EditError(one.refusal)))
            self._status = max(self._status, EditError.exit_code)
        if not one.is_changed:
            return
        self._changed += 1
        if not self._writes:
            self._status = max(self._status, 1)
        if self._shows:
            write_stdout(_difference(one))
        elif not self._writes:
            write_stdout(f"would format {one.file.name}\n")
        elif not self._session.quiet:
            write_stderr(f"formatted {one.file.name}\n")

    def _tell(self, files: list[LaidOut], inputs: Inputs) -> None:
        """Report what keeps files from being read, as the other commands report it."""
        names = {one.file.name for one in files if one.is_broken}
        if not names:
            return
        document = read(inputs)
        found = tuple(
            one
            for one in document.findings
            if one.severity is Severity.ERROR and document.place(one.at, one.part).file in names
        )
        tell(found, document, self._session)
        self._status = max(self._status, 1)

    def _close(self) -> None:
        if not self._changed and not self._status and not self._session.quiet:
            write_stderr("Everything is laid out already.\n")


def _difference(one: LaidOut) -> str:
    name = one.file.name
    shown = difference(name, one.file.data.decode(), one.data.decode())
    return shown or f"--- {name}\n+++ {name}\nOnly line ends change.\n"
