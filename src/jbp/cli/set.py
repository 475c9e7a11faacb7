"""`jbp set`."""

from typing import Annotated

import typer

from jbp.address import Address, parse_address, show_address
from jbp.api import inputs_of
from jbp.cli import options
from jbp.cli.data import data_of
from jbp.cli.editing import can_be_edited, edit, makes_mistakes
from jbp.cli.fixing import raw_file
from jbp.cli.one_plan import PLAN, find_one, tell
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.cli.whereabouts import no_such_address
from jbp.errors import UsageError
from jbp.letters import legible
from jbp.model.naming import entry_of
from jbp.operation import Insert, Set
from jbp.reading.document import Document
from jbp.reading.read import read
from jbp.reading.routing import file_of
from jbp.syntax.nodes import MapNode, find
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import PlanFiles, RawFile, load_files

AddressArgument = Annotated[
    str,
    typer.Argument(metavar="ADDRESS", help="Where the value stands: kpis.close-rate.actuals.p1", show_default=False),
]
ValueArgument = Annotated[
    str, typer.Argument(metavar="VALUE", help="What to write, as a plan writes it: 38%", show_default=False)
]


def set_(
    surroundings: Surroundings,
    *,
    address: AddressArgument,
    value: ValueArgument,
    plan: options.OnePlan = None,
    dry_run: options.DryRun = False,
) -> int:
    """Write one value of a plan in place: nothing else of the file changes.

    A key that does not exist is added where its parent exists, and inside an entry with what is missing on the way:
    the first actual brings `actuals`. A value that would make the plan invalid is not written.
    """
    session = begin(surroundings)
    steps = parse_address(address)
    if steps is None:
        raise UsageError(f'"{address}" is no address. An address is written like kpis.close-rate.actuals.p1')
    files = load_files(find_one(plan, session.cwd, PLAN))
    before = read(inputs_of(files))
    if before.tree is None:
        tell(before.findings, before, session)
        return 1
    file, adds = _file_of(steps, before, files)
    if not can_be_edited(file, before, session):
        return 1
    made = edit(file, (Insert(steps, data_of(value)) if adds else Set(steps, data_of(value)),))
    if makes_mistakes(made, before, files, session):
        return 1
    if dry_run:
        write_stdout(made.difference)
        return 0
    made.write()
    if not session.quiet:
        said = "is new, and says" if adds else "is now"
        write_stderr(f"{made.file.name}: {show_address(steps)} {said} {legible(value)}\n")
    return 0


def _file_of(address: Address, document: Document, files: PlanFiles) -> tuple[RawFile, bool]:
    """The file in which the address stands, or that holds what a key is added to; and whether one is added.

    Raises:
        UsageError: neither the parent of the address exists nor the entry that it stands in.
    """
    assert document.tree is not None  # noqa: S101 - the caller has seen that the plan can be read
    adds = find(document.tree, address) is None
    entry = entry_of(address[:-1])
    if adds and not any(_is_mapping(document.tree, above) for above in (address[:-1], entry or address[:-1])):
        raise no_such_address(document.tree, address, document.name)
    return raw_file(file_of(address, document, inputs_of(files)), files), adds


def _is_mapping(tree: MapNode, address: Address) -> bool:
    found = find(tree, address)
    return found is not None and isinstance(found[1], MapNode)
