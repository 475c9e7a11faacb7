from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.cadence import cadence_days
from jbp.figures.calendar import plan_calendar
from jbp.figures.commitment import Commitment, commitments, share_of_most
from jbp.figures.focus import current_areas, expansions, initiatives_serving, kpis_measuring
from jbp.figures.profit import break_even, profit_and_loss
from jbp.values.interval import Interval


def test_profit_and_loss_runs_up_by_period() -> None:
    plan = plan_of(
        """
        financials:
          pnl:
            b:
              lines:
                revenue: {2026-Q1: $100k, 2026-Q2: $180k}
                service_income: {2026-Q2: $10k}
                cost_of_sales: {2026-Q1: $60k, 2026-Q2: $90k}
                investment: {2026-Q1: $80k}
                gross_profit: {2026-Q1: $40k}
        """
    )
    results = profit_and_loss(plan, plan_calendar(plan), "b")
    assert [one.result for one in results] == [Interval.point(-40_000), Interval.point(100_000)]
    assert results[-1].cumulative == Interval.point(60_000)
    assert break_even(results) == "2026-Q2"
    assert profit_and_loss(plan, plan_calendar(plan), "a") == ()


@pytest.mark.parametrize(("cadence", "days"), [("daily", 1), ("monthly", 31), ("quarterly", 92), ("6w", 42)])
def test_a_cadence_is_days(cadence: str, days: int) -> None:
    assert cadence_days(cadence) == days


PLAN = plan_of(
    """
    exchange_rates: {rates: {EUR: 2}}
    resources:
      both: {title: Both, party: joint, amount: $100, people: 3}
      own: {title: Own, party: a, amount: 10-20}
      nobodys: {title: Nobody, amount: $9}
      open: {title: Open, party: a, amount: TBD}
    initiatives: {i: {title: I, cost: {a: €5}, activities: {x: {title: X, cost: {b: GBP 5}}}}}
    marketing: {funds: {f: {title: F, contributions: {b: $7}}}}
    """
)


def test_what_partners_put_in() -> None:
    found = [(one.at[-1], one.partner, one.means, one.amount) for one in commitments(PLAN)]
    assert found == [
        ("people", "a", "people", Decimal("1.5")),
        ("people", "b", "people", Decimal("1.5")),
        ("amount", "a", "money", Decimal(50)),
        ("amount", "b", "money", Decimal(50)),
        ("amount", "a", "money", Decimal(15)),
        ("a", "a", "money", Decimal(10)),
        ("b", "b", "money", Decimal(7)),
    ]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 1000)), min_size=1, max_size=8))
def test_the_greatest_share_is_at_least_an_equal_one(given: list[tuple[str, int]]) -> None:
    most = share_of_most([Commitment((), partner, "money", Decimal(amount)) for partner, amount in given])
    assert most is not None
    assert most[1] <= 100
    assert most[1] * len({partner for partner, _ in given}) >= Decimal("99.999")


def test_nothing_has_no_greatest_share() -> None:
    assert share_of_most([]) is None


def test_focus_areas_are_served_and_measured() -> None:
    plan = plan_of(
        """
        focus_areas:
          now: {title: Now, state: current, kpis: [k], objectives: {o: O}}
          unstated: Unstated
          later: {title: Later, state: expansion}
        kpis:
          k: K
          linked: {title: L, objective: focus_areas.now.objectives.o}
          elsewhere: {title: E, objective: kpis.k}
        initiatives: {i: {title: I, focus_areas: [now]}, j: {title: J, focus_areas: [now], status: cancelled}}
        """
    )
    assert [key for key, _ in current_areas(plan)] == ["now", "unstated"]
    assert [key for key, _ in expansions(plan)] == ["later"]
    assert [key for key, _ in initiatives_serving(plan, "now")] == ["i"]
    assert [key for key, _ in kpis_measuring(plan, "now")] == ["k", "linked"]
