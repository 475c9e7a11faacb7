"""The execution timeline: activities of each business component by month, milestones, dependencies."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from jbp.address import parse_address, show_address
from jbp.figures.work import by_component
from jbp.values.date import show_date
from jbp.views.elements.heading import count_statuses, heading_of
from jbp.views.elements.marks import JOINT, SEVERAL, UNSTATED, mark_party, view_status
from jbp.views.elements.rhythm import show_rhythm
from jbp.views.elements.timeline import TimelineBand, TimelineGroup, TimelineItem, TimelineView
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS
from jbp.views.timeline.moved import against

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.finding import Finding
    from jbp.model.initiative import Activity, Initiative, Work
    from jbp.model.plan import Plan
    from jbp.views.elements.marks import PartyMark


def view_timeline(
    plan: Plan,
    as_of: date,
    findings: Sequence[Finding] = (),  # noqa: ARG001 - every builder takes them
    *,
    base: Plan | None = None,
) -> TimelineView:
    """The timeline of a plan on a day; against a base where one is given, with what slipped since then."""
    bands = tuple(_bands(plan, as_of))
    work = [item for band in bands for group in band.groups for item in group.items]
    milestones = tuple(sorted(_milestones(plan, as_of), key=lambda item: item.end or date.max))
    everything = [*work, *milestones]
    first, last = _span(plan, everything, as_of)
    within = first is not None and last is not None and first <= as_of <= last
    view = TimelineView(
        heading=heading_of(plan, as_of, TITLES["timeline"], WORDS.activities, (item.status.said for item in work)),
        bands=bands,
        milestones=milestones,
        first=first,
        last=last,
        today=as_of if within else None,
        today_words=f"{WORDS.today} {show_date(as_of)}",
        undated=tuple(item for item in everything if not item.is_dated),
        description=_description(work, milestones, first, last, as_of),
        parties=_parties(plan, everything),
        statuses=tuple(one.mark for one in count_statuses(item.status.said for item in everything)),
    )
    return against(view, base)


def _bands(plan: Plan, as_of: date) -> Iterator[TimelineBand]:
    for component, found in by_component(plan):
        yield TimelineBand(
            name=component or WORDS.other_component,
            approach=tuple(dict.fromkeys(text for one in found.values() for text in one.approach)),
            challenges=tuple(dict.fromkeys(text for one in found.values() for text in one.challenges)),
            groups=tuple(TimelineGroup(one.title, tuple(_items(plan, key, one, as_of))) for key, one in found.items()),
        )


def _items(plan: Plan, key: str, initiative: Initiative, as_of: date) -> Iterator[TimelineItem]:
    """The initiative's activities; the initiative itself where it has none."""
    if not initiative.activities:
        yield _work(plan, ("initiatives", key), initiative, initiative.title, as_of)
    for own, activity in initiative.activities.items():
        yield _work(plan, ("initiatives", key, "activities", own), activity, _title(activity), as_of)


def _title(activity: Activity) -> str:
    return f"{activity.title} ({show_rhythm(activity.repeats)})" if activity.repeats else activity.title


def _work(plan: Plan, at: tuple[str, ...], work: Work, title: str, as_of: date) -> TimelineItem:
    after = tuple(found for name in work.after if (found := _found(plan, at, name)) is not None)
    return TimelineItem(
        key=show_address(at),
        title=title,
        party=mark_party(work.party, plan),
        status=view_status(work, as_of),
        start=work.start,
        end=_end(work.start, work.done_on or work.due),
        due=work.due,
        done=work.done_on,
        after=tuple(key for key, _ in after),
        waits_for=tuple(shown for _, shown in after),
    )


def _end(start: date | None, end: date | None) -> date | None:
    """The last day; what ended before it was to start is shown on its first day."""
    return end if end is None or start is None else max(start, end)


def _found(plan: Plan, at: tuple[str, ...], name: str) -> tuple[str, str] | None:
    """The key and the title of what an `after` names: an activity of the same initiative, or an address."""
    address = parse_address(name) or ()
    if len(at) == 4 and len(address) == 1 and name in plan.initiatives[at[1]].activities:
        return show_address((*at[:3], name)), plan.initiatives[at[1]].activities[name].title
    match address:
        case ("initiatives", str(key), "activities", str(own)) if key in plan.initiatives:
            activity = plan.initiatives[key].activities.get(own)
            return None if activity is None else (name, activity.title)
        case ("milestones", str(key)) if key in plan.milestones:
            return name, plan.milestones[key].title
        case ("initiatives", str(key)) if key in plan.initiatives:
            return name, plan.initiatives[key].title
    return None


def _milestones(plan: Plan, as_of: date) -> Iterator[TimelineItem]:
    for key, one in plan.milestones.items():
        yield TimelineItem(
            key=show_address(("milestones", key)),
            title=one.title,
            party=mark_party(one.party, plan),
            status=view_status(one, as_of),
            start=None,
            end=one.done_on or one.due,
            due=one.due,
            done=one.done_on,
        )


def _span(plan: Plan, items: Iterable[TimelineItem], as_of: date) -> tuple[date | None, date | None]:
    """Whole months that hold every date, and the day itself while the plan runs."""
    days = [day for item in items for day in (item.start, item.end) if day is not None]
    if not days:
        return None, None
    if plan.horizon.start <= as_of <= (plan.horizon.extension or plan.horizon.end):
        days.append(as_of)
    return min(days).replace(day=1), _last_of_month(max(days))


def _last_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _description(
    work: Sequence[TimelineItem], milestones: Sequence[TimelineItem], first: date | None, last: date | None, as_of: date
) -> str:
    if first is None or last is None:
        return ""
    return WORDS.chart_description.format(
        bars=sum(item.is_dated for item in work),
        milestones=sum(item.is_dated for item in milestones),
        start=show_date(first),
        end=show_date(last),
        day=show_date(as_of),
    )


def _parties(plan: Plan, items: Sequence[TimelineItem]) -> tuple[PartyMark, ...]:
    """The parties that occur, for a legend: each partner that is named, alone or with others, then the other marks."""
    named = {tone for item in items if item.party.tone != JOINT for tone in item.party.tones}
    partners = (mark_party((key,), plan) for key in plan.partners)
    found = {item.party.tone: item.party for item in items}
    others = (found[tone] for tone in (JOINT, SEVERAL, UNSTATED) if tone in found)
    return (*(mark for mark in partners if mark.tone in named), *others)
