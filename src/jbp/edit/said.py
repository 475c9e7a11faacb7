"""What a tree says, as plain data, and what it must say after an operation: the measure every edit is held to.

Nothing here knows of text. An edit of the text is right when reading its result gives just what this module computes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from jbp.address import show_address
from jbp.errors import EditError
from jbp.operation import Insert, Operation, Quote, Remove, Set
from jbp.syntax.nodes import ListNode, Scalar, is_absent

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Data
    from jbp.syntax.nodes import Node

Said: TypeAlias = "str | tuple[Said, ...] | Table | None"
"""A text, a list, a mapping, or None for an empty value."""


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping as pairs: the order counts, and so does a key that stands twice."""

    entries: tuple[tuple[str, Said], ...] = ()

    def find(self, key: str) -> int | None:
        """The place of a key; of one that stands twice, the first is meant."""
        return next((at for at, (name, _) in enumerate(self.entries) if name == key), None)

    def but(self, at: int, *entries: tuple[str, Said]) -> Table:
        """The mapping with other entries, or none, in place of one."""
        return Table((*self.entries[:at], *entries, *self.entries[at + 1 :]))


def said(node: Node) -> Said:
    """What a node says."""
    if isinstance(node, Scalar):
        return None if is_absent(node) else node.text
    if isinstance(node, ListNode):
        return tuple(said(item) for item in node.items)
    return Table(tuple((key.text, said(value)) for key, value in node.entries))


def said_by(data: Data) -> Said:
    """What an operation's value says."""
    if isinstance(data, str):
        return data
    if isinstance(data, Mapping):
        return Table(tuple((key, said_by(value)) for key, value in data.items()))
    return tuple(said_by(item) for item in data)


def changed(before: Said, operation: Operation, place: int | None = None) -> Said:
    """What a tree says after an operation.

    Args:
        before: what it says now.
        operation: what is done to it.
        place: which entry of its holder the first level becomes that is missing; None for the last.

    Raises:
        EditError: the operation asks for what cannot be: to add what is there, to change what is not.
    """
    address = operation.address
    if not address:
        raise EditError("An edit needs the address of a value, such as kpis.close-rate.owner.")
    return _within(before, address, 0, operation, place)


def _within(holder: Said, address: Address, depth: int, operation: Operation, place: int | None) -> Said:
    """What a value says after an operation somewhere below it."""
    at = _found(holder, address[: depth + 1])
    if depth == len(address) - 1:
        return _done(holder, address, at, operation, place)
    if at is not None:
        return _but(holder, at, _within(_value(holder, at), address, depth + 1, operation, place))
    if not isinstance(operation, Insert):
        raise _missing(address[: depth + 1])
    return _added(holder, address[: depth + 1], _within(None, address, depth + 1, operation, None), place)


def _done(holder: Said, address: Address, at: int | None, operation: Operation, place: int | None) -> Said:
    """What a collection says after an operation on one of its own entries."""
    if isinstance(operation, Insert) and at is not None:
        raise EditError(
            f"{show_address(address)} exists already; choose another id, or change the entry that is there."
        )
    if isinstance(operation, Set | Insert):
        value = said_by(operation.value)
        return _added(holder, address, value, place) if at is None else _but(holder, at, value)
    if at is None:
        raise _missing(address)
    if isinstance(operation, Quote):
        return _quoted(holder, address, at, operation)
    return _without(holder, at) if isinstance(operation, Remove) else _renamed(holder, address, at, operation.key)


def _added(holder: Said, address: Address, value: Said, place: int | None) -> Said:
    step = address[-1]
    if isinstance(step, str) and (holder is None or isinstance(holder, Table)):
        entries = holder.entries if holder is not None else ()
        at = len(entries) if place is None else place
        return Table((*entries[:at], (step, value), *entries[at:]))
    if isinstance(step, int) and (holder is None or isinstance(holder, tuple)) and step == len(holder or ()):
        return (*(holder or ()), value)
    raise EditError(f"{show_address(address)} cannot be added: what stands there holds no entries.")


def _found(holder: Said, address: Address) -> int | None:
    """The place of an address's last step in the collection that should hold it."""
    step = address[-1]
    if isinstance(holder, Table) and isinstance(step, str):
        return holder.find(step)
    return step if isinstance(holder, tuple) and isinstance(step, int) and step < len(holder) else None


def _value(holder: Said, at: int) -> Said:
    if isinstance(holder, Table):
        return holder.entries[at][1]
    return holder[at] if isinstance(holder, tuple) else None


def _but(holder: Said, at: int, value: Said) -> Said:
    if isinstance(holder, Table):
        return holder.but(at, (holder.entries[at][0], value))
    return (*holder[:at], value, *holder[at + 1 :]) if isinstance(holder, tuple) else holder


def _without(holder: Said, at: int) -> Said:
    if isinstance(holder, Table):
        return holder.but(at)
    return (*holder[:at], *holder[at + 1 :]) if isinstance(holder, tuple) else holder


def _renamed(holder: Said, address: Address, at: int, key: str) -> Said:
    if not isinstance(holder, Table):
        raise EditError(f"{show_address(address)} is an item of a list; only a key can be renamed.")
    if key != holder.entries[at][0] and holder.find(key) is not None:
        raise EditError(f"{show_address((*address[:-1], key))} exists already; choose another id.")
    return holder.but(at, (key, holder.entries[at][1]))


def _quoted(holder: Said, address: Address, at: int, operation: Quote) -> Said:
    """The same as before: quotes change how a text is written, and not what it says."""
    is_text = isinstance(holder, Table) if operation.part == "key" else isinstance(_value(holder, at), str)
    if not is_text:
        raise EditError(f"{show_address(address)} has no {operation.part} that quotes could stand around.")
    return holder


def _missing(address: Address) -> EditError:
    return EditError(f"{show_address(address)} does not exist, so it cannot be changed.")
