"""What the entries are called that another one speaks of in its `about`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from jbp.address import parse_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.address import Address
    from jbp.model.plan import Plan

_NAMES: Final = ("title", "name", "statement", "headline", "quote", "question")


def names_about(plan: Plan, about: Iterable[str]) -> tuple[str, ...]:
    """The names of the entries at these addresses, each once; what has no name is left out."""
    found = (parse_address(text) for text in about)
    names = (entry_name(plan, at) for at in found if at is not None)
    return tuple(dict.fromkeys(name for name in names if name))


def entry_name(plan: Plan, at: Address) -> str:
    """What people call the entry at an address: its title, its name, or what it quotes; empty where it has none."""
    value: object = plan
    for step in at:
        value = value.get(step) if isinstance(value, Mapping) else getattr(value, str(step), None)
    stated = (getattr(value, name, None) for name in _NAMES)
    return next((name for name in stated if isinstance(name, str)), "")
