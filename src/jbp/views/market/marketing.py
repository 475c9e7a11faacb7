"""The joint marketing plan: what is promised to whom, how the market is told, what that costs and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.figures.target import quantity_of
from jbp.values.period import TOTAL
from jbp.values.quantity import show_quantity
from jbp.views.elements.blocks import Card, Cards, Column, Paragraph, facts_of, rows_of
from jbp.views.elements.cells import Figure, Text, text_cell
from jbp.views.elements.figures import stated_figure, stated_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.market.campaigns import budgets_table, campaigns_table, launch_table
from jbp.views.market.funds import fund_use_chart, funds_table
from jbp.views.market.kpi_rows import KPI_COLUMNS, kpi_rows
from jbp.views.market.tables import client_name, materials_table, need_title
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_marketing import MARKETING_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.finding import Finding
    from jbp.model.marketing import Marketing
    from jbp.model.plan import Plan
    from jbp.model.value_proposition import ValueProposition
    from jbp.views.elements.blocks import Facts, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_marketing(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The joint marketing plan on a day."""
    marketing = plan.marketing
    to_market = Paragraph(marketing.go_to_market) if marketing is not None and marketing.go_to_market else None
    return Sheet(
        document="marketing",
        heading=heading_of(plan, as_of, TITLES["marketing"]),
        sections=(
            *section(MARKETING_WORDS.go_to_market, to_market),
            *section(MARKETING_WORDS.propositions, _propositions(plan)),
            *(() if marketing is None else _work(plan, marketing, as_of)),
            *section(MARKET_WORDS.materials, materials_table(plan, as_of)),
        ),
    )


def _work(plan: Plan, marketing: Marketing, as_of: date) -> tuple[Section, ...]:
    calendar = plan_calendar(plan)
    return (
        *section(MARKETING_WORDS.forecast, _return(plan, marketing), _forecast(plan, calendar, marketing)),
        *section(MARKETING_WORDS.tactics, _tactics(plan, calendar, marketing, as_of)),
        *section(MARKETING_WORDS.campaigns, campaigns_table(plan, calendar, marketing, as_of)),
        *section(MARKETING_WORDS.budgets, budgets_table(plan, marketing)),
        *section(MARKETING_WORDS.launch, launch_table(plan, marketing, as_of)),
        *section(MARKETING_WORDS.funds, funds_table(plan, marketing, as_of)),
        *section(MARKETING_WORDS.use, fund_use_chart(plan, marketing)),
    )


def _propositions(plan: Plan) -> Cards | None:
    """The value propositions side by side; as a title, a statement goes without its full stop."""
    cards: list[Card] = []
    for one in plan.value_propositions.values():
        facts = _proposition(plan, one)
        party = mark_party(one.party, plan) if one.party else None
        cards.append(Card(one.statement.rstrip("."), (facts,) if facts.pairs else (), party))
    return Cards(tuple(cards)) if cards else None


def _proposition(plan: Plan, one: ValueProposition) -> Facts:
    return facts_of(
        (MARKETING_WORDS.for_whom, Text(client_name(plan, one.for_))),
        (MARKETING_WORDS.need, Text(need_title(plan, one.need))),
        (MARKETING_WORDS.relevancy, text_cell(one.relevancy)),
        (MARKETING_WORDS.quantified_value, Text(one.quantified_value or "", strong=True)),
        (MARKETING_WORDS.differentiation, text_cell(one.differentiation)),
    )


def _return(plan: Plan, marketing: Marketing) -> Facts | None:
    """What comes back of what is spent: `expected_roi` is money back for each one spent."""
    if marketing.expected_roi is None:
        return None
    quantity = quantity_of(marketing.expected_roi)
    if quantity is None or quantity.unit:
        shown = stated_figure(plan, None, marketing.expected_roi)
    else:
        shown = Figure(MARKETING_WORDS.back.format(amount=show_quantity(quantity)))
    return facts_of((MARKETING_WORDS.expected_roi, shown))


def _forecast(plan: Plan, calendar: PlanCalendar, marketing: Marketing) -> Table:
    columns = (Column(MARKETING_WORDS.period), Column(MARKETING_WORDS.forecast_amount, "number"))
    keys = [key for key, _ in calendar.ordered(marketing.forecast)]
    keys += [TOTAL] if TOTAL in marketing.forecast else []
    rows = [(Text(calendar.show(key)), stated_money(plan, marketing.forecast[key])) for key in keys]
    return rows_of(MARKETING_WORDS.forecast, columns, rows, in_order=True)


def _tactics(plan: Plan, calendar: PlanCalendar, marketing: Marketing, as_of: date) -> Table:
    """The tactics, a row for each KPI that one is to move."""
    columns = (Column(MARKETING_WORDS.tactic, width=3), *KPI_COLUMNS, Column(MARKET_WORDS.owner))
    rows: list[tuple[Cell, ...]] = []
    for tactic in marketing.tactics.values():
        owner = people_cell(plan, tactic.owner)
        kpis = kpi_rows(plan, calendar, tactic.kpis, as_of)
        rows += [(Text(tactic.title, strong=True), *cells, owner) for cells in kpis]
    return rows_of(MARKETING_WORDS.tactics, columns, rows)
