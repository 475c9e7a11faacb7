"""`jbp score`."""

from pathlib import Path
from typing import Annotated

import typer

from jbp.api import inputs_of
from jbp.cli import options, words
from jbp.cli.named_plans import PIPE, located, named_plans
from jbp.cli.one_plan import tell
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.cli.request import Request, Surroundings
from jbp.cli.session import Session, begin, output_file
from jbp.cli.settings import SettingsFinder
from jbp.errors import JbpError, UsageError
from jbp.letters import one_line
from jbp.linting.run import judge
from jbp.linting.score import score
from jbp.reading.read import read
from jbp.report.safe import neutral
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
    into = output_file(output, session)
    scorer = _Scorer(finder, session, session.text(partner, "for"))
    scored = [scorer.scored(plan, alone=len(found) == 1) for plan in found]
    ready = tuple(one for one in scored if isinstance(one, Scored))
    without = tuple(plan.shown for plan, one in zip(found, scored, strict=True) if not isinstance(one, Scored))
    if ready or form == "json":
        _write(ready, without, form, into, session)
    return max(one if isinstance(one, int) else 0 for one in scored)


class _Scorer:
    """Scores one plan after the other."""

    def __init__(self, finder: SettingsFinder, session: Session, partner: str | None) -> None:
        self._finder = finder
        self._session = session
        self._partner = partner
        self._told: set[str] = set()  # what many plans share, such as a configuration, is said once

    def scored(self, plan: PlanFile, *, alone: bool) -> Scored | int:
        """The plan with its score, or the exit status that stands for what prevents one, which is told.

        Raises:
            JbpError: a plan that stands `alone` cannot be read; one of many does not stop the others.
        """
        try:
            return self._score(plan)
        except JbpError as error:
            if alone:
                raise
            if str(error) not in self._told:
                self._told.add(str(error))
                write_stderr(neutral(f"jbp: {one_line(str(error))}\n"))
            return error.exit_code

    def _score(self, plan: PlanFile) -> Scored | int:
        inputs = piped_inputs(plan.shown) if plan.path == PIPE else inputs_of(load_files(plan))
        document = read(inputs, self._partner)
        require_partner(document, self._partner)
        settings = self._finder.settings(located(plan, self._session.cwd))
        verdict = judge(document, self._session.as_of(), settings)
        if not verdict.judged or document.plan is None:
            tell(verdict.findings, document, self._session)
            write_stderr(neutral(f"\njbp: {one_line(plan.shown)} has no score before this is mended.\n"))
            return 1
        pitfall_of = {rule.code: rule.pitfall for rule in (*ALL_RULES, *(each.rule for each in settings.team))}
        return Scored(plan.shown, document.plan.title, score(verdict.findings, pitfall_of))


def _write(
    plans: tuple[Scored, ...], without: tuple[str, ...], form: str, output: Path | None, session: Session
) -> None:
    as_of = str(session.as_of())
    if form == "svg":
        from jbp.rendering.badge import readiness_badge  # noqa: PLC0415 - a badge alone needs what draws

        text = readiness_badge(plans[0].score.points)
    elif form == "json":
        text = score_json(plans, without, as_of)
    else:
        colored = session.color and output is None
        text = score_text(plans, as_of, width=session.environment.width, color=colored)
    if output is None:
        write_stdout(text)
    else:
        write_output(output, text)
