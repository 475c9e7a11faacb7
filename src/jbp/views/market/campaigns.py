"""Campaigns with their dates, what they were to bring and what came of it, their budgets, and the launch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.campaign import campaign_return
from jbp.figures.totals import money_total
from jbp.figures.work import is_open
from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import Lines, Text, day_cell
from jbp.views.elements.figures import share_of, stated_figure, stated_money, sum_of_money
from jbp.views.elements.plan_cells import party_cell, people_cell, status_cell
from jbp.views.elements.wording import show_word
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_marketing import MARKETING_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.target import AnyFigure
    from jbp.model.marketing import Campaign, LaunchItem, Marketing
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell


def campaigns_table(plan: Plan, calendar: PlanCalendar, marketing: Marketing, as_of: date) -> Table:
    """The campaigns by their first day, with what was expected and what came of it."""
    columns = (
        Column(MARKETING_WORDS.campaign, width=3),
        Column(MARKET_WORDS.owner),
        Column(MARKETING_WORDS.start, "day"),
        Column(MARKETING_WORDS.end, "day"),
        Column(MARKET_WORDS.status, "mark"),
        Column(MARKET_WORDS.kpi, width=2),
        Column(MARKETING_WORDS.expected, "number"),
        Column(MARKETING_WORDS.result, "number"),
        Column(MARKETING_WORDS.of_expected, "number"),
    )
    rows = [_campaign(plan, calendar, marketing, one, as_of) for one in _by_start(marketing)]
    return rows_of(MARKETING_WORDS.campaigns, columns, rows)


def budgets_table(plan: Plan, marketing: Marketing) -> Table:
    """What each partner pays for each campaign, with the totals in the plan's currency."""
    found = [one for one in _by_start(marketing) if one.budget]
    columns = (
        Column(MARKETING_WORDS.campaign, width=3),
        *(Column(partner.name, "number") for partner in plan.partners.values()),
        Column(MARKET_WORDS.total, "number"),
    )
    rows = [
        Row(
            (
                Text(one.title, strong=True),
                *(stated_money(plan, one.budget.get(key)) for key in plan.partners),
                _total(plan, one.budget.values()),
            )
        )
        for one in found
    ]
    return table_of(MARKETING_WORDS.budgets, columns, RowGroup((*rows, *_totals(plan, found))))


def launch_table(plan: Plan, marketing: Marketing, as_of: date) -> Table:
    """The pieces of the launch by their day."""
    columns = (
        Column(MARKETING_WORDS.launch_item, width=3),
        Column(MARKETING_WORDS.date, "day"),
        Column(MARKET_WORDS.kind),
        Column(MARKET_WORDS.owner),
        Column(MARKET_WORDS.party, "mark"),
        Column(MARKET_WORDS.status, "mark"),
    )
    found = sorted(marketing.launch.values(), key=lambda one: (one.date is None, one.date))
    return rows_of(MARKETING_WORDS.launch, columns, [_launched(plan, one, as_of) for one in found])


def _by_start(marketing: Marketing) -> list[Campaign]:
    return sorted(marketing.campaigns.values(), key=lambda one: (one.start is None, one.start))


def _campaign(plan: Plan, calendar: PlanCalendar, marketing: Marketing, one: Campaign, as_of: date) -> tuple[Cell, ...]:
    key, wanted = (one.expected.kpi, one.expected.value) if one.expected is not None else (None, None)
    kpi = plan.kpis.get(key) if key else None
    returned = campaign_return(plan, calendar, one)
    over = one.end is not None and one.end < as_of
    tactic = marketing.tactics.get(one.tactic) if one.tactic else None
    title = Text(one.title, strong=True)
    return (
        title if tactic is None else Lines((title, Text(tactic.title, quiet=True))),
        people_cell(plan, one.owner),
        day_cell(one.start),
        day_cell(one.end),
        status_cell(one.status),
        Text(kpi.title if kpi is not None else key or ""),
        stated_figure(plan, kpi, wanted),
        stated_figure(plan, kpi, one.result),
        share_of(returned.attained, loud=over and returned.side == "wrong"),
    )


def _totals(plan: Plan, found: list[Campaign]) -> tuple[Row, ...]:
    if len(found) < 2:
        return ()
    figures = [figure for one in found for figure in one.budget.values()]
    unknown = money_total(plan, figures).unknown
    name = Text(MARKET_WORDS.known_total if unknown else MARKET_WORDS.total, strong=True)
    by_partner = (_total(plan, [one.budget.get(key) for one in found]) for key in plan.partners)
    return (Row((name, *by_partner, _total(plan, figures)), total=True),)


def _total(plan: Plan, figures: Iterable[AnyFigure]) -> Cell:
    total = money_total(plan, figures)
    return sum_of_money(total.currency, total.amount)


def _launched(plan: Plan, one: LaunchItem, as_of: date) -> tuple[Cell, ...]:
    # Without a status nobody says whether it happened, so that a day gone by is no delay yet.
    late = one.date is not None and one.date < as_of and one.status is not None and is_open(one.status)
    return (
        Text(one.title, strong=True),
        day_cell(one.date, late=late),
        Text(show_word(one.kind) if one.kind else ""),
        people_cell(plan, one.owner),
        party_cell(plan, one.party),
        status_cell(one.status),
    )
