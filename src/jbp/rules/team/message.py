"""Messages with placeholders: ``KPI "{title}" does not say which report it comes from``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jbp.address import show_address
from jbp.reading.names import shortened
from jbp.rules.phrasing import listed
from jbp.rules.team.fields import Kind
from jbp.rules.team.mistakes import Slip
from jbp.rules.team.paths import held
from jbp.values.date import show_date
from jbp.values.duration import Duration, show_duration
from jbp.values.quantity import Quantity, show_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.rules.team.condition import Subject
    from jbp.rules.team.read_condition import ConditionReader
    from jbp.syntax.nodes import Scalar

NOT_STATED = "not stated"
_OF_THE_FINDING = ("id", "address", "as_of")


class Piece(NamedTuple):
    """A stretch of a message: a text, or what stands in a field of the entry.

    Attributes:
        text: the text; of a field, its path as written.
        path: the field's path; empty where it is the id, the address or the day; None of a text.
    """

    text: str
    path: Address | None = None


def read_message(node: Scalar, reader: ConditionReader) -> tuple[Piece, ...]:
    """The pieces of a message; ``{{`` and ``}}`` are brackets themselves.

    Raises:
        Slip: a bracket is not closed, or names no field.
    """
    pieces: list[Piece] = []
    rest = node.text
    while rest:
        before, bracket, rest = rest.partition("{")
        pieces.append(Piece(before.replace("}}", "}")))
        if not bracket:
            break
        if rest.startswith("{"):
            pieces.append(Piece("{"))
            rest = rest[1:]
            continue
        name, closed, rest = rest.partition("}")
        if not closed:
            raise Slip(node, f'the bracket before "{shortened(name, 20)}" is not closed; a bracket itself is {{{{')
        pieces.append(_field(name, node, reader))
    return tuple(pieces)


def written(pieces: tuple[Piece, ...], at: Address, subject: Subject) -> str:
    """The message for one entry."""
    return "".join(piece.text if piece.path is None else _filled(piece, at, subject) for piece in pieces)


def stated_texts(value: object) -> Iterator[str]:
    """The texts that a value is written with, for a finding's fingerprint."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, Quantity):
        yield value.text
    elif isinstance(value, Duration):
        yield f"{value.amount}{value.unit}"
    elif isinstance(value, date | int | Decimal):
        yield str(value)
    elif isinstance(value, tuple | list | Mapping):
        yield from (item for item in value if isinstance(item, str))
    elif hasattr(value, "tbd"):
        yield "TBD"


def _field(name: str, node: Scalar, reader: ConditionReader) -> Piece:
    is_plan = not reader.entry
    if name in _OF_THE_FINDING and not (is_plan and name == "id"):
        return Piece(name, ())
    path, field = reader.resolved(node, name)
    if field.kind in {Kind.SECTION, Kind.ENTRIES}:
        raise Slip(node, f"{{{name}}} holds {field.kind.value}; name a single one, such as {{{name}.…}}")
    return Piece(name, path)


def _filled(piece: Piece, at: Address, subject: Subject) -> str:
    if piece.path:
        return _shown(held(subject.entry, piece.path).value)
    if piece.text == "as_of":
        return show_date(subject.context.as_of)
    if piece.text == "address":
        return show_address(at) or "the plan"
    return str(at[-1])


def _shown(value: object) -> str:
    """A value for people."""
    if value is None or value == ():
        return NOT_STATED
    if isinstance(value, Quantity):
        return show_quantity(value)
    if isinstance(value, date):
        return show_date(value)
    if isinstance(value, Duration):
        return show_duration(value)
    return shortened(listed(stated_texts(value)))
