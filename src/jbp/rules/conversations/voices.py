"""420: whether what people say is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import party_name
from jbp.figures.work import activities
from jbp.finding import Related
from jbp.rule import Flag
from jbp.rules.conversations.family import CONVERSATIONS
from jbp.rules.conversations.reviews import last_review
from jbp.rules.statements import are_about
from jbp.values.date import show_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.model.plan import Plan
    from jbp.model.record import Voice
    from jbp.rules.context import Context
    from jbp.rules.conversations.reviews import Held
    from jbp.rules.statements import Concerning

_LONGEST = 60


@CONVERSATIONS.rule(
    "JBP420",
    "pulse-ignored",
    "I W W",
    summary="A stakeholder's quote is newer than the last review, and nothing in the plan takes it up.",
    why=(
        "In the case of Vantage Partners' masterclass on joint business planning the dashboard shows what happens and "
        "the quotes say why. Whoever is asked and then sees nothing follow does not answer the next time."
    ),
    detection=(
        "A quote under `pulse` has a `date` later than the last review that was held (any date where none was), and "
        "no conversation, risk, decision, recommendation or activity names it in `about`. Where a review was held a "
        "quote without a date is not judged."
    ),
    false_positives="Praise: name it in the `about` of a lesson, and waive the finding.",
    mend=(
        "Name the quote in the `about` of the conversation, risk, decision, recommendation or activity that takes it "
        "up."
    ),
    bad="""\
pulse:
  slow-samples:
    quote: We wait weeks for a sample.
    party: b
    function: Engineering
    date: 2026-05-11
  two-lists:  # finding: pulse-ignored
    quote: There are two lists of open points, and mine is never on top.
    party: b
    function: Engineering
    date: 2026-06-02
""",
    good="""\
pulse:
  slow-samples:
    quote: We wait weeks for a sample.
    party: b
    function: Engineering
    date: 2026-05-11
  early-doubts:
    quote: I will believe it when the first panel lies on a roof.
    party: b
    function: Management
    date: 2026-03-02
""",
)
def pulse_ignored(context: Context) -> Iterator[Flag]:
    """A voice that nobody has answered."""
    plan = context.plan
    last = last_review(plan, context.as_of)
    answers = _answers(plan)
    for key, voice in plan.pulse.items():
        at = ("pulse", key)
        if are_about(answers, at) or not _is_news(voice, last, context.as_of):
            continue
        when = f" on {show_date(voice.date)}" if voice.date else ""
        since = f"the last review was on {show_date(last.review.date)}" if last else "no review was held yet"
        yield Flag(
            at=at,
            message=f'nothing in the plan takes up what {_who(plan, voice)} said{when}: "{_short(voice.quote)}" '
            f"({since})",
            label="not taken up",
            related=(Related(("reviews", last.key, "date"), "the last review", "value"),) if last else (),
            stated=(voice.quote,),
            mend=f"Add `about: pulse.{key}` to the conversation, risk, decision, recommendation or activity that takes "
            "it up.",
        )


def _is_news(voice: Voice, last: Held | None, as_of: date) -> bool:
    """Whether the quote is newer than the last review; one without a date is only where none was held."""
    if voice.date is None:
        return last is None
    return voice.date <= as_of and (last is None or voice.date > last.review.date)


def _answers(plan: Plan) -> tuple[Concerning, ...]:
    return (
        *plan.conversations.values(),
        *plan.risks.values(),
        *plan.decisions.values(),
        *plan.recommendations.values(),
        *(activity for _, _, activity in activities(plan)),
    )


def _who(plan: Plan, voice: Voice) -> str:
    """``Data at Partner B``, ``Partner B``, ``somebody``."""
    party = party_name(voice.party, plan)
    if voice.function:
        return f"{voice.function} at {party}" if party else voice.function
    return party or "somebody"


def _short(quote: str) -> str:
    return quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST].rstrip(' .,;:')}…"
