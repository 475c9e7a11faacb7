"""Comments by the entry they belong to, so that they go and stay with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.syntax.nodes import Node, Scalar


class Place(NamedTuple):
    """An entry of a mapping (by its key) or an item of a list, by the file and the offset where it starts."""

    file: str
    start: int
    is_key: bool


@dataclass(frozen=True, slots=True)
class Remarks:
    """Comments by the place they belong to. Lines are as written, from the ``#``; an empty line parts paragraphs.

    Attributes:
        header: the lines that open the file and speak of all of it.
        above: the lines above an entry.
        beside: the comment behind an entry.
        below: the lines after an entry.
        footer: the lines that close the file.
    """

    header: tuple[str, ...] = ()
    above: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    beside: Mapping[Place, str] = field(default_factory=dict)
    below: Mapping[Place, tuple[str, ...]] = field(default_factory=dict)
    footer: tuple[str, ...] = ()

    def at(self, place: Place) -> bool:
        """Whether there is a comment at a place."""
        return place in self.above or place in self.beside or place in self.below


NO_REMARKS: Final = Remarks()


class Line(NamedTuple):
    """A comment where it stands; lines and columns count from 1. An empty text is a blank line between two comments."""

    number: int
    column: int
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Attached:
    """The comments of one file, as `Remarks` has them, with where they stand."""

    header: tuple[Line, ...]
    above: Mapping[Place, tuple[Line, ...]]
    beside: Mapping[Place, Line]
    below: Mapping[Place, tuple[Line, ...]]
    footer: tuple[Line, ...]

    def at(self, place: Place) -> bool:
        """Whether there is a comment at a place."""
        return place in self.above or place in self.beside or place in self.below

    def remarks(self) -> Remarks:
        """The comments alone, wherever they stand."""
        return Remarks(
            _texts(self.header),
            {place: _texts(lines) for place, lines in self.above.items()},
            {place: line.text for place, line in self.beside.items()},
            {place: _texts(lines) for place, lines in self.below.items()},
            _texts(self.footer),
        )


def _texts(lines: Sequence[Line]) -> tuple[str, ...]:
    return tuple(line.text for line in lines)


def place_of(key: Scalar) -> Place:
    """The place of a mapping's entry."""
    return Place(key.file, key.start, is_key=True)


def item_place(item: Node) -> Place:
    """The place of a list's item."""
    return Place(item.file, item.start, is_key=False)


def united(remarks: Sequence[Remarks]) -> Remarks:
    """The remarks of several files; the first file alone opens and closes the whole."""
    above: dict[Place, tuple[str, ...]] = {}
    beside: dict[Place, str] = {}
    below: dict[Place, tuple[str, ...]] = {}
    for one in remarks:
        above.update(one.above)
        beside.update(one.beside)
        below.update(one.below)
    header, footer = (remarks[0].header, remarks[0].footer) if remarks else ((), ())
    return Remarks(header, above, beside, below, footer)
