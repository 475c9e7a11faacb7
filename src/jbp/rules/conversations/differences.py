"""403, 410 and 411: whether the partners' differences are on the table, from both sides, and come to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.work import count_days
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.phrasing import listed
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.conversation import Conversation
    from jbp.rules.context import Context

HONEYMOON = Option(
    "honeymoon", Duration(60, "d"), "how long after its start a plan may be without a recorded difference"
)
PATIENCE = Option("patience", Duration(60, "d"), "how long a conversation may stay open before it goes up the line")

_PASSED = {"resolve_by": "this day has passed", "raised_on": "open since this day"}


@CONVERSATIONS.rule(
    "JBP403",
    "no-differences-recorded",
    "W W E",
    summary=f"No conversation is recorded, {show_duration(HONEYMOON.default)} into the plan.",
    why=(
        "Partners with different businesses differ. Vantage Partners' masterclass on joint business planning counts "
        "the failure to have the hard conversations among the common pitfalls, and published partner-plan templates "
        "keep a list of open issues: where it is empty, the differences are somewhere else."
    ),
    detection=(
        "There is no entry under `conversations`, and `horizon.start` was more than "
        f"{show_duration(HONEYMOON.default)} ago."
    ),
    false_positives="Differences that are settled in minutes or letters only: record the few that matter here.",
    mend=(
        "Record what the partners see differently, with each partner's position, an owner and a date to resolve it by."
    ),
    bad="""\
# finding on the plan: no-differences-recorded
pulse: {}
conversations: {}
""",
    good="""\
conversations:
  samples:
    title: Whose duty is it to keep samples?
    kind: roles
    positions: {a: The maker of the roof keeps them, b: The maker of the cell keeps them}
    raised_on: 2026-05-20
    owner: cho
    resolve_by: 2026-07-10
    status: open
    about: pulse.slow-samples
""",
    options=(HONEYMOON,),
)
def no_differences_recorded(context: Context) -> Iterator[Flag]:
    """A plan that has run for a while as if its partners agreed on everything."""
    start = context.plan.horizon.start
    if context.plan.conversations or context.option(HONEYMOON).after(start) >= context.as_of:
        return
    yield Flag(
        at=("conversations",),
        message=f"no conversation is recorded, {count_days((context.as_of - start).days)} after the start of the plan "
        f"on {show_date(start)}",
        label="no conversations",
        related=(Related(("horizon", "start"), "the start of the plan", "value"),),
        stated=(start.isoformat(),),
        mend="Ask each partner what it sees differently from the others, and record it under `conversations` with "
        "`positions`, `owner` and `resolve_by`.",
    )


@CONVERSATIONS.rule(
    "JBP410",
    "conversation-dragging",
    "W W E",
    summary=(
        f"A conversation is open past its date, or for more than {show_duration(PATIENCE.default)} without going up "
        "the line."
    ),
    why=(
        "A speaker at the ASAP Global Alliance Summit 2020 calls a negotiation uncomfortable by design and asks "
        "partners to say early that they are misaligned. What stays open does not stay as it was: each side begins to "
        "act on its own answer."
    ),
    detection=(
        "A conversation of status `open`, or without a status and an outcome, is past its `resolve_by`; or it was "
        f"raised (`raised_on`) more than {show_duration(PATIENCE.default)} ago and has no `escalated_on`. One finding "
        "names both."
    ),
    false_positives="A question that both sides have put off on purpose: that is `status: parked`.",
    mend="Settle it and write the outcome, escalate it, park it, or agree a new date.",
    bad="""\
conversations:
  patents:  # finding: conversation-dragging
    title: Who owns the joint patents?
    kind: scope
    positions: {a: Whoever invented it, b: Both in equal parts}
    raised_on: 2026-02-12
    owner: dia
    resolve_by: 2026-05-29
    status: open
    about: pulse.slow-samples
""",
    good="""\
conversations:
  patents:
    title: Who owns the joint patents?
    kind: scope
    positions: {a: Whoever invented it, b: Both in equal parts}
    raised_on: 2026-02-12
    owner: dia
    resolve_by: 2026-05-29
    status: escalated
    escalated_on: 2026-05-29
    about: pulse.slow-samples
""",
    scope="local",
    options=(PATIENCE,),
)
def conversation_dragging(context: Context) -> Iterator[Flag]:
    """A conversation that is not coming to an end."""
    for key, conversation in context.plan.conversations.items():
        delays = _delays(context, conversation) if _is_open(conversation) else {}
        if delays:
            yield Flag(
                at=("conversations", key),
                message=f'conversation "{conversation.title}" is still open: {"; ".join(delays.values())}',
                label="still open",
                related=tuple(Related(("conversations", key, name), _PASSED[name], "value") for name in delays),
                stated=tuple(f"{name}: {getattr(conversation, name)}" for name in delays),
                mend="Settle it and write the `outcome`, take it up the line (`status: escalated` and `escalated_on`), "
                "park it, or agree a new `resolve_by`.",
            )


def _is_open(conversation: Conversation) -> bool:
    return conversation.status == "open" or (conversation.status is None and conversation.outcome is None)


def _delays(context: Context, conversation: Conversation) -> dict[str, str]:
    """Why a conversation takes too long, by the field that says so."""
    delays: dict[str, str] = {}
    as_of, patience = context.as_of, context.option(PATIENCE)
    raised, resolve_by = conversation.raised_on, conversation.resolve_by
    if resolve_by is not None and resolve_by < as_of:
        late = count_days((as_of - resolve_by).days)
        delays["resolve_by"] = f"to be resolved by {show_date(resolve_by)}, {late} ago"
    if raised is not None and patience.after(raised) < as_of and conversation.escalated_on is None:
        age = count_days((as_of - raised).days)
        delays["raised_on"] = f"raised on {show_date(raised)}, {age} ago, and never escalated"
    return delays


@CONVERSATIONS.rule(
    "JBP411",
    "conversation-one-sided",
    "W W E",
    summary="A conversation states the position of fewer than two partners.",
    why=(
        "At the ASAP Global Alliance Summit 2020 partners were asked to be blunt about what they need. A difference "
        "of which one side's view is on paper is a complaint; nobody can tell whether there is a difference at all."
    ),
    detection=(
        "Fewer than two partners have an entry under the conversation's `positions`, whatever its status. A private "
        "conversation is asked as well: what the other side will say is best thought of before."
    ),
    false_positives="A difference inside one company, which is no conversation between partners.",
    mend="Ask the others for their position and write each in its own words.",
    bad="""\
conversations:
  patents:
    title: Who owns the joint patents?
    kind: scope
    positions: {a: Whoever invented it}  # finding: conversation-one-sided
    raised_on: 2026-05-12
    owner: dia
    resolve_by: 2026-07-10
    status: open
    about: pulse.slow-samples
""",
    good="""\
conversations:
  patents:
    title: Who owns the joint patents?
    kind: scope
    positions: {a: Whoever invented it, b: Both in equal parts}
    raised_on: 2026-05-12
    owner: dia
    resolve_by: 2026-07-10
    status: open
    about: pulse.slow-samples
""",
    scope="local",
)
def conversation_one_sided(context: Context) -> Iterator[Flag]:
    """A conversation with one voice, or none."""
    plan = context.plan
    for key, conversation in plan.conversations.items():
        if len(conversation.positions) > 1:
            continue
        spoken = [f'"{partner_name(one, plan)}"' for one in conversation.positions]
        silent = listed(
            (f'"{plan.partners[one].name}"' for one in plan.partners if one not in conversation.positions), "or"
        )
        states = f"states the position of {spoken[0]} only, and none of {silent}" if spoken else "states no positions"
        yield Flag(
            at=("conversations", key, "positions"),
            message=f'conversation "{conversation.title}" {states}',
            label="one side only" if spoken else "no positions",
            stated=tuple(conversation.positions),
            mend="Ask the others, and write each position under `positions` in that partner's own words.",
        )
