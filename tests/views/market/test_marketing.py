from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import blocks, facts, grid, read_cell, titles
from tests.views.shipped import EVERY_FIELD, NOTHING_STATED, plan_in
from tools.examples import Example, all_examples

from jbp.rendering import render
from jbp.views.elements.blocks import Cards, Facts, Table
from jbp.views.elements.cells import Day, Figure
from jbp.views.elements.charts import BarChart
from jbp.views.market.marketing import view_marketing

AS_OF = date(2026, 6, 15)


def test_every_section_of_the_plan_is_shown() -> None:
    sheet = view_marketing(plan_in(EVERY_FIELD), AS_OF)
    assert titles(sheet) == [
        "Go-to-market",
        "Value propositions",
        "Forecast and expected return",
        "Tactics",
        "Campaigns",
        "Budgets of the campaigns",
        "Launch",
        "Funds",
        "Use of the funds",
        "Materials",
    ]
    assert facts(sheet, "Forecast and expected return") == {"Expected return": "3 back for each 1 spent"}
    assert grid(sheet, "Forecast and expected return")[1:] == [["Feb\N{EN DASH}Apr", "$200k"]]
    assert grid(sheet, "Launch")[1] == ["Joint announcement", "15 Feb 2026", "Press release"]
    assert grid(sheet, "Materials")[1] == ["Joint presentation", "Ana Ruiz", "15 Mar 2026", "Complete"]


def test_what_a_plan_does_not_state_leaves_nothing() -> None:
    assert view_marketing(plan_in(NOTHING_STATED), AS_OF).sections == ()


def test_a_value_proposition_says_for_whom_and_why() -> None:
    (cards,) = blocks(view_marketing(plan_in(EVERY_FIELD), AS_OF), "Value propositions")
    assert isinstance(cards, Cards)
    (card,) = cards.cards
    assert card.title == "Plants that stop less, from one contract"
    (found,) = card.blocks
    assert isinstance(found, Facts)
    assert {name: read_cell(cell) for name, cell in found.pairs} == {
        "For whom": "Mid-size plants",
        "Need it answers": "An unplanned stop costs a shift a week",
        "Why it matters": "Ends the weekly lost shift",
        "Value in figures": "Cuts unplanned stops by 35%",
        "What sets it apart": "The only offer with sensors and data from one hand",
    }


def test_forecasts_stand_in_the_order_of_time() -> None:
    plan = plan_of("marketing: {forecast: {total: $9k, 2026-Q2: TBD, 2026-Q1: $1k}, expected_roi: TBD}")
    sheet = view_marketing(plan, AS_OF)
    assert grid(sheet, "Forecast and expected return")[1:] == [
        ["Q1 2026", "$1k"],
        ["Q2 2026", "TBD"],
        ["Total", "$9k"],
    ]
    assert facts(sheet, "Forecast and expected return") == {"Expected return": "TBD"}


CAMPAIGNS = """
    exchange_rates: {rates: {EUR: 2}}
    people: {ana: {name: Ana Ruiz, partner: a}}
    kpis: {leads: {title: Leads, unit: count, goal: increase, combine: sum, targets: {total: 100}}}
    marketing:
      tactics: {t: {title: Webinars, kpis: [leads]}}
      campaigns:
        late: {title: Late, start: 2026-05-01, end: 2026-12-31, budget: {a: $10k}, status: delayed}
        early:
          title: Early
          tactic: t
          owner: ana
          start: 2026-01-01
          end: 2026-03-31
          budget: {a: $5k, b: €10k}
          expected: {kpi: leads, value: 20}
          result: 9
"""


def test_campaigns_stand_by_start_with_what_came_of_them() -> None:
    sheet = view_marketing(plan_of(CAMPAIGNS), AS_OF)
    early, late = grid(sheet, "Campaigns")[1:]
    assert early == ["Early / Webinars", "Ana Ruiz", "1 Jan 2026", "31 Mar 2026", "", "Leads", "20", "9", "45%"]
    assert late == ["Late", "", "1 May 2026", "31 Dec 2026", "Delayed", "", "", "", ""]
    (campaigns,) = blocks(sheet, "Campaigns")
    assert isinstance(campaigns, Table)
    assert campaigns.groups[0].rows[0].cells[-1] == Figure("45%", number=Decimal(45), unit="percent", loud=True)


def test_budgets_are_added_up_in_the_plans_currency() -> None:
    assert grid(view_marketing(plan_of(CAMPAIGNS), AS_OF), "Budgets of the campaigns")[1:] == [
        ["Early", "$5k", "€10k", "$25k"],
        ["Late", "$10k", "", "$10k"],
        ["Total", "$15k", "$20k", "$35k"],
    ]


def test_a_fund_shows_what_is_left_and_whether_it_ran_out_of_time() -> None:
    plan = plan_of("""
        marketing:
          funds:
            f: {title: F, allocated: $50k, contributions: {a: $30k, b: $20k}, committed: $30k, claimed: $10k,
              until: 2026-05-31}
    """)
    sheet = view_marketing(plan, AS_OF)
    columns, row = grid(sheet, "Funds")
    assert columns[2:4] == ["From Partner A", "From Partner B"]
    assert row == ["F", "$50k", "$30k", "$20k", "$30k", "$10k", "$20k", "31 May 2026"]
    (funds,) = blocks(sheet, "Funds")
    assert isinstance(funds, Table)
    assert funds.groups[0].rows[0].cells[-1] == Day("31 May 2026", date(2026, 5, 31), late=True)
    (chart,) = blocks(sheet, "Use of the funds")
    assert isinstance(chart, BarChart)
    assert [(bar.label, bar.value, bar.mark, bar.shown, bar.mark_shown) for bar in chart.bars] == [
        ("F: Committed", Decimal(30_000), Decimal(50_000), "$30k", "$50k"),
        ("F: Claimed", Decimal(10_000), Decimal(50_000), "$10k", "$50k"),
    ]


def test_a_launch_is_late_only_where_somebody_says_it_is_open() -> None:
    plan = plan_of("""
        marketing:
          launch:
            said: {title: Said, date: 2026-03-01, status: on_track}
            silent: {title: Silent, date: 2026-02-01}
    """)
    (launch,) = blocks(view_marketing(plan, AS_OF), "Launch")
    assert isinstance(launch, Table)
    days = [row.cells[1] for row in launch.groups[0].rows]
    assert days == [Day("1 Feb 2026", date(2026, 2, 1)), Day("1 Mar 2026", date(2026, 3, 1), late=True)]


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_can_be_shown(example: Example, form: str) -> None:
    sheet = view_marketing(plan_in(example.plan), example.as_of)
    assert "joint marketing plan" in render(sheet, form).lower()
