"""Bare texts that other programs read as something else (013), each with the fix that puts it into quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.finding import Fix, Spot
from jbp.syntax.ambiguous import ambiguous
from jbp.syntax.nodes import Scalar, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.syntax.nodes import MapNode
    from jbp.syntax.parse import Parsed


def check_ambiguous_texts(parsed: Iterable[Parsed], tree: MapNode, found: Collector) -> None:
    """Report them. The fix is safe, since here every bare text is the text that stands in the file."""
    problems = [problem for one in parsed if one.tree is not None for problem in ambiguous(one.source, one.tree)]
    if problems:
        found.add_problems(problems, dict(_quotings(tree, {problem.spot for problem in problems})))


def _quotings(tree: MapNode, spots: AbstractSet[Spot]) -> Iterator[tuple[Spot, Fix]]:
    """For each spot that is a text of the tree, the fix that puts it into quotes.

    A text that was cut at a ``#`` has another spot: nobody knows whether its rest was meant as a comment.
    """
    from jbp.edit.quoting import double_quoted  # few plans need them  # noqa: PLC0415
    from jbp.operation import Quote  # noqa: PLC0415

    seen: set[Address] = set()
    for address, key, value in walk(tree):
        if address in seen:
            continue  # of a key that stands twice, an address means the first
        seen.add(address)
        texts = (Quote(address, "key"), key), (Quote(address), value)
        for operation, text in texts:
            if isinstance(text, Scalar) and _spot(text) in spots:
                yield _spot(text), Fix(f"write {double_quoted(text.text)}", (operation,), safe=True)


def _spot(text: Scalar) -> Spot:
    return Spot(text.file, text.start, text.end)
