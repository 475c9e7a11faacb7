"""Patterns of addresses: a table says `kpis.*.targets.*` once, and every target is found by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from jbp.address import Address

Pattern: TypeAlias = tuple[str, ...]

ANY = "*"


def pattern(text: str) -> Pattern:
    """The pattern that a text writes: steps between points, ``*`` for any one step."""
    return tuple(text.split("."))


def fits(address: Address, wanted: Pattern) -> bool:
    """Whether an address is one that a pattern speaks of."""
    return len(address) == len(wanted) and all(
        step in (ANY, str(own)) for own, step in zip(address, wanted, strict=True)
    )


def begins(address: Address, wanted: Pattern) -> bool:
    """Whether an address is one that a pattern speaks of, or lies below one."""
    return fits(address[: len(wanted)], wanted)
