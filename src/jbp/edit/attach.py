"""Which entry a comment belongs to, found on a file's own text, before anything is united or cut.

A comment behind something speaks of it, and one that stands directly above an entry and in line with it speaks of that
entry. Any other comment between two entries is doubtful: it could speak of either. Whoever lays out a whole file keeps
it with one of them; whoever writes for a partner leaves it out, always, because a comment that came and went with what
is private beside it would show that there is something.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.edit.remarks import Attached, Line, Place, item_place, place_of
from jbp.edit.span import dash_of
from jbp.syntax.nodes import ListNode, MapNode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.edit.remarks import Remarks
    from jbp.syntax.comments import Comment
    from jbp.syntax.nodes import Node, Source

# Some editors comment a line out in the first column, before its indentation: it is no remark on what follows.
_COMMENTED_OUT: Final = re.compile(r"#\s{2}")
_WAIVER: Final = re.compile(r"#\s*jbp:")
_FOR_EDITORS: Final = re.compile(r"#\s*(?:yaml-language-server:|vim?:|-\*-)")


class _Part(NamedTuple):
    """An entry or an item; `parent` is the number of the one around it, -1 at the root. Columns count from 1.

    An item begins at its dash, which may stand on a line of its own.
    """

    place: Place
    start: int
    end: int
    line: int
    column: int
    parent: int
    in_flow: bool


def attached(source: Source, tree: MapNode, comments: Iterable[Comment], *, doubtful: bool) -> Remarks:
    """The comments of a file, each at the entry it belongs to.

    Args:
        source: the file's text.
        tree: the file's own tree, before it was united with others or cut.
        comments: its comments in the order of the text.
        doubtful: whether to keep those that could speak of either of two entries; False for what a partner reads.
    """
    return placed(source, tree, comments, doubtful=doubtful).remarks()


def placed(source: Source, tree: MapNode, comments: Iterable[Comment], *, doubtful: bool) -> Attached:
    """As `attached`, with where each comment stands."""
    work = _Attaching(source, tree)
    for (number, own_line), group in groupby(comments, key=work.gap):
        if own_line and (doubtful or number == 0):
            work.between(number, [work.line(comment) for comment in group])
        elif own_line:
            work.directly_above(number, [work.line(comment) for comment in group])
        else:
            for comment in group:
                work.behind(number - 1, comment)
    return work.attached()


class _Attaching:
    """The work on one file: its parts in the order of the text, and what has been attached to them so far."""

    def __init__(self, source: Source, tree: MapNode) -> None:
        self._source = source
        self._parts: list[_Part] = []
        self._gather(tree, -1)
        self._starts = [part.start for part in self._parts]
        self._header: list[Line] = []
        self._footer: list[Line] = []
        self._above: dict[Place, list[Line]] = {}
        self._beside: dict[Place, Line] = {}
        self._below: dict[Place, list[Line]] = {}

    def attached(self) -> Attached:
        above = {place: tuple(lines) for place, lines in self._above.items()}
        below = {place: tuple(lines) for place, lines in self._below.items()}
        return Attached(tuple(self._header), above, self._beside, below, tuple(self._footer))

    def gap(self, comment: Comment) -> tuple[int, bool]:
        """The number of the part that follows a comment, and whether the comment has its line for itself."""
        return bisect_left(self._starts, comment.start), comment.own_line

    def line(self, comment: Comment) -> Line:
        number, column = self._source.position(comment.start)
        return Line(number, column, comment.text.rstrip(), comment.start)

    def behind(self, last: int, comment: Comment) -> None:
        """Attach a comment to what stands before it on its line: the outermost part which that line holds whole."""
        line = self.line(comment)
        path = list(self._path(last, -1))
        if not path:
            self._header.append(line)
            return
        part = self._on_line(path, line.number, comment.start)
        if part.place in self._beside:
            self._below.setdefault(part.place, []).append(line)
        else:
            self._beside[part.place] = line

    def between(self, number: int, lines: list[Line]) -> None:
        """Attach comments that stand between two parts: first those of the part above, then those of the one below."""
        following = self._parts[number] if number < len(self._parts) else None
        ended = list(self._path(number - 1, following.parent if following is not None else -1))
        if any(not part.in_flow and part.end <= lines[0].start for part in ended):
            # The brackets are closed: what stands in them has no place for a comment any more.
            ended = [part for part in ended if not part.in_flow]
        touching = self._is_text(lines[0].number - 1)
        split = _split(lines, following, ended, touching=touching)
        for part, group in groupby(_with_ended(lines[:split], ended), key=lambda pair: pair[0]):
            self._below.setdefault(part.place, []).extend(_paragraphs(line for _, line in group))
        rest = lines[split:]
        if not rest:
            return
        if following is None:
            apart = split == 0 and not touching
            self._footer.extend([_blank_before(rest[0])] if apart and self._parts else [])
            self._footer.extend(_paragraphs(rest))
        elif number == 0:
            self._open(following, rest)
        else:
            self._above[following.place] = _paragraphs(rest, following.line)

    def directly_above(self, number: int, lines: list[Line]) -> None:
        """Attach those of the comments between two parts that speak of the one below, beyond doubt."""
        following = self._parts[number] if number < len(self._parts) else None
        if following is None:
            return
        start = _in_line(lines, following)
        if self._is_text(lines[0].number - 1) and not any(
            _parted(lines, number) for number in range(1, min(start + 1, len(lines)))
        ):
            while start < len(lines) and _COMMENTED_OUT.match(lines[start].text):
                start += 1
        if lines[start:]:
            self._above[following.place] = lines[start:]

    def _open(self, first: _Part, lines: list[Line]) -> None:
        """The comments above everything: what blank lines part from the first entry speaks of the whole file."""
        shown = _paragraphs(lines, first.line)
        opening = max((at + 1 for at, line in enumerate(shown) if not line.text), default=0)
        while opening < len(shown) and _FOR_EDITORS.match(shown[opening].text):
            opening += 1
        self._header.extend(shown[:opening])
        if shown[opening:]:
            self._above[first.place] = shown[opening:]

    def _gather(self, node: Node, parent: int) -> None:
        if isinstance(node, MapNode):
            for key, value in node.entries:
                self._add(place_of(key), (key.start, max(key.end, value.end)), parent, in_flow=node.flow)
                self._gather(value, len(self._parts) - 1)
        elif isinstance(node, ListNode):
            for item in node.items:
                start = item.start if node.flow else dash_of(self._source.text, node, item)
                self._add(item_place(item), (start, item.end), parent, in_flow=node.flow)
                self._gather(item, len(self._parts) - 1)

    def _add(self, place: Place, span: tuple[int, int], parent: int, *, in_flow: bool) -> None:
        line, column = self._source.position(span[0])
        self._parts.append(_Part(place, *span, line, column, parent, in_flow))

    def _path(self, number: int, stop: int) -> Iterator[_Part]:
        """A part and those around it, from the inside out, up to but without the part of number `stop`."""
        while number not in {-1, stop}:
            yield self._parts[number]
            number = self._parts[number].parent

    def _on_line(self, path: Sequence[_Part], line: int, offset: int) -> _Part:
        whole = [part for part in path if part.line == line and part.end <= offset]
        if whole:
            return whole[-1]
        closed = [part for part in path if part.end <= offset and self._source.position(part.end)[0] == line]
        return path[0] if path[0].line == line or not closed else closed[0]

    def _is_text(self, line: int) -> bool:
        return line > 0 and bool(self._source.line_text(line).strip())


def _split(lines: Sequence[Line], following: _Part | None, ended: Sequence[_Part], *, touching: bool) -> int:
    """How many of the lines between two parts belong to the part above."""
    if not ended or (following is not None and following.in_flow):
        return 0
    column = following.column if following is not None else 1
    if ended[0].in_flow and (following is None or following.column < ended[-1].column):
        return len(lines)
    last = _last_paragraph(lines, following)
    split, doubtful = 0, touching
    for number, line in enumerate(lines):
        doubtful = doubtful and not (number and _parted(lines, number))
        out = line.column < column or (split == number and _COMMENTED_OUT.match(line.text) is not None)
        if line.column > column or (doubtful and (number < last or out)):
            split = number + 1
    # A waiver means the line below it, wherever it is indented.
    while split == len(lines) > last and split and _WAIVER.match(lines[split - 1].text) and following is not None:
        split -= 1
    return split


def _last_paragraph(lines: Sequence[Line], following: _Part | None) -> int:
    """Where the lines begin that stand directly above what follows; the end of the file counts as directly below."""
    if following is not None and following.line != lines[-1].number + 1:
        return len(lines)
    return next((number for number in range(len(lines) - 1, 0, -1) if _parted(lines, number)), 0)


def _in_line(lines: Sequence[Line], following: _Part) -> int:
    """Where the lines begin that stand directly above a part and in line with it."""
    start, below = len(lines), following.line
    while start and lines[start - 1].number == below - 1 and lines[start - 1].column == following.column:
        start, below = start - 1, below - 1
    return start


def _parted(lines: Sequence[Line], number: int) -> bool:
    """Whether blank lines stand above a line of a gap."""
    return lines[number].number != lines[number - 1].number + 1


def _with_ended(lines: Iterable[Line], ended: Sequence[_Part]) -> Iterator[tuple[_Part, Line]]:
    """Lines, each with the part to which a comment after it belongs, by its indentation; never a part further in."""
    at = 0
    for line in lines:
        if not ended[0].in_flow:
            while at + 1 < len(ended) and line.column < ended[at].column and line.column <= ended[at + 1].column:
                at += 1
        yield ended[at], line


def _paragraphs(lines: Iterable[Line], following: int | None = None) -> list[Line]:
    """Lines, with an empty one where blank lines part them from each other or from what follows."""
    shown: list[Line] = []
    before: int | None = None
    for line in lines:
        if before is not None and line.number != before + 1:
            shown.append(_blank_before(line))
        shown.append(line)
        before = line.number
    if following is not None and before is not None and following != before + 1:
        shown.append(Line(following - 1, 1, "", shown[-1].start))
    return shown


def _blank_before(line: Line) -> Line:
    return Line(line.number - 1, 1, "", line.start)
