from __future__ import annotations

from decimal import Decimal

import pytest
from tests.figures.plans import plan_of

from jbp.figures.calendar import plan_calendar
from jbp.figures.campaign import campaign_return
from jbp.figures.fund import fund_use
from jbp.figures.need import traces, untraced
from jbp.figures.totals import money_total
from jbp.values.interval import Interval
from jbp.values.quantity import parse_quantity


def test_money_is_added_in_the_plans_currency() -> None:
    plan = plan_of("exchange_rates: {rates: {EUR: 2}}")
    amounts = [parse_quantity(text) for text in ("$100", "€5", "10-20", "GBP 7")]
    total = money_total(plan, [*amounts, None])
    assert total == ("USD", Interval(Decimal(120), Decimal(130)), 1)


def test_of_nothing_that_is_known_there_is_no_sum() -> None:
    assert money_total(plan_of(""), [None, parse_quantity("GBP 7")]) == ("USD", None, 1)


def test_without_a_plans_currency_the_common_one_is_taken() -> None:
    plan = plan_of("").model_copy(update={"currency": None})
    assert money_total(plan, [parse_quantity("€1"), parse_quantity("€2")]) == ("EUR", Interval.point(3), 0)
    assert money_total(plan, [parse_quantity("€1"), parse_quantity("$2")]).amount is None


@pytest.mark.parametrize(
    ("stated", "left"),
    [
        ("allocated: $50k, committed: $30k, claimed: $10k", 20_000),
        ("allocated: $50k, claimed: $10k", 40_000),
        ("allocated: $50k", 50_000),
        ("allocated: $50k, committed: TBD, claimed: $10k", None),
        ("committed: $10k", None),
    ],
)
def test_what_is_left_of_a_fund(stated: str, left: int | None) -> None:
    plan = plan_of(f"marketing: {{funds: {{f: {{title: F, {stated}}}}}}}")
    assert plan.marketing is not None
    use = fund_use(plan, plan.marketing.funds["f"])
    assert use.left == (None if left is None else Interval.point(left))


def test_contributions_to_a_fund_count_only_where_all_are_known() -> None:
    plan = plan_of("""
        marketing:
          funds:
            f: {title: F, contributions: {a: $1k, b: $2k}}
            g: {title: G, contributions: {a: $1k, b: TBD}}
    """)
    assert plan.marketing is not None
    f, g = (fund_use(plan, fund) for fund in plan.marketing.funds.values())
    assert (f.contributed, g.contributed) == (Interval.point(3000), None)


@pytest.mark.parametrize(
    ("campaign", "attained", "side"),
    [
        ("expected: {kpi: leads, value: 20}, result: 9", 45, "wrong"),
        ("expected: {kpi: leads, value: 20}, result: 19", 95, "within"),
        ("expected: {kpi: leads, value: 20}", None, None),
        ("expected: {kpi: unknown, value: 20}, result: 9", None, None),
        ("result: 9", None, None),
    ],
)
def test_what_came_of_a_campaign(campaign: str, attained: int | None, side: str | None) -> None:
    plan = plan_of(f"""
        kpis: {{leads: {{title: Leads, goal: increase, combine: sum, targets: {{total: 100}}}}}}
        marketing: {{campaigns: {{c: {{title: C, {campaign}}}}}}}
    """)
    assert plan.marketing is not None
    assert campaign_return(plan, plan_calendar(plan), plan.marketing.campaigns["c"]) == (attained, side)


def test_needs_are_traced_and_what_traces_to_none_is_told() -> None:
    plan = plan_of("""
        customers: {needs: {served: {title: Served}, open: {title: Open}}}
        value_propositions: {v: {statement: Yes, need: served}, w: {statement: Stray, need: gone}}
        focus_areas: {f: {title: F, needs: [served]}, g: {title: G}}
    """)
    served, open_ = traces(plan)
    assert ([one.statement for one in served.propositions], [one.title for one in served.areas]) == (["Yes"], ["F"])
    assert (open_.propositions, open_.areas) == ((), ())
    strays = untraced(plan)
    assert ([one.statement for one in strays.propositions], [one.title for one in strays.areas]) == (["Stray"], ["G"])
