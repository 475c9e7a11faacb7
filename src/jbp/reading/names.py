"""How findings call the entries of a tree that may not be a plan yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.model.naming import NAME_FIELDS, entry_of, noun_of
from jbp.syntax.nodes import COVER, MapNode, Scalar, find

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.syntax.nodes import Node


def describe(tree: MapNode, address: Address) -> str:
    """The innermost entry that holds an address, in words: ``initiative "Shelf reset"``; else the plan itself."""
    entry = entry_of(address)
    noun = noun_of(entry)
    if noun is None:
        return f"section {address[0]}" if address and isinstance(address[0], str) and len(address) > 1 else "the plan"
    found = find(tree, entry)
    name = name_of(found[1]) if found is not None else None
    return f'{noun} "{shortened(name or str(entry[-1]))}"'


def name_of(node: Node) -> str | None:
    """The name that an entry states, or None."""
    if isinstance(node, Scalar):
        return node.text if node.text.strip(COVER) else None
    if isinstance(node, MapNode):
        for field in NAME_FIELDS:
            entry = node.get(field)
            if entry is not None and isinstance(entry.value, Scalar) and entry.value.text.strip(COVER):
                return entry.value.text
    return None


def shortened(text: str, limit: int = 60) -> str:
    """A text as a headline quotes it: on one line, and not longer than one reads at a glance."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
