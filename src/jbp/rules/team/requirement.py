"""What can be asked of one field: that it is stated, equals, reaches a limit, looks like a text, holds so many.

Each says whether it `holds` for what a field holds (None where nobody can know), and is a `phrase` in words, such as
stand behind ``is`` and ``must be``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from jbp.rules.phrasing import listed
from jbp.rules.team.comparing import show_limit, sides
from jbp.rules.team.logic import every, opposite, some

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.rules.team.comparing import Limit, Reading
    from jbp.rules.team.logic import Verdict
    from jbp.rules.team.wildcard import Wildcard

Choice: TypeAlias = "str | bool | Limit"
"""What a field may be asked to equal."""

Side: TypeAlias = Literal["at_least", "at_most", "before", "after"]

_PHRASES: dict[Side, str] = {"at_least": "at least", "at_most": "at most", "before": "before", "after": "after"}


@dataclass(frozen=True, slots=True)
class Stated:
    """The field says something (or, where not wanted, nothing)."""

    wanted: bool = True

    def holds(self, reading: Reading) -> Verdict:
        """Whether something is stated, where that is wanted."""
        return reading.held.is_stated is self.wanted

    def phrase(self) -> str:
        """``stated`` or ``absent``."""
        return "stated" if self.wanted else "absent"


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field, or of a list one of its items, equals one of the choices."""

    choices: tuple[Choice, ...]

    def holds(self, reading: Reading) -> Verdict:
        """Whether the value is certainly one of the choices."""
        return some(_equals(reading, choice) for choice in self.choices)

    def phrase(self) -> str:
        """The choices."""
        return listed((_shown(choice) for choice in self.choices), last="or")


@dataclass(frozen=True, slots=True)
class Bound:
    """The field lies on one side of a limit; `before` and `after` exclude the limit itself."""

    side: Side
    limit: Limit

    def holds(self, reading: Reading) -> Verdict:
        """Whether the value certainly lies on that side; what is absent lies on none."""
        if reading.held.value is None:
            return False
        both = sides(reading, self.limit)
        if both is None:
            return None
        if self.side in {"at_least", "before"}:
            reached = both.is_at_least()
            return reached if self.side == "at_least" else opposite(reached)
        reached = both.is_at_most()
        return reached if self.side == "at_most" else opposite(reached)

    def phrase(self) -> str:
        """``at least 40%``."""
        return f"{_PHRASES[self.side]} {show_limit(self.limit)}"


@dataclass(frozen=True, slots=True)
class Like:
    """The field, or of a list one of its items, looks like a pattern."""

    wildcard: Wildcard

    def holds(self, reading: Reading) -> Verdict:
        """Whether a text matches."""
        return any(isinstance(item, str) and self.wildcard.matches(item) for item in _items(reading.held.value))

    def phrase(self) -> str:
        """``like "*CRM*"``."""
        return f'like "{self.wildcard.text}"'


@dataclass(frozen=True, slots=True)
class Count:
    """The field holds so many items or entries; what is absent holds none."""

    least: int | None
    most: int | None

    def holds(self, reading: Reading) -> Verdict:
        """Whether the number lies between the two."""
        value = reading.held.value
        count = len(value) if isinstance(value, tuple | list | Mapping) else int(value is not None)
        return (self.least is None or count >= self.least) and (self.most is None or count <= self.most)

    def phrase(self) -> str:
        """``at least 2 in number``."""
        if self.least == self.most:
            return f"{self.least} in number"
        ends = ((self.least, "at least"), (self.most, "at most"))
        return f"{listed(f'{words} {end}' for end, words in ends if end is not None)} in number"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of another requirement."""

    other: Requirement

    def holds(self, reading: Reading) -> Verdict:
        """Whether the other certainly does not hold."""
        return opposite(self.other.holds(reading))

    def phrase(self) -> str:
        """``not done``."""
        return f"not {self.other.phrase()}"


@dataclass(frozen=True, slots=True)
class All:
    """Several requirements at once."""

    parts: tuple[Requirement, ...]

    def holds(self, reading: Reading) -> Verdict:
        """Whether every one holds."""
        return every(part.holds(reading) for part in self.parts)

    def phrase(self) -> str:
        """All of them."""
        return listed(part.phrase() for part in self.parts)


Requirement: TypeAlias = Stated | OneOf | Bound | Like | Count | Not | All
"""Something asked of one field."""


def _equals(reading: Reading, choice: Choice) -> Verdict:
    """Whether a field equals a choice: texts as they are written, everything else by its value."""
    value = reading.held.value
    if isinstance(choice, str | bool):
        return any(item == choice for item in _items(value))
    if value is None:
        return False
    both = sides(reading, choice)
    return None if both is None else both.is_equal()


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, tuple | list) else (value,)


def _shown(choice: Choice) -> str:
    if isinstance(choice, bool):
        return "true" if choice else "false"
    return choice if isinstance(choice, str) else show_limit(choice)
