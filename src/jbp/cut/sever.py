"""Taking away the references that lead to what is gone, by the one table of which field refers to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.cut.target import Targets
from jbp.model.references import ANYWHERE, PATTERNS, Kind
from jbp.syntax.nodes import Entry, ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.cut.gone import Gone
    from jbp.model.references import Node as Pattern
    from jbp.syntax.nodes import Node

# Where a mapping hangs on one of its keys: an expected figure says nothing without its KPI, and the outcome of a game
# whose choice is gone would show that there is one more choice.
_HINGES: Final[dict[Address, str]] = {
    ("marketing", "campaigns", "*", "expected"): "kpi",
    ("decisions", "*", "game", "outcomes", "*"): "choices",
}
_KPI_DEPTH: Final = 2


def sever(tree: MapNode, gone: Gone) -> MapNode:
    """The tree without the references to what is gone; what this takes away or empties is noted in `gone`."""
    return _Knife(tree, gone).mapping(tree, (), PATTERNS)


class _Knife:
    """One pass over a tree, beside the tree of patterns."""

    def __init__(self, tree: MapNode, gone: Gone) -> None:
        self._gone = gone
        self._targets = Targets(tree, gone)

    def mapping(self, node: MapNode, address: Address, pattern: Pattern | None) -> MapNode:
        if pattern is not None and pattern.free:
            return node
        entries = []
        for entry in self._with_formula(node, address):
            left = self._entry(entry, (*address, entry.key.text), pattern)
            if left is not None:
                entries.append(left)
        unchanged = len(entries) == len(node.entries) and all(map(_is, entries, node.entries))
        return node if unchanged else node._replace(entries=tuple(entries))

    def _entry(self, entry: Entry, at: Address, pattern: Pattern | None) -> Entry | None:
        key, value = entry
        if key.text.startswith("x-"):
            return entry
        if pattern is not None and pattern.key is not None and self._targets.lost(pattern.key, key.text, at):
            self._gone.take(at, value)
            return None
        left = self._value(value, at, pattern.at(key.text) if pattern is not None else None)
        if left is None:
            self._gone.take(at, value)
            return None
        return entry if left is value else Entry(key, left)

    def _value(self, value: Node, at: Address, pattern: Pattern | None) -> Node | None:
        kind = _kind(at, pattern)
        if isinstance(value, Scalar):
            return None if kind is not None and self._targets.lost(kind, value.text, at) else value
        if isinstance(value, ListNode):
            return self._list(value, at, pattern, kind)
        left = self.mapping(value, at, pattern)
        hinge = _HINGES.get(_shape(at))
        if hinge is not None and _part(left, hinge) is not _part(value, hinge):
            return None
        return left if left.entries else None

    def _list(self, node: ListNode, address: Address, pattern: Pattern | None, kind: Kind | None) -> ListNode | None:
        items = []
        for number, item in enumerate(node.items):
            at = (*address, number)
            left: Node | None = item
            if not isinstance(item, Scalar):
                left = self._value(item, at, pattern.at(number) if pattern is not None else None)
            elif kind is not None and self._targets.lost(kind, item.text, at):
                left = None
            if left is None:
                self._gone.take(at, item)
                self._gone.shorten(address)
            else:
                items.append(left)
        unchanged = len(items) == len(node.items) and all(map(_is, items, node.items))
        if unchanged:
            return node
        return node._replace(items=tuple(items)) if items else None

    def _with_formula(self, node: MapNode, address: Address) -> tuple[Entry, ...]:
        """The entries of a KPI, without a formula that names a KPI which is gone, and without what announces it."""
        formula = node.get("formula") if len(address) == _KPI_DEPTH and address[0] == "kpis" else None
        if formula is None or not isinstance(formula.value, Scalar) or self._targets.broken(formula.value.text) is None:
            return node.entries
        self._gone.take((*address, "formula"), formula.value)
        announced = ("combine", "formula")
        return tuple(
            entry
            for entry in node.entries
            if entry.key.text != "formula" and (entry.key.text, _text(entry.value)) != announced
        )


def _kind(at: Address, pattern: Pattern | None) -> Kind | None:
    """What a value, or the items of a list, refer to."""
    if pattern is not None:
        items = pattern.steps.get("[]")
        kind = pattern.value or (items.value if items is not None else None)
        if kind is not None:
            return kind
    last = at[-1]
    return ANYWHERE.get(last) if isinstance(last, str) else None


def _shape(at: Address) -> Address:
    """An address as `_HINGES` writes it: ids and numbers are stars."""
    if len(at) == 4 and at[:2] == ("marketing", "campaigns"):
        return (*at[:2], "*", at[3])
    if len(at) == 5 and at[0] == "decisions":
        return (at[0], "*", at[2], at[3], "*")
    return ()


def _part(node: MapNode, key: str) -> Node | None:
    entry = node.get(key)
    return entry.value if entry is not None else None


def _text(node: Node) -> str | None:
    return node.text if isinstance(node, Scalar) else None


def _is(one: object, other: object) -> bool:
    return one is other
