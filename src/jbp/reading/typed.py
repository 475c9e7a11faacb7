"""Data to plan: the models' verdict, and what it says translated for people."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, cast

from jbp.address import show_address
from jbp.model.core import ValidationError
from jbp.model.stored import shape, validator
from jbp.reading.collector import renaming, replacement
from jbp.reading.data import to_data
from jbp.reading.names import describe, shortened
from jbp.syntax.nodes import MapNode, Scalar, find
from jbp.values.problem import BadValue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pydantic_core import ErrorDetails

    from jbp.address import Address
    from jbp.finding import Part
    from jbp.model.plan import Plan
    from jbp.reading.collector import Collector


_MOST_NAMED = 6_000
"""How many wrong values are named one by one."""
_MOST_GUESSED = 1_000
"""Behind how many mistakes it is still asked which key was meant by an unknown one."""


def type_plan(tree: MapNode, found: Collector) -> Plan | None:
    """The typed plan of a tree; None where it has none, and then every reason is in `found`."""
    try:
        return cast("Plan", validator().validate_python(to_data(tree)))
    except ValidationError as error:
        details = error.errors(include_url=False)
        for detail in details[:_MOST_NAMED]:
            _explain(detail, tree, found)
        for detail in details[_MOST_NAMED : _MOST_NAMED + 1]:
            _stop(detail, tree, found)
        return None


def _stop(detail: ErrorDetails, tree: MapNode, found: Collector) -> None:
    """Name no more values: the plan was made to exhaust its reader, or one mistake was made everywhere."""
    address, part = _address(detail["loc"], tree, missing=detail["type"] == "missing")
    found.add(
        "refused-input",
        address,
        f"the plan holds more than {_MOST_NAMED:,} wrong values; the others are not named",
        part=part,
        label="named up to here",
        mend="Mend those, or check what wrote the file.",
    )


def _explain(detail: ErrorDetails, tree: MapNode, found: Collector) -> None:
    address, part = _address(detail["loc"], tree, missing=detail["type"] == "missing")
    explain = _EXPLAINERS.get(detail["type"], _wrong_kind)
    explain(detail, address, part, tree, found)


def _address(loc: tuple[str | int, ...], tree: MapNode, *, missing: bool) -> tuple[Address, Part]:
    """The address that a location of pydantic's means.

    Its locations hold the tags of unions and ``[key]``; an address is what is left of them when one walks the tree.
    """
    part: Part = "key" if loc and loc[-1] == "[key]" else "value"
    address: Address = ()
    for step in loc:
        last = missing and step == loc[-1] and not str(step).startswith(".")
        if find(tree, (*address, step)) is not None or last:
            address = (*address, step)
    return address, part


def _missing(detail: ErrorDetails, address: Address, _: Part, tree: MapNode, found: Collector) -> None:
    key = str(detail["loc"][-1])
    if found.has_reported(address) or _is_shorthand(address, tree) or _is_refused(address[:-1], tree, found):
        return
    if find(tree, address) is not None or is_misnamed(key, address[:-1], tree):
        return  # the key stands there without a value, or under a wrong name; that is said already
    owner = describe(tree, address)
    found.add(
        "missing-key",
        address,
        f"{owner} has no {key}",
        part="key",
        label=f"{key} is missing",
        mend=_how_to_add(key, address[:-1], tree),
    )


def _how_to_add(key: str, holder: Address, tree: MapNode) -> str:
    node = find(tree, holder) if holder else None
    example = f"{key}: {_EXAMPLES.get(key, '…')}"
    if node is not None and isinstance(node[1], MapNode) and node[1].flow:
        return f"Add `{example}` inside the brackets."
    return f"Add a line `{example}` here."


def _is_shorthand(address: Address, tree: MapNode) -> bool:
    """Whether the name is missing because the value is something else altogether, which is reported by itself."""
    holder = find(tree, address[:-1])
    return holder is not None and not isinstance(holder[1], MapNode | Scalar)


def _is_refused(address: Address, tree: MapNode, found: Collector) -> bool:
    """Whether something within an entry was refused (an alias, a merge key) that might have held what is missing."""
    holder = find(tree, address) if address else None
    return holder is not None and found.has_refused(holder[1].file, holder[1].start, holder[1].end)


def _unknown_key(_: ErrorDetails, address: Address, __: Part, tree: MapNode, found: Collector) -> None:
    key = str(address[-1]) if address else ""
    if key == "<<" and _is_plain(address, tree):
        return  # syntax has refused it
    if _follows_empty_key(address, tree):
        return  # it lacks its indentation, which is said of the key above
    fields = shape().fields_at(address[:-1]) or ()
    meant = _meant_field(key, fields) if found.count < _MOST_GUESSED else None
    owner = describe(tree, address)
    taken = meant is not None and find(tree, (*address[:-1], meant)) is not None
    mend = "Take it out, or begin it with x- to keep it as your team's own data."
    if meant is not None:
        mend = f"Move what it holds to {meant}, which stands here already." if taken else f"Write {meant}."
    found.add(
        "unknown-key",
        address,
        f'{owner} has a key "{shortened(key)}", which the format does not know',
        part="key",
        label=f"did you mean {meant}?" if meant else "unknown key",
        mend=mend,
        fix=None if taken else renaming(address, meant),
        stated=(key,),
    )


def _is_plain(address: Address, tree: MapNode) -> bool:
    """Whether a key is written without quotes."""
    holder = find(tree, address)
    return holder is not None and holder[0] is not None and holder[0].style == "plain"


def _follows_empty_key(address: Address, tree: MapNode) -> bool:
    """Whether the key above has no value, so that this one was to stand below it."""
    holder = find(tree, address[:-1]) if address[:-1] else None
    node = holder[1] if holder is not None else tree
    if not isinstance(node, MapNode) or node.flow:
        return False
    entry = node.get(str(address[-1]))
    at = bisect_left(node.entries, entry.key.start, key=lambda one: one.key.start) if entry is not None else 0
    value = node.entries[at - 1].value if at else None
    return isinstance(value, Scalar) and value.start == value.end


def _meant_field(key: str, fields: tuple[str, ...]) -> str | None:
    synonym = _SYNONYMS.get(key.lower())
    return synonym if synonym in fields else close_word(key, fields)


def is_misnamed(key: str, holder: Address, tree: MapNode) -> bool:
    """Whether a missing key stands there after all, by a name that is reported as unknown."""
    node = find(tree, holder)
    fields = shape().fields_at(holder) or ()
    if node is None or not isinstance(node[1], MapNode):
        return False
    unknown = [entry.key.text for entry in node[1].entries if entry.key.text not in fields]
    return key == "tbd" or any(_meant_field(name, fields) == key for name in unknown)


def _word(detail: ErrorDetails, address: Address, part: Part, tree: MapNode, found: Collector) -> None:
    value = detail["input"]
    words = shape().words_at(address)
    if not isinstance(value, str) or not words:
        return _wrong_kind(detail, address, part, tree, found)
    meant = close_word(value.lower().replace(" ", "_").replace("-", "_"), words)
    found.add(
        "wrong-type",
        address,
        f'{describe(tree, address)} has {_field(address)} "{shortened(value)}", which is none of the words for it',
        label=f"did you mean {meant}?" if meant else "not one of the words",
        mend=f"Write one of: {', '.join(words)}.",
        fix=replacement(address, meant),
        stated=(value,),
    )
    return None


def _field(address: Address) -> str:
    """The innermost field that an address names."""
    return next((step for step in reversed(address) if isinstance(step, str)), "")


def _bad_value(detail: ErrorDetails, address: Address, part: Part, tree: MapNode, found: Collector) -> None:
    problem = detail.get("ctx", {}).get("error")
    if not isinstance(problem, BadValue):
        return _wrong_kind(detail, address, part, tree, found)
    rename = part == "key"
    found.add(
        problem.rule,
        address,
        f"{describe(tree, address)}: {problem.message.rstrip('.')}" if address else problem.message,
        part=part,
        label=f"did you mean {problem.meant}?" if problem.meant else _LABELS.get(problem.rule, "cannot stand here"),
        mend=f"Write {problem.meant}." if problem.meant else "",
        fix=renaming(address, problem.meant) if rename else replacement(address, problem.meant),
        stated=(str(detail["input"]),) if isinstance(detail["input"], str) else (),
    )
    return None


def _wrong_kind(detail: ErrorDetails, address: Address, part: Part, tree: MapNode, found: Collector) -> None:
    value = detail["input"]
    expected = _expected(detail["type"], address)
    standing = "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else "entries of its own"
    verb = "are" if expected == _ENTRIES else "is"
    belong = "belong" if expected == _ENTRIES else "belongs"
    found.add(
        "wrong-type",
        address,
        f"{describe(tree, address)}: {show_address(address[-1:])} holds {standing}, where {expected} {verb} meant",
        part=part,
        label=f"{expected} {belong} here",
        mend=_how_to_list(value) if detail["type"] in _LISTS and isinstance(value, str) else "",
        fix=None,
    )


def _how_to_list(text: str) -> str:
    """How a text becomes a list; items behind `-` without a blank, or behind another bullet, have become one text."""
    bullet = text[0] if text[:1] in _BULLETS else ""
    return f"Begin each item with `- `, a hyphen and a blank, instead of `{bullet}`." if bullet else f"Write [{text}]."


_ENTRIES = "entries, each under an id of its own,"
_BULLETS = ("-", "\u2013", "\u2014", "\u2022", "\u00b7")
_EXAMPLES = {
    "jbp": "1",
    "profile": "new",
    "horizon": "{start: 2026-01-01, end: 2026-12-31}",
    "start": "2026-01-01",
    "end": "2026-12-31",
    "date": "2026-03-31",
}
"""What a key that is missing may look like, where that is not plain from its name."""
_LABELS = {"impossible-date": "no day of the calendar", "bad-quantity": "no such figure"}
_LISTS = frozenset({"tuple_type", "list_type"})
_MAPPINGS = frozenset({"dict_type", "mapping_type", "model_type", "model_attributes_type"})


def _expected(kind: str, address: Address) -> str:
    if kind in _LISTS:
        return "a list in square brackets"
    if kind in _MAPPINGS:
        fields = shape().fields_at(address)
        return f"a mapping with keys such as {', '.join(fields[:4])}" if fields else _ENTRIES
    return "a text"


_EXPLAINERS: Mapping[str, Callable[[ErrorDetails, Address, Part, MapNode, Collector], None]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "string_pattern_mismatch": _unknown_key,
    "literal_error": _word,
    "value_error": _bad_value,
}


_SYNONYMS = {
    "assignee": "owner",
    "deadline": "due",
    "description": "note",
    "due_date": "due",
    "end": "due",
    "label": "title",
    "name": "title",
    "persons": "people",
    "probability": "likelihood",
    "responsible": "owner",
    "severity": "impact",
    "start_date": "start",
    "title": "name",
}
"""What people call a field that the format calls otherwise; it counts only where that field may stand."""


def close_word(word: str, words: tuple[str, ...]) -> str | None:
    """The word of a list that was probably meant, or None."""
    from difflib import get_close_matches  # only a wrong plan pays for it  # noqa: PLC0415

    return next(iter(get_close_matches(word.lower(), words, n=1, cutoff=0.6)), None)
