"""Slides that hold so much as fits: what is too long goes on to a next slide under the same headline.

Heights are estimates in tenths of the height of a line, for letters of 11 points and more on a slide of 16:9. They are
on the safe side, so that every format that shows a deck has the room; nothing is ever cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, RowGroup, Table, is_empty
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.charts import BarChart, HeatMap, LineChart
from jbp.views.elements.marks import PartyMark, StatusView, TrendMark
from jbp.views.elements.sheets import Slide
from jbp.views.elements.wording import WORDS
from jbp.views.qbr.heat_parts import heat_parts
from jbp.views.qbr.wording import QBR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from jbp.views.elements.blocks import Block, Card, Item, Row
    from jbp.views.elements.cells import Cell

    _Placed: TypeAlias = tuple[str, Row, int]

ROOM: Final = 195
"""How much a slide holds below a headline of two lines: nineteen lines and a half."""

CARD: Final = 12
"""How many lines one card of a slide may have."""

_LINE, _ROW, _HEAD, _GAP = 10, 6, 14, 6
_WIDE, _CARD_WIDE, _SIDE_BY_SIDE = 150, 38, 3
_NARROW, _PADDING = 14, 3
_WORTH = 60
_REASON = 44
"""How wide the column of a status gets for its reasons."""
_CARD_HEAD = 18
_BAR, _CHART = 22, 100
_CROWDED, _HEADLINE = 155, 75
_BETWEEN, _MARK = " · ", "     "
"""What stands between the details of an item, and as wide as a mark before one of them."""
_FEWEST: Final = 3
"""How many rows a slide has at least that gives one to the next."""
_MARKED = (StatusView, PartyMark, Level, TrendMark)


@dataclass(frozen=True, slots=True)
class Headline:
    """What the slides of one part share: the part, the claim, and what whoever presents it should know."""

    kicker: str
    title: str
    notes: str = ""


def slides_of(headline: Headline, *blocks: Block | None) -> tuple[Slide, ...]:
    """As many slides as the blocks need, numbered where they are several; none where nothing stands in them."""
    pages = _paged([block for block in blocks if block is not None and not is_empty(block)])
    return tuple(
        Slide(_numbered(headline.title, place, len(pages)), page, headline.kicker, headline.notes)
        for place, page in enumerate(pages, 1)
    )


def _numbered(title: str, place: int, count: int) -> str:
    return title if count == 1 else QBR_WORDS.page.format(title=title, place=place, count=count)


def _paged(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    pages: list[list[Block]] = [[]]
    left = ROOM
    for block in blocks:
        for part in _parts(block, left):
            height = height_of(part)
            if pages[-1] and height > left:
                pages.append([])
                left = ROOM
            pages[-1] = _with(pages[-1], part)
            left -= height + _GAP
    return [tuple(page) for page in pages if page]


def _with(page: list[Block], part: Block) -> list[Block]:
    """The page with one more part; of two parts of one table it makes one again."""
    last = page[-1] if page else None
    if not (isinstance(part, Table) and isinstance(last, Table)) or (last.label, last.columns) != (
        part.label,
        part.columns,
    ):
        return [*page, part]
    rows = [(group.title, row) for table in (last, part) for group in table.groups for row in group.rows]
    return [*page[:-1], replace(last, groups=_grouped(rows))]


def _parts(block: Block, left: int) -> tuple[Block, ...]:
    """The block as it is where it fits a slide, else parts of about one height that do."""
    if height_of(block) <= left and not isinstance(block, HeatMap):
        return (block,)
    if isinstance(block, Table):
        return _tables(block, left - _HEAD)
    if isinstance(block, Bullets):
        return tuple(replace(block, items=items) for items in _lists(block.items))
    if isinstance(block, Cards):
        cards = block.cards
        return tuple(Cards(cards[at : at + _SIDE_BY_SIDE]) for at in range(0, len(cards), _SIDE_BY_SIDE))
    return tuple(heat_parts(block)) if isinstance(block, HeatMap) else (block,)


def _tables(table: Table, left: int) -> tuple[Table, ...]:
    """The table on several slides, each with its head and the titles of its groups.

    The first part takes what is `left` of a slide where that is worth it, the others are each as full as the other.
    """
    widths = _widths(table)
    rows = [(group.title, row, _row_height(row, widths)) for group in table.groups for row in group.rows]
    full = sum(height for *_, height in rows) + _HEAD * sum(1 for group in table.groups if group.title)
    first = left if left < ROOM - _HEAD and left >= _WORTH else 0
    count = -(-(full - first) // (ROOM - _HEAD))
    even, last = (full - first) / count, count + (1 if first else 0)
    pages: list[list[_Placed]] = [[]]
    used = 0
    for title, row, height in rows:
        more = height + (_HEAD if title and (not pages[-1] or pages[-1][-1][0] != title) else 0)
        most = first if first and len(pages) == 1 else ROOM - _HEAD
        enough = most if len(pages) >= last or most == first else even + more / 2
        if pages[-1] and used + more > min(most, enough):
            pages.append([])
            used, more = 0, height + (_HEAD if title else 0)
        pages[-1].append((title, row, height))
        used += more
    _give_company(pages)
    return tuple(replace(table, groups=_grouped((title, row) for title, row, _ in page)) for page in pages)


def _give_company(pages: Sequence[list[_Placed]]) -> None:
    """No row stands alone on the last slide where the one before has some to spare."""
    if len(pages) < 2:
        return
    *_, before, last = pages
    if len(last) == 1 and len(before) >= _FEWEST and before[-1][2] + last[0][2] + 2 * _HEAD <= ROOM - _HEAD:
        last.insert(0, before.pop())


def _grouped(rows: Iterable[tuple[str, Row]]) -> tuple[RowGroup, ...]:
    groups: list[tuple[str, list[Row]]] = []
    for title, row in rows:
        if not groups or groups[-1][0] != title:
            groups.append((title, []))
        groups[-1][1].append(row)
    return tuple(RowGroup(tuple(found), title) for title, found in groups)


def _lists(items: Iterable[Item]) -> list[tuple[Item, ...]]:
    pages: list[list[Item]] = [[]]
    used = 0
    for item in items:
        height = _LINE * lines_of_item(item, _WIDE)
        if pages[-1] and used + height > ROOM:
            pages.append([])
            used = 0
        pages[-1].append(item)
        used += height
    return [tuple(page) for page in pages]


def height_of(block: Block) -> int:
    """The height of a block on a slide, in tenths of a line."""
    if isinstance(block, Table):
        widths = _widths(block)
        titles = sum(1 for group in block.groups if group.title)
        return _HEAD * (1 + titles) + sum(_row_height(row, widths) for group in block.groups for row in group.rows)
    if isinstance(block, Cards):
        rows = -(-len(block.cards) // _SIDE_BY_SIDE)
        return rows * (_CARD_HEAD + max((lines_of_card(card) for card in block.cards), default=0) * _LINE)
    if isinstance(block, BarChart):
        return _GAP + _BAR * len(block.bars)
    if isinstance(block, LineChart):
        return _CHART
    if isinstance(block, HeatMap):
        return ROOM
    return _LINE * _lines_of_block(block, _WIDE) if isinstance(block, (Paragraph, Quote, Bullets, Facts)) else ROOM


def is_crowded(slide: Slide) -> bool:
    """Whether so much stands on a slide that its letters are better a little smaller."""
    further = max(0, _wrapped(slide.title, _HEADLINE) - 2)  # lines of the headline, each as high as two others
    return sum(height_of(block) + _GAP for block in slide.blocks) + 2 * _LINE * further > _CROWDED


def lines_of_card(card: Card) -> int:
    """How many lines stand in a card where three stand side by side; its figure is as high as two."""
    return (0 if card.figure is None else 2) + sum(_lines_of_block(block, _CARD_WIDE) for block in card.blocks)


def lines_of_item(item: Item, wide: int = _CARD_WIDE) -> int:
    """How many lines an item of a list takes, in a card where nothing else is said."""
    details = (f"{_MARK * isinstance(one, _MARKED)}{' '.join(words_of(one))}" for one in item.details)
    return _wrapped(_BETWEEN.join((item.text, *details)), wide)


def _lines_of_block(block: Block, wide: int) -> int:
    if isinstance(block, (Paragraph, Quote)):
        return _wrapped(block.text, wide) + (1 if isinstance(block, Quote) else 0)
    if isinstance(block, Bullets):
        return sum(lines_of_item(item, wide) for item in block.items)
    if isinstance(block, Facts):
        return sum(max(1, _wrapped(" ".join(words_of(cell)), wide - _NARROW)) for _, cell in block.pairs)
    if isinstance(block, Table):
        return 1 + sum(len(group.rows) for group in block.groups)
    return CARD


def _widths(table: Table) -> list[int]:
    """How many letters each column has for a line: what it needs while there is room, else its share of the rest."""
    rows = [row for group in table.groups for row in group.rows]
    wanted = [max((_wish(row.cells[place]) for row in rows), default=0) for place in range(len(table.columns))]
    wanted = [max(wish, len(column.title)) + _PADDING for wish, column in zip(wanted, table.columns, strict=True)]
    if sum(wanted) <= _WIDE:
        return wanted
    small = sum(wish for wish in wanted if wish <= _NARROW)
    rest = sum(wish for wish in wanted if wish > _NARROW)
    share = max(1, _WIDE - small) / max(1, rest)
    return [wish if wish <= _NARROW else max(_NARROW, int(wish * share)) for wish in wanted]


def _wish(cell: Cell) -> int:
    """How many letters a cell would have in a line: as many as it needs, but for the reasons of a status."""
    longest = max(map(len, words_of(cell)), default=0)
    return min(longest, _REASON) if isinstance(cell, StatusView) else longest


def _row_height(row: Row, widths: Sequence[int]) -> int:
    lines = (
        sum(_wrapped(words, max(1, wide - _PADDING)) for words in words_of(cell))
        for cell, wide in zip(row.cells, widths, strict=True)
    )
    return _ROW + _LINE * max(1, *lines, 1)


def _wrapped(text: str, wide: int) -> int:
    return -(-len(text) // max(1, wide))


def words_of(cell: Cell) -> tuple[str, ...]:
    """What a cell says, line by line."""
    if isinstance(cell, Lines):
        return tuple(line for one in cell.cells for line in words_of(one))
    if isinstance(cell, StatusView):
        computed = "" if cell.computed is None else f"{WORDS.computed_lead} {cell.computed.word}"
        return tuple(line for line in (cell.said.word, computed, cell.reason) if line)
    if isinstance(cell, PartyMark):
        return (cell.name or WORDS.not_stated,)
    if isinstance(cell, (Level, TrendMark)):
        return (cell.word,)
    if isinstance(cell, (Text, Day, Figure, Completion, Link)):
        return (cell.text,) if cell.text else ()
    return ()
