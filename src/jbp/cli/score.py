"""`jbp score`."""

from typing import Annotated

import typer

from jbp.api import inputs_of
from jbp.cli import options, words
from jbp.cli.named_plans import PIPE, located, named_plans
from jbp.cli.one_plan import tell
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.cli.request import Request, Surroundings
from jbp.cli.session import Session, begin
from jbp.cli.settings import SettingsFinder
from jbp.errors import UsageError
from jbp.linting.run import judge
from jbp.linting.score import score
from jbp.reading.read import read
from jbp.report.score import FORMATS, Scored, score_json, score_text
from jbp.rules.catalogue import ALL_RULES
from jbp.workspace.output import write_output, write_stderr, write_stdout
from jbp.workspace.plan_files import PlanFile, load_files

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="text, json or svg (a badge, of one plan). Default: text.",
        autocompletion=words.score_formats,
    ),
]


def score_(
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    partner: options.Partner = None,
    output: options.Output = None,
    format: Format = None,  # noqa: A002 - the word users know
) -> int:
    """Say how ready plans are: a number from 0 to 100 for each of the five pitfalls, and what would raise it most.

    The numbers come from what jbp lint finds with the same configuration; what a waiver accepts does not count, and
    what a baseline knows does. A draft is measured as strictly as an agreed plan.
    """
    session = begin(surroundings)
    form = session.word(format, "--format", FORMATS, "text")
    found = named_plans(tuple(plans or ()), session.cwd)
    if form == "svg" and len(found) > 1:
        raise UsageError(f"A badge is for one plan, and there are {len(found)}. Name one of them.")
    finder = SettingsFinder(Request("lint", surroundings, strict=True), session.environment, session.cwd)
    scored = [_scored(plan, finder, session, session.text(partner, "for")) for plan in found]
    ready = [one for one in scored if one is not None]
    if ready:
        _write(ready, form, output, session)
    return 0 if len(ready) == len(scored) else 1


def _scored(plan: PlanFile, finder: SettingsFinder, session: Session, partner: str | None) -> Scored | None:
    """The plan with its score; None where mistakes of integrity, which are told, prevent one."""
    inputs = piped_inputs(plan.shown) if plan.path == PIPE else inputs_of(load_files(plan))
    document = read(inputs, partner)
    require_partner(document, partner)
    settings = finder.settings(located(plan, session.cwd))
    verdict = judge(document, session.as_of(), settings)
    if not verdict.judged or document.plan is None:
        tell(verdict.findings, document, session)
        write_stderr(f"\njbp: {plan.shown} has no score before this is mended.\n")
        return None
    pitfall_of = {rule.code: rule.pitfall for rule in (*ALL_RULES, *(each.rule for each in settings.team))}
    return Scored(plan.shown, document.plan.title, score(verdict.findings, pitfall_of))


def _write(plans: list[Scored], form: str, output: str | None, session: Session) -> None:
    as_of = str(session.as_of())
    if form == "svg":
        from jbp.rendering.badge import readiness_badge  # noqa: PLC0415 - a badge alone needs what draws

        text = readiness_badge(plans[0].score.points)
    elif form == "json":
        text = score_json(plans, as_of)
    else:
        colored = session.color and output is None
        text = score_text(plans, as_of, width=session.environment.width, color=colored)
    if output is None:
        write_stdout(text)
    else:
        write_output(session.cwd / output, text)
