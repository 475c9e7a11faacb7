"""The plan of the benchmarks is one that a team could have: it is valid, it has something to find, and it is shown."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from benchmarks.large_plan import large_plan

from jbp.api import lint, load_text, render
from jbp.cli.one_plan import errors_of

if TYPE_CHECKING:
    from jbp.reading.document import Document

DAY = dt.date(2026, 6, 15)


@pytest.fixture(scope="module")
def large() -> Document:
    return load_text("large.plan.yaml", large_plan().encode())


def test_it_is_valid_and_holds_two_thousand_entries(large: Document) -> None:
    assert errors_of(large) == ()
    plan = large.plan
    assert plan is not None
    assert plan.customers is not None
    assert plan.marketing is not None
    entries = [
        *plan.people, *plan.kpis, *plan.focus_areas, *plan.initiatives, *plan.milestones, *plan.risks, *plan.journal,
        *plan.pulse, *plan.recommendations, *plan.lessons, *plan.value_propositions, *plan.expectations,
        *plan.conversations, *plan.decisions, *plan.meetings, *plan.reviews, *plan.customers.segments,
        *plan.customers.needs, *plan.customers.accounts, *plan.marketing.campaigns,
        *(step for one in plan.initiatives.values() for step in one.activities),
        *(action for one in plan.reviews.values() for action in one.actions),
    ]  # fmt: skip
    assert 1_950 <= len(entries) <= 2_150


def test_it_is_linted_and_shown(large: Document) -> None:
    found = {finding.name for finding in lint(large, as_of=DAY)}
    assert {"overdue", "watermelon", "variance-unexplained"} <= found
    page = render(large, "scorecard", format="html", as_of=DAY)
    assert isinstance(page, str)
    assert page.count("<tr") > 100


def test_every_run_writes_the_same() -> None:
    assert large_plan() == large_plan()
