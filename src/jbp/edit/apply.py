"""Operations become text: the spans they touch are replaced, and nothing else of the file changes.

Every edit is proved before it is returned: the new text is read again, and must say exactly what the operations say,
with every other comment in its place. Where it does not, nothing is changed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.edit.arrival import place_of_new
from jbp.edit.change import change
from jbp.edit.fresh import comments_in
from jbp.edit.said import changed, said
from jbp.edit.span import newline
from jbp.edit.value import is_filled
from jbp.errors import EditError
from jbp.operation import Insert, Operation, Quote, Remove, Set
from jbp.syntax.nodes import Scalar, Source, find
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jbp.address import Address
    from jbp.edit.said import Said
    from jbp.edit.span import Change, Span
    from jbp.syntax.nodes import MapNode
    from jbp.syntax.parse import Parsed


def apply(source: Source, operations: Sequence[Operation]) -> str:
    """The text of a source after operations, which take effect one after the other.

    Args:
        source: the text; it may hold mistakes, as long as it can be read as a tree.
        operations: what to do. Two ways to say the same value are no change.

    Returns:
        The new text, with the line ends of the old one.

    Raises:
        EditError: an operation is impossible, or its result could not be shown to be right.
    """
    parsed, tree = _read(_opened(source), None)
    source, left = parsed.source, list(operations)
    while left:
        count, changes, expected = _next(source, tree, left)
        text = _replaced(source.text, [span for one in changes for span in one.spans])
        after, tree = _read(Source(source.name, text, source.bom), left[0].address)
        if said(tree) != expected:
            raise EditError(f"{show_address(left[0].address)} cannot be changed in place here; edit the line by hand.")
        _prove(parsed, after, changes, left[:count])
        source, parsed, left = after.source, after, left[count:]
    return source.text


def encoded(source: Source, text: str) -> bytes:
    """A source's new text as bytes; the byte order mark of a file that has one is kept."""
    return (("\ufeff" if source.bom else "") + text).encode()


def _next(source: Source, tree: MapNode, operations: Sequence[Operation]) -> tuple[int, list[Change], Said]:
    """As many of the next operations as touch different places, so that one reading proves them all."""
    expected: Said = said(tree)
    changes: list[Change] = []
    touched: list[Address] = []
    for operation in operations:
        holder = _touched(tree, operation)
        if touched and (_comments(operation) or any(_overlap(holder, other) for other in touched)):
            break
        place = place_of_new(source.text, tree, operation.address)
        expected = changed(expected, operation, place)
        changes.append(change(source, tree, operation, place))
        touched.append(holder)
        if _comments(operation):
            break
    return len(changes), changes, expected


def _touched(tree: MapNode, operation: Operation) -> Address:
    """The address of the collection whose text an operation changes: missing and empty levels are written above.

    Quotes change nothing around the text that they stand around.
    """
    if isinstance(operation, Quote):
        return operation.address
    address = operation.address[: -2 if isinstance(operation, Remove) else -1]
    while address:
        found = find(tree, address)
        if found is not None and not isinstance(found[1], Scalar) and is_filled(found[1]):
            break
        address = address[:-1]
    return address


def _overlap(one: Address, other: Address) -> bool:
    """Whether one of two addresses holds the other."""
    depth = min(len(one), len(other))
    return one[:depth] == other[:depth]


def _replaced(text: str, spans: Sequence[Span]) -> str:
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if span.start < at:
            raise EditError("Two of the changes touch the same place; make them one after the other.")
        parts += [text[at : span.start], span.text]
        at = span.end
    return "".join([*parts, text[at:]])


def _read(source: Source, address: Address | None) -> tuple[Parsed, MapNode]:
    parsed = parse(source)
    if parsed.tree is not None:
        return parsed, parsed.tree
    why = parsed.problems[0].message if parsed.problems else "it is no plan"
    if address is None:
        raise EditError(f"{source.name} cannot be edited before it can be read: {why}.")
    raise EditError(f"{show_address(address)} cannot be written so that the plan can still be read: {why}.")


def _comments(operation: Operation) -> list[str]:
    """The comments that an operation writes; one that writes some is proved by itself."""
    return list(comments_in(operation.value)) if isinstance(operation, Set | Insert) else []


def _prove(before: Parsed, after: Parsed, changes: Sequence[Change], operations: Sequence[Operation]) -> None:
    """That a new text has no new mistakes, keeps all comments but those of what was removed, and has the new ones."""
    place = show_address(operations[0].address)
    if Counter(one.rule for one in after.problems) - Counter(one.rule for one in before.problems):
        raise EditError(f"{place} cannot be written this way: {after.problems[0].message}.")
    gone = [span for one in changes for span in one.gone]
    kept = [one.text for one in before.comments if not any(start <= one.start < end for start, end in gone)]
    old, new = [one.text for one in before.comments], [one.text for one in after.comments]
    added = [comment for operation in operations for comment in _comments(operation)]
    others = [
        new[:at] + new[at + len(added) :]
        for at in range(len(new) - len(added) + 1)
        if new[at : at + len(added)] == added
    ]
    if not any(_within(kept, rest) and _within(rest, old) for rest in others):
        raise EditError(f"{place} cannot be changed without losing a comment; edit the line by hand.")


def _within(comments: Sequence[str], others: Sequence[str]) -> bool:
    """Whether comments all stand among others, in this order."""
    there = iter(others)
    return all(comment in there for comment in comments)


def _opened(source: Source) -> Source:
    """A file of which every line is blank or a comment, as one that says nothing below them: it can be added to."""
    if any(line.strip() and not line.lstrip().startswith("#") for line in source.text.splitlines()):
        return source
    ending = newline(source)
    parted = source.text.endswith("\n") or not source.text
    return replace(source, text=source.text + ("" if parted else ending) + "{}" + ending)
