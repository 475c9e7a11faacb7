"""Where a plan stands on a day, on one screen: late, due soon, stalled, waiting, and what the next review will ask."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from jbp.figures.occasions import day_after, next_occasion
from jbp.figures.open_work import open_work, predecessors
from jbp.figures.parties import party_name
from jbp.figures.people import name_of, partner_of
from jbp.figures.work import activities, count_days, is_pending
from jbp.model.naming import noun_of
from jbp.views.meetings.talking_points import Around, decision_points, points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.figures.occasions import Occasion
    from jbp.figures.open_work import OpenWork
    from jbp.model.plan import Plan


@dataclass(frozen=True, slots=True)
class StatusItem:
    """One line of the screen.

    Attributes:
        at: the entry.
        noun: what sort of entry it is.
        title: what it is called.
        who: whose it is: the owner's name, else the party's; empty where nobody is named.
        day: by when; None where no day is stated.
        why: what is to be said of it: ``12 days late``, ``in 3 days``, ``waits for …``.
    """

    at: Address
    noun: str
    title: str
    who: str
    day: date | None
    why: str


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """Lines under a title; `key` is what programs call it."""

    key: str
    title: str
    items: tuple[StatusItem, ...]


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """Where one plan stands.

    Attributes:
        title: the plan's title.
        groups: what is to be said, the most urgent first; none of them empty.
        meeting: the next meeting or review, and its day; empty where none is set.
        meeting_day: its day.
        hints: how much there is to be talked about then, by what it is.
    """

    title: str
    groups: tuple[StatusGroup, ...]
    meeting: str = ""
    meeting_day: date | None = None
    hints: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose work is looked at: everybody's where nothing is stated.

    Attributes:
        owner: the id of a person.
        party: the id of a partner, for work of its people and work that applies to it alone or with others.
        within: how many days ahead count as soon.
    """

    owner: str | None = None
    party: str | None = None
    within: int = 30

    def takes(self, one: OpenWork, plan: Plan) -> bool:
        """Whether a piece of work is looked at."""
        if self.owner is not None and one.owner != self.owner:
            return False
        if self.party is None:
            return True
        return self.party in one.party or "joint" in one.party or partner_of(plan, one.owner) == self.party


def view_status(plan: Plan, as_of: date, wanted: Wanted) -> PlanStatus:
    """Where a plan stands on a day."""
    work = [one for one in open_work(plan) if wanted.takes(one, plan)]
    soon = as_of + timedelta(days=wanted.within)
    groups = (
        StatusGroup("overdue", "Overdue", _overdue(work, plan, as_of)),
        StatusGroup("stalled", "Stalled", _stalled(work, plan)),
        StatusGroup("due", f"Due within {count_days(wanted.within)}", _due(work, plan, as_of, soon)),
        StatusGroup("waiting", "Waiting", tuple(_waiting(plan, as_of, soon, wanted))),
    )
    coming = next_occasion(plan, as_of)
    return PlanStatus(
        title=" ".join(plan.title.split()),
        groups=tuple(group for group in groups if group.items),
        meeting=_called(coming),
        meeting_day=None if coming is None else coming.date,
        hints=_hints(plan, as_of, coming),
    )


def _item(one: OpenWork, plan: Plan, why: str) -> StatusItem:
    who = name_of(plan, one.owner) if one.owner else party_name(one.party, plan)
    return StatusItem(one.at, noun_of(one.at) or noun_of(one.at[:2]) or "entry", one.title, who, one.day, why)


def _overdue(work: Iterable[OpenWork], plan: Plan, as_of: date) -> tuple[StatusItem, ...]:
    late = sorted(((one.day, one) for one in work if one.day is not None and one.day < as_of), key=lambda pair: pair[0])
    return tuple(_item(one, plan, f"{_what(one)}{count_days((as_of - day).days)} late") for day, one in late)


def _what(one: OpenWork) -> str:
    """What the day of an entry is the day of, where it is not its end: a risk is looked at again."""
    return "review " if one.at[0] == "risks" else ""


def _due(work: Iterable[OpenWork], plan: Plan, as_of: date, soon: date) -> tuple[StatusItem, ...]:
    dated = ((one.day, one) for one in work if one.day is not None and as_of <= one.day <= soon)
    due = sorted(dated, key=lambda pair: pair[0])
    return tuple(
        _item(one, plan, f"{_what(one)}{'today' if day == as_of else f'in {count_days((day - as_of).days)}'}")
        for day, one in due
    )


def _stalled(work: Iterable[OpenWork], plan: Plan) -> tuple[StatusItem, ...]:
    return tuple(_item(one, plan, "stalled") for one in work if one.status == "stalled")


def _waiting(plan: Plan, as_of: date, soon: date, wanted: Wanted) -> Iterator[StatusItem]:
    """Activities that should have begun, or begin soon, and that wait for what is not done."""
    standing = {one.at: one for one in open_work(plan)}
    for at, initiative, activity in activities(plan):
        own = standing.get(at)
        begins = activity.start or activity.due
        if own is None or not is_pending(initiative) or not wanted.takes(own, plan):
            continue
        if begins is not None and begins <= soon:
            held_up = [one for one in predecessors(plan, at, activity) if one.day is None or one.day <= soon]
            if held_up:
                yield _item(own, plan, f"waits for {_listed(held_up, plan, as_of)}")


def _listed(held_up: Iterable[OpenWork], plan: Plan, as_of: date) -> str:
    said = []
    for one in held_up:
        who = f" ({name_of(plan, one.owner)})" if one.owner else ""
        late = f", {count_days((as_of - one.day).days)} late" if one.day is not None and one.day < as_of else ""
        said.append(f'"{one.title}"{who}{late}')
    return " and ".join(said)


def _called(coming: Occasion | None) -> str:
    if coming is None:
        return ""
    return coming.entry.title if coming.entry is not None else "the next review"


def _hints(plan: Plan, as_of: date, coming: Occasion | None) -> tuple[tuple[str, int], ...]:
    """How much the agenda of the next occasion would bring up by itself."""
    around = Around(plan, as_of, None if coming is None else day_after(plan, coming))
    decisions = sum(1 for _ in decision_points(around))
    found = {group: len(of_group) for group, of_group in points(around).items()}
    return (*((("decisions", decisions),) if decisions else ()), *found.items())
