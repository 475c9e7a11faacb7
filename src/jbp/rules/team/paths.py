"""Ways into a typed plan: the entries that a pattern selects, and what a field of an entry holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from keyword import iskeyword
from typing import TYPE_CHECKING, NamedTuple

from jbp.address import parse_address
from jbp.rules.team.fields import ANY, is_own
from jbp.values.quantity import is_tbd

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.address import Address

WHOLE_PLAN = "plan"
"""The pattern that selects the plan itself."""

_STAR = re.compile(r"(?:^|\.)\*(?=[.\[]|$)")


class Held(NamedTuple):
    """What a field holds.

    Attributes:
        value: a value of the plan; None where nothing stands there and the format has no default.
        is_stated: whether the plan says something there: neither nothing nor ``TBD``.
    """

    value: object
    is_stated: bool


def parse_pattern(text: str) -> Address | None:
    """The steps of an address pattern such as ``initiatives.*.activities.*``; None where the text is none."""
    if text == WHOLE_PLAN:
        return ()
    steps: list[str | int] = []
    for number, piece in enumerate(_STAR.split(text)):
        if number:
            steps.append(ANY)
        address = parse_address(piece.removeprefix(".") if number else piece)
        if piece and (address is None or (number and piece[0] not in ".[")):
            return None
        steps += address or ()
    return tuple(steps) or None


def selected(plan: object, pattern: Address) -> Iterator[tuple[Address, object]]:
    """The entries that a pattern selects, each with its address, in the plan's order."""
    found: Iterable[tuple[Address, object]] = (((), plan),)
    for step in pattern:
        found = [((*at, key), child) for at, node in found for key, child in _children(node, step)]
    yield from found


def held(entry: object, path: Address) -> Held:
    """What a field of an entry holds; the path is that of keys as they are written in a plan."""
    node, is_written = entry, True
    for step in path:
        is_written = not _is_noun(node) or _is_written(node, step)
        node = _child(node, step)
    return Held(node, is_written and _says_something(node))


def _children(node: object, step: str | int) -> Iterator[tuple[str | int, object]]:
    if step != ANY:
        child = _child(node, step)
        if child is not None and child != ():
            yield step, child
    elif isinstance(node, Mapping):
        yield from node.items()
    elif isinstance(node, tuple):
        yield from enumerate(node)


def _child(node: object, step: str | int) -> object:
    if isinstance(node, Mapping):
        return node.get(step)
    if isinstance(node, tuple | list):
        return node[step] if isinstance(step, int) and step < len(node) else None
    if not _is_noun(node) or isinstance(step, int):
        return None
    value: object = getattr(node, _attribute(step), None)
    return _own_data(node).get(step) if is_own((step,)) else value


def _is_noun(node: object) -> bool:
    """Whether something has fields: it is a model, or the plain record that stands for one."""
    return hasattr(node, "__pydantic_fields_set__")


def _own_data(node: object) -> Mapping[str, object]:
    return getattr(node, "__pydantic_extra__", None) or {}


def _is_written(node: object, step: str | int) -> bool:
    """Whether a field stands in the plan, and is no default."""
    name = str(step)
    written: frozenset[str] = getattr(node, "__pydantic_fields_set__", frozenset())
    return name in _own_data(node) or _attribute(name) in written


def _attribute(key: str) -> str:
    """What the models call a key: those that Python keeps for itself have a mark behind them."""
    return f"{key}_" if iskeyword(key) else key


def _says_something(value: object) -> bool:
    if value is None or (isinstance(value, tuple | list | Mapping) and not value):
        return False
    if isinstance(value, str):
        return not is_tbd(value)
    return not hasattr(value, "tbd")
