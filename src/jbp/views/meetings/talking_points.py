"""What a plan itself says must be talked about at a meeting, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from jbp.figures.calendar import plan_calendar
from jbp.figures.occasions import last_review, occasions
from jbp.figures.open_points import days_past, is_news, is_open_conversation, is_to_be_reviewed, is_unmet
from jbp.figures.parties import partner_name, party_name
from jbp.figures.people import name_of
from jbp.figures.risk import risk_level
from jbp.figures.work import activities, computed_status, count_days, initiatives, is_pending, milestones
from jbp.values.date import show_date
from jbp.views.elements.cells import NO_DAY, Day, day_cell
from jbp.views.elements.indicators import view_indicator
from jbp.views.elements.wording import WORDS as COMMON
from jbp.views.meetings.wording import MEETING_WORDS as WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jbp.address import Address
    from jbp.model.conversation import Conversation
    from jbp.model.expectation import Expectation
    from jbp.model.initiative import Work
    from jbp.model.milestone import Milestone
    from jbp.model.plan import Plan
    from jbp.model.record import Voice
    from jbp.model.risk import Risk


@dataclass(frozen=True, slots=True)
class Point:
    """Something to talk about.

    Attributes:
        at: the entry that it comes from.
        title: what it is.
        why: why it must be talked about now, in words.
        of: what it is a part of; may be empty.
        who: the accountable person; may be empty.
        day: until when.
    """

    at: Address
    title: str
    why: str
    of: str = ""
    who: str = ""
    day: Day = NO_DAY


@dataclass(frozen=True, slots=True)
class Around:
    """What the points are judged by: the plan, today, and the day until which the meeting must carry."""

    plan: Plan
    as_of: date
    until: date | None

    def ago(self, day: date | None) -> str:
        """``12 days ago``; empty where the day has not passed."""
        days = days_past(day, self.as_of)
        return WORDS.ago.format(days=count_days(days)) if days else ""

    def is_due(self, day: date | None) -> bool:
        """Whether a day comes before people meet again; where nobody knows when that is, every day does."""
        return day is not None and (self.until is None or day < self.until)

    def owner(self, owner: str | None) -> str:
        """The owner's name."""
        return name_of(self.plan, owner) if owner else ""

    def day(self, day: date | None) -> Day:
        """A day that is late once it has passed."""
        return day_cell(day, late=bool(days_past(day, self.as_of)))


def points(around: Around) -> Mapping[str, tuple[Point, ...]]:
    """Everything to be talked about besides decisions, by the groups of an agenda, the most urgent first."""
    found = {group: tuple(sorted(make(around), key=_urgency)) for group, make in _GROUPS.items()}
    return {group: of_group for group, of_group in found.items() if of_group}


def _urgency(point: Point) -> date:
    return point.day.day or date.max


def decision_points(around: Around) -> Iterator[Point]:
    """The open decisions that are due before people meet again, or of which nobody knows when they are due."""
    found = [(key, one) for key, one in around.plan.decisions.items() if one.decided is None]
    for key, one in sorted(found, key=lambda pair: pair[1].decide_by or date.max):
        if one.decide_by is None or around.is_due(one.decide_by):
            yield Point(
                ("decisions", key),
                one.title,
                _decision_why(around, one.decide_by),
                who=", ".join(name_of(around.plan, maker) for maker in one.makers),
                day=around.day(one.decide_by),
            )


def _decision_why(around: Around, day: date | None) -> str:
    if day is None:
        return WORDS.no_day
    if around.ago(day):
        return WORDS.was_due.format(day=show_date(day), ago=around.ago(day))
    if around.until is None:
        return WORDS.due_by.format(day=show_date(day))
    return WORDS.due_before.format(day=show_date(day), until=show_date(around.until))


def _conversations(around: Around) -> Iterator[Point]:
    for key, one in around.plan.conversations.items():
        if is_open_conversation(one):
            why = "; ".join(_conversation_why(around, one)) or WORDS.still_open
            at, who = ("conversations", key), around.owner(one.owner)
            yield Point(at, one.title, why, who=who, day=around.day(one.resolve_by))


def _conversation_why(around: Around, one: Conversation) -> Iterator[str]:
    if one.resolve_by is not None:
        words = WORDS.resolve_late if around.ago(one.resolve_by) else WORDS.resolve
        yield words.format(day=show_date(one.resolve_by), ago=around.ago(one.resolve_by))
    if one.raised_on is not None and around.ago(one.raised_on):
        yield WORDS.raised.format(day=show_date(one.raised_on), ago=around.ago(one.raised_on))
    if one.status == "escalated":
        day = one.escalated_on
        yield WORDS.escalated_undated if day is None else WORDS.escalated.format(day=show_date(day))


def _work(around: Around) -> Iterator[Point]:
    for at, initiative in initiatives(around.plan):
        yield from _late(around, at, initiative)
    for at, initiative, activity in activities(around.plan):
        yield from _late(around, at, activity, initiative.title)
    for at, milestone in milestones(around.plan):
        yield from _late(around, at, milestone)


def _late(around: Around, at: Address, item: Work | Milestone, of: str = "") -> Iterator[Point]:
    """The point that late or stalled work makes, with what dates say, what people report, and what is done about it."""
    computed = computed_status(item, around.as_of)
    if computed.status not in ("delayed", "stalled"):
        return
    reported = WORDS.reported.format(status=COMMON.status[item.status].lower()) if item.status else ""
    action = WORDS.corrective.format(action=item.corrective_action) if item.corrective_action else WORDS.no_corrective
    why = "; ".join(filter(None, (computed.reason, reported, action)))
    yield Point(at, item.title, why, of, around.owner(item.owner), around.day(item.due))


def _kpis(around: Around) -> Iterator[Point]:
    calendar = plan_calendar(around.plan)
    for key in around.plan.kpis:
        found = view_indicator(around.plan, calendar, key, around.as_of)
        if found.behind:
            words = WORDS.behind_share if found.attained.text else WORDS.behind
            why = words.format(actual=found.actual.text, planned=found.planned.text, share=found.attained.text)
            if found.through.text:
                why = WORDS.behind_through.format(standing=why, day=found.through.text)
            yield Point(("kpis", key), found.title, why, who=found.owner)


def _expectations(around: Around) -> Iterator[Point]:
    for key, one in around.plan.expectations.items():
        if is_unmet(one, around.as_of):
            why = "; ".join(_expectation_why(around, one))
            at, who = ("expectations", key), around.owner(one.owner)
            yield Point(at, one.title, why, who=who, day=around.day(one.due))


def _expectation_why(around: Around, one: Expectation) -> Iterator[str]:
    if one.status is not None:
        yield WORDS.unmet[one.status]
    if one.due is not None and around.ago(one.due):
        yield WORDS.expectation_due.format(day=show_date(one.due), ago=around.ago(one.due))
    yield WORDS.owed.format(who=partner_name(one.from_, around.plan), whom=partner_name(one.to, around.plan))
    if one.clause:
        yield WORDS.clause.format(clause=one.clause)


def _actions(around: Around) -> Iterator[Point]:
    """The actions of the reviews held so far that nobody has done."""
    for occasion in occasions(around.plan):
        if occasion.review is None or occasion.date > around.as_of:
            continue
        for key, action in occasion.review.actions.items():
            if is_pending(action):
                words = WORDS.action_late if around.ago(action.due) else WORDS.action_due
                due = words.format(day=show_date(action.due), ago=around.ago(action.due)) if action.due else ""
                why = "; ".join(filter(None, (WORDS.action_of.format(review=occasion.review.title), due)))
                at = (*occasion.at, "actions", key)
                yield Point(at, action.title, why, who=around.owner(action.owner), day=around.day(action.due))


def _risks(around: Around) -> Iterator[Point]:
    for key, risk in around.plan.risks.items():
        if is_to_be_reviewed(risk, around.until or date.max):
            why = "; ".join(_risk_why(around, risk))
            at, who = ("risks", key), around.owner(risk.owner)
            yield Point(at, risk.title, why, who=who, day=around.day(risk.review_by))


def _risk_why(around: Around, risk: Risk) -> Iterator[str]:
    if risk.status == "occurred":
        yield WORDS.occurred
    yield WORDS.level.format(level=COMMON.level[risk_level(risk)].lower())
    if risk.review_by is not None:
        words = WORDS.review_late if around.ago(risk.review_by) else WORDS.review_by
        yield words.format(day=show_date(risk.review_by), ago=around.ago(risk.review_by))


def _voices(around: Around) -> Iterator[Point]:
    last = last_review(around.plan, around.as_of)
    for key, voice in around.plan.pulse.items():
        if is_news(voice, None if last is None else last.date, around.as_of):
            yield Point(("pulse", key), WORDS.quote.format(quote=voice.quote), _voice_why(around.plan, voice))


def _voice_why(plan: Plan, voice: Voice) -> str:
    party, function = party_name(voice.party, plan), voice.function or ""
    who = WORDS.function_at.format(function=function, party=party) if function and party else function or party
    day = show_date(voice.date) if voice.date else ""
    if not who:
        return WORDS.said_on.format(day=day) if day else ""
    return (WORDS.said_by_on if day else WORDS.said_by).format(who=who, day=day)


_GROUPS: Final[Mapping[str, Callable[[Around], Iterator[Point]]]] = {
    "conversations": _conversations,
    "work": _work,
    "kpis": _kpis,
    "expectations": _expectations,
    "actions": _actions,
    "risks": _risks,
    "pulse": _voices,
}
