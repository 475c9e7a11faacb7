"""Profit and loss: what each partner earns and pays by period, when it breaks even, and who bears what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.figures.contribution import contributions
from jbp.figures.statement import statement_of
from jbp.values.duration import show_duration
from jbp.values.interval import Interval
from jbp.views.elements.blocks import Bullets, Column, Item, facts_of, rows_of
from jbp.views.elements.cells import Text
from jbp.views.elements.figures import NO_FIGURE, count_of, share_of, stated_figure, stated_money, sum_of_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.pnl.statements import claim_of, loss_of, results_chart, statement_table
from jbp.views.pnl.wording import PROFIT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.contribution import Contribution
    from jbp.figures.statement import Statement
    from jbp.finding import Finding
    from jbp.model.financials import Financials
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Facts, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_pnl(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The profit and loss of each partner, what is invested, and what each puts in."""
    calendar = plan_calendar(plan)
    found = [statement_of(plan, calendar, partner) for partner in plan.partners]
    statements = [statement for statement in found if statement is not None]
    return Sheet(
        document="pnl",
        heading=heading_of(plan, as_of, TITLES["pnl"]),
        sections=(
            *section(
                PROFIT_WORDS.break_even, _claims(plan, calendar, statements), results_chart(plan, calendar, statements)
            ),
            *(one for statement in statements for one in _statement(plan, calendar, statement)),
            *(() if plan.financials is None else _terms(plan, plan.financials)),
            *section(PROFIT_WORDS.contributions, _contributions(plan), note=PROFIT_WORDS.contributions_note),
        ),
    )


def _claims(plan: Plan, calendar: PlanCalendar, statements: Sequence[Statement]) -> Bullets:
    """When each partner breaks even, and why a loss is accepted."""
    said = ((claim_of(plan, calendar, one), loss_of(plan, one)) for one in statements)
    return Bullets(tuple(Item(" ".join(part for part in parts if part)) for parts in said if any(parts)))


def _statement(plan: Plan, calendar: PlanCalendar, statement: Statement) -> tuple[Section, ...]:
    title = PROFIT_WORDS.of_partner.format(partner=plan.partners[statement.partner].name)
    return section(title, statement_table(plan, calendar, statement), party=mark_party((statement.partner,), plan))


def _terms(plan: Plan, financials: Financials) -> tuple[Section, ...]:
    return section(PROFIT_WORDS.investment_and_shares, _investment(plan, financials), _shares(plan, financials))


def _investment(plan: Plan, financials: Financials) -> Facts:
    payback = show_duration(financials.payback) if financials.payback else ""
    invested = ((PROFIT_WORDS.investment, stated_money(plan, financials.investment)),) if financials.investment else ()
    return facts_of(*invested, (PROFIT_WORDS.payback, Text(payback)))


def _shares(plan: Plan, financials: Financials) -> Table:
    columns = (
        Column(PROFIT_WORDS.partner, "mark"),
        Column(PROFIT_WORDS.cost_share, "number"),
        Column(PROFIT_WORDS.revenue_share, "number"),
    )
    rows = [
        (
            mark_party((key,), plan),
            stated_figure(plan, None, financials.cost_share.get(key)),
            stated_figure(plan, None, financials.revenue_share.get(key)),
        )
        for key in plan.partners
        if key in financials.cost_share or key in financials.revenue_share
    ]
    return rows_of(PROFIT_WORDS.shares, columns, rows)


def _contributions(plan: Plan) -> Table | None:
    """What every partner puts in, also of those who put in nothing; none where nobody does."""
    found = contributions(plan)
    if not any(one.commitments for one in found):
        return None
    columns = (
        Column(PROFIT_WORDS.partner, "mark"),
        Column(PROFIT_WORDS.posts, "number"),
        Column(PROFIT_WORDS.posts_share, "number"),
        Column(PROFIT_WORDS.money, "number"),
        Column(PROFIT_WORDS.money_share, "number"),
    )
    return rows_of(PROFIT_WORDS.contributions, columns, [tuple(_contribution(plan, one)) for one in found])


def _contribution(plan: Plan, one: Contribution) -> Iterator[Cell]:
    yield mark_party((one.partner,), plan)
    yield NO_FIGURE if one.people_share is None else count_of(Interval.point(one.people))
    yield share_of(one.people_share)
    yield NO_FIGURE if one.money_share is None else sum_of_money(plan.currency, Interval.point(one.money))
    yield share_of(one.money_share)
