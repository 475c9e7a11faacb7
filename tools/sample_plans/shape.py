"""How large a plan is, and the ids and days that all its sections share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tools.sample_plans.texts import Initiative, Partner, Texts

AS_OF = dt.date(2026, 6, 15)
"""The day from which a sample plan is looked at: half of its year is over."""
START, END = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
QUARTERS = ("2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4")

_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Shape:
    """The texts of an alliance, and how many of its partners and initiatives the plan has.

    Raises:
        ValueError: there are not so many, or fewer than two partners.
    """

    texts: Texts
    partner_count: int
    initiative_count: int

    def __post_init__(self) -> None:
        partners, initiatives = len(self.texts.partners), len(self.texts.initiatives)
        if not 2 <= self.partner_count <= partners:
            raise ValueError(f"a sample plan has 2 to {partners} partners, not {self.partner_count}")
        if not 1 <= self.initiative_count <= initiatives:
            raise ValueError(f"a sample plan has 1 to {initiatives} initiatives, not {self.initiative_count}")

    @property
    def partners(self) -> Mapping[str, Partner]:
        """The partners by their ids."""
        return dict(zip("abcde", self.texts.partners[: self.partner_count], strict=False))

    @property
    def initiatives(self) -> Mapping[str, Initiative]:
        """The initiatives by their ids."""
        return numbered("initiative", self.texts.initiatives[: self.initiative_count])

    def partner(self, place: int) -> str:
        """A partner's id; they take turns."""
        return "abcde"[place % self.partner_count]

    def party(self, place: int) -> str:
        """A partner's id, or all of them every third time."""
        return "joint" if place % 3 == 0 else self.partner(place)

    def sponsor(self, place: int) -> str:
        """The id of a partner's executive."""
        return f"{self.partner(place)}-sponsor"

    def manager(self, place: int) -> str:
        """The id of a partner's alliance manager."""
        return f"{self.partner(place)}-manager"

    def specialist(self, place: int) -> str:
        """The id of a partner's specialist."""
        return f"{self.partner(place)}-specialist"

    def owner(self, place: int) -> str:
        """The id of somebody who does the work; managers and specialists take turns."""
        return self.manager(place) if place % 2 else self.specialist(place)


def numbered(name: str, entries: Iterable[_Entry]) -> dict[str, _Entry]:
    """Entries by ids that count: ``risk-1``, ``risk-2``."""
    return {f"{name}-{place}": entry for place, entry in enumerate(entries, 1)}


def day(after: int) -> str:
    """The day that comes so many days after the plan's start, as a plan writes it."""
    return (START + dt.timedelta(days=after)).isoformat()
