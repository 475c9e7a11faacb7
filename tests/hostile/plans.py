"""Plans with hostile texts in every field that holds words: what chooses, counts or refers stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from itertools import cycle
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast, get_args, get_origin

from pydantic import BaseModel
from tests.figures.plans import plan_in

from jbp.model.words import CADENCES

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.model.plan import Plan

Value = TypeVar("Value")

EVERY_FIELD: Final = "tests/plans/good/every-field.yaml"
AS_OF: Final = date(2026, 6, 15)

_RHYTHM: Final = re.compile(rf"\d+[dwmy]|{'|'.join(CADENCES)}")
_CHOOSES: Final = frozenset({"id", "currency", "color", "formula", "unit", "parts", "party"})
"""Fields of texts that are no words: units, formulas, parties."""


def hostile_plan(texts: list[str]) -> Plan:
    """The plan that states every field, in which each text is one of these, each in its turn."""
    plan = plan_in(EVERY_FIELD)
    turn = cycle(texts)
    return _changed(plan, lambda _: next(turn), _known(plan))


def _known(value: object) -> frozenset[str]:
    """Everything that names an entry: keys of tables, by which other fields refer to it."""
    found: set[str] = set()
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            found |= _known(getattr(value, name))
    elif isinstance(value, Mapping):
        found |= set(value)
        for one in value.values():
            found |= _known(one)
    elif isinstance(value, tuple):
        for one in value:
            found |= _known(one)
    return frozenset(found)


def _changed(value: Value, change: Callable[[str], str], known: frozenset[str]) -> Value:
    if isinstance(value, str):
        return cast("Value", value if value in known or _RHYTHM.fullmatch(value) else change(value))
    if isinstance(value, BaseModel):
        fields = type(value).model_fields.items()
        own = {
            name: _changed(getattr(value, name), change, known)
            for name, field in fields
            if name not in _CHOOSES and not _is_chosen(field.annotation)
        }
        return cast("Value", value.model_copy(update=own))
    if isinstance(value, Mapping):
        return cast("Value", MappingProxyType({key: _changed(one, change, known) for key, one in value.items()}))
    if isinstance(value, tuple):
        return cast("Value", tuple(_changed(one, change, known) for one in value))
    return value


def _is_chosen(hint: Any) -> bool:
    """Whether a field holds one of some words."""
    return get_origin(hint) is Literal or any(map(_is_chosen, get_args(hint)))
