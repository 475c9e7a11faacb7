"""The pipeline as a funnel: a table of its stages with totals, a chart, and a sentence of what is to be expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.funnel import funnel
from jbp.figures.money import exchange_of
from jbp.figures.target import quantity_of
from jbp.values.date import show_date
from jbp.views.elements.blocks import Column, Paragraph, Row, RowGroup, table_of
from jbp.views.elements.cells import NOTHING, Text
from jbp.views.elements.charts import Bar, BarChart
from jbp.views.elements.figures import count_of, percent_of, stated_figure, stated_money, sum_of_money
from jbp.views.elements.rhythm import show_rhythm
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_sales import SALES_WORDS

if TYPE_CHECKING:
    from jbp.figures.funnel import Funnel, FunnelStage
    from jbp.model.plan import Plan
    from jbp.model.sales import Pipeline, Stage
    from jbp.views.elements.blocks import Table


def pipeline_lead(plan: Plan) -> str:
    """What the pipeline is worth and what is to be expected of it, in a sentence; empty where that is not known."""
    found = funnel(plan)
    if found is None or found.value is None or found.weighted is None:
        return ""
    currency = _currency(plan)
    words = SALES_WORDS.lead_known if found.unknown else SALES_WORDS.lead
    return words.format(
        value=sum_of_money(currency, found.value).text, weighted=sum_of_money(currency, found.weighted).text
    )


def pipeline_note(pipeline: Pipeline) -> str:
    """From when and from where the figures are, and how often they are reported."""
    said = (
        SALES_WORDS.pipeline_as_of.format(day=show_date(pipeline.as_of)) if pipeline.as_of else "",
        SALES_WORDS.pipeline_source.format(source=pipeline.source) if pipeline.source else "",
        SALES_WORDS.pipeline_reported.format(rhythm=show_rhythm(pipeline.reported)) if pipeline.reported else "",
    )
    return ". ".join(part for part in said if part)


def pipeline_table(plan: Plan, found: Funnel) -> Table:
    """The stages from the first to the last, and what they come to together."""
    columns = (
        Column(SALES_WORDS.stage, width=2),
        Column(SALES_WORDS.opportunities, "number"),
        Column(MARKET_WORDS.value, "number"),
        Column(SALES_WORDS.win_rate, "number"),
        Column(SALES_WORDS.passing, "number"),
        Column(SALES_WORDS.wins, "number"),
        Column(SALES_WORDS.weighted, "number"),
    )
    currency = _currency(plan)
    stated = _stages(plan)
    rows = [_row(plan, currency, stated[stage.id], stage) for stage in found.stages]
    total = Row(
        (
            Text(MARKET_WORDS.known_total if found.unknown else MARKET_WORDS.total, strong=True),
            count_of(found.opportunities),
            sum_of_money(currency, found.value),
            NOTHING,
            NOTHING,
            count_of(found.wins),
            sum_of_money(currency, found.weighted),
        ),
        total=True,
    )
    every = (*rows, *((total,) if len(rows) > 1 else ()))
    return table_of(SALES_WORDS.pipeline, columns, RowGroup(every), in_order=True)


def unknown_stages(found: Funnel) -> Paragraph | None:
    """Which stages do not enter every total."""
    names = [stage.title for stage in found.stages if stage.id in found.unknown]
    return Paragraph(SALES_WORDS.missing.format(names=", ".join(names)), quiet=True) if names else None


def pipeline_chart(plan: Plan, found: Funnel) -> BarChart:
    """A bar for each stage: what it is worth, or how many opportunities stand in it where no stage states a worth."""
    if found.value is None:
        counted = tuple(
            Bar(stage.title, stage.opportunities.middle, count_of(stage.opportunities).text)
            for stage in found.stages
            if stage.opportunities is not None and stage.opportunities.middle is not None
        )
        return BarChart(SALES_WORDS.chart, SALES_WORDS.chart_count, counted)
    currency = _currency(plan)
    bars = tuple(
        Bar(stage.title, stage.value.middle, sum_of_money(currency, stage.value).text)
        for stage in found.stages
        if stage.value is not None and stage.value.middle is not None
    )
    return BarChart(SALES_WORDS.chart, SALES_WORDS.chart_value, bars)


def _row(plan: Plan, currency: str | None, stated: Stage, stage: FunnelStage) -> Row:
    return Row(
        (
            Text(stage.title, strong=True),
            stated_figure(plan, None, stated.count),
            stated_money(plan, stated.value),
            stated_figure(plan, None, stated.win_rate),
            percent_of(stage.passing),
            count_of(stage.wins),
            sum_of_money(currency, stage.weighted),
        )
    )


def _stages(plan: Plan) -> dict[str, Stage]:
    pipeline = None if plan.sales is None else plan.sales.pipeline
    return {} if pipeline is None else dict(pipeline.stages)


def _currency(plan: Plan) -> str | None:
    """The currency that the funnel counts in."""
    return exchange_of(plan, (quantity_of(stage.value) for stage in _stages(plan).values())).currency
