"""The days that a plan names and that belong in a calendar: meetings, reviews, milestones, deadlines, ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.figures.work import is_pending

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.model.plan import Plan

DateKind: TypeAlias = Literal[
    "meeting", "review", "next_review", "milestone", "decision", "conversation", "risk", "future", "renewal", "notice",
    "agreement_end", "exclusivity_end", "health_check", "plan_end", "plan_extension",
]  # fmt: skip

_SETTLED_RISKS = ("closed", "accepted")
_SETTLED_TALKS = ("agreed",)


class NamedDay(NamedTuple):
    """A day, what happens on it, and to whom it matters.

    Attributes:
        at: the address of what names it.
        day: the day.
        kind: what sort of day it is.
        title: what happens, as the plan calls it.
        party: to whom it applies, as the plan states it.
        people: the ids of who takes part or is accountable.
        detail: what the plan says of it further.
        is_open: whether something is still to be done; a meeting of the past is not open.
    """

    at: Address
    day: date
    kind: DateKind
    title: str
    party: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    detail: str = ""
    is_open: bool = False


def named_days(plan: Plan) -> tuple[NamedDay, ...]:
    """All of them in the order of days; those of one day as the plan orders them.

    The last day of the plan is one of them where there are others: alone it is no calendar.
    """
    found = (*_gatherings(plan), *_work(plan), *_reconsidered(plan), *_contracts(plan))
    return tuple(sorted((*found, *_ends(plan)), key=lambda one: one.day)) if found else ()


def _gatherings(plan: Plan) -> Iterator[NamedDay]:
    for key, meeting in plan.meetings.items():
        agenda = "\n".join(item.title for item in meeting.agenda.values())
        people = tuple(dict.fromkeys((*meeting.led_by, *meeting.attendees)))
        yield NamedDay(("meetings", key), meeting.date, "meeting", meeting.title, meeting.party, people, agenda)
    for key, review in plan.reviews.items():
        agenda = "\n".join(item.title for item in review.agenda.values())
        people = tuple(dict.fromkeys((*review.led_by, *review.attendees)))
        yield NamedDay(("reviews", key), review.date, "review", review.title, review.party, people, agenda)
        if review.next is not None and not any(one.date == review.next for one in plan.reviews.values()):
            at = ("reviews", key, "next")
            yield NamedDay(at, review.next, "next_review", review.title, review.party, people)
    checks = {} if plan.health is None else plan.health.checks
    for key, check in checks.items():
        yield NamedDay(("health", "checks", key), check.date, "health_check", check.title or key)


def _work(plan: Plan) -> Iterator[NamedDay]:
    for key, milestone in plan.milestones.items():
        day = milestone.due or milestone.done_on
        if day is not None:
            people = (milestone.owner,) if milestone.owner else ()
            at, open_ = ("milestones", key), is_pending(milestone)
            yield NamedDay(at, day, "milestone", milestone.title, milestone.party, people, is_open=open_)
    for key, decision in plan.decisions.items():
        if decision.decide_by is not None:
            at, open_ = ("decisions", key), decision.decided is None
            yield NamedDay(
                at, decision.decide_by, "decision", decision.title, decision.party, decision.makers, is_open=open_
            )
    for key, talk in plan.conversations.items():
        if talk.resolve_by is not None:
            people = (talk.owner,) if talk.owner else ()
            at, open_ = ("conversations", key), talk.status not in _SETTLED_TALKS
            yield NamedDay(at, talk.resolve_by, "conversation", talk.title, talk.party, people, is_open=open_)


def _reconsidered(plan: Plan) -> Iterator[NamedDay]:
    for key, risk in plan.risks.items():
        if risk.review_by is not None and risk.status not in _SETTLED_RISKS:
            people = (risk.owner,) if risk.owner else ()
            detail = risk.mitigation or ""
            yield NamedDay(("risks", key), risk.review_by, "risk", risk.title, risk.party, people, detail, is_open=True)
    for key, future in plan.futures.items():
        if future.review_by is not None:
            people = (future.owner,) if future.owner else ()
            at, detail = ("futures", key), future.response or ""
            yield NamedDay(at, future.review_by, "future", future.title, future.party, people, detail, is_open=True)


def _contracts(plan: Plan) -> Iterator[NamedDay]:
    agreement = plan.agreement
    if agreement is not None:
        title, renewal = agreement.title or "", agreement.renewal_decision
        if renewal is not None and renewal.due is not None:
            at = ("agreement", "renewal_decision")
            yield NamedDay(at, renewal.due, "renewal", title, (), (renewal.owner,) if renewal.owner else ())
        if agreement.end is not None:
            if agreement.notice is not None:
                yield NamedDay(("agreement", "notice"), agreement.notice.before(agreement.end), "notice", title)
            yield NamedDay(("agreement", "end"), agreement.end, "agreement_end", title)
    for key, exclusivity in plan.exclusivity.items():
        if exclusivity.until is not None:
            title = exclusivity.title or exclusivity.scope or key
            yield NamedDay(("exclusivity", key), exclusivity.until, "exclusivity_end", title, exclusivity.party)


def _ends(plan: Plan) -> Iterator[NamedDay]:
    yield NamedDay(("horizon", "end"), plan.horizon.end, "plan_end", plan.title)
    if plan.horizon.extension is not None:
        yield NamedDay(("horizon", "extension"), plan.horizon.extension, "plan_extension", plan.title)
