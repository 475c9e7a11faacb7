from __future__ import annotations

from datetime import date

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import blocks, facts, grid, titles
from tests.views.shipped import EVERY_FIELD, NOTHING_STATED, plan_in
from tools.examples import Example, all_examples

from jbp.rendering import render
from jbp.views.elements.blocks import Bullets, Table
from jbp.views.elements.cells import Figure
from jbp.views.elements.charts import LineChart
from jbp.views.pnl.view import view_pnl

AS_OF = date(2026, 6, 15)
EVEN = "Break-even and cumulative result"


def claims(sections: str) -> list[str]:
    block = blocks(view_pnl(plan_of(sections), AS_OF), EVEN)[0]
    assert isinstance(block, Bullets)
    return [item.text for item in block.items]


def test_every_section_is_shown() -> None:
    sheet = view_pnl(plan_in(EVERY_FIELD), AS_OF)
    assert titles(sheet) == [
        EVEN,
        "Profit and loss of Partner B",
        "Investment and shares",
        "What each partner puts in",
    ]
    assert facts(sheet, "Investment and shares") == {"Investment": "$3M"}
    assert grid(sheet, "Investment and shares")[1:] == [["Partner A", "55%"], ["Partner B", "45%"]]
    assert grid(sheet, "What each partner puts in")[1] == ["Partner A", "2", "67%", "$360k", "89%"]


def test_what_a_plan_does_not_state_leaves_nothing() -> None:
    assert view_pnl(plan_in(NOTHING_STATED), AS_OF).sections == ()


def test_a_statement_runs_from_income_to_the_cumulative_result() -> None:
    plan = plan_of("""
        financials:
          pnl:
            a:
              lines:
                wages: {2026-Q1: $80k}
                revenue: {2026-Q1: $50k, 2026-Q2: $60k}
                gross_margin: {2026-Q1: $9k}
    """)
    sheet = view_pnl(plan, AS_OF)
    assert grid(sheet, "Profit and loss of Partner A") == [
        ["Line", "Q1 2026", "Q2 2026"],
        ["Revenue", "$50k", "$60k"],
        ["Income", "$50k", "$60k"],
        ["Wages", "$80k", ""],
        ["Costs", "$80k", "$0"],
        ["Gross margin / as the plan states it", "$9k", ""],
        ["Result", "-$30k", "$60k"],
        ["Cumulative result", "-$30k", "$30k"],
    ]
    (shown,) = blocks(sheet, "Profit and loss of Partner A")
    assert isinstance(shown, Table)
    assert [row.total for row in shown.groups[0].rows] == [False, True, False, True, False, True, True]


@pytest.mark.parametrize(
    ("statement", "claim"),
    [
        ("lines: {revenue: {2026-Q1: 5, 2026-Q2: 9}, cost: {2026-Q1: 7}}", "Partner A breaks even in Q2 2026."),
        ("lines: {revenue: {2026-Q1: 5-9}, cost: {2026-Q1: 7}}", "Partner A breaks even in Q1 2026 at best."),
        ("lines: {revenue: {total: 9}, cost: {total: 7}}", "Partner A breaks even inside the plan."),
        ("lines: {revenue: {total: 5-9}, cost: {total: 7}}", "Partner A breaks even inside the plan at best."),
        (
            "lines: {revenue: {2026-Q1: 5}, cost: {2026-Q2: 7}}",
            "Partner A breaks even in Q1 2026 and falls back into a loss in Q2 2026.",
        ),
        (
            "lines: {cost: {2026-Q1: 7k}}",
            (
                "Partner A does not break even inside the plan: -$7k by the end of Q1 2026. "
                "Nobody has stated why the loss is accepted."
            ),
        ),
        (
            "lines: {cost: {total: 7k}}, loss_accepted: It opens the market.",
            "Partner A does not break even inside the plan: -$7k. The loss is accepted: It opens the market.",
        ),
        (
            "lines: {service_income: {2026-Q1: TBD}, cost: {2026-Q1: 7}}",
            "When Partner A breaks even cannot be told yet; not known: Service income.",
        ),
    ],
)
def test_break_even_is_a_claim(statement: str, claim: str) -> None:
    assert claims(f"financials: {{pnl: {{a: {{{statement}}}}}}}") == [claim]


def test_what_is_not_known_stands_out_and_no_result_is_guessed() -> None:
    plan = plan_of("financials: {pnl: {a: {lines: {revenue: {2026-Q1: TBD, 2026-Q2: 5}, cost: {2026-Q1: 7}}}}}")
    sheet = view_pnl(plan, AS_OF)
    assert grid(sheet, "Profit and loss of Partner A")[1:] == [["Revenue", "TBD", "$5"], ["Cost", "$7", ""]]
    (shown,) = blocks(sheet, "Profit and loss of Partner A")
    assert isinstance(shown, Table)
    assert shown.groups[0].rows[0].cells[1] == Figure("TBD", tbd=True)


TWO = """
    financials:
      pnl:
        a: {lines: {revenue: {2026-Q1: $5k, 2026-Q2: $9k}, cost: {2026-Q1: $7k}}}
        b: {lines: {revenue: {2026-Q2: €2k}}}
"""


def test_the_cumulative_results_of_all_partners_are_one_chart() -> None:
    chart = blocks(view_pnl(plan_of(TWO.replace("€", "$")), AS_OF), EVEN)[-1]
    assert isinstance(chart, LineChart)
    assert chart.labels == ("Q1 2026", "Q2 2026")
    assert [(line.name, [point.shown for point in line.points]) for line in chart.lines] == [
        ("Partner A", ["-$2k", "$7k"]),
        ("Partner B", ["$2k"]),
    ]


def test_results_in_several_currencies_are_not_drawn_together() -> None:
    plan = plan_of(TWO).model_copy(update={"currency": None})
    assert not any(isinstance(block, LineChart) for block in blocks(view_pnl(plan, AS_OF), EVEN))


def test_one_period_makes_no_line() -> None:
    plan = plan_of("financials: {pnl: {a: {lines: {revenue: {2026-Q1: 5}}}}}")
    assert [type(block) for block in blocks(view_pnl(plan, AS_OF), EVEN)] == [Bullets]


def test_also_who_puts_in_nothing_is_shown_beside_the_others() -> None:
    plan = plan_of("resources: {r: {title: R, party: a, amount: $10k}}")
    assert grid(view_pnl(plan, AS_OF), "What each partner puts in") == [
        ["Partner", "Money", "Share of money"],
        ["Partner A", "$10k", "100%"],
        ["Partner B", "$0", "0%"],
    ]


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_can_be_shown(example: Example, form: str) -> None:
    sheet = view_pnl(plan_in(example.plan), example.as_of)
    assert "profit and loss" in render(sheet, form).lower()


def test_a_statement_is_of_one_partner_and_its_lines_keep_their_order() -> None:
    sheet = view_pnl(plan_in(EVERY_FIELD), AS_OF)
    of_partner = {section.title: section.party.tone if section.party else None for section in sheet.sections}
    assert of_partner["Profit and loss of Partner B"] == "p2"
    assert of_partner["Investment and shares"] is None
    [statement] = blocks(sheet, "Profit and loss of Partner B")
    assert isinstance(statement, Table)
    assert statement.in_order
