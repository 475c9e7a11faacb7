"""Findings and documents for the tests of reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.api import load_text
from jbp.finding import Finding, Fix, Related, Severity
from jbp.operation import Set
from jbp.report.reporter import Setting

if TYPE_CHECKING:
    from jbp.reading.document import Document

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
