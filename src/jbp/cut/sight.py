"""Who may see what: overlays by their file, entries by their ``private_to``.

Whatever leaves room for doubt hides: a ``private_to`` that is empty, holds a partner nobody knows, is neither a text
nor a list of texts, stands twice with different partners, or is misspelt in case or punctuation.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jbp.syntax.nodes import ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.syntax.nodes import Entry, Node

_PRIVATE_TO = "privateto"


@dataclass(frozen=True, slots=True)
class Sight:
    """What one partner may see.

    Attributes:
        partner: the id of the partner.
        partners: the ids of the partners whom this partner may know of.
        closed: the files of overlays that are private to others.
    """

    partner: str
    partners: frozenset[str]
    closed: frozenset[str]

    def hides(self, node: Node) -> bool:
        """Whether an entry with this value is private to others."""
        if not isinstance(node, MapNode):
            return False
        marks = [entry for entry in node.entries if says_private(entry.key.text) and self.reads(entry)]
        return any(mark.key.text != "private_to" or not self._admits(mark.value) for mark in marks)

    def reads(self, entry: Entry) -> bool:
        """Whether a key stands in files that this partner may read.

        A mapping may hold what several files state, so that its own keys answer for themselves.
        """
        key, value = entry
        return key.file not in self.closed and (isinstance(value, MapNode) or value.file not in self.closed)

    def _admits(self, private_to: Node) -> bool:
        """Whether a ``private_to`` names this partner, and nobody but partners."""
        items = private_to.items if isinstance(private_to, ListNode) else (private_to,)
        named = {item.text for item in items if isinstance(item, Scalar)}
        well_formed = all(isinstance(item, Scalar) for item in items)
        return well_formed and self.partner in named and named <= self.partners


def sight(tree: MapNode, partner: str, owners: Mapping[str, tuple[str, ...]]) -> Sight:
    """What a partner may see of a tree.

    Partners cannot be private by the format; where one is nevertheless, or stands in an overlay of others, this partner
    knows nothing of it, and a ``private_to`` that names it names nobody.
    """
    closed = frozenset(file for file, named in owners.items() if partner not in named)
    section = tree.get("partners")
    entries = section.value.entries if section is not None and isinstance(section.value, MapNode) else ()
    seen = Sight(partner, frozenset(entry.key.text for entry in entries), closed)
    while True:
        left = frozenset(entry.key.text for entry in entries if seen.reads(entry) and not seen.hides(entry.value))
        if left == seen.partners:
            return seen
        seen = Sight(partner, left, closed)


def says_private(key: str) -> bool:
    """Whether a key is ``private_to``, however it is spelt: ``Private-To`` is a mistake, and still means to hide."""
    if key.isascii() and "rivate" not in key.lower():
        return False
    letters = (letter for letter in unicodedata.normalize("NFKC", key).casefold() if letter.isalnum())
    return "".join(letters) == _PRIVATE_TO
