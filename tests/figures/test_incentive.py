from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.incentive import Payment, payments
from jbp.values.interval import Interval


def paid(actuals: str, *, goal: str = "increase", targets: str = "", as_of: date = date(2026, 5, 1)) -> list[Payment]:
    ladder = "{threshold: $600k, target: $750k, stretch: $900k}"
    plan = plan_of(f"""\
        kpis:
          revenue:
            title: Revenue
            unit: money
            goal: {goal}
            combine: sum
            targets: {targets or f"{{2026-Q1: {ladder}, 2026-Q2: {ladder}}}"}
            actuals: {actuals}
        incentives:
          rebate:
            title: Rebate
            kpi: revenue
            from: a
            to: b
            tiers: {{threshold: 1%, target: $10k, stretch: TBD}}
        """)
    return list(payments(plan, plan_calendar(plan), as_of))


@pytest.mark.parametrize(
    ("actual", "step", "amount"),
    [
        ("$599k", "none", None),
        ("$600k", "threshold", Interval.point(6000)),
        ("$600-700k", "threshold", Interval(Decimal(6000), Decimal(7000))),
        ("$700-800k", "threshold", Interval(Decimal(7000), Decimal(8000))),
        ("$750k", "target", Interval.point(10000)),
        ("$1M", "stretch", None),
    ],
)
def test_the_highest_step_reached_for_certain_pays(actual: str, step: str, amount: Interval | None) -> None:
    [payment] = paid(f"{{2026-Q1: {actual}}}")
    assert (payment.incentive, payment.period, payment.step) == ("rebate", "2026-Q1", step)
    assert payment.amount == amount
    assert payment.settled


def test_a_reading_is_what_would_be_paid_by_now() -> None:
    first, second = paid("{2026-Q1: $750k, 2026-04-20: $620k}")
    assert (first.settled, second.settled) == (True, False)
    assert second.step == "threshold"


def test_where_less_is_better_a_step_is_reached_from_above() -> None:
    ladder = "{2026-Q1: {threshold: $900k, target: $750k, stretch: $600k}}"
    assert [one.step for one in paid("{2026-Q1: $700k}", goal="decrease", targets=ladder)] == ["target"]
    assert [one.step for one in paid("{2026-Q1: $950k}", goal="at_most", targets=ladder)] == ["none"]


def test_one_figure_is_the_target_and_without_one_nothing_is_said() -> None:
    assert [one.step for one in paid("{2026-Q1: $700k}", targets="{2026-Q1: $700k}")] == ["target"]
    assert [one.step for one in paid("{2026-Q1: $700k}", targets="{2026-Q2: $700k}")] == []
    assert paid("{2026-Q1: TBD}") == []
