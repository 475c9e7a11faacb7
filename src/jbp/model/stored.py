"""The models' schema in stored form, so that a plan is typed without importing pydantic.

Importing pydantic and building some ninety models costs more than everything else that `jbp validate` does. So the
core schema that pydantic makes of the models (the one source of truth) is stored in `stored_schema.py`, with functions
by name and classes as plain frozen records, and is used when the very same pydantic-core is installed. Otherwise the
models themselves serve. A test proves equal trees and equal errors.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import pydantic_core

from jbp.model.scalars import NO_ENTRIES
from jbp.model.shape import Shape
from jbp.model.stored_schema import PYDANTIC_CORE, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import SchemaValidator


FUNCTION = "$function "
"""How the stored form begins the name of a function."""
EMPTY: Mapping[str, object] = {"$no_entries": NO_ENTRIES, "$no_items": ()}
"""How the stored form writes the empty mapping and the empty tuple, which JSON would make something else of."""


class Record:
    """A noun of a plan, made without pydantic; it has the attributes of the model of the same name."""

    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a plan is frozen; {name} cannot be changed")

    def __repr__(self) -> str:
        stated = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({stated})"


def is_usable() -> bool:
    """Whether the stored schema was made by the pydantic-core that is installed."""
    return bool(pydantic_core.__version__ == PYDANTIC_CORE)


@cache
def validator() -> SchemaValidator:
    """What types a plan's data: from the stored schema where it is usable, from the models elsewhere."""
    if is_usable():
        return pydantic_core.SchemaValidator(_restored(json.loads(SCHEMA)))  # type: ignore[arg-type]
    from jbp.model.plan import Plan  # pydantic is imported only where it is needed  # noqa: PLC0415

    return Plan.__pydantic_validator__  # type: ignore[return-value]


@cache
def shape() -> Shape:
    """The shape of the format, from the stored schema."""
    return Shape(json.loads(SCHEMA))


def _restored(value: object) -> object:
    if isinstance(value, list):
        return [_restored(item) for item in value]
    if isinstance(value, dict):
        restored = {key: _restored(item) for key, item in value.items()}
        if restored.get("type") == "model" and "cls" in restored:
            restored["cls"] = _record(str(restored["cls"]))
        return restored
    if isinstance(value, str) and value.startswith("$"):
        return EMPTY[value] if value in EMPTY else _function(value.removeprefix(FUNCTION))
    return value


def _function(name: str) -> object:
    module, _, attribute = name.partition(":")
    return getattr(import_module(module), attribute)


@cache
def _record(name: str) -> type[Record]:
    return type(name, (Record,), {"__slots__": ()})
