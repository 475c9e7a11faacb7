"""The report of `validate` and `lint` while it is written, finding by finding; and the exit status that it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report.closing import counted
from jbp.report.reporter import PlanCount, PlanReport, Total
from jbp.report.safe import neutral
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jbp.cli.looking import Look, Looker, Outcome
    from jbp.linting.baseline import Entry
    from jbp.report.reporter import Failure, Untidy, Written
    from jbp.rule import Rule
    from jbp.workspace.plan_files import PlanFile


class ReportWriter:
    """One report.

    Args:
        look: how the plans are looked at, and how findings are written.
        looker: who looks at them.
        plans: all that are looked at.
        untidy: their files that are not laid out, where that is asked for.
    """

    def __init__(
        self, look: Look, looker: Looker, plans: tuple[PlanFile, ...], untidy: tuple[Untidy, ...] = ()
    ) -> None:
        self._look = look
        self._looker = looker
        self._files = plans
        self._untidy = untidy
        self._seen: set[tuple[str, str, int, int, str]] | None = set() if len(plans) > 1 else None
        self._plans: list[PlanCount] = []
        self._failures: list[Failure] = []
        self._codes: set[str] = set()
        self._highest = -1
        self._stale: list[Entry] = []
        self._entries: list[Entry] = []
        self._own: dict[str, Rule] = {}
        self._idle: set[str] = set()
        self._busy: set[str] = set()

    def write(self, outcomes: Iterable[Outcome], output: Path | None, *, aside: bool = False) -> Total:
        """Write the report, and what is said beside it; `aside` puts all of it on standard error."""
        pieces = self._look.reporter.assembled(self._reports(outcomes), self.total, self._look.setting)
        if output is not None:
            write_output(output, "".join(pieces))
        else:
            for text in _in_blocks(pieces):
                write_stderr(text) if aside else write_stdout(text)
        total = self.total()
        write_stderr(self._look.reporter.aside(total, self._look.setting))
        return total

    def finish(self, *, quiet: bool) -> None:
        """Do what can be done only when all plans were looked at: write a baseline, and say what spoke of nothing."""
        if self._look.to_write is not None:
            self._write_baseline(self._look.to_write, quiet=quiet)
        for name in sorted(self._idle - self._busy):
            write_stderr(f'jbp: warning: the team\'s rule "{name}" selects nothing in {_these(len(self._plans))}.\n')

    def _write_baseline(self, path: Path, *, quiet: bool) -> None:
        cwd = self._look.cwd
        shown = path.relative_to(cwd) if path.is_relative_to(cwd) else path
        if self._failures:
            # One that holds only a part would report all the rest as new.
            write_stderr(f"jbp: {shown} was not written, because not every plan could be looked at.\n")
            return
        from jbp.cli.baselines import write_baseline  # noqa: PLC0415 - few calls write one

        write_baseline(path, self._entries, shown=str(shown))
        if not quiet:
            write_stderr(f"wrote {counted(len(self._entries), 'finding')} to {shown}\n")

    def status(self, threshold: int) -> int:
        """The exit status: of what could not be read, else 1 where a finding ranks as high as the threshold.

        A baseline that is out of date and a file that is not laid out count as errors, so a threshold above that of
        errors passes them over too.
        """
        if self._failures:
            return max(failure.exit_code for failure in self._failures)
        never = threshold > Severity.ERROR.rank
        return 1 if self._highest >= threshold or ((self._stale or self._untidy) and not never) else 0

    def total(self) -> Total:
        """What was found up to now."""
        rules = (self._own.get(code) or _rule_of(code) for code in sorted(self._codes))
        return Total(
            tuple(self._plans),
            tuple(self._failures),
            tuple(rule for rule in rules if rule is not None),
            tuple(f"{entry.plan}: {entry.rule} at {entry.address or 'the plan'}" for entry in self._stale),
            self._looker.baseline if self._stale else "",
            self._untidy,
        )

    def _reports(self, outcomes: Iterable[Outcome]) -> Iterator[PlanReport]:
        for outcome in outcomes:
            if outcome.failure is not None:
                self._fail(outcome.failure)
                continue
            yield PlanReport(outcome.name, self._new(outcome))
        self._stale.extend(self._looker.gone(self._files))

    def _fail(self, failure: Failure) -> None:
        """Tell why there is no answer for a plan; what many plans share, such as a configuration, is said once."""
        if failure not in self._failures:
            self._failures.append(failure)
            write_stderr(neutral(f"jbp: {one_line(failure.message)}\n"))

    def _new(self, outcome: Outcome) -> Iterator[Written]:
        """The findings of a plan that no other plan, which shares a file with it, has had."""
        found: list[Severity] = []
        for key, written in outcome.pieces:
            if self._seen is not None:
                if key in self._seen:
                    continue
                self._seen.add(key)
            self._codes.add(written.code)
            if not written.suppressed:
                found.append(written.severity)
            yield written
        self._add(outcome, found)

    def _add(self, outcome: Outcome, found: list[Severity]) -> None:
        self._highest = max(self._highest, *(severity.rank for severity in found), -1)
        if not self._look.setting.quiet:
            write_stderr("".join(neutral(f"jbp: {one_line(note)}\n") for note in outcome.notes))
        self._own.update((rule.code, rule) for rule in outcome.own)
        self._stale.extend(outcome.stale)
        self._entries.extend(outcome.entries)
        self._idle.update(outcome.idle)
        self._busy.update(outcome.busy)
        self._plans.append(
            PlanCount(
                outcome.name,
                found.count(Severity.ERROR),
                found.count(Severity.WARNING),
                found.count(Severity.NOTE),
                judged=outcome.judged,
                waived=outcome.waived,
                known=outcome.known,
                fixable=outcome.fixable,
                fixed=outcome.fixed,
            )
        )


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


def _these(plans: int) -> str:
    return "the plan that was looked at" if plans == 1 else f"any of the {plans} plans that were looked at"


def _rule_of(code: str) -> Rule | None:
    from jbp.rules.catalogue import rule_named  # a report without findings needs no rules  # noqa: PLC0415

    return rule_named(code)
