from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.rollup import Standing, component_standing, initiative_standing, worst
from jbp.figures.trend import trend_of

AS_OF = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("combine", "actuals", "trend"),
    [
        ("sum", "2026-Q1: 5, 2026-Q2: 7", "up"),
        ("sum", "2026-Q1: 7, 2026-Q2: 5-6", "down"),
        ("last", "2026-Q1: 40%, 2026-Q2: 40%", "flat"),
        ("last", "2026-03-31: 10, 2026-06-30: 12", "up"),
        ("sum", "2026-03-31: 10, 2026-06-30: 12", None),
        ("sum", "2026-Q2: 7", None),
        ("sum", "2026-Q2: 7, 2026-Q3: 9", None),
    ],
)
def test_the_trend_compares_the_last_two_closed_periods(combine: str, actuals: str, trend: str | None) -> None:
    plan = plan_of(
        f"""
        kpis:
          k:
            title: K
            combine: {combine}
            targets: {{2026-Q1: 1, 2026-Q2: 1, 2026-Q3: 1}}
            actuals: {{{actuals}}}
        """
    )
    assert trend_of(plan, plan_calendar(plan), "k", AS_OF) == trend


def test_no_kpi_has_no_trend() -> None:
    plan = plan_of("{title: Empty}")
    assert trend_of(plan, plan_calendar(plan), None, AS_OF) is None
    assert trend_of(plan, plan_calendar(plan), "nobody", AS_OF) is None


PLAN = plan_of(
    """
    kpis:
      k: {title: Leads, goal: increase, combine: sum, targets: {2026-Q2: 10}, actuals: {2026-Q2: 5}}
    initiatives:
      watermelon:
        title: W
        status: on_track
        activities:
          a1: {title: Overdue, due: 2026-06-30, progress: 50%}
          a2: {title: Finished, status: done}
          a3: {title: Dropped, status: cancelled}
      measured: {title: M, status: on_track, leading_kpi: k, progress: 40%}
      finished: {title: F, status: done, due: 2026-01-01}
      silent: {title: S}
      stuck: {title: T, activities: {a1: {title: Stuck, status: stalled}, a2: {title: Slow, status: delayed}}}
    """
)


def standing(initiative: str) -> Standing:
    return initiative_standing(PLAN, plan_calendar(PLAN), PLAN.initiatives[initiative], AS_OF)


def test_activities_speak_for_their_initiative() -> None:
    found = standing("watermelon")
    assert found.said == "on_track"
    assert found.status == "delayed"
    assert found.reasons == ('"Overdue" due 30 Jun 2026, 15 days ago',)
    assert found.progress == Decimal(75)


def test_the_leading_kpi_speaks_for_its_initiative() -> None:
    found = standing("measured")
    assert found == Standing("on_track", "delayed", ('"Leads" at 50% of plan to date',), Decimal(40))


def test_closed_work_stands_as_people_say() -> None:
    assert standing("finished") == Standing("done", "done", (), Decimal(100))


def test_silence_says_nothing() -> None:
    assert standing("silent") == Standing(None, None, (), None)


def test_the_worst_part_counts() -> None:
    assert standing("stuck").status == "stalled"
    assert standing("stuck").reasons == ('"Stuck" stalled', '"Slow" reported as delayed')
    assert worst(["done", "done", None, "cancelled"]) == "done"
    assert worst(["done", "not_started"]) == "on_track"
    assert worst([None, "not_applicable"]) is None


def test_a_component_takes_the_worst_and_the_mean() -> None:
    found = component_standing([standing("watermelon"), standing("finished"), standing("silent")])
    assert found.status == "delayed"
    assert found.progress == Decimal("87.5")
    assert component_standing([]).progress is None
