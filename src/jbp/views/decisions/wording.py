"""The fixed words of the decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.wording import words_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping


class DecisionWording:
    """The fixed words of the decisions; another language is another one."""

    __slots__ = ()

    overview: str = "All decisions"
    decision: str = "Decision"
    decide_by: str = "Decide by"
    makers: str = "Makers"
    recommended: str = "Recommended"
    decided: str = "Decided"
    decided_by: str = "Decided by"
    minutes: str = "Minutes"
    minutes_missing: str = "none yet"
    open: str = "Open"
    taken: str = "Decided"
    discount_rate: str = "Discount rate"
    order: str = "Who moves first"
    then: str = ", then "
    reserved: str = "Reserved matter"
    needs_all: str = "{matter}: needs the consent of all partners"
    needs: str = "{matter}: needs the consent of {partners}"
    right: str = "Final say"
    final_say: str = "{matter}: {partner}"
    options: str = "Options"
    option: str = "Option"
    pros: str = "For"
    cons: str = "Against"
    together: str = "Together"
    present_value: str = "Expected net present value"
    standing: str = "Standing"
    option_marks: Mapping[str, str] = words_by_key(recommended="recommended", decided="decided")
    game: str = "What each gets when each has chosen"
    game_corner: str = "{rows} (rows), {columns} (columns)"
    gets: str = "{player}: {payoff}"
    choice_of: str = "{player} chooses"
    payoff_of: str = "{player} gets"
    stable: str = "Stable"
    unstable: str = "Somebody would rather move"
    unknown: str = "Not known whether stable"
    follows: str = "What follows"
    may_follow: str = "May follow"
    reasons: str = "What the options pay, and what follows"
    not_stated: str = "Not stated"
    open_conversations: str = "Open conversations"
    settled_conversations: str = "Settled conversations"
    conversation: str = "Conversation"
    positions: str = "Positions"
    position: str = "{partner}: {position}"
    raised_on: str = "Raised on"
    resolve_by: str = "Resolve by"
    owner: str = "Owner"
    status: str = "Status"
    escalated: str = "Escalated, {day}"
    outcome: str = "Outcome"
    conversation_status: Mapping[str, str] = words_by_key(
        open="Open", agreed="Agreed", parked="Parked", escalated="Escalated"
    )


DECISION_WORDS = DecisionWording()
