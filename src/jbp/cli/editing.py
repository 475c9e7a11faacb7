"""An edit of one file of a plan: made, proved against the whole plan, shown or written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.api import inputs_of
from jbp.cli.one_plan import errors_of, tell
from jbp.edit.apply import apply, encoded
from jbp.errors import EditError
from jbp.letters import one_line
from jbp.reading.inputs import FileBytes
from jbp.reading.read import read
from jbp.reading.routing import with_file
from jbp.report.difference import difference
from jbp.syntax.nodes import Source
from jbp.syntax.parse import decode, parse
from jbp.workspace.output import write_stderr
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.cli.session import Session
    from jbp.operation import Operation
    from jbp.reading.document import Document
    from jbp.workspace.plan_files import PlanFiles, RawFile


@dataclass(frozen=True, slots=True)
class Edit:
    """One file, as it is and as it is to be."""

    file: RawFile
    source: Source
    text: str

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return encoded(self.source, self.text)

    @property
    def difference(self) -> str:
        """What it changes, line by line."""
        return difference(self.file.name, self.source.text, self.text)

    def write(self) -> None:
        """Write the file. Raises `WriteError` where it changed meanwhile, or cannot be written."""
        write_atomically(self.file.path, self.data, self.file.data, shown=self.file.name)


def can_be_edited(file: RawFile, before: Document, session: Session) -> bool:
    """Whether a file can be read as it is written; where it cannot, the mistakes of the plan are shown."""
    source = decode(file.data, file.name)
    if isinstance(source, Source) and parse(source).tree is not None:
        return True
    tell(errors_of(before), before, session)
    write_stderr(f"\njbp: {one_line(file.name)} cannot be changed before this is mended.\n")
    return False


def edit(file: RawFile, operations: Sequence[Operation]) -> Edit:
    """The edit of a file that operations make.

    Raises:
        EditError: the file cannot be read, or the result could not be shown to be right.
    """
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        raise EditError(f"{file.name} cannot be read: {source.message}")
    return Edit(file, source, apply(source, tuple(operations)))


def makes_mistakes(made: Edit, before: Document, files: PlanFiles, session: Session) -> bool:
    """Whether the plan would have a mistake of integrity that it does not have now; it is then shown."""
    after = read(with_file(inputs_of(files), FileBytes(made.file.name, made.data)))
    known = {(finding.name, finding.message) for finding in before.findings}
    new = tuple(finding for finding in errors_of(after) if (finding.name, finding.message) not in known)
    if new:
        # What is shown stands in no file, so that no other command could mend it there.
        tell(tuple(finding._replace(fix=None) for finding in new), after, session)
        what = "this mistake" if len(new) == 1 else "these mistakes"
        write_stderr(f"\njbp: {made.file.name} was not written, since the plan would then have {what}.\n")
    return bool(new)
