"""What a cut has taken away: the addresses at which something stood that the partner may not know of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jbp.model.stored import shape
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find, walk

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.syntax.nodes import Node


@dataclass(slots=True)
class Gone:
    """What is gone so far; it only ever grows.

    Attributes:
        addresses: every address that stood for something, below the removed entries too.
        roots: the topmost of what was removed; an address below one is gone even where nothing stood there. A section
            is none, since it is no secret that there may be one, but each entry of it is.
        shortened: lists that have lost an item, so that a number no longer says which item is meant.
    """

    addresses: set[Address] = field(default_factory=set)
    roots: set[Address] = field(default_factory=set)
    shortened: set[Address] = field(default_factory=set)

    def take(self, address: Address, node: Node) -> None:
        """Note that a node was removed, with all that stands below it and the ids it had before."""
        if isinstance(node, MapNode) and shape().is_section(address):
            self.addresses.add(address)
            for key, value in node.entries:
                self.take((*address, key.text), value)
            return
        self.roots.add(address)
        for at, _, value in walk(node, address):
            self.addresses.add(at)
            if isinstance(value, MapNode):
                former = {(*at[:-1], earlier) for earlier in _former_ids(value)}
                self.addresses |= former
                self.roots |= former

    def empty(self, address: Address) -> None:
        """Note that nothing was left at an address."""
        self.addresses.add(address)

    def shorten(self, address: Address) -> None:
        """Note that a list lost an item."""
        self.shortened.add(address)

    def holds(self, address: Address, tree: MapNode) -> bool:
        """Whether an address leads to, through or below what is gone.

        Below a section that is gone only what stood there counts: ``people.zoe``, whom nobody ever wrote down, is a
        mistake of the shared plan, whether or not the section held somebody else.
        """
        if self._passes_shortened(address):
            return True
        below = any(address[:depth] in self.roots for depth in range(1, len(address)))
        return (below or address in self.addresses) and find(tree, address) is None

    def _passes_shortened(self, address: Address) -> bool:
        return any(isinstance(step, int) and address[:at] in self.shortened for at, step in enumerate(address))


def _former_ids(node: MapNode) -> tuple[str, ...]:
    entry = node.get("formerly")
    if entry is None:
        return ()
    items = entry.value.items if isinstance(entry.value, ListNode) else (entry.value,)
    return tuple(item.text for item in items if isinstance(item, Scalar))
