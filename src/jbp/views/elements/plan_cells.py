"""Cells of what any plan holds: people and parties, days by which work is due, levels and rhythms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.people import names_of, partner_of
from jbp.figures.work import days_overdue
from jbp.views.elements.cells import NOTHING, Level, Link, Text, day_cell, lines_of
from jbp.views.elements.links import vetted
from jbp.views.elements.marks import StatusView, mark_party, mark_status
from jbp.views.elements.rhythm import show_rhythm
from jbp.views.elements.wording import WORDS, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.figures.work import Due
    from jbp.model.person import Person
    from jbp.model.plan import Plan
    from jbp.views.elements.cells import Cell, Day


def due_cell(item: Due, as_of: date) -> Day:
    """The day by which work is due, late where it has passed and the work is neither done nor called off."""
    return day_cell(item.due, late=days_overdue(item, as_of) > 0)


def people_cell(plan: Plan, *people: str | None) -> Text:
    """The people's names; what is nobody's id stands for itself."""
    return Text(", ".join(names_of(plan, (person for person in people if person))))


def people_by_partner(plan: Plan, people: Iterable[str]) -> Cell:
    """The people's names, a line for each partner; who belongs to none comes last."""
    named = tuple(people)
    found = [
        (partner_name(partner, plan), tuple(names_of(plan, (one for one in named if partner_of(plan, one) == partner))))
        for partner in plan.partners
    ]
    others = ", ".join(one for one in named if one not in plan.people)
    lines = [WORDS.fact.format(name=name, value=", ".join(names)) for name, names in found if names]
    return lines_of(*map(Text, (*lines, others)))


def by_partner(plan: Plan, texts: Iterable[tuple[str, str]]) -> Cell:
    """What is said of or by each partner, a line each: ``Partner A: not for two years``."""
    return lines_of(*(Text(WORDS.fact.format(name=partner_name(key, plan), value=text)) for key, text in texts))


def mail_cell(person: Person | None) -> Cell:
    """The person's address as a link to write to."""
    email = person.email if person is not None else None
    return Link(email, vetted(f"mailto:{email}")) if email else NOTHING


def party_cell(plan: Plan, party: tuple[str, ...]) -> Cell:
    """To whom something applies; empty where it is not stated."""
    return mark_party(party, plan) if party else NOTHING


def partner_cell(plan: Plan, partner: str | None) -> Cell:
    """A partner; empty where none is named."""
    return mark_party((partner,), plan) if partner else NOTHING


def status_cell(status: str | None) -> Cell:
    """A status as it is stated; empty where it is not."""
    return StatusView(mark_status(status)) if status else NOTHING


def level_cell(level: str | None) -> Cell:
    """A level: low, medium, high; empty where none is stated."""
    return Level(level, WORDS.level[level]) if level else NOTHING


def rhythm_cell(cadence: str | None) -> Text:
    """How often something repeats: ``Monthly``, ``Every 6 weeks``."""
    return Text(sentence(show_rhythm(cadence)) if cadence else "")
