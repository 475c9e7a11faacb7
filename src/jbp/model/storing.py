"""Makes the stored form of the models' schema; runs when the models change, never when a plan is read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jbp.model.plan import Plan
from jbp.model.stored import EMPTY, FUNCTION

if TYPE_CHECKING:
    from collections.abc import Mapping

_DROPPED = frozenset(
    {
        "metadata",
        "serialization",
        "json_schema_input_schema",
        "computed_fields",
        "title",
        "serialization_alias",
        "strict",
    }
)


def stored_schema() -> str:
    """The stored form as JSON: every model once and by its name, and nothing that only serializing needs."""
    storing = _Storing(Plan.__pydantic_core_schema__)
    return storing.json()


class _Storing:
    def __init__(self, schema: Mapping[str, object]) -> None:
        definitions = schema.get("definitions", [])
        self._definitions = {one["ref"]: one for one in definitions} if isinstance(definitions, list) else {}
        self._models: dict[str, object] = {}
        self._root = self._plain(schema.get("schema", schema))

    def json(self) -> str:
        models = [self._models[name] for name in sorted(self._models)]
        stored = {"type": "definitions", "schema": self._root, "definitions": models}
        return json.dumps(stored, separators=(",", ":"), ensure_ascii=False)

    def _plain(self, value: object) -> object:
        for name, empty in EMPTY.items():
            if value is empty:
                return name
        if isinstance(value, dict):
            return self._schema(value)
        if isinstance(value, list | tuple):
            return [self._plain(item) for item in value]
        if callable(value):
            return f"{FUNCTION}{value.__module__}:{getattr(value, '__qualname__', '')}"
        return value

    def _schema(self, value: dict[str, object]) -> object:
        if value.get("type") == "definition-ref":
            return self._plain(self._definitions[value["schema_ref"]])
        if value.get("type") == "model":
            return self._model(value)
        if value.get("type") == "model-fields":
            fields = {name: self._plain(field) for name, field in value["fields"].items()}  # type: ignore[attr-defined]
            return {**{key: self._plain(item) for key, item in value.items() if key not in _DROPPED}, "fields": fields}
        return {key: self._plain(item) for key, item in value.items() if key not in _DROPPED}

    def _model(self, model: dict[str, object]) -> object:
        name = str(getattr(model["cls"], "__name__", ""))
        if name not in self._models:
            self._models[name] = None  # the name is taken before the fields are, so that a model may hold itself
            schema = self._plain(model["schema"])
            self._models[name] = {"type": "model", "cls": name, "ref": name, "config": _CONFIG, "schema": schema}
        return {"type": "definition-ref", "schema_ref": name}


_CONFIG = {"extra_fields_behavior": "allow"}
