"""What an entry states: a person who answers for it, a text that is more than TBD, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from jbp.address import parse_address
from jbp.figures.people import is_person
from jbp.values.quantity import is_tbd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.address import Address
    from jbp.model.plan import Plan


class Concerning(Protocol):
    """Whatever has an `about`."""

    @property
    def about(self) -> tuple[str, ...]:
        """The addresses of what it concerns."""


def is_about(entry: Concerning, at: Address) -> bool:
    """Whether an entry's `about` names the entry at an address, or something inside it."""
    if not entry.about:
        return False
    last = str(at[-1])
    for text in entry.about:
        if last in text:  # ids are plain, so an address that leads through one holds it: most need not be taken apart
            named = parse_address(text)
            if named is not None and named[: len(at)] == at:
                return True
    return False


def are_about(entries: Iterable[Concerning], at: Address) -> bool:
    """Whether one of the entries is about the entry at an address."""
    return any(is_about(entry, at) for entry in entries)


def is_stated(text: str | None) -> bool:
    """Whether a text says something; ``TBD`` does not."""
    return text is not None and not is_tbd(text.strip())


def without_owner(plan: Plan, owner: str | None) -> str:
    """What an entry lacks in its owner, in words: ``owner``, ``person as owner``; empty where a person owns it."""
    if is_person(plan, owner):
        return ""
    return "owner" if owner is None else f'person as owner ("{owner}" is none)'
