"""Initiatives, activities and milestones: where they stand, whether they are open, late or done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.initiative import Activity, Initiative
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.model.words import WorkStatus

_CLOSED = frozenset({"done", "cancelled", "not_applicable"})


class Due(Protocol):
    """Whatever is due on a day and has a status: work, milestones, the actions of a review, materials."""

    @property
    def due(self) -> date | None:
        """The day it is due."""

    @property
    def status(self) -> WorkStatus | None:
        """What people say of it."""


class Computed(NamedTuple):
    """What the dates say of a piece of work, and why; the reason is empty where they agree with what people say."""

    status: WorkStatus | None
    reason: str


def initiatives(plan: Plan) -> Iterator[tuple[Address, Initiative]]:
    """Every initiative with its address."""
    for key, initiative in plan.initiatives.items():
        yield ("initiatives", key), initiative


def by_component(plan: Plan) -> Iterator[tuple[str, dict[str, Initiative]]]:
    """The initiatives of each business component, by their ids; those of none come last, under an empty name.

    Components stand in the plan's order, and those that only initiatives name after them.
    """
    named = dict.fromkeys((*plan.components, *(one.component or "" for one in plan.initiatives.values())))
    for component in sorted(named, key=lambda name: name == ""):
        found = {key: one for key, one in plan.initiatives.items() if (one.component or "") == component}
        if found:
            yield component, found


def activities(plan: Plan) -> Iterator[tuple[Address, Initiative, Activity]]:
    """Every activity with its address and its initiative, whose address is the first two steps of the activity's."""
    for at, initiative in initiatives(plan):
        for key, activity in initiative.activities.items():
            yield (*at, "activities", key), initiative, activity


def milestones(plan: Plan) -> Iterator[tuple[Address, Milestone]]:
    """Every milestone with its address."""
    for key, milestone in plan.milestones.items():
        yield ("milestones", key), milestone


def is_open(status: WorkStatus | None) -> bool:
    """Whether work of this status is still to be done; work without a status is."""
    return status not in _CLOSED


def is_done(item: Due) -> bool:
    """Whether it is done: people say so, or it has a day on which it was."""
    return item.status == "done" or (is_open(item.status) and getattr(item, "done_on", None) is not None)


def is_pending(item: Due) -> bool:
    """Whether it is neither done nor cancelled nor beside the point."""
    return is_open(item.status) and not is_done(item)


def days_overdue(item: Due, as_of: date) -> int:
    """How many days ago it was due without having been done; 0 where it is not late."""
    if item.due is None or not is_pending(item):
        return 0
    return max(0, (as_of - item.due).days)


def days_unstarted(item: Due, as_of: date) -> int:
    """How many days ago it was to start though people say `not_started`; 0 where it is not late."""
    start: date | None = getattr(item, "start", None)
    if start is None or item.status != "not_started" or not is_pending(item):
        return 0
    return max(0, (as_of - start).days)


def computed_status(item: Due, as_of: date) -> Computed:
    """What the dates alone say of a piece of work, beside what people say.

    Work past its due date is `delayed`, however it is reported, and so is work that should have started. What people
    report as `stalled` or `delayed` is never made better by a date.
    """
    done_on: date | None = getattr(item, "done_on", None)
    if not is_open(item.status):
        return Computed(item.status, "")
    if done_on is not None:
        return Computed("done", f"done on {show_date(done_on)}")
    late = _lateness(item, as_of)
    if late:
        return Computed("stalled" if item.status == "stalled" else "delayed", late)
    return Computed(item.status or _by_start(item, as_of), "")


def _lateness(item: Due, as_of: date) -> str:
    overdue, unstarted = days_overdue(item, as_of), days_unstarted(item, as_of)
    if overdue and item.due is not None:
        return f"due {show_date(item.due)}, {count_days(overdue)} ago"
    return f"should have started {count_days(unstarted)} ago" if unstarted else ""


def _by_start(item: Due, as_of: date) -> WorkStatus | None:
    start: date | None = getattr(item, "start", None)
    if start is None:
        return None
    return "on_track" if start <= as_of else "not_started"


def count_days(days: int) -> str:
    """``1 day``, ``12 days``."""
    return "1 day" if days == 1 else f"{days} days"
