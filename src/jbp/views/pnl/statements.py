"""A partner's profit and loss: the table of its lines and results, what it comes to in a sentence, and a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.values.period import TOTAL
from jbp.views.elements.blocks import Column, Row, RowGroup, table_of
from jbp.views.elements.cells import Lines, Text
from jbp.views.elements.charts import Line, LineChart, Point
from jbp.views.elements.figures import NO_FIGURE, stated_money, sum_of_money
from jbp.views.elements.marks import mark_party
from jbp.views.elements.wording import show_word
from jbp.views.pnl.wording import PROFIT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.profit import Result
    from jbp.figures.statement import Statement, StatementLine
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table

_SUMS = (
    ("result", PROFIT_WORDS.result),
    ("cumulative", PROFIT_WORDS.cumulative),
)


def claim_of(plan: Plan, calendar: PlanCalendar, statement: Statement) -> str:
    """When the partner breaks even, in a sentence."""
    partner, even = plan.partners[statement.partner].name, statement.break_even
    if not statement.results:
        lines = ", ".join(show_word(name) for name in statement.unknown)
        return PROFIT_WORDS.unknown.format(partner=partner, lines=lines) if lines else ""
    last = statement.results[-1]
    if even is None:
        words = PROFIT_WORDS.never_total if last.period == TOTAL else PROFIT_WORDS.never
        result = sum_of_money(statement.currency, last.cumulative).text
        return words.format(partner=partner, result=result, period=calendar.show(last.period))
    if statement.falls_back is not None:
        later = calendar.show(statement.falls_back)
        return PROFIT_WORDS.falls_back.format(partner=partner, period=calendar.show(even), later=later)
    if even == TOTAL:
        return (PROFIT_WORDS.even_total if statement.certain else PROFIT_WORDS.even_total_at_best).format(
            partner=partner
        )
    words = PROFIT_WORDS.even if statement.certain else PROFIT_WORDS.even_at_best
    return words.format(partner=partner, period=calendar.show(even))


def loss_of(plan: Plan, statement: Statement) -> str:
    """Why a loss is accepted; that nobody says so, where the partner does not break even and nobody does."""
    stated = None if plan.financials is None else plan.financials.pnl.get(statement.partner)
    if stated is not None and stated.loss_accepted:
        return PROFIT_WORDS.accepted.format(reason=stated.loss_accepted)
    return PROFIT_WORDS.not_accepted if statement.results and statement.break_even is None else ""


def statement_table(plan: Plan, calendar: PlanCalendar, statement: Statement) -> Table:
    """The lines by period: what comes in and its sum, what goes out and its sum, the result, and how it runs up."""
    columns = (
        Column(PROFIT_WORDS.line, width=2),
        *(Column(calendar.show(period), "number") for period in statement.periods),
    )
    results = {one.period: one for one in statement.results}
    rows = (
        *_lines(plan, statement, "income"),
        *_sums(statement, results, "income", PROFIT_WORDS.income),
        *_lines(plan, statement, "cost"),
        *_sums(statement, results, "cost", PROFIT_WORDS.cost),
        *_lines(plan, statement, "computed"),
        *(row for field, title in _SUMS for row in _sums(statement, results, field, title)),
    )
    label = PROFIT_WORDS.of_partner.format(partner=plan.partners[statement.partner].name)
    return table_of(label, columns, RowGroup(rows), in_order=True)


def results_chart(plan: Plan, calendar: PlanCalendar, statements: Sequence[Statement]) -> LineChart | None:
    """The cumulative results of all partners over their periods; none where they are in several currencies.

    A single period makes no line; a range stands at its middle.
    """
    if len({statement.currency for statement in statements}) > 1:
        return None
    keys = dict.fromkeys(one.period for statement in statements for one in statement.results)
    labels = tuple(calendar.show(key) for key, _ in calendar.ordered(keys))
    lines = tuple(
        Line(
            plan.partners[statement.partner].name,
            tuple(_points(calendar, statement)),
            party=mark_party((statement.partner,), plan),
        )
        for statement in statements
    )
    filled = tuple(line for line in lines if line.points)
    if len(labels) < 2 or not filled:
        return None
    return LineChart(PROFIT_WORDS.chart, PROFIT_WORDS.chart_description, labels, filled)


def _lines(plan: Plan, statement: Statement, direction: str) -> Iterator[Row]:
    for line in statement.lines:
        if line.direction == direction:
            yield Row((_name(line), *(stated_money(plan, line.amounts.get(period)) for period in statement.periods)))


def _name(line: StatementLine) -> Text | Lines:
    name = Text(show_word(line.name))
    return Lines((name, Text(PROFIT_WORDS.computed, quiet=True))) if line.direction == "computed" else name


def _sums(statement: Statement, results: dict[str, Result], field: str, title: str) -> Iterator[Row]:
    """The row of one sum; none where an amount that it needs is not known."""
    if not results:
        return
    sums = (getattr(results[period], field) if period in results else None for period in statement.periods)
    cells = (NO_FIGURE if amount is None else sum_of_money(statement.currency, amount) for amount in sums)
    yield Row((Text(title, strong=True), *cells), total=True)


def _points(calendar: PlanCalendar, statement: Statement) -> Iterator[Point]:
    for one in statement.results:
        middle = one.cumulative.middle
        if middle is not None:
            yield Point(calendar.show(one.period), middle, sum_of_money(statement.currency, one.cumulative).text)
