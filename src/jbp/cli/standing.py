"""What `jbp status` does: where plans stand today. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.api import inputs_of
from jbp.cli.named_plans import PIPE, named_plans
from jbp.cli.one_plan import errors_of, tell
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.cli.session import begin
from jbp.errors import UsageError
from jbp.reading.read import read
from jbp.report.status import WRITERS, StatusSetting
from jbp.values.duration import parse_duration
from jbp.values.problem import BadValue
from jbp.views.status.view import PlanStatus, Wanted, view_status
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.plan_files import load_files

if TYPE_CHECKING:
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.model.plan import Plan
    from jbp.reading.document import Document
    from jbp.workspace.plan_files import PlanFile

_AHEAD: Final = "30d"


class Asked(NamedTuple):
    """A call of `status`; what was not given is None or empty."""

    surroundings: Surroundings
    plans: tuple[str, ...] = ()
    partner: str | None = None
    owner: str | None = None
    party: str | None = None
    within: str | None = None
    format: str | None = None


def show_status(asked: Asked) -> int:
    """Show where the plans stand, and give the exit status."""
    session = begin(asked.surroundings)
    form = session.option(asked.format, "format", WRITERS, "text")
    wanted = Wanted(asked.owner, asked.party, _days(asked.within or _AHEAD))
    partner = session.text(asked.partner, "for")
    documents = [_document(plan, partner) for plan in named_plans(asked.plans, session.cwd)]
    sound = [(one, one.plan) for one in documents if one.plan is not None and not errors_of(one)]
    _require_known(wanted, [plan for _, plan in sound])
    found: list[tuple[str, PlanStatus]] = [
        (document.name, view_status(plan, session.as_of(), wanted)) for document, plan in sound
    ]
    setting = StatusSetting(str(session.as_of()), session.environment.width, color=session.color)
    if found:
        write_stdout(WRITERS[form](found, setting))
    return _tell_of_broken(documents, session)


def _document(plan: PlanFile, partner: str | None) -> Document:
    inputs = piped_inputs(plan.shown) if plan.path == PIPE else inputs_of(load_files(plan))
    document = read(inputs, partner)
    require_partner(document, partner)
    return document


def _days(text: str) -> int:
    try:
        return parse_duration(text).days
    except BadValue as error:
        raise UsageError(f"--within: {error.message}") from error


def _require_known(wanted: Wanted, plans: list[Plan]) -> None:
    """Refuse a person or a partner that no plan at hand knows."""
    people = {key for plan in plans for key in plan.people}
    partners = {key for plan in plans for key in plan.partners}
    for option, name, known in (("--owner", wanted.owner, people), ("--party", wanted.party, partners)):
        if name is not None and plans and name not in known:
            raise UsageError(f'{option}: there is no "{name}". There are: {", ".join(sorted(known)) or "none"}.')


def _tell_of_broken(documents: list[Document], session: Session) -> int:
    broken = [one for one in documents if one.plan is None or errors_of(one)]
    for document in broken:
        tell(errors_of(document), document, session)
        write_stderr(f"\njbp: where {document.name} stands cannot be told before this is mended.\n")
    return int(bool(broken))
