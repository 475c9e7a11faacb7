from __future__ import annotations

import datetime as dt

from jbp.api import lint, load_text

PLAN = """\
jbp: 1
id: p
title: P
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: A, b: B}
strategy: {shared_goals: {g: {title: G, kpis: [zed]}}}  # jbp: ignore[dangling-reference] -- we know
"""


def test_an_error_of_integrity_cannot_be_waived() -> None:
    found = lint(load_text("plan.yaml", PLAN.encode()), as_of=dt.date(2026, 6, 15))
    assert [finding.name for finding in found] == ["dangling-reference"]
