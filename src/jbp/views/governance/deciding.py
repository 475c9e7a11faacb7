"""Who decides: bodies, decision rights, reserved matters, the escalation ladder, and whom to speak to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import JOINT, partner_name
from jbp.figures.people import name_of
from jbp.values.duration import show_duration
from jbp.views.elements.blocks import Card, Cards, Column, Paragraph, facts_of, is_empty, rows_of
from jbp.views.elements.cells import Text, lines_of, named_cell, text_cell
from jbp.views.elements.marks import mark_party
from jbp.views.elements.plan_cells import (
    mail_cell,
    partner_cell,
    party_cell,
    people_by_partner,
    people_cell,
    rhythm_cell,
)
from jbp.views.elements.wording import show_word
from jbp.views.governance.wording import GOVERNANCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.model.governance import Body, DecisionRight, EscalationLevel, Governance
    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Facts, Table
    from jbp.views.elements.cells import Cell


def bodies_cards(plan: Plan, stated: Governance) -> Cards:
    """The committees, a panel each."""
    return Cards(tuple(_body(plan, stated, body) for body in stated.bodies.values()))


def _body(plan: Plan, stated: Governance, body: Body) -> Card:
    above = stated.bodies.get(body.reports_to or "")
    facts = facts_of(
        (GOVERNANCE_WORDS.level, Text(show_word(body.level) if body.level else "")),
        (GOVERNANCE_WORDS.chairs, people_by_partner(plan, body.chairs)),
        (GOVERNANCE_WORDS.rotates, rhythm_cell(body.rotates)),
        (GOVERNANCE_WORDS.members, people_by_partner(plan, body.members)),
        (GOVERNANCE_WORDS.deputies, lines_of(*_deputies(plan, body))),
        (GOVERNANCE_WORDS.meets, rhythm_cell(body.cadence)),
        (GOVERNANCE_WORDS.quorum, lines_of(*_quorum(plan, body))),
        (GOVERNANCE_WORDS.votes, Text(GOVERNANCE_WORDS.vote_rules.get(body.votes or "", body.votes or ""))),
        (GOVERNANCE_WORDS.reports_to, Text(above.title if above is not None else body.reports_to or "")),
        (GOVERNANCE_WORDS.charter, text_cell(body.charter)),
    )
    blocks = tuple(block for block in (Paragraph(body.purpose or ""), facts) if not is_empty(block))
    return Card(body.title, blocks, mark_party(body.party, plan) if body.party else None)


def _deputies(plan: Plan, body: Body) -> Iterator[Text]:
    for person, deputy in body.deputies.items():
        names = {"person": name_of(plan, person), "deputy": name_of(plan, deputy)}
        yield Text(GOVERNANCE_WORDS.deputy.format(**names))


def _quorum(plan: Plan, body: Body) -> Iterator[Text]:
    words = {"each": GOVERNANCE_WORDS.of_each, "total": GOVERNANCE_WORDS.in_total}
    for whom, count in body.quorum.items():
        said = words.get(whom, GOVERNANCE_WORDS.of_partner)
        yield Text(said.format(count=count, partner=partner_name(whom, plan)))


def rights_table(plan: Plan, stated: Governance) -> Table:
    """Who has the final say on which matter, and what is excepted from it."""
    columns = (
        Column(GOVERNANCE_WORDS.matter, width=3),
        Column(GOVERNANCE_WORDS.final_say, "mark"),
        Column(GOVERNANCE_WORDS.consulted, "mark"),
        Column(GOVERNANCE_WORDS.excepted, width=2),
    )
    rows = (_right(plan, stated, right) for right in stated.decision_rights.values())
    return rows_of(GOVERNANCE_WORDS.rights, columns, rows)


def _right(plan: Plan, stated: Governance, right: DecisionRight) -> tuple[Cell, ...]:
    reserved = stated.reserved_matters
    excepted = (reserved[key].title if key in reserved else key for key in right.except_)
    return (
        named_cell(right.title),
        partner_cell(plan, right.final_say),
        party_cell(plan, right.consulted),
        lines_of(*map(Text, excepted)),
    )


def reserved_table(plan: Plan, stated: Governance) -> Table:
    """What nobody decides alone."""
    columns = (Column(GOVERNANCE_WORDS.reserved_matter, width=3), Column(GOVERNANCE_WORDS.consent, "mark", width=2))
    rows = (
        (named_cell(matter.title), party_cell(plan, (JOINT,) if "all" in matter.needs else matter.needs))
        for matter in stated.reserved_matters.values()
    )
    return rows_of(GOVERNANCE_WORDS.reserved, columns, rows)


def escalation_table(plan: Plan, stated: Governance) -> Table:
    """The ladder, from its first level up."""
    columns = (
        Column(GOVERNANCE_WORDS.step),
        Column(GOVERNANCE_WORDS.goes_to, width=3),
        Column(GOVERNANCE_WORDS.within),
    )
    ladder = sorted(stated.escalation.items(), key=lambda step: (step[1].level is None, step[1].level or 0))
    rows = (
        (
            named_cell(_step(key, level)),
            people_by_partner(plan, level.to),
            Text(show_duration(level.within) if level.within else ""),
        )
        for key, level in ladder
    )
    return rows_of(GOVERNANCE_WORDS.escalation, columns, rows, in_order=True)


def _step(key: str, level: EscalationLevel) -> str:
    if level.title:
        return level.title
    return show_word(key) if level.level is None else GOVERNANCE_WORDS.step_number.format(number=level.level)


def deadlock_facts(plan: Plan, stated: Governance) -> Facts | None:
    """What happens when nobody yields."""
    deadlock = stated.deadlock
    if deadlock is None:
        return None
    return facts_of(
        (GOVERNANCE_WORDS.deadlock, text_cell(deadlock.text)),
        (GOVERNANCE_WORDS.deadlock_after, Text(show_duration(deadlock.after) if deadlock.after else "")),
        (GOVERNANCE_WORDS.deadlock_to, people_by_partner(plan, deadlock.to)),
    )


def contacts_table(plan: Plan, stated: Governance) -> Table | None:
    """The one person of each partner through whom everything goes."""
    if stated.communication is None:
        return None
    columns = (
        Column(GOVERNANCE_WORDS.partner, "mark"),
        Column(GOVERNANCE_WORDS.contact, width=2),
        Column(GOVERNANCE_WORDS.function, width=2),
        Column(GOVERNANCE_WORDS.mail, width=2),
    )
    rows = (_contact(plan, partner, person) for partner, person in stated.communication.single_point.items())
    return rows_of(GOVERNANCE_WORDS.contacts, columns, rows)


def _contact(plan: Plan, partner: str, key: str) -> tuple[Cell, ...]:
    person = plan.people.get(key)
    function = "" if person is None else person.title or person.function or ""
    return mark_party((partner,), plan), people_cell(plan, key), Text(function), mail_cell(person)
