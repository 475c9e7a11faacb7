"""Focus areas: the current state of the relationship and its potential expansion, with targets by period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jbp.figures.calendar import plan_calendar
from jbp.figures.derived import total_target
from jbp.values.date import show_date
from jbp.values.duration import show_duration
from jbp.values.period import TOTAL
from jbp.views.elements.cells import Figure
from jbp.views.elements.figures import NO_FIGURE, computed_figure, stated_figure, stated_money
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS, show_word
from jbp.views.focus_areas.targets import view_targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.finding import Finding
    from jbp.model.focus_area import FocusArea
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.model.words import Level, Mobilization
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartyMark
    from jbp.views.focus_areas.targets import TargetsTable

_MOBILIZED: dict[Mobilization, Level] = {"full": "high", "on_track": "medium", "insufficient": "low"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell: what it says, and an amount or a time beside it."""

    text: str
    amount: Figure = NO_FIGURE
    kind: str = ""


@dataclass(frozen=True, slots=True)
class MarkedLines:
    """Lines of a cell that apply to the same party."""

    party: PartyMark
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class MobilizationLine:
    """How far a partner has mobilized its people: `level` chooses the meter, `word` says it."""

    party: PartyMark
    level: Level
    word: str


@dataclass(frozen=True, slots=True)
class FocusAreaRow:
    """One focus area.

    Attributes:
        number: its place, from 1, through both states.
        title: its title.
        party: to whom it applies.
        component: the business component it belongs to.
        objectives: why each partner is in it, why together, and what it is to reach.
        needs: the customer needs it serves.
        clients: the segments and accounts it is for.
        value: what each partner gains, and what else is gained.
        value_customer: what the customer gains.
        value_period: the period that the value is for.
        kpis: its KPIs with their timing.
        horizon: how far an expansion looks.
        path: how an expansion comes into the current relationship.
        mobilization: how far each partner has mobilized.
        targets: its targets by period; None where it has none.
    """

    number: int
    title: str
    party: PartyMark
    component: str
    objectives: tuple[MarkedLines, ...]
    needs: tuple[str, ...]
    clients: tuple[str, ...]
    value: tuple[MarkedLines, ...]
    value_customer: str
    value_period: str
    kpis: tuple[MarkedLines, ...]
    horizon: str
    path: str
    mobilization: tuple[MobilizationLine, ...]
    targets: TargetsTable | None

    @property
    def marked(self) -> tuple[MarkedLines, ...]:
        """What in its cells applies to a party of its own."""
        return (*self.objectives, *self.value, *self.kpis)


@dataclass(frozen=True, slots=True)
class FocusSection:
    """The focus areas of one state; `columns` names those of its columns that hold anything."""

    state: str
    title: str
    rows: tuple[FocusAreaRow, ...]
    columns: frozenset[str]


@dataclass(frozen=True, slots=True)
class FocusAreasView:
    """The focus areas' content."""

    document: ClassVar[str] = "focus-areas"
    template: ClassVar[str] = "focus-areas"
    heading: Heading
    legend: tuple[PartyMark, ...]
    sections: tuple[FocusSection, ...]


def view_focus_areas(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> FocusAreasView:  # noqa: ARG001 - every builder takes them
    """The focus areas of a plan on a day."""
    calendar = plan_calendar(plan)
    current = [one for one in plan.focus_areas.values() if one.state != "expansion"]
    expansion = [one for one in plan.focus_areas.values() if one.state == "expansion"]
    sections = (
        _section(plan, calendar, "current", current, 1),
        _section(plan, calendar, "expansion", expansion, len(current) + 1),
    )
    return FocusAreasView(
        heading=heading_of(plan, as_of, TITLES["focus-areas"]),
        legend=(*(mark_party((key,), plan) for key in plan.partners), mark_party(("joint",), plan)),
        sections=tuple(section for section in sections if section.rows),
    )


def _section(plan: Plan, calendar: PlanCalendar, state: str, areas: Sequence[FocusArea], first: int) -> FocusSection:
    rows = tuple(_row(plan, calendar, number, area) for number, area in enumerate(areas, first))
    names = ("objectives", "needs", "clients", "value", "kpis", "path")
    return FocusSection(
        state=state,
        title=WORDS.current_state if state == "current" else WORDS.expansion_state,
        rows=rows,
        columns=frozenset(name for name in names if any(getattr(row, name) for row in rows))
        | {"value" for row in rows if row.value_customer},
    )


def _row(plan: Plan, calendar: PlanCalendar, number: int, area: FocusArea) -> FocusAreaRow:
    needs = {} if plan.customers is None else plan.customers.needs
    period = area.value.period if area.value else None
    return FocusAreaRow(
        number=number,
        title=area.title,
        party=mark_party(area.party, plan, unstated_is_joint=True),
        component=area.component or "",
        objectives=_marked(_objectives(plan, area)),
        needs=tuple(needs[key].title if key in needs else key for key in area.needs),
        clients=tuple(_client(plan, key) for key in area.target_customers),
        value=_marked(_value(plan, area)),
        value_customer=(area.value.customer or "") if area.value else "",
        value_period=_value_period(calendar, period),
        kpis=_marked(_kpis(plan, calendar, area)),
        horizon=show_duration(area.horizon) if area.horizon else "",
        path=area.path_to_inclusion or "",
        mobilization=tuple(
            MobilizationLine(mark_party((key,), plan), _MOBILIZED[word], WORDS.mobilization[word])
            for key, word in area.mobilization.items()
        ),
        targets=view_targets(plan, calendar, area.kpis),
    )


def _value_period(calendar: PlanCalendar, period: str | None) -> str:
    if period != TOTAL:
        return calendar.show(period) if period else ""
    return WORDS.days.format(start=show_date(calendar.horizon.start), end=show_date(calendar.horizon.end))


def _marked(lines: Iterable[tuple[PartyMark, Line]]) -> tuple[MarkedLines, ...]:
    """The lines, those of one party together, in the order in which the parties first occur."""
    groups: dict[PartyMark, list[Line]] = {}
    for party, line in lines:
        groups.setdefault(party, []).append(line)
    return tuple(MarkedLines(party, tuple(found)) for party, found in groups.items())


def _objectives(plan: Plan, area: FocusArea) -> Iterator[tuple[PartyMark, Line]]:
    if area.rationale is not None:
        for key, text in area.rationale.partners.items():
            yield mark_party((key,), plan), Line(text)
        if area.rationale.joint:
            yield mark_party(("joint",), plan), Line(area.rationale.joint)
    for objective in area.objectives.values():
        yield mark_party(objective.party, plan, unstated_is_joint=True), Line(objective.title)


def _value(plan: Plan, area: FocusArea) -> Iterator[tuple[PartyMark, Line]]:
    if area.value is None:
        return
    for key, figure in area.value.partners.items():
        yield mark_party((key,), plan), Line("", stated_money(plan, figure))
    joint = mark_party(("joint",), plan)
    for name, figure in area.value.other.items():
        yield joint, Line(_value_name(plan, name), stated_money(plan, figure))


def _value_name(plan: Plan, name: str) -> str:
    """What else is gained: the title of the KPI of that name, or the name's own words."""
    return plan.kpis[name].title if name in plan.kpis else show_word(name)


def _client(plan: Plan, key: str) -> str:
    if plan.customers is None:
        return key
    found = plan.customers.segments.get(key) or plan.customers.accounts.get(key)
    return found.title if found is not None else key


def _kpis(plan: Plan, calendar: PlanCalendar, area: FocusArea) -> Iterator[tuple[PartyMark, Line]]:
    for key in area.kpis:
        kpi = plan.kpis.get(key)
        if kpi is not None:
            kind = WORDS.kpi_kind[kpi.kind] if kpi.kind else ""
            yield mark_party(kpi.party, plan), Line(kpi.title, _timing(plan, calendar, key, kpi), kind)


def _timing(plan: Plan, calendar: PlanCalendar, key: str, kpi: Kpi) -> Figure:
    """The target for the horizon with its last day, or else that of the last period."""
    stated = stated_figure(plan, kpi, kpi.targets.get(TOTAL))
    total = stated if stated.text else computed_figure(plan, kpi, total_target(plan, calendar, key))
    if total.tbd:
        return total
    if total.text:
        return Figure(WORDS.by_day.format(amount=total.text, day=show_date(calendar.horizon.end)))
    periods = calendar.ordered(kpi.targets)
    if not periods:
        return NO_FIGURE
    last, days = periods[-1]
    amount = stated_figure(plan, kpi, kpi.targets[last])
    return amount if amount.tbd else Figure(WORDS.by_day.format(amount=amount.text, day=show_date(days.end)))
