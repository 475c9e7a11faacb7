"""Reports that are full of hostile texts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.report.reports import PLAN, SETTING, dangling

from jbp.api import load_text
from jbp.finding import Related, Severity, Suppression
from jbp.report.reporter import Failure, PlanCount, PlanReport, Total, Written
from jbp.rules.catalogue import ALL_RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.report.reporter import Reporter

REASON = "agreed\n[x](1) <b>\x1b"


def hostile_findings(text: str) -> tuple[Finding, ...]:
    """A finding of each severity, in which every word for people is the text."""
    related = (Related(("kpis", "category-share"), text),)
    return tuple(
        dangling(severity=severity, message=text, label=text, mend=text, related=related, stated=(text,))
        for severity in Severity
    )


@cache
def hostile_document(name: str = "plans/acme/plan.yaml") -> Document:
    """The plan that those findings are of."""
    return load_text(name, PLAN.encode())


def hostile_report(reporter: Reporter, texts: Sequence[str], name: str = "plans/acme/plan.yaml") -> str:
    """A whole report: findings of each text, what is not counted, what could not be looked at, and every rule."""
    document = hostile_document(name)
    found = [one for text in texts for one in hostile_findings(text)]
    pieces = [written(reporter, one, document) for one in found]
    if reporter.shows_suppressed:
        waiver, baseline = Suppression("waiver", REASON), Suppression("baseline")
        pieces += [written(reporter, one, document, by) for one in found[:3] for by in (waiver, baseline)]
    count = len(found) // 3
    total = Total(
        (PlanCount(name, count, count, count, judged=False, waived=1, known=2, fixable=(1, 2)),),
        tuple(Failure(text, 4) for text in texts if text),
        ALL_RULES,
        tuple(text for text in texts if text),
        "baseline.json",
    )
    return "".join(reporter.assembled([PlanReport(name, iter(pieces))], lambda: total, SETTING))


def written(reporter: Reporter, found: Finding, document: Document, by: Suppression | None = None) -> Written:
    """A finding as a format writes it."""
    text = reporter.finding(found, document, SETTING, by)
    return Written(text, found.code, found.name, found.severity, by is not None)
