"""What linting a plan comes to: what is to be reported, and what is accepted or known already."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jbp.finding import Finding, Suppression


class Suppressed(NamedTuple):
    """A finding that is not reported, and why."""

    finding: Finding
    by: Suppression


class Verdict(NamedTuple):
    """What is to be said of a plan.

    Attributes:
        findings: what is to be reported, sorted by file, line, column and code.
        suppressed: what is not, in the same order.
        judged: whether the five pitfalls were looked at, which errors of integrity prevent.
        idle, busy: the names of the team's own rules that select nothing in the plan, and of those that select
            something; of one that is not asked nothing is said.
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...] = ()
    judged: bool = True
    idle: tuple[str, ...] = ()
    busy: tuple[str, ...] = ()
