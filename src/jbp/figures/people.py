"""Who works for whom, and who is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.model.person import Person
    from jbp.model.plan import Plan
    from jbp.model.words import Role


def people_of(plan: Plan, partner: str) -> tuple[tuple[str, Person], ...]:
    """The people of one partner, each with the id, as the plan orders them."""
    return tuple((key, person) for key, person in plan.people.items() if person.partner == partner)


def with_role(plan: Plan, partner: str, role: Role) -> tuple[tuple[str, Person], ...]:
    """The people of one partner who have a role, each with the id."""
    return tuple((key, person) for key, person in people_of(plan, partner) if role in person.roles)


def has_left(person: Person, as_of: date) -> bool:
    """Whether the person's last day (`until`) lies before `as_of`."""
    return person.until is not None and person.until < as_of


def is_person(plan: Plan, owner: str | None) -> bool:
    """Whether an `owner` is someone of `people`, and not a team, a function or ``TBD``."""
    return owner is not None and owner in plan.people


def partner_of(plan: Plan, person: str) -> str | None:
    """The partner that a person works for; None where nobody has this id."""
    found = plan.people.get(person)
    return None if found is None else found.partner


def partners_among(plan: Plan, people: Iterable[str]) -> tuple[str, ...]:
    """The partners that these people work for, each once, as the plan orders the partners."""
    present = {partner_of(plan, person) for person in people}
    return tuple(key for key in plan.partners if key in present)


def names_of(plan: Plan, people: Iterable[str]) -> Iterator[str]:
    """The people's names; what is nobody's id (a function, a team) stands for itself."""
    for key in people:
        person = plan.people.get(key)
        yield key if person is None else person.name


def name_of(plan: Plan, person: str) -> str:
    """The person's name; what is nobody's id (a function, a team) stands for itself."""
    return next(names_of(plan, (person,)))
