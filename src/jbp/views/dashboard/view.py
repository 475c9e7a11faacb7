"""The executive dashboard: who does what by when and how it stands, and an overview of the partnership."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from jbp.figures.people import names_of
from jbp.figures.work import initiatives
from jbp.views.dashboard.overview import Overview, view_overview
from jbp.views.elements.cells import day_cell
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import mark_party, partner_tones, view_status
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.initiative import Activity
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Day
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.marks import PartnerTone, PartyMark, StatusView


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One activity of the dashboard.

    Attributes:
        number: its place, from 1, through all initiatives.
        title: its title.
        party: the responsible party.
        stakeholders: functions and people for each partner, in the plan's order; empty where none is named.
        status: what is said of it, and what its dates say.
        due: its target completion; empty where it has none.
        done: the day it was done; empty where it is not.
    """

    number: int
    title: str
    party: PartyMark
    stakeholders: tuple[str, ...]
    status: StatusView
    due: Day
    done: Day


@dataclass(frozen=True, slots=True)
class InitiativeGroup:
    """The activities of one initiative."""

    title: str
    rows: tuple[ActivityRow, ...]


@dataclass(frozen=True, slots=True)
class DashboardView:
    """The dashboard's content.

    Attributes:
        heading: what stands on top.
        partners: the partners, one column of stakeholders each.
        groups: the activities by initiative.
        with_stakeholders: whether any activity names stakeholders.
        width: how many columns the table of activities has.
        overview: the overview of the partnership.
    """

    document: ClassVar[str] = "dashboard"
    template: ClassVar[str] = "dashboard"
    heading: Heading
    partners: tuple[PartnerTone, ...]
    groups: tuple[InitiativeGroup, ...]
    with_stakeholders: bool
    width: int
    overview: Overview

    @property
    def rows(self) -> tuple[ActivityRow, ...]:
        """The activities of all initiatives."""
        return tuple(row for group in self.groups for row in group.rows)


def view_dashboard(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> DashboardView:  # noqa: ARG001 - every builder takes them
    """The dashboard of a plan on a day."""
    groups = tuple(_groups(plan, as_of))
    rows = [row for group in groups for row in group.rows]
    with_stakeholders = any(any(row.stakeholders) for row in rows)
    return DashboardView(
        heading=heading_of(plan, as_of, TITLES["dashboard"], WORDS.activities, (row.status.said for row in rows)),
        partners=partner_tones(plan),
        groups=groups,
        with_stakeholders=with_stakeholders,
        width=5 + (len(plan.partners) if with_stakeholders else 0),
        overview=view_overview(plan, as_of),
    )


def _groups(plan: Plan, as_of: date) -> Iterator[InitiativeGroup]:
    number = count(1)
    for _, initiative in initiatives(plan):
        rows = tuple(_row(plan, next(number), activity, as_of) for activity in initiative.activities.values())
        if rows:
            yield InitiativeGroup(initiative.title, rows)


def _row(plan: Plan, number: int, activity: Activity, as_of: date) -> ActivityRow:
    return ActivityRow(
        number=number,
        title=activity.title,
        party=mark_party(activity.party, plan),
        stakeholders=tuple(", ".join(names_of(plan, activity.stakeholders.get(key, ()))) for key in plan.partners),
        status=view_status(activity, as_of),
        due=day_cell(activity.due),
        done=day_cell(activity.done_on),
    )
