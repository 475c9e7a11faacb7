"""What stands on a slide below each other: pieces that know their height, and may be parted between slides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jbp.rendering.powerpoint.grid import GridPiece
from jbp.rendering.powerpoint.measure import part_paras, text_height
from jbp.rendering.powerpoint.piece import Elastic

if TYPE_CHECKING:
    from jbp.rendering.powerpoint.piece import Parted, Piece
    from jbp.rendering.powerpoint.words import Para
    from jbp.views.elements.marks import PartyMark

GAP = 12.0
"""The room between two pieces."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Paragraphs in one text box; `nearer` is by how much less room there is below it, as below a heading."""

    paras: tuple[Para, ...]
    width: float
    nearer: float = 0.0

    @property
    def height(self) -> float:
        """How high it would stand."""
        return text_height(self.paras, self.width) - self.nearer

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Part it between two lines; a slide never ends with a first line alone."""
        head, rest = part_paras(self.paras, self.width, room)
        if not rest:
            return self, None
        if head and (forced or len(head) > 1 or len(self.paras) == 1):
            return replace(self, paras=head), replace(self, paras=rest)
        return (self, None) if forced else (None, self)


@dataclass(frozen=True, slots=True)
class CardColumn:
    """One panel: its title, whom it concerns, and what stands in it."""

    title: tuple[Para, ...]
    pieces: tuple[Piece, ...]
    party: PartyMark | None
    width: float

    @property
    def title_height(self) -> float:
        """The height of the title."""
        return text_height(self.title, self.inner)

    @property
    def inner(self) -> float:
        """The width within."""
        return self.width - 2 * CARD_PAD

    @property
    def height(self) -> float:
        """How high it would stand."""
        between = GAP / 2 * max(0, len(self.pieces) - 1)
        return self.title_height + CARD_TITLE_GAP + sum(piece.height for piece in self.pieces) + between + 2 * CARD_PAD


CARD_PAD = 10.0
CARD_TITLE_GAP = 4.0
CARD_BETWEEN = 14.0
CARD_LEAST, CARD_EXTRA = 80.0, 60.0
"""How low a panel may be, and by how much it may be higher than what stands in it."""


@dataclass(frozen=True, slots=True)
class CardsPiece:
    """Panels beside each other; `extra` is by how much they are higher than what stands in them."""

    columns: tuple[CardColumn, ...]
    extra: float = 0.0

    @property
    def height(self) -> float:
        """How high it would stand: as its highest panel."""
        return max(column.height for column in self.columns) + self.extra

    @property
    def least(self) -> float:
        """How low it may stand."""
        return self.height

    def stretch(self, more: float) -> CardsPiece:
        """It, higher by so much at most, so that panels fill a slide that has nothing else to show."""
        return replace(self, extra=min(max(0.0, more), CARD_EXTRA))

    def part(self, room: float, *, forced: bool = False) -> Parted:
        """Part each panel where the room ends; the title is repeated over what is left."""
        if self.height <= room:
            return self, None
        if room < CARD_LEAST and not forced:
            return None, self
        heads, rests = zip(*(_part_column(column, room, forced=forced) for column in self.columns), strict=True)
        if not any(column.pieces for column in heads) and not forced:
            return None, self
        left = tuple(column for column in rests if column.pieces)
        return CardsPiece(heads), CardsPiece(left) if left else None


def _part_column(column: CardColumn, room: float, *, forced: bool) -> tuple[CardColumn, CardColumn]:
    free = room - 2 * CARD_PAD - column.title_height - CARD_TITLE_GAP
    kept, rest = fill(column.pieces, free, gap=GAP / 2, forced=forced)
    return replace(column, pieces=kept), replace(column, pieces=rest)


def fill(
    pieces: tuple[Piece, ...], room: float, *, gap: float = GAP, forced: bool = True
) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """So many pieces as fit the room below each other, and the rest; where `forced`, at least one."""
    kept: list[Piece] = []
    free = room
    for place, piece in enumerate(pieces):
        left = free - (gap if kept else 0)
        if kept and left < piece.height <= room and (room - free) > _FULL_ENOUGH * room:
            return tuple(kept), pieces[place:]
        head, rest = piece.part(left, forced=forced and not kept)
        if head is not None:
            kept.append(head)
            free = left - head.height
        if rest is not None:
            return tuple(kept), (rest, *pieces[place + 1 :])
    return tuple(kept), ()


def stretched(pieces: tuple[Piece, ...], room: float) -> tuple[Piece, ...]:
    """The pieces of one slide: its charts as much higher as the room allows, then its tables airier."""
    for tables in (False, True):
        spare = room - sum(piece.height for piece in pieces) - GAP * max(0, len(pieces) - 1)
        count = sum(isinstance(piece, Elastic) and isinstance(piece, GridPiece) == tables for piece in pieces)
        if count and spare > 0:
            pieces = tuple(
                piece.stretch(spare / count)
                if isinstance(piece, Elastic) and isinstance(piece, GridPiece) == tables
                else piece
                for piece in pieces
            )
    return pieces


def compacted(pieces: tuple[Piece, ...], room: float) -> tuple[Piece, ...]:
    """The pieces with charts so much lower that all fit one slide, where they can be."""
    over = sum(piece.height for piece in pieces) + GAP * max(0, len(pieces) - 1) - room + _ROUNDING
    give = sum(piece.height - piece.least for piece in pieces if isinstance(piece, Elastic))
    if over <= _ROUNDING or over > give:
        return pieces
    return tuple(
        piece.stretch(-over * (piece.height - piece.least) / give) if isinstance(piece, Elastic) else piece
        for piece in pieces
    )


_ROUNDING = 0.5
_FULL_ENOUGH = 0.35
"""How full a slide must be for a piece that would fit the next one as a whole to move there instead of being parted."""
