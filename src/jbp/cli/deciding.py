"""What `jbp decide` does: the decisions of one plan, worked out and shown. Nothing here needs typer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.one_plan import errors_of, load_one, tell
from jbp.cli.session import begin
from jbp.errors import UsageError
from jbp.report.decide import FORMATS, decisions
from jbp.views.decisions.decision import view_decisions
from jbp.workspace.output import write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.cli.request import Surroundings
    from jbp.model.decision import Decision

_SHOWN: Final = 8


class Question(NamedTuple):
    """A call of `decide`; what was not given is None.

    Attributes:
        decision: the decision's id, or the plan where that stands alone.
        plan: the plan as an argument.
        plan_option: the plan as an option.
        partner: whose view is shown.
        format: the format of the report.
    """

    decision: str | None = None
    plan: str | None = None
    plan_option: str | None = None
    partner: str | None = None
    format: str | None = None


def work_out(surroundings: Surroundings, asked: Question) -> int:
    """Show the decisions that were asked for, and give the exit status."""
    session = begin(surroundings)
    form = session.option(asked.format, "format", FORMATS, "text")
    wanted, named = _named(asked.decision, asked.plan, asked.plan_option)
    document = load_one(named, session, session.text(asked.partner, "for"))
    mistakes = errors_of(document)
    if document.plan is None or mistakes:
        tell(mistakes, document, session)
        write_stderr(f"\njbp: the decisions of {document.name} cannot be worked out before this is mended.\n")
        return 1
    if wanted is not None and wanted not in document.plan.decisions:
        raise _no_such(wanted, document.plan.decisions, document.name)
    view = view_decisions(document.plan, session.as_of(), only=wanted)
    width, color = session.environment.width, session.color
    write_stdout(decisions(view, document.name, form, width=width, color=color))
    return 0


def _named(decision: str | None, plan: str | None, option: str | None) -> tuple[str | None, str | None]:
    """The decision and the plan that the arguments name; a plan may stand alone."""
    if plan is not None and option is not None:
        raise UsageError(f"The plan is named twice: {plan}, and --plan {option}. Name it once.")
    if decision is not None and plan is None and option is None and (decision == "-" or Path(decision).exists()):
        return None, decision
    return decision, plan if option is None else option


def _no_such(decision: str, decisions: Mapping[str, Decision], name: str) -> UsageError:
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    if not decisions:
        return UsageError(f'{name} has no decision "{decision}"; it holds no decisions at all.')
    titles = {each.title.lower(): key for key, each in decisions.items()}
    close = close_word(decision, (*decisions, *titles))
    hint = f'Did you mean "{titles.get(close, close)}"? ' if close else ""
    more = ", …" if len(decisions) > _SHOWN else ""
    return UsageError(
        f'{name} has no decision "{decision}". {hint}There are: {", ".join([*decisions][:_SHOWN])}{more}.'
    )
