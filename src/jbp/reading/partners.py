"""A joint plan has two partners or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.syntax.nodes import MapNode, find

if TYPE_CHECKING:
    from jbp.reading.collector import Collector

_FEWEST = 2


def check_partners(tree: MapNode, found: Collector) -> None:
    """Report a plan of fewer than two partners; that there are none at all, the models say."""
    partners = find(tree, ("partners",))
    if partners is None or not isinstance(partners[1], MapNode) or len(partners[1].entries) >= _FEWEST:
        return
    found.add(
        "missing-key",
        ("partners",),
        "the plan has fewer than two partners, and a joint plan is made by two or more",
        part="key",
        label="two partners or more belong here",
        mend="Add the other partner: its id, and its name.",
    )
