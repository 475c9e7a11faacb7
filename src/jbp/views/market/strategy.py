"""The strategy: why the partners work together, how they differ, and what of it customers need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.attainment import attainment
from jbp.figures.calendar import plan_calendar
from jbp.values.duration import show_duration
from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, facts_of, rows_of
from jbp.views.elements.cells import NOTHING, Text, day_cell, is_blank, lines_of, text_cell
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import level_cell, people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import show_word
from jbp.views.market.comparison import compare
from jbp.views.market.kpi_rows import KPI_COLUMNS, kpi_rows
from jbp.views.market.tables import competitors_table, opportunities_table, routes_table, segments_table
from jbp.views.market.tracing import tracing_table
from jbp.views.market.wording import MARKET_WORDS
from jbp.views.market.wording_strategy import STRATEGY_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.finding import Finding
    from jbp.model.foundation import FitQuestion
    from jbp.model.partner import Partner
    from jbp.model.plan import Plan
    from jbp.model.strategy import Ambition, SharedGoal, Strategy
    from jbp.views.elements.blocks import Block, Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_strategy(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The strategy of a plan on a day."""
    strategy = plan.strategy
    return Sheet(
        document="strategy",
        heading=heading_of(plan, as_of, TITLES["strategy"]),
        lead=(strategy.north_star or "") if strategy is not None else "",
        sections=(
            *(() if strategy is None else _direction(plan, strategy, as_of)),
            *section(STRATEGY_WORDS.working, _working(plan)),
            *(() if strategy is None else _surroundings(plan, strategy)),
            *section(STRATEGY_WORDS.tracing, tracing_table(plan)),
            *section(MARKET_WORDS.segments, segments_table(plan)),
            *section(MARKET_WORDS.opportunities, opportunities_table(plan)),
            *section(MARKET_WORDS.competitors, competitors_table(plan)),
            *section(MARKET_WORDS.routes, routes_table(plan)),
            *section(STRATEGY_WORDS.fit, _fit(plan)),
            *section(STRATEGY_WORDS.facts, _joint_facts(plan), _facts(plan)),
        ),
    )


def _direction(plan: Plan, strategy: Strategy, as_of: date) -> tuple[Section, ...]:
    """Where the partners mean to go together, and what each brings along."""
    ambition = (
        (STRATEGY_WORDS.vision, _ambition(strategy.vision)),
        (STRATEGY_WORDS.mission, _ambition(strategy.mission)),
    )
    return (
        *section(STRATEGY_WORDS.ambition, facts_of(*ambition)),
        *section(STRATEGY_WORDS.goals, _goals(plan, strategy, as_of)),
        *section(STRATEGY_WORDS.alignment, _alignment(plan, strategy)),
    )


def _surroundings(plan: Plan, strategy: Strategy) -> tuple[Section, ...]:
    """What the partners are strong and weak in, and the industry around them."""
    return (
        *section(STRATEGY_WORDS.swot, _swot(plan, strategy)),
        *section(STRATEGY_WORDS.value_chain, _value_chain(plan, strategy)),
        *section(STRATEGY_WORDS.industry, _industry(strategy)),
    )


def _ambition(stated: Ambition | None) -> Text:
    if stated is None or not stated.text:
        return NOTHING
    if stated.horizon is None:
        return Text(stated.text)
    return Text(STRATEGY_WORDS.over.format(text=stated.text, duration=show_duration(stated.horizon)))


def _goals(plan: Plan, strategy: Strategy, as_of: date) -> Table:
    """The shared goals, a row for each KPI that measures one."""
    calendar = plan_calendar(plan)
    columns = (
        Column(STRATEGY_WORDS.goal, width=3),
        *KPI_COLUMNS,
        Column(MARKET_WORDS.due, "day"),
        Column(MARKET_WORDS.owner),
    )
    rows: list[tuple[Cell, ...]] = []
    for goal in strategy.shared_goals.values():
        due = day_cell(goal.due, late=_is_late(plan, calendar, goal, as_of))
        owner = people_cell(plan, goal.owner)
        kpis = kpi_rows(plan, calendar, goal.kpis, as_of)
        rows += [(Text(goal.title, strong=True), *cells, due, owner) for cells in kpis]
    return rows_of(STRATEGY_WORDS.goals, columns, rows)


def _is_late(plan: Plan, calendar: PlanCalendar, goal: SharedGoal, as_of: date) -> bool:
    """Whether its day has passed with a KPI of it known to be short of its target."""
    if goal.due is None or goal.due >= as_of:
        return False
    reached = (attainment(plan, calendar, key, as_of).percent_of_total for key in goal.kpis)
    return any(percent is not None and percent < 100 for percent in reached)


def _alignment(plan: Plan, strategy: Strategy) -> Table:
    return compare(
        plan,
        STRATEGY_WORDS.alignment,
        [
            (
                title,
                {
                    key: lines_of(*(Text(entry.title) for entry in getattr(side, field).values()))
                    for key, side in strategy.alignment.items()
                },
            )
            for field, title in STRATEGY_WORDS.aligned.items()
        ],
    )


def _swot(plan: Plan, strategy: Strategy) -> Table:
    return compare(
        plan,
        STRATEGY_WORDS.swot,
        [
            (title, {key: lines_of(*map(Text, getattr(side, field))) for key, side in strategy.swot.items()})
            for field, title in STRATEGY_WORDS.swot_of.items()
        ],
    )


def _working(plan: Plan) -> Cards | None:
    """Each partner's goals and ways, beside each other."""
    found = [(key, partner.name, _ways(partner)) for key, partner in plan.partners.items()]
    cards = tuple(Card(name, blocks, mark_party((key,), plan)) for key, name, blocks in found if blocks)
    return Cards(cards) if cards else None


def _ways(partner: Partner) -> tuple[Block, ...]:
    goals = Bullets(tuple(Item(goal) for goal in partner.goals))
    ways = facts_of(
        *((title, text_cell(getattr(partner.how_we_work, field, None))) for field, title in STRATEGY_WORDS.ways.items())
    )
    return (*((goals,) if goals.items else ()), *((ways,) if ways.pairs else ()))


def _value_chain(plan: Plan, strategy: Strategy) -> Table:
    columns = (
        Column(STRATEGY_WORDS.step, width=2),
        Column(STRATEGY_WORDS.need, width=3),
        Column(STRATEGY_WORDS.lead, "mark"),
        Column(STRATEGY_WORDS.value, width=2),
    )
    rows = [
        (
            Text(step.title, strong=True),
            text_cell(step.customer_need),
            mark_party(step.lead, plan) if step.lead else NOTHING,
            Text(show_word(step.value) if step.value else ""),
        )
        for step in strategy.value_chain.values()
    ]
    return rows_of(STRATEGY_WORDS.value_chain, columns, rows, in_order=True)


def _industry(strategy: Strategy) -> Table:
    columns = (
        Column(STRATEGY_WORDS.force, width=3),
        Column(STRATEGY_WORDS.effect, width=3),
        Column(STRATEGY_WORDS.source, width=2),
    )
    rows = [
        (Text(force.title, strong=True), text_cell(force.effect), text_cell(force.source))
        for force in strategy.industry.values()
    ]
    return rows_of(STRATEGY_WORDS.industry, columns, rows)


def _fit(plan: Plan) -> Table:
    columns = (
        Column(STRATEGY_WORDS.question, width=3),
        *(Column(partner.name, width=2) for partner in plan.partners.values()),
        Column(STRATEGY_WORDS.gap, "mark"),
        Column(STRATEGY_WORDS.response, width=3),
    )
    return rows_of(STRATEGY_WORDS.fit, columns, [_question(plan, key, one) for key, one in plan.fit.items()])


def _question(plan: Plan, key: str, one: FitQuestion) -> tuple[Cell, ...]:
    asked = lines_of(text_cell(one.title), text_cell(one.question))
    return (
        Text(show_word(key)) if is_blank(asked) else asked,
        *(Text(one.answers.get(partner, "")) for partner in plan.partners),
        level_cell(one.gap),
        text_cell(one.response),
    )


def _joint_facts(plan: Plan) -> Facts:
    return Facts(tuple((show_word(name), Text(value)) for name, value in plan.facts.items()))


def _facts(plan: Plan) -> Table:
    """What is known of each partner, fact by fact."""
    names = dict.fromkeys(name for partner in plan.partners.values() for name in partner.facts)
    return compare(
        plan,
        STRATEGY_WORDS.facts,
        [
            (show_word(name), {key: Text(partner.facts.get(name, "")) for key, partner in plan.partners.items()})
            for name in names
        ],
    )
