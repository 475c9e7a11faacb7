"""`jbp get`."""

from textwrap import indent
from typing import Annotated

import typer

from jbp.address import parse_address
from jbp.cli import options
from jbp.cli.one_plan import PLAN, load_one, tell
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.cli.whereabouts import no_such_address
from jbp.errors import UsageError
from jbp.letters import legible
from jbp.reading.document import Document
from jbp.syntax.nodes import MapNode, Node, Scalar, find, scalars
from jbp.workspace.output import write_stdout

AddressArgument = Annotated[
    str,
    typer.Argument(metavar="ADDRESS", help="Where the value stands: kpis.close-rate.targets.p2", show_default=False),
]


def get(
    surroundings: Surroundings,
    *,
    address: AddressArgument,
    plan: options.OnePlan = None,
    partner: options.Partner = None,
) -> int:
    """Print one value of a plan: a text as it is, anything else as the plan writes it."""
    session = begin(surroundings)
    steps = parse_address(address)
    if steps is None:
        raise UsageError(f'"{address}" is no address. An address is written like kpis.close-rate.targets.p2')
    document = load_one(plan, session, session.text(partner, "for"), PLAN)
    if document.tree is None:
        tell(document.findings, document, session)
        return 1
    found = find(document.tree, steps)
    if found is None:
        raise no_such_address(document.tree, steps, document.name)
    value = found[1]
    text = value.text if isinstance(value, Scalar) else _written(value, document)
    write_stdout(legible(text.rstrip("\n")) + "\n")
    return 0


def _written(node: Node, document: Document) -> str:
    """A value as its file writes it, moved to the margin; of one that several files hold, piece by piece.

    So are figures that stand in a table, where rows of others may stand between them.
    """
    has_text = node.start < node.end
    if not isinstance(node, MapNode) or (has_text and len({scalar.file for scalar in scalars(node)}) <= 1):
        source = document.sources[node.file]
        margin = "" if getattr(node, "flow", True) else " " * (source.position(node.start)[1] - 1)
        first, *rest = source.text[node.start : node.end].splitlines()
        return "\n".join([first, *(line.removeprefix(margin) for line in rest)])
    lines: list[str] = []
    for key, value in node.entries:
        block = not getattr(value, "flow", True)
        shown = _written(value, document)
        lines.append(f"{key.text}:\n{indent(shown, '  ')}" if block else f"{key.text}: {shown}")
    return "\n".join(lines)
