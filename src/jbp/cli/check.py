"""`jbp validate` and `jbp lint`: find the plans, look at each, report, and decide the exit status."""

from __future__ import annotations

import gc
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.api import inputs_of
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.cli.session import begin
from jbp.cli.settings import SettingsFinder
from jbp.errors import JbpError, UsageError
from jbp.linting.run import are_pitfalls_looked_at, integrity, lint
from jbp.reading.read import read
from jbp.report.catalogue import FORMATS, reporter
from jbp.report.reporter import Failure, PlanCount, Setting, Total
from jbp.report.safe import neutral, one_line
from jbp.workspace.discover import find_plans
from jbp.workspace.output import write_output, write_stderr, write_stdout
from jbp.workspace.plan_files import PlanFile, load_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.cli.request import Request
    from jbp.cli.session import Session
    from jbp.finding import Finding
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document
    from jbp.report.reporter import Reporter

_STDIN: Final = "-"
_PIPE: Final = Path(_STDIN)
"""The path that stands for standard input; a file of this name has a longer one."""
_COLLECT_EVERY: Final = 50
"""After how many plans memory is tidied up: the collector is off, since it costs more than one plan leaves behind."""
_RANKS: Final = {"error": 2, "warning": 1, "note": 0, "never": 3}


class Piece(NamedTuple):
    """A finding, written in the report's format.

    Attributes:
        key: what makes it the same finding as one of another plan that shares the file.
        rank: of its severity.
        text: as the report shows it.
    """

    key: tuple[str, str, int, int, str]
    rank: int
    text: str


class Outcome(NamedTuple):
    """What came of one plan."""

    name: str
    pieces: tuple[Piece, ...] = ()
    judged: bool = True
    failure: Failure | None = None
    is_overlay: bool = False


def check(request: Request) -> int:
    """Validate or lint what was named, write the report, and give the exit status."""
    session = begin(request.surroundings)
    run = _Run(request, session)
    plans = _plans(request, session.cwd)
    run.say_what_is_done(plans)
    report = _Report(run, many=len(plans) > 1)
    return report.write(_outcomes(run, plans), request.output)


class _Run:
    """What is the same for every plan of a call."""

    def __init__(self, request: Request, session: Session) -> None:
        self.session = session
        self.request = request
        self._looked_at = 0
        self.partner = session.text(request.partner, "for")
        as_of = session.as_of()  # a wrong day is wrong usage for validate too, which needs none
        self.as_of: date | None = as_of if request.command == "lint" else None
        self.reporter: Reporter = reporter(session.option(request.format, "format", FORMATS, "text"))
        self.threshold = _RANKS[session.option(request.fail_on, "fail-on", _RANKS, "error")]
        self.settings = SettingsFinder(request, session.environment, session.cwd)
        self.setting = Setting(
            command=request.command,
            as_of=str(self.as_of) if self.as_of else None,
            width=session.environment.width,
            color=session.color and request.output is None,
            quiet=session.quiet,
        )

    def look_at(self, plan: PlanFile) -> Outcome:
        """Everything that is to be said of one of many plans; one that cannot be read does not stop the others."""
        self._looked_at += 1
        if self._looked_at % _COLLECT_EVERY == 0:
            gc.collect()
        try:
            return self.looked_at(plan)
        except JbpError as error:
            return Outcome(plan.shown, failure=Failure(str(error), error.exit_code))

    def looked_at(self, plan: PlanFile) -> Outcome:
        """Everything that is to be said of a plan. Raises what keeps it from being read."""
        document, is_overlay = self._document(plan)
        require_partner(document, self.partner)
        found = self._findings(document, self.settings.settings(self._folder(plan)))
        pieces = tuple(self._piece(finding, document) for finding in found)
        return Outcome(plan.shown, pieces, judged=are_pitfalls_looked_at(document), is_overlay=is_overlay)

    def say_what_is_done(self, plans: tuple[PlanFile, ...]) -> None:
        """Tell a person who asked for it what is looked at, and by which configuration."""
        if not self.session.verbose:
            return
        for plan in plans:
            file = self.settings.file(self._folder(plan))
            self.session.say(f"{self.request.command} {plan.shown}" + (f", configured by {file}" if file else ""))

    def _folder(self, plan: PlanFile) -> Path:
        """Where a plan's configuration is looked for; standard input lies where its name says."""
        return (self.session.cwd / (plan.shown if plan.path == _PIPE else plan.path)).parent

    def _document(self, plan: PlanFile) -> tuple[Document, bool]:
        """The plan, and whether it is an overlay."""
        if plan.path == _PIPE:
            return read(piped_inputs(plan.shown), self.partner), False
        files = load_files(plan)
        return read(inputs_of(files), self.partner), files.base is not None

    def _findings(self, document: Document, settings: Settings) -> tuple[Finding, ...]:
        if self.as_of is not None:
            return lint(document, self.as_of, settings)
        return tuple(sorted(integrity(document, settings), key=document.order))

    def _piece(self, finding: Finding, document: Document) -> Piece:
        place = document.place(finding.at, finding.part)
        key = (finding.code, place.file, place.line, place.column, finding.message)
        return Piece(key, finding.severity.rank, self.reporter.finding(finding, document, self.setting))


class _Report:
    """The report while it is written, finding by finding."""

    def __init__(self, run: _Run, *, many: bool) -> None:
        self._run = run
        self._seen: set[tuple[str, str, int, int, str]] | None = set() if many else None
        self._plans: list[PlanCount] = []
        self._failures: list[Failure] = []
        self._highest = -1
        self._begun = False

    def write(self, outcomes: Iterable[Outcome], output: str | None) -> int:
        """Write the report and give the exit status."""
        texts = self._texts(outcomes)
        if output is None:
            for text in _in_blocks(texts):
                write_stdout(text)
        else:
            write_output(self._run.session.cwd / output, "".join(texts))
        total = self._total()
        write_stderr(self._run.reporter.aside(total, self._run.setting))
        return self._status()

    def _texts(self, outcomes: Iterable[Outcome]) -> Iterator[str]:
        reporter_, setting = self._run.reporter, self._run.setting
        yield reporter_.opening(setting)
        for outcome in outcomes:
            if outcome.failure is not None:
                self._fail(outcome.failure)
                continue
            for text in self._new(outcome):
                yield reporter_.separator + text if self._begun else text
                self._begun = True
        yield reporter_.closing(self._total(), setting)

    def _fail(self, failure: Failure) -> None:
        """Tell why there is no answer for a plan; what many plans share, such as a configuration, is said once."""
        if failure not in self._failures:
            self._failures.append(failure)
            write_stderr(neutral(f"jbp: {one_line(failure.message)}\n"))

    def _new(self, outcome: Outcome) -> Iterator[str]:
        """The findings of a plan that no other plan, which shares a file with it, has had."""
        ranks: list[int] = []
        for piece in outcome.pieces:
            if self._seen is not None:
                if piece.key in self._seen:
                    continue
                self._seen.add(piece.key)
            ranks.append(piece.rank)
            yield piece.text
        self._highest = max(self._highest, *ranks, -1)
        self._plans.append(
            PlanCount(outcome.name, ranks.count(2), ranks.count(1), ranks.count(0), judged=outcome.judged)
        )

    def _total(self) -> Total:
        return Total(tuple(self._plans), tuple(self._failures))

    def _status(self) -> int:
        if self._failures:
            return max(failure.exit_code for failure in self._failures)
        return 1 if self._highest >= self._run.threshold else 0


def _outcomes(run: _Run, plans: tuple[PlanFile, ...]) -> Iterator[Outcome]:
    """What comes of each plan, in their order, overlays last; many plans are divided among the cores.

    An overlay repeats what is found in the plan that it extends: said once, it is said of that plan.
    """
    first, *rest = plans
    if not rest:
        yield run.looked_at(first)
        return
    # The first plan loads whatever the others need too, so that no worker has to.
    outcome = run.look_at(first)
    from jbp.cli.progress import shown  # one plan needs neither bar nor company  # noqa: PLC0415
    from jbp.workspace.fan import fan  # noqa: PLC0415

    gc.freeze()  # what is loaded by now stays; only what a plan leaves behind is collected
    overlays: list[Outcome] = []
    for each in shown(chain((outcome,), fan(run.look_at, rest)), len(plans), quiet=run.session.quiet):
        if each.is_overlay:
            overlays.append(each)
        else:
            yield each
    yield from overlays


def _plans(request: Request, cwd: Path) -> tuple[PlanFile, ...]:
    files = tuple(plan for plan in request.plans if plan != _STDIN)
    piped = len(files) < len(request.plans)
    if request.stdin_filename is not None and not piped:
        raise UsageError("--stdin-filename says what standard input is called, so it needs a - among the plans.")
    found = find_plans(files, cwd) if files or not piped else ()
    return (*found, PlanFile(_PIPE, request.stdin_filename or "<stdin>")) if piped else found


def _in_blocks(texts: Iterable[str], size: int = 1 << 16) -> Iterator[str]:
    """The texts joined into blocks that are worth a call of the system."""
    block: list[str] = []
    length = 0
    for text in texts:
        block.append(text)
        length += len(text)
        if length >= size:
            yield "".join(block)
            block, length = [], 0
    if block:
        yield "".join(block)
