"""What the partners promised each other: expectations with their standing, and people to be trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Column, Paragraph, rows_of
from jbp.views.elements.cells import Text, day_cell, lines_of, named_cell, text_cell
from jbp.views.elements.figures import whole_number
from jbp.views.elements.plan_cells import party_cell, people_cell, rhythm_cell
from jbp.views.elements.wording import show_word
from jbp.views.governance.wording import GOVERNANCE_WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.model.expectation import Expectation
    from jbp.model.governance import Training
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

_MISSED = frozenset({"partly_met", "not_met"})


def expectations_table(plan: Plan, as_of: date) -> Table:
    """What one partner is to do for another, and whether it does."""
    columns = (
        Column(GOVERNANCE_WORDS.expectation, width=4),
        Column(GOVERNANCE_WORDS.expected_of, "mark"),
        Column(GOVERNANCE_WORDS.expected_by, "mark"),
        Column(GOVERNANCE_WORDS.owner),
        Column(GOVERNANCE_WORDS.due, "day"),
        Column(GOVERNANCE_WORDS.clause),
        Column(GOVERNANCE_WORDS.status),
    )
    rows = (_expectation(plan, one, as_of) for one in plan.expectations.values())
    return rows_of(GOVERNANCE_WORDS.expectations, columns, rows)


def _expectation(plan: Plan, one: Expectation, as_of: date) -> tuple[Cell, ...]:
    late = one.due is not None and one.due < as_of and one.status != "met"
    return (
        named_cell(one.title, show_word(one.topic) if one.topic else ""),
        party_cell(plan, (one.from_,)),
        party_cell(plan, (one.to,)),
        people_cell(plan, one.owner),
        lines_of(day_cell(one.due, late=late), rhythm_cell(one.repeats)),
        text_cell(one.clause),
        Text(GOVERNANCE_WORDS.expectation_statuses.get(one.status or "", ""), strong=one.status in _MISSED),
    )


def consequences(plan: Plan) -> Paragraph | None:
    """What follows where expectations are missed."""
    text = plan.consequences
    return Paragraph(GOVERNANCE_WORDS.consequences.format(text=text)) if text else None


def training_table(plan: Plan, as_of: date) -> Table | None:
    """How many people must be trained, how many are, and by when."""
    if plan.governance is None:
        return None
    columns = (
        Column(GOVERNANCE_WORDS.training, width=4),
        Column(GOVERNANCE_WORDS.party, "mark"),
        Column(GOVERNANCE_WORDS.required, "number"),
        Column(GOVERNANCE_WORDS.certified, "number"),
        Column(GOVERNANCE_WORDS.needed_by, "day"),
        Column(GOVERNANCE_WORDS.expires, "day"),
        Column(GOVERNANCE_WORDS.owner),
    )
    rows = (_training(plan, one, as_of) for one in plan.governance.training.values())
    return rows_of(GOVERNANCE_WORDS.enablement, columns, rows)


def _training(plan: Plan, one: Training, as_of: date) -> tuple[Cell, ...]:
    short = one.required is not None and (one.certified or 0) < one.required
    late = short and one.needed_by is not None and one.needed_by < as_of
    return (
        named_cell(one.title),
        party_cell(plan, one.party),
        whole_number(one.required),
        whole_number(one.certified, loud=late),
        day_cell(one.needed_by, late=late),
        day_cell(one.expires, late=one.expires is not None and one.expires < as_of),
        people_cell(plan, one.owner),
    )
