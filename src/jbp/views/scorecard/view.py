"""The scorecard: overall goals, initiatives by component, leading KPIs, top risks and decisions on one page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from jbp.figures.calendar import plan_calendar
from jbp.figures.people import name_of
from jbp.figures.rollup import initiative_standing
from jbp.figures.trend import trend_of
from jbp.figures.work import by_component
from jbp.views.elements.figures import completion_of
from jbp.views.elements.heading import heading_of
from jbp.views.elements.indicators import headline_kpis, view_indicator
from jbp.views.elements.marks import mark_party, mark_trend
from jbp.views.elements.standing import view_standing
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS
from jbp.views.scorecard.agenda import DecisionRow, RiskRow, top_decisions, top_risks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.figures.calendar import PlanCalendar
    from jbp.finding import Finding
    from jbp.model.initiative import Initiative
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Completion
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.indicators import Indicator
    from jbp.views.elements.marks import PartyMark, StatusView, TrendMark

_FIGURES = ("actual", "planned", "target", "attained")
_LATEST: list[tuple[Plan, date, ScorecardView]] = []
"""The scorecard that was made last: several documents of a call show parts of it, and it is a third of their work."""


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One initiative of the scorecard.

    Attributes:
        title: its title.
        indicator: its leading KPI; None where it has none.
        completion: how far it is; None where nothing is known.
        trend: its direction of travel, as stated, else that of its leading KPI.
        status: what is said of it, and what is computed.
        owner: the accountable person.
        party: to whom it applies.
    """

    title: str
    indicator: Indicator | None
    completion: Completion | None
    trend: TrendMark | None
    status: StatusView
    owner: str
    party: PartyMark


@dataclass(frozen=True, slots=True)
class ComponentGroup:
    """The initiatives of one business component."""

    name: str
    rows: tuple[InitiativeRow, ...]


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """The scorecard's content, all arithmetic done.

    `columns` and `leading_columns` name the columns that hold something, so that no table shows an empty one.
    """

    document: ClassVar[str] = "scorecard"
    template: ClassVar[str] = "scorecard"
    heading: Heading
    north_star: str
    goals: tuple[Indicator, ...]
    groups: tuple[ComponentGroup, ...]
    columns: frozenset[str]
    leading: tuple[Indicator, ...]
    leading_columns: frozenset[str]
    risks: tuple[RiskRow, ...]
    more_risks: int
    decisions: tuple[DecisionRow, ...]
    more_decisions: int

    @property
    def rows(self) -> tuple[InitiativeRow, ...]:
        """The initiatives of all components."""
        return tuple(row for group in self.groups for row in group.rows)


def view_scorecard(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> ScorecardView:  # noqa: ARG001 - every builder takes them
    """The scorecard of a plan on a day."""
    if not _LATEST or _LATEST[0][0] is not plan or _LATEST[0][1] != as_of:
        _LATEST[:] = [(plan, as_of, _scorecard(plan, as_of))]
    return _LATEST[0][2]


def _scorecard(plan: Plan, as_of: date) -> ScorecardView:
    calendar = plan_calendar(plan)
    groups = tuple(_groups(plan, calendar, as_of))
    statuses = [row.status.said for group in groups for row in group.rows]
    risks, more_risks = top_risks(plan)
    decisions, more_decisions = top_decisions(plan, as_of)
    leading = tuple(
        view_indicator(plan, calendar, key, as_of) for key, kpi in plan.kpis.items() if kpi.kind == "leading"
    )
    return ScorecardView(
        heading=heading_of(plan, as_of, TITLES["scorecard"], WORDS.initiatives, statuses),
        north_star=" ".join((plan.strategy.north_star or "").split()) if plan.strategy else "",
        goals=tuple(view_indicator(plan, calendar, key, as_of) for key in headline_kpis(plan)),
        groups=groups,
        columns=_filled([row for group in groups for row in group.rows], ("indicator", "completion", "trend", "owner")),
        leading=leading,
        leading_columns=_filled(leading, ("current", "trend", "owner"))
        | {name for name in _FIGURES if any(getattr(one, name).text for one in leading)},
        risks=risks,
        more_risks=more_risks,
        decisions=decisions,
        more_decisions=more_decisions,
    )


def _filled(rows: Sequence[InitiativeRow] | Sequence[Indicator], names: Sequence[str]) -> frozenset[str]:
    """Those of the columns in which at least one row holds something."""
    return frozenset(name for name in names if any(getattr(row, name) for row in rows))


def _groups(plan: Plan, calendar: PlanCalendar, as_of: date) -> Iterator[ComponentGroup]:
    for component, found in by_component(plan):
        rows = tuple(_row(plan, calendar, one, as_of) for one in found.values())
        yield ComponentGroup(component or WORDS.other_component, rows)


def _row(plan: Plan, calendar: PlanCalendar, initiative: Initiative, as_of: date) -> InitiativeRow:
    standing = initiative_standing(plan, calendar, initiative, as_of)
    kpi = initiative.leading_kpi if initiative.leading_kpi in plan.kpis else None
    return InitiativeRow(
        title=initiative.title,
        indicator=None if kpi is None else view_indicator(plan, calendar, kpi, as_of),
        completion=completion_of(standing.progress),
        trend=mark_trend(initiative.trend or trend_of(plan, calendar, kpi, as_of)),
        status=view_standing(standing),
        owner=name_of(plan, initiative.owner) if initiative.owner else "",
        party=mark_party(initiative.party, plan),
    )
