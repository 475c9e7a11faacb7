"""The hard conversations as tables: each partner's position beside the others', since when, until when, who leads."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from jbp.figures.open_points import days_past, is_open_conversation
from jbp.figures.parties import partner_name
from jbp.values.date import show_date
from jbp.views.decisions.wording import DECISION_WORDS as WORDS
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import Lines, Text, day_cell, named_cell, text_cell
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.sheets import section
from jbp.views.elements.wording import show_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.model.conversation import Conversation
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section

_BESIDE: Final = 3
"""How many partners' positions fit beside each other; more stand below each other."""


def conversation_sections(plan: Plan, as_of: date) -> tuple[Section, ...]:
    """The conversations that are open or parked, the oldest date first, and those that are settled."""
    found = sorted(plan.conversations.values(), key=lambda one: one.resolve_by or date.max)
    open_ = [one for one in found if is_open_conversation(one) or one.status == "parked"]
    settled = [one for one in found if one not in open_]
    return (
        *section(WORDS.open_conversations, _table(plan, WORDS.open_conversations, open_, as_of)),
        *section(WORDS.settled_conversations, _table(plan, WORDS.settled_conversations, settled, as_of)),
    )


def _table(plan: Plan, label: str, conversations: Sequence[Conversation], as_of: date) -> Table:
    speakers = dict.fromkeys(key for one in conversations for key in one.positions)
    partners = [
        *(key for key in plan.partners if key in speakers),
        *(key for key in speakers if key not in plan.partners),
    ]
    beside = len(partners) <= _BESIDE
    positions = (
        [Column(partner_name(key, plan), width=2) for key in partners] if beside else [Column(WORDS.positions, width=4)]
    )
    columns = (
        Column(WORDS.conversation, width=2),
        *positions,
        Column(WORDS.raised_on, "day"),
        Column(WORDS.resolve_by, "day"),
        Column(WORDS.owner),
        Column(WORDS.status),
        Column(WORDS.outcome, width=2),
    )
    rows = [
        (_title(one), *_positions(plan, one, partners, beside=beside), *_standing(plan, one, as_of))
        for one in conversations
    ]
    return rows_of(label, columns, rows)


def _title(conversation: Conversation) -> Cell:
    return named_cell(conversation.title, show_word(conversation.kind) if conversation.kind else None)


def _positions(plan: Plan, conversation: Conversation, partners: Sequence[str], *, beside: bool) -> tuple[Cell, ...]:
    stated = conversation.positions
    if beside:
        return tuple(Text(stated.get(key, "")) for key in partners)
    said = (
        WORDS.position.format(partner=partner_name(key, plan), position=stated[key])
        for key in partners
        if key in stated
    )
    return (Lines(tuple(map(Text, said))),)


def _standing(plan: Plan, conversation: Conversation, as_of: date) -> tuple[Cell, ...]:
    raised, resolve_by = conversation.raised_on, conversation.resolve_by
    late = is_open_conversation(conversation) and bool(days_past(resolve_by, as_of))
    return (
        day_cell(raised),
        day_cell(resolve_by, late=late),
        people_cell(plan, conversation.owner),
        Text(_status(conversation)),
        text_cell(conversation.outcome),
    )


def _status(conversation: Conversation) -> str:
    if conversation.status == "escalated" and conversation.escalated_on is not None:
        return WORDS.escalated.format(day=show_date(conversation.escalated_on))
    return WORDS.conversation_status[conversation.status] if conversation.status else ""
