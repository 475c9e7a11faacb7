"""A document as slides: each block becomes a piece, and pieces are put on so many slides as they need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from jbp.rendering.powerpoint.block_pieces import BODY, LEAST, TITLE_LINES, Setting, pieces_of
from jbp.rendering.powerpoint.grid import GridPiece
from jbp.rendering.powerpoint.measure import SPACING, para_lines, shortened
from jbp.rendering.powerpoint.outline import topics_of
from jbp.rendering.powerpoint.pieces import TextPiece, compacted, fill, stretched
from jbp.rendering.powerpoint.words import Para, run
from jbp.views.elements.blocks import Table
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_slides import SLIDE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.powerpoint.outline import Topic
    from jbp.rendering.powerpoint.piece import Piece
    from jbp.views.elements.sheets import Deck, Sheet

TITLE = 24.0
_HEADING, _NEARER = 16.0, 8.0
_SIZES = (18.0, 16.0, 15.0, BODY, 13.0, 12.0, LEAST)
"""The sizes of letters, of which the greatest is taken with which all stands on one slide."""
_MANY_COLUMNS, _OF_MANY_COLUMNS = 8, 13.0
"""From how many columns on the letters of a table are no larger than this: else texts have a line for each word."""
_HALVINGS = 7
"""How often the room that several slides use is halved in search of the least with which they are no more."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a slide has room for, in points.

    Attributes:
        width: of the content.
        height: of the content, below a title of two lines.
        title_width: of the title.
        moves: whether content moves up below a title of one line, and down below one of three.
    """

    width: float
    height: float
    title_width: float
    moves: bool

    def below(self, title: str) -> float:
        """The height that is left for content below a title."""
        if not self.moves:
            return self.height
        lines = len(_title_lines(title, self))
        return self.height + (2 - lines) * TITLE * SPACING


@dataclass(frozen=True, slots=True)
class Page:
    """One slide as it will be: its title, its pieces below each other, and its notes."""

    title: str
    pieces: tuple[Piece, ...]
    kicker: str = ""
    notes: str = ""


def pages_of(view: Sheet | Deck, room: Room) -> tuple[Page, ...]:
    """So many pages as a document needs; of those that follow each other under one title, each says which it is."""
    topics = topics_of(view, lambda topic: _on_one(topic, room))
    pages = [page for topic in topics for page in _pages(topic, room)]
    found: list[Page] = []
    for title, group in groupby(pages, key=lambda page: page.title):
        same = list(group)
        shown = title if len(same) == 1 else _short(title, room, _numbered("", 10, 10))
        found += [replace(page, title=_numbered(shown, number, len(same))) for number, page in enumerate(same, 1)]
    return tuple(found)


def continued(title: str, pieces: tuple[Piece, ...], room: Room) -> tuple[Page, ...]:
    """Pages for what the title slide had no room for."""
    shown, rest = _title(WORDS.continued.format(title=title), room)
    return tuple(Page(shown, part) for part in _filled((*rest, *pieces), room.below(shown))) if pieces else ()


def _pages(topic: Topic, room: Room) -> Iterator[Page]:
    title, rest = _title(topic.title, room)
    height = min(room.below(title), room.below(_numbered(title, 10, 10)))
    for number, part in enumerate(_parts(topic, rest, room.width, height), 1):
        yield Page(title, stretched(part, height), topic.kicker, topic.notes if number == 1 else "")


def _numbered(title: str, number: int, count: int) -> str:
    return title if count == 1 else SLIDE_WORDS.part.format(title=title, number=number, count=count)


def _on_one(topic: Topic, room: Room) -> bool:
    """Whether a topic fits one slide in letters of the usual size, and its title one line."""
    title, rest = _title(topic.title, room)
    if rest or len(_title_lines(title, room)) > 1:
        return False
    return _one((), topic, Setting(room.width, room.below(title), smaller=False)) is not None


def _parts(topic: Topic, first: tuple[Piece, ...], width: float, height: float) -> list[tuple[Piece, ...]]:
    """The pieces of each page: one in letters as large as fit, or so many as usual letters need."""
    for size in _sizes(topic):
        page = _one(first, topic, Setting(width, height, size, smaller=False))
        if page is not None:
            return [page]
    pieces = compacted((*first, *_pieces(topic, Setting(width, height))), height)
    return _balanced(pieces, height) or [()]


def _sizes(topic: Topic) -> tuple[float, ...]:
    tables = (block for part in topic.parts for block in part.blocks if isinstance(block, Table))
    if any(len(table.columns) >= _MANY_COLUMNS for table in tables):
        return tuple(size for size in _SIZES if size <= _OF_MANY_COLUMNS)
    return _SIZES


def _one(first: tuple[Piece, ...], topic: Topic, setting: Setting) -> tuple[Piece, ...] | None:
    """One page with all of it in these letters; None where it does not fit one."""
    page, rest = fill(compacted((*first, *_pieces(topic, setting)), setting.height), setting.height)
    return None if rest else page


def _pieces(topic: Topic, setting: Setting) -> Iterator[Piece]:
    for place, part in enumerate(topic.parts):
        if part.heading:
            before = _HEADING / 2 if place else 0.0
            para = Para((run(part.heading, bold=True),), _HEADING, before=before)
            yield TextPiece((para,), setting.width, nearer=_NEARER)
        yield from pieces_of(part.blocks, setting, run(part.heading or topic.title).text)


def _balanced(pieces: tuple[Piece, ...], height: float) -> list[tuple[Piece, ...]]:
    """As few pages as the pieces need, one about as full as the other; none is parted more often for that."""
    usual = _filled(pieces, height)
    if len(usual) == 1:
        return usual
    least, enough = height / 2, height
    for _ in range(_HALVINGS):
        room = (least + enough) / 2
        pages = _filled(pieces, room)
        if len(pages) == len(usual) and _rows(pages) <= _rows(usual):
            usual, enough = pages, room
        else:
            least = room
    return usual


def _rows(pages: Iterable[tuple[Piece, ...]]) -> int:
    """Into how many rows and pieces the pages are parted."""
    pieces = [piece for page in pages for piece in page]
    return sum(sum(not row.band for row in one.rows) if isinstance(one, GridPiece) else 1 for one in pieces)


def _filled(pieces: tuple[Piece, ...], height: float) -> list[tuple[Piece, ...]]:
    pages: list[tuple[Piece, ...]] = []
    while pieces:
        page, pieces = fill(pieces, height)
        pages.append(page)
    return pages


def _title(title: str, room: Room) -> tuple[str, tuple[Piece, ...]]:
    """A title of three lines at most; a longer one ends in an ellipsis, and stands as a whole below."""
    plain = run(title)
    shown = _short(plain.text, room)
    return shown, () if shown == plain.text else (TextPiece((Para((plain,), BODY),), room.width),)


def _short(title: str, room: Room, number: str = "") -> str:
    """So much of a title as fits three lines with its number, if it has one."""
    if len(_title_lines(f"{title}{number}", room)) <= TITLE_LINES:
        return title
    short = shortened(Para((run(title, bold=True),), TITLE), room.title_width, TITLE_LINES).text
    while len(_title_lines(f"{short}{number}", room)) > TITLE_LINES and " " in short:
        short = f"{short[: short.rindex(' ')].rstrip(' ,;:')}…"
    return short


def _title_lines(title: str, room: Room) -> tuple[str, ...]:
    return para_lines(Para((run(title, bold=True),), TITLE), room.title_width)
