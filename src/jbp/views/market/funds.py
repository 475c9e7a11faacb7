"""Market development funds: a table of what was put in and what is left, and a chart of their use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.fund import fund_use
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import Text, day_cell
from jbp.views.elements.charts import Bar, BarChart
from jbp.views.elements.figures import stated_money, sum_of_money
from jbp.views.market.wording_marketing import MARKETING_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.figures.fund import FundUse
    from jbp.model.marketing import Fund, Marketing
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell


def funds_table(plan: Plan, marketing: Marketing, as_of: date) -> Table:
    """The funds: what each holds and from whom, what is spoken for, and until when the rest can be."""
    columns = (
        Column(MARKETING_WORDS.fund, width=3),
        Column(MARKETING_WORDS.allocated, "number"),
        *(
            Column(MARKETING_WORDS.contributed_by.format(partner=partner.name), "number")
            for partner in plan.partners.values()
        ),
        Column(MARKETING_WORDS.committed, "number"),
        Column(MARKETING_WORDS.claimed, "number"),
        Column(MARKETING_WORDS.left, "number"),
        Column(MARKETING_WORDS.until, "day"),
    )
    return rows_of(MARKETING_WORDS.funds, columns, [_row(plan, fund, as_of) for fund in marketing.funds.values()])


def fund_use_chart(plan: Plan, marketing: Marketing) -> BarChart:
    """What is committed and claimed of each fund, with a tick at what it holds; funds of one currency alone."""
    used = [(fund.title, fund_use(plan, fund)) for fund in marketing.funds.values()]
    currency = next((use.currency for _, use in used), None)
    bars = tuple(bar for title, use in used if use.currency == currency for bar in _bars(title, use))
    return BarChart(MARKETING_WORDS.use, MARKETING_WORDS.use_description, bars)


def _row(plan: Plan, fund: Fund, as_of: date) -> tuple[Cell, ...]:
    use = fund_use(plan, fund)
    unspent = use.left is not None and use.left.high is not None and use.left.high > 0
    return (
        Text(fund.title, strong=True),
        stated_money(plan, fund.allocated),
        *(stated_money(plan, fund.contributions.get(key)) for key in plan.partners),
        stated_money(plan, fund.committed),
        stated_money(plan, fund.claimed),
        sum_of_money(use.currency, use.left),
        day_cell(fund.until, late=unspent and fund.until is not None and fund.until < as_of),
    )


def _bars(title: str, use: FundUse) -> Iterator[Bar]:
    parts = ((MARKETING_WORDS.committed, use.committed), (MARKETING_WORDS.claimed, use.claimed))
    for what, amount in parts:
        bar = _bar(MARKETING_WORDS.use_of.format(fund=title, what=what), amount, use)
        if bar is not None:
            yield bar


def _bar(label: str, amount: Interval | None, use: FundUse) -> Bar | None:
    middle = None if amount is None else amount.middle
    if middle is None:
        return None
    mark = None if use.allocated is None else use.allocated.middle
    return Bar(
        label=label,
        value=middle,
        shown=sum_of_money(use.currency, amount).text,
        mark=mark,
        mark_shown=sum_of_money(use.currency, use.allocated).text,
    )
