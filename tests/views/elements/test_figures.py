from __future__ import annotations

from decimal import Decimal

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import sample

from jbp.values.interval import Interval
from jbp.values.quantity import parse_quantity
from jbp.views.elements.cells import Completion, Figure
from jbp.views.elements.figures import (
    NO_FIGURE,
    completion_of,
    computed_figure,
    count_of,
    exact_figure,
    percent_of,
    share_of,
    show_percent,
    stated_figure,
    stated_money,
    sum_of_money,
    whole_number,
)

PLAN = plan_of("""
    kpis:
      money: {title: M, unit: money}
      count: {title: C, unit: count}
      share: {title: S, unit: percent}
      days: {title: D, unit: days, targets: {total: {threshold: 5, target: 7}}}
      open: {title: O, targets: {total: {tbd: true, owner: ana, due: 2026-06-30}}}
    people: {ana: {name: Ana, partner: a}}
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
    assert computed_figure(PLAN, PLAN.kpis[kpi], Interval.point(Decimal(number))).text == shown


def test_of_three_steps_the_target_is_shown() -> None:
    kpi = PLAN.kpis["days"]
    assert stated_figure(PLAN, kpi, kpi.targets["total"]).text == "7 days"


def test_what_is_absent_is_empty() -> None:
    assert computed_figure(PLAN, PLAN.kpis["count"], None) == exact_figure(PLAN, PLAN.kpis["count"], None) == NO_FIGURE
    assert stated_figure(PLAN, None, None) == stated_money(PLAN, None) == NO_FIGURE
    assert share_of(None) == whole_number(None) == count_of(None) == percent_of(None) == NO_FIGURE
    assert sum_of_money("USD", None) == sum_of_money("USD", Interval(None, None)) == NO_FIGURE
    assert completion_of(None) is None
    assert show_percent(None) == ""


def test_the_number_is_the_one_that_is_shown() -> None:
    money, days = PLAN.kpis["money"], PLAN.kpis["days"]
    assert computed_figure(PLAN, money, Interval.point(Decimal("16198630.136"))) == Figure(
        "$16.2M", number=Decimal(16200000), unit="USD"
    )
    assert stated_figure(PLAN, days, days.targets["total"]) == Figure("7 days", number=Decimal(7))
    assert share_of(Decimal(276) / 300 * 100, loud=True) == Figure("92%", number=Decimal(92), unit="percent", loud=True)
    assert sum_of_money("EUR", Interval.point(Decimal("999.999"))) == Figure("€1k", number=Decimal(1000), unit="EUR")
    assert whole_number(1200) == Figure("1,200", number=Decimal(1200))
    assert count_of(Interval.point(Decimal("3.25"))) == Figure("3.2", number=Decimal("3.2"))
    assert completion_of(Decimal("39.6")) == Completion(Decimal("39.6"), "40%")


@pytest.mark.parametrize("text", ["10-12", "$70-80k", "40%+", "<5"])
def test_a_range_has_a_middle_to_be_sorted_by_and_no_number(text: str) -> None:
    quantity = parse_quantity(text)
    figure = stated_figure(PLAN, None, quantity)
    assert (figure.number, figure.middle) == (None, quantity.interval.middle)


def test_what_is_to_be_determined_stands_out_and_has_no_number() -> None:
    kpi = PLAN.kpis["open"]
    assert stated_figure(PLAN, kpi, kpi.targets["total"]) == Figure("TBD by Ana, 30 Jun 2026", tbd=True)
    assert stated_money(PLAN, kpi.targets["total"]).tbd


def test_a_figure_of_any_length_can_be_rounded() -> None:
    long = Decimal("1234567890123456789012345678901234567890.5")
    assert sum_of_money(None, Interval.point(long)).number == Decimal(1234567890123456789012345678901234567890)
    assert share_of(long).number == Decimal(1234567890123456789012345678901234567890)


def test_money_carries_its_number_for_a_spreadsheet_and_tbd_stands_out() -> None:
    value = sample().focus_areas["sell"].value
    assert value is not None
    assert stated_money(sample(), value.partners["a"]) == Figure("$1.2M", number=Decimal(1200000), unit="USD")
    assert stated_money(sample(), value.partners["b"]).tbd
    assert stated_money(sample(), value.other["solution-c"]) == Figure(
        "$70\N{EN DASH}80k", unit="USD", middle=Decimal(75000)
    )
    assert stated_money(sample(), None) == Figure("")
