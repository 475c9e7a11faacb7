"""The fields that a call of `jbp new` gives, and those that an entry cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import parse_address
from jbp.cli.data import data_of
from jbp.cli.questions import questions
from jbp.errors import UsageError
from jbp.model.scalars import is_id
from jbp.syntax.nodes import keys_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jbp.model.kinds import EntryKind
    from jbp.operation import Data
    from jbp.syntax.nodes import MapNode

_NAME = "name"
_EXAMPLES = {
    "name": "'…'",
    "statement": "'…'",
    "quote": "'…'",
    "headline": "'…'",
    "date": "2026-03-31",
    "start": "2026-01-01",
    "end": "2026-12-31",
}

_COUNTED = frozenset({"name", "statement", "quote", "headline", "partner", "date"})


def fields_of(settings: Sequence[str], kind: EntryKind) -> Mapping[str, Data]:
    """The fields that ``field=value`` settings give; ``name`` is the field that says what the entry is called.

    Raises:
        UsageError: a setting cannot be understood, or two of them contradict each other.
    """
    fields: dict[str, Data] = {}
    for setting in settings:
        field, equals, value = setting.partition("=")
        steps = parse_address(field.strip())
        if not equals or steps is None or not all(isinstance(step, str) for step in steps):
            raise UsageError(
                f'--set takes a field and its value, such as owner=ana or targets.total=40%; "{setting}" is neither.'
            )
        path = [str(step) for step in steps]
        if path == [_NAME] and _NAME not in kind.fields and kind.name_field is not None:
            path = [kind.name_field]
        _put(fields, path, data_of(value), field)
    return fields


def _put(fields: dict[str, Data], path: Sequence[str], value: Data, shown: str) -> None:
    """Write a value at a path of keys."""
    first, *rest = path
    if not rest:
        if first in fields:
            raise UsageError(f"--set {shown} is given twice; give it once.")
        fields[first] = value
        return
    inner = fields.get(first, {})
    if not isinstance(inner, dict):
        raise UsageError(f"--set {shown} stands inside a field that another --set gives a value of its own.")
    _put(inner, rest, value, shown)
    fields[first] = inner


def require_fields(kind: EntryKind, given: Mapping[str, Data], tree: MapNode) -> None:
    """Refuse an entry without what it cannot do without. The plan's ids serve as examples.

    Raises:
        UsageError: something is missing; the message asks for it.
    """
    article = "An" if kind.noun[0].lower() in "aeiou" else "A"
    missing = list(_missing(kind, given))
    if missing:
        asked = " ".join(f"--set {field}={_example(kind, field, tree)}" for field in missing)
        raise UsageError(f"{article} {kind.noun} needs {_and(missing)}: {asked}")
    unknown = [field for field in given if field != _NAME] if not kind.fields else []
    if unknown:
        raise UsageError(f"{article} {kind.noun} has a name and nothing else; leave --set {unknown[0]} out.")
    if not given:
        fields = tuple(questions().get(kind.word, {})) or kind.fields
        asked = " ".join(f"--set {field}=…" for field in fields[:3])
        raise UsageError(f"{article} {kind.noun} must say something, such as: {asked}")


def _missing(kind: EntryKind, given: Mapping[str, Data]) -> Iterator[str]:
    """The required fields that are not given; the one that names the entry is asked for as its name."""
    required = kind.required if kind.fields else (_NAME,)
    for field in required:
        if given.get(field, "") == "":
            yield _NAME if field == kind.name_field and field == "title" else field


def _example(kind: EntryKind, field: str, tree: MapNode) -> str:
    ids = [key for section in kind.leads_to(field) for key in keys_at(tree, tuple(section.split(".")))]
    return ids[0] if ids and is_id(ids[0]) else _EXAMPLES.get(field, "…")


def _and(fields: Sequence[str]) -> str:
    shown = [f"a {field}" if field in _COUNTED else field for field in fields]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"
