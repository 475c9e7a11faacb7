"""501, 503 and 504: what may come, and whether the plan is ready for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.futures.family import FUTURES
from jbp.rules.phrasing import counted, listed
from jbp.rules.statements import is_stated, without_owner
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.future import Future
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

_STEPS = {
    "trigger": "what would announce it (`trigger`)",
    "response": "what is done then (`response`)",
    "review date": "when it is looked at again (`review_by`)",
}
_WATCHER = "who watches for it (`owner`)"


@FUTURES.rule(
    "JBP501",
    "no-competition-scenario",
    "E E E",
    summary="No scenario considers that a partner becomes a competitor.",
    why=(
        "Partners change what they do, and today's supplier builds what it used to sell. Vantage Partners' "
        "masterclass on joint business planning counts it among the common pitfalls to plan as if collaboration and "
        "competition between the partners would stay as they are; in its case one side already has a database that "
        "can do the same."
    ),
    detection=(
        "No entry under `futures` is of kind `competition` and names a `partner`. One that names a `competitor` only "
        "speaks of somebody else."
    ),
    false_positives="Partners in trades so far apart that neither could do the other's work.",
    mend="Ask of each partner what it could do alone or with another in three years, and write it under `futures`.",
    bad="""\
futures:  # finding: no-competition-scenario
  price-war:
    title: Heavyline halves its price
    kind: market
    competitor: rival
    term: short
    trigger: A public price list
    response: Sell the weight that is saved
    owner: dia
    review_by: 2026-09-01
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  walls:
    title: Walls become the larger market
    kind: technology
    term: long
    trigger: Two orders for walls in a quarter
    response: Bring the expansion forward
    owner: cho
    review_by: 2026-12-01
    about: customers.competitors.rival
""",
    good="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
)
def no_competition_scenario(context: Context) -> Iterator[Flag]:
    """A plan in which partners are partners for ever."""
    futures = context.plan.futures
    if any(future.kind == "competition" and future.partner for future in futures.values()):
        return
    nameless = [key for key, future in futures.items() if future.kind == "competition"]
    yield Flag(
        at=("futures",),
        message=f"no scenario considers that a partner becomes a competitor: {_instead(len(futures), len(nameless))}",
        label="no partner as a competitor" if futures else "no futures",
        related=tuple(Related(("futures", key), "competition, but not by a partner") for key in nameless),
        stated=tuple(futures),
        mend="Ask of each partner what it could do alone, or with somebody else, in three years, and add it under "
        "`futures` with `kind: competition` and `partner`.",
    )


def _instead(count: int, nameless: int) -> str:
    if not count:
        return "the plan has no `futures`"
    if not nameless:
        return f"{'the one' if count == 1 else f'none of the {count}'} under `futures` is of " + (
            "another kind" if count == 1 else "kind `competition`"
        )
    return f"{counted(nameless, 'scenario')} of competition {'names' if nameless == 1 else 'name'} no `partner`"


@FUTURES.rule(
    "JBP503",
    "scenario-without-trigger",
    "W W W",
    summary="A scenario has no trigger, response, owner or review date.",
    why=(
        "Vantage Partners' masterclass on joint business planning wants changes considered, not listed. A scenario "
        "that says neither what would announce it nor what is done then is a worry, and finds everybody surprised."
    ),
    detection=(
        "An entry under `futures` lacks its `trigger`, its `response` (either may not say TBD), an `owner` who is one "
        "of `people`, or `review_by`. One finding a scenario names all it lacks."
    ),
    false_positives="A scenario that was noted a day ago and is to be worked out.",
    mend="Write what would announce it, what is done then, who watches for it, and when it is looked at again.",
    bad="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:  # finding: scenario-without-trigger
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    owner: ana
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
    good="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-10-01
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
    scope="local",
)
def scenario_without_trigger(context: Context) -> Iterator[Flag]:
    """A scenario that nobody will see coming, or answer."""
    for key, future in context.plan.futures.items():
        lacking = _lacking(context.plan, future)
        if lacking:
            yield Flag(
                at=("futures", key),
                message=f'scenario "{future.title}" has no {listed(lacking, "or")}',
                label=f"no {listed(lacking, 'or')}",
                stated=(future.owner,) if future.owner is not None else (),
                mend=f"Write {listed(_STEPS.get(name, _WATCHER) for name in lacking)}.",
            )


def _lacking(plan: Plan, future: Future) -> list[str]:
    lacking = [
        name for name, text in (("trigger", future.trigger), ("response", future.response)) if not is_stated(text)
    ]
    owner = without_owner(plan, future.owner)
    lacking += [owner] if owner else []
    return lacking if future.review_by is not None else [*lacking, "review date"]


@FUTURES.rule(
    "JBP504",
    "scenario-overdue",
    "W W W",
    summary="A scenario's review date has passed.",
    why=(
        "What may come comes nearer or goes away. Vantage Partners' masterclass on joint business planning treats "
        "possible changes as part of the plan; a scenario last read two quarters ago belongs to another market."
    ),
    detection=(
        "The `review_by` of an entry under `futures` lies before the day of the check. A plan of status `closed` is "
        "not judged."
    ),
    false_positives="A scenario that was reviewed and left as it is: move the date, which says so.",
    mend="Look at it again: is it nearer, has the trigger come, does the response still hold? Then set the next date.",
    bad="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-05-04  # finding: scenario-overdue
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
    good="""\
futures:
  own-roof:
    title: Aldane makes a roof of its own
    kind: competition
    partner: a
    term: short
    trigger: Aldane hires roof engineers
    response: Agree a notice period
    owner: cho
    review_by: 2026-11-04
    about: focus_areas.panel
  new-owner:
    title: Birk is sold
    kind: ownership
    partner: b
    term: mid
    trigger: An adviser is appointed
    response: Use the change-of-control clause
    owner: ana
    review_by: 2026-12-01
  new-sponsor:
    title: A sponsor leaves
    kind: people
    term: long
    trigger: A successor is named
    response: Hand over in two joint meetings
    owner: dia
    review_by: 2026-12-01
""",
    scope="local",
)
def scenario_overdue(context: Context) -> Iterator[Flag]:
    """A scenario nobody has looked at when it was time."""
    is_closed = context.plan.status == "closed"
    for key, future in context.plan.futures.items():
        review_by = future.review_by
        if review_by is not None and review_by < context.as_of and not is_closed:
            days = count_days((context.as_of - review_by).days)
            yield Flag(
                at=("futures", key, "review_by"),
                part="value",
                message=f'scenario "{future.title}" was to be reviewed by {show_date(review_by)}, {days} ago',
                label=f"{days} ago",
                stated=(review_by.isoformat(),),
                mend="Look at it again: is it nearer, has its trigger come, does the response still hold? Then set the "
                "next `review_by`.",
            )
