"""The joint sales plan: goals, how the partners sell and to whom, the pipeline, incentives, and what they sell with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.calendar import plan_calendar
from jbp.figures.funnel import funnel
from jbp.figures.people import name_of
from jbp.values.duration import show_duration
from jbp.values.period import TOTAL
from jbp.views.elements.blocks import Column, Paragraph, Row, RowGroup, facts_of, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Text, text_cell
from jbp.views.elements.figures import stated_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import show_word
from jbp.views.market.incentives import incentives_table, reached_table
from jbp.views.market.pipeline import pipeline_chart, pipeline_lead, pipeline_note, pipeline_table, unknown_stages
from jbp.views.market.tables import (
    client_name,
    distribution_facts,
    materials_table,
    routes_table,
    total_rows,
)
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_sales import SALES_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.customers import Account
    from jbp.model.plan import Plan
    from jbp.model.sales import Sales
    from jbp.views.elements.blocks import Facts, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_sales(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The joint sales plan on a day."""
    calendar = plan_calendar(plan)
    return Sheet(
        document="sales",
        heading=heading_of(plan, as_of, TITLES["sales"]),
        lead=pipeline_lead(plan),
        sections=(
            *(() if plan.sales is None else _selling(plan, plan.sales)),
            *section(SALES_WORDS.accounts, _accounts(plan)),
            *_pipeline(plan),
            *section(SALES_WORDS.incentives, incentives_table(plan)),
            *section(SALES_WORDS.reached, reached_table(plan, calendar, as_of)),
            *section(MARKET_WORDS.routes, routes_table(plan)),
            *section(MARKET_WORDS.distribution, distribution_facts(plan)),
            *section(MARKET_WORDS.materials, materials_table(plan, as_of)),
        ),
    )


def _selling(plan: Plan, sales: Sales) -> tuple[Section, ...]:
    return (
        *section(SALES_WORDS.goals, _goals(plan, sales)),
        *section(SALES_WORDS.selling, _ways(sales)),
    )


def _goals(plan: Plan, sales: Sales) -> Table:
    calendar = plan_calendar(plan)
    keys = [key for key, _ in calendar.ordered(sales.goals)]
    keys += [TOTAL] if TOTAL in sales.goals else []
    columns = (Column(SALES_WORDS.period), Column(SALES_WORDS.goal, width=4))
    rows = [(Text(calendar.show(key), strong=True), Text(sales.goals[key])) for key in keys]
    return rows_of(SALES_WORDS.goals, columns, rows, in_order=True)


def _ways(sales: Sales) -> Facts:
    return facts_of(
        (SALES_WORDS.qualification, text_cell(sales.qualification)),
        (SALES_WORDS.process, text_cell(sales.process)),
        (SALES_WORDS.cycle, Text(show_duration(sales.cycle) if sales.cycle else "")),
        (SALES_WORDS.account_planning, text_cell(sales.account_planning)),
    )


def _accounts(plan: Plan) -> Table | None:
    """The target accounts as the plan orders them, and what they are worth altogether."""
    if plan.customers is None:
        return None
    columns = (
        Column(SALES_WORDS.account, width=3),
        Column(MARKET_WORDS.segment, width=2),
        Column(SALES_WORDS.stage),
        Column(MARKET_WORDS.value, "number"),
        Column(SALES_WORDS.relationship),
        Column(SALES_WORDS.lead_partner, "mark"),
        Column(MARKET_WORDS.owner),
    )
    found = plan.customers.accounts.values()
    rows = [Row(_account(plan, one)) for one in found]
    total = total_rows(plan, [one.value for one in found], before=3, after=3)
    return table_of(SALES_WORDS.accounts, columns, RowGroup((*rows, *total)))


def _account(plan: Plan, one: Account) -> tuple[Cell, ...]:
    return (
        Text(one.title, strong=True),
        Text(client_name(plan, one.segment)),
        Text(_stage(plan, one.stage)),
        stated_money(plan, one.value),
        Text(SALES_WORDS.relationships[one.relationship] if one.relationship else ""),
        _lead(plan, one.lead),
        people_cell(plan, one.owner),
    )


def _stage(plan: Plan, stage: str | None) -> str:
    """The title of the pipeline's stage; a stage that the pipeline does not have stands for itself."""
    pipeline = None if plan.sales is None else plan.sales.pipeline
    found = None if pipeline is None or not stage else pipeline.stages.get(stage)
    return found.title if found is not None else show_word(stage or "")


def _lead(plan: Plan, lead: str | None) -> Cell:
    if not lead:
        return NOTHING
    return mark_party((lead,), plan) if lead in plan.partners else Text(name_of(plan, lead))


def _pipeline(plan: Plan) -> tuple[Section, ...]:
    pipeline = None if plan.sales is None else plan.sales.pipeline
    found = funnel(plan)
    if pipeline is None:
        return ()
    note = pipeline_note(pipeline)
    if found is None:
        return section(SALES_WORDS.pipeline, Paragraph(note))
    blocks = (pipeline_table(plan, found), unknown_stages(found), pipeline_chart(plan, found))
    return section(SALES_WORDS.pipeline, *blocks, note=note)
