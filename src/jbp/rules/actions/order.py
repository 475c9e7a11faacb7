"""316: dates that can be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address
from jbp.figures.work import activities, count_days, initiatives
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.actions.dated import Dated, Deadline, deadlines, is_dropped, milestone_items, work_items
from jbp.rules.actions.family import ACTIONS
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from jbp.address import Address
    from jbp.figures.work import Due
    from jbp.model.initiative import Initiative, Work
    from jbp.rules.context import Context


@ACTIONS.rule(
    "JBP316",
    "dates-out-of-order",
    "E E E",
    summary="Work starts before what it comes after ends, or is due outside the horizon or its initiative.",
    why=(
        "The execution plan of Vantage Partners' masterclass lines the work of both partners up by month, because one "
        "waits for the other. A date that cannot be kept from the day it was written down makes every date after it "
        "worthless."
    ),
    detection=(
        "An initiative or activity starts before the due date of something it names under `after` (the day on which "
        "that was done, where it is stated), or is due before it starts; or something is due before the horizon "
        "begins or after it ends (with its extension): an initiative, activity, milestone, shared goal, sales "
        "material, expectation, recommendation or action of a review; or an activity is due before its initiative "
        "starts or after it is due. Work that is cancelled or not applicable, with all activities of such an "
        "initiative, the agreement, exclusivity and futures are not asked."
    ),
    false_positives="Something that may start while what it comes after still ends: leave it out of `after`.",
    mend="Move one of the two dates, or the horizon.",
    bad="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
    activities:
      site:
        title: Choose the site of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-07-31
        done_when: The lease is signed
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-07-01  # finding: dates-out-of-order
        due: 2026-11-30
        after: [site]
        done_when: Ten panels have left the line
""",
    good="""\
initiatives:
  prototype:
    title: Prototype of the panel
    focus_areas: [panel]
    owner: eva
    leading_kpi: tests
    status: on_track
    start: 2026-01-15
    due: 2026-09-30
  line:
    title: Pilot line
    focus_areas: [panel]
    owner: finn
    leading_kpi: tests
    status: on_track
    start: 2026-05-04
    due: 2026-11-30
    activities:
      site:
        title: Choose the site of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-07-31
        done_when: The lease is signed
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-08-03
        due: 2026-11-30
        after: [site]
        done_when: Ten panels have left the line
""",
)
def dates_out_of_order(context: Context) -> Iterator[Flag]:
    """Dates that cannot be kept."""
    plan = context.plan
    places = {dated.at: dated for dated in (*work_items(plan), *milestone_items(plan))}
    for at, initiative in initiatives(plan):
        yield from _order(places, at, "initiative", initiative)
    for at, initiative, activity in activities(plan):
        if is_dropped(initiative):
            continue
        yield from _order(places, at, "activity", activity)
        if not is_dropped(activity) and not _outside_horizon(context, activity.due):
            yield from _inside_initiative(Dated(at, "activity", activity.title, activity), initiative)
    for deadline in deadlines(plan):
        if _outside_horizon(context, deadline.due):
            yield _outside(context, deadline)


def _order(places: Mapping[Address, Dated], at: Address, kind: str, work: Work) -> Iterator[Flag]:
    """Work that is due before it starts, or starts before what it waits for ends."""
    if work.start is None or is_dropped(work):
        return
    if work.due is not None and work.due < work.start:
        yield Flag(
            at=(*at, "due"),
            part="value",
            message=f'{kind} "{work.title}" is due on {show_date(work.due)}, '
            f"before it starts on {show_date(work.start)}",
            label="before its start",
            related=(Related((*at, "start"), "its start", "value"),),
            stated=(work.start.isoformat(), work.due.isoformat()),
            mend="Exchange or correct the two dates.",
        )
    for reference in work.after:
        earlier = places.get(_named(at, reference) or ())
        end = None if earlier is None else _end(earlier.item)
        if earlier is not None and end is not None and work.start < end.day:
            yield Flag(
                at=(*at, "start"),
                part="value",
                message=f'{kind} "{work.title}" starts on {show_date(work.start)}, '
                f'and "{earlier.title}", which it comes after, ends on {show_date(end.day)}',
                label=f"{count_days((end.day - work.start).days)} too early",
                related=(Related((*earlier.at, end.key), "comes first", "value"),),
                stated=(reference, work.start.isoformat(), end.day.isoformat()),
                mend="Move one of the two dates, or take it out of `after` if it need not wait.",
            )


class End(NamedTuple):
    """The day on which something ends, and the field that says so."""

    key: str
    day: date


def _end(item: Due) -> End | None:
    """When something ended, else when it is to end; None where it was dropped or nobody says."""
    if is_dropped(item):
        return None
    done_on: date | None = getattr(item, "done_on", None)
    if done_on is not None:
        return End("done_on", done_on)
    return None if item.due is None else End("due", item.due)


def _inside_initiative(dated: Dated, initiative: Initiative) -> Iterator[Flag]:
    due, parent = dated.item.due, dated.at[:2]
    if due is None:
        return
    late = initiative.due is not None and due > initiative.due
    bound, key, word = (initiative.due, "due", "after") if late else (initiative.start, "start", "before")
    if bound is not None and (late or due < bound):
        ends = "is due" if late else "starts"
        yield Flag(
            at=(*dated.at, "due"),
            part="value",
            message=f'activity "{dated.title}" is due on {show_date(due)}, {word} its initiative '
            f'"{initiative.title}" {ends} on {show_date(bound)}',
            label=f"{word} its initiative {ends}",
            related=(Related((*parent, key), f"the initiative {ends}", "value"),),
            stated=(due.isoformat(), bound.isoformat()),
            mend=f"Move the activity into its initiative, or the initiative's `{key}`.",
        )


def _outside(context: Context, deadline: Deadline) -> Flag:
    due, horizon = deadline.due, context.plan.horizon
    early = due < horizon.start
    key = "start" if early else "extension" if horizon.extension else "end"
    bound = horizon.start if early else context.calendar.last_day
    relation = f"{'before the plan begins' if early else 'after the plan ends'} on {show_date(bound)}"
    return Flag(
        at=(*deadline.at, "due"),
        part="value",
        message=f'{deadline.kind} "{deadline.title}" is due on {show_date(due)}, {relation}',
        label=relation,
        related=(Related(("horizon", key), "the plan's horizon", "value"),),
        stated=(due.isoformat(), bound.isoformat()),
        mend="Correct the date, or move the horizon.",
    )


def _outside_horizon(context: Context, due: date | None) -> bool:
    return due is not None and not context.plan.horizon.start <= due <= context.calendar.last_day


def _named(at: Address, reference: str) -> Address | None:
    """What an `after` names: an activity of the same initiative by its id, or any work or milestone by address."""
    return (*at[:3], reference) if "activities" in at and "." not in reference else parse_address(reference)
