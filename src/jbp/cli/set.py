"""`jbp set`."""

from dataclasses import dataclass
from typing import Annotated

import typer

from jbp.address import Address, parse_address, show_address
from jbp.api import inputs_of
from jbp.cli import options
from jbp.cli.data import data_of
from jbp.cli.fixing import raw_file
from jbp.cli.one_plan import errors_of, find_one, tell
from jbp.cli.request import Surroundings
from jbp.cli.session import Session, begin
from jbp.cli.whereabouts import no_such_address
from jbp.edit.apply import apply, encoded
from jbp.errors import EditError, UsageError
from jbp.letters import legible
from jbp.operation import Set
from jbp.reading.document import Document
from jbp.reading.inputs import FileBytes
from jbp.reading.read import read
from jbp.reading.routing import file_of, with_file
from jbp.report.difference import difference
from jbp.syntax.nodes import MapNode, Source, find
from jbp.syntax.parse import decode
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import PlanFiles, RawFile, load_files
from jbp.workspace.write import write_atomically

AddressArgument = Annotated[
    str,
    typer.Argument(metavar="ADDRESS", help="Where the value stands: kpis.close-rate.actuals.p1", show_default=False),
]
ValueArgument = Annotated[
    str, typer.Argument(metavar="VALUE", help="What to write, as a plan writes it: 38%", show_default=False)
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and write nothing.", show_default=False)
]


@dataclass(frozen=True, slots=True)
class _Change:
    """One file, as it is and as it is to be."""

    file: RawFile
    source: Source
    text: str

    @property
    def data(self) -> bytes:
        """The bytes to write."""
        return encoded(self.source, self.text)


def set_(
    surroundings: Surroundings,
    *,
    address: AddressArgument,
    value: ValueArgument,
    plan: options.OnePlan = None,
    dry_run: DryRun = False,
) -> int:
    """Write one value of a plan in place: nothing else of the file changes.

    A key that does not exist is added where its parent exists. A value that would make the plan invalid is not written.
    """
    session = begin(surroundings)
    steps = parse_address(address)
    if steps is None:
        raise UsageError(f'"{address}" is no address. An address is written like kpis.close-rate.actuals.p1')
    files = load_files(find_one(plan, session.cwd))
    before = read(inputs_of(files))
    if before.tree is None:
        tell(before.findings, before, session)
        return 1
    change = _change(_file_of(steps, before, files), steps, value)
    if _makes_mistakes(change, before, files, session):
        return 1
    if dry_run:
        write_stdout(difference(change.file.name, change.source.text, change.text))
        return 0
    write_atomically(change.file.path, change.data, change.file.data, shown=change.file.name)
    if not session.quiet:
        write_stderr(f"{change.file.name}: {show_address(steps)} is now {legible(value)}\n")
    return 0


def _change(file: RawFile, address: Address, value: str) -> _Change:
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        raise EditError(f"{file.name} cannot be read: {source.message}")
    return _Change(file, source, apply(source, (Set(address, data_of(value)),)))


def _file_of(address: Address, document: Document, files: PlanFiles) -> RawFile:
    """The file in which the address stands, or, of a key to add, the one that holds its parent."""
    assert document.tree is not None  # noqa: S101 - the caller has seen that the plan can be read
    if find(document.tree, address) is None:
        parent = find(document.tree, address[:-1])
        if parent is None or not isinstance(parent[1], MapNode):
            raise no_such_address(document.tree, address, document.name)
    return raw_file(file_of(address, document, inputs_of(files)), files)


def _makes_mistakes(change: _Change, before: Document, files: PlanFiles, session: Session) -> bool:
    """Whether the plan would have a mistake of integrity that it does not have now; it is then shown."""
    after = read(with_file(inputs_of(files), FileBytes(change.file.name, change.data)))
    known = {(finding.name, finding.message) for finding in before.findings}
    new = tuple(finding for finding in errors_of(after) if (finding.name, finding.message) not in known)
    if new:
        # What is shown stands in no file, so that no other command could mend it there.
        tell(tuple(finding._replace(fix=None) for finding in new), after, session)
        what = "this mistake" if len(new) == 1 else "these mistakes"
        write_stderr(f"\njbp: {change.file.name} was not written, since the plan would then have {what}.\n")
    return bool(new)
