"""What `jbp ci` does: a proposed change is judged, told, and reported in every format that is asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from jbp.cli.base_source import BaseSource
from jbp.cli.bases import Bases
from jbp.cli.check import RANKS, outcomes_of
from jbp.cli.comparing import Compared
from jbp.cli.config_source import ConfigSource
from jbp.cli.history import History
from jbp.cli.layouts import untidy_files
from jbp.cli.looking import Look, Looker
from jbp.cli.named_plans import located, named_plans
from jbp.cli.reporting import ReportWriter
from jbp.cli.request import Request
from jbp.cli.session import begin, output_file
from jbp.cli.settings import SettingsFinder
from jbp.cli.spec import WORK_TREE, Reader
from jbp.errors import UsageError
from jbp.report.catalogue import FORMATS
from jbp.report.changes.json_ import json_
from jbp.report.changes.markdown import markdown
from jbp.report.changes.setting import ChangesSetting
from jbp.report.changes.text import text
from jbp.report.reporter import Setting
from jbp.report.several import Several
from jbp.workspace.files import is_below
from jbp.workspace.git import GitError
from jbp.workspace.output import append_output, write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jbp.changes.comparison import Comparison
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.cli.sides import Pair
    from jbp.cli.spec import Spec
    from jbp.report.reporter import Reporter, Untidy
    from jbp.workspace.plan_files import PlanFile

_COMMENT: Final = "comment"
_CHANGES: Final = "changes"
_MOST_OF_A_COMMENT: Final = 65_000


class Proposal(NamedTuple):
    """A call of `ci`; what was not given is None, empty or False."""

    surroundings: Surroundings
    plans: tuple[str, ...] = ()
    base: str | None = None
    partner: str | None = None
    strict: bool = False
    fail_on: str | None = None
    reports: tuple[str, ...] = ()
    python_rules: bool = False


class _Report(NamedTuple):
    format: str
    path: Path


def judge_proposal(asked: Proposal) -> int:
    """Judge the proposal, write the reports, and give the exit status."""
    session = begin(asked.surroundings)
    reports = _reports(asked.reports, session)
    with History(session.cwd) as history:
        base = _base(asked, session, history)
        return _Judging(asked, session, history, base, reports).judged()


def _reports(asked: Sequence[str], session: Session) -> tuple[_Report, ...]:
    """The reports that are to be written beside the log.

    Raises:
        UsageError: one names no format, or no file.
    """
    known = (*FORMATS, _COMMENT, _CHANGES)
    found = []
    for one in asked:
        form, equals, name = one.partition("=")
        if not equals or not name:
            raise UsageError(f'--report: "{one}" names no file. Write FORMAT=FILE, such as comment=comment.md')
        path = output_file(name, session)
        if path is not None:
            found.append(_Report(session.word(form, "--report", known, form), path))
    return tuple(found)


def _base(asked: Proposal, session: Session, history: History) -> Spec | None:
    """The base; None where there is none to compare with, which is said. One that is named must be there."""
    named = session.text(asked.base, "base")
    try:
        return Reader(session.cwd, history.repository, named).default_base()
    except GitError as error:
        if named is not None:
            raise
        write_stderr(f"jbp: nothing is compared: {error}\n")
        return None


@dataclass(slots=True)
class _Judging:
    """One proposal while it is judged."""

    asked: Proposal
    session: Session
    history: History
    base: Spec | None
    reports: tuple[_Report, ...]

    def judged(self) -> int:
        threshold = RANKS[self.session.option(self.asked.fail_on, "fail-on", RANKS, "error")]
        several = Several(self._formats())
        look = self._look(several)
        plans = named_plans(self.asked.plans, self.session.cwd)
        look.settings.require_known(located(plan, self.session.cwd) for plan in plans)
        writer = self._linted(look, plans)
        self._tell(several, self._compared(plans))
        self._tell_of_configuration(look.settings, plans)
        return writer.status(threshold)

    def _formats(self) -> tuple[str, ...]:
        first = "github" if self.session.environment.service == "github" else "text"
        return (first, "markdown", *(report.format for report in self.reports if report.format in FORMATS))

    def _look(self, several: Several) -> Look:
        asked, session = self.asked, self.session
        request = Request("lint", asked.surroundings, asked.plans, asked.partner, strict=asked.strict)
        source = (
            ConfigSource(python_rules=asked.python_rules)
            if self.base is None or self.base.commit is None
            else BaseSource(self.history, self.base.commit, python_rules=asked.python_rules)
        )
        as_of = session.as_of()
        setting = Setting("lint", str(as_of), session.environment.width, session.color, session.quiet)
        return Look(
            cwd=session.cwd,
            partner=session.text(asked.partner, "for"),
            as_of=as_of,
            reporter=cast("Reporter", several),
            setting=setting,
            settings=SettingsFinder(request, session.environment, session.cwd, source),
            bases=None if self.base is None else Bases(session.cwd, session.text(asked.base, "base")),
        )

    def _linted(self, look: Look, plans: tuple[PlanFile, ...]) -> ReportWriter:
        looker = Looker(look)
        writer = ReportWriter(look, looker, plans, self._untidy(look.settings, plans))
        try:
            writer.write(outcomes_of(looker, plans, quiet=self.session.quiet), None)
        finally:
            if look.bases is not None:
                look.bases.close()
        writer.finish(quiet=self.session.quiet)
        return writer

    def _untidy(self, settings: SettingsFinder, plans: tuple[PlanFile, ...]) -> tuple[Untidy, ...]:
        """The files of the proposal that `jbp fmt` would write; a partner, who sees no files, is told of none."""
        if self.session.text(self.asked.partner, "for") is not None:
            return ()
        source = settings.source
        is_proposed = source.differs if isinstance(source, BaseSource) else lambda _: True
        asked = [plan for plan in plans if settings.checks_layout(located(plan, self.session.cwd).parent)]
        return untidy_files(asked, is_proposed)

    def _compared(self, plans: tuple[PlanFile, ...]) -> tuple[Comparison, ...]:
        """What changed since the base in the plans that are judged, and in those that are gone.

        A plan that is broken on a side was told of already, or is not compared.
        """
        if self.base is None:
            return ()
        judged = {plan.shown for plan in plans}
        compared = Compared(
            self.base,
            WORK_TREE,
            self.session,
            self.session.text(self.asked.partner, "for"),
            tells=False,
            is_asked=lambda pair: self._is_gone(pair) if pair.head is None else pair.head.main.name in judged,
        )
        return tuple(compared.comparisons(self.history))

    def _is_gone(self, pair: Pair) -> bool:
        """Whether a plan that is in the base alone stood where plans are looked for."""
        if self.base is None or pair.base is None or not self.asked.plans:
            return True
        name = pair.base.main.name.removeprefix(f"{self.base.shown}:")
        stood = os.path.normpath(self.history.repository().root / name)
        return any(is_below(stood, os.path.normpath(self.session.cwd / one)) for one in self.asked.plans)

    def _tell(self, several: Several, compared: tuple[Comparison, ...]) -> None:
        environment = self.session.environment
        if self.base is not None:
            setting = ChangesSetting(environment.width, color=self.session.color, verbose=self.session.verbose)
            write_stdout(f"\n{text(compared, setting)}")
        comment = _comment(several.texts["markdown"], markdown(compared, ChangesSetting()), self.base)
        if environment.summary is not None:
            append_output(environment.summary, comment)
        for report in self.reports:
            if report.format == _COMMENT:
                write_output(report.path, comment)
            elif report.format == _CHANGES:
                write_output(report.path, json_(compared, ChangesSetting()))
            else:
                write_output(report.path, several.texts[report.format])

    def _tell_of_configuration(self, settings: SettingsFinder, plans: tuple[PlanFile, ...]) -> None:
        """Say of a configuration that the proposal changes, or of rules that were not loaded, that it did not count."""
        source = settings.source
        if not isinstance(source, BaseSource):
            return
        files = dict.fromkeys(
            file for plan in plans for file in settings.files(located(plan, self.session.cwd)) if source.differs(file)
        )
        for file in files:
            write_stderr(f"jbp: {settings.shown(file)} is not what it is at the base, whose rules counted here.\n")


def _comment(findings: str, changes: str, base: Spec | None) -> str:
    """Changes first, then findings; of both as much as a comment may hold."""
    parts = f"{changes}\n{findings}" if base is not None else findings
    if len(parts) <= _MOST_OF_A_COMMENT:
        return parts
    room = _MOST_OF_A_COMMENT - len(changes)
    return f"{changes}\n{_opening(findings, room)}"


def _opening(findings: str, room: int) -> str:
    """The beginning of the findings, up to a whole line, where not all of them fit beside the changes."""
    kept: list[str] = []
    for line in findings.splitlines(keepends=True):
        room -= len(line)
        if room < 200:
            break
        kept.append(line)
    told = "".join(kept)
    open_details = told.count("<details>") - told.count("</details>")
    closing = "\n</details>\n" * open_details
    return f"{told}{closing}\n… and more: run `jbp lint`.\n"
