"""The blocks of a document as pieces of slides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from jbp.layout.timeline_pages import timeline_pages
from jbp.rendering.powerpoint.figures import LEGEND_GAP, LinesPiece, TimelinePiece, bars_of, heat_of
from jbp.rendering.powerpoint.grid import grids_of, titles_cut
from jbp.rendering.powerpoint.measure import natural_width, shortened, text_height
from jbp.rendering.powerpoint.pieces import CARD_BETWEEN, CARD_PAD, GAP, CardColumn, CardsPiece, TextPiece
from jbp.rendering.powerpoint.words import Para, Run, bolder, in_one_line, lines_of, run, status_runs, swatch_runs
from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.charts import BarChart, HeatMap, LineChart, TimelineChart
from jbp.views.elements.marks import SEVERAL
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.powerpoint.piece import Piece
    from jbp.views.elements.blocks import Block, Card, Item
    from jbp.views.elements.marks import PartyMark

BODY, SMALL, LEAST = 14.0, 12.0, 11.0
TITLE_LINES = 3
_BESIDE = 3
_LARGE = 2.0
"""How much larger than others the letters of a card's figure are."""


class Setting(NamedTuple):
    """How blocks are set.

    Attributes:
        width: how wide the pieces are, in points.
        height: of the room that a table or a timeline should fit.
        size: of the letters.
        smaller: whether a table may have smaller letters to fit the height.
    """

    width: float
    height: float
    size: float = BODY
    smaller: bool = True


def pieces_of(blocks: Iterable[Block], setting: Setting, under: str = "") -> tuple[Piece, ...]:
    """The pieces of blocks; texts that follow each other share a text box.

    Args:
        blocks: what is shown.
        setting: how.
        under: the heading above them, which a chart of that name need not repeat.
    """
    found: list[Piece] = []
    for block in blocks:
        for piece in _pieces(block, setting, under):
            last = found[-1] if found else None
            if isinstance(piece, TextPiece) and isinstance(last, TextPiece):
                first = replace(piece.paras[0], before=max(piece.paras[0].before, setting.size / 2))
                found[-1] = replace(piece, paras=(*last.paras, first, *piece.paras[1:]))
            else:
                found.append(piece)
    return tuple(found)


def _pieces(block: Block, setting: Setting, under: str) -> Iterator[Piece]:
    width, height, size, smaller = setting
    if isinstance(block, Table):
        grids = grids_of(block, width, height if smaller else None, size)
        cut = titles_cut(block, grids)
        if cut:
            yield TextPiece(tuple(Para((run(title),), size) for title in cut), width)
        yield from grids
    elif isinstance(block, Cards):
        yield from _cards(block, setting)
    elif isinstance(block, TimelineChart):
        legend = _legend(block, width)
        for page in timeline_pages(block.view, width, height - text_height(legend, width) - LEGEND_GAP):
            yield TimelinePiece(block.view, page, legend)
    elif isinstance(block, (BarChart, LineChart, HeatMap)):
        title = run(block.title, bold=True)
        if title.text not in ("", under):
            yield TextPiece((Para((title,), SMALL),), width, nearer=GAP / 2)
        yield _chart(block, width)
    else:
        paras = tuple(_texts(block, size))
        if paras:
            yield TextPiece(paras, width)


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


def _cards(block: Cards, setting: Setting) -> Iterator[Piece]:
    """Cards in rows of three at most; four stand in two rows of two."""
    count = len(block.cards)
    beside = 2 if count == _BESIDE + 1 else min(count, _BESIDE)
    for start in range(0, count, max(1, beside)):
        row = block.cards[start : start + beside]
        own = (setting.width - CARD_BETWEEN * (len(row) - 1)) / len(row)
        yield CardsPiece(tuple(_card(card, setting._replace(width=own)) for card in row))


def _card(card: Card, setting: Setting) -> CardColumn:
    swatch = swatch_runs(card.party) if card.party is not None else ()
    inner = setting.width - 2 * CARD_PAD
    whole = Para((*swatch, run(card.title, bold=True)), setting.size)
    title = (shortened(whole, inner, TITLE_LINES),)
    said = () if title == (whole,) else (Paragraph(card.title),)
    blocks = (*said, *(flat for block in card.blocks for flat in _flat(block)))
    room = setting.height - 2 * CARD_PAD - text_height(title, inner)
    size = max(LEAST, setting.size - 2)
    pieces = (*_figure(card, setting.size, inner), *pieces_of(blocks, Setting(inner, room, size)))
    return CardColumn(title, pieces, card.party, setting.width)


def _figure(card: Card, size: float, width: float) -> Iterator[Piece]:
    """The one figure that a card is about, large; one that is too wide for the card is not."""
    for runs in lines_of(card.figure) if card.figure is not None else ():
        large = bolder(Para(runs, size * _LARGE))
        yield TextPiece((large if natural_width(large) <= width else replace(large, size=size),), width)


def _flat(block: Block) -> Iterator[Block]:
    """Cards within a card stand below each other, under their titles."""
    if not isinstance(block, Cards):
        yield block
        return
    for card in block.cards:
        yield Paragraph(card.title)
        for inner in card.blocks:
            yield from _flat(inner)


def _legend(chart: TimelineChart, width: float) -> tuple[Para, ...]:
    """What the colours and shapes of a timeline mean."""
    parts = [
        *((*swatch_runs(party), run(_named(party))) for party in chart.view.parties),
        *(status_runs(mark) for mark in chart.view.statuses if mark.key != "unknown"),
    ]
    runs = tuple(one for place, part in enumerate(parts) for one in ((Run("    "),) if place else ()) + part)
    return (shortened(Para(runs, LEAST), width, TITLE_LINES),) if runs else ()


def _named(party: PartyMark) -> str:
    return WORDS.several if party.tone == SEVERAL else party.name or WORDS.not_stated
