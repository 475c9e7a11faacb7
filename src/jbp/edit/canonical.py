"""The canonical text of a tree: what ``jbp redact`` writes, and the text on which a partner's positions are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from jbp.edit.layout import GAP, Layout, parted
from jbp.edit.remarks import NO_REMARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.edit.remarks import Remarks
    from jbp.syntax.nodes import Entry, MapNode

# The sections that open a group: a blank line stands before the first of a group that is there.
_GROUPS: Final = (
    frozenset({"strategy", "customers", "value_propositions"}),
    frozenset(
        {
            *("focus_areas", "kpis", "components", "initiatives", "milestones", "resources", "risks"),
            *("journal", "pulse", "recommendations"),
        }
    ),
    frozenset({"sales", "marketing", "financials", "incentives", "expectations", "consequences"}),
    frozenset(
        {
            *("conversations", "decisions", "futures", "dependence", "exclusivity", "rival_partnerships"),
            *("declared", "exit", "plan_b"),
        }
    ),
    frozenset({"agreement", "governance", "meetings", "reviews", "health", "alignment_buckets"}),
)


class Fields(Protocol):
    """What the layout must know of the format; `jbp.model.shape.Shape` knows it."""

    def fields_at(self, address: Address) -> tuple[str, ...] | None:
        """The fields of the mapping at an address in canonical order; None where its keys are ids or free."""


def canonical(tree: MapNode, fields: Fields, remarks: Remarks = NO_REMARKS) -> str:
    """The text of a tree in canonical layout; reading it gives the same data.

    Fixed words stand in the order of the format, then unknown ones, then the team's own ``x-`` keys; entries keyed by
    id keep their order. The layout depends on the tree and its comments alone.

    Args:
        tree: the tree, cut or whole; it may come from several files.
        fields: the order of the format's fields.
        remarks: the comments of those files, by the entries they belong to; those of entries that are gone stay away.
    """
    text = "\n".join(_tidied(_lines(tree, Order(fields), remarks)))
    return text + "\n" if text else "{}\n"


def _lines(tree: MapNode, order: Order, remarks: Remarks) -> Iterator[str]:
    layout = Layout(remarks, order.entries)
    yield from parted(remarks.header)
    last: int | None = None
    for number, entry in enumerate(order.entries(tree, ())):
        group = group_of(entry.key.text)
        if number and group not in {None, last}:
            yield GAP
        last = group if group is not None else last
        yield from layout.entry(entry, 0, (entry.key.text,))
    yield from parted(remarks.footer)


def group_of(key: str) -> int | None:
    """The group that a section belongs to; None for what stands at the head of a plan."""
    return next((number for number, group in enumerate(_GROUPS) if key in group), None)


def _tidied(lines: Iterator[str]) -> Iterator[str]:
    """Lines with a blank one for each run of gaps, and none at either end."""
    waiting = started = False
    for line in lines:
        if line == GAP:
            waiting = started
            continue
        if waiting:
            yield ""
        yield line
        started, waiting = True, False


class Order:
    """The order of entries, by the fields of the format."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Fields) -> None:
        self._fields = fields

    def entries(self, node: MapNode, address: Address) -> tuple[Entry, ...]:
        """The entries of the mapping at an address, as they are to stand one after the other."""
        fields = self._fields.fields_at(address)
        if fields is None:
            return node.entries
        ranks = {name: rank for rank, name in enumerate(fields)}
        return tuple(sorted(node.entries, key=lambda entry: _rank(entry.key.text, ranks)))


def _rank(key: str, ranks: dict[str, int]) -> int:
    return ranks.get(key, len(ranks) + key.startswith("x-"))
