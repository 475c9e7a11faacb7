"""What worries the partners: the risks, and the hard conversations that are open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.risk import is_settled
from jbp.values.date import show_date
from jbp.views.elements.blocks import Card, Cards, Column, Facts, Paragraph, rows_of
from jbp.views.elements.cells import Lines, Text, day_cell, is_blank
from jbp.views.elements.charts import HeatMap
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import people_cell
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.wording import QBR_WORDS, clauses, notes, say
from jbp.views.risks.view import view_risks
from jbp.views.scorecard.agenda import top_risks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.model.conversation import Conversation
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Slide
    from jbp.views.scorecard.agenda import RiskRow

_MOST_NAMED = 2
_OPEN = ("open", "escalated", None)


def risk_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """The greatest open risks with what is done against them, then all of them on a map."""
    rows, more = top_risks(plan)
    if not rows:
        return ()
    headline = Headline(QBR_WORDS.risks, _risk_claim(rows, len(rows) + more), _risk_notes(plan, as_of))
    columns = (
        Column(WORDS.risk, width=4),
        Column(WORDS.level_heading, "mark"),
        Column(WORDS.applies_to, "mark"),
        Column(WORDS.mitigation, width=5),
        Column(WORDS.owner),
        Column(WORDS.review, "day"),
    )
    cells: list[tuple[Cell, ...]] = [
        (
            Text(row.title, strong=True),
            row.level,
            row.party,
            Text(row.mitigation),
            Text(row.owner),
            row.review,
        )
        for row in rows
    ]
    rest = Paragraph(WORDS.and_more.format(count=more), quiet=True) if more else None
    chart = _map(plan, as_of)
    return (
        *slides_of(headline, rows_of(WORDS.top_risks, columns, cells), rest),
        *(() if chart is None else slides_of(replace(headline, title=_map_claim(chart)), chart)),
    )


def conversation_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """The conversations that are open, the positions of the partners side by side."""
    found = [one for one in plan.conversations.values() if one.status in _OPEN]
    if not found:
        return ()
    late = [one for one in found if _is_late(one, as_of)]
    unsettled = (
        QBR_WORDS.unsettled_alone.format(day=show_date(late[0].resolve_by))
        if len(found) == 1 and late and late[0].resolve_by is not None
        else say(QBR_WORDS.unsettled, len(late))
    )
    headline = Headline(
        QBR_WORDS.conversations,
        clauses((say(QBR_WORDS.open_conversations, len(found)), unsettled if late else "")),
        notes(QBR_WORDS.conversations_notes, QBR_WORDS.ask.format(question=QBR_WORDS.conversations_ask)),
    )
    partners = [key for key in plan.partners if any(one.positions.get(key) for one in found)]
    if len(found) == 1 and len(partners) > 1:
        return slides_of(headline, *_face_to_face(plan, found[0], partners, as_of))
    columns = (
        Column(QBR_WORDS.topic, width=3),
        *(Column(QBR_WORDS.position_of.format(partner=partner_name(key, plan)), width=3) for key in partners),
        Column(WORDS.owner),
        Column(QBR_WORDS.settle_by, "day"),
    )
    return slides_of(
        headline,
        rows_of(QBR_WORDS.conversations, columns, [_conversation(plan, one, partners, as_of) for one in found]),
    )


def _risk_claim(rows: Sequence[RiskRow], count: int) -> str:
    high = [row for row in rows if row.level.key == "high"]
    if not high:
        return clauses((say(QBR_WORDS.open_risks, count),))
    said = (
        QBR_WORDS.high_alone.format(first=high[0].title)
        if count == 1
        else say(QBR_WORDS.high_risks, len(high), first=high[0].title)
    )
    return clauses((say(QBR_WORDS.open_risks, count), said))


def _risk_notes(plan: Plan, as_of: date) -> str:
    open_ = [one for one in plan.risks.values() if not is_settled(one)]
    passed = [one.title for one in open_ if one.review_by is not None and one.review_by < as_of]
    bare = [one.title for one in open_ if not one.mitigation]
    return notes(
        QBR_WORDS.risks_review.format(titles="; ".join(passed)) if passed else "",
        QBR_WORDS.risks_unmitigated.format(titles="; ".join(bare)) if bare else "",
        QBR_WORDS.ask.format(question=QBR_WORDS.risks_ask),
    )


def _map_claim(chart: HeatMap) -> str:
    """What stands in the hottest fields, by name where it is not too much for a headline."""
    titles = [one.text for _, cells in chart.rows for cell in cells if cell.heat == "high" for one in cell.items]
    if not titles:
        return QBR_WORDS.not_grave
    named = (
        QBR_WORDS.named.format(titles=", ".join(f'"{title}"' for title in titles)) if len(titles) <= _MOST_NAMED else ""
    )
    return clauses((say(QBR_WORDS.grave, len(titles), titles=named),))


def _map(plan: Plan, as_of: date) -> HeatMap | None:
    """The heat map of the risk register, where anything stands on it."""
    blocks = (block for section in view_risks(plan, as_of).sections for block in section.blocks)
    return next((block for block in blocks if isinstance(block, HeatMap)), None)


def _face_to_face(plan: Plan, one: Conversation, partners: Sequence[str], as_of: date) -> tuple[Block, ...]:
    """One conversation, with the position of each partner in a panel of its own."""
    title, *positions, owner, day = _conversation(plan, one, partners, as_of)
    facts = ((QBR_WORDS.topic, title), (WORDS.owner, owner), (QBR_WORDS.settle_by, day))
    cards = tuple(
        Card(QBR_WORDS.position_of.format(partner=partner_name(key, plan)), (_spoken(said),), mark_party((key,), plan))
        for key, said in zip(partners, positions, strict=True)
    )
    return Facts(tuple((name, cell) for name, cell in facts if not is_blank(cell))), Cards(cards)


def _spoken(position: Cell) -> Block:
    return Paragraph(position.text if isinstance(position, Text) and position.text else QBR_WORDS.no_position)


def _conversation(plan: Plan, one: Conversation, partners: Sequence[str], as_of: date) -> tuple[Cell, ...]:
    escalated = Text(QBR_WORDS.escalated, quiet=True) if one.status == "escalated" else None
    title = Text(one.title, strong=True)
    return (
        title if escalated is None else Lines((title, escalated)),
        *(Text(one.positions.get(key, "")) for key in partners),
        people_cell(plan, one.owner),
        day_cell(one.resolve_by, late=_is_late(one, as_of)),
    )


def _is_late(one: Conversation, as_of: date) -> bool:
    return one.resolve_by is not None and one.resolve_by < as_of
