"""What a report is made of, and what a format does with it.

A report is written piece by piece, a finding at a time, so that a thousand plans need no more memory than one, and so
that the pieces can be made by several processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jbp.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.rule import Rule


@dataclass(frozen=True, slots=True)
class Setting:
    """How a report is to be written.

    Attributes:
        command: the command that reports: ``validate`` or ``lint``.
        as_of: the day that dates were judged by, for people; None where none were.
        width: how many columns a line may take.
        color: whether to colour.
        quiet: findings only, no closing words.
    """

    command: str
    as_of: str | None = None
    width: int = 80
    color: bool = False
    quiet: bool = False


class Written(NamedTuple):
    """A finding as a format writes it.

    Attributes:
        text: what the format's `finding` gave.
        code, name: the rule's.
        severity: the finding's.
        suppressed: whether it is shown as accepted or known already, and does not count.
    """

    text: str
    code: str
    name: str
    severity: Severity
    suppressed: bool = False


class PlanReport(NamedTuple):
    """A plan's findings, which can be walked through once, in their order."""

    name: str
    findings: Iterable[Written]


class PlanCount(NamedTuple):
    """What was found in one plan.

    Attributes:
        name: how messages call the plan's file.
        errors, warnings, notes: how many findings there are of each.
        judged: whether the pitfalls were looked at, which errors of integrity prevent.
        waived: how many findings the plan's waivers accept.
        known: how many findings the baseline knew already.
        fixable: how many findings can be mended by a safe fix, and how many by an unsafe one.
        fixed: how many were mended just now.
    """

    name: str
    errors: int
    warnings: int
    notes: int
    judged: bool
    waived: int = 0
    known: int = 0
    fixable: tuple[int, int] = (0, 0)
    fixed: int = 0


class Failure(NamedTuple):
    """Why there is no answer for a plan."""

    message: str
    exit_code: int


class Untidy(NamedTuple):
    """A file that is not laid out as `jbp fmt` does it.

    Attributes:
        name: how messages call it.
        line: the first that would change.
    """

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Total:
    """Everything that was looked at.

    Attributes:
        plans: what was found in each plan.
        failures: what could not be looked at.
        rules: the rules of which something is reported, by their codes.
        stale: the entries of the baseline that nothing is found for any more, in words.
        baseline: how messages call the baseline's file.
        untidy: the files that are not laid out, where that is asked for.
    """

    plans: tuple[PlanCount, ...] = ()
    failures: tuple[Failure, ...] = ()
    rules: tuple[Rule, ...] = ()
    stale: tuple[str, ...] = ()
    baseline: str = ""
    untidy: tuple[Untidy, ...] = ()

    @property
    def errors(self) -> int:
        """How many errors there are in all."""
        return sum(plan.errors for plan in self.plans)

    @property
    def warnings(self) -> int:
        """How many warnings there are in all."""
        return sum(plan.warnings for plan in self.plans)

    @property
    def notes(self) -> int:
        """How many notes there are in all."""
        return sum(plan.notes for plan in self.plans)

    @property
    def findings(self) -> int:
        """How many findings there are in all."""
        return self.errors + self.warnings + self.notes


class Reporter(Protocol):
    """A format: a module of `jbp.report`. All that it gives ends with a line end, or is empty."""

    shows_suppressed: bool
    """Whether it also shows the findings that are accepted or known already; others never see them."""

    def finding(
        self, found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None
    ) -> str:
        """One finding; `suppression` says why it does not count."""
        ...

    def assembled(self, plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
        """The whole report, in pieces. `total` may be called once all findings have been walked through."""
        ...

    def aside(self, total: Total, setting: Setting) -> str:
        """What is said to people beside the result, on standard error."""
        ...


def texts(plans: Iterable[PlanReport], separator: str = "") -> Iterator[str]:
    """The findings of all plans as they are written, with a separator between two of them."""
    begun = False
    for plan in plans:
        for written in plan.findings:
            yield separator + written.text if begun else written.text
            begun = True


def count(name: str, severities: Iterable[Severity], *, judged: bool) -> PlanCount:
    """How many findings of each severity a plan has."""
    found = list(severities)
    return PlanCount(
        name,
        found.count(Severity.ERROR),
        found.count(Severity.WARNING),
        found.count(Severity.NOTE),
        judged,
    )


def report(
    reporter: Reporter,
    documents: Iterable[tuple[Document, tuple[Finding, ...], bool]],
    setting: Setting,
    rules: tuple[Rule, ...] = (),
) -> str:
    """A whole report as one text: documents with their findings, and whether the pitfalls were looked at."""
    found = tuple(documents)
    plans = (
        PlanReport(
            document.name,
            (Written(reporter.finding(one, document, setting), one.code, one.name, one.severity) for one in findings),
        )
        for document, findings, _ in found
    )
    counts = (
        count(document.name, (one.severity for one in findings), judged=judged) for document, findings, judged in found
    )
    total = Total(tuple(counts), rules=rules)
    return "".join(reporter.assembled(plans, lambda: total, setting))
