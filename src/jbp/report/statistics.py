"""How often each rule speaks, as a table for people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report.closing import closing_words
from jbp.report.safe import neutral
from jbp.report.style import paint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import PlanReport, Setting, Total

shows_suppressed = False

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


class RuleCount(NamedTuple):
    """How often a rule speaks, in all and with each severity that it speaks with, the highest first."""

    code: str
    name: str
    times: int
    severities: Mapping[Severity, int]


def finding(found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None) -> str:
    """Nothing: findings are counted, not shown."""
    del found, document, setting, suppression
    return ""


def assembled(plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
    """The table with its total, and the closing words."""
    counts = rule_counts(plans)
    if counts:
        yield neutral("\n".join(_table(counts, setting)) + "\n")
    words = closing_words(total(), setting)
    yield f"\n{words}" if counts and words else words


def aside(total: Total, setting: Setting) -> str:
    """Nothing: the closing words are part of the result."""
    del total, setting
    return ""


def rule_counts(plans: Iterable[PlanReport]) -> tuple[RuleCount, ...]:
    """The rules that speak, the one that speaks most often first, then by their codes."""
    times: Counter[tuple[str, str, Severity]] = Counter()
    for plan in plans:
        times.update((one.code, one.name, one.severity) for one in plan.findings if not one.suppressed)
    counts = (
        RuleCount(
            code,
            name,
            sum(times[code, name, each] for each in _ORDER),
            {each: times[code, name, each] for each in _ORDER if times[code, name, each]},
        )
        for code, name in {(code, name) for code, name, _ in times}
    )
    return tuple(sorted(counts, key=lambda one: (-one.times, one.code, one.name)))


def _table(counts: Sequence[RuleCount], setting: Setting) -> Iterator[str]:
    """A line for each rule; where its severity depends on the plan, with how often it has which."""
    whole = sum(one.times for one in counts)
    figures = max(len("Count"), len(f"{whole:,}"))
    rows = [(f"{one.times:,}", one_line(one.code), one_line(one.name), _severities(one, setting)) for one in counts]
    codes = max(len("Code"), *(len(row[1]) for row in rows))
    names = max(len("Name"), *(len(row[2]) for row in rows))
    yield f"{'Count':>{figures}}  {'Code':<{codes}}  {'Name':<{names}}  Severity"
    for times, code, name, severity in rows:
        yield f"{times:>{figures}}  {code:<{codes}}  {name:<{names}}  {severity}"
    yield f"{f'{whole:,}':>{figures}}  in all, of {len(counts):,} {'rule' if len(counts) == 1 else 'rules'}"


def _severities(count: RuleCount, setting: Setting) -> str:
    only = len(count.severities) == 1
    return ", ".join(
        paint(severity.value, severity.value, on=setting.color) + ("" if only else f" {times:,}")
        for severity, times in count.severities.items()
    )
