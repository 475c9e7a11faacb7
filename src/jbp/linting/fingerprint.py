"""Fingerprints: what makes a finding the same one tomorrow."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.finding import Spot
from jbp.syntax.nodes import ListNode, MapNode, Scalar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jbp.address import Address
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.syntax.nodes import Node

_FORMERLY = "formerly"
_LATEST: list[tuple[Document, Callable[[Finding], str]]] = []
"""The document that was asked for last, with what gives its fingerprints: a report asks finding by finding, and what
was renamed is looked for in the whole plan. (A cache of functools would have to hash the document.)"""


def fingerprint(finding: Finding, document: Document) -> str:
    """Sixteen hexadecimal digits of the rule, the address and the values written in the plan that led to it.

    Neither wording, nor lines, nor the day enter, so it is the same after an edit elsewhere and on another day. An
    entry enters by its earliest id, in the address and where a value is its id, so it is also the same after a
    renaming that `formerly` tells of.
    """
    latest = _LATEST[0] if _LATEST else None
    if latest is None or latest[0] is not document:
        latest = document, fingerprints(document)
        _LATEST[:] = [latest]
    return latest[1](finding)


def fingerprints(document: Document) -> Callable[[Finding], str]:
    """What gives the fingerprints of a document's findings, for those who ask for many."""
    from hashlib import sha256  # most reports show none  # noqa: PLC0415

    renamed = dict(_renamings(document)) if _tells_of_renamings(document) else {}

    def of(finding: Finding) -> str:
        at: Address = () if isinstance(finding.at, Spot) else finding.at
        stated = finding.stated
        if renamed:
            at = _as_first_named(at, document.tree, renamed)
            stated = tuple(".".join(renamed.get(step, step) for step in text.split(".")) for text in stated)
        return sha256(json.dumps([finding.code, show_address(at), *stated]).encode()).hexdigest()[:16]

    return of


def _tells_of_renamings(document: Document) -> bool:
    return any(_FORMERLY in source.text for source in document.sources.values())


def _renamings(document: Document) -> Iterator[tuple[str, str]]:
    """Each id of an entry that was renamed, with its earliest."""
    waiting: list[Node] = [document.tree] if document.tree is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, ListNode):
            waiting.extend(node.items)
        elif isinstance(node, MapNode):
            for key, value in node.entries:
                waiting.append(value)
                earliest = _earliest(value)
                if earliest is not None:
                    yield key.text, earliest


def _as_first_named(address: Address, node: Node | None, renamed: Mapping[str, str]) -> Address:
    """The address with the earliest ids: of each entry its own, and of what is named by an entry's id, that one's."""
    steps: list[str | int] = []
    for step in address:
        node = _below(node, step)
        steps.append(step if isinstance(step, int) else _earliest(node) or renamed.get(step, step))
    return tuple(steps)


def _below(node: Node | None, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        entry = node.get(step)
        return entry.value if entry else None
    if isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def _earliest(node: Node | None) -> str | None:
    """The first of the ids that an entry had before; None where it never had another."""
    entry = node.get(_FORMERLY) if isinstance(node, MapNode) else None
    if entry is None:
        return None
    value = entry.value
    first = value.items[0] if isinstance(value, ListNode) and value.items else value
    return first.text or None if isinstance(first, Scalar) else None
