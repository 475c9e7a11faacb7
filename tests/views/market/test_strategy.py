from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import blocks, facts, grid, titles
from tests.views.shipped import EVERY_FIELD, NOTHING_STATED, plan_in
from tools.examples import Example, all_examples

from jbp.rendering import render
from jbp.views.elements.blocks import Cards, Table
from jbp.views.elements.cells import Day, Figure
from jbp.views.market.strategy import view_strategy

AS_OF = date(2026, 6, 15)
TRACING = "From customer needs to focus areas"


def test_every_section_of_the_strategy_is_shown() -> None:
    sheet = view_strategy(plan_in(EVERY_FIELD), AS_OF)
    assert sheet.lead == "Every mid-size plant runs without an unplanned stop."
    assert titles(sheet) == [
        "Vision and mission",
        "Shared goals",
        "Strategic alignment",
        "How each partner works",
        "Strengths, weaknesses, opportunities and threats",
        "Value chain",
        "Industry",
        TRACING,
        "Segments",
        "Opportunities",
        "Competitors",
        "Routes to the market",
        "How well the partners fit",
        "Facts",
    ]
    assert facts(sheet, "Vision and mission")["Vision"] == "The standard in its market (over 10 years)"
    assert grid(sheet, "Value chain")[1] == ["Build", "One contract", "Partner A", "High"]
    assert grid(sheet, "Competitors")[1] == ["Rival", "Sell Solution A", "Partner A"]
    question = ["Who can spare two engineers in May?", "One now", "One from June", "Low", "Start with one"]
    assert grid(sheet, "How well the partners fit")[1] == question


def test_what_a_plan_does_not_state_leaves_nothing() -> None:
    sheet = view_strategy(plan_in(NOTHING_STATED), AS_OF)
    assert (sheet.lead, sheet.sections) == ("", ())


def test_a_shared_goal_stands_with_each_kpi_and_is_late_where_one_is_short() -> None:
    plan = plan_of("""
        strategy:
          shared_goals:
            g: {title: Goal, kpis: [k, l], due: 2026-03-31}
            h: {title: Without}
        kpis:
          k: {title: K, unit: count, goal: increase, combine: sum, targets: {total: 10}, actuals: {2026-Q1: 5}}
          l: {title: L, targets: {total: TBD}}
    """)
    sheet = view_strategy(plan, AS_OF)
    assert grid(sheet, "Shared goals")[1:] == [
        ["Goal", "K", "10", "5", "203%", "50%", "31 Mar 2026"],
        ["Goal", "L", "TBD", "", "", "", "31 Mar 2026"],
        ["Without", "No KPI yet", "", "", "", "", ""],
    ]
    (goals,) = blocks(sheet, "Shared goals")
    assert isinstance(goals, Table)
    assert goals.groups[0].rows[0].cells[-1] == Day("31 Mar 2026", date(2026, 3, 31), late=True)


def test_partners_stand_side_by_side() -> None:
    plan = plan_of("""
        strategy:
          alignment:
            a: {objectives: {o1: Grow, o2: Earn}, can_offer: {x: Reach}}
            b: {objectives: {o1: Sell}}
          swot: {b: {threats: [Bundles]}, a: {threats: [Price, Speed]}}
    """)
    sheet = view_strategy(plan, AS_OF)
    assert grid(sheet, "Strategic alignment") == [
        ["Topic", "Partner A", "Partner B"],
        ["Objectives", "Grow / Earn", "Sell"],
        ["Can offer", "Reach", ""],
    ]
    assert grid(sheet, "Strengths, weaknesses, opportunities and threats")[1:] == [
        ["Threats", "Price / Speed", "Bundles"]
    ]


def test_many_partners_stand_below_each_other() -> None:
    plan = plan_of("""
        partners: {a: A, b: B, c: C, d: D, e: E}
        strategy: {swot: {a: {strengths: [Brand]}, e: {threats: [Price]}}}
    """)
    assert grid(view_strategy(plan, AS_OF), "Strengths, weaknesses, opportunities and threats") == [
        ["Partner", "Strengths", "Threats"],
        ["A", "Brand", ""],
        ["E", "", "Price"],
    ]


def test_each_partner_has_a_card_of_its_own_colour() -> None:
    (cards,) = blocks(view_strategy(plan_in(EVERY_FIELD), AS_OF), "How each partner works")
    assert isinstance(cards, Cards)
    found = [(card.title, card.party and card.party.tone, len(card.blocks)) for card in cards.cards]
    assert found == [("Partner A", "p1", 2), ("Partner B", "p2", 1)]


def test_needs_are_traced_with_their_gaps() -> None:
    plan = plan_of("""
        customers:
          segments: {mid: {title: Mid-size plants}}
          needs:
            served: {title: Served, segment: mid, evidence: {text: Interviews, source: CRM, date: 2026-01-31}}
            open: {title: Open}
        value_propositions: {v: {statement: Promise, need: served}, w: {statement: Stray}}
        focus_areas: {f: {title: F, needs: [served]}, g: {title: G, needs: [served], state: expansion}, h: {title: H}}
    """)
    sheet = view_strategy(plan, AS_OF)
    assert grid(sheet, TRACING)[1:] == [
        [
            "Served / Mid-size plants",
            "Interviews / CRM, 31 Jan 2026",
            "Promise",
            "F / G (potential expansion)",
        ],
        ["Open / No segment yet", "No evidence yet", "No value proposition yet", "No focus area yet"],
        ["No customer need yet", "", "Stray", ""],
        ["No customer need yet", "", "", "H"],
    ]
    (traced,) = blocks(sheet, TRACING)
    assert isinstance(traced, Table)
    assert traced.groups[0].rows[1].cells[3] == Figure("No focus area yet", tbd=True)


def test_opportunities_are_added_up_as_far_as_they_are_known() -> None:
    plan = plan_of("customers: {opportunities: {o: {title: O, value: $12M}, p: {title: P, value: $3-4M}}}")
    rows = grid(view_strategy(plan, AS_OF), "Opportunities")
    assert rows[-1] == ["Total", "$15\N{EN DASH}16M"]
    plan = plan_of("customers: {opportunities: {o: {title: O, value: $12M}, p: {title: P, value: TBD}}}")
    assert grid(view_strategy(plan, AS_OF), "Opportunities")[-1] == ["Total of what is known", "$12M"]


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_can_be_shown(example: Example, form: str) -> None:
    sheet = view_strategy(plan_in(example.plan), example.as_of)
    assert "strategy" in render(sheet, form).lower()
