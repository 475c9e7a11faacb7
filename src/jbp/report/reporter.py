"""What a report is made of, and what a format does with it.

A report is written piece by piece, a finding at a time, so that a thousand plans need no more memory than one, and so
that the pieces can be made by several processes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from jbp.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.finding import Finding
    from jbp.reading.document import Document


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


class PlanCount(NamedTuple):
    """What was found in one plan.

    Attributes:
        name: how messages call the plan's file.
        errors, warnings, notes: how many findings there are of each.
        judged: whether the pitfalls were looked at, which errors of integrity prevent.
    """

    name: str
    errors: int
    warnings: int
    notes: int
    judged: bool


class Failure(NamedTuple):
    """Why there is no answer for a plan."""

    message: str
    exit_code: int


@dataclass(frozen=True, slots=True)
class Total:
    """Everything that was looked at."""

    plans: tuple[PlanCount, ...] = ()
    failures: tuple[Failure, ...] = ()

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


class Reporter(Protocol):
    """A format. All that it gives ends with a line end, or is empty."""

    separator: str
    """What stands between two findings."""

    def opening(self, setting: Setting) -> str:
        """What stands before the first finding."""
        ...

    def finding(self, finding: Finding, document: Document, setting: Setting) -> str:
        """One finding."""
        ...

    def closing(self, total: Total, setting: Setting) -> str:
        """What stands after the last finding."""
        ...

    def aside(self, total: Total, setting: Setting) -> str:
        """What is said to people beside the result, on standard error."""
        ...


def count(name: str, findings: Iterable[Finding], *, judged: bool) -> PlanCount:
    """How many findings of each severity a plan has."""
    severities = [finding.severity for finding in findings]
    return PlanCount(
        name,
        severities.count(Severity.ERROR),
        severities.count(Severity.WARNING),
        severities.count(Severity.NOTE),
        judged,
    )


def report(
    reporter: Reporter, documents: Iterable[tuple[Document, tuple[Finding, ...], bool]], setting: Setting
) -> str:
    """A whole report as one text: documents with their findings, and whether the pitfalls were looked at."""
    found = tuple(documents)
    pieces = (reporter.finding(finding, document, setting) for document, findings, _ in found for finding in findings)
    total = Total(tuple(count(document.name, findings, judged=judged) for document, findings, judged in found))
    return reporter.opening(setting) + reporter.separator.join(pieces) + reporter.closing(total, setting)
