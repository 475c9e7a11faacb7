"""Which changes are looked at: from a level on, in some sections, of some sorts, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address
from jbp.changes.material import Level

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.changes.change import Change


class Selection(NamedTuple):
    """What is looked at.

    Attributes:
        level: changes that matter less are left out.
        only: where given, changes that none of these names: a rule (``target-lowered``), an area (``target``), or the
            address of a section, an entry or a field.
    """

    level: Level = Level.INFO
    only: tuple[str, ...] = ()

    def takes(self, change: Change) -> bool:
        """Whether a change is looked at."""
        return change.level.rank >= self.level.rank and (
            not self.only or any(_names(change, name) for name in self.only)
        )

    def of(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Those of the changes that are looked at."""
        return tuple(change for change in changes if self.takes(change))


def _names(change: Change, name: str) -> bool:
    if name in (change.rule, change.area):
        return True
    address = parse_address(name)
    return address is not None and any(_is_in(at, address) for at in (change.at, change.was_at))


def _is_in(at: Address, address: Address) -> bool:
    return at[: len(address)] == address
