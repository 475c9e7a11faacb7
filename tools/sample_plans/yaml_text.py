"""A plan's values as YAML in blocks; every text is quoted, which never changes what it means."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | int | Mapping[str, Value] | Sequence[Value]"


def yaml_text(plan: Mapping[str, Value]) -> str:
    """The text of a plan."""
    return "\n".join(_lines(plan, "")) + "\n"


def _lines(entries: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in entries.items():
        if isinstance(value, Mapping):
            yield f"{indent}{key}:" if value else f"{indent}{key}: {{}}"
            yield from _lines(value, indent + "  ")
        elif isinstance(value, str | int):
            yield f"{indent}{key}: {_flow(value)}"
        else:
            yield f"{indent}{key}:" if value else f"{indent}{key}: []"
            yield from (f"{indent}  - {_flow(item)}" for item in value)


def _flow(value: Value) -> str:
    """A value on one line: JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)
