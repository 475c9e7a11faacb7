from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.figures.plans import plan_of

from jbp.figures.attainment import Attainment, attainment, by_period, planned_to
from jbp.figures.calendar import plan_calendar
from jbp.figures.judgement import attained, side_of
from jbp.figures.series import series_of
from jbp.values.interval import Interval

KPI = """
kpis:
  k:
    title: K
    combine: {combine}
    goal: {goal}
    targets: {{{targets}}}
    actuals: {{{actuals}}}
    forecast: {{{forecast}}}
"""


def standing(  # noqa: PLR0917
    combine: str, targets: str, actuals: str, as_of: str, goal: str = "increase", forecast: str = ""
) -> Attainment:
    plan = plan_of(KPI.format(combine=combine, goal=goal, targets=targets, actuals=actuals, forecast=forecast))
    return attainment(plan, plan_calendar(plan), "k", date.fromisoformat(as_of))


def point(number: int | str) -> Interval:
    return Interval.point(Decimal(number))


QUARTERS = "2026-Q1: 90, 2026-Q2: 91, 2026-Q3: 92, 2026-Q4: 92"


def test_a_sum_adds_period_figures_and_the_latest_reading() -> None:
    found = standing("sum", QUARTERS, "2026-Q1: 80, 2026-04-10: 5, 2026-05-15: 40", "2026-06-15")
    assert found.actual == point(120)
    assert found.through == date(2026, 5, 15)
    assert found.target_to_date == point(90 + 45)  # 45 of the second quarter's 91 days
    assert found.target == point(365)


def test_a_periods_own_figure_supersedes_its_readings() -> None:
    found = standing("sum", QUARTERS, "2026-03-31: 70, 2026-Q1: 80", "2026-06-15")
    assert found.actual == point(80)
    assert found.target_to_date == point(90)


def test_what_is_read_after_the_day_does_not_count() -> None:
    found = standing("sum", QUARTERS, "2026-Q1: 80, 2026-05-15: 40, 2026-06-20: 99", "2026-06-15")
    assert found.actual == point(120)


def test_a_state_is_its_latest_figure() -> None:
    found = standing("last", "2026-Q1: 10, 2026-Q2: 20, total: 40", "2026-Q1: 8, 2026-05-15: 12", "2026-06-15")
    assert found.actual == point(12)
    assert found.target_to_date == point(20)
    assert found.side is None  # the quarter still has time
    assert found.percent == Decimal(60)
    assert found.percent_of_total == Decimal(30)


def test_a_state_that_must_hold_all_the_time_is_judged_at_once() -> None:
    assert standing("last", "total: 40%", "2026-05-15: 30%", "2026-06-15", goal="at_least").side == "wrong"
    assert standing("last", "total: 40%", "2026-05-15: 30%", "2026-06-15").side is None
    assert standing("last", "2026-Q1: 40%", "2026-Q1: 30%", "2026-06-15").side == "wrong"


def test_a_total_alone_is_prorated_for_a_sum() -> None:
    found = standing("sum", "total: 365", "2026-03-31: 60", "2026-06-15")
    assert found.target_to_date == point(90)
    assert found.side == "wrong"


def test_averages_and_extremes_are_taken_of_what_is_known() -> None:
    actuals = "2026-Q1: 10, 2026-Q2: 20"
    assert standing("average", QUARTERS, actuals, "2026-07-15").actual == point(15)
    assert standing("max", QUARTERS, actuals, "2026-07-15").actual == point(20)
    assert standing("min", QUARTERS, actuals, "2026-07-15").actual == point(10)


def test_the_totals_own_figure_is_the_last_word() -> None:
    found = standing("sum", "2026-Q1: 10, total: 40", "2026-Q1: 10, total: 44", "2026-12-31")
    assert found.actual == point(44)
    assert found.percent == Decimal(110)


def test_nothing_measured_is_nothing_judged() -> None:
    found = standing("sum", QUARTERS, "", "2026-06-15")
    assert found == Attainment(target=point(365))


def test_a_derived_kpi_follows_its_formula() -> None:
    plan = plan_of(
        """
        kpis:
          pursued: {title: P, combine: sum, actuals: {2026-Q1: 20}}
          rate: {title: R, unit: percent, combine: last, actuals: {2026-03-31: 40%}}
          deals: {title: D, combine: sum, formula: pursued * rate}
          circle: {title: C, formula: circle + 1}
        """
    )
    calendar = plan_calendar(plan)
    assert attainment(plan, calendar, "deals", date(2026, 6, 15)).actual == point(8)
    assert attainment(plan, calendar, "circle", date(2026, 6, 15)).actual is None
    assert attainment(plan, calendar, "nobody", date(2026, 6, 15)) == Attainment()


def test_an_average_is_weighted_by_what_was_measured() -> None:
    plan = plan_of(
        """
        kpis:
          n: {title: N, combine: sum, actuals: {2026-Q1: 30, 2026-Q2: 10}}
          k: {title: K, combine: average, average_by: n, actuals: {2026-Q1: 10, 2026-Q2: 50}}
        """
    )
    assert attainment(plan, plan_calendar(plan), "k", date(2026, 7, 15)).actual == point(20)


def test_a_forecast_fills_with_actuals_and_targets() -> None:
    found = standing("sum", QUARTERS, "2026-Q1: 80", "2026-06-15", forecast="2026-Q2: 100")
    assert found.forecast == point(80 + 100 + 92 + 92)
    assert standing("sum", QUARTERS, "2026-Q1: 80", "2026-06-15").forecast is None
    assert standing("sum", QUARTERS, "", "2026-06-15", forecast="total: 300").forecast == point(300)


def test_each_period_is_held_against_its_target() -> None:
    plan = plan_of(
        KPI.format(combine="sum", goal="increase", targets=QUARTERS, actuals="2026-Q1: 80, 2026-Q2: 95", forecast="")
    )
    found = by_period(plan, plan_calendar(plan), "k", date(2026, 7, 15))
    assert [(one.measured.period, one.side) for one in found] == [("2026-Q1", "wrong"), ("2026-Q2", "within")]


@pytest.mark.parametrize(
    ("goal", "tolerance", "actual", "side"),
    [
        ("increase", "10%", 89, "wrong"),
        ("increase", "10%", 90, "within"),
        ("increase", "10%", 111, "right"),
        ("at_least", "5pt", 96, "within"),
        ("at_least", "5pt", 94, "wrong"),
        ("decrease", "10%", 111, "wrong"),
        ("at_most", "10%", 89, "right"),
        ("maintain", "10%", 89, "wrong"),
        ("maintain", "10%", 111, "wrong"),
    ],
)
def test_a_figure_stands_on_a_side_of_its_goal(goal: str, tolerance: str, actual: int, side: str) -> None:
    kpi = plan_of(f"kpis: {{k: {{title: K, goal: {goal}, tolerance: {tolerance}}}}}").kpis["k"]
    assert side_of(kpi, point(actual), point(100)) == side


def test_twice_the_tolerance_and_ranges() -> None:
    kpi = plan_of("kpis: {k: {title: K, goal: increase}, goalless: {title: K}}").kpis
    assert side_of(kpi["k"], point(115), point(100)) == "right"
    assert side_of(kpi["k"], point(115), point(100), times=2) == "within"
    assert side_of(kpi["k"], point(11), Interval(Decimal(10), Decimal(12))) == "within"
    assert side_of(kpi["k"], Interval(Decimal(1), None), point(100)) == "within"
    assert side_of(kpi["goalless"], point(1), point(100)) is None


def test_where_less_is_better_attainment_turns_round() -> None:
    kpi = plan_of("kpis: {k: {title: K, goal: decrease}}").kpis["k"]
    assert attained(kpi, point(100), point(90)) == Decimal(90)
    assert attained(kpi, point(0), point(90)) is None


PLANNED = plan_of(KPI.format(combine="sum", goal="increase", targets=QUARTERS, actuals="", forecast=""))


@given(st.integers(0, 363))
def test_the_plan_to_date_never_falls_and_ends_at_the_total(days: int) -> None:
    series = series_of(PLANNED, plan_calendar(PLANNED), "k")
    assert series is not None
    day = date(2026, 1, 1) + timedelta(days)
    now, later = planned_to(series, day), planned_to(series, day + timedelta(1))
    assert now is not None
    assert later is not None
    assert now.low is not None
    assert later.high is not None
    assert now.low < later.high <= 365
