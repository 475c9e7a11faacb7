"""How ready a plan is, pitfall by pitfall: the findings of a plan as numbers from 0 to 100.

A pitfall begins at 100. Each rule that speaks takes a part of what is left: an error 25%, a warning 8%, a note 2%, and
the more often it speaks the more, up to twice that. So

* mending a finding never lowers a number, and an entry that brings no finding never does;
* no number reaches 0, and 100 means that there is nothing to say;
* twenty findings of one rule weigh less than two findings of two rules, since one habit explains them all.

The parts are the product's own convention, chosen so that errors of three rules leave a pitfall below 50. They
are constants, so that the numbers of two plans, and of two days, can be compared.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.finding import Severity
from jbp.rule import Pitfall

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jbp.finding import Finding

PITFALLS: Final = (
    Pitfall.STAKEHOLDERS,
    Pitfall.CUSTOMERS,
    Pitfall.ACTIONS,
    Pitfall.CONVERSATIONS,
    Pitfall.FUTURES,
)
"""The five pitfalls, in the order of the field's texts."""

TAKES: Final[Mapping[Severity, Fraction]] = {
    Severity.ERROR: Fraction(25, 100),
    Severity.WARNING: Fraction(8, 100),
    Severity.NOTE: Fraction(2, 100),
}
"""The part of what is left that a rule takes when it speaks once."""


class Gain(NamedTuple):
    """What mending all findings of one rule would do.

    Attributes:
        code, name: the rule's.
        severity: the highest of its findings.
        findings: how many there are.
        points: by how much the pitfall's number would rise.
    """

    code: str
    name: str
    severity: Severity
    findings: int
    points: int


class Readiness(NamedTuple):
    """How ready a plan is in one pitfall.

    Attributes:
        pitfall: which.
        points: from 0 to 100; 100 where nothing is found.
        gains: what would raise it, the most first.
    """

    pitfall: Pitfall
    points: int
    gains: tuple[Gain, ...]


class Score(NamedTuple):
    """How ready a plan is.

    Attributes:
        points: the mean of the five pitfalls, rounded down.
        pitfalls: each of them.
    """

    points: int
    pitfalls: tuple[Readiness, ...]


def score(findings: Iterable[Finding], pitfall_of: Mapping[str, Pitfall]) -> Score:
    """The score that findings come to.

    Args:
        findings: those of the pitfalls, waived ones left out; others are passed over.
        pitfall_of: the pitfall of each rule, by its code.
    """
    by_pitfall: dict[Pitfall, list[Finding]] = {pitfall: [] for pitfall in PITFALLS}
    for finding in findings:
        pitfall = pitfall_of.get(finding.code)
        if pitfall in by_pitfall:
            by_pitfall[pitfall].append(finding)
    pitfalls = tuple(_readiness(pitfall, found) for pitfall, found in by_pitfall.items())
    return Score(sum(one.points for one in pitfalls) // len(pitfalls), pitfalls)


def _readiness(pitfall: Pitfall, findings: Sequence[Finding]) -> Readiness:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.code, []).append(finding)
    kept = {code: _kept(found) for code, found in by_rule.items()}
    whole = _product(kept.values())
    gains = [_gain(found, _points(whole / kept[code]) - _points(whole)) for code, found in by_rule.items()]
    return Readiness(pitfall, _points(whole), tuple(sorted(gains, key=_by_worth)))


def _kept(findings: Sequence[Finding]) -> Fraction:
    """The part that one rule leaves: each further finding takes half of what the one before took.

    Source: takes times (2 - 1/2^(n-1)), the sum of a geometric series, with the severities in falling order.
    """
    ranked = sorted((TAKES[finding.severity] for finding in findings), reverse=True)
    taken = sum((part / 2**place for place, part in enumerate(ranked[:_COUNTED])), Fraction(0))
    return 1 - taken


_COUNTED: Final = 16
"""The findings of a rule that count; the seventeenth would take less than a thousandth of a point."""


def _gain(findings: Sequence[Finding], points: int) -> Gain:
    worst = max(findings, key=lambda finding: finding.severity.rank)
    return Gain(worst.code, worst.name, worst.severity, len(findings), points)


def _by_worth(gain: Gain) -> tuple[int, int, int, str]:
    return -gain.points, -gain.severity.rank, gain.findings, gain.code


def _product(parts: Iterable[Fraction]) -> Fraction:
    product = Fraction(1)
    for part in parts:
        product *= part
    return product


def _points(part: Fraction) -> int:
    """Whole points; rounded down, so that 100 means that nothing at all is found."""
    return int(part * 100)
