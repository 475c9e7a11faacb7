"""The plan as every partner may see it: what all of them agree to, whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import NOBODY, read
from jbp.syntax.nodes import ListNode, MapNode, Scalar, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.model.plan import Plan
    from jbp.reading.document import Document
    from jbp.syntax.nodes import Node


def shared_plan(document: Document) -> Plan | None:
    """The plan without what is private to anybody: the document's own plan where nothing is.

    None where the document is no plan, or what is left is none.
    """
    if document.plan is None or document.tree is None:
        return None
    if document.shared is not None:
        return _typed(document.shared)
    if not any(_may_say_private(source.text) for source in document.sources.values()):
        return document.plan
    from jbp.cut.sight import says_private  # few plans write anything like it  # noqa: PLC0415

    if not _holds(document.tree, says_private):
        return document.plan
    return _typed(Source(document.name, _cut(document.tree)))


def _typed(text: Source) -> Plan | None:
    return read(Inputs(FileBytes(text.name, text.text.encode()))).plan


def _cut(tree: MapNode) -> str:
    from jbp.cut.cut import cut  # few plans hold anything private  # noqa: PLC0415
    from jbp.edit.canonical import canonical  # noqa: PLC0415
    from jbp.edit.remarks import NO_REMARKS  # noqa: PLC0415
    from jbp.model.stored import shape  # noqa: PLC0415

    return canonical(cut(tree, NOBODY, {}), shape(), NO_REMARKS)


def _may_say_private(text: str) -> bool:
    """Whether a key of the text may be what `jbp.cut.sight.says_private` means: long histories ask many texts."""
    return not text.isascii() or "\\" in text or "rivate" in text.lower()


def _holds(node: Node, says: Callable[[str], bool]) -> bool:
    """Whether a key somewhere says what is asked for; most keys stand many times, and each is asked once."""
    keys: set[str] = set()
    waiting: list[Node] = [node]
    while waiting:
        at = waiting.pop()
        if isinstance(at, MapNode):
            for key, value in at.entries:
                keys.add(key.text)
                if not isinstance(value, Scalar):
                    waiting.append(value)
        elif isinstance(at, ListNode):
            waiting.extend(at.items)
    return any(map(says, keys))
