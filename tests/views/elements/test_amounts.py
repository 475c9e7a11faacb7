from __future__ import annotations

from decimal import Decimal

import pytest
from tests.figures.plans import plan_of

from jbp.values.interval import Interval
from jbp.views.elements.amounts import show_computed, show_figure, show_percent

PLAN = plan_of("""
    kpis:
      money: {title: M, unit: money}
      count: {title: C, unit: count}
      share: {title: S, unit: percent}
      days: {title: D, unit: days, targets: {total: {threshold: 5, target: 7}}}
""")


@pytest.mark.parametrize(
    ("kpi", "number", "shown"),
    [
        ("money", "143500000", "$143.5M"),
        ("money", "16198630.136", "$16.2M"),
        ("money", "460000", "$460k"),
        ("count", "12345", "12,345"),
        ("count", "12345.678", "12,346"),
        ("count", "3.33333", "3.33"),
        ("share", "95.166666", "95.2%"),
        ("days", "57", "57 days"),
    ],
)
def test_a_computed_figure_is_as_exact_as_it_is_worth_reading(kpi: str, number: str, shown: str) -> None:
    assert show_computed(PLAN, PLAN.kpis[kpi], Interval.point(Decimal(number))).text == shown


def test_of_three_steps_the_target_is_shown() -> None:
    kpi = PLAN.kpis["days"]
    assert show_figure(PLAN, kpi, kpi.targets["total"]).text == "7 days"


def test_what_is_absent_is_empty() -> None:
    assert show_computed(PLAN, PLAN.kpis["count"], None).text == ""
    assert show_percent(None) == ""
