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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.syntax.nodes import MapNode

# A united plan has no parts any more, and the name of a part can be private ("talks-with-rival.yaml").
_FILES_ONLY: Final = frozenset({"parts", "extends"})


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
    left = left._replace(entries=tuple(entry for entry in left.entries if entry.key.text not in _FILES_ONLY))
    while (severed := sever(left, gone)) is not left:
        left = severed
    return left
