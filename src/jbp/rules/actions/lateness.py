"""317 and 318: work that started late or is overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import parse_address
from jbp.figures.work import count_days, days_overdue, days_unstarted
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.dated import materials, milestone_items, open_work
from jbp.rules.actions.family import ACTIONS
from jbp.rules.fixes import reported_as
from jbp.rules.statements import are_about
from jbp.values.date import show_date
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.rules.context import Context

UNSTARTED_AFTER = Option("after", Duration(1, "d"), "how long after its start work that has not started is spoken of")
OVERDUE_AFTER = Option("after", Duration(1, "d"), "how long after its due date work that is not done is spoken of")


@ACTIONS.rule(
    "JBP317",
    "not-started-late",
    "W W E",
    summary="Work should have started, and is reported as not started.",
    why=(
        "The executive dashboard of Vantage Partners' masterclass has a colour of its own for what has not started: a "
        "late start is the earliest sign of a late end, and the cheapest one to answer."
    ),
    detection=(
        f"The `start` of an initiative or activity lies {UNSTARTED_AFTER.default} or more back, and its "
        "`status` is `not_started`. Activities of an initiative that is done, cancelled or not applicable are not "
        "looked at."
    ),
    false_positives="Work that started yesterday, and nobody has said so yet: the option `after` gives it time.",
    mend="Report what it stands at, or agree on a new start and what follows from it.",
    fix="Unsafe: writes `delayed`, which the dashboard shows already.",
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
    status: delayed
    start: 2026-05-04
    due: 2026-11-30
    activities:
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: not_started  # finding: not-started-late
        start: 2026-05-04
        due: 2026-11-30
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
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: not_started
        start: 2026-07-06
        due: 2026-11-30
        done_when: Ten panels have left the line
""",
    scope="local",
    options=(UNSTARTED_AFTER,),
)
def not_started_late(context: Context) -> Iterator[Flag]:
    """Work that nobody has begun."""
    for at, kind, title, work in open_work(context.plan):
        days = days_unstarted(work, context.as_of)
        start: date | None = getattr(work, "start", None)
        if start is not None and days and context.option(UNSTARTED_AFTER).after(start) <= context.as_of:
            yield Flag(
                at=(*at, "status"),
                part="value",
                message=f'{kind} "{title}" was to start on {show_date(start)}, {count_days(days)} ago, '
                "and is still `not_started`",
                label="still not started",
                related=(Related((*at, "start"), f"{count_days(days)} ago", "value"),),
                stated=(start.isoformat(), "not_started"),
                mend="Start it and change its `status`, or agree on a new `start` and on what follows from it.",
                fix=reported_as(at, "delayed"),
            )


@ACTIONS.rule(
    "JBP318",
    "overdue",
    "W W E",
    summary="Something is past its due date and not done, and the journal says nothing of it since.",
    why=(
        "In the plan gone awry of Vantage Partners' masterclass, dates pass and the dashboard stays as it was. A date "
        "that passes in silence teaches everybody that dates mean nothing."
    ),
    detection=(
        "The `due` date of an initiative, activity, milestone or sales material lies "
        f"{OVERDUE_AFTER.default} or more back, it is neither done (by `status` or `done_on`) nor cancelled "
        "nor not applicable, and no journal entry dated after the due date is `about` it or, for an activity, its "
        "initiative. Activities of an initiative that is done, cancelled or not applicable are not looked at, nor are "
        "journal entries of days to come."
    ),
    false_positives="Work that was finished and not yet reported.",
    mend="Set its status to `done`, agree on a new date, or write into the journal what happened and what follows.",
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
    status: delayed
    start: 2026-05-04
    due: 2026-11-30
    activities:
      site:
        title: Choose the site of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: delayed
        start: 2026-05-04
        due: 2026-05-29  # finding: overdue
        done_when: The lease is signed
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-11-30
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
    status: delayed
    start: 2026-05-04
    due: 2026-11-30
    activities:
      site:
        title: Choose the site of the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: delayed
        start: 2026-05-04
        due: 2026-05-29
        done_when: The lease is signed
      layout:
        title: Set up the pilot line
        party: joint
        owner: finn
        stakeholders: {a: [Engineering], b: [Engineering]}
        status: on_track
        start: 2026-05-04
        due: 2026-11-30
        done_when: Ten panels have left the line
journal:
  start: {date: 2026-05-04, headline: Work on the pilot line began, about: initiatives.line, by: finn}
  late-lease:
    date: 2026-06-02
    headline: The landlord signs the lease two weeks late
    about: initiatives.line.activities.site
    by: finn
""",
    options=(OVERDUE_AFTER,),
)
def overdue(context: Context) -> Iterator[Flag]:
    """A date that passed in silence."""
    plan = context.plan
    patience = context.option(OVERDUE_AFTER)
    for dated in (*open_work(plan), *milestone_items(plan), *materials(plan)):
        due, days = dated.item.due, days_overdue(dated.item, context.as_of)
        if due is None or not days or patience.after(due) > context.as_of or _is_explained(context, dated.at, due):
            continue
        late = f"{count_days(days)} ago"
        status = f"still `{dated.item.status}`" if dated.item.status else "not reported as done"
        yield Flag(
            at=(*dated.at, "due"),
            part="value",
            message=f'{dated.kind} "{dated.title}" was due on {show_date(due)}, {late}, and is {status}',
            label=late,
            related=(Related((*dated.at, "status"), "as reported", "value"),) if dated.item.status else (),
            stated=(due.isoformat(), dated.item.status or ""),
            mend="Report it as done, agree on a new `due`, or say in the journal what happened: an entry dated after "
            "the due date, with its address under `about`.",
        )


def _is_explained(context: Context, at: Address, due: date) -> bool:
    """Whether the journal says something after the due date about the entry, what is inside it, or its initiative."""
    since = [entry for entry in context.plan.journal.values() if due < entry.date <= context.as_of]
    parent = at[:2] if at[0] == "initiatives" else at
    return are_about(since, at) or any(parse_address(about) == parent for entry in since for about in entry.about)
