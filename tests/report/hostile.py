"""Texts that a plan may hold and that no report may act on, and reports that are full of them."""

from __future__ import annotations

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

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- comment --> </details>",
    "&lt;b&gt; &amp; &#64;user &copy; R&D &1",
    "**bold** _em_ `code` ~~gone~~ ``two`` ` one | two \\| three \\\\| four",
    "[link](javascript:alert(1)) ![image](https://x.example/i.png) <https://x.example> [ref][1] [x](1)",
    "https://x.example/?a=1|b www.x.example mailto:a@x.example a@x.example javascript:alert(1) ftp://x.example",
    "@user @org/team #1 GH-1 owner/repo#2 !3 $4 %5 ~6 &7 :tada: 0123abc deadbee1 feedfacefeedface1234 x|@user|#9",
    "$x^2$ $$y$$ $1M to $2M",
    "# heading",
    "- point - [ ] task",
    "1. first",
    "=== ---",
    "> quoted",
    "two\nlines\r\nand\u2028more\x0bstill\x85end",
    "tab\there  and   blanks\u00a0hard",
    "\x00\x07\x1b[31mred\x1b[0m\x7f\x9b",
    "right\u202eto left\u202c and \u200bnothing\ufeff",
    "::error file=x::owned\n::set-env name=x::y ##[error]z %0A::warning::w",
    "]]> <?xml version='1.0'?> <![CDATA[ ]]> &quot; \" '",
    "half \ud800 a pair, \ufffe and \uffff, \U0001f600 whole",
    "{0} {1} {{2}} ${{ secrets.TOKEN }} {% raw %} %s %(x)s",
    'quotes " and \' and \\ and \\" and \\n',
    "a" * 10_000,
    "| " * 5_000,
    "@a" * 5_000,
    "<" * 10_000,
    "長い名前" * 500,
    "`",
    "``` yaml",
    "\\",
    "|",
    "",
)

REASON = "agreed\n[x](1) <b>\x1b"


def hostile_findings(text: str) -> tuple[Finding, ...]:
    """A finding of each severity, in which every word for people is the text."""
    related = (Related(("kpis", "category-share"), text),)
    return tuple(
        dangling(severity=severity, message=text, label=text, mend=text, related=related, stated=(text,))
        for severity in Severity
    )


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
