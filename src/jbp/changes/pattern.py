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


class Patterns:
    """Several patterns of which none begins with any one step, so that most addresses fit none at a glance."""

    def __init__(self, *texts: str) -> None:
        self._by_first: dict[str, list[Pattern]] = {}
        for one in map(pattern, texts):
            self._by_first.setdefault(one[0], []).append(one)

    def beginning(self, address: Address) -> Pattern | None:
        """The first of the patterns that speaks of an address or of something above it; None where none does."""
        known = self._by_first.get(str(address[0])) if address else None
        return next((one for one in known if begins(address, one)), None) if known else None
