"""The reference of every field, `docs/fields.md`, made from the models, their docstrings and `field_meanings.toml`."""

from __future__ import annotations

import inspect
import re
import tomllib
import types
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from pydantic import BeforeValidator

from jbp.model import fields, figure, scalars
from jbp.model.base import Described, Entity, Noun
from jbp.model.plan import Plan
from jbp.model.references import ANYWHERE, TABLE, Kind
from jbp.model.stored import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

NounClass: TypeAlias = "type[Noun]"
Meanings: TypeAlias = "dict[str, dict[str, str]]"

_KINDS: tuple[tuple[object, str], ...] = (
    (fields.Text, "text"),
    (fields.Flag, "`true` or `false`"),
    (bool, "`true` or `false`"),
    (fields.Whole, "whole number"),
    (fields.Month, "month, 1 to 12"),
    (fields.Number, "number"),
    (fields.Date, "date"),
    (fields.Duration, "duration"),
    (fields.Cadence, "cadence"),
    (fields.Measure, "quantity"),
    (fields.MoneyAmount, "money"),
    (fields.Share, "share"),
    (fields.Tolerance, "share, or points (`2pt`)"),
    (fields.Id, "id"),
    (fields.OneOrMore, "text or list of texts"),
    (figure.Figure, "figure"),
    (figure.Money, "money"),
    (figure.Target, "figure, or [steps](#steps)"),
)
"""The annotated types of the models, as the page calls them."""
_KEYS = {
    Kind.PARTNER: "partner",
    Kind.PERSON: "person",
    Kind.PERIOD: "period",
    Kind.PERIOD_OR_DATE: "period or date",
}
_REFERENCES = {
    Kind.PERSON_LOOSELY: "a person, or text",
    Kind.PARTY: "a partner, or `joint`",
    Kind.PERIOD: "a period",
    Kind.CUSTOMER: "a segment or an account",
    Kind.ACTIVITY: "an activity of this initiative, or an address",
    Kind.ADDRESS: "an address",
    Kind.OPTION: "an option of this decision",
    Kind.OPPORTUNITY: "an opportunity",
}
_SHORT = (
    (scalars.titled, "title"),
    (scalars.named, "name"),
    (scalars.stated, "statement"),
    (scalars.quoted, "quote"),
    (scalars.headlined, "headline"),
    (scalars.valued, "value"),
    (scalars.worded, "text"),
)
"""What an entry may be written as, where it needs nothing but that."""
_COMMON = (*Described.model_fields, *Entity.model_fields)
_NAMES = {"Kpi": "KPI", "Tbd": "TBD", "Swot": "SWOT", "ProfitAndLoss": "Profit and loss"}
_LINE = re.compile(r"^    +(?P<name>\w+): (?P<text>.+(?:\n {12,}.+)*)", re.MULTILINE)
_MEANINGS = Path(__file__).with_name("field_meanings.toml")

_HEAD = """# Every field

This page is made from the models by `make generate`. [The plan format](plan-format.md) says how values are written.

- A *date* is `2026-03-31`, a *duration* `30d 6w 9m 2y`, a *cadence* `daily weekly fortnightly monthly quarterly
  half_yearly yearly` or a duration.
- A *figure* is a quantity (`12`, `10-12`, `40%+`, `$1.2M`), `TBD`, or a [TBD](#tbd) with its reason. *Money* is a
  figure in a currency, a *share* a quantity in percent.
- A *person*, a *partner*, a *KPI* and so on stands for the id of one.
- *By id* means a mapping whose keys are ids that you choose, *by name* one whose keys are words of your own.
"""


class Place(NamedTuple):
    """A noun, and an address pattern at which it stands."""

    noun: NounClass
    pattern: str


def fields_page() -> str:
    """The page.

    Raises:
        ValueError: a field has no meaning, or a meaning no field.
    """
    meanings = tomllib.loads(_MEANINGS.read_text(encoding="utf-8"))
    places = _places()
    used: set[tuple[str, str]] = set()
    lines = [_HEAD, *_common(meanings, used)]
    for noun, patterns in places.items():
        lines += _section(noun, patterns, meanings, used)
    unused = {(table, name) for table, names in meanings.items() for name in names} - used
    if unused:
        raise ValueError(f"{_MEANINGS.name} speaks of fields that do not exist: {sorted(unused)}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _places() -> dict[NounClass, list[str]]:
    """Every noun in the order in which a plan meets it, with the patterns of the addresses where it stands."""
    places: dict[NounClass, list[str]] = {}
    for place in _walk(Place(Plan, "")):
        places.setdefault(place.noun, []).append(place.pattern)
    last = {noun: places.pop(noun) for noun in list(places) if noun.__name__ in {"Link", "Tbd", "Steps"}}
    return {**places, **last}


def _walk(place: Place) -> Iterator[Place]:
    yield place
    for name, hint in _hints(place.noun).items():
        pattern = f"{place.pattern}.{name}".lstrip(".")
        for inner in _nouns(hint, pattern):
            yield from _walk(inner)


def _nouns(hint: object, pattern: str) -> Iterator[Place]:
    """The nouns that a type holds, each with its pattern."""
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias):
        if issubclass(hint, Noun):
            yield Place(hint, pattern)
        return
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        yield from _nouns(inner[0], pattern)
    elif origin is Mapping:
        yield from _nouns(inner[1], f"{pattern}.*")
    elif origin is tuple:
        yield from _nouns(inner[0], f"{pattern}.[]")
    elif origin in {Union, types.UnionType}:
        for one in inner:
            yield from _nouns(one, pattern)


def _hints(noun: NounClass) -> dict[str, object]:
    """The types of a noun's fields by the names that a plan writes, in the order that documents follow."""
    hints = get_type_hints(noun, include_extras=True)
    return {field.alias or name: hints[name] for name, field in noun.model_fields.items()}


def _section(noun: NounClass, patterns: list[str], meanings: Meanings, used: set[tuple[str, str]]) -> Iterator[str]:
    title = "The plan" if noun is Plan else _title(noun)
    yield from (f"## {title}", "", (inspect.getdoc(noun) or "").partition("\n")[0].replace("``", "`"), "")
    if noun is not Plan:
        yield from (f"At {_shown(patterns)}.{_also(noun)}", "")
    hints = _hints(noun)
    own = [name for name in _order(noun, patterns[0]) if name not in _COMMON or not issubclass(noun, Described)]
    if issubclass(noun, Described) and not issubclass(noun, Entity) and "private_to" in hints:
        own.append("private_to")
    if own:
        yield from _table(noun, own, patterns[0], meanings, used)


def _common(meanings: Meanings, used: set[tuple[str, str]]) -> Iterator[str]:
    yield from (
        "## Common fields",
        "",
        "An entry is a value under an id, and `agreement`, `exit` and `distribution`.",
        "",
    )
    yield from _table(Entity, ["party", "private_to", *Described.model_fields], "*", meanings, used)


def _table(
    noun: NounClass, names: list[str], pattern: str, meanings: Meanings, used: set[tuple[str, str]]
) -> Iterator[str]:
    hints = _hints(noun)
    required = _required(noun)
    yield from ("| Field | Kind | Required | Meaning |", "| --- | --- | --- | --- |")
    for name in names:
        kind = _kind(hints[name], f"{pattern}.{name}".lstrip("."))
        meaning = _meaning(noun, name, meanings, used)
        yield f"| `{name}` | {kind} | {'yes' if name in required else ''} | {meaning} |"
    yield ""


def _order(noun: NounClass, pattern: str) -> tuple[str, ...]:
    """The names of a noun's fields in canonical order."""
    address = tuple(0 if step == "[]" else "id" if step == "*" else step for step in pattern.split(".") if step)
    at = shape().fields_at(address)
    return tuple(_hints(noun)) if at is None or set(at) != set(_hints(noun)) else at


def _kind(hint: object, pattern: str) -> str:
    reference = TABLE.get(pattern) or (ANYWHERE.get(pattern.rpartition(".")[2]) if "." in pattern else None)
    known = next((name for alias, name in _KINDS if hint == alias), None)
    if known is not None:
        return _referring(known, reference)
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias) and issubclass(hint, Noun):
        title = _title(hint)
        return f"[{title if title.isupper() else title.lower()}](#{_anchor(hint)})"
    return _composed(get_origin(hint), get_args(hint), pattern)


def _composed(origin: object, inner: tuple[object, ...], pattern: str) -> str:
    """The words for a type that is made of others."""
    if origin is Literal:
        return " ".join(f"`{word}`" for word in inner)
    if origin is Annotated:
        return _kind(inner[0], pattern) + _short(inner[0], inner[1:])
    if origin is Mapping:
        return _mapping(inner[0], inner[1], pattern)
    if origin is tuple:
        return f"list: {_kind(inner[0], f'{pattern}.[]')}"
    if origin in {Union, types.UnionType}:
        return _kind(next(one for one in inner if one is not type(None)), pattern)
    raise ValueError(f"{pattern}: the page has no words for {origin}")


def _referring(kind: str, reference: Kind | None) -> str:
    if reference is None or kind not in {"text", "text or list of texts"}:
        return kind
    said = _REFERENCES.get(reference, f"a {reference.value}")
    return said if kind == "text" else f"{said}; or a list of them"


def _mapping(key: object, value: object, pattern: str) -> str:
    kind = TABLE.get(f"{pattern}.<key>")
    by = _KEYS[kind] if kind is not None else "id" if key == fields.Id else "name"
    return f"by {by}: {_kind(value, f'{pattern}.*')}"


def _short(noun: object, metadata: tuple[object, ...]) -> str:
    """What is said of an entry that may be written as one text: one that needs nothing else."""
    functions = [one.func for one in metadata if isinstance(one, BeforeValidator)]
    field = next((field for function, field in _SHORT if function in functions), None)
    if field is None or (isinstance(noun, type) and issubclass(noun, Noun) and _required(noun) - {field}):
        return ""
    return f", or its {field} alone"


def _required(noun: NounClass) -> set[str]:
    return {field.alias or name for name, field in noun.model_fields.items() if field.is_required()}


def _meaning(noun: NounClass, name: str, meanings: Meanings, used: set[tuple[str, str]]) -> str:
    for base in noun.__mro__:
        stated = _stated(base).get(name)
        if stated is not None:
            return stated
        if name in meanings.get(base.__name__, {}):
            used.add((base.__name__, name))
            return meanings[base.__name__][name]
    if name not in meanings["any"]:
        raise ValueError(f"{noun.__name__}.{name} has no meaning yet: state it in its docstring or in {_MEANINGS.name}")
    used.add(("any", name))
    return meanings["any"][name]


def _stated(noun: type) -> dict[str, str]:
    """What a class's docstring says of its attributes."""
    said = (noun.__doc__ or "").partition("Attributes:")[2]
    found = {line["name"]: " ".join(line["text"].split()).rstrip(".") for line in _LINE.finditer(said)}
    return {name: text[0].upper() + text[1:].replace("``", "`") for name, text in found.items()}


def _also(noun: NounClass) -> str:
    if issubclass(noun, Entity):
        return " It may carry all [common fields](#common-fields)."
    if issubclass(noun, Described):
        return " It may carry the [common fields](#common-fields) but for `party` and `private_to`."
    return ""


def _shown(patterns: list[str]) -> str:
    """Patterns for people: ``kpis.*`` is ``kpis.<id>``; of many, the first."""
    shown = list(dict.fromkeys(_keyed(pattern) for pattern in patterns))
    if len(shown) > 3:
        return f"`{shown[0]}` and {len(shown) - 1} other places"
    return ", ".join(f"`{pattern}`" for pattern in shown)


def _keyed(pattern: str) -> str:
    steps = pattern.split(".")
    for place, step in enumerate(steps):
        if step == "*":
            kind = TABLE.get(".".join([*pattern.split(".")[:place], "<key>"]))
            steps[place] = f"<{_KEYS[kind] if kind else 'id'}>"
    return ".".join(steps).replace(".[]", "[]")


def _title(noun: NounClass) -> str:
    """A class's name in words: ``AgendaItem`` is "Agenda item"."""
    return _NAMES.get(noun.__name__) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", noun.__name__).capitalize()


def _anchor(noun: NounClass) -> str:
    return _title(noun).lower().replace(" ", "-")
