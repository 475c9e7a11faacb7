"""Summaries of initiatives: an overview, then for each its purpose, work, milestones, risks and figures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.calendar import plan_calendar
from jbp.figures.cost import costs_of
from jbp.figures.parties import partner_name
from jbp.figures.rollup import initiative_standing
from jbp.figures.trend import trend_of
from jbp.figures.work import by_component
from jbp.values.quantity import Quantity
from jbp.views.elements.blocks import (
    Bullets,
    Card,
    Cards,
    Column,
    Item,
    Paragraph,
    Row,
    RowGroup,
    facts_of,
    rows_of,
    table_of,
)
from jbp.views.elements.cells import NOTHING, Figure, Text, day_cell, lines_of, named_cell, text_cell
from jbp.views.elements.figures import completion_of, stated_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.indicators import view_indicator
from jbp.views.elements.marks import mark_trend
from jbp.views.elements.plan_cells import due_cell, party_cell, people_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.standing import view_standing
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS
from jbp.views.initiatives.concerns import concerns_of
from jbp.views.initiatives.wording import INITIATIVE_WORDS
from jbp.views.initiatives.work import activities_table, after_cell, milestones_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.figures.cost import Cost
    from jbp.finding import Finding
    from jbp.model.initiative import Initiative
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.marks import StatusView, TrendMark
    from jbp.views.elements.sheets import Section


class _Summary(NamedTuple):
    """An initiative with what is computed of it."""

    key: str
    initiative: Initiative
    indicator: Indicator | None
    completion: Cell
    trend: TrendMark | None
    status: StatusView


def view_initiatives(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """The summaries of a plan's initiatives on a day."""
    calendar = plan_calendar(plan)
    groups = tuple(_groups(plan, calendar, as_of))
    summaries = [one for _, group in groups for one in group]
    return Sheet(
        document="initiatives",
        heading=heading_of(
            plan, as_of, TITLES["initiatives"], WORDS.initiatives, (one.status.said for one in summaries)
        ),
        sections=(
            *section(INITIATIVE_WORDS.overview, _overview(plan, groups)),
            *(found for one in summaries for found in _section(plan, one, as_of)),
        ),
    )


def _groups(plan: Plan, calendar: PlanCalendar, as_of: date) -> Iterator[tuple[str, tuple[_Summary, ...]]]:
    for component, found in by_component(plan):
        yield component, tuple(_summary(plan, calendar, key, one, as_of) for key, one in found.items())


def _summary(plan: Plan, calendar: PlanCalendar, key: str, initiative: Initiative, as_of: date) -> _Summary:
    standing = initiative_standing(plan, calendar, initiative, as_of)
    kpi = initiative.leading_kpi if initiative.leading_kpi in plan.kpis else None
    done = standing.progress
    return _Summary(
        key=key,
        initiative=initiative,
        indicator=None if kpi is None else view_indicator(plan, calendar, kpi, as_of),
        completion=completion_of(done) or NOTHING,
        trend=mark_trend(initiative.trend or trend_of(plan, calendar, kpi, as_of)),
        status=view_standing(standing),
    )


def _overview(plan: Plan, groups: Sequence[tuple[str, Sequence[_Summary]]]) -> Table:
    columns = (
        Column(INITIATIVE_WORDS.initiative, width=3),
        Column(INITIATIVE_WORDS.leading_indicator, width=3),
        Column(INITIATIVE_WORDS.completion, "mark"),
        Column(INITIATIVE_WORDS.direction, "mark"),
        Column(INITIATIVE_WORDS.status, "mark", width=3),
        Column(INITIATIVE_WORDS.owner),
    )
    # One group alone that has no name needs no title.
    nameless = INITIATIVE_WORDS.other_component if len(groups) > 1 else ""
    return table_of(
        INITIATIVE_WORDS.overview,
        columns,
        *(RowGroup(tuple(_row(plan, one) for one in found), component or nameless) for component, found in groups),
    )


def _row(plan: Plan, one: _Summary) -> Row:
    return Row(
        (
            Text(one.initiative.title, strong=True),
            _reading(one.indicator),
            one.completion,
            one.trend or NOTHING,
            one.status,
            people_cell(plan, one.initiative.owner),
        )
    )


def _reading(indicator: Indicator | None) -> Cell:
    """The leading indicator, and what it came to, or else its current target."""
    if indicator is None:
        return NOTHING
    if not indicator.actual.text:
        return lines_of(Text(indicator.title), Text(_current(indicator), quiet=True))
    share = WORDS.of_plan.format(share=indicator.attained.text) if indicator.attained.text else ""
    reading = ", ".join(part for part in (indicator.actual.text, share) if part)
    return lines_of(Text(indicator.title), Figure(reading, loud=indicator.behind))


def _current(indicator: Indicator) -> str:
    return INITIATIVE_WORDS.target_in.format(target=indicator.current) if indicator.current else ""


def _section(plan: Plan, one: _Summary, as_of: date) -> tuple[Section, ...]:
    title = one.initiative.title
    return section(
        title,
        _purpose(plan, one, as_of),
        _figures(one.indicator, title),
        activities_table(plan, one.initiative, as_of),
        milestones_table(plan, one.key, one.initiative, as_of),
        *concerns_of(plan, ("initiatives", one.key), title, as_of),
        note=one.initiative.component or "",
        detail=True,
    )


def _purpose(plan: Plan, one: _Summary, as_of: date) -> Cards:
    """What it is for, who answers for it until when, and how it is done, side by side."""
    found = (_aim(plan, one), _people_and_days(plan, one.initiative, as_of), _manner(one.initiative))
    return Cards(tuple(card for card in found if card is not None))


def _aim(plan: Plan, one: _Summary) -> Card:
    initiative = one.initiative
    areas = (plan.focus_areas[key].title if key in plan.focus_areas else key for key in initiative.focus_areas)
    silent = one.indicator if one.indicator is not None and not _has_figures(one.indicator) else None
    facts = facts_of(
        (INITIATIVE_WORDS.focus_areas, lines_of(*map(Text, areas))),
        (INITIATIVE_WORDS.leading_indicator, Text(silent.title if silent is not None else "")),
        (INITIATIVE_WORDS.done_when, text_cell(initiative.done_when)),
        (INITIATIVE_WORDS.status, one.status),
        (INITIATIVE_WORDS.completion, one.completion),
        (INITIATIVE_WORDS.direction, one.trend or NOTHING),
        (INITIATIVE_WORDS.corrective, text_cell(initiative.corrective_action)),
        *(
            (INITIATIVE_WORDS.cost_of.format(partner=partner_name(cost.partner, plan)), _cost(plan, cost))
            for cost in costs_of(plan, initiative)
        ),
    )
    return Card(INITIATIVE_WORDS.purpose, (facts,))


def _people_and_days(plan: Plan, initiative: Initiative, as_of: date) -> Card | None:
    facts = facts_of(
        (INITIATIVE_WORDS.party, party_cell(plan, initiative.party)),
        (INITIATIVE_WORDS.sponsor, people_cell(plan, initiative.sponsor)),
        (INITIATIVE_WORDS.owner, people_cell(plan, initiative.owner)),
        (INITIATIVE_WORDS.start, day_cell(initiative.start)),
        (INITIATIVE_WORDS.due, due_cell(initiative, as_of)),
        (INITIATIVE_WORDS.done_on, day_cell(initiative.done_on)),
        (INITIATIVE_WORDS.after, after_cell(plan, initiative.after)),
    )
    return Card(INITIATIVE_WORDS.people_and_days, (facts,)) if facts.pairs else None


def _manner(initiative: Initiative) -> Card | None:
    """The approach, and the challenges below it."""
    approach, challenges = (Bullets(tuple(map(Item, texts))) for texts in (initiative.approach, initiative.challenges))
    if not approach.items:
        return Card(INITIATIVE_WORDS.challenges, (challenges,)) if challenges.items else None
    below = (Paragraph(INITIATIVE_WORDS.challenges, quiet=True), challenges) if challenges.items else ()
    return Card(INITIATIVE_WORDS.approach, (approach, *below))


def _cost(plan: Plan, cost: Cost) -> Cell:
    """What is known, then what cannot be added to it."""
    known = None if cost.known is None else Quantity(cost.known, cost.currency, "", "")
    return lines_of(stated_money(plan, known), *(stated_money(plan, figure) for figure in cost.others))


def _has_figures(indicator: Indicator) -> bool:
    return bool(indicator.actual.text or indicator.target.text or indicator.current)


def _figures(indicator: Indicator | None, title: str) -> Table | None:
    """Where the leading indicator stands; nothing where it has no figures, since its name stands above."""
    if indicator is None or not _has_figures(indicator):
        return None
    columns = (
        Column(INITIATIVE_WORDS.leading_indicator, width=3),
        Column(INITIATIVE_WORDS.actual, "number"),
        Column(INITIATIVE_WORDS.planned, "number"),
        Column(INITIATIVE_WORDS.attainment, "number"),
        Column(INITIATIVE_WORDS.target, "number"),
        Column(INITIATIVE_WORDS.of_target, "number"),
        Column(INITIATIVE_WORDS.forecast, "number"),
    )
    through = WORDS.as_of.format(day=indicator.through.text) if indicator.through.text else _current(indicator)
    row = (
        named_cell(indicator.title, through),
        replace(indicator.actual, loud=indicator.behind),
        indicator.planned,
        indicator.attained,
        indicator.target,
        indicator.of_target,
        indicator.forecast,
    )
    return rows_of(INITIATIVE_WORDS.indicator.format(title=title), columns, (row,))
