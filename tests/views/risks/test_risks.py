from __future__ import annotations

from datetime import date
from html import unescape
from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of
from tools.examples import ROOT, Example, all_examples

from jbp.api import load
from jbp.rendering import render
from jbp.views.elements.blocks import Row, Table
from jbp.views.elements.cells import Day, Level
from jbp.views.elements.charts import HeatMap
from jbp.views.risks.view import view_risks

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.sheets import Sheet

AS_OF = date(2026, 6, 15)
RISKS = """\
people: {ana: {name: Ana Ruiz, partner: a}}
risks:
  prices: {title: Prices fall, party: joint, likelihood: high, impact: high, mitigation: Hedge, owner: ana}
  own: {title: Staff leaves, party: a, level: low, review_by: 2026-06-01, kind: people}
  old: {title: Was avoided, party: b, status: closed, likelihood: high, impact: high}
  loose: {title: Nobody's, level: medium}
"""


def view(sections: str) -> Sheet:
    return view_risks(plan_of(sections), AS_OF)


def test_risks_stand_by_whom_they_concern() -> None:
    assert [section.title for section in view(RISKS).sections] == [
        "Heat map",
        "Joint risks",
        "Risks of Partner A alone",
        "Risks of which no party is stated",
        "Closed and accepted",
    ]


def test_the_map_holds_what_is_open_and_names_what_it_cannot_place() -> None:
    chart, hint = view(RISKS).sections[0].blocks
    assert isinstance(chart, HeatMap)
    (hottest,) = chart.rows[0][1][2].items
    assert (hottest.text, hottest.party and hottest.party.tone) == ("Prices fall", "joint")
    assert sum(len(cell.items) for _, cells in chart.rows for cell in cells) == 1
    assert getattr(hint, "text", "") == "Without likelihood or impact: Staff leaves, Nobody's"


def test_a_review_whose_day_has_passed_is_late() -> None:
    [table] = view(RISKS).sections[2].blocks
    assert isinstance(table, Table)
    [row] = table.groups[0].rows
    assert Level("low", "Low") in row.cells
    assert Day("1 Jun 2026", date(2026, 6, 1), late=True) in row.cells


def test_a_plan_without_risks_has_no_empty_box() -> None:
    assert view("").sections == ()
    assert "The plan holds nothing to show here yet." in render(view(""), "md")


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_can_be_shown(example: Example, form: str) -> None:
    plan = load(ROOT / example.plan).plan
    assert plan is not None
    made = render(view_risks(plan, example.as_of), form)
    assert isinstance(made, str)
    text = unescape(made)
    assert all(risk.title.split()[0] in text for risk in plan.risks.values())


def test_a_register_says_whom_alone_it_concerns_and_each_risk_whom_it_does() -> None:
    sections = view(RISKS).sections
    assert [section.party.tone if section.party else None for section in sections] == [
        None,
        "joint",
        "p1",
        "none",
        None,
    ]
    rows = [row for section in sections for block in section.blocks for row in _rows(block)]
    assert [row.party.tone if row.party else None for row in rows] == ["joint", "p1", "none", "p2"]


def _rows(block: Block) -> tuple[Row, ...]:
    return tuple(row for group in block.groups for row in group.rows) if isinstance(block, Table) else ()
