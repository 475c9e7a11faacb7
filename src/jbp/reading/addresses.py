"""Addresses of entries: which ones a tree has, and which one was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.model.naming import noun_of
from jbp.reading.typed import close_word
from jbp.syntax.nodes import MapNode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.address import Address

_DEEPEST = 4
_EXAMPLES = ("kpis", "initiatives", "focus_areas")


def entry_addresses(tree: MapNode) -> dict[str, Address]:
    """Every entry of a tree that has a noun of its own, by its address as it is written."""
    return {show_address(address): address for address in _entries(tree, ())}


def meant_address(text: str, entries: Mapping[str, Address]) -> str | None:
    """The address that a wrong one probably means.

    A slip in the last step is looked for among its neighbours, one before it by the last step, which may also stand
    alone (``lead-flow`` for ``initiatives.lead-flow``).
    """
    above, _, last = text.rpartition(".")
    neighbours = {show_address(at[-1:]): shown for shown, at in entries.items() if show_address(at[:-1]) == above}
    if neighbours:
        close = close_word(last, tuple(neighbours))
        return neighbours[close] if close is not None else None
    namesakes = [shown for shown, at in entries.items() if show_address(at[-1:]) == last]
    return namesakes[0] if len(namesakes) == 1 else None


def example_address(entries: Mapping[str, Address]) -> str:
    """An address of this plan that shows how one is written."""
    for section in _EXAMPLES:
        for shown, address in entries.items():
            if address[0] == section:
                return shown
    return next(iter(entries), "kpis.close-rate")


def _entries(node: MapNode, address: Address) -> Iterator[Address]:
    for key, value in node.entries:
        at = (*address, key.text)
        if noun_of(at) is not None:
            yield at
        if isinstance(value, MapNode) and len(at) < _DEEPEST:
            yield from _entries(value, at)
