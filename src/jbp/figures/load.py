"""How much each owner carries: the open activities of a person, and the day on which most of them run at once."""

from __future__ import annotations

from datetime import timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.work import activities, days_overdue, is_pending

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity
    from jbp.model.plan import Plan


class Span(NamedTuple):
    """The days on which an open activity still asks something of its owner.

    Attributes:
        start, end: the first and the last of them; of one that is overdue, the day it is looked at.
        owner: the person's id.
        at: the activity's address.
        activity: the activity.
        overdue: how many days ago it was due.
    """

    start: date
    end: date
    owner: str
    at: Address
    activity: Activity
    overdue: int


class Load(NamedTuple):
    """What one person carries.

    Attributes:
        owner: the person's id.
        spans: the open activities that have a due date, as the plan orders them.
        peak: the first day on which the most of them run.
        crowd: those that run on that day.
    """

    owner: str
    spans: tuple[Span, ...]
    peak: date
    crowd: tuple[Span, ...]

    @property
    def overdue(self) -> int:
        """How many of the activities are late."""
        return sum(span.overdue > 0 for span in self.spans)


def loads(plan: Plan, as_of: date) -> tuple[Load, ...]:
    """The load of everybody who owns open activities, from a day on, in the order in which the plan names them.

    An activity runs from its `start` (else that of its initiative, else the day) to its `due`; one that is overdue
    still runs. Activities without a due date, and those of nobody, are left out: how long they run is not said.
    """
    owned: dict[str, list[Span]] = {}
    for span in _spans(plan, as_of):
        owned.setdefault(span.owner, []).append(span)
    return tuple(_load(owner, spans) for owner, spans in owned.items())


def _load(owner: str, spans: list[Span]) -> Load:
    peak = _peak(spans)
    return Load(owner, tuple(spans), peak, tuple(span for span in spans if span.start <= peak <= span.end))


def _spans(plan: Plan, as_of: date) -> Iterator[Span]:
    for at, initiative, activity in activities(plan):
        if activity.owner not in plan.people or activity.owner is None or activity.due is None:
            continue
        if is_pending(activity) and is_pending(initiative):
            start = max(activity.start or initiative.start or as_of, as_of)
            # One that is due before it starts (another rule's matter) runs on the day it starts.
            end = max(activity.due, start)
            yield Span(start, end, activity.owner, at, activity, days_overdue(activity, as_of))


def _peak(spans: Iterable[Span]) -> date:
    """The first day with the most spans."""
    changes: dict[date, int] = {}
    for span in spans:
        behind = span.end + timedelta(days=1)
        changes[span.start] = changes.get(span.start, 0) + 1
        changes[behind] = changes.get(behind, 0) - 1
    days = sorted(changes)
    counts = accumulate(changes[day] for day in days)
    return max(zip(counts, days, strict=True), key=lambda counted: counted[0])[1]
