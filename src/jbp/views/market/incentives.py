"""Incentives: what is paid at which step, which step each period reached, and what that comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.incentive import payments
from jbp.figures.target import quantity_of, steps_of
from jbp.values.period import TOTAL
from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Figure, Text
from jbp.views.elements.figures import NO_FIGURE, computed_figure, stated_figure, stated_money
from jbp.views.elements.plan_cells import partner_cell
from jbp.views.elements.rhythm import show_rhythm
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_sales import SALES_WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.incentive import Payment
    from jbp.figures.target import AnyFigure
    from jbp.model.financials import Incentive
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

_STEPS = ("threshold", "target", "stretch")


def incentives_table(plan: Plan) -> Table:
    """The incentives: for which KPI, from whom to whom, and what is paid at each step."""
    columns = (
        Column(SALES_WORDS.incentive, width=3),
        Column(MARKET_WORDS.kpi, width=2),
        Column(SALES_WORDS.giver, "mark"),
        Column(SALES_WORDS.taker, "mark"),
        *(Column(SALES_WORDS.steps[step], "number") for step in _STEPS),
        Column(SALES_WORDS.settled),
    )
    return rows_of(SALES_WORDS.incentives, columns, [_incentive(plan, one) for one in plan.incentives.values()])


def reached_table(plan: Plan, calendar: PlanCalendar, as_of: date) -> Table:
    """For each period of an incentive's KPI: the steps of its target, the one that is reached, and what it pays."""
    columns = (
        Column(SALES_WORDS.period, width=2),
        *(Column(SALES_WORDS.steps[step], "number") for step in _STEPS),
        Column(SALES_WORDS.actual, "number"),
        Column(SALES_WORDS.step),
        Column(SALES_WORDS.rate, "number"),
        Column(SALES_WORDS.payment, "number"),
        Column(SALES_WORDS.state),
    )
    paid = {(one.incentive, one.period): one for one in payments(plan, calendar, as_of)}
    return table_of(
        SALES_WORDS.reached,
        columns,
        *(_group(plan, calendar, key, one, paid) for key, one in plan.incentives.items()),
        in_order=True,
    )


def _incentive(plan: Plan, one: Incentive) -> tuple[Cell, ...]:
    kpi = plan.kpis.get(one.kpi) if one.kpi else None
    return (
        Text(one.title, strong=True),
        Text(kpi.title if kpi is not None else one.kpi or ""),
        partner_cell(plan, one.from_),
        partner_cell(plan, one.to),
        *(NO_FIGURE if one.tiers is None else stated_money(plan, getattr(one.tiers, step)) for step in _STEPS),
        Text(show_rhythm(one.settled) if one.settled else ""),
    )


def _group(
    plan: Plan, calendar: PlanCalendar, key: str, one: Incentive, paid: dict[tuple[str, str], Payment]
) -> RowGroup:
    kpi = plan.kpis.get(one.kpi) if one.kpi else None
    if kpi is None:
        return RowGroup(())
    periods = [period for period, _ in calendar.ordered(kpi.targets)]
    if TOTAL in kpi.targets and (not periods or (key, TOTAL) in paid):
        periods.append(TOTAL)
    rows = tuple(Row(_period(plan, calendar, kpi, period, paid.get((key, period)))) for period in periods)
    return RowGroup(rows, one.title)


def _period(plan: Plan, calendar: PlanCalendar, kpi: Kpi, period: str, payment: Payment | None) -> tuple[Cell, ...]:
    target = kpi.targets.get(period)
    steps = steps_of(target)
    stated: tuple[AnyFigure, ...] = (
        (None, target, None) if steps is None else (steps.threshold, steps.target, steps.stretch)
    )
    return (
        Text(calendar.show(period), strong=True),
        *(stated_figure(plan, kpi, figure) for figure in stated),
        *_paid(plan, kpi, payment, SALES_WORDS.below_target if steps is None else SALES_WORDS.reached_steps["none"]),
    )


def _paid(plan: Plan, kpi: Kpi, payment: Payment | None, below: str) -> tuple[Cell, ...]:
    if payment is None:
        return NO_FIGURE, NOTHING, NO_FIGURE, NO_FIGURE, NOTHING
    step = Figure(below, loud=True) if payment.step == "none" else Text(SALES_WORDS.reached_steps[payment.step])
    return (
        computed_figure(plan, kpi, payment.actual),
        step,
        stated_money(plan, payment.rate),
        _amount(plan, kpi, payment),
        Text(SALES_WORDS.final if payment.settled else SALES_WORDS.so_far),
    )


def _amount(plan: Plan, kpi: Kpi, payment: Payment) -> Figure:
    """The payment: part of the actual in the KPI's unit, or the rate itself where that is money."""
    rate = quantity_of(payment.rate)
    if rate is not None and rate.unit == "percent":
        return computed_figure(plan, kpi, payment.amount)
    return stated_money(plan, payment.rate)
