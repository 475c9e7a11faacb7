"""What the format has at an address, so that a rule's selection and conditions are checked when they are read."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from jbp.address import show_address
from jbp.model import scalars
from jbp.model.shape import Shape
from jbp.model.stored_schema import SCHEMA
from jbp.reading.typed import close_word
from jbp.rules.phrasing import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jbp.address import Address
    from jbp.model.shape import Schema

Reader: TypeAlias = "Callable[[object], object]"

ANY = "*"
"""The step that stands for every entry of a mapping or a list."""

_SHOWN = 12
"""How many fields a message lists."""


class Kind(Enum):
    """What a field holds, as far as it matters for what can be asked of it."""

    WORD = "one of a few words"
    TEXT = "a text"
    TEXTS = "a list of texts"
    FLAG = "true or false"
    DAY = "a date"
    FIGURE = "a figure"
    NUMBER = "a number"
    DURATION = "a duration"
    ENTRIES = "entries of its own"
    SECTION = "fields of its own"
    OWN = "the team's own data"


class Field(NamedTuple):
    """A field of the format.

    Attributes:
        kind: what it holds.
        words: the words that may stand there; empty where any text may.
        reader: reads its texts as the plan's are read; raises `BadValue`.
    """

    kind: Kind
    words: tuple[str, ...] = ()
    reader: Reader | None = None


class NoFieldError(Exception):
    """The format does not have what is named; the message says so, and what was probably meant."""


_READERS: dict[Reader, Kind] = {
    scalars.read_flag: Kind.FLAG,
    scalars.read_date: Kind.DAY,
    scalars.read_duration: Kind.DURATION,
    scalars.read_whole: Kind.NUMBER,
    scalars.read_month: Kind.NUMBER,
    scalars.read_decimal: Kind.NUMBER,
    scalars.read_quantity: Kind.FIGURE,
    scalars.read_money: Kind.FIGURE,
    scalars.read_percent: Kind.FIGURE,
    scalars.read_tolerance: Kind.FIGURE,
    scalars.read_cadence: Kind.TEXT,
    scalars.read_id: Kind.TEXT,
}


class Format(Shape):
    """The shape of the format, which can also be asked what a field holds and how a path goes on."""

    __slots__ = ()

    def field(self, address: Address) -> Field | None:
        """What the field at an address holds; None where the format has none there."""
        if is_own(address):
            return Field(Kind.OWN)
        holder = self._at(address[:-1]) if address else None
        schema = self._step(holder, address[-1]) if holder is not None else None
        return None if schema is None else self._field(schema)

    def resolve(self, at: Address, steps: Address) -> Address:
        """The address that steps lead to from another, in which ``*`` in a list is its first item.

        Raises:
            NoFieldError: the format has no such place.
        """
        for step in steps:
            at = (*at, self._resolved(at, step))
        return at

    def entries(self, at: Address = ()) -> Iterator[Address]:
        """Every kind of entry and section below an address, in canonical order; of a list, its first item."""
        fields = self.fields_at(at)
        item = 0 if self.stands_at((*at, 0)) else ANY
        for step in (item,) if fields is None else fields:
            below = (*at, step)
            found = self.field(below)
            if found is not None and found.kind is Kind.SECTION:
                yield below
            if found is not None and found.kind in {Kind.SECTION, Kind.ENTRIES}:
                yield from self.entries(below)

    def _resolved(self, at: Address, step: str | int) -> str | int:
        fields = self.fields_at(at)
        if is_own(at) or (fields is not None and is_own((step,))):
            return step
        if fields is not None:
            return self._named(at, step, fields)
        if self.stands_at((*at, 0)) and (step == ANY or isinstance(step, int)):
            return 0
        if self.stands_at((*at, ANY)) and isinstance(step, str) and not is_own((step,)):
            return step
        kind = (self.field(at) or Field(Kind.TEXT)).kind
        raise NoFieldError(f"`{shown(at)}` holds {kind.value}, and no `{step}` stands below it")

    def _named(self, at: Address, step: str | int, fields: tuple[str, ...]) -> str | int:
        if step in fields:
            return step
        where = f"`{shown(at)}`" if at else "the plan"
        if step == ANY:
            raise NoFieldError(f"`*` stands for the id of an entry; name one of the fields of {where}: {_some(fields)}")
        close = close_word(str(step), fields)
        hint = f'did you mean "{close}"?' if close else f"its fields are {_some(fields)}"
        raise NoFieldError(f'{where} has no field "{step}"; {hint}')

    def _field(self, schema: Schema) -> Field:
        schema = self._core(schema)
        kind = schema["type"]
        if kind == "literal":
            return Field(Kind.WORD, _words(schema))
        if kind == "function-plain":
            reader = cast("dict[str, Reader]", schema["function"])["function"]
            return Field(Kind.TEXTS) if reader is scalars.read_one_or_more else Field(_READERS[reader], (), reader)
        if kind == "tuple":
            items = self._core(cast("list[Schema]", schema["items_schema"])[0])
            if items["type"] == "model":
                return Field(Kind.ENTRIES)
            return Field(Kind.TEXTS, _words(items) if items["type"] == "literal" else ())
        return Field({"dict": Kind.ENTRIES, "model": Kind.SECTION}.get(str(kind), Kind.TEXT))

    def _core(self, schema: Schema) -> Schema:
        """The schema beneath defaults and validators; of a union the first choice, which is the one for texts."""
        if schema["type"] == "tagged-union":
            return self._core(next(iter(cast("dict[str, Schema]", schema["choices"]).values())))
        if "schema" in schema and schema["type"] != "model":
            return self._core(cast("Schema", schema["schema"]))
        return self._open(schema) or schema


@cache
def plan_format() -> Format:
    """The format of plans."""
    return Format(SCHEMA)


def is_own(address: Address) -> bool:
    """Whether an address lies in the team's own data, of which the format knows nothing."""
    return any(isinstance(step, str) and step.startswith("x-") for step in address)


def shown(address: Address) -> str:
    """An address of the format as a pattern is written: of a list, every item."""
    return show_address(tuple(ANY if isinstance(step, int) else step for step in address)).replace('"*"', ANY)


def _words(schema: Schema) -> tuple[str, ...]:
    return tuple(str(word) for word in cast("list[object]", schema["expected"]))


def _some(fields: tuple[str, ...]) -> str:
    return listed(fields) if len(fields) <= _SHOWN else f"{', '.join(fields[:_SHOWN])} and others"
