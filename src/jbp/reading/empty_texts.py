"""Texts that say nothing: quotes with nothing between them (004).

Quoting never changes the meaning, so that ``title: ""`` is a title without a value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jbp.syntax.nodes import MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import Node
    from jbp.syntax.parse import Parsed

# Most files hold no such quotes, and then no tree is walked.
_EMPTY = r"""(["'])[ \t]*\1"""


def check_empty_texts(parsed: Iterable[Parsed], tree: MapNode, found: Collector) -> None:
    """Report quoted texts that are empty; the team's own data (``x-``) may hold what it likes."""
    if not any(re.search(_EMPTY, one.source.text) for one in parsed):
        return
    for address in _empty(tree, ()):
        if not found.has_reported(address):
            field = next((step for step in reversed(address) if isinstance(step, str)), "")
            found.add(
                "wrong-type",
                address,
                f"`{field}` is an empty text; in a plan an absent value is an absent key",
                label="nothing between the quotes",
                mend="Write something between the quotes, or delete the entry.",
            )


def _empty(node: Node, address: Address) -> Iterator[Address]:
    if isinstance(node, Scalar):
        if node.style in {"single", "double"} and not node.text.strip():
            yield address
    elif isinstance(node, MapNode):
        for key, value in node.entries:
            if not key.text.startswith("x-"):
                yield from _empty(value, (*address, key.text))
    else:
        for number, item in enumerate(node.items):
            yield from _empty(item, (*address, number))
