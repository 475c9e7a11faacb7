"""412 and 413: whether a decision can be taken, and whether it is written up once it has been."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import counted, listed
from jbp.values.date import show_date
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.rules.context import Context

FEWEST_OPTIONS = Option(
    "fewest-options", 2, "how many options a decision has at least; with one there is nothing to decide"
)
SOON = Option("within", Duration(1, "d"), "how soon after a decision, meeting or review its minutes are to come")

UNMINUTED = frozenset({"working", "other"})
"""The kinds of meetings that need no minutes."""


@CONVERSATIONS.rule(
    "JBP412",
    "decision-unprepared",
    "W W W",
    summary=(
        f"A decision has fewer than {FEWEST_OPTIONS.default} options, options with pros and no cons, no recommendation "
        "or no date."
    ),
    why=(
        "A speaker on the ASAP blog on alliance management goes to those who decide with several options, the pros "
        "and cons of each, and the one that is recommended. Without that the meeting looks for options itself, and "
        "decides at the next one."
    ),
    detection=(
        f"A decision has fewer than {FEWEST_OPTIONS.default} `options`, an option with `pros` and without `cons`, no "
        "option that is `recommended`, or no `decide_by`. One finding a decision names all of it. What has been "
        "decided is not asked any more."
    ),
    false_positives="A question that is only being collected: keep it under `conversations`.",
    mend="Write two or more options with pros and cons, mark one as recommended, and set the day of the decision.",
    bad="""\
decisions:
  second-site:  # finding: decision-unprepared
    title: Where do we test next?
    makers: [ana, ben]
    options:
      north:
        title: In the north
        pros: [Snow from November]
""",
    good="""\
decisions:
  second-site:
    title: Where do we test next?
    decide_by: 2026-09-15
    makers: [ana, ben]
    options:
      north:
        title: In the north
        pros: [Snow from November]
        cons: [A day of travel]
        recommended: true
      south:
        title: In the south
        pros: [Near the pilot line]
        cons: [No snow]
""",
    scope="local",
    options=(FEWEST_OPTIONS,),
)
def decision_unprepared(context: Context) -> Iterator[Flag]:
    """A decision that those who take it cannot take yet."""
    fewest = context.option(FEWEST_OPTIONS)
    for key, decision in context.plan.decisions.items():
        gaps = _gaps(decision, fewest) if decision.decided is None else []
        if gaps:
            yield Flag(
                at=("decisions", key),
                message=f'decision "{decision.title}" is not ready to be taken: {listed(gaps)}',
                label="not ready",
                related=tuple(
                    Related(("decisions", key, "options", option, "pros"), "pros without cons")
                    for option in _rosy(decision)
                ),
                stated=tuple(decision.options),
                mend=f"Write at least {fewest} `options` with `pros` and `cons`, mark one as `recommended: true`, and "
                "set `decide_by`.",
            )


def _rosy(decision: Decision) -> list[str]:
    """The options that have pros and no cons."""
    return [key for key, option in decision.options.items() if option.pros and not option.cons]


def _gaps(decision: Decision, fewest: int) -> list[str]:
    count = len(decision.options)
    few = "only one option" if fewest <= 2 else f"only {counted(count, 'option')} of {fewest}"
    gaps = [] if count >= fewest else [few if count else "no options"]
    rosy = [f'"{decision.options[key].title}"' for key in _rosy(decision)]
    gaps += [f"no cons for {listed(rosy)}"] if rosy else []
    gaps += [] if any(option.recommended for option in decision.options.values()) else ["no recommendation"]
    return gaps if decision.decide_by is not None else [*gaps, "no date"]


class Occasion(NamedTuple):
    """Something after which minutes are due."""

    what: str
    at: Address
    day: date
    minutes_on: date | None


@CONVERSATIONS.rule(
    "JBP413",
    "decision-not-written-up",
    "W W W",
    summary=(f"The minutes of a decision, meeting or review came more than {SOON.default} later, or not at all."),
    why=(
        "The ASAP blog on alliance management asks for minutes on the same day where possible: after two weeks people "
        "have second thoughts, and what was decided is open again."
    ),
    detection=(
        "A decision that was taken (`decided` with its `date`), a review or a meeting that was held has no "
        f"`minutes_on` although more than {SOON.default} went by; or the last decision, meeting or review "
        "that has one has it later than that. What came late before is not looked at, since nobody can mend it. "
        "Meetings of kind `working` and `other` need no minutes; what lies in the future is not asked, nor is a "
        "decision without a date."
    ),
    false_positives="Minutes that must be signed before they go out: count the day on which the draft went out.",
    mend="Send the minutes out, and write the day under `minutes_on`; agree who writes them the next time.",
    bad="""\
meetings:
  kickoff:
    title: Kick-off
    kind: kickoff
    date: 2026-01-14
    attendees: [ana, dia, eva, ben, cho, finn]
    minutes_on: 2026-01-28  # finding: decision-not-written-up
  june:  # finding: decision-not-written-up
    title: Steering committee in June
    kind: steering
    date: 2026-06-09
    attendees: [ana, dia, ben, cho]
""",
    good="""\
meetings:
  kickoff:
    title: Kick-off
    kind: kickoff
    date: 2026-01-14
    attendees: [ana, dia, eva, ben, cho, finn]
    minutes_on: 2026-01-15
  july:
    title: Steering committee in July
    kind: steering
    date: 2026-07-14
    attendees: [ana, dia, ben, cho]
  drawings:
    title: Session on the drawings
    kind: working
    date: 2026-03-03
    attendees: [eva, finn]
""",
    scope="local",
    options=(SOON,),
)
def decision_not_written_up(context: Context) -> Iterator[Flag]:
    """What was decided, and on paper only when it was forgotten."""
    soon, occasions = context.option(SOON), tuple(_occasions(context.plan))
    last = _last_written_up(occasions)
    for what, at, day, minutes_on in occasions:
        latest = soon.after(day)
        if minutes_on is None and context.as_of > latest:
            days = count_days((context.as_of - day).days)
            yield Flag(
                at=at,
                message=f"{what} on {show_date(day)} has no minutes, {days} later",
                label="no minutes",
                stated=(day.isoformat(),),
                mend="Send the minutes to everybody concerned, and write the day under `minutes_on`.",
            )
        elif minutes_on is not None and minutes_on > latest and day == last[at[0]]:
            days = count_days((minutes_on - day).days)
            yield Flag(
                at=(*at, "minutes_on"),
                part="value",
                message=f"the minutes of {what} on {show_date(day)} came {days} later, on {show_date(minutes_on)}",
                label=f"{days} later",
                stated=(day.isoformat(), minutes_on.isoformat()),
                mend="Agree who writes the minutes, so that they are out on the same day the next time.",
            )


def _last_written_up(occasions: tuple[Occasion, ...]) -> dict[str | int, date]:
    """The day of the last decision, meeting and review that has minutes, by section."""
    last: dict[str | int, date] = {}
    for one in occasions:
        if one.minutes_on is not None:
            section = one.at[0]
            last[section] = max(one.day, last.get(section, one.day))
    return last


def _occasions(plan: Plan) -> Iterator[Occasion]:
    for key, decision in plan.decisions.items():
        decided = decision.decided
        if decided is not None and decided.date is not None:
            at = ("decisions", key, "decided")
            yield Occasion(f'decision "{decision.title}"', at, decided.date, decided.minutes_on)
    for key, meeting in plan.meetings.items():
        if meeting.kind not in UNMINUTED:
            yield Occasion(f'meeting "{meeting.title}"', ("meetings", key), meeting.date, meeting.minutes_on)
    for key, review in plan.reviews.items():
        yield Occasion(f'review "{review.title}"', ("reviews", key), review.date, review.minutes_on)
