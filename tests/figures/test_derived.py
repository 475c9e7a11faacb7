from __future__ import annotations

from decimal import Decimal

import pytest
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.derived import combined_total, derived_target, is_percent, total_target
from jbp.values.interval import Interval

PLAN = plan_of(
    """
    horizon: {start: 2020-06-01, end: 2021-01-31}
    exchange_rates: {rates: {EUR: 2}}
    periods:
      p1: {start: 2020-06-01, end: 2020-07-31}
      p2: {start: 2020-08-01, end: 2020-10-31}
      p3: {start: 2020-11-01, end: 2021-01-31}
    kpis:
      pursued: {title: T, unit: count, combine: sum, targets: {p1: 10-12, p2: 15-19, p3: 15-19}}
      close-rate: {title: T, unit: percent, combine: last, targets: {total: 40%}}
      deals: {title: T, combine: sum, formula: pursued * close-rate, targets: {p1: 4-6, p2: 6-8, p3: 6-8, total: 18-22}}
      won-share: {title: T, unit: percent, formula: deals / pursued}
      twice: {title: T, formula: derived * 2}
      derived: {title: T, formula: pursued * close-rate}
      circle: {title: T, formula: circle + 1}
      broken: {title: T, formula: pursued *}
      mixed: {title: T, unit: money, combine: sum, targets: {p1: $1M, p2: €1M, p3: 500k}}
      no-rate: {title: T, unit: money, combine: sum, targets: {p1: $1M, p2: GBP 1M, p3: 500k}}
      open: {title: T, combine: sum, targets: {p1: 1, p2: TBD, p3: 1}}
      gap: {title: T, combine: sum, targets: {p1: 1, p3: 1}}
      rate: {title: T, unit: percent, combine: average, average_by: pursued, targets: {p1: 10%, p2: 20%, p3: 20%}}
      unweighted: {title: T, combine: average, average_by: close-rate, targets: {p1: 10, p2: 20, p3: 20}}
    """
)
CALENDAR = plan_calendar(PLAN)


def interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("kpi", "expected"),
    [
        ("pursued", interval("40", "50")),
        ("deals", interval("16", "22")),
        ("mixed", interval("3500000", "3500000")),
        ("no-rate", None),
        ("open", None),
        ("gap", None),
        ("close-rate", None),
        ("unweighted", None),
        ("nobody", None),
    ],
)
def test_period_targets_come_to_a_total(kpi: str, expected: Interval | None) -> None:
    assert combined_total(PLAN, CALENDAR, kpi) == expected


def test_an_average_is_weighted_by_the_middle_of_another_kpis_targets() -> None:
    total = combined_total(PLAN, CALENDAR, "rate")
    assert total is not None
    assert total.low is not None
    assert round(total.low, 4) == Decimal("17.5556")  # (10 · 11 + 20 · 17 + 20 · 17) / 45


@pytest.mark.parametrize(
    ("kpi", "period", "expected"),
    [
        ("deals", "total", interval("16", "20")),
        ("deals", "p1", None),
        ("won-share", "total", interval("36", "55")),
        ("twice", "total", interval("32", "40")),
        ("circle", "total", None),
        ("broken", "total", None),
        ("pursued", "total", None),
        ("nobody", "total", None),
    ],
)
def test_a_formula_makes_a_target(kpi: str, period: str, expected: Interval | None) -> None:
    assert derived_target(PLAN, CALENDAR, kpi, period) == expected


def test_a_stated_total_stands_before_a_computed_one() -> None:
    assert total_target(PLAN, CALENDAR, "deals") == interval("18", "22")
    assert total_target(PLAN, CALENDAR, "pursued") == interval("40", "50")
    assert total_target(PLAN, CALENDAR, "derived") == interval("16", "20")
    assert total_target(PLAN, CALENDAR, "open") is None


def test_percent_is_known_by_the_unit_or_by_the_figures() -> None:
    kpis = plan_of("kpis: {k: {title: K, targets: {total: 40%}}, m: {title: M, unit: count}}").kpis
    assert is_percent(kpis["k"])
    assert not is_percent(kpis["m"])
