"""Cells as lines of pieces: a text in a style, with a mark before it where its kind has one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from jbp.letters import one_line
from jbp.rendering.pdf_measures import fitted
from jbp.rendering.symbols import completion_wheel, status_symbol, swatch
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.pdf_pictures import Pictures
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.marks import StatusMark

Manner: TypeAlias = Literal["", "strong", "loud", "quiet", "tbd", "link"]
"""How a piece looks."""


class Piece(NamedTuple):
    """A text in a style; `mark` is the key of the picture before it, where it has one, `url` where a link leads."""

    text: str
    style: Manner = ""
    mark: str | None = None
    url: str = ""

    def within(self, width: float, size: float) -> Piece:
        """The same with places to break where a word is wider than its room."""
        return self._replace(text=fitted(self.text, width, size, bold=self.style in ("strong", "loud", "tbd")))


Line: TypeAlias = "tuple[Piece, ...]"


def lines_of(cell: Cell, pictures: Pictures) -> tuple[Line, ...]:  # noqa: PLR0911, C901 - one way for each kind of cell
    """What stands in a cell, line by line; nothing for a cell that shows nothing."""
    match cell:
        case Text():
            return _single(Piece(one_line(cell.text), "strong" if cell.strong else "quiet" if cell.quiet else ""))
        case Day():
            return _single(Piece(one_line(cell.text), "loud" if cell.late else ""))
        case Figure():
            return _single(Piece(one_line(cell.text), "tbd" if cell.tbd else "loud" if cell.loud else ""))
        case Link():
            return _single(Piece(one_line(cell.text), "link" if cell.url else "", url=cell.url))
        case Completion():
            wheel = None if cell.percent is None else pictures.add(completion_wheel(cell.percent))
            return _single(Piece(one_line(cell.text), mark=wheel))
        case Level():
            return _single(Piece(one_line(cell.word), mark=pictures.meter(cell.key)))
        case TrendMark():
            return _single(Piece(one_line(cell.word), mark=pictures.arrow(cell.key)))
        case PartyMark():
            return ((party_piece(cell, pictures),),)
        case StatusView():
            return tuple(_status_lines(cell, pictures))
        case Lines():
            return tuple(line for one in cell.cells for line in lines_of(one, pictures))


def party_piece(party: PartyMark, pictures: Pictures) -> Piece:
    """A party's swatch and its name."""
    return Piece(one_line(party.name) or WORDS.not_stated, mark=pictures.add(swatch(party)))


def status_piece(status: StatusMark, pictures: Pictures) -> Piece:
    """A status' symbol and its word."""
    return Piece(one_line(status.word), "loud" if status.loud else "", mark=pictures.add(status_symbol(status.key)))


def texts_of(lines: Iterable[Line]) -> tuple[str, ...]:
    """What lines say; a mark is as wide as two letters."""
    return tuple(" ".join(f"mm{piece.text}" if piece.mark else piece.text for piece in line) for line in lines)


def _status_lines(status: StatusView, pictures: Pictures) -> Iterator[Line]:
    yield (status_piece(status.said, pictures),)
    reason = one_line(status.reason)
    if status.computed is not None:
        yield (Piece(WORDS.computed_lead, "quiet"), status_piece(status.computed, pictures))
    elif status.by_dates and not reason:
        yield (Piece(WORDS.by_dates, "quiet"),)
    if reason:
        yield (Piece(reason, "quiet"),)


def _single(piece: Piece) -> tuple[Line, ...]:
    return ((piece,),) if piece.text or piece.mark else ()
