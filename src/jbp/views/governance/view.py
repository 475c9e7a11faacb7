"""Governance: who decides what, where and how often, what the partners expect of each other, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.people import name_of
from jbp.values.date import show_date
from jbp.values.duration import parse_duration, show_duration
from jbp.values.problem import BadValue
from jbp.views.elements.blocks import facts_of
from jbp.views.elements.cells import NOTHING, Text, day_cell, lines_of, text_cell
from jbp.views.elements.heading import heading_of
from jbp.views.elements.plan_cells import by_partner, people_cell, rhythm_cell
from jbp.views.elements.sheets import Sheet, section
from jbp.views.elements.titles import TITLES
from jbp.views.elements.wording import WORDS
from jbp.views.governance.commitments import consequences, expectations_table, training_table
from jbp.views.governance.deciding import (
    bodies_cards,
    contacts_table,
    deadlock_facts,
    escalation_table,
    reserved_table,
    rights_table,
)
from jbp.views.governance.meetings import meetings_table, rhythm_facts
from jbp.views.governance.wording import GOVERNANCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from jbp.finding import Finding
    from jbp.model.future import Agreement
    from jbp.model.governance import Governance
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Facts
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.sheets import Section


def view_governance(plan: Plan, as_of: date, findings: Sequence[Finding] = ()) -> Sheet:  # noqa: ARG001 - every builder takes them
    """How a partnership is governed, on a day."""
    stated = plan.governance
    return Sheet(
        document="governance",
        heading=heading_of(plan, as_of, TITLES["governance"]),
        sections=(
            *(_deciding(plan, stated) if stated is not None else ()),
            *section(GOVERNANCE_WORDS.alignment, _alignment(plan)),
            *section(GOVERNANCE_WORDS.expectations, expectations_table(plan, as_of), consequences(plan)),
            *section(GOVERNANCE_WORDS.enablement, training_table(plan, as_of)),
            *section(GOVERNANCE_WORDS.calendar, rhythm_facts(plan), meetings_table(plan, as_of)),
            *section(GOVERNANCE_WORDS.agreement, _agreement(plan)),
            *section(GOVERNANCE_WORDS.exit, _exit(plan)),
        ),
    )


def _deciding(plan: Plan, stated: Governance) -> tuple[Section, ...]:
    return (
        *section(GOVERNANCE_WORDS.bodies, bodies_cards(plan, stated)),
        *section(GOVERNANCE_WORDS.rights, rights_table(plan, stated), reserved_table(plan, stated)),
        *section(GOVERNANCE_WORDS.escalation, escalation_table(plan, stated), deadlock_facts(plan, stated)),
        *section(GOVERNANCE_WORDS.communication, _communication(stated), contacts_table(plan, stated)),
    )


def _communication(stated: Governance) -> Facts | None:
    found = stated.communication
    if found is None:
        return None
    return facts_of(
        (GOVERNANCE_WORDS.channel, text_cell(found.channel)),
        (GOVERNANCE_WORDS.rhythm, rhythm_cell(found.cadence)),
    )


def _alignment(plan: Plan) -> Facts | None:
    found = plan.alignment_buckets
    if found is None:
        return None
    return facts_of(
        (GOVERNANCE_WORDS.formal, text_cell(found.formal)),
        (GOVERNANCE_WORDS.semiformal, text_cell(found.semiformal)),
        (GOVERNANCE_WORDS.informal, text_cell(found.informal)),
    )


def _agreement(plan: Plan) -> Facts:
    agreement = plan.agreement
    stated = () if agreement is None else tuple(_terms(plan, agreement))
    return facts_of(*stated, (GOVERNANCE_WORDS.signatures, by_partner(plan, _signatures(plan))))


def _terms(plan: Plan, agreement: Agreement) -> Iterator[tuple[str, Cell]]:
    renewal = agreement.renewal_decision
    yield GOVERNANCE_WORDS.title, text_cell(agreement.title)
    yield GOVERNANCE_WORDS.term, Text(_term(agreement))
    yield GOVERNANCE_WORDS.notice, Text(show_duration(agreement.notice) if agreement.notice else "")
    if agreement.notice is not None and agreement.end is not None:
        yield GOVERNANCE_WORDS.last_notice, day_cell(agreement.notice.before(agreement.end))
    if renewal is not None:
        yield GOVERNANCE_WORDS.renewal, day_cell(renewal.due)
        yield GOVERNANCE_WORDS.renewal_owner, people_cell(plan, renewal.owner)
    yield GOVERNANCE_WORDS.force_majeure, day_cell(agreement.force_majeure_reviewed_on)
    yield GOVERNANCE_WORDS.amendments, lines_of(*map(Text, agreement.amendments))


def _term(agreement: Agreement) -> str:
    start, end = agreement.start, agreement.end
    if start is not None and end is not None:
        return WORDS.days.format(start=show_date(start), end=show_date(end))
    if start is not None:
        return GOVERNANCE_WORDS.starts.format(day=show_date(start))
    return GOVERNANCE_WORDS.ends.format(day=show_date(end)) if end is not None else ""


def _signatures(plan: Plan) -> Iterator[tuple[str, str]]:
    """For which partner who agreed to the plan, and when."""
    for partner, signed in plan.sign_off.items():
        person = name_of(plan, signed.by)
        day = show_date(signed.date) if signed.date else ""
        yield partner, GOVERNANCE_WORDS.signed.format(person=person, day=day) if day else person


def _exit(plan: Plan) -> Facts:
    end = plan.exit
    stated: tuple[tuple[str, Cell], ...] = ()
    if end is not None:
        stated = (
            (GOVERNANCE_WORDS.triggers, lines_of(*map(Text, end.triggers))),
            (GOVERNANCE_WORDS.customers, text_cell(end.customers)),
            (GOVERNANCE_WORDS.pipeline, text_cell(end.pipeline)),
            (GOVERNANCE_WORDS.data, text_cell(end.data)),
            (GOVERNANCE_WORDS.ip, text_cell(end.ip)),
            (GOVERNANCE_WORDS.exit_notice, Text(_notice(end.notice))),
            (GOVERNANCE_WORDS.transition, text_cell(end.transition)),
        )
    return facts_of(*stated, (GOVERNANCE_WORDS.plan_b, text_cell(plan.plan_b) if plan.plan_b else NOTHING))


def _notice(text: str | None) -> str:
    """The notice of the exit: a duration in words, any other text as it stands."""
    try:
        return show_duration(parse_duration(text)) if text else ""
    except BadValue:
        return text or ""
