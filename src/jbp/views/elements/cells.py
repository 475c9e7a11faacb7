"""Cells that many documents need: days, people, parties, money and counts, with their words and marks."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from jbp.figures.parties import partner_name
from jbp.figures.people import names_of, partner_of
from jbp.figures.target import quantity_of
from jbp.figures.work import days_overdue
from jbp.values.date import show_date
from jbp.values.quantity import show_number
from jbp.views.elements.amounts import show_money
from jbp.views.elements.blocks import NOTHING, Day, Facts, Figure, Level, Lines, Link, Text, is_blank
from jbp.views.elements.links import vetted
from jbp.views.elements.marks import mark_party
from jbp.views.elements.rhythm import show_rhythm
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.figures.target import AnyFigure
    from jbp.figures.work import Due
    from jbp.model.person import Person
    from jbp.model.plan import Plan
    from jbp.views.elements.amounts import Amount
    from jbp.views.elements.blocks import Cell


def lines_of(*cells: Cell) -> Cell:
    """Those of the cells that show something, below each other."""
    filled = tuple(cell for cell in cells if not is_blank(cell))
    if not filled:
        return NOTHING
    return filled[0] if len(filled) == 1 else Lines(filled)


def named_cell(title: str, *details: str | None) -> Cell:
    """What a row is about, and details below it."""
    return lines_of(Text(title, strong=True), *(Text(detail or "", quiet=True) for detail in details))


def text_cell(text: str | None) -> Text:
    """A text of the plan; empty where it states none."""
    return Text(text or "")


def day_cell(day: date | None, *, late: bool = False) -> Day:
    """A day; `late` where it has passed and should not have."""
    return Day("") if day is None else Day(show_date(day), day, late=late)


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


def level_cell(level: str | None) -> Cell:
    """A level: low, medium, high; empty where none is stated."""
    return Level(level, WORDS.level[level]) if level else NOTHING


def rhythm_cell(cadence: str | None) -> Text:
    """How often something repeats: ``Monthly``, ``Every 6 weeks``."""
    text = show_rhythm(cadence) if cadence else ""
    return Text(text[:1].upper() + text[1:])


def money_cell(plan: Plan, figure: AnyFigure) -> Figure:
    """An amount of money; a bare number is in the plan's currency."""
    amount, quantity = show_money(plan, figure), quantity_of(figure)
    if quantity is None or not quantity.interval.is_point:
        return Figure(amount.text, amount.tbd, middle=amount.middle)
    return Figure(amount.text, amount.tbd, quantity.low, quantity.currency or plan.currency or "")


def amount_cell(amount: Amount, *, loud: bool = False) -> Figure:
    """A figure in words, as the other views make them."""
    return Figure(amount.text, amount.tbd, loud=loud, middle=amount.middle)


def count_cell(count: int | None, *, loud: bool = False) -> Figure:
    """A whole number; empty where none is stated."""
    if count is None:
        return Figure("")
    return Figure(show_number(Decimal(count)), number=Decimal(count), loud=loud)


def facts_of(*pairs: tuple[str, Cell]) -> Facts:
    """Names and values, without those whose value shows nothing."""
    return Facts(tuple(pair for pair in pairs if not is_blank(pair[1])))
