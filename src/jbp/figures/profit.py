"""A partner's profit and loss by period, and when it breaks even."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.combine import total_of
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.interval import Interval
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.money import Exchange
    from jbp.figures.target import AnyFigure
    from jbp.model.financials import ProfitAndLoss
    from jbp.model.plan import Plan

_INCOME = frozenset({"revenue", "revenues", "income", "sales"})
_RESULT = frozenset({"profit", "margin", "result", "total", "ebit", "ebitda"})
_LAST_WORD = re.compile(r"[A-Za-z]+(?=[^A-Za-z]*$)")


class Result(NamedTuple):
    """One period of a profit and loss, in the plan's currency.

    Attributes:
        period: the period's key.
        income: what comes in.
        cost: what goes out.
        result: income less cost.
        cumulative: the results up to the end of the period.
    """

    period: str
    income: Interval
    cost: Interval
    result: Interval
    cumulative: Interval


def profit_and_loss(plan: Plan, calendar: PlanCalendar, partner: str) -> tuple[Result, ...]:
    """The partner's results by period, in the order of time; none where an amount is not known yet.

    A line whose name ends in revenue, income or sales comes in (`cost_of_sales` does not: its name begins with cost);
    one whose name ends in profit, margin, result or total is itself computed and left out; any other goes out.
    Source: result is income less cost, and the cumulative result is their running sum.
    """
    statement = None if plan.financials is None else plan.financials.pnl.get(partner)
    if statement is None:
        return ()
    exchange = exchange_of(plan, (quantity_of(one) for line in statement.lines.values() for one in line.values()))
    results: list[Result] = []
    cumulative = Interval.point(0)
    for period in _periods(calendar, statement):
        income = _sum(statement, period, exchange, inward=True)
        cost = _sum(statement, period, exchange, inward=False)
        if income is None or cost is None:
            return ()
        cumulative += income - cost
        results.append(Result(period, income, cost, income - cost, cumulative))
    return tuple(results)


def break_even(results: tuple[Result, ...]) -> str | None:
    """The first period by whose end what came in covers what went out, at best; None where none does."""
    return next((one.period for one in results if one.cumulative.high is None or one.cumulative.high >= 0), None)


def _periods(calendar: PlanCalendar, statement: ProfitAndLoss) -> list[str]:
    """The periods of all lines that end inside the horizon; the total where there are no others."""
    keys = dict.fromkeys(key for line in statement.lines.values() for key in line)
    inside = [key for key, days in calendar.ordered(keys) if days.end <= calendar.horizon.end]
    return inside or ([TOTAL] if TOTAL in keys else [])


def _sum(statement: ProfitAndLoss, period: str, exchange: Exchange, *, inward: bool) -> Interval | None:
    """All lines of one direction in one period; None where an amount is not known."""
    lines = [line for name, line in statement.lines.items() if comes_in(name) is inward]
    amounts = [_amount(line, period, exchange) for line in lines if period in line]
    known = [amount for amount in amounts if amount is not None]
    return total_of(known) if len(known) == len(amounts) else None


def _amount(line: Mapping[str, AnyFigure], period: str, exchange: Exchange) -> Interval | None:
    return exchange.amount(quantity_of(line[period]))


def comes_in(name: str) -> bool | None:
    """Whether a line is income (True), cost (False) or computed from others (None)."""
    words = name.lower()
    match = _LAST_WORD.search(words)
    last = match[0] if match else ""
    if last in _RESULT:
        return None
    return last in _INCOME and not words.startswith("cost")
