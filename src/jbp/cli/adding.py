"""What `jbp new` does: find the place of a new entry, ask of it what the field asks, and write it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import show_address
from jbp.api import inputs_of
from jbp.cli.editing import can_be_edited, edit, makes_mistakes
from jbp.cli.fixing import raw_file
from jbp.cli.new_fields import fields_of, require_fields
from jbp.cli.new_place import Placed, place
from jbp.cli.one_plan import PLAN, find_one, tell
from jbp.cli.questions import in_order, with_questions
from jbp.cli.session import begin
from jbp.errors import EditError, UsageError
from jbp.letters import one_line
from jbp.operation import Commented, Insert, Set
from jbp.reading.read import read
from jbp.reading.routing import file_for_new
from jbp.syntax.nodes import Scalar, Source, find
from jbp.syntax.parse import parse
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import load_files

if TYPE_CHECKING:
    from jbp.cli.editing import Edit
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.operation import Data, Operation
    from jbp.reading.document import Document
    from jbp.syntax.nodes import MapNode
    from jbp.workspace.plan_files import RawFile


class Adding(NamedTuple):
    """A call of `new`; what was not given is None.

    Attributes:
        surroundings: the options that every command takes.
        kind: the kind of entry, or an address.
        fields: ``field=value``, as given.
        id: the id of the entry.
        holder: the entry that it stands in.
        plan: the plan.
        dry_run: show what would change, and write nothing.
    """

    surroundings: Surroundings
    kind: str
    fields: tuple[str, ...] = ()
    id: str | None = None
    holder: str | None = None
    plan: str | None = None
    dry_run: bool = False


def add_entry(asked: Adding) -> int:
    """Add the entry, and give the exit status."""
    session = begin(asked.surroundings)
    files = load_files(find_one(asked.plan, session.cwd, PLAN))
    before = read(inputs_of(files))
    if before.tree is None:
        tell(before.findings, before, session)
        return 1
    placed, wanted = _wanted(asked, before.tree, session)
    file = raw_file(file_for_new(placed.section, before, inputs_of(files)), files)
    if not can_be_edited(file, before, session):
        return 1
    made, value = _made(file, placed, wanted, before)
    if makes_mistakes(made, before, files, session):
        return 1
    if asked.dry_run:
        write_stdout(made.difference)
        return 0
    made.write()
    if not session.quiet:
        write_stderr(_told(made, placed, value, left_out=value is not wanted))
    return 0


def _wanted(asked: Adding, tree: MapNode, session: Session) -> tuple[Placed, Data]:
    """Where the entry goes, and what it says.

    Raises:
        UsageError: it cannot be added, and why.
    """
    placed = place(asked.kind, asked.holder, tree)
    kind = placed.kind
    given = fields_of(asked.fields, kind)
    require_fields(kind, given, tree)
    placed = placed.named(asked.id, given, tree)
    if not kind.fields:
        return placed, given["name"]
    if kind.is_listed:
        return placed, in_order(kind, given)
    return placed, with_questions(kind, given, tree, session.as_of())


def _made(file: RawFile, placed: Placed, value: Data, before: Document) -> tuple[Edit, Data]:
    """The edit, and what it writes: the questions are left out where there is no room for comments."""
    assert before.tree is not None  # noqa: S101 - the caller has seen that the plan can be read
    try:
        return edit(file, (_operation(placed, value, before.tree),)), value
    except EditError:
        if not isinstance(value, Commented) or (not value.below and not any(value.above.values())):
            raise
        return edit(file, (_operation(placed, value.fields, before.tree),)), value.fields


def _operation(placed: Placed, value: Data, tree: MapNode) -> Operation:
    """What adds the entry. The entry that holds it may be written as its name alone, which then gets its key."""
    for length in range(1, len(placed.section) + 1):
        found = find(tree, placed.section[:length])
        if found is not None and isinstance(found[1], Scalar) and found[1].text:
            inner: Data = value
            for step in reversed((*placed.section[length:], placed.last)):
                inner = {step: inner} if isinstance(step, str) else (inner,)
            if length == len(placed.section) or not isinstance(inner, dict):
                raise UsageError(f"{show_address(placed.section)} holds a text, and no entries.")
            return Set(placed.section[:length], {"title": found[1].text, **inner})
    return Insert(placed.address, value)


def _told(made: Edit, placed: Placed, value: Data, *, left_out: bool) -> str:
    """What was done, and the next step."""
    line = _line(made, placed)
    noun, shown = placed.kind.noun, show_address(placed.address)
    told = f"{one_line(made.file.name)}:{line}: added the {noun} {shown}\n"
    if left_out:
        told += "The questions about it were left out: what stands in brackets has no room for comments.\n"
    left = sum(comment.startswith("# ") for comment in _comments(value))
    if left:
        several = f"the {left} questions that stand there" if left > 1 else "the question that stands there"
        return f"{told}Next: answer {several}, then run: jbp lint\n"
    return f"{told}Next: jbp lint\n"


def _comments(value: Data) -> tuple[str, ...]:
    if not isinstance(value, Commented):
        return ()
    return (*(comment for lines in value.above.values() for comment in lines), *value.below)


def _line(made: Edit, placed: Placed) -> int:
    source = Source(made.file.name, made.text)
    tree = parse(source).tree
    found = find(tree, placed.address) if tree is not None else None
    if found is None:
        return 1
    key, value = found
    return source.position((key or value).start)[0]
