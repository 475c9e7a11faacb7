"""The models' schema in stored form, so that a plan is typed without importing pydantic.

Importing pydantic and building some ninety models costs more than everything else that `jbp validate` does. So the
core schema that pydantic makes of the models (the one source of truth) is stored in `stored_schema.py`, with classes
as plain frozen records, and is used when the very same pydantic-core is installed. Otherwise the models themselves
serve. A test proves equal trees and equal errors.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jbp.model import core
from jbp.model.shape import Shape
from jbp.model.stored_schema import PYDANTIC_CORE, SCHEMA

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator


def is_usable() -> bool:
    """Whether the stored schema was made by the pydantic-core that is installed."""
    return bool(core.__version__ == PYDANTIC_CORE)


@cache
def validator() -> SchemaValidator:
    """What types a plan's data: from the stored schema where it is usable, from the models elsewhere."""
    if is_usable():
        return core.SchemaValidator(SCHEMA)
    from jbp.model.plan import Plan  # pydantic is imported only where it is needed  # noqa: PLC0415

    return Plan.__pydantic_validator__  # type: ignore[return-value]


@cache
def shape() -> Shape:
    """The shape of the format, from the stored schema."""
    return Shape(SCHEMA)
