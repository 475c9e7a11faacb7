"""What happened since the last review: what changed, and which commitments were kept."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jbp.figures.happenings import happenings
from jbp.figures.parties import partner_name
from jbp.figures.promises import kept_by, promises
from jbp.figures.work import count_days
from jbp.values.date import show_date
from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import Figure, Text, day_cell
from jbp.views.elements.plan_cells import party_cell, people_cell, status_cell
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.wording import QBR_WORDS, clauses, count_word, notes, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.figures.happenings import Happening
    from jbp.figures.promises import Kept, Promise
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Slide

_ORDER = ("missed", "partly", "late", "kept")


def changed_slides(plan: Plan, since: date, as_of: date) -> tuple[Slide, ...]:
    """What happened after the last review: the journal, what was decided, what was done."""
    found = happenings(plan, since, as_of)
    if not found:
        return ()
    counts: Counter[str] = Counter(one.kind for one in found)
    what = ", ".join(say(forms, counts[kind]) for kind, forms in QBR_WORDS.happened_counted.items() if counts[kind])
    day = show_date(since)
    headline = Headline(
        QBR_WORDS.changed,
        QBR_WORDS.since_then.format(day=day, what=what),
        notes(QBR_WORDS.changed_notes.format(day=day), QBR_WORDS.ask.format(question=QBR_WORDS.changed_ask)),
    )
    columns = (
        Column(QBR_WORDS.what, width=5),
        Column(QBR_WORDS.day, "day"),
        Column(QBR_WORDS.kind),
        Column(QBR_WORDS.party, "mark"),
        Column(QBR_WORDS.status, "mark"),
        Column(QBR_WORDS.by),
    )
    return slides_of(headline, rows_of(QBR_WORDS.changed, columns, [_happened(plan, one) for one in found]))


def commitment_slides(plan: Plan, since: date, as_of: date) -> tuple[Slide, ...]:
    """What each partner had promised for these days, and what became of it."""
    given = promises(plan, since, as_of)
    if not given:
        return ()
    counted = kept_by(plan, given)
    missed = [one.title for one in given if one.outcome == "missed"]
    headline = Headline(
        QBR_WORDS.commitments,
        clauses((_kept_words(plan, one, first=place == 0) for place, one in enumerate(counted)), ", "),
        notes(
            QBR_WORDS.commitments_notes.format(day=show_date(since)),
            QBR_WORDS.commitments_missed.format(titles="; ".join(missed)) if missed else "",
            QBR_WORDS.ask.format(question=QBR_WORDS.commitments_ask),
        ),
    )
    return slides_of(headline, _commitments(plan, given, as_of))


def _happened(plan: Plan, one: Happening) -> tuple[Cell, ...]:
    title = QBR_WORDS.decided_for.format(title=one.title, option=one.detail) if one.detail else one.title
    return (
        Text(title, strong=True),
        day_cell(one.day),
        Text(QBR_WORDS.happened[one.kind]),
        party_cell(plan, one.party),
        status_cell(one.status),
        people_cell(plan, one.by),
    )


def _kept_words(plan: Plan, one: Kept, *, first: bool) -> str:
    partner = QBR_WORDS.together if one.partner is None else partner_name(one.partner, plan)
    forms = QBR_WORDS.kept if first else (QBR_WORDS.kept_too, QBR_WORDS.kept_too)
    said = say(forms, one.given, partner=partner, kept=str(one.kept), given=str(one.given))
    return f"{said} ({QBR_WORDS.of_them_late.format(late=count_word(one.late))})" if one.late else said


def _commitments(plan: Plan, given: Sequence[Promise], as_of: date) -> Table:
    """One group a partner; what was missed first."""
    columns = (
        Column(QBR_WORDS.commitment, width=5),
        Column(QBR_WORDS.outcome, width=2),
        Column(QBR_WORDS.kind),
        Column(QBR_WORDS.due, "day"),
        Column(QBR_WORDS.done, "day"),
        Column(QBR_WORDS.owner),
    )
    keys: tuple[str | None, ...] = (*plan.partners, None)
    groups = (
        RowGroup(
            tuple(Row(_promise(plan, one, as_of)) for one in _of(given, key)),
            QBR_WORDS.together_name if key is None else partner_name(key, plan),
        )
        for key in keys
    )
    return table_of(QBR_WORDS.commitments, columns, *groups)


def _of(given: Sequence[Promise], partner: str | None) -> list[Promise]:
    found = [one for one in given if (one.partners[0] if len(one.partners) == 1 else None) == partner]
    return sorted(found, key=lambda one: _ORDER.index(one.outcome))


def _promise(plan: Plan, one: Promise, as_of: date) -> tuple[Cell, ...]:
    word = QBR_WORDS.outcomes[one.outcome]
    if one.outcome == "missed" and one.due is not None:
        word = QBR_WORDS.missed_by.format(outcome=word, days=count_days((as_of - one.due).days))
    elif one.outcome == "late" and one.due is not None and one.done_on is not None:
        word = QBR_WORDS.late_by.format(outcome=word, days=count_days((one.done_on - one.due).days))
    return (
        Text(one.title, strong=True),
        Figure(word, loud=one.outcome == "missed"),
        Text(QBR_WORDS.kinds[one.kind]),
        day_cell(one.due, late=one.outcome == "missed"),
        day_cell(one.done_on),
        people_cell(plan, one.owner),
    )
