"""Taking away what is private to others, before anything is known of references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.syntax.nodes import Entry, ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.cut.gone import Gone
    from jbp.cut.sight import Sight
    from jbp.syntax.nodes import Node


def hide(tree: MapNode, sight: Sight, gone: Gone) -> MapNode:
    """The tree without the entries, keys and items that are private to others; what they were is noted in `gone`."""
    if sight.hides(tree):
        gone.take((), tree)
        return tree._replace(entries=())
    return _mapping(tree, (), sight, gone)


def _below(node: Node, address: Address, sight: Sight, gone: Gone) -> Node | None:
    """What is left of a value; None where nothing is.

    A collection that was empty before goes as well: it means the same as none, and if it stayed, a section that held
    private entries only could be told from one that held none.
    """
    if isinstance(node, Scalar):
        return node
    left = _mapping(node, address, sight, gone) if isinstance(node, MapNode) else _list(node, address, sight, gone)
    if isinstance(left, MapNode):
        return left if left.entries else None
    return left if left.items else None


def _mapping(node: MapNode, address: Address, sight: Sight, gone: Gone) -> MapNode:
    entries = []
    for entry in node.entries:
        key, value = entry
        at = (*address, key.text)
        if not sight.reads(entry) or sight.hides(value):
            gone.take(at, value)
            continue
        left = _below(value, at, sight, gone)
        if left is None:
            gone.empty(at)
        else:
            entries.append(entry if left is value else Entry(key, left))
    return node._replace(entries=tuple(entries))


def _list(node: ListNode, address: Address, sight: Sight, gone: Gone) -> ListNode:
    items = []
    for number, item in enumerate(node.items):
        closed = not isinstance(item, MapNode) and item.file in sight.closed
        left = None if closed or sight.hides(item) else _below(item, (*address, number), sight, gone)
        if left is None:
            gone.take((*address, number), item)
            gone.shorten(address)
        else:
            items.append(left)
    return node._replace(items=tuple(items))
