"""Looking at one plan for `validate` and `lint`: read it, judge it, and write down what is found."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.api import inputs_of
from jbp.cli.named_plans import PIPE, located
from jbp.cli.partner import require_partner
from jbp.cli.piped import piped_inputs
from jbp.errors import JbpError
from jbp.finding import Severity
from jbp.linting.run import are_pitfalls_looked_at, integrity, judge
from jbp.linting.verdict import Verdict
from jbp.reading.read import read
from jbp.report.reporter import Failure, Written
from jbp.workspace.plan_files import load_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from jbp.cli.baselines import Baselines
    from jbp.cli.bases import Bases
    from jbp.cli.settings import SettingsFinder
    from jbp.finding import Finding, Suppression
    from jbp.linting.baseline import Entry
    from jbp.linting.fixing import Mended
    from jbp.linting.settings import Settings
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs
    from jbp.report.reporter import Reporter, Setting
    from jbp.rule import Rule
    from jbp.workspace.plan_files import PlanFile, PlanFiles

_COLLECT_EVERY: Final = 50
"""After how many plans memory is tidied up: the collector is off, since it costs more than one plan leaves behind."""


class Piece(NamedTuple):
    """A finding, written in the report's format.

    Attributes:
        key: what makes it the same finding as one of another plan that shares the file.
        written: the finding as the report shows it.
    """

    key: tuple[str, str, int, int, str]
    written: Written


class Outcome(NamedTuple):
    """What came of one plan.

    Attributes:
        name: how messages call it.
        pieces: its findings.
        judged: whether the pitfalls were looked at.
        failure: why there is no answer.
        is_overlay: whether it extends another plan.
        waived, known: how many findings its waivers accept, and how many the baseline knew.
        fixable: how many findings a safe fix mends, and how many an unsafe one.
        fixed: how many were mended just now.
        own: the team's own rules that found something in it.
        idle, busy: the team's own rules that select nothing in it, and those that select something.
        stale: the baseline's entries of this plan that nothing is found for.
        entries: what a baseline would hold of it, where one is to be written.
        difference: what fixes would change in its files, where that is asked.
        mended: the plan after fixes, where it came from standard input.
        notes: what else a person is to know.
    """

    name: str
    pieces: tuple[Piece, ...] = ()
    judged: bool = True
    failure: Failure | None = None
    is_overlay: bool = False
    waived: int = 0
    known: int = 0
    fixable: tuple[int, int] = (0, 0)
    fixed: int = 0
    own: tuple[Rule, ...] = ()
    idle: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
    stale: tuple[Entry, ...] = ()
    entries: tuple[Entry, ...] = ()
    difference: str = ""
    mended: str = ""
    notes: tuple[str, ...] = ()


class Seen(NamedTuple):
    """A plan's files, what was read of them, what is to be said of it, and what its baseline knows in vain."""

    inputs: Inputs
    document: Document
    verdict: Verdict
    stale: tuple[Entry, ...] = ()


class Mending(NamedTuple):
    """What is done about findings that have a fix.

    Attributes:
        unsafe: whether fixes that may change what the plan means count too.
        writes: whether the files are changed; otherwise the difference is shown.
    """

    unsafe: bool
    writes: bool


class Look(NamedTuple):
    """How the plans of a call are looked at: the same for all of them.

    Attributes:
        cwd: the working folder.
        partner: whose view is looked at; None for all of it.
        as_of: the day that dates are judged by; None where only integrity is asked.
        reporter, setting: how findings are written.
        settings: finds each plan's settings.
        to_write: the baseline that is to be written.
        mending: what is done about findings that have a fix; None where nothing is.
        bases: finds each plan as it was; None where it is compared with nothing.
    """

    cwd: Path
    partner: str | None
    as_of: date | None
    reporter: Reporter
    setting: Setting
    settings: SettingsFinder
    to_write: Path | None = None
    mending: Mending | None = None
    bases: Bases | None = None


class Looker:
    """Looks at one plan after the other."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._baselines = baselines_of(look)
        self._looked_at = 0

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
        files = None if plan.path == PIPE else load_files(plan)
        inputs = piped_inputs(plan.shown) if files is None else inputs_of(files)
        return self._outcome(plan, files, inputs)

    def gone(self, plans: tuple[PlanFile, ...]) -> tuple[Entry, ...]:
        """What the baselines of these plans know of plans that do not exist any more."""
        return () if self._baselines is None else self._baselines.gone(plans)

    @property
    def baseline(self) -> str:
        """How messages call the one baseline that counted; empty where none or several did."""
        return "" if self._baselines is None else self._baselines.name

    def _outcome(self, plan: PlanFile, files: PlanFiles | None, inputs: Inputs) -> Outcome:
        settings = self._look.settings.settings(located(plan, self._look.cwd))
        seen = self._seen(plan, inputs, settings)
        outcome = Outcome(plan.shown, is_overlay=files is not None and files.base is not None)
        mending = self._look.mending
        if mending is not None:
            if mending.writes and files is None:
                outcome = outcome._replace(mended=_decoded(inputs.main.data))
            mended = self._mended(plan, inputs, settings, mending)
            if mended.changed:
                outcome = self._after(mended, files, outcome, mending)
                seen = self._seen(plan, mended.inputs, settings)
            vain = [each.finding for each in mended.dropped]
            seen = seen._replace(verdict=_without_fixes(seen.verdict, vain.__contains__))
            outcome = outcome._replace(
                notes=tuple(f"not mended: {each.finding.message}. {each.reason}" for each in mended.dropped)
            )
        codes = {finding.code for finding in seen.verdict.findings} if settings.team else ()
        own = tuple(each.rule for each in settings.team if each.rule.code in codes)
        return self._filled(outcome._replace(own=own), plan, seen)

    def _filled(self, outcome: Outcome, plan: PlanFile, seen: Seen) -> Outcome:
        """The outcome with what was found in the end."""
        verdict, document = seen.verdict, seen.document
        to_write = self._look.to_write
        entries: tuple[Entry, ...] = ()
        if to_write is not None:
            entries = _entries(to_write, plan, self._look.cwd, seen)
            verdict = verdict._replace(findings=tuple(filter(_is_broken, verdict.findings)))
        return outcome._replace(
            pieces=tuple(self._pieces(verdict, document)),
            judged=verdict.judged,
            waived=sum(each.by.kind == "waiver" for each in verdict.suppressed),
            known=sum(each.by.kind == "baseline" for each in verdict.suppressed),
            fixable=_fixable(verdict.findings) if self._look.as_of else (0, 0),
            idle=verdict.idle,
            busy=verdict.busy,
            stale=seen.stale,
            entries=entries,
        )

    def _mended(self, plan: PlanFile, inputs: Inputs, settings: Settings, mending: Mending) -> Mended:
        from jbp.linting.fixing import mend  # noqa: PLC0415 - few calls mend anything

        def look(changed: Inputs) -> tuple[Document, tuple[Finding, ...]]:
            seen = self._seen(plan, changed, settings)
            return seen.document, seen.verdict.findings

        return mend(inputs, look, unsafe=mending.unsafe)

    def _after(self, mended: Mended, files: PlanFiles | None, outcome: Outcome, mending: Mending) -> Outcome:
        """Write what was mended, or show what would be."""
        if not mending.writes:
            from jbp.report.difference import diff_of  # noqa: PLC0415 - as above

            return outcome._replace(difference=diff_of(mended.changed), fixed=len(mended.fixed))
        if files is None:
            return outcome._replace(mended=mended.changed[0].data.decode(), fixed=len(mended.fixed))
        from jbp.cli.fixing import write_mended  # noqa: PLC0415 - as above

        write_mended(mended, files)
        return outcome._replace(fixed=len(mended.fixed))

    def _seen(self, plan: PlanFile, inputs: Inputs, settings: Settings) -> Seen:
        """A plan, and what is to be said of it: waivers and baseline obeyed."""
        document = read(inputs, self._look.partner)
        require_partner(document, self._look.partner)
        bases = self._look.bases
        base = None if bases is None else bases.document(plan, inputs, self._look.partner)
        verdict = self._judged(document, settings, base)
        verdict = self._with_open_fixes(verdict, document, inputs)
        sifted = self._baselines and self._baselines.sifted(plan, verdict.findings, document, settings)
        if not sifted:
            return Seen(inputs, document, verdict)
        kept = verdict._replace(findings=sifted.kept, suppressed=(*verdict.suppressed, *sifted.suppressed))
        return Seen(inputs, document, kept, sifted.stale)

    def _with_open_fixes(self, verdict: Verdict, document: Document, inputs: Inputs) -> Verdict:
        """The verdict with the fixes that can be applied: a partner's view is no file, and a base is another plan."""
        if self._look.partner is not None:
            return _without_fixes(verdict, lambda _: True)
        if inputs.base is None and all(finding.name != "yaml-syntax" for finding in document.findings):
            return verdict
        from jbp.linting.fix_places import is_open  # noqa: PLC0415 - only then may a fix be out of reach

        opens = is_open(document, inputs)
        return _without_fixes(verdict, lambda finding: finding.fix is not None and not opens(finding.fix))

    def _judged(self, document: Document, settings: Settings, base: Document | None) -> Verdict:
        if self._look.as_of is not None:
            return judge(document, self._look.as_of, settings, base)
        found = tuple(sorted(integrity(document, settings), key=document.order))
        return Verdict(found, judged=are_pitfalls_looked_at(document))

    def _pieces(self, verdict: Verdict, document: Document) -> list[Piece]:
        """The findings as they are written; a format that shows what does not count is given that too."""
        pieces = [self._piece(finding, document) for finding in verdict.findings]
        if self._look.reporter.shows_suppressed:
            pieces.extend(self._piece(each.finding, document, each.by) for each in verdict.suppressed)
        return pieces

    def _piece(self, finding: Finding, document: Document, by: Suppression | None = None) -> Piece:
        place = document.place(finding.at, finding.part)
        key = (finding.code, place.file, place.line, place.column, finding.message)
        text = self._look.reporter.finding(finding, document, self._look.setting, by)
        return Piece(key, Written(text, finding.code, finding.name, finding.severity, by is not None))


def _fixable(findings: tuple[Finding, ...]) -> tuple[int, int]:
    """How many of the findings a safe fix mends, and how many an unsafe one."""
    fixes = [finding.fix.safe for finding in findings if finding.fix is not None]
    return fixes.count(True), fixes.count(False)


def _without_fixes(verdict: Verdict, are_out: Callable[[Finding], bool]) -> Verdict:
    """The verdict without the fixes of those findings."""
    return verdict._replace(
        findings=tuple(one._replace(fix=None) if one.fix and are_out(one) else one for one in verdict.findings)
    )


def _entries(path: Path, plan: PlanFile, cwd: Path, seen: Seen) -> tuple[Entry, ...]:
    from jbp.cli.baselines import entries_for  # noqa: PLC0415 - few calls write a baseline

    return entries_for(path, plan, cwd, seen.verdict.findings, seen.document)


def baselines_of(look: Look) -> Baselines | None:
    """What was known before; None where that is not asked: by `validate`, and where a new baseline is written."""
    if look.as_of is None or look.to_write is not None:
        return None
    from jbp.cli.baselines import Baselines  # noqa: PLC0415 - validate has no use for it

    return Baselines(look.settings, look.cwd, is_partial=look.partner is not None)


def _is_broken(finding: Finding) -> bool:
    """Whether it is a mistake of integrity, which no baseline absorbs."""
    return finding.severity is Severity.ERROR and finding.code.startswith("JBP0")


def _decoded(data: bytes) -> str:
    """The text of standard input; of what is no text, which is refused and told, nothing."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return ""
