"""What stands between the texts of a source: its comments, and what must not stand there.

A comment cannot be told from text by looking for ``#``; but what lies between one text and the next is only
structure, and a ``#`` there opens a comment.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.syntax import faults
from jbp.syntax.nodes import scalars

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.syntax.nodes import MapNode, Scalar, Source
    from jbp.syntax.problem import Problem

# Texts, since few plans need them compiled.
_COMMENT: Final = r"#[^\r\n]*"
# A question mark that no text precedes. Outside the texts each begins a key: in `{?x: y}`, too, the key is `x`.
_QUESTION: Final = r"\?(?<![^\s\[{,-]\?)"


class Comment(NamedTuple):
    """A comment.

    Attributes:
        start: where its ``#`` stands.
        end: the end of its line.
        text: as written, with the ``#``.
        own_line: whether nothing but blanks stands before it on its line.
    """

    start: int
    end: int
    text: str
    own_line: bool


def comments(source: Source, tree: MapNode) -> tuple[Comment, ...]:
    """Every comment of a source, in the order of the text."""
    if "#" not in source.text:
        return ()
    found = (
        match
        for start, end in _gaps(source.text, scalars(tree))
        for match in re.compile(_COMMENT).finditer(source.text, start, end)
    )
    return tuple(
        Comment(match.start(), match.end(), match[0], _owns_line(source.text, match.start())) for match in found
    )


def misplaced(source: Source, written: Sequence[Scalar], *, complete: bool) -> Iterator[Problem]:
    """Tabs outside quotes, blocks and comments, and the ``? key`` form.

    Where the text was not read to its end, only what lies before the last text is looked at.
    Tabs are one problem however many there are: whoever indents with tabs does so on every line.
    """
    places = sorted(_tabs(source, written, complete=complete)) if "\t" in source.text else []
    if places:
        yield faults.tabs(source, places)
    if "?" in source.text and re.search(_QUESTION, source.text) is not None:
        for start, end in _gaps(source.text, written, to_end=False):
            gap = _without_comments(source.text[start:end])
            yield from (faults.explicit_key(source, start + m.start()) for m in re.finditer(_QUESTION, gap))


def _tabs(source: Source, written: Sequence[Scalar], *, complete: bool) -> Iterator[int]:
    for start, stop in _gaps(source.text, written, to_end=complete):
        yield from (start + at for at, sign in enumerate(_without_comments(source.text[start:stop])) if sign == "\t")
    # Tabs inside bare texts count: one parser ends the text there, the other does not.
    for scalar in written:
        if scalar.style == "plain":
            yield from (at for at in range(scalar.start, scalar.end) if source.text[at] == "\t")


def _without_comments(gap: str) -> str:
    """A stretch between texts, with blanks in place of its comments."""
    return re.sub(_COMMENT, lambda match: " " * len(match[0]), gap)


def _gaps(text: str, written: Iterable[Scalar], *, to_end: bool = True) -> Iterator[tuple[int, int]]:
    """The stretches between texts; the header line of a block text (``| # why``) counts as between."""
    at = 0
    for scalar in written:
        yield at, scalar.start
        at = scalar.end
        if scalar.style in {"literal", "folded"}:
            header_end = text.find("\n", scalar.start, scalar.end)
            if header_end >= 0:
                yield scalar.start, header_end
    if to_end:
        yield at, len(text)


def _owns_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()
