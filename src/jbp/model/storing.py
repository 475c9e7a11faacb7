"""Makes the stored form of the models' schema; runs when the models change, never when a plan is read.

The stored form is a Python module: compiled once, it is loaded several times as fast as JSON is, and needs nothing put
in the place of texts afterwards. Whatever the schema holds more than once has a name there.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from jbp.model.core import __version__
from jbp.model.plan import Plan
from jbp.model.scalars import NO_ENTRIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
_HEAD = '''"""The core schema of the models, made by `make generate` and never edited; see `jbp.model.stored`."""

from __future__ import annotations

'''


class _Name(NamedTuple):
    """What stands in the schema by its name in a module, or by a call of it."""

    module: str
    name: str
    call: str = ""


_Plain: TypeAlias = "dict[str, _Plain] | list[_Plain] | tuple[()] | _Name | str | int | None"


def stored_schema() -> str:
    """The text of the module: every model once and by its name, and nothing that only serializing needs."""
    schema = _Storing(Plan.__pydantic_core_schema__).schema()
    writing = _Writing(schema)
    root = writing.written(schema)
    imports = "".join(f"from {module} import {name}\n" for module, name in sorted(_imports(schema)))
    return (
        f"{_HEAD}{imports}\n"
        f'PYDANTIC_CORE = "{__version__}"\n"""The version that made it, and that alone reads it."""\n\n'
        + "".join(f"{name} = {text}\n" for text, name in writing.names.items())
        + f"SCHEMA: dict[str, object] = {root}\n"
    )


class _Storing:
    """From pydantic's schema to what of it is stored."""

    def __init__(self, schema: Mapping[str, object]) -> None:
        definitions = schema.get("definitions", [])
        self._definitions = {one["ref"]: one for one in definitions} if isinstance(definitions, list) else {}
        self._models: dict[str, _Plain] = {}
        self._root = self._plain(schema.get("schema", schema))

    def schema(self) -> _Plain:
        models = [self._models[name] for name in sorted(self._models)]
        return {"type": "definitions", "schema": self._root, "definitions": models}

    def _plain(self, value: object) -> _Plain:
        if value is NO_ENTRIES:
            return _Name(NO_ENTRIES.__class__.__module__, "NO_ENTRIES")
        if value == ():
            return ()
        if isinstance(value, dict):
            return self._schema(value)
        if isinstance(value, list | tuple):
            return [self._plain(item) for item in value]
        if value is None or isinstance(value, str | int):
            return value
        if callable(value):
            return _Name(str(value.__module__), str(getattr(value, "__name__", "")))
        raise TypeError(f"the schema of the models holds {value!r}, which has no stored form")

    def _schema(self, value: dict[str, object]) -> _Plain:
        if value.get("type") == "definition-ref":
            return self._plain(self._definitions[value["schema_ref"]])
        if value.get("type") == "model":
            return self._model(value)
        if value.get("type") == "model-fields":
            fields = {name: self._plain(field) for name, field in value["fields"].items()}  # type: ignore[attr-defined]
            return {**{key: self._plain(item) for key, item in value.items() if key not in _DROPPED}, "fields": fields}
        return {key: self._plain(item) for key, item in value.items() if key not in _DROPPED}

    def _model(self, model: dict[str, object]) -> _Plain:
        name = str(getattr(model["cls"], "__name__", ""))
        if name not in self._models:
            self._models[name] = None  # the name is taken before the fields are, so that a model may hold itself
            schema = self._plain(model["schema"])
            cls = _Name("jbp.model.plain_record", "record", name)
            self._models[name] = {"type": "model", "cls": cls, "ref": name, "config": _CONFIG, "schema": schema}
        return {"type": "definition-ref", "schema_ref": name}


_CONFIG: _Plain = {"extra_fields_behavior": "allow"}


class _Writing:
    """A schema as Python writes it.

    Attributes:
        names: the names of the mappings that it holds more than once, by what they are, each after those it holds.
    """

    def __init__(self, schema: _Plain) -> None:
        self.names: dict[str, str] = {}
        self._times = Counter(repr(mapping) for mapping in _mappings(schema))

    def written(self, value: _Plain) -> str:
        """A value as Python writes it; what occurs more than once is its name."""
        if isinstance(value, dict):
            text = "{" + ", ".join(f"{_quoted(key)}: {self.written(item)}" for key, item in value.items()) + "}"
            return self.names.setdefault(text, f"_{len(self.names)}") if self._times[repr(value)] > 1 else text
        if isinstance(value, list):
            return "[" + ", ".join(self.written(item) for item in value) + "]"
        if isinstance(value, _Name):
            return f"{value.name}({_quoted(value.call)})" if value.call else value.name
        return _quoted(value) if isinstance(value, str) else repr(value)


def _mappings(value: _Plain) -> Iterator[dict[str, _Plain]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _mappings(item)


def _imports(schema: _Plain) -> set[tuple[str, str]]:
    """What the module imports: the module and the name of each."""
    held = (item for mapping in _mappings(schema) for item in mapping.values())
    return {(item.module, item.name) for item in held if isinstance(item, _Name)}


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
