"""Sentences: a change in the words of the plan, as one partner would tell it to the other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import parse_address
from jbp.changes.area import path_of
from jbp.changes.compare import items_between
from jbp.model.naming import NAME_FIELDS, noun_of
from jbp.values.date import show_date
from jbp.values.quantity import Quantity, show_number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from jbp.address import Address
    from jbp.changes.change import Direction
    from jbp.changes.compare import Difference
    from jbp.changes.content import Content
    from jbp.changes.showing import Showing

_SHORT: Final = 60
"""Texts up to this length stand in the sentence itself; longer ones below it."""
_MINUS: Final = "\N{MINUS SIGN}"


class Telling(NamedTuple):
    """A change in words: the sentence, and what else is to be said."""

    sentence: str
    details: tuple[str, ...] = ()


class Teller(NamedTuple):
    """Tells changes between two states."""

    base: Showing
    head: Showing

    def tell(self, one: Difference, direction: Direction) -> Telling:
        """A difference in words."""
        told = self._told(one, direction)
        return told._replace(sentence=f"{told.sentence[:1].upper()}{told.sentence[1:]}")

    def _told(self, one: Difference, direction: Direction) -> Telling:
        path = path_of(one.at)
        if not path.fields:
            return self._of_entry(one)
        if path.fields == ("private_to",):
            return self._of_privacy(one, path.entry)
        if one.before is None or one.after is None:
            return self._appeared(one) if one.before is None else self._vanished(one)
        if len(path.fields) == 1 and path.fields[0] in NAME_FIELDS and path.entry:
            return Telling(f'{self.base.entry(one.was_at[:-1])} is now called "{self.head.name(path.entry)}"')
        return self._changed(one, one.before, one.after, direction)

    def _of_entry(self, one: Difference) -> Telling:
        if one.kind == "renamed":
            return Telling(f"{self.head.entry(one.at)} has the id {one.after} now, instead of {one.before}")
        if one.kind == "moved":
            return Telling(
                f"{self.head.entry(one.at)} moved from {_holder(self.base, one.was_at)} to {_holder(self.head, one.at)}"
            )
        state = self.base if one.kind == "removed" else self.head
        content = one.before if one.kind == "removed" else one.after
        title = state.entry(one.at) if noun_of(one.at) else state.label(one.at)
        verb = "added" if one.kind == "added" else "removed" if one.kind == "removed" else "changed"
        return Telling(f"{title} {verb}", tuple(_lines(state, content, one.at)))

    def _of_privacy(self, one: Difference, entry: Address) -> Telling:
        name = self.head.entry(entry)
        if isinstance(one.after, tuple):
            partners = " and ".join(self.head.partner(str(partner)) for partner in one.after)
            return Telling(f"{name} is now private to {partners}")
        return Telling(f"{name} is now shared with every partner")

    def _appeared(self, one: Difference) -> Telling:
        label, after = self.head.label(one.at), one.after
        if after is None:
            return Telling(f"{label} {one.kind}")
        if isinstance(after, str | tuple):
            return _with_texts(f"{label} added", self.head.value(after, one.at))
        return Telling(f"{label} set to {self.head.value(after, one.at)}")

    def _vanished(self, one: Difference) -> Telling:
        label = self.base.label(one.at)
        shown = self.base.value(one.before, one.was_at) if one.before is not None else ""
        if len(shown) > _SHORT:
            return Telling(f"{label} removed", (f"it was {shown}",))
        return Telling(f"{label} removed; it was {shown}")

    def _changed(self, one: Difference, before: Content, after: Content, direction: Direction) -> Telling:
        label = self.head.label(one.at)
        old, new = self.base.value(before, one.was_at), self.head.value(after, one.at)
        if isinstance(before, date) and isinstance(after, date):
            return self._of_days(one.at, before, after, direction)
        if direction == "determined":
            return Telling(f"{label} is determined: {new}", (f"it was {old}",))
        if direction == "reopened":
            return Telling(f"{label} is open again: {new}", (f"it was {old}",))
        if isinstance(before, tuple) and isinstance(after, tuple):
            return self._of_lists(one, before, after)
        if max(len(old), len(new)) > _SHORT:
            return Telling(f"{label} reworded", (f"from {old}", f"to {new}"))
        return Telling(f"{label} {_verb(direction)} from {old} to {new}{_by(before, after)}")

    def _of_days(self, at: Address, before: date, after: date, direction: Direction) -> Telling:
        days = (after - before).days
        length = f"{abs(days)} {'day' if abs(days) == 1 else 'days'}"
        path = path_of(at)
        if path.fields == ("due",) and path.entry:
            name = self.head.name(path.entry)
            moved = f"{name} slipped {length}" if days > 0 else f"{name} is due {length} earlier"
            facts = f"due {show_date(after)} instead of {show_date(before)}"
            return Telling(f"{moved}{_waits(self.head, path.entry, after)}", (facts,))
        later = "later" if days > 0 else "earlier"
        verb = _verb(direction) if direction in ("lengthened", "shortened") else "moved"
        return Telling(
            f"{self.head.label(at)} {verb} from {show_date(before)} to {show_date(after)} ({length} {later})"
        )

    def _of_lists(self, one: Difference, before: tuple[Content, ...], after: tuple[Content, ...]) -> Telling:
        lost, gained = items_between(before, after)
        said = [f"{self.head.value(item, (*one.at, 0))} added" for item in gained]
        said += [f"{self.base.value(item, (*one.was_at, 0))} removed" for item in lost]
        label = self.head.label(one.at)
        if not said:
            return Telling(f"{label} put into another order: {self.head.value(after, one.at)}")
        if sum(map(len, said)) > 2 * _SHORT:
            return Telling(f"{label} changed", tuple(said))
        return Telling(f"{label}: {', '.join(said)}")


def _with_texts(lead: str, shown: str) -> Telling:
    return Telling(f"{lead}: {shown}") if len(shown) <= _SHORT else Telling(lead, (shown,))


def _verb(direction: Direction) -> str:
    return direction or "changed"


def _by(before: Content, after: Content) -> str:
    """By how much, where both are one figure: in percent of what it was, or in points where it is a percentage."""
    if not (isinstance(before, Quantity) and isinstance(after, Quantity)):
        return ""
    if not (before.interval.is_point and after.interval.is_point and before.unit == after.unit):
        return ""
    old, new = before.low, after.low
    if old is None or new is None or before.currency != after.currency:
        return ""
    if before.unit:
        return f" ({_signed(new - old)} pt)"
    return f" ({_signed((new - old) / old.copy_abs() * 100, places=1)}%)" if old else ""


def _signed(number: Decimal, places: int | None = None) -> str:
    return f"{_MINUS if number < 0 else '+'}{show_number(number.copy_abs(), places)}"


def _holder(state: Showing, at: Address) -> str:
    return state.entry(at[:-2])


def _lines(state: Showing, content: Content | None, at: Address) -> Iterator[str]:
    """What an entry holds, a line each, but for its name, which stands in the sentence."""
    if not isinstance(content, Mapping):
        return
    for key, value in content.items():
        address = (*at, key)
        if key in NAME_FIELDS and noun_of(at):
            continue
        if isinstance(value, Mapping) and noun_of(address) is None:
            yield from _lines(state, value, address)
        elif isinstance(value, Mapping):
            yield state.entry(address)
            yield from _lines(state, value, address)
        else:
            yield f"{state.field(address)}: {state.value(value, address)}"


def _waits(head: Showing, entry: Address, due: date) -> str:
    """What waits for an entry that is now due after it, or after it should have begun."""
    for waiting, one in _works(head):
        if entry in _after(one, waiting):
            start, end = one.get("start"), one.get("due")
            name = head.name(waiting)
            if isinstance(end, date) and end < due:
                return f', now due after "{name}", which waits for it'
            if isinstance(start, date) and start < due:
                return f', now due after the start of "{name}", which waits for it'
    return ""


def _works(state: Showing) -> Iterator[tuple[Address, Mapping[str, Content]]]:
    for key, initiative in state.content.entries("initiatives").items():
        if isinstance(initiative, Mapping):
            yield ("initiatives", key), initiative
            activities = initiative.get("activities")
            for name, activity in activities.items() if isinstance(activities, Mapping) else ():
                if isinstance(activity, Mapping):
                    yield ("initiatives", key, "activities", name), activity


def _after(work: Mapping[str, Content], at: Address) -> Iterator[Address]:
    after = work.get("after")
    for text in after if isinstance(after, tuple) else ():
        named = str(text)
        yield (parse_address(named) or ()) if "." in named else (*at[:3], named)
