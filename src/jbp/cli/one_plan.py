"""The one plan that a command works on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.api import load_plan
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.reading.read import read
from jbp.report.reporter import Setting
from jbp.workspace.discover import find_plans
from jbp.workspace.output import write_stderr

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.cli.session import Session
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.workspace.plan_files import PlanFile

PLAN: Final = "--plan"
"""The option by which commands are told their plan that take something else without one."""
_STDIN: Final = "-"


def find_one(argument: str | None, cwd: Path, option: str = "") -> PlanFile:
    """The plan that an argument names, or the one in the working folder.

    Args:
        argument: as the call names it.
        cwd: the working folder.
        option: the option that names it, where it is one.

    Raises:
        NoPlanError: there is none.
        UsageError: there are several.
    """
    found = find_plans((argument,) if argument else (), cwd)
    if len(found) == 1:
        return found[0]
    how = f"Name it: {option} {found[0].shown}" if option else "Name it."
    names = ", ".join(plan.shown for plan in found[:4]) + (", …" if len(found) > 4 else "")
    raise UsageError(f"{argument or 'This folder'} holds {len(found)} plans, and one is needed: {names}. {how}")


def refuse_file(argument: str, cwd: Path, meant: str) -> None:
    """Say that a plan is named by an option where a command takes something else without one.

    Raises:
        UsageError: the argument is the name of a file or a folder.
    """
    if any(sign in argument for sign in ("/", "\\", ".yaml", ".yml")) and (cwd / argument).exists():
        raise UsageError(f"{argument} is a file or a folder; here stands {meant}. Name a plan so: --plan {argument}")


def load_one(argument: str | None, session: Session, partner: str | None = None, option: str = "") -> Document:
    """The document of one plan; ``-`` is standard input. Raises what `find_one` raises, and `ReadError`."""
    if argument == _STDIN:
        document = read(piped_inputs("<stdin>"), partner)
    else:
        document = load_plan(find_one(argument, session.cwd, option), partner=partner)
    require_partner(document, partner)
    return document


def errors_of(document: Document) -> tuple[Finding, ...]:
    """The mistakes of integrity that keep a plan from being worked with."""
    return tuple(finding for finding in document.findings if finding.severity is Severity.ERROR)


def tell(findings: tuple[Finding, ...], document: Document, session: Session) -> None:
    """Show findings to a person, on standard error."""
    from jbp.report import text  # only a plan with mistakes pays for it  # noqa: PLC0415

    setting = Setting("validate", width=session.environment.width)
    write_stderr("\n".join(text.finding(finding, document, setting) for finding in findings))
