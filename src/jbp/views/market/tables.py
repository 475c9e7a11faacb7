"""The market: segments, opportunities, competitors, routes and distribution, as tables that several documents show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.totals import money_total
from jbp.figures.work import days_overdue
from jbp.views.elements.blocks import Column, Facts, Row, RowGroup, facts_of, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Text, day_cell, lines_of, text_cell
from jbp.views.elements.figures import stated_figure, stated_money, sum_of_money
from jbp.views.elements.marks import view_status
from jbp.views.elements.plan_cells import partner_cell, party_cell, people_cell
from jbp.views.elements.wording import show_word
from jbp.views.market.wording import MARKET_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.figures.target import AnyFigure
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell


def client_name(plan: Plan, key: str | None) -> str:
    """The title of a segment or an account; what is neither stands for itself."""
    if not key:
        return ""
    found = None if plan.customers is None else plan.customers.segments.get(key) or plan.customers.accounts.get(key)
    return key if found is None else found.title


def need_title(plan: Plan, key: str | None) -> str:
    """The title of a customer need; an id that is no need's stands for itself."""
    found = None if plan.customers is None or not key else plan.customers.needs.get(key)
    return (key or "") if found is None else found.title


def segments_table(plan: Plan) -> Table | None:
    """The segments with their size, worth and source."""
    if plan.customers is None:
        return None
    columns = (
        Column(MARKET_WORDS.segment, width=3),
        Column(MARKET_WORDS.customers, "number"),
        Column(MARKET_WORDS.value, "number"),
        Column(MARKET_WORDS.source, width=2),
        Column(MARKET_WORDS.as_of, "day"),
    )
    rows = [
        (
            Text(one.title, strong=True),
            stated_figure(plan, None, one.size),
            stated_money(plan, one.value),
            text_cell(one.source),
            day_cell(one.as_of),
        )
        for one in plan.customers.segments.values()
    ]
    return rows_of(MARKET_WORDS.segments, columns, rows)


def opportunities_table(plan: Plan) -> Table | None:
    """The opportunities with the need they serve, and what they are worth altogether."""
    if plan.customers is None:
        return None
    columns = (
        Column(MARKET_WORDS.opportunity, width=3),
        Column(MARKET_WORDS.need, width=3),
        Column(MARKET_WORDS.segment, width=2),
        Column(MARKET_WORDS.value, "number"),
        Column(MARKET_WORDS.source, width=2),
        Column(MARKET_WORDS.as_of, "day"),
    )
    found = plan.customers.opportunities.values()
    rows = [
        Row(
            (
                Text(one.title, strong=True),
                Text(need_title(plan, one.need)),
                Text(client_name(plan, one.segment)),
                stated_money(plan, one.value),
                text_cell(one.source),
                day_cell(one.as_of),
            )
        )
        for one in found
    ]
    total = total_rows(plan, [one.value for one in found], before=3, after=2)
    return table_of(MARKET_WORDS.opportunities, columns, RowGroup((*rows, *total)))


def total_rows(plan: Plan, figures: Iterable[AnyFigure], *, before: int, after: int) -> tuple[Row, ...]:
    """A row with the sum of these amounts, where two or more are stated.

    Args:
        plan: says the currency.
        figures: the amounts.
        before: how many places stand before the sum, the first of which names it.
        after: how many stand behind it.
    """
    stated = [figure for figure in figures if figure is not None]
    total = money_total(plan, stated)
    amount = sum_of_money(total.currency, total.amount)
    if len(stated) < 2 or not amount.text:
        return ()
    name = Text(MARKET_WORDS.known_total if total.unknown else MARKET_WORDS.total, strong=True)
    return (Row((name, *[NOTHING] * (before - 1), amount, *[NOTHING] * after), total=True),)


def competitors_table(plan: Plan) -> Table | None:
    """The competitors, the focus areas that they overlap with, and the partner that one of them is."""
    if plan.customers is None:
        return None
    columns = (
        Column(MARKET_WORDS.competitor, width=2),
        Column(MARKET_WORDS.overlaps, width=3),
        Column(MARKET_WORDS.is_partner, "mark"),
    )
    rows = [
        (
            Text(one.title, strong=True),
            lines_of(*(Text(plan.focus_areas[key].title if key in plan.focus_areas else key) for key in one.overlaps)),
            partner_cell(plan, one.partner),
        )
        for one in plan.customers.competitors.values()
    ]
    return rows_of(MARKET_WORDS.competitors, columns, rows)


def routes_table(plan: Plan) -> Table | None:
    """The routes to the market."""
    if plan.customers is None:
        return None
    columns = (Column(MARKET_WORDS.route, width=3), Column(MARKET_WORDS.kind), Column(MARKET_WORDS.party, "mark"))
    rows = [
        (
            Text(one.title, strong=True),
            Text(show_word(one.kind) if one.kind else ""),
            party_cell(plan, one.party),
        )
        for one in plan.customers.routes.values()
    ]
    return rows_of(MARKET_WORDS.routes, columns, rows)


def distribution_facts(plan: Plan) -> Facts | None:
    """How what is sold gets to the customer."""
    stated = plan.distribution
    if stated is None:
        return None
    planned = stated.volume_partners_planned
    return facts_of(
        (MARKET_WORDS.model, Text(MARKET_WORDS.models[stated.model] if stated.model else "")),
        (MARKET_WORDS.distributors, Text(", ".join(partner_name(key, plan) for key in stated.distributors))),
        (
            MARKET_WORDS.volume_partners,
            Text("" if planned is None else MARKET_WORDS.volume_partners_planned[planned]),
        ),
        (MARKET_WORDS.support, text_cell(stated.support)),
    )


def materials_table(plan: Plan, as_of: date) -> Table | None:
    """What there is to sell with, and until when it is due."""
    if plan.sales is None:
        return None
    columns = (
        Column(MARKET_WORDS.material, width=3),
        Column(MARKET_WORDS.owner),
        Column(MARKET_WORDS.due, "day"),
        Column(MARKET_WORDS.status, "mark"),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in plan.sales.materials.values():
        status = view_status(one, as_of)
        rows.append(
            (
                Text(one.title, strong=True),
                people_cell(plan, one.owner),
                day_cell(one.due, late=days_overdue(one, as_of) > 0),
                NOTHING if status.said.key == "unknown" else status,
            )
        )
    return rows_of(MARKET_WORDS.materials, columns, rows)
