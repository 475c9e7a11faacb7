"""Where the partnership stands in a business review: its headline goals, and its initiatives."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.attainment import attainment
from jbp.figures.calendar import plan_calendar
from jbp.views.elements.blocks import Cards, Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Figure, Lines, Text
from jbp.views.elements.charts import Bar, BarChart
from jbp.views.elements.figures import show_percent
from jbp.views.elements.indicators import headline_kpis, view_indicator
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.summary import MOST_GOALS, WELL, goal_card, work_cards
from jbp.views.qbr.wording import QBR_WORDS, clauses, count_word, notes, say
from jbp.views.scorecard.view import view_scorecard

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.sheets import Slide
    from jbp.views.scorecard.view import InitiativeRow

_NAMED = 2
_PLAN = Decimal(100)


def standing_slides(plan: Plan, since: date, as_of: date) -> tuple[Slide, ...]:
    """The partnership at a glance: its headline goals, and how initiatives, commitments and risks stand.

    More goals than have a card each are a table, with a chart of their attainment.
    """
    calendar = plan_calendar(plan)
    goals = {key: view_indicator(plan, calendar, key, as_of) for key in headline_kpis(plan)}
    rows = _initiatives(plan, as_of)
    cards = tuple(work_cards(plan, [_stands(row) for row in rows], since, as_of))
    few = [goal_card(goal) for goal in goals.values()] if len(goals) <= MOST_GOALS else []
    late = _late_words(rows) or (_well_words(rows) if rows else "")
    headline = Headline(QBR_WORDS.standing, clauses((_claim(list(goals.values())), late)), _notes(plan, goals))
    if few or not goals:
        return slides_of(headline, Cards((*few, *cards))) if few or len(cards) > 1 else ()
    shares = {key: attainment(plan, calendar, key, as_of).percent for key in goals}
    return slides_of(headline, _goals_table(list(goals.values())), _chart(goals, shares))


def initiative_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """The scorecard of the initiatives, by business component."""
    view = view_scorecard(plan, as_of)
    rows = [row for group in view.groups for row in group.rows]
    if not rows:
        return ()
    columns = (
        Column(WORDS.initiative, width=4),
        Column(WORDS.leading_indicator, width=3),
        Column(WORDS.completion, "mark"),
        Column(WORDS.direction, "mark"),
        Column(WORDS.status_heading, "mark", width=3),
        Column(WORDS.owner),
    )
    groups = (RowGroup(tuple(Row(_row(row)) for row in group.rows), group.name) for group in view.groups)
    headline = Headline(QBR_WORDS.initiatives, clauses((_late_words(rows), _well_words(rows))), _initiative_notes(rows))
    return slides_of(headline, table_of(QBR_WORDS.initiatives, columns, *groups))


def _claim(goals: Sequence[Indicator]) -> str:
    """How the goals stand, those behind plan first: ``Revenue is at 92% of plan to date, Deals at 104%``."""
    if not goals:
        return ""
    judged = sorted((goal for goal in goals if goal.attained.text), key=lambda goal: not goal.behind)[:_NAMED]
    if judged:
        first, *more = judged
        said = [QBR_WORDS.at_plan.format(kpi=first.title, share=first.attained.text)]
        return ", ".join(
            (*said, *(QBR_WORDS.at_plan_too.format(kpi=one.title, share=one.attained.text) for one in more))
        )
    known = next((goal for goal in goals if goal.actual.text), None)
    if known is not None:
        return QBR_WORDS.stands_at.format(kpi=known.title, actual=known.actual.text)
    return QBR_WORDS.no_figures.format(kpis=", ".join(goal.title for goal in goals))


def _initiatives(plan: Plan, as_of: date) -> list[InitiativeRow]:
    return [row for group in view_scorecard(plan, as_of).groups for row in group.rows]


def _stands(row: InitiativeRow) -> str:
    """How an initiative stands: the worse of what people and dates say, where one of them says it is late."""
    said = (row.status.said.key, row.status.computed.key if row.status.computed is not None else "")
    return next((key for key in ("stalled", "delayed") if key in said), said[0])


def _late_words(rows: Sequence[InitiativeRow]) -> str:
    found = [_stands(row) for row in rows]
    forms = (("stalled", QBR_WORDS.stalled), ("delayed", QBR_WORDS.delayed))
    return ", ".join(say(words, found.count(key)) for key, words in forms if key in found)


def _well_words(rows: Sequence[InitiativeRow]) -> str:
    """How many initiatives are as they should be; nothing where there is one and it is late."""
    well = sum(_stands(row) in WELL for row in rows)
    if well == len(rows):
        return say(QBR_WORDS.all_well, len(rows))
    if len(rows) == 1:
        return "" if _late_words(rows) else QBR_WORDS.one_open
    whole = count_word(len(rows))
    return say(QBR_WORDS.part_well, well, all=whole) if well else QBR_WORDS.none_well.format(all=whole)


def _goals_table(goals: Sequence[Indicator]) -> Table:
    columns = (
        Column(WORDS.kpi, width=4),
        Column(WORDS.actual, "number"),
        Column(WORDS.plan_to_date, "number"),
        Column(WORDS.attainment, "number"),
        Column(WORDS.target, "number"),
        Column(WORDS.forecast, "number"),
        Column(WORDS.direction, "mark"),
        Column(WORDS.owner),
    )
    return rows_of(QBR_WORDS.standing, columns, [_goal(goal) for goal in goals])


def _goal(goal: Indicator) -> tuple[Cell, ...]:
    return (
        Text(goal.title, strong=True),
        goal.actual,
        goal.planned,
        goal.attained,
        goal.target,
        goal.forecast,
        goal.trend or NOTHING,
        Text(goal.owner),
    )


def _chart(goals: dict[str, Indicator], shares: dict[str, Decimal | None]) -> BarChart | None:
    known = {key: share for key, share in shares.items() if share is not None}
    if not known:
        return None
    said = ", ".join(f"{goals[key].title} {show_percent(share)}" for key, share in known.items())
    bars = tuple(
        Bar(goals[key].title, share, show_percent(share), _PLAN, behind=goals[key].behind)
        for key, share in known.items()
    )
    return BarChart(QBR_WORDS.attainment_chart, QBR_WORDS.attainment_described.format(shares=said), bars)


def _notes(plan: Plan, goals: dict[str, Indicator]) -> str:
    behind = [goal.title for goal in goals.values() if goal.behind]
    return notes(
        *(figures_from(plan, key, goal) for key, goal in goals.items()),
        QBR_WORDS.behind.format(kpis=", ".join(behind)) if behind else "",
        QBR_WORDS.ask.format(question=QBR_WORDS.standing_ask),
    )


def figures_from(plan: Plan, key: str, goal: Indicator) -> str:
    """Where the figures of a KPI come from, and how far they reach; empty where it has none."""
    if not goal.through.text:
        return ""
    source = plan.kpis[key].source
    words = QBR_WORDS.figures_from if source else QBR_WORDS.figures_of
    return words.format(kpi=goal.title, day=goal.through.text, source=source or "")


def _row(row: InitiativeRow) -> tuple[Cell, ...]:
    return (
        Text(row.title, strong=True),
        NOTHING if row.indicator is None else _indicator(row.indicator),
        row.completion or NOTHING,
        row.trend or NOTHING,
        row.status,
        Text(row.owner),
    )


def _indicator(one: Indicator) -> Cell:
    share = WORDS.of_plan.format(share=one.attained.text) if one.attained.text else ""
    reading = ", ".join(part for part in (one.actual.text, share) if part)
    return Lines((Text(one.title), Figure(reading, loud=one.behind))) if reading else Text(one.title)


def _initiative_notes(rows: Sequence[InitiativeRow]) -> str:
    return notes(
        *(
            QBR_WORDS.differs.format(title=row.title, said=row.status.said.word, computed=row.status.computed.word)
            for row in rows
            if row.status.computed is not None
        ),
        QBR_WORDS.ask.format(question=QBR_WORDS.initiatives_ask),
    )
