"""What concerns one entry of a plan: the risks, decisions, conversations, events and voices that are about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.decision import is_late, recommended_option
from jbp.figures.risk import by_level, is_settled, risk_level
from jbp.rules.statements import is_about
from jbp.values.date import show_date
from jbp.views.elements.blocks import Column, Quote, rows_of
from jbp.views.elements.cells import Text, day_cell, named_cell, text_cell
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import by_partner, level_cell, people_cell, status_cell
from jbp.views.elements.wording import show_word
from jbp.views.initiatives.wording import INITIATIVE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from typing import TypeVar

    from jbp.address import Address
    from jbp.model.conversation import Conversation
    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.model.record import JournalEntry
    from jbp.model.risk import Risk
    from jbp.rules.statements import Concerning
    from jbp.views.elements.blocks import Block, Table
    from jbp.views.elements.cells import Cell

    _Entry = TypeVar("_Entry", bound=Concerning)


def concerns_of(plan: Plan, at: Address, title: str, as_of: date) -> tuple[Block, ...]:
    """Everything that is about the entry at an address, which is called `title`."""
    return (
        _risks(plan, title, entries_about(plan.risks.values(), at), as_of),
        _decisions(plan, title, entries_about(plan.decisions.values(), at), as_of),
        _conversations(plan, title, entries_about(plan.conversations.values(), at), as_of),
        _journal(plan, title, entries_about(plan.journal.values(), at)),
        *voices_about(plan, at),
    )


def entries_about(entries: Iterable[_Entry], at: Address) -> tuple[_Entry, ...]:
    """Those of the entries that are about the entry at an address, or about something inside it."""
    return tuple(one for one in entries if is_about(one, at))


def voices_about(plan: Plan, at: Address) -> tuple[Quote, ...]:
    """What stakeholders say of it."""
    return tuple(
        Quote(
            voice.quote,
            ", ".join(part for part in (voice.function, show_date(voice.date) if voice.date else "") if part),
            mark_party(voice.party, plan) if voice.party else None,
        )
        for voice in entries_about(plan.pulse.values(), at)
    )


def _risks(plan: Plan, title: str, risks: Iterable[Risk], as_of: date) -> Table:
    """The risks, the greatest first."""
    columns = (
        Column(INITIATIVE_WORDS.risk, width=3),
        Column(INITIATIVE_WORDS.level, "mark"),
        Column(INITIATIVE_WORDS.status),
        Column(INITIATIVE_WORDS.mitigation, width=4),
        Column(INITIATIVE_WORDS.owner),
        Column(INITIATIVE_WORDS.review, "day"),
    )
    rows = (_risk(plan, one, as_of) for one in by_level(risks))
    return rows_of(INITIATIVE_WORDS.risks.format(title=title), columns, rows)


def _risk(plan: Plan, risk: Risk, as_of: date) -> tuple[Cell, ...]:
    late = not is_settled(risk) and risk.review_by is not None and risk.review_by < as_of
    return (
        named_cell(risk.title, show_word(risk.kind) if risk.kind else ""),
        level_cell(risk_level(risk)),
        Text(INITIATIVE_WORDS.risk_statuses.get(risk.status or "", "")),
        text_cell(risk.mitigation),
        people_cell(plan, risk.owner),
        day_cell(risk.review_by, late=late),
    )


def _decisions(plan: Plan, title: str, decisions: Iterable[Decision], as_of: date) -> Table:
    columns = (
        Column(INITIATIVE_WORDS.decision, width=3),
        Column(INITIATIVE_WORDS.decide_by, "day"),
        Column(INITIATIVE_WORDS.makers),
        Column(INITIATIVE_WORDS.outcome, width=2),
    )
    rows = (_decision(plan, one, as_of) for one in decisions)
    return rows_of(INITIATIVE_WORDS.decisions.format(title=title), columns, rows)


def _decision(plan: Plan, decision: Decision, as_of: date) -> tuple[Cell, ...]:
    return (
        Text(decision.title, strong=True),
        day_cell(decision.decide_by, late=is_late(decision, as_of)),
        people_cell(plan, *decision.makers),
        Text(_outcome(decision)),
    )


def _outcome(decision: Decision) -> str:
    """What was decided, or else what is recommended."""
    if decision.decided is not None:
        option = decision.options.get(decision.decided.option or "")
        named = option.title if option is not None else decision.decided.option
        return INITIATIVE_WORDS.decided.format(option=named) if named else ""
    recommended = recommended_option(decision)
    return INITIATIVE_WORDS.recommended.format(option=recommended) if recommended else ""


def _conversations(plan: Plan, title: str, conversations: Iterable[Conversation], as_of: date) -> Table:
    columns = (
        Column(INITIATIVE_WORDS.conversation, width=3),
        Column(INITIATIVE_WORDS.positions, width=4),
        Column(INITIATIVE_WORDS.status),
        Column(INITIATIVE_WORDS.owner),
        Column(INITIATIVE_WORDS.resolve_by, "day"),
        Column(INITIATIVE_WORDS.outcome, width=2),
    )
    rows = (_conversation(plan, one, as_of) for one in conversations)
    return rows_of(INITIATIVE_WORDS.conversations.format(title=title), columns, rows)


def _conversation(plan: Plan, one: Conversation, as_of: date) -> tuple[Cell, ...]:
    late = one.status not in ("agreed", "parked") and one.resolve_by is not None and one.resolve_by < as_of
    return (
        named_cell(one.title, show_word(one.kind) if one.kind else ""),
        by_partner(plan, one.positions.items()),
        Text(INITIATIVE_WORDS.conversation_statuses.get(one.status or "", "")),
        people_cell(plan, one.owner),
        day_cell(one.resolve_by, late=late),
        text_cell(one.outcome),
    )


def _journal(plan: Plan, title: str, entries: Iterable[JournalEntry]) -> Table:
    """What happened, the latest first."""
    columns = (
        Column(INITIATIVE_WORDS.day, "day"),
        Column(INITIATIVE_WORDS.happened, width=4),
        Column(INITIATIVE_WORDS.status, "mark"),
        Column(INITIATIVE_WORDS.by),
    )
    ordered = sorted(entries, key=lambda entry: entry.date, reverse=True)
    return rows_of(
        INITIATIVE_WORDS.journal.format(title=title),
        columns,
        (
            (
                day_cell(entry.date),
                Text(entry.headline),
                status_cell(entry.status),
                people_cell(plan, entry.by),
            )
            for entry in ordered
        ),
    )
