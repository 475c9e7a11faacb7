"""The changes between two states of a plan, those that matter most first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.changes.area import area_of, path_of
from jbp.changes.change import Change
from jbp.changes.compare import differences, items_between
from jbp.changes.content import PlanContent, content_of
from jbp.changes.direction import direction_of
from jbp.changes.favour import Judge
from jbp.changes.material import Level, level_at
from jbp.changes.sentence import Teller
from jbp.changes.showing import Showing
from jbp.changes.state import sections_that_differ

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.changes.change import Direction
    from jbp.changes.compare import Difference
    from jbp.changes.state import State

_NOT_AGREED_YET = frozenset({"draft", "proposed"})


def diff(base: State, head: State) -> tuple[Change, ...]:
    """What leads from one state to the other: material changes first, and each level in the order of the plan.

    A change is material where it changes what the partners signed or agreed: the base is no draft and no proposal, or
    is signed. In a plan that nobody has agreed yet, the same changes are to be reviewed.
    """
    sections = sections_that_differ(base, head)
    before, after = PlanContent(base.plan), PlanContent(head.plan)
    found = differences(before.only(sections), after.only(sections))
    if not found:
        return ()
    telling = _Telling(Showing(before), Showing(after), _Levels(base, head, before, after))
    changes = [telling.change(one) for one in found]
    return tuple(sorted(changes, key=lambda change: -change.level.rank))


class _Levels:
    """How much each difference matters."""

    def __init__(self, base: State, head: State, before: PlanContent, after: PlanContent) -> None:
        self._is_agreed = base.plan.status not in _NOT_AGREED_YET or bool(base.plan.sign_off)
        self._before, self._after = Showing(before), Showing(after)
        self._shared: frozenset[Address] | None = None
        if base.shared is not base.plan or head.shared is not head.plan:
            shared = differences(content_of(base.shared), content_of(head.shared))
            self._shared = frozenset(address for one in shared for address in (one.at, one.was_at))

    def level(self, one: Difference) -> Level:
        level = min((level_at(one.at), level_at(one.was_at)), key=lambda level: level.rank)
        if level is not Level.MATERIAL:
            return level
        if one.kind == "renamed" or not self._is_agreed or not self._is_shared(one):
            return Level.REVIEW
        return level

    def _is_shared(self, one: Difference) -> bool:
        """Whether it is also a difference of what every partner sees."""
        if self._shared is None:
            return True
        own = one.at[:-1] if one.at[-1] == "private_to" else one.at
        return own in self._shared

    def private_to(self, one: Difference) -> tuple[str, ...]:
        """The partners who alone may know of it, in both states."""
        named = self._named(self._after, one.at) or self._named(self._before, one.was_at) or _of_items(one)
        return () if self._shared is not None and one.at in self._shared else named

    def _named(self, state: Showing, address: Address) -> tuple[str, ...]:
        for length in range(len(address), 0, -1):
            named = state.at((*address[:length], "private_to"))
            if isinstance(named, tuple):
                return tuple(map(str, named))
        return ()


def _of_items(one: Difference) -> tuple[str, ...]:
    """The partners who alone may know of the items that a list lost and gained; none where these are not the same."""
    before, after = (state if isinstance(state, tuple) else () for state in (one.before, one.after))
    lost, gained = items_between(before, after)
    marks = {item.get("private_to") if isinstance(item, Mapping) else None for item in (*lost, *gained)}
    named = marks.pop() if len(marks) == 1 else None
    return tuple(map(str, named)) if isinstance(named, tuple) else ()


@dataclass(frozen=True, slots=True)
class _Telling:
    """Turns differences into changes."""

    base: Showing
    head: Showing
    levels: _Levels

    def change(self, one: Difference) -> Change:
        area = area_of(one.at)
        direction = self._direction(one)
        told = Teller(self.base, self.head).tell(one, direction)
        return Change(
            rule=f"{area}-{direction or one.kind}",
            kind=one.kind,
            area=area,
            direction=direction,
            level=self.levels.level(one),
            at=one.at,
            was_at=one.was_at,
            before=one.before,
            after=one.after,
            sentence=told.sentence,
            details=told.details,
            private_to=self.levels.private_to(one),
            favour=Judge(self.base, self.head).favour(one, direction),
        )

    def _direction(self, one: Difference) -> Direction:
        if one.kind != "changed" or one.before is None or one.after is None:
            return ""
        fields = path_of(one.at).fields
        return direction_of(fields[-1] if fields else "", one.before, one.after)
