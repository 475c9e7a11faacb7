"""jbp as a library, as its documentation shows it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import jbp

ROOT = Path(__file__).parents[1]
DAY = dt.date(2026, 6, 15)


def test_a_plan_is_loaded_linted_and_rendered() -> None:
    document = jbp.load(ROOT / "examples/after-reset/plan.yaml")
    assert jbp.lint(document, as_of=DAY) == ()
    made = jbp.render(document, "scorecard", format="md", as_of=DAY)
    assert isinstance(made, str)
    assert made.startswith("# Relevane")
    # Once more, now that every package is imported: no package may take a function's name.
    assert jbp.lint(document, as_of=DAY) == ()


def test_a_partner_sees_its_own_view() -> None:
    overlay = ROOT / "examples/ecosystem/overlay/plan.yaml"
    own, other = jbp.load(overlay, partner="nimbra"), jbp.load(overlay, partner="distria")
    assert own.plan is not None
    assert other.plan is not None
    assert len(own.plan.risks) == len(other.plan.risks) + 1


def test_the_same_plan_gives_the_same_bytes() -> None:
    pages = {
        jbp.render(jbp.load(ROOT / "examples/ecosystem/plan.yaml"), "timeline", format="html", as_of=DAY)
        for _ in range(2)
    }
    assert len(pages) == 1
