"""The shape of the format, read from the models' own schema: which fields stand where, and which texts are entries.

It walks pydantic-core's schema (a nested mapping) instead of the classes, so that it serves the models and their
stored form alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from jbp.model.naming import NAME_FIELDS
from jbp.model.scalars import read_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address

Schema: TypeAlias = "Mapping[str, object]"

_FIRST = ("question", "party", "private_to", "state", "component", "focus_areas")
_LAST = ("about", "note", "links", "formerly")
_OWNER_STANDS_BEFORE = (
    "sponsor",
    "stakeholders",
    "cadence",
    "start",
    "review_by",
    "resolve_by",
    "agreed_on",
    "due",
    "status",
)
_WRAPPERS = frozenset({"default", "nullable", "function-before", "function-after"})


class Shape:
    """The format as a tree that can be asked what stands at an address."""

    __slots__ = ("_definitions", "_known", "_root")

    def __init__(self, schema: Schema) -> None:
        self._definitions: dict[str, Schema] = {}
        self._known: dict[int, dict[str, Schema]] = {}
        if schema["type"] == "definitions":
            self._definitions = {str(one["ref"]): one for one in _list(schema["definitions"])}
            schema = _mapping(schema["schema"])
        self._root = schema

    def fields_at(self, address: Address) -> tuple[str, ...] | None:
        """The names of the fields that may stand at an address, in canonical order; None where keys are free."""
        schema = self._at(address)
        return _ordered(tuple(self._fields(schema))) if schema is not None and schema["type"] == "model" else None

    def required_at(self, address: Address) -> tuple[str, ...]:
        """The names of the fields without which nothing stands at an address, in canonical order."""
        schema = self._at(address)
        if schema is None or schema["type"] != "model":
            return ()
        fields = self._fields(schema)
        return _ordered(tuple(name for name, field in fields.items() if field["type"] != "default"))

    def stands_at(self, address: Address) -> bool:
        """Whether the format knows an address at all."""
        return self._at(address) is not None

    def is_section(self, address: Address) -> bool:
        """Whether the entries of a mapping may come from several files: it is no entry itself."""
        schema = self._at(address)
        if schema is None:
            return False
        if schema["type"] == "dict":
            return True
        return schema["type"] == "model" and "formerly" not in self._fields(schema)

    def words_at(self, address: Address) -> tuple[str, ...]:
        """The words that may stand at an address; empty where it is no field of fixed words."""
        schema = self._at(address)
        if schema is None or schema["type"] != "literal":
            return ()
        return tuple(str(word) for word in _list(schema["expected"]))

    def is_list(self, address: Address) -> bool:
        """Whether a list stands at an address, and nothing else may."""
        schema = self._at(address)
        return schema is not None and schema["type"] == "tuple"

    def is_money(self, address: Address) -> bool:
        """Whether a bare number at an address is an amount in the plan's currency."""
        holder = self._at(address[:-1]) if address else None
        field = self._step(holder, address[-1]) if holder is not None else None
        return field is not None and _reads_money(field)

    def _at(self, address: Address) -> Schema | None:
        schema: Schema | None = self._open(self._root)
        for step in address:
            if schema is None:
                return None
            schema = self._open(self._step(schema, step))
        return schema

    def _step(self, schema: Schema, step: str | int) -> Schema | None:
        kind = schema["type"]
        if kind == "model":
            return self._fields(schema).get(str(step))
        if kind == "dict" and isinstance(step, str):
            return _mapping(schema["values_schema"])
        if kind == "tuple" and isinstance(step, int):
            return _mapping(_list(schema["items_schema"])[0])
        return None

    def _fields(self, model: Schema) -> dict[str, Schema]:
        named = self._known.get(id(model))  # the schema lives as long as this does
        if named is None:
            named = self._known[id(model)] = dict(_named(_mapping(_mapping(model["schema"])["fields"])))
        return named

    def _open(self, schema: Schema | None) -> Schema | None:
        """The schema beneath defaults, validators, references and unions (of which the last is a mapping, if any)."""
        while schema is not None:
            kind = schema["type"]
            if kind in _WRAPPERS:
                schema = _mapping(schema["schema"])
            elif kind == "definition-ref":
                schema = self._definitions[str(schema["schema_ref"])]
            elif kind == "tagged-union":
                schema = list(_mapping(schema["choices"]).values())[-1]  # type: ignore[assignment]
            else:
                return schema
        return None


def _named(fields: Mapping[str, object]) -> Iterator[tuple[str, Schema]]:
    """The fields of a model by the names that plans write."""
    for name, field in fields.items():
        one = _mapping(field)
        yield str(one.get("validation_alias", name)), _mapping(one["schema"])


def _reads_money(schema: Schema) -> bool:
    """Whether a figure's schema, beneath what wraps it, reads an amount of money."""
    while schema["type"] in _WRAPPERS:
        schema = _mapping(schema["schema"])
    if schema["type"] == "tagged-union":
        return any(_reads_money(_mapping(choice)) for choice in _mapping(schema["choices"]).values())
    return schema["type"] == "function-plain" and _mapping(schema["function"])["function"] is read_money


def _ordered(names: tuple[str, ...]) -> tuple[str, ...]:
    """A noun's fields in the order of the format's example: its name, whom it concerns, its own fields, remarks.

    The models state what all entities share in a base class, and so before what is their own.
    """
    if "jbp" in names:
        return names
    name_field = next((name for name in ("name", *NAME_FIELDS) if name in names), "")
    first = [name for name in (name_field, *_FIRST) if name in names]
    last = [name for name in _LAST if name in names]
    own = [name for name in names if name not in first and name not in last and name != "owner"]
    if "owner" in names:
        place = next((own.index(name) for name in _OWNER_STANDS_BEFORE if name in own), len(own))
        own.insert(place, "owner")
    return (*first, *own, *last)


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"the schema of the models holds {type(value).__name__} where a mapping is meant")
    return value


def _list(value: object) -> list[Schema]:
    if not isinstance(value, list):
        raise TypeError(f"the schema of the models holds {type(value).__name__} where a list is meant")
    return value
