"""The cut: a tree without everything that one partner may not see.

It runs on the tree as written, before anything is typed or computed, so that a mistake in a private entry is as
invisible as the entry. What was taken away leaves no trace: no placeholder, no count, no empty section.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.cut.gone import Gone
from jbp.cut.hide import hide
from jbp.cut.sever import sever
from jbp.cut.sight import sight
from jbp.syntax.nodes import Entry, MapNode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

# A united plan has no parts any more, and the name of a part can be private ("talks-with-rival.yaml"). So it is with
# tables: their figures have become `actuals`, and other rows of them may be private.
_FILES_ONLY: Final = frozenset({"parts", "extends"})
_TABLE: Final = "actuals_from"


def cut(tree: MapNode, partner: str, owners: Mapping[str, tuple[str, ...]]) -> MapNode:
    """The tree as a partner may see it.

    Removed are: entries whose ``private_to`` does not name the partner (or does not name partners alone), what stands
    in overlays of others, every reference to either, and what is empty then, until nothing changes any more. What is
    private to this partner stays, with its ``private_to``.

    Args:
        tree: the united tree, overlays laid on.
        partner: the id of the partner who will read it.
        owners: for each overlay's file, the partners it is private to.

    Returns:
        What is left. Spans are still those of the uncut texts: show positions of the canonical text of the cut only.
    """
    gone = Gone()
    left = hide(tree, sight(tree, partner, owners), gone)
    left = left._replace(entries=tuple(map(_in_one_file, _without(left, _FILES_ONLY).entries)))
    while (severed := sever(left, gone)) is not left:
        left = severed
    return left


def _in_one_file(entry: Entry) -> Entry:
    """A section; of the KPIs, without the names of the tables that hold their figures."""
    key, section = entry
    if key.text != "kpis" or not isinstance(section, MapNode):
        return entry
    return Entry(key, section._replace(entries=tuple(map(_with_figures_alone, section.entries))))


def _with_figures_alone(kpi: Entry) -> Entry:
    key, value = kpi
    if key.text.startswith("x-") or not isinstance(value, MapNode):
        return kpi
    return Entry(key, _without(value, frozenset({_TABLE})))


def _without(node: MapNode, keys: AbstractSet[str]) -> MapNode:
    return node._replace(entries=tuple(entry for entry in node.entries if entry.key.text not in keys))
