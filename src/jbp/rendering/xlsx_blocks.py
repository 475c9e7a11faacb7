"""Blocks of a view on a sheet of a workbook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.rendering.palette import tones_of
from jbp.rendering.xlsx_cells import EMPTY, Style, entry_of, in_words, party_style, text_entry
from jbp.rendering.xlsx_charts import put_bars, put_heat, put_lines, put_timeline
from jbp.rendering.xlsx_page import HEAD, Area
from jbp.views.elements.blocks import Bullets, Cards, Facts, Paragraph, Quote, Table
from jbp.views.elements.charts import BarChart, HeatMap, LineChart, TimelineChart
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.rendering.palette import Palette, Tone
    from jbp.rendering.xlsx_cells import Entry
    from jbp.rendering.xlsx_page import Page
    from jbp.views.elements.blocks import Block, Card, Column, Row
    from jbp.views.elements.heading import Heading

_MOST_ROWS_ABOVE = 10
_LARGE = 18
"""The size of the one figure that a card is about."""
"""A header that stands further down is not frozen: the rows above it would fill the window."""

QUIET = Style(quiet=True)


def tones_by_key(heading: Heading, palette: Palette) -> dict[str, Tone]:
    """The partners' colours by their tone."""
    return {tone.key: tone for tone in tones_of(heading.partners, palette)}


def put_blocks(page: Page, blocks: Iterable[Block], tones: Mapping[str, Tone]) -> None:
    """Write the blocks below each other: first what is read and filtered, then what is drawn."""
    charts = (BarChart, LineChart, HeatMap)
    for block in sorted(blocks, key=lambda one: isinstance(one, charts)):
        page.gap()
        _put(page, block, tones)


def _put(page: Page, block: Block, tones: Mapping[str, Tone]) -> None:  # noqa: C901 - one way for each kind of block
    match block:
        case Paragraph():
            page.put_wide(block.text, QUIET if block.quiet else Style())
        case Quote():
            page.put_wide(block.text)
            page.put((text_entry(block.by, replace(party_style(block.party, tones), quiet=block.party is None)),))
        case Bullets():
            _bullets(page, block, tones)
        case Facts():
            for name, value in block.pairs:
                page.put((text_entry(name, QUIET), entry_of(value, tones)))
        case Table():
            _table(page, block, tones)
        case Cards():
            for card in block.cards:
                _card(page, card, tones)
        case BarChart():
            put_bars(page, block)
        case LineChart():
            put_lines(page, block, tones)
        case HeatMap():
            put_heat(page, block)
        case TimelineChart():
            put_timeline(page, block.view, tones)


def _bullets(page: Page, bullets: Bullets, tones: Mapping[str, Tone]) -> None:
    for place, item in enumerate(bullets.items, 1):
        mark = f"{place}." if bullets.ordered else "•"
        details = [entry_of(detail, tones) for detail in item.details]
        first = item.text or (in_words(item.details[0]) if details else "")
        page.put((text_entry(f"{mark} {first}"), *(details if item.text else details[1:])))


def _card(page: Page, card: Card, tones: Mapping[str, Tone]) -> None:
    page.gap()
    page.put_title(card.title, replace(party_style(card.party, tones), bold=True, wraps=False))
    if card.figure is not None:
        figure = entry_of(card.figure, tones)
        page.put((replace(figure, style=replace(figure.style, bold=True, size=_LARGE, right=False, left=True)),))
    for block in card.blocks:
        _put(page, block, tones)


def _table(page: Page, table: Table, tones: Mapping[str, Tone]) -> None:
    """A table with its header; titles of groups are a column of their own, so that it can be sorted and filtered."""
    grouped = any(group.title for group in table.groups)
    heads = [text_entry(column.title, _head(column)) for column in table.columns]
    header = page.put((*([text_entry(WORDS.group, HEAD)] if grouped else []), *heads))
    for group in table.groups:
        for row in group.rows:
            front = [text_entry(group.title, QUIET)] if grouped else []
            page.put((*front, *_row(row, table.columns, tones)))
    last, right = page.row - 1, len(heads) + grouped - 1
    _mark_wheels(page, header, last, right)
    if page.header is None and header <= _MOST_ROWS_ABOVE:
        page.header, page.frozen_columns = header, 1 + grouped
        if not any(row.total for group in table.groups for row in group.rows):
            page.filtered = Area(header, 0, last, right)


def _head(column: Column) -> Style:
    return replace(HEAD, right=True) if column.kind == "number" else HEAD


def _row(row: Row, columns: Iterable[Column], tones: Mapping[str, Tone]) -> list[Entry]:
    entries = []
    for column, cell in zip(columns, row.cells, strict=True):
        entry = entry_of(cell, tones)
        style = replace(entry.style, total=row.total, right=entry.style.right or column.kind == "number")
        entries.append(replace(entry, style=style) if entry != EMPTY or row.total else EMPTY)
    return entries


def _mark_wheels(page: Page, header: int, last: int, right: int) -> None:
    """The columns of the table that hold wheels."""
    for column in range(right + 1):
        if any(page.cells[row, column].wheel for row in range(header, last + 1) if (row, column) in page.cells):
            page.wheels.append(Area(header + 1, column, last, column))


def words_of(block: Block) -> str:
    """What is read of a block that is text alone; the empty text of any other."""
    match block:
        case Paragraph():
            return block.text
        case Quote():
            return f"{block.text}\n{block.by}"
        case Bullets():
            return "\n".join(" ".join((item.text, *map(in_words, item.details))) for item in block.items)
        case _:
            return ""
