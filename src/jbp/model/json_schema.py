"""The models as JSON Schemas for editors: one for a plan, one for a part, one for an overlay.

Pydantic's own export is mended so that the YAML tools which people use get along with it: draft 7, ``definitions``,
``$ref`` alone in its object, no ``null``, mappings keyed by id closed beside their pattern and ``^x-``, texts that
accept what an editor types as a number or a boolean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from pydantic.json_schema import GenerateJsonSchema

from jbp.model.fields import TEXT_SCHEMA
from jbp.model.naming import NAME_FIELDS
from jbp.model.plan import Plan
from jbp.model.sections import HEAD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.json_schema import JsonSchemaWarningKind

File: TypeAlias = Literal["plan", "part", "overlay"]
FILES: tuple[File, ...] = ("plan", "part", "overlay")

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TITLES = {
    "plan": "A joint business plan (jbp, format version 1)",
    "part": "A part of a joint business plan (jbp, format version 1)",
    "overlay": "What one partner adds to a joint business plan for itself (jbp, format version 1)",
}
_DROPPED = frozenset({"title", "default", "discriminator", "propertyNames"})
_WORTH_ONE_TEXT = frozenset({"Ambition", "Evidence", "Deadlock", "Baseline", "Benchmark"})
"""Nouns that may be written as the text (or the value) that is their heart."""


def json_schema(file: File) -> dict[str, object]:
    """The schema of one kind of file."""
    mended = _Mending(Plan.model_json_schema(schema_generator=_Quiet), required=file != "overlay")
    root, definitions = mended.root, mended.definitions
    properties = dict(_mapping(root["properties"]))
    if file != "plan":
        properties = {name: schema for name, schema in properties.items() if name not in HEAD}
        root.pop("required", None)
    if file == "overlay":
        text = {"anyOf": [TEXT_SCHEMA, {"type": "array", "items": TEXT_SCHEMA}]}
        properties = {"jbp": {"enum": [1]}, "extends": TEXT_SCHEMA, "private_to": text, **properties}
        root["required"] = ["jbp", "extends", "private_to"]
    return {"$schema": _DRAFT, "title": _TITLES[file], **root, "properties": properties, "definitions": definitions}


class _Quiet(GenerateJsonSchema):
    """Pydantic's export without the remark that an empty mapping is not written as a default."""

    ignored_warning_kinds: set[JsonSchemaWarningKind] = {  # noqa: RUF012 - as pydantic declares it
        "skipped-choice",
        "non-serializable-default",
    }


class _Mending:
    """One walk over pydantic's export."""

    def __init__(self, exported: Mapping[str, object], *, required: bool) -> None:
        self._exported = _mapping(exported["$defs"])
        self._required = required
        self.definitions = {name: self._schema(_mapping(one)) for name, one in sorted(self._exported.items())}
        self.root = self._schema(exported)
        self.root.pop("definitions", None)

    def _schema(self, schema: Mapping[str, object]) -> dict[str, object]:
        if "$ref" in schema:
            return self._reference(str(schema["$ref"]).rpartition("/")[2])
        choices = schema.get("anyOf") or schema.get("oneOf")
        if isinstance(choices, list):
            return self._choice([self._schema(_mapping(one)) for one in choices if one != {"type": "null"}], schema)
        if "properties" not in schema and (
            "patternProperties" in schema or isinstance(schema.get("additionalProperties"), dict)
        ):
            return self._keyed(schema)
        mended = {
            key: self._value(key, value) for key, value in schema.items() if key not in _DROPPED and key != "$defs"
        }
        if "properties" in schema:
            return self._closed(mended)
        return mended

    def _value(self, key: str, value: object) -> object:
        if key == "properties":
            return {name: self._schema(_mapping(one)) for name, one in _mapping(value).items()}
        if key == "required" and not self._required:
            return []
        return self._schema(_mapping(value)) if isinstance(value, dict) else value

    def _choice(self, choices: list[dict[str, object]], schema: Mapping[str, object]) -> dict[str, object]:
        if any(str(one.get("$ref", "")).endswith("/Tbd") for one in choices):
            choices.append({"enum": ["TBD"]})
        mended = choices[0] if len(choices) == 1 else {"anyOf": choices}
        described = {"description": schema["description"]} if "description" in schema and "$ref" not in mended else {}
        return {**described, **mended}

    def _reference(self, name: str) -> dict[str, object]:
        reference: dict[str, object] = {"$ref": f"#/definitions/{name}"}
        if name in _WORTH_ONE_TEXT:
            return {"anyOf": [TEXT_SCHEMA, reference]}
        return reference

    def _closed(self, mended: dict[str, object]) -> dict[str, object]:
        """A noun: its fields, the team's own keys, and nothing else."""
        if not mended.get("required"):
            mended.pop("required", None)
        return {**mended, "patternProperties": {"^x-": {}}, "additionalProperties": False}

    def _keyed(self, schema: Mapping[str, object]) -> dict[str, object]:
        """A mapping keyed by ids, or by words of the team."""
        by_pattern = _mapping(schema.get("patternProperties", {}))
        pattern, values = next(iter(by_pattern.items()), ("^(?!x-)", schema.get("additionalProperties")))
        entries = {pattern: self._entry(_mapping(values)), "^x-": {}}
        return {"type": "object", "patternProperties": entries, "additionalProperties": False}

    def _entry(self, schema: Mapping[str, object]) -> dict[str, object]:
        """An entry, which may be written as its name alone where it needs nothing else."""
        mended = self._schema(schema)
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        required = _mapping(self._exported.get(name, {})).get("required", [])
        if isinstance(required, list) and len(required) == 1 and required[0] in NAME_FIELDS:
            return {"anyOf": [TEXT_SCHEMA, mended]}
        return mended


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"pydantic's export holds {type(value).__name__} where a mapping is meant")
    return value
