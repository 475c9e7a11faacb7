"""A partner's profit and loss as people read it: its lines by direction, its results, and what is missing for them."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.money import exchange_of

# Which way a line goes is decided in one place alone; that place does not offer it to others yet.
from jbp.figures.profit import break_even, comes_in, profit_and_loss
from jbp.figures.target import quantity_of
from jbp.values.period import TOTAL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.money import Exchange
    from jbp.figures.profit import Result
    from jbp.figures.target import AnyFigure
    from jbp.model.financials import ProfitAndLoss
    from jbp.model.plan import Plan

Direction: TypeAlias = Literal["income", "cost", "computed"]
"""What comes in, what goes out, and what the plan states though it comes of other lines, such as a margin."""


class StatementLine(NamedTuple):
    """One line of a profit and loss. Attributes: its name, which way it goes, and its amounts by period."""

    name: str
    direction: Direction
    amounts: Mapping[str, AnyFigure]


class Statement(NamedTuple):
    """A partner's profit and loss.

    Attributes:
        partner: the partner's id.
        currency: the currency of the results; None where nobody states any.
        periods: the keys of the periods that any line has an amount for, in the order of time, `total` last.
        lines: its lines, income before cost before what is computed.
        results: the results by period; none where an amount is not known.
        unknown: the names of the lines with an amount that is not known.
        break_even: the first period by whose end what came in covers what went out, at best.
        certain: whether it does so in every case, also at the worst end of every range.
        falls_back: the first later period by whose end it does not any more.
    """

    partner: str
    currency: str | None
    periods: tuple[str, ...]
    lines: tuple[StatementLine, ...]
    results: tuple[Result, ...]
    unknown: tuple[str, ...]
    break_even: str | None
    certain: bool
    falls_back: str | None


def statement_of(plan: Plan, calendar: PlanCalendar, partner: str) -> Statement | None:
    """The profit and loss of a partner; None where the plan states no lines of it."""
    stated = None if plan.financials is None else plan.financials.pnl.get(partner)
    if stated is None or not stated.lines:
        return None
    exchange = exchange_of(plan, (quantity_of(one) for line in stated.lines.values() for one in line.values()))
    results = profit_and_loss(plan, calendar, partner)
    even = break_even(results)
    since = tuple(dropwhile(lambda one: one.period != even, results)) if even is not None else ()
    return Statement(
        partner=partner,
        currency=exchange.currency,
        periods=_periods(calendar, stated),
        lines=_lines(stated),
        results=results,
        unknown=tuple(_unknown(stated, exchange)),
        break_even=even,
        certain=bool(since) and since[0].cumulative.low is not None and since[0].cumulative.low >= 0,
        falls_back=next(
            (one.period for one in since if one.cumulative.high is not None and one.cumulative.high < 0), None
        ),
    )


_WAYS: dict[bool | None, Direction] = {True: "income", False: "cost", None: "computed"}
_ORDER: tuple[Direction, ...] = ("income", "cost", "computed")


def _direction(name: str) -> Direction:
    return _WAYS[comes_in(name)]


def _lines(stated: ProfitAndLoss) -> tuple[StatementLine, ...]:
    lines = [StatementLine(name, _direction(name), amounts) for name, amounts in stated.lines.items()]
    return tuple(sorted(lines, key=lambda line: _ORDER.index(line.direction)))


def _periods(calendar: PlanCalendar, stated: ProfitAndLoss) -> tuple[str, ...]:
    keys = dict.fromkeys(key for line in stated.lines.values() for key in line)
    return (*(key for key, _ in calendar.ordered(keys)), *((TOTAL,) if TOTAL in keys else ()))


def _unknown(stated: ProfitAndLoss, exchange: Exchange) -> list[str]:
    """The lines with an amount that enters the results and is not known."""
    return [
        name
        for name, line in stated.lines.items()
        if _direction(name) != "computed" and any(exchange.amount(quantity_of(one)) is None for one in line.values())
    ]
