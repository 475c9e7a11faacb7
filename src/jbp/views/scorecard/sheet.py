"""The scorecard in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Column, Paragraph, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Figure, Lines, Text
from jbp.views.elements.charts import Bar, BarChart
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_formats import FORMAT_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jbp.views.elements.blocks import Block, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.marks import PartyMark
    from jbp.views.scorecard.agenda import DecisionRow, RiskRow
    from jbp.views.scorecard.view import InitiativeRow, ScorecardView


def scorecard_sheet(view: ScorecardView) -> Sheet:
    """The scorecard with the same content in blocks."""
    return Sheet(
        document=view.document,
        heading=view.heading,
        lead=view.north_star,
        sections=(
            *section(WORDS.goals, _goal_chart(view.goals), _indicators(WORDS.goals, view.goals)),
            *section(WORDS.initiatives, _initiatives(view)),
            *section(WORDS.leading_kpis, _leading(view)),
            *section(WORDS.top_risks, _risks(view.risks), _more(view.more_risks)),
            *section(WORDS.decisions, _decisions(view.decisions), _more(view.more_decisions)),
        ),
    )


def _goal_chart(goals: Iterable[Indicator]) -> BarChart | None:
    """How far each goal is reached, in percent of its target, with a tick at the plan to date."""
    bars = tuple(
        Bar(
            label=goal.title,
            value=goal.bar.reached * 100,
            shown=goal.actual.text,
            mark=None if goal.bar.planned is None else goal.bar.planned * 100,
            mark_shown=goal.planned.text if goal.bar.planned is not None else "",
            behind=goal.behind,
        )
        for goal in goals
        if goal.bar is not None
    )
    described = "; ".join(f"{goal.title}: {goal.bar.description}" for goal in goals if goal.bar is not None)
    return BarChart(FORMAT_WORDS.goals_chart, f"{described}.", bars) if bars else None


def _leading(view: ScorecardView) -> Block | None:
    if view.leading and not view.leading_columns:
        return Paragraph(WORDS.no_figures.format(names=", ".join(kpi.title for kpi in view.leading)))
    return _indicators(WORDS.leading_kpis, view.leading)


def _indicators(label: str, indicators: Sequence[Indicator]) -> Table:
    columns = (
        Column(WORDS.kpi, width=3),
        Column(WORDS.applies_to, "mark"),
        Column(WORDS.actual, "number"),
        Column(FORMAT_WORDS.through, "day"),
        Column(WORDS.target, "number"),
        Column(FORMAT_WORDS.attained_of_target, "number"),
        Column(WORDS.plan_to_date, "number"),
        Column(WORDS.attainment, "number"),
        Column(WORDS.forecast, "number"),
        Column(WORDS.current_target),
        Column(WORDS.direction, "mark"),
        Column(WORDS.owner),
    )
    return rows_of(label, columns, [_indicator(one) for one in indicators])


def _indicator(one: Indicator) -> tuple[Cell, ...]:
    return (
        Text(one.title, strong=True),
        _party(one.party),
        one.actual,
        one.through,
        one.target,
        one.of_target,
        one.planned,
        one.attained,
        one.forecast,
        Text(one.current),
        one.trend or NOTHING,
        Text(one.owner),
    )


def _initiatives(view: ScorecardView) -> Table:
    columns = (
        Column(WORDS.initiative, width=3),
        Column(WORDS.leading_indicator, width=3),
        Column(WORDS.completion, "mark"),
        Column(WORDS.direction, "mark"),
        Column(WORDS.status_heading, "mark", width=2),
        Column(WORDS.owner),
    )
    groups = (RowGroup(tuple(Row(_initiative(row)) for row in group.rows), group.name) for group in view.groups)
    return table_of(WORDS.initiatives, columns, *groups)


def _initiative(row: InitiativeRow) -> tuple[Cell, ...]:
    return (
        Text(row.title, strong=True),
        NOTHING if row.indicator is None else _reading(row.indicator),
        row.completion or NOTHING,
        row.trend or NOTHING,
        row.status,
        Text(row.owner),
    )


def _reading(kpi: Indicator) -> Cell:
    """A leading indicator with what it came to, or else with its current target."""
    if kpi.actual.text:
        words = FORMAT_WORDS.of_plan if kpi.attained.text else "{actual}"
        said: Cell = Figure(words.format(actual=kpi.actual.text, share=kpi.attained.text), loud=kpi.behind)
    elif kpi.current:
        said = Text(FORMAT_WORDS.target_in.format(current=kpi.current), quiet=True)
    else:
        return Text(kpi.title)
    return Lines((Text(kpi.title), said))


def _risks(risks: Iterable[RiskRow]) -> Table:
    columns = (
        Column(WORDS.risk, width=3),
        Column(WORDS.level_heading, "mark"),
        Column(WORDS.applies_to, "mark"),
        Column(WORDS.mitigation, width=4),
        Column(WORDS.owner),
        Column(WORDS.review, "day"),
    )
    return rows_of(
        WORDS.top_risks,
        columns,
        [
            (
                Text(risk.title, strong=True),
                risk.level,
                _party(risk.party),
                Text(risk.mitigation),
                Text(risk.owner),
                risk.review,
            )
            for risk in risks
        ],
    )


def _decisions(decisions: Iterable[DecisionRow]) -> Table:
    columns = (
        Column(WORDS.decision, width=3),
        Column(WORDS.when, "day", width=2),
        Column(WORDS.makers, width=2),
        Column(WORDS.recommendation, width=3),
    )
    return rows_of(
        WORDS.decisions,
        columns,
        [(Text(one.title, strong=True), one.when, Text(one.makers), Text(one.recommended)) for one in decisions],
    )


def _more(count: int) -> Paragraph | None:
    return Paragraph(WORDS.and_more.format(count=count), quiet=True) if count else None


def _party(party: PartyMark) -> Cell:
    return party if party.name else NOTHING
