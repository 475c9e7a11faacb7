"""Findings and documents for the tests of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.api import load_text
from jbp.finding import Finding, Fix, Related, Severity
from jbp.operation import Set
from jbp.report.reporter import PlanCount, PlanReport, Setting, Total, Untidy, Written

if TYPE_CHECKING:
    from jbp.reading.document import Document
    from jbp.report.reporter import Reporter

SETTING = Setting("lint", "2026-06-15")
PLAN = """\
jbp: 1
id: shelf
title: Shelf
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners:
  a: {name: Acme}
  b: {name: Beta}
kpis:
  category-share:
    title: Category share



initiatives:
  shelf-reset:
    title: Shelf reset
    leading_kpi: category-shre
"""


def shelf(text: str = PLAN) -> Document:
    return load_text("plans/acme/plan.yaml", text.encode())


def dangling(**changed: object) -> Finding:
    """The finding of the design's own example."""
    parts: dict[str, object] = {
        "code": "JBP005",
        "name": "dangling-reference",
        "severity": Severity.ERROR,
        "message": 'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist',
        "at": ("initiatives", "shelf-reset", "leading_kpi"),
        "label": "no KPI has this id",
        "related": (Related(("kpis", "category-share"), 'did you mean this one, "Category share"?'),),
        "stated": ("category-shre",),
        "mend": "Write category-share.",
        "fix": Fix("write category-share", (Set(("initiatives", "shelf-reset", "leading_kpi"), "category-share"),)),
    }
    return Finding(**(parts | changed))  # type: ignore[arg-type]


HOSTILE_NAME = "a|b\n<img src=x>::error::\x1b[31m\u202e,:%0A.yaml"
UNTIDY = (Untidy("plans/plan.yaml", 17), Untidy(HOSTILE_NAME, 3))


def layout_report(reporter: Reporter, findings: int = 1, files: tuple[Untidy, ...] = UNTIDY) -> str:
    """A report of so many findings, and of files that are not laid out."""
    document = shelf()
    found = [dangling(severity=Severity.WARNING)] * findings
    pieces = [Written(reporter.finding(one, document, SETTING), one.code, one.name, one.severity) for one in found]
    total = Total((PlanCount(document.name, 0, findings, 0, judged=True),), untidy=files)
    return "".join(reporter.assembled([PlanReport(document.name, pieces)], lambda: total, SETTING))
