"""The targets table: actions and results by period with their totals, and totals that contradict what they add up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.derived import combined_total, derived_target, total_target
from jbp.figures.series import series_of
from jbp.values.date import show_date
from jbp.values.period import TOTAL
from jbp.views.elements.figures import computed_figure, exact_figure, stated_figure
from jbp.views.elements.marks import mark_party
from jbp.views.elements.wording import WORDS, show_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.figures.calendar import PlanCalendar
    from jbp.model.kpi import Kpi
    from jbp.model.plan import Plan
    from jbp.values.interval import Interval
    from jbp.views.elements.cells import Figure
    from jbp.views.elements.marks import PartyMark

_FORMULA_SLACK = Decimal("0.01")
_GROUP_NAMES = {"actions": WORDS.actions, "results": WORDS.results}


@dataclass(frozen=True, slots=True)
class TargetRow:
    """The targets of one KPI.

    Attributes:
        title: its title.
        party: to whom it applies.
        cells: its targets in the table's periods; empty where it has none.
        total: its target for the horizon, as stated, else as computed.
        contradictions: what the periods and the formula give instead of the stated total; empty where they agree.
    """

    title: str
    party: PartyMark
    cells: tuple[Figure, ...]
    total: Figure
    contradictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """Rows under one name: actions, results."""

    name: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class TargetsTable:
    """The targets of several KPIs.

    Attributes:
        periods: the names of the periods, by their first day.
        total: the heading of the totals; empty where no KPI has one.
        groups: the rows.
        width: how many columns the table has.
        with_parties: whether any KPI states a party.
    """

    periods: tuple[str, ...]
    total: str
    groups: tuple[TargetGroup, ...]
    width: int
    with_parties: bool


def view_targets(plan: Plan, calendar: PlanCalendar, kpis: Sequence[str]) -> TargetsTable | None:
    """The targets of these KPIs; None where none of them has any."""
    found = {key: plan.kpis[key] for key in kpis if key in plan.kpis and plan.kpis[key].targets}
    if not found:
        return None
    periods = [key for key, _ in calendar.ordered(dict.fromkeys(key for kpi in found.values() for key in kpi.targets))]
    groups = tuple(_groups(plan, calendar, found, periods))
    rows = [row for group in groups for row in group.rows]
    with_total, with_parties = any(row.total.text for row in rows), any(row.party.name for row in rows)
    return TargetsTable(
        periods=tuple(calendar.show(key) for key in periods),
        total=WORDS.total_by.format(day=show_date(calendar.horizon.end)) if with_total else "",
        groups=groups,
        width=1 + len(periods) + with_total + with_parties,
        with_parties=with_parties,
    )


def _groups(plan: Plan, calendar: PlanCalendar, kpis: dict[str, Kpi], periods: Sequence[str]) -> Iterator[TargetGroup]:
    """Actions, then results, then the team's own groups, then what is in none."""
    order = dict.fromkeys(("actions", "results", *(kpi.group or "" for kpi in kpis.values())))
    for group in sorted(order, key=lambda name: name == ""):
        rows = tuple(_row(plan, calendar, key, periods) for key, kpi in kpis.items() if (kpi.group or "") == group)
        if rows:
            yield TargetGroup(_GROUP_NAMES.get(group) or show_word(group) or WORDS.measures, rows)


def _row(plan: Plan, calendar: PlanCalendar, key: str, periods: Sequence[str]) -> TargetRow:
    kpi = plan.kpis[key]
    stated = stated_figure(plan, kpi, kpi.targets.get(TOTAL))
    return TargetRow(
        title=kpi.title,
        party=mark_party(kpi.party, plan),
        cells=tuple(stated_figure(plan, kpi, kpi.targets.get(period)) for period in periods),
        total=stated if stated.text else computed_figure(plan, kpi, total_target(plan, calendar, key)),
        contradictions=contradictions(plan, calendar, key),
    )


def contradictions(plan: Plan, calendar: PlanCalendar, key: str) -> tuple[str, ...]:
    """What the periods or the formula give where that is not the stated total."""
    kpi, series = plan.kpis[key], series_of(plan, calendar, key)
    stated = None if series is None else series.target(TOTAL)
    if stated is None:
        return ()
    said: list[str] = []
    combined = combined_total(plan, calendar, key)
    if combined is not None and combined != stated:
        said.append(WORDS.computed_total.format(computed=exact_figure(plan, kpi, combined).text))
    derived = derived_target(plan, calendar, key, TOTAL)
    if derived is not None and not _agree(stated, derived):
        said.append(WORDS.formula_total.format(computed=computed_figure(plan, kpi, derived).text))
    return tuple(said)


def _agree(stated: Interval, derived: Interval) -> bool:
    """Whether no bound differs by more than a hundredth, which rounding explains."""
    bounds = ((stated.low, derived.low), (stated.high, derived.high))
    return all(
        one == other or (one is not None and other is not None and abs(one - other) <= abs(other) * _FORMULA_SLACK)
        for one, other in bounds
    )
