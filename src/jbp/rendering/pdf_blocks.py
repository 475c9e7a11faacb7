"""Blocks as the data that the template of PDF sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from jbp.letters import one_line
from jbp.rendering.pdf_cells import Piece, lines_of, party_piece, status_piece, texts_of
from jbp.rendering.pdf_measures import fitted, lines_needed, spread
from jbp.rendering.symbols import swatch
from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.charts import TimelineChart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.pdf_cells import Line
    from jbp.rendering.pdf_measures import Columns, Paper
    from jbp.rendering.pdf_pictures import Part, Pictures
    from jbp.views.elements.blocks import Block, Card, Item, Row
    from jbp.views.elements.cells import Cell
    from jbp.views.elements.charts import Chart
    from jbp.views.elements.timeline import TimelineView

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_GAP: Final = 10.0
_LEADING: Final = 1.25
_WHOLE_SHARE: Final = 0.4
"""A row or a card that is lower than this share of a page stands on one page."""
_MOST_COLUMNS: Final = 4
_GUTTER: Final = 0.8
_DEEPEST: Final = 5
_LARGE: Final = 2.0
"""How much larger than others the letters of a card's figure are."""


class Setter:
    """Turns blocks into data for one kind of page."""

    def __init__(self, paper: Paper, pictures: Pictures) -> None:
        """`pictures` takes up every picture that the blocks show."""
        self._paper = paper
        self._pictures = pictures

    def blocks(self, blocks: Iterable[Block], level: int, room: float | None = None) -> list[Json]:
        """The blocks in a given room; `level` is that of a heading in them."""
        width = self._paper.room if room is None else room
        return [found for block in blocks for found in self._block(block, level, width)]

    def _block(self, block: Block, level: int, room: float) -> Iterator[Json]:
        size = self._paper.size
        match block:
            case Paragraph():
                yield {"kind": "paragraph", "text": fitted(one_line(block.text), room, size), "quiet": block.quiet}
            case Quote():
                yield self._quote(block, room)
            case Bullets():
                items: list[Json] = [self._item(item, room - 3 * size) for item in block.items]
                yield {"kind": "bullets", "ordered": block.ordered, "items": items}
            case Facts():
                yield self._facts(block, room)
            case Table():
                if block.columns:
                    yield self._table(block, room)
            case Cards():
                yield self._cards(block, level, room)
            case _:
                yield from self._chart(block, room)

    def pieces(self, line: Iterable[Piece], room: float, size: float | None = None) -> list[Json]:
        """The pieces of a line."""
        return [piece_data(piece.within(room, size or self._paper.size)) for piece in line]

    def _quote(self, quote: Quote, room: float) -> Json:
        by = () if quote.party is None else (party_piece(quote.party, self._pictures),)
        named = (*by, Piece(one_line(quote.by))) if quote.by else ()
        text = fitted(one_line(quote.text), room - 20, self._paper.size)
        return {"kind": "quote", "text": text, "by": self.pieces(named, room - 20)}

    def _item(self, item: Item, room: float) -> Json:
        details = (piece for cell in item.details for line in self._lines(cell) for piece in line)
        quiet = (piece if piece.style or piece.mark else piece._replace(style="quiet") for piece in details)
        return self.pieces((Piece(one_line(item.text)), *quiet), room)

    def _facts(self, facts: Facts, room: float) -> Json:
        names = [one_line(name) for name, _ in facts.pairs]
        columns = spread([names, ["m" * 60]], (False, False), room, self._paper.size, _GAP)
        name_width = min(columns.widths[0], room / 3)
        pairs: list[Json] = [
            [fitted(name, name_width, self._paper.size), self._cell(self._lines(cell), room - name_width - _GAP)]
            for name, (_, cell) in zip(names, facts.pairs, strict=True)
        ]
        return {"kind": "facts", "name_width": name_width, "pairs": pairs}

    def _cards(self, cards: Cards, level: int, room: float) -> Json:
        count = _columns(cards, room, self._paper.size)
        gutter = _GUTTER * self._paper.size
        inner = (room - gutter * (count - 1)) / count - 2 * gutter
        listed: list[Json] = [self._card(card, level, inner) for card in cards.cards]
        # Cards side by side are one row, which is kept whole only if each of them is low.
        keep = all(self._is_low(card, inner) for card in listed)
        return {"kind": "cards", "columns": count, "cards": listed, "keep": keep}

    def _card(self, card: Card, level: int, room: float) -> Json:
        blocks = self.blocks(card.blocks, min(level + 1, _DEEPEST), room)
        mark = None if card.party is None else self._pictures.add(swatch(card.party))
        title = fitted(one_line(card.title), room, self._paper.size, bold=True)
        line = [] if card.figure is None else [piece for line in self._lines(card.figure) for piece in line]
        figure = self.pieces(line, room / _LARGE)
        return {"title": title, "mark": mark, "level": level, "figure": figure, "blocks": blocks}

    def _is_low(self, card: Json, room: float) -> bool:
        """Whether a card is so low that it stands on one page, and need not be broken."""
        lines = letters_of(card, least=int(room / self._paper.size)) / (room / self._paper.size)
        return not _has_picture(card) and lines * self._paper.size * _LEADING < self._paper.depth * _WHOLE_SHARE * 2

    def _chart(self, chart: Chart, room: float) -> Iterator[Json]:
        sheets = self._sheets(chart, room)
        if not sheets:
            return
        found: list[Json] = [[{**part._asdict()} for part in parts] for parts in sheets]
        yield {"kind": "picture", "sheets": found}
        if isinstance(chart, TimelineChart):
            yield self._legend(chart.view, room)

    def _sheets(self, chart: Chart, room: float) -> tuple[tuple[Part, ...], ...]:
        paper = self._paper
        if not isinstance(chart, TimelineChart):
            return self._pictures.chart(chart, room, paper.depth, paper.chart)
        # Below a timeline stands what its colours and symbols mean.
        depth = paper.depth - 3 * paper.size
        if paper.slides:
            return self._pictures.timeline_slides(chart.view, room, depth, depth + paper.taken - 2 * paper.size)
        return self._pictures.chart(chart, room, depth, paper.chart)

    def _legend(self, view: TimelineView, room: float) -> Json:
        pieces = (
            *(party_piece(mark, self._pictures) for mark in view.parties),
            *(status_piece(mark, self._pictures)._replace(style="") for mark in view.statuses),
        )
        return {"kind": "legend", "items": [self.pieces((piece,), room) for piece in pieces]}

    def _table(self, table: Table, room: float) -> Json:
        groups = [
            (group.title, [(row, [self._lines(cell) for cell in row.cells]) for row in group.rows])
            for group in table.groups
        ]
        rows = [lines for _, found in groups for _, lines in found]
        texts = [
            [one_line(column.title), *(text for row in rows for text in texts_of(row[place]))]
            for place, column in enumerate(table.columns)
        ]
        whole = [column.kind in ("number", "day") for column in table.columns]
        columns = spread(texts, whole, room, self._paper.table, _GAP)
        return {
            "kind": "table",
            "size": columns.size,
            "gap": _GAP,
            "pad": self._paper.table * self._paper.air,
            "columns": [
                {
                    "title": fitted(one_line(column.title), width - _GAP, columns.size),
                    "width": width,
                    "right": column.kind == "number",
                }
                for column, width in zip(table.columns, columns.widths, strict=True)
            ],
            "groups": [
                {
                    "title": fitted(one_line(title), room, columns.size, bold=True),
                    "rows": [self._row(row, lines, columns) for row, lines in found],
                }
                for title, found in groups
            ],
        }

    def _row(self, row: Row, cells: list[tuple[Line, ...]], columns: Columns) -> Json:
        rooms = [width - _GAP for width in columns.widths]
        highest = max(
            (lines_needed(texts_of(cell), width, columns.size) for cell, width in zip(cells, rooms, strict=True)),
            default=1,
        )
        shown: list[Json] = [self._cell(cell, width, columns.size) for cell, width in zip(cells, rooms, strict=True)]
        keep = highest * columns.size * _LEADING < self._paper.depth * _WHOLE_SHARE
        return {"cells": shown, "total": row.total, "keep": keep}

    def _cell(self, lines: Iterable[Line], room: float, size: float | None = None) -> list[Json]:
        return [self.pieces(line, room, size) for line in lines]

    def _lines(self, cell: Cell) -> tuple[Line, ...]:
        return lines_of(cell, self._pictures)


def piece_data(piece: Piece) -> Json:
    """A piece as the template reads it."""
    return {"text": piece.text, "style": piece.style, "mark": piece.mark, "url": piece.url}


def _columns(cards: Cards, room: float, size: float) -> int:
    """How many cards stand side by side: as many as there are up to four, else so that the rows are filled."""
    count = len(cards.cards)
    most = min(_MOST_COLUMNS, max(1, int(room // (15 * size))))
    if any(isinstance(block, Table) for card in cards.cards for block in card.blocks):
        most = min(most, 2)
    rows = -(-count // most)
    return max(1, -(-count // max(1, rows)))


def _has_picture(found: Json) -> bool:
    if isinstance(found, dict):
        return found.get("kind") == "picture" or any(map(_has_picture, found.values()))
    return isinstance(found, list) and any(map(_has_picture, found))


def letters_of(found: Json, least: int = 0) -> int:
    """How many letters stand in data; each text counts as `least` letters at least."""
    if isinstance(found, str):
        return max(len(found), least)
    values = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return sum(letters_of(one, least) for one in values)
