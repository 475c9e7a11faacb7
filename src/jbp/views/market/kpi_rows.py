"""KPIs as rows of tables: where each stands beside its target and its plan to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.attainment import attainment
from jbp.values.period import TOTAL
from jbp.views.elements.blocks import Column
from jbp.views.elements.cells import NOTHING, Text
from jbp.views.elements.figures import computed_figure, gap, share_of, stated_figure
from jbp.views.market.wording import MARKET_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Cell

KPI_COLUMNS = (
    Column(MARKET_WORDS.kpi, width=2),
    Column(MARKET_WORDS.target, "number"),
    Column(MARKET_WORDS.actual, "number"),
    Column(MARKET_WORDS.of_plan, "number"),
    Column(MARKET_WORDS.of_target, "number"),
)


def kpi_rows(plan: Plan, calendar: PlanCalendar, kpis: Sequence[str], as_of: date) -> Iterator[tuple[Cell, ...]]:
    """The cells of `KPI_COLUMNS` for each KPI; one row that says so where there is none."""
    if not kpis:
        yield (gap(MARKET_WORDS.no_kpi), NOTHING, NOTHING, NOTHING, NOTHING)
    for key in kpis:
        yield _row(plan, calendar, key, as_of)


def _row(plan: Plan, calendar: PlanCalendar, key: str, as_of: date) -> tuple[Cell, ...]:
    kpi = plan.kpis.get(key)
    if kpi is None:
        return Text(key), NOTHING, NOTHING, NOTHING, NOTHING
    standing = attainment(plan, calendar, key, as_of)
    target = stated_figure(plan, kpi, kpi.targets.get(TOTAL))
    return (
        Text(kpi.title),
        target if target.text else computed_figure(plan, kpi, standing.target),
        computed_figure(plan, kpi, standing.actual),
        share_of(standing.percent, loud=standing.side == "wrong"),
        share_of(standing.percent_of_total),
    )
