from __future__ import annotations

from decimal import Decimal

from tests.figures.plans import plan_of

from jbp.figures.cost import costs_of
from jbp.figures.target import tbd_of
from jbp.values.interval import Interval


def test_an_initiative_costs_what_it_and_its_activities_cost_and_ranges_stay() -> None:
    plan = plan_of("""
        initiatives:
          i:
            title: I
            cost: {a: $10k}
            activities: {x: {title: X, cost: {a: $5-7k, b: 2000}}, y: {title: "Y"}}
    """)
    a, b = costs_of(plan, plan.initiatives["i"])
    assert (a.partner, a.known, a.currency, a.others) == ("a", Interval(Decimal(15000), Decimal(17000)), "USD", ())
    assert (b.partner, b.known) == ("b", Interval.point(2000))


def test_what_cannot_be_added_is_kept_apart() -> None:
    plan = plan_of("""
        initiatives: {i: {title: I, cost: {a: TBD}, activities: {x: {title: X, cost: {a: €5k}}}}}
    """)
    (cost,) = costs_of(plan, plan.initiatives["i"])
    assert cost.known is None
    assert len(cost.others) == 2
    assert tbd_of(cost.others[0]) is not None


def test_work_without_cost_costs_nobody_anything() -> None:
    plan = plan_of("initiatives: {i: I}")
    assert costs_of(plan, plan.initiatives["i"]) == ()
