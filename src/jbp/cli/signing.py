"""What `jbp sign` does: write a signature into the plan, or say which signatures hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.api import inputs_of
from jbp.changes.digest import digest
from jbp.changes.signatures import signatures
from jbp.changes.state import state_of
from jbp.cli.editing import edit, makes_mistakes
from jbp.cli.one_plan import errors_of, find_one, tell
from jbp.cli.session import begin
from jbp.errors import UsageError
from jbp.figures.parties import partner_name
from jbp.figures.people import has_left, name_of
from jbp.letters import one_line
from jbp.operation import Insert, Set
from jbp.reading.read import read
from jbp.values.date import show_date
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import load_files

if TYPE_CHECKING:
    from datetime import date

    from jbp.changes.signatures import Signature
    from jbp.changes.state import State
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.model.plan import Plan
    from jbp.operation import Data, Operation
    from jbp.reading.document import Document
    from jbp.workspace.plan_files import PlanFiles


class Signing(NamedTuple):
    """A call of `sign`; what was not given is None."""

    surroundings: Surroundings
    plan: str | None = None
    person: str | None = None
    dry_run: bool = False


def sign_plan(asked: Signing) -> int:
    """Write the signature, and give the exit status."""
    session = begin(asked.surroundings)
    files, document, state = _state(asked, session)
    if state is None:
        return 1
    if files.base is not None:
        raise UsageError(
            f"{document.name} is an overlay, and partners sign the plan that they share. Name {files.base.main.name}."
        )
    partner = _signer(asked.person, state.plan, session.as_of(), document.name)
    now = digest(state.shared)
    signed = state.plan.sign_off.get(partner)
    if signed is not None and signed.digest == now and signed.by == asked.person:
        _say(f"{one_line(name_of(state.plan, signed.by))} has signed this plan already", session)
        return 0
    entry: Data = {"by": str(asked.person), "date": session.as_of().isoformat(), "digest": now}
    made = edit(files.main, _operations(partner, entry, state.plan))
    if makes_mistakes(made, document, files, session):
        return 1
    if asked.dry_run:
        write_stdout(made.difference)
        return 0
    made.write()
    name, company = name_of(state.plan, str(asked.person)), partner_name(partner, state.plan)
    _say(f"{made.file.name}: signed by {one_line(name)} for {one_line(company)}", session)
    return 0


def check_signatures(asked: Signing) -> int:
    """Say which signatures hold, and give the exit status."""
    session = begin(asked.surroundings)
    _, document, state = _state(asked, session)
    if state is None:
        return 1
    found = signatures(state)
    if asked.person is not None:
        partner = _signer(asked.person, state.plan, session.as_of(), document.name)
        found = tuple(one for one in found if one.partner == partner)
    if not session.quiet:
        write_stdout("".join(f"{_told(one, state.plan)}\n" for one in found))
    return int(any(one.standing != "valid" for one in found))


def _state(asked: Signing, session: Session) -> tuple[PlanFiles, Document, State | None]:
    """The plan's files, what was read of them, and its state; None where it has mistakes, which are told."""
    files = load_files(find_one(asked.plan, session.cwd))
    document = read(inputs_of(files))
    mistakes = errors_of(document)
    state = None if mistakes else state_of(document)
    if state is None:
        tell(mistakes, document, session)
        write_stderr(f"\njbp: {document.name} cannot be signed before this is mended.\n")
    return files, document, state


def _signer(person: str | None, plan: Plan, as_of: date, name: str) -> str:
    """The partner for whom somebody signs.

    Raises:
        UsageError: nobody is named; or it is nobody of the plan, or somebody who has left.
    """
    listed = ", ".join(f"{key} ({one_line(one.name)})" for key, one in plan.people.items())
    if person is None:
        raise UsageError(f"Say who signs: --as PERSON. The people of {name} are: {listed or 'none yet'}.")
    found = plan.people.get(person)
    if found is None:
        raise UsageError(f'{name} has no person "{person}". Its people are: {listed or "none yet"}.')
    if has_left(found, as_of):
        raise UsageError(f"{one_line(found.name)} has left, by `until`, and cannot sign any more.")
    return found.partner


def _operations(partner: str, entry: Data, plan: Plan) -> tuple[Operation, ...]:
    address = ("sign_off", partner)
    if partner not in plan.sign_off:
        return (Insert(address, entry),)
    fields = entry.items() if not isinstance(entry, str | tuple) else ()
    return tuple(Set((*address, key), value) for key, value in fields)


def _told(one: Signature, plan: Plan) -> str:
    company = one_line(partner_name(one.partner, plan))
    if one.standing == "missing":
        return f"{company}: not signed"
    when = f" on {show_date(one.on)}" if one.on is not None else ""
    who = f"signed by {one_line(name_of(plan, one.by))}{when}"
    return f"{company}: {who}" + ("" if one.standing == "valid" else "; the plan has changed since")


def _say(text: str, session: Session) -> None:
    if not session.quiet:
        write_stderr(f"{text}\n")
