"""What is open between the partners: conversations, expectations, voices and risks that wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from jbp.model.conversation import Conversation
    from jbp.model.expectation import Expectation
    from jbp.model.record import Voice
    from jbp.model.risk import Risk


def days_past(day: date | None, as_of: date) -> int:
    """How many days ago a day was; 0 where it has not passed, or there is none."""
    return 0 if day is None else max(0, (as_of - day).days)


def is_open_conversation(conversation: Conversation) -> bool:
    """Whether a conversation still has to be had: open or taken up the line, or without a status and an outcome."""
    return conversation.status in ("open", "escalated") or (
        conversation.status is None and conversation.outcome is None
    )


def is_unmet(expectation: Expectation, as_of: date) -> bool:
    """Whether an expectation is not met, or only in part, or was due and nobody says that it is met."""
    late = bool(days_past(expectation.due, as_of)) and expectation.status != "met"
    return late or expectation.status in ("not_met", "partly_met")


def is_news(voice: Voice, since: date | None, as_of: date) -> bool:
    """Whether somebody said it after a day; what has no day is news only where there is no such day."""
    if voice.date is None:
        return since is None
    return voice.date <= as_of and (since is None or voice.date > since)


def is_to_be_reviewed(risk: Risk, until: date) -> bool:
    """Whether a risk has occurred, or is to be looked at before a day; closed and accepted ones are not."""
    if risk.status in ("closed", "accepted"):
        return False
    return risk.status == "occurred" or (risk.review_by is not None and risk.review_by < until)
