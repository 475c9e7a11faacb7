"""What is said when a plan has nothing at an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.errors import UsageError
from jbp.syntax.nodes import ListNode, MapNode, find

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.syntax.nodes import Node


def no_such_address(tree: MapNode, address: Address, name: str) -> UsageError:
    """The error that says how far the address leads, and what it probably meant."""
    reached: Address = ()
    node: Node = tree
    for length in range(1, len(address) + 1):
        found = find(tree, address[:length])
        if found is None:
            break
        reached, node = address[:length], found[1]
    where = f"{show_address(reached)} in {name}" if reached else name
    missing = address[len(reached)]
    return UsageError(f'{where} has nothing at "{missing}". {_hint(node, reached, missing)}')


def _hint(node: Node, reached: Address, missing: str | int) -> str:
    if isinstance(node, ListNode):
        return f"It is a list of {len(node.items)}; its items are [0], [1] and so on."
    if not isinstance(node, MapNode):
        return "It is a value, and holds nothing."
    from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

    keys = tuple(entry.key.text for entry in node.entries)
    close = close_word(str(missing), keys)
    if close is not None:
        return f"Did you mean {show_address((*reached, close))}?"
    return f"It holds: {', '.join(keys[:12])}{', …' if len(keys) > 12 else ''}."
