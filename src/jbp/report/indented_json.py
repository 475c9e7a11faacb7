"""JSON laid out for people. The standard library does that in Python at five times the price, finding by finding."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

_ENCODED: Final = json.JSONEncoder().encode
_STEP: Final = "  "


def indented_json(data: Json, by: int = 0) -> str:
    """What ``json.dumps(data, indent=2)`` gives, with so many blanks before each of its lines."""
    margin = " " * by
    return margin + _laid_out(data, "\n" + margin)


def _laid_out(value: Json, line: str) -> str:
    """A value; further lines of it begin with that line break and its blanks."""
    inner = line + _STEP
    if isinstance(value, dict) and value:
        entries = (f"{inner}{_ENCODED(key)}: {_laid_out(item, inner)}" for key, item in value.items())
        return "{" + ",".join(entries) + line + "}"
    if isinstance(value, list) and value:
        return "[" + ",".join(inner + _laid_out(item, inner) for item in value) + line + "]"
    return _ENCODED(value)
