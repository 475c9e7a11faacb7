"""The history of a plan: what each commit changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.changes.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.changes.change import Change


class Step(NamedTuple):
    """One step of a plan's history.

    Attributes:
        id: the id of the commit; empty where whoever looks may not know it.
        day: the day on which it was made.
        author: who made it; empty as the id is.
        subject: what they said of it; empty as the id is.
        changes: what it changed, the most important first.
        is_first: whether the plan began with it.
        is_broken: whether the plan cannot be read there; what it changed is told with the next step that can.
    """

    id: str
    day: date
    author: str
    subject: str
    changes: tuple[Change, ...] = ()
    is_first: bool = False
    is_broken: bool = False


def of_address(steps: Iterable[Step], address: Address) -> Iterator[Step]:
    """Those of the steps, newest first, that changed an entry or a field, under whatever id it then had."""
    names = {address}
    for step in steps:
        changes = tuple(change for change in step.changes if any(_concerns(change, name) for name in names))
        if changes:
            yield step._replace(changes=changes)
        names |= {earlier for change in step.changes for name in names for earlier in _earlier(change, name)}


def selected(steps: Iterable[Step], selection: Selection) -> Iterator[Step]:
    """The steps with those of their changes that are looked at; steps without any are left out."""
    for step in steps:
        changes = selection.of(step.changes)
        if changes or ((step.is_first or step.is_broken) and selection == Selection()):
            yield step._replace(changes=changes)


def _concerns(change: Change, address: Address) -> bool:
    """Whether a change is of an address, of something in it, or of an entry that holds it."""
    for at in (change.at, change.was_at):
        shorter = min(len(at), len(address))
        is_whole = change.kind in ("added", "removed", "moved", "renamed") or len(at) >= len(address)
        if at[:shorter] == address[:shorter] and is_whole:
            return True
    return False


def _earlier(change: Change, address: Address) -> Iterator[Address]:
    """What an address was called before a change."""
    if change.kind in ("renamed", "moved") and address[: len(change.at)] == change.at:
        yield (*change.was_at, *address[len(change.at) :])
