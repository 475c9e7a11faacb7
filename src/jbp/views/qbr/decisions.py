"""The decisions to take in a business review: all of them at a glance, then each with its options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.decision import is_late, open_decisions, recommended_option
from jbp.figures.people import names_of
from jbp.views.elements.blocks import Column, facts_of, rows_of
from jbp.views.elements.cells import Day, Text, day_cell, lines_of
from jbp.views.qbr.slides import Headline, slides_of
from jbp.views.qbr.wording import QBR_WORDS, clauses, notes, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.model.decision import Decision
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.sheets import Slide


def decision_slides(plan: Plan, as_of: date) -> tuple[Slide, ...]:
    """The decisions that nobody has taken yet, the most urgent first."""
    found = open_decisions(plan)
    each = tuple(slide for one in found if one.options for slide in _one(plan, one, as_of))
    # One decision with its options needs no list of one.
    return each if len(found) == 1 and each else (*_list(plan, found, as_of), *each)


def _list(plan: Plan, found: Sequence[Decision], as_of: date) -> tuple[Slide, ...]:
    late = [one.title for one in found if is_late(one, as_of)]
    overdue = QBR_WORDS.overdue_alone if len(found) == 1 else say(QBR_WORDS.overdue, len(late))
    makers = list(dict.fromkeys(name for one in found for name in names_of(plan, one.makers)))
    headline = Headline(
        QBR_WORDS.decisions,
        clauses((say(QBR_WORDS.to_take, len(found)), overdue if late else "")),
        _notes(makers, late),
    )
    columns = (
        Column(QBR_WORDS.decisions, width=4),
        Column(QBR_WORDS.decide_by, "day"),
        Column(QBR_WORDS.makers, width=2),
        Column(QBR_WORDS.recommended, width=3),
    )
    rows = [
        (Text(one.title, strong=True), _day(one, as_of), Text(_makers(plan, one)), Text(recommended_option(one)))
        for one in found
    ]
    return slides_of(headline, rows_of(QBR_WORDS.decisions, columns, rows))


def _one(plan: Plan, decision: Decision, as_of: date) -> tuple[Slide, ...]:
    late = [decision.title] if is_late(decision, as_of) else []
    headline = Headline(
        QBR_WORDS.decisions,
        _claim(decision),
        _notes(list(names_of(plan, decision.makers)), late, decision.context or ""),
    )
    facts = facts_of(
        (QBR_WORDS.decide_by, _day(decision, as_of)),
        (QBR_WORDS.makers, Text(_makers(plan, decision))),
    )
    return slides_of(headline, facts, _options(decision))


def _claim(decision: Decision) -> str:
    title = decision.title if decision.title[-1:] in ".?!" else f"{decision.title}:"
    option = recommended_option(decision)
    if option:
        return QBR_WORDS.decision_recommended.format(title=title, option=option)
    options = say(QBR_WORDS.options_weighed, len(decision.options))
    return QBR_WORDS.decision_open.format(title=title, options=options.capitalize())


def _options(decision: Decision) -> Table:
    columns = (
        Column(QBR_WORDS.option, width=3),
        Column(QBR_WORDS.pros, width=4),
        Column(QBR_WORDS.cons, width=4),
        Column(QBR_WORDS.recommended, width=1),
    )
    rows = [
        (
            Text(option.title, strong=True),
            lines_of(*map(Text, option.pros)),
            lines_of(*map(Text, option.cons)),
            Text(QBR_WORDS.recommended if option.recommended else "", strong=True),
        )
        for option in decision.options.values()
    ]
    return rows_of(decision.title, columns, rows)


def _notes(makers: Sequence[str], late: Sequence[str], context: str = "") -> str:
    return notes(
        " ".join(context.split()),
        QBR_WORDS.decision_notes.format(makers=", ".join(makers) or QBR_WORDS.nobody),
        QBR_WORDS.decision_overdue.format(titles="; ".join(late)) if late else "",
        QBR_WORDS.ask.format(question=QBR_WORDS.decision_ask),
    )


def _makers(plan: Plan, decision: Decision) -> str:
    return ", ".join(names_of(plan, decision.makers))


def _day(decision: Decision, as_of: date) -> Day:
    return day_cell(decision.decide_by, late=is_late(decision, as_of))
