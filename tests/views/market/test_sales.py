from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import blocks, facts, grid, titles
from tests.views.shipped import EVERY_FIELD, NOTHING_STATED, plan_in
from tools.examples import Example, all_examples

from jbp.rendering import render
from jbp.views.elements.blocks import Paragraph, Table
from jbp.views.elements.charts import BarChart
from jbp.views.market.sales import view_sales

AS_OF = date(2026, 6, 15)
REACHED = "Incentives: steps and what was reached"


def test_every_section_of_the_plan_is_shown() -> None:
    sheet = view_sales(plan_in(EVERY_FIELD), AS_OF)
    assert sheet.lead == "The pipeline is worth $3M; $900k of it is to be expected."
    assert titles(sheet) == [
        "Goals by period",
        "How the partners sell",
        "Target accounts",
        "Pipeline",
        "Incentives",
        REACHED,
        "Routes to the market",
        "Distribution",
        "Materials",
    ]
    assert facts(sheet, "How the partners sell")["Sales cycle"] == "9 months"
    assert facts(sheet, "Distribution")["Distributors"] == "Partner C"
    assert grid(sheet, "Target accounts")[1] == ["Acme", "Mid-size plants", "Qualified", "$400k", "Good", "Partner A"]
    incentive = ["Growth rebate", "Solution A revenue", "Partner A", "Partner B", "1%", "1.5%", "2.2%", "quarterly"]
    assert grid(sheet, "Incentives")[1] == incentive


def test_what_a_plan_does_not_state_leaves_nothing() -> None:
    sheet = view_sales(plan_in(NOTHING_STATED), AS_OF)
    assert (sheet.lead, sheet.sections) == ("", ())


PIPELINE = """
    sales:
      pipeline:
        stages:
          early: {title: Early, count: 10, value: $2M, win_rate: 20%}
          late: {title: Late, count: 4, value: $1M, win_rate: 50%}
        source: CRM
        as_of: 2026-05-31
        reported: monthly
"""


def test_the_pipeline_is_a_funnel_with_totals() -> None:
    sheet = view_sales(plan_of(PIPELINE), AS_OF)
    assert grid(sheet, "Pipeline")[1:] == [
        ["Early", "10", "$2M", "20%", "40%", "2", "$400k"],
        ["Late", "4", "$1M", "50%", "", "2", "$500k"],
        ["Total", "14", "$3M", "", "", "4", "$900k"],
    ]
    (section,) = sheet.sections
    assert section.note == "As of 31 May 2026. Source: CRM. Reported monthly"
    chart = section.blocks[-1]
    assert isinstance(chart, BarChart)
    assert [(bar.label, bar.shown) for bar in chart.bars] == [("Early", "$2M"), ("Late", "$1M")]


def test_stages_that_are_not_in_the_totals_are_named() -> None:
    sheet = view_sales(plan_of(PIPELINE.replace("value: $1M", "value: TBD")), AS_OF)
    assert sheet.lead == "The pipeline is worth $2M; $400k is to be expected of the stages with a win rate."
    assert grid(sheet, "Pipeline")[-1] == ["Total of what is known", "14", "$2M", "", "", "4", "$400k"]
    named = Paragraph("Not all in the totals, since something is not stated: Late.", quiet=True)
    assert named in blocks(sheet, "Pipeline")


def test_a_pipeline_without_money_is_drawn_by_its_counts() -> None:
    sheet = view_sales(plan_of("sales: {pipeline: {stages: {s: {title: S, count: 10-12}}}}"), AS_OF)
    chart = blocks(sheet, "Pipeline")[-1]
    assert isinstance(chart, BarChart)
    assert [(bar.value, bar.shown) for bar in chart.bars] == [(Decimal(11), "10\N{EN DASH}12")]
    assert sheet.lead == ""


def test_a_pipeline_without_stages_says_how_often_it_is_reported() -> None:
    sheet = view_sales(plan_of("sales: {pipeline: {reported: monthly}}"), AS_OF)
    assert blocks(sheet, "Pipeline") == (Paragraph("Reported monthly"),)


def test_goals_stand_in_the_order_of_time() -> None:
    sheet = view_sales(plan_of("sales: {goals: {total: All, 2026-Q3: Later, 2026-Q1: First}}"), AS_OF)
    assert grid(sheet, "Goals by period")[1:] == [["Q1 2026", "First"], ["Q3 2026", "Later"], ["Total", "All"]]


INCENTIVE = """
    kpis:
      revenue:
        title: Revenue
        unit: money
        goal: increase
        combine: sum
        targets: {2026-Q1: {threshold: $80k, target: $100k, stretch: $120k}, 2026-Q2: $100k, 2026-Q3: $100k}
        actuals: {2026-Q1: $90k, 2026-05-31: $40k}
    incentives:
      rebate: {title: Rebate, kpi: revenue, from: a, to: b, tiers: {threshold: 1%, target: $3k, stretch: TBD}}
"""


def test_an_incentive_shows_the_step_that_was_reached_and_what_it_pays() -> None:
    sheet = view_sales(plan_of(INCENTIVE), AS_OF)
    assert grid(sheet, REACHED)[1:] == [
        ["Q1 2026", "$80k", "$100k", "$120k", "$90k", "Threshold", "1%", "$900", "final"],
        ["Q2 2026", "", "$100k", "", "$40k", "below the target", "", "", "so far"],
        ["Q3 2026", "", "$100k", "", "", "", "", "", ""],
    ]
    (reached,) = blocks(sheet, REACHED)
    assert isinstance(reached, Table)
    assert [group.title for group in reached.groups] == ["Rebate"]


def test_a_payment_of_money_is_shown_as_it_is() -> None:
    sheet = view_sales(plan_of(INCENTIVE.replace("2026-Q1: $90k", "2026-Q1: $105k")), AS_OF)
    assert grid(sheet, REACHED)[1][5:] == ["Target", "$3k", "$3k", "final"]


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_can_be_shown(example: Example, form: str) -> None:
    sheet = view_sales(plan_in(example.plan), example.as_of)
    assert "joint sales plan" in render(sheet, form).lower()
