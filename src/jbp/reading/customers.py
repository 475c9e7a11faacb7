"""Segments and accounts share one namespace, since a plan names both in the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Related
from jbp.syntax.nodes import MapNode, find

if TYPE_CHECKING:
    from jbp.reading.collector import Collector

_SEGMENTS, _ACCOUNTS = ("customers", "segments"), ("customers", "accounts")


def check_customers(tree: MapNode, found: Collector) -> None:
    """Report accounts that have the id of a segment."""
    segments, accounts = find(tree, _SEGMENTS), find(tree, _ACCOUNTS)
    if segments is None or accounts is None:
        return
    if not isinstance(segments[1], MapNode) or not isinstance(accounts[1], MapNode):
        return
    taken = {entry.key.text for entry in segments[1].entries if not entry.key.text.startswith("x-")}
    for key in (entry.key.text for entry in accounts[1].entries):
        if key in taken:
            found.add(
                "duplicate-id",
                (*_ACCOUNTS, key),
                f'"{key}" is the id of a segment and of an account; where customers are named, nobody knows which',
                part="key",
                label="the id of a segment too",
                mend="Give one of the two another id.",
                related=(Related((*_SEGMENTS, key), "the segment"),),
                stated=(key,),
            )
