"""A document as slides: each block becomes a piece, and pieces are put on so many slides as they need."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from jbp.layout.timeline_pages import timeline_pages
from jbp.rendering.powerpoint.figures import LinesPiece, TimelinePiece, bars_of, heat_of
from jbp.rendering.powerpoint.grid import grids_of
from jbp.rendering.powerpoint.measure import SPACING, para_lines, shortened, text_height
from jbp.rendering.powerpoint.pieces import (
    CARD_BETWEEN,
    CARD_PAD,
    CardColumn,
    CardsPiece,
    TextPiece,
    compacted,
    fill,
    stretched,
)
from jbp.rendering.powerpoint.words import Para, Run, in_one_line, run, status_runs, swatch_runs
from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.charts import BarChart, HeatMap, LineChart, TimelineChart
from jbp.views.elements.marks import SEVERAL
from jbp.views.elements.sheets import Deck, Slide
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_slides import SLIDE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.powerpoint.pieces import Piece
    from jbp.views.elements.blocks import Block, Card, Item
    from jbp.views.elements.marks import PartyMark
    from jbp.views.elements.sheets import Sheet

BODY, SMALL = 14.0, 12.0
LARGER = (18.0, 16.0)
"""Sizes of letters for a slide with little to say."""
TITLE = 24.0
_TITLE_LINES = 3
_OWN_NUMBER = re.compile(r" \(\d+ of \d+\)$")
_BESIDE = 3


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
        lines = len(para_lines(Para((run(title, bold=True),), TITLE), self.title_width))
        return self.height + (2 - lines) * TITLE * SPACING


@dataclass(frozen=True, slots=True)
class Page:
    """One slide as it will be: its title, its pieces below each other, and its notes."""

    title: str
    pieces: tuple[Piece, ...]
    kicker: str = ""
    notes: str = ""


def slides_of(view: Sheet | Deck) -> tuple[Slide, ...]:
    """The slides of a deck; those of a sheet are its sections."""
    if isinstance(view, Deck):
        return view.slides
    if not view.sections:
        return (Slide(view.heading.document, (Paragraph(WORDS.nothing_yet, quiet=True),)),)
    return tuple(
        Slide(
            one.title,
            ((Paragraph(one.note, quiet=True),) if one.note else ()) + one.blocks,
            kicker=view.heading.document,
        )
        for one in view.sections
    )


def pages_of(slides: Iterable[Slide], room: Room) -> tuple[Page, ...]:
    """So many pages as the slides need; of those that follow each other under one title, each says which it is."""
    pages = [page for slide in slides for page in _pages(slide, room)]
    found: list[Page] = []
    for title, group in groupby(pages, key=lambda page: page.title):
        same = list(group)
        found += [replace(page, title=_numbered(title, number, len(same))) for number, page in enumerate(same, 1)]
    return tuple(found)


def _pages(slide: Slide, room: Room) -> Iterator[Page]:
    title, rest = _title(slide.title, room)
    height = min(room.below(title), room.below(_numbered(title, 10, 10)))
    for number, part in enumerate(_parts(slide, rest, room.width, height), 1):
        yield Page(title, stretched(part, height), slide.kicker, slide.notes if number == 1 else "")


def _numbered(title: str, number: int, count: int) -> str:
    return title if count == 1 else SLIDE_WORDS.part.format(title=title, number=number, count=count)


def _parts(slide: Slide, first: tuple[Piece, ...], width: float, height: float) -> list[tuple[Piece, ...]]:
    """The pieces of each page: one in letters as large as fit, or so many as usual letters need."""
    if not all(isinstance(block, Table) for block in slide.blocks):
        for size in LARGER:
            page, rest = fill(compacted((*first, *pieces_of(slide.blocks, width, height, size)), height), height)
            if not rest:
                return [page]
    return _filled(compacted((*first, *pieces_of(slide.blocks, width, height)), height), height) or [()]


def continued(title: str, pieces: tuple[Piece, ...], room: Room) -> tuple[Page, ...]:
    """Pages for what the title slide had no room for."""
    shown, rest = _title(SLIDE_WORDS.continued.format(title=title), room)
    return tuple(Page(shown, part) for part in _filled((*rest, *pieces), room.below(shown))) if pieces else ()


def _filled(pieces: tuple[Piece, ...], height: float) -> list[tuple[Piece, ...]]:
    pages: list[tuple[Piece, ...]] = []
    while pieces:
        page, pieces = fill(pieces, height)
        pages.append(page)
    return pages


def _title(title: str, room: Room) -> tuple[str, tuple[Piece, ...]]:
    """A title of three lines at most; a longer one ends in an ellipsis, and stands as a whole below.

    A deck may number slides under one title itself: its numbers give way to those of the pages.
    """
    plain = run(_OWN_NUMBER.sub("", title))
    shown = shortened(Para((replace(plain, bold=True),), TITLE), room.title_width, _TITLE_LINES).text
    return shown, () if shown == plain.text else (TextPiece((Para((plain,), BODY),), room.width),)


def pieces_of(blocks: Iterable[Block], width: float, height: float, size: float = BODY) -> tuple[Piece, ...]:
    """The pieces of blocks; texts that follow each other share a text box."""
    found: list[Piece] = []
    for block in blocks:
        for piece in _pieces(block, width, height, size):
            last = found[-1] if found else None
            if isinstance(piece, TextPiece) and isinstance(last, TextPiece):
                first = replace(piece.paras[0], before=max(piece.paras[0].before, size / 2))
                found[-1] = replace(last, paras=(*last.paras, first, *piece.paras[1:]))
            else:
                found.append(piece)
    return tuple(found)


def _pieces(block: Block, width: float, height: float, size: float) -> Iterator[Piece]:
    if isinstance(block, Table):
        yield from grids_of(block, width, height)
    elif isinstance(block, Cards):
        yield from _cards(block, width, height, size)
    elif isinstance(block, TimelineChart):
        legend = _legend(block, width)
        for page in timeline_pages(block.view, width, height - legend.height - _UNDER):
            yield TimelinePiece(block.view, page)
            yield legend
    elif isinstance(block, (BarChart, LineChart, HeatMap)):
        if run(block.title).text:
            yield TextPiece((Para((run(block.title, bold=True),), SMALL),), width)
        yield _chart(block, width)
    else:
        paras = tuple(_texts(block, size))
        if paras:
            yield TextPiece(paras, width)


_UNDER = 14.0


def _chart(chart: BarChart | LineChart | HeatMap, width: float) -> Piece:
    if isinstance(chart, BarChart):
        return bars_of(chart, width)
    return LinesPiece(chart, width) if isinstance(chart, LineChart) else heat_of(chart, width)


def _texts(block: Block, size: float) -> Iterator[Para]:
    match block:
        case Paragraph(text, quiet):
            if run(text).text:
                yield Para((run(text, "quiet" if quiet else "ink"),), max(SMALL, size - 2) if quiet else size)
        case Quote():
            yield from _quote(block, size)
        case Bullets(items, ordered):
            for number, item in enumerate(items, 1):
                yield _item(item, str(number) if ordered else "•", size, first=number == 1)
        case Facts(pairs):
            for place, (name, cell) in enumerate(pairs):
                runs = (run(f"{name}:", "quiet"), Run(" "), *in_one_line((cell,)))
                yield Para(runs, size, before=3.0 if place else 0.0)


def _quote(quote: Quote, size: float) -> Iterator[Para]:
    yield Para((run(quote.text, italic=True),), size, indent=14.0)
    swatch = swatch_runs(quote.party) if quote.party is not None else ()
    named = quote.party.name if quote.party is not None and not quote.by else quote.by
    if named:
        yield Para((*swatch, run(named, "quiet")), SMALL, indent=14.0, before=2.0)


def _item(item: Item, bullet: str, size: float, *, first: bool) -> Para:
    details = in_one_line(item.details)
    between = (Run(" · ", "quiet"),) if details and item.text else ()
    return Para((run(item.text), *between, *details), size, bullet=bullet, before=0.0 if first else 4.0)


def _cards(block: Cards, width: float, height: float, size: float) -> Iterator[Piece]:
    """Cards in rows of three at most; four stand in two rows of two."""
    count = len(block.cards)
    beside = 2 if count == _BESIDE + 1 else min(count, _BESIDE)
    for start in range(0, count, max(1, beside)):
        row = block.cards[start : start + beside]
        own = (width - CARD_BETWEEN * (len(row) - 1)) / len(row)
        yield CardsPiece(tuple(_card(card, own, height, size) for card in row))


def _card(card: Card, width: float, height: float, size: float) -> CardColumn:
    swatch = swatch_runs(card.party) if card.party is not None else ()
    inner = width - 2 * CARD_PAD
    whole = Para((*swatch, run(card.title, bold=True)), size)
    title = (shortened(whole, inner, _TITLE_LINES),)
    said = () if title == (whole,) else (Paragraph(card.title),)
    blocks = (*said, *(flat for block in card.blocks for flat in _flat(block)))
    room = height - 2 * CARD_PAD - text_height(title, inner)
    return CardColumn(title, pieces_of(blocks, inner, room, size - 2), card.party, width)


def _flat(block: Block) -> Iterator[Block]:
    """Cards within a card stand below each other, under their titles."""
    if not isinstance(block, Cards):
        yield block
        return
    for card in block.cards:
        yield Paragraph(card.title)
        for inner in card.blocks:
            yield from _flat(inner)


def _legend(chart: TimelineChart, width: float) -> TextPiece:
    """What the colours and shapes of a timeline mean."""
    parts = [
        *((*swatch_runs(party), run(_named(party))) for party in chart.view.parties),
        *(status_runs(mark) for mark in chart.view.statuses if mark.key != "unknown"),
    ]
    runs = tuple(one for place, part in enumerate(parts) for one in ((Run("    "),) if place else ()) + part)
    return TextPiece((shortened(Para(runs, 11.0), width, _TITLE_LINES),) if runs else (), width)


def _named(party: PartyMark) -> str:
    return WORDS.several if party.tone == SEVERAL else party.name or WORDS.not_stated
