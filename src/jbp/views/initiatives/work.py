"""The work of one initiative: its activities, and the milestones of what it serves."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jbp.address import parse_address
from jbp.figures.parties import partner_name
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import NOTHING, Text, day_cell, lines_of, named_cell, text_cell
from jbp.views.elements.figures import completion_of, stated_money
from jbp.views.elements.marks import view_status
from jbp.views.elements.plan_cells import due_cell, party_cell, people_cell, rhythm_cell
from jbp.views.initiatives.concerns import entries_about
from jbp.views.initiatives.wording import INITIATIVE_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.model.initiative import Activity, Initiative
    from jbp.model.milestone import Milestone, Payment
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell


def activities_table(plan: Plan, initiative: Initiative, as_of: date) -> Table:
    """Who does what from when to when, and how it stands by what people and dates say."""
    columns = (
        Column(INITIATIVE_WORDS.activity, width=4),
        Column(INITIATIVE_WORDS.party, "mark"),
        Column(INITIATIVE_WORDS.owner),
        Column(INITIATIVE_WORDS.start, "day"),
        Column(INITIATIVE_WORDS.due, "day"),
        Column(INITIATIVE_WORDS.done_on, "day"),
        Column(INITIATIVE_WORDS.completion, "mark"),
        Column(INITIATIVE_WORDS.status, "mark", width=2),
        Column(INITIATIVE_WORDS.corrective, width=2),
    )
    rows = (_activity(plan, one, as_of) for one in initiative.activities.values())
    return rows_of(INITIATIVE_WORDS.activities.format(title=initiative.title), columns, rows)


def _activity(plan: Plan, activity: Activity, as_of: date) -> tuple[Cell, ...]:
    done = activity.progress.interval.middle if activity.progress is not None else None
    return (
        named_cell(activity.title, activity.done_when, rhythm_cell(activity.repeats).text),
        party_cell(plan, activity.party),
        people_cell(plan, activity.owner),
        day_cell(activity.start),
        due_cell(activity, as_of),
        day_cell(activity.done_on),
        completion_of(done) or NOTHING,
        view_status(activity, as_of),
        text_cell(activity.corrective_action),
    )


def milestones_table(plan: Plan, key: str, initiative: Initiative, as_of: date) -> Table:
    """The milestones of the focus areas that the initiative serves, and those about it, by their day."""
    columns = (
        Column(INITIATIVE_WORDS.milestone, width=4),
        Column(INITIATIVE_WORDS.party, "mark"),
        Column(INITIATIVE_WORDS.owner),
        Column(INITIATIVE_WORDS.due, "day"),
        Column(INITIATIVE_WORDS.done_on, "day"),
        Column(INITIATIVE_WORDS.status, "mark", width=2),
        Column(INITIATIVE_WORDS.corrective, width=2),
        Column(INITIATIVE_WORDS.payment),
    )
    about = entries_about(plan.milestones.values(), ("initiatives", key))
    found = sorted(
        (one for one in plan.milestones.values() if one.focus_area in initiative.focus_areas or one in about),
        key=lambda one: one.due or date.max,
    )
    rows = (_milestone(plan, one, as_of) for one in found)
    return rows_of(INITIATIVE_WORDS.milestones.format(title=initiative.title), columns, rows)


def _milestone(plan: Plan, milestone: Milestone, as_of: date) -> tuple[Cell, ...]:
    return (
        named_cell(milestone.title, milestone.done_when),
        party_cell(plan, milestone.party),
        people_cell(plan, milestone.owner),
        due_cell(milestone, as_of),
        day_cell(milestone.done_on),
        view_status(milestone, as_of),
        text_cell(milestone.corrective_action),
        _payment(plan, milestone.payment),
    )


def _payment(plan: Plan, payment: Payment | None) -> Cell:
    if payment is None:
        return NOTHING
    parties = ""
    if payment.from_ and payment.to:
        payer, payee = partner_name(payment.from_, plan), partner_name(payment.to, plan)
        parties = INITIATIVE_WORDS.payment_of.format(payer=payer, payee=payee)
    return lines_of(stated_money(plan, payment.amount), Text(parties, quiet=True))


def after_cell(plan: Plan, addresses: Sequence[str]) -> Cell:
    """The names of the initiatives and activities that work has to wait for."""
    return lines_of(*(Text(_title_at(plan, text)) for text in addresses))


def _title_at(plan: Plan, text: str) -> str:
    """What stands at an address of work; the address itself where it leads elsewhere."""
    address = parse_address(text) or ()
    steps = [str(step) for step in address]
    initiative = plan.initiatives.get(steps[1]) if len(steps) > 1 and steps[0] == "initiatives" else None
    if initiative is None:
        return text
    if len(steps) == 2:
        return initiative.title
    activity = initiative.activities.get(steps[-1])
    return text if activity is None else activity.title
