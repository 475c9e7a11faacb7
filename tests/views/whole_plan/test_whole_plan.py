from __future__ import annotations

import pytest
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Table
from jbp.views.elements.sheets import Sheet


def sheet(name: str) -> Sheet:
    plan = load_text("sample.plan.yaml", sample_plan("english", initiatives=6, partners=3).encode()).plan
    assert plan is not None
    shown = DOCUMENTS[name].builder(plan, AS_OF)
    assert isinstance(shown, Sheet)
    return shown


@pytest.fixture(scope="module")
def whole() -> Sheet:
    return sheet("plan")


def test_the_overview_of_initiatives_is_that_of_the_scorecard(whole: Sheet) -> None:
    titles = [one.title for one in whole.sections]
    assert "Scorecard · Initiatives" in titles
    assert "Initiatives · Overview" not in titles
    (overview,) = sheet("initiatives").sections[0].blocks
    (table,) = whole.sections[titles.index("Scorecard · Initiatives")].blocks
    assert isinstance(overview, Table)
    assert isinstance(table, Table)
    assert overview.groups == table.groups


def test_other_documents_keep_all_their_sections(whole: Sheet) -> None:
    titles = {one.title for one in whole.sections}
    assert {f"Risks · {one.title}" for one in sheet("risks").sections} <= titles
