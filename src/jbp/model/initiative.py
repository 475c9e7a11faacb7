"""What is done: initiatives and their activities."""

from jbp.model.base import TitledEntity
from jbp.model.fields import Cadence, Date, ReadOnly, Share, Table, Text, Texts, Titled
from jbp.model.figure import Money
from jbp.model.scalars import NO_ENTRIES
from jbp.model.words import Trend, WorkStatus


class Work(TitledEntity):
    """What initiatives and activities share: dates, status, progress in percent, and what it costs each partner."""

    stakeholders: ReadOnly[Texts] = NO_ENTRIES
    status: WorkStatus | None = None
    start: Date | None = None
    due: Date | None = None
    done_on: Date | None = None
    done_when: Text | None = None
    progress: Share | None = None
    cost: ReadOnly[Money] = NO_ENTRIES
    corrective_action: Text | None = None
    after: Texts = ()


class Activity(Work):
    """A concrete piece of work; `after` names the activities it has to wait for."""

    repeats: Cadence | None = None


class Initiative(Work):
    """A bundle of activities that serves focus areas and is measured by a leading KPI."""

    component: Text | None = None
    focus_areas: Texts = ()
    sponsor: Text | None = None
    leading_kpi: Text | None = None
    trend: Trend | None = None
    approach: Texts = ()
    challenges: Texts = ()
    activities: Table[Titled[Activity]] = NO_ENTRIES
