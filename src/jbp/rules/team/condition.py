"""Conditions on an entry: requirements on its fields, put together.

Each says whether it `holds` (None where nobody can know). Of one that does not, `failing` are the demands on single
fields that are to blame, and `advice` is what to do about it, in sentences. `phrase` is it in words, such as stand
behind ``where``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jbp.address import show_address
from jbp.rules.phrasing import listed
from jbp.rules.team.comparing import Reading
from jbp.rules.team.logic import every, opposite, some
from jbp.rules.team.paths import held
from jbp.rules.team.requirement import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.rules.context import Context
    from jbp.rules.team.logic import Verdict
    from jbp.rules.team.requirement import Requirement


class Subject(NamedTuple):
    """An entry that is looked at, with the plan that it stands in."""

    entry: object
    context: Context

    def reading(self, path: Address) -> Reading:
        """What one of its fields holds."""
        unit = getattr(self.entry, "unit", None)
        return Reading(held(self.entry, path), unit if isinstance(unit, str) else None, self.context)


@dataclass(frozen=True, slots=True)
class Demand:
    """A requirement on one field."""

    path: Address
    requirement: Requirement

    @property
    def field(self) -> str:
        """The field as messages name it."""
        return f"`{show_address(self.path)}`"

    def holds(self, subject: Subject) -> Verdict:
        """Whether the field meets the requirement."""
        return self.requirement.holds(subject.reading(self.path))

    def failing(self, subject: Subject) -> Iterator[Demand]:
        """The demand itself."""
        del subject
        yield self

    def advice(self, subject: Subject) -> Iterator[str]:
        """State the field, or write another value."""
        del subject
        if isinstance(self.requirement, Stated):
            yield f"State {self.field}." if self.requirement.wanted else f"Take {self.field} out."
        else:
            yield f"{self.field} must be {self.requirement.phrase()}."

    def phrase(self) -> str:
        """```due` is stated``."""
        return f"{self.field} is {self.requirement.phrase()}"


@dataclass(frozen=True, slots=True)
class Every:
    """All parts hold."""

    parts: tuple[Condition, ...]

    def holds(self, subject: Subject) -> Verdict:
        """Whether every part holds."""
        return every(part.holds(subject) for part in self.parts)

    def failing(self, subject: Subject) -> Iterator[Demand]:
        """Those of the parts that do not hold."""
        for part in self._broken(subject):
            yield from part.failing(subject)

    def advice(self, subject: Subject) -> Iterator[str]:
        """That of the parts that do not hold."""
        for part in self._broken(subject):
            yield from part.advice(subject)

    def phrase(self) -> str:
        """The parts, joined by ``and``."""
        return listed(map(_grouped, self.parts))

    def _broken(self, subject: Subject) -> Iterator[Condition]:
        return (part for part in self.parts if part.holds(subject) is not True)


@dataclass(frozen=True, slots=True)
class Either:
    """One part or more holds."""

    parts: tuple[Condition, ...]

    def holds(self, subject: Subject) -> Verdict:
        """Whether a part holds."""
        return some(part.holds(subject) for part in self.parts)

    def failing(self, subject: Subject) -> Iterator[Demand]:
        """Those of every part: one of them would have been enough."""
        for part in self.parts:
            yield from part.failing(subject)

    def advice(self, subject: Subject) -> Iterator[str]:
        """The choice."""
        del subject
        yield f"See to it that {self.phrase()}."

    def phrase(self) -> str:
        """The parts, joined by ``or``."""
        return listed(map(_grouped, self.parts), last="or")


@dataclass(frozen=True, slots=True)
class Opposite:
    """The part does not hold."""

    part: Condition

    def holds(self, subject: Subject) -> Verdict:
        """Whether the part certainly does not hold."""
        return opposite(self.part.holds(subject))

    def failing(self, subject: Subject) -> Iterator[Demand]:
        """Those that the part is made of."""
        del subject
        return demands(self.part)

    def advice(self, subject: Subject) -> Iterator[str]:
        """What must not be."""
        del subject
        yield f"It must not be that {self.part.phrase()}."

    def phrase(self) -> str:
        """The part, denied."""
        return f"it is not so that {self.part.phrase()}"


Condition: TypeAlias = Demand | Every | Either | Opposite
"""Something that holds for an entry, or does not."""


def demands(condition: Condition) -> Iterator[Demand]:
    """Every demand on a single field that a condition is made of."""
    if isinstance(condition, Demand):
        yield condition
    elif isinstance(condition, Opposite):
        yield from demands(condition.part)
    else:
        for part in condition.parts:
            yield from demands(part)


def _grouped(part: Condition) -> str:
    """A part in words, in brackets where its own parts could be taken for parts of the whole."""
    several = isinstance(part, Every | Either) and len(part.parts) > 1
    return f"({part.phrase()})" if several else part.phrase()
