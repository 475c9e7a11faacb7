"""507, 508 and 512: how the partnership ends, when its contract does, and what the contract says of the worst."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.futures.family import FUTURES
from jbp.rules.phrasing import listed
from jbp.rules.statements import is_stated
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.future import Agreement, Exit
    from jbp.rules.context import Context

_EXIT_FIELDS = ("triggers", "customers", "pipeline", "data", "ip", "notice")
_NOT_APPLICABLE = re.compile(r"not_applicable\b\W*", re.IGNORECASE)


@FUTURES.rule(
    "JBP507",
    "exit-undefined",
    "W W E",
    summary="How the partnership ends is not settled, or not for all that both have put into it.",
    why=(
        "Published partner-plan templates settle the end at the beginning: what triggers it, who keeps the customers "
        "and the open opportunities, what becomes of data and inventions, and with what notice. On the day it is "
        "needed nobody is in the mood for it."
    ),
    detection=(
        "The plan has no `exit`; or one of its fields triggers, customers, pipeline, data, ip and notice is neither "
        "stated (TBD is not) nor `not_applicable` followed by a reason, as in `ip: not_applicable, nothing is "
        "invented`. One finding names all of them."
    ),
    false_positives="A contract that settles it elsewhere: write the number of its clause in the field.",
    mend="Write a sentence for each field under `exit`, or `not_applicable` and the reason.",
    bad="""\
exit:  # finding: exit-undefined
  triggers: [Change of control]
  customers: Each keeps those it brought
  pipeline: Open orders are finished together
  data: not_applicable
""",
    good="""\
exit:
  triggers: [Change of control]
  customers: Each keeps those it brought
  pipeline: Open orders are finished together
  data: not_applicable, since no data are exchanged
  ip: Stays with its maker
  notice: 6m
""",
)
def exit_undefined(context: Context) -> Iterator[Flag]:
    """An end that will be settled when it has come."""
    exit_ = context.plan.exit
    if exit_ is None:
        yield Flag(
            at=("exit",),
            message="the plan does not say how the partnership ends: it has no `exit`",
            label="no exit",
            mend=f"Add `exit` with {listed(f'`{name}`' for name in _EXIT_FIELDS)}.",
        )
        return
    missing = [name for name in _EXIT_FIELDS if not _texts(exit_, name)]
    groundless = [name for name in _EXIT_FIELDS if any(_is_groundless(text) for text in _texts(exit_, name))]
    gaps = [f"nothing on {listed((_called(name) for name in missing), 'or')}"] if missing else []
    gaps += [f"no reason why {listed(_called(name) for name in groundless)} should not apply"] if groundless else []
    if gaps:
        yield Flag(
            at=("exit",),
            message=f"the exit states {listed(gaps)}",
            label="not settled",
            related=tuple(Related(("exit", name), "no reason", "value") for name in groundless),
            stated=tuple(name for name in _EXIT_FIELDS if name not in missing),
            mend=f"Write a sentence under {listed(f'`{name}`' for name in (*missing, *groundless))}, or "
            "`not_applicable` and the reason.",
        )


def _texts(exit_: Exit, name: str) -> tuple[str, ...]:
    value = getattr(exit_, name)
    texts = value if isinstance(value, tuple) else (value,)
    return tuple(text for text in texts if is_stated(text))


def _is_groundless(text: str) -> bool:
    match = _NOT_APPLICABLE.match(text.strip())
    return match is not None and match.end() == len(text.strip())


def _called(name: str) -> str:
    return {"ip": "intellectual property", "pipeline": "the pipeline"}.get(name, name)


class Ending(NamedTuple):
    """A day on which the agreement ends, or must be terminated, and where that is stated."""

    day: date
    clause: str
    place: Related


@FUTURES.rule(
    "JBP508",
    "agreement-ends-first",
    "E E E",
    summary="The agreement ends, or must be terminated, inside the plan's horizon, with no renewal decision before it.",
    why=(
        "A plan that outlives its contract promises what nobody is bound to. In the story of two pharma companies on "
        "the ASAP blog on alliance management the end of the contract was the reason to reset the alliance in time; "
        "Vantage Partners' masterclass on joint business planning gives each plan its timeline and its option to "
        "extend."
    ),
    detection=(
        "The `agreement` ends on or before the last day of the horizon (without its extension), or its notice date "
        "(the `notice` before its `end`) lies in the horizon, and no `renewal_decision` is `due` before the first of "
        "these days. An agreement without `end` is not judged."
    ),
    false_positives="A contract that renews itself and that nobody means to end: state the decision all the same.",
    mend="Set `renewal_decision` with a date before the notice date and an owner, or correct the dates.",
    bad="""\
agreement:  # finding: agreement-ends-first
  title: Development agreement
  start: 2026-01-01
  end: 2027-02-28
  notice: 6m
  renewal_decision: {due: 2026-11-30, owner: dia}
  force_majeure_reviewed_on: 2026-01-14
""",
    good="""\
agreement:
  title: Development agreement
  start: 2026-01-01
  end: 2027-02-28
  notice: 6m
  renewal_decision: {due: 2026-07-31, owner: dia}
  force_majeure_reviewed_on: 2026-01-14
""",
)
def agreement_ends_first(context: Context) -> Iterator[Flag]:
    """A contract that is gone before the plan is, and nobody will have decided."""
    agreement = context.plan.agreement
    if agreement is None:
        return
    endings = _endings(context, agreement)
    renewal = agreement.renewal_decision.due if agreement.renewal_decision else None
    if not endings or (renewal is not None and renewal < min(one.day for one in endings)):
        return
    until = context.plan.horizon.end
    decided = (
        "no renewal decision is set" if renewal is None else f"its renewal is decided only on {show_date(renewal)}"
    )
    first = min(one.day for one in endings)
    mend = f"Set `renewal_decision` with a `due` before {show_date(first)} and an `owner`; or correct the dates of the "
    mend += "agreement."
    if first < context.as_of:
        mend = "Decide now, and write what was decided as the new `end`; or correct the dates of the agreement."
    plan_ends = "the plan ends that day, too" if agreement.end == until else f"the plan runs until {show_date(until)}"
    related = [one.place for one in endings]
    related += [Related(("agreement", "renewal_decision"), "decided then")] if renewal else []
    yield Flag(
        at=("agreement",),
        message=f"{_name(agreement)} {listed(one.clause for one in endings)} ({plan_ends}), and {decided}",
        label="ends inside the horizon",
        related=(*related, Related(("horizon", "end"), "the end of the plan", "value")),
        stated=(str(agreement.end), str(renewal), until.isoformat()),
        mend=mend,
    )


def _endings(context: Context, agreement: Agreement) -> list[Ending]:
    """The last day to give notice, where it lies in the horizon, and the end, where it comes before the plan's."""
    end, horizon = agreement.end, context.calendar.horizon
    if end is None:
        return []
    endings = []
    last_notice = agreement.notice.before(end) if agreement.notice else None
    if last_notice is not None and horizon.contains(last_notice):
        can = "could" if last_notice < context.as_of else "can"
        place = Related(("agreement", "notice"), f"notice by {show_date(last_notice)}", "value")
        endings.append(Ending(last_notice, f"{can} be terminated until {show_date(last_notice)} only", place))
    if end <= horizon.end:
        place = Related(("agreement", "end"), "the end of the agreement", "value")
        endings.append(Ending(end, f"{'ended' if end < context.as_of else 'ends'} on {show_date(end)}", place))
    return endings


def _name(agreement: Agreement) -> str:
    return f'"{agreement.title}"' if agreement.title else "the agreement"


@FUTURES.rule(
    "JBP512",
    "force-majeure-unread",
    "I I I",
    summary="Nobody has reviewed what the agreement says of force majeure.",
    why=(
        "The ASAP blog on alliance management asks, from the first months of a pandemic, what the contract's clause "
        "would mean for us and for the partner, and to discuss it with the partner before it is needed."
    ),
    detection="The plan has an `agreement` without `force_majeure_reviewed_on`. A plan without one is not asked.",
    false_positives="An agreement without such a clause.",
    mend="Read the clause with the partner, and write the day under `agreement.force_majeure_reviewed_on`.",
    bad="""\
agreement:  # finding: force-majeure-unread
  title: Development agreement
  start: 2026-01-01
  end: 2030-12-31
  notice: 6m
  renewal_decision: {due: 2030-03-29, owner: dia}
""",
    good="""\
agreement:
  title: Development agreement
  start: 2026-01-01
  end: 2030-12-31
  notice: 6m
  renewal_decision: {due: 2030-03-29, owner: dia}
  force_majeure_reviewed_on: 2026-03-10
""",
    scope="local",
)
def force_majeure_unread(context: Context) -> Iterator[Flag]:
    """A clause that is read when it is too late."""
    agreement = context.plan.agreement
    if agreement is not None and agreement.force_majeure_reviewed_on is None:
        yield Flag(
            at=("agreement",),
            message=f"nobody has reviewed what {_name(agreement)} says of force majeure",
            label="force majeure not reviewed",
            mend="Read the clause with the partner: what could happen to us, what to them? Then write the day under "
            "`force_majeure_reviewed_on`.",
        )
