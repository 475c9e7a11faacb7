"""From the text of a condition to the condition, checked against what the format has."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from jbp.address import parse_address
from jbp.rules.team.condition import Demand, Either, Every, Opposite
from jbp.rules.team.fields import Field, Kind, NoFieldError, plan_format
from jbp.rules.team.literals import ORDERED, read_choice, read_limit
from jbp.rules.team.mistakes import Slip, meant
from jbp.rules.team.requirement import All, Bound, Count, Like, Not, OneOf, Side, Stated
from jbp.rules.team.wildcard import LONGEST, Wildcard
from jbp.syntax.nodes import ListNode, MapNode, Scalar, is_absent
from jbp.values.problem import BadValue
from jbp.values.quantity import parse_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.rules.team.condition import Condition
    from jbp.rules.team.mistakes import Mistakes
    from jbp.rules.team.requirement import Choice, Requirement
    from jbp.syntax.nodes import Entry, Node

_SIDES: tuple[Side, ...] = get_args(Side)
_TESTS = (*_SIDES, "like", "count", "not")
_STATED = {"stated": True, "absent": False}
_COUNTED = frozenset({Kind.TEXTS, Kind.ENTRIES, Kind.OWN})
_LOOKED_AT = frozenset({Kind.TEXT, Kind.TEXTS, Kind.WORD, Kind.OWN})
_DATED = frozenset({Kind.DAY, Kind.OWN})
_PURPOSES = {
    "at_least": "compares figures, numbers, dates and durations",
    "at_most": "compares figures, numbers, dates and durations",
    "before": "compares dates",
    "after": "compares dates",
    "like": "looks at texts",
    "count": "counts lists and entries",
}


class ConditionReader:
    """Reads the conditions of one rule.

    Attributes:
        entry: the address, in the format, of the entries that the rule selects.
    """

    def __init__(self, entry: Address, mistakes: Mistakes) -> None:
        self.entry = entry
        self._mistakes = mistakes

    def condition(self, node: Node) -> Every:
        """The condition that a mapping of fields states: all of them must hold.

        Raises:
            Slip: it is no such mapping.
        """
        if not isinstance(node, MapNode) or not node.entries:
            raise Slip(node, "here stands a mapping from fields to what is asked of them, such as {source: stated}")
        parts: list[Condition] = []
        for key, value in node.entries:
            with self._mistakes.noted():
                if not is_absent(value):  # of which the syntax has spoken
                    parts.append(self._part(key, value))
        return Every(tuple(parts))

    def resolved(self, node: Node, text: str) -> tuple[Address, Field]:
        """The path of a field below the entry, and what it holds.

        Raises:
            Slip: the format has none there.
        """
        path = parse_address(text)
        if path is None:
            hint = "`*` can stand only in `select`" if "*" in text else "it is written like baseline.date"
            raise Slip(node, f'"{text}" is no path of keys; {hint}')
        try:
            field = plan_format().field(plan_format().resolve(self.entry, path))
        except NoFieldError as error:
            raise Slip(node, str(error)) from error
        if field is None:
            raise Slip(node, f'"{text}" is no field')
        return path, field

    def _part(self, key: Scalar, node: Node) -> Condition:
        if key.text == "not":
            return Opposite(self.condition(node))
        if key.text in {"any", "all"}:
            parts = tuple(self._several(key, node))
            return Either(parts) if key.text == "any" else Every(parts)
        path, field = self.resolved(key, key.text)
        return Demand(path, self._requirement(node, f"`{key.text}`", field))

    def _several(self, key: Scalar, node: Node) -> Iterator[Condition]:
        if not isinstance(node, ListNode) or not node.items:
            raise Slip(node, f"`{key.text}` is a list of conditions: [{{source: stated}}, {{group: results}}]")
        for item in node.items:
            with self._mistakes.noted():
                yield self.condition(item)

    def _requirement(self, node: Node, name: str, field: Field) -> Requirement:
        if isinstance(node, Scalar) and node.text in _STATED:
            return Stated(_STATED[node.text])
        if isinstance(node, MapNode):
            tests = tuple(self._tests(node, name, field))
            return tests[0] if len(tests) == 1 else All(tests)
        if field.kind in {Kind.SECTION, Kind.ENTRIES}:
            raise Slip(node, f"{name} holds {field.kind.value}, so ask whether it is stated or absent")
        return OneOf(tuple(self._choices(node, name, field)))

    def _choices(self, node: Node, name: str, field: Field) -> Iterator[Choice]:
        items = node.items if isinstance(node, ListNode) else (node,)
        if not items:
            raise Slip(node, f"{name}: the list of what may stand there is empty")
        for item in items:
            with self._mistakes.noted():
                yield read_choice(item, name, field)

    def _tests(self, node: MapNode, name: str, field: Field) -> Iterator[Requirement]:
        if not node.entries:
            raise Slip(node, f"nothing is asked of {name}; {name}: stated asks that it is stated")
        for entry in node.entries:
            with self._mistakes.noted():
                if not is_absent(entry.value):
                    yield self._test(entry, name, field)

    def _test(self, entry: Entry, name: str, field: Field) -> Requirement:
        key, node = entry
        for side in _SIDES:
            if key.text == side:
                _check_kind(entry, name, field, _DATED if side in {"before", "after"} else ORDERED)
                return Bound(side, read_limit(node, name, field, side))
        if key.text == "not":
            return Not(self._requirement(node, name, field))
        if key.text == "like":
            _check_kind(entry, name, field, _LOOKED_AT)
            return _like(node)
        if key.text == "count":
            _check_kind(entry, name, field, _COUNTED)
            return _count(node)
        if field.kind in {Kind.SECTION, Kind.ENTRIES}:
            raise Slip(key, f"{name} holds {field.kind.value}; ask of one of them as `{name.strip('`')}.{key.text}`")
        raise Slip(key, f'{name}: there is no test "{key.text}"; {meant(key.text, _TESTS)}')


def _check_kind(entry: Entry, name: str, field: Field, kinds: frozenset[Kind]) -> None:
    if field.kind not in kinds:
        test = entry.key.text
        raise Slip(entry.key, f"`{test}` {_PURPOSES[test]}, and {name} holds {field.kind.value}")


def _like(node: Node) -> Like:
    if not isinstance(node, Scalar) or len(node.text) > LONGEST:
        raise Slip(node, f'`like` takes a text of at most {LONGEST} characters, such as "*CRM*"')
    return Like(Wildcard(node.text))


def _count(node: Node) -> Count:
    if isinstance(node, Scalar):
        return Count(_whole(node), _whole(node))
    ends: dict[str, int | None] = {"at_least": None, "at_most": None}
    if not isinstance(node, MapNode) or not node.entries:
        raise Slip(node, "`count` takes a whole number, or a mapping such as {at_least: 2}")
    for end, value in node.entries:
        if end.text not in ends:
            raise Slip(end, f'`count` knows no "{end.text}"; {meant(end.text, ends)}')
        ends[end.text] = _whole(value)
    return Count(ends["at_least"], ends["at_most"])


def _whole(node: Node) -> int:
    try:
        return parse_whole(node.text if isinstance(node, Scalar) else "")
    except BadValue as bad:
        raise Slip(node, f"`count`: {bad.message}") from bad
