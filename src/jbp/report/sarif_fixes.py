"""Fixes as SARIF says them: which stretch of which file becomes which text.

The edit is the one that ``jbp lint --fix`` would make, proved by `jbp.edit`; where it refuses, there is no fix.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.edit.apply import apply
from jbp.errors import EditError
from jbp.report.sarif_places import artifact_location, message, region
from jbp.syntax.nodes import find

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.finding import Finding
    from jbp.operation import Operation
    from jbp.reading.document import Document
    from jbp.report.sarif_places import Json
    from jbp.syntax.nodes import Source

_MOST: Final = 1 << 17
"""How many characters a file may have: each fix reads its file twice, and a report may hold thousands."""


def fixes(found: Finding, document: Document) -> list[Json]:
    """The fix of a finding, as a list of one; none where it has none, or where its edit is refused."""
    if found.fix is None or not found.fix.operations:
        return []
    try:
        changes = [_change(source, tuple(own)) for source, own in _by_source(found.fix.operations, document)]
    except EditError:
        return []
    changed: list[Json] = [change for change in changes if change is not None]
    if not changed:
        return []
    way = "safe: it cannot change what the plan means" if found.fix.safe else "unsafe: look at it before you take it"
    title = found.fix.title[:1].upper() + found.fix.title[1:]
    return [
        {
            "description": message(f"{title} ({way})."),
            "artifactChanges": changed,
            "properties": {"safe": found.fix.safe},
        }
    ]


def difference(before: str, after: str) -> tuple[int, int, str]:
    """The smallest stretch of a text to replace, from and up to which offset, and by what."""
    shorter = min(len(before), len(after))
    start = _common(before, after, shorter)
    end = _common(before[::-1], after[::-1], shorter - start)
    # A line end of two characters is not taken apart.
    start -= start > 0 and before[start - 1] == "\r"
    end -= end > 0 and before[len(before) - end] == "\n" and before[len(before) - end - 1 : len(before) - end] == "\r"
    return start, len(before) - end, after[start : len(after) - end]


def _common(one: str, other: str, most: int) -> int:
    """How many characters two texts begin alike with, at most so many."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _by_source(operations: tuple[Operation, ...], document: Document) -> list[tuple[Source, list[Operation]]]:
    """The operations of each file, in the order in which files are first needed."""
    found: dict[str, list[Operation]] = {}
    for operation in operations:
        found.setdefault(_file(operation.address, document), []).append(operation)
    return [(document.sources[name], own) for name, own in found.items()]


def _file(address: Address, document: Document) -> str:
    """The file in which the innermost entry of an address stands that exists."""
    for length in range(len(address), 0, -1):
        there = None if document.tree is None else find(document.tree, address[:length])
        if there is not None:
            return there[1].file if there[0] is None else there[0].file
    return document.name


def _change(source: Source, operations: tuple[Operation, ...]) -> Json:
    """What becomes of a file; None where nothing does."""
    if len(source.text) > _MOST:
        raise EditError(f"{source.name} is too long.")
    start, end, text = difference(source.text, apply(source, operations))
    if start == end and not text:
        return None
    return {
        "artifactLocation": artifact_location(source.name),
        "replacements": [
            {
                "deletedRegion": region(source.position(start), source.position(end)),
                "insertedContent": {"text": text},
            }
        ],
    }
