"""How documents are spread over slides: sections together, slides about as full as each other, letters that fit."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.decks import PLAN, goals
from tests.views.samples import AS_OF

from jbp.layout.columns import shares
from jbp.rendering.powerpoint.columns import SIDE, widths_of
from jbp.rendering.powerpoint.grid import GridPiece
from jbp.rendering.powerpoint.measure import natural_width, para_lines, text_width
from jbp.rendering.powerpoint.pages import Room, pages_of
from jbp.rendering.powerpoint.pieces import CardsPiece, TextPiece
from jbp.rendering.powerpoint.words import Para, paras_of, run
from jbp.views.elements.blocks import Card, Cards, Column, Paragraph, Row, RowGroup, Table, rows_of
from jbp.views.elements.cells import Figure, Text
from jbp.views.elements.charts import Line, LineChart, Point
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Deck, Sheet, Slide, section

if TYPE_CHECKING:
    from jbp.rendering.powerpoint.pages import Page
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.sheets import Section

ROOM = Room(880, 388, 880, moves=True)


def sheet(*sections: tuple[Section, ...]) -> Sheet:
    return Sheet("strategy", heading_of(PLAN, AS_OF, "Strategy"), tuple(one for each in sections for one in each))


def deck(*slides: Slide) -> Deck:
    return Deck("qbr", heading_of(PLAN, AS_OF, "Review"), slides)


def table(rows: int, words: int = 1) -> Table:
    found = [(Text(f"row {number}" * words), Text("x")) for number in range(rows)]
    return rows_of("rows", (Column("Name"), Column("Day", "day")), found)


def said(page: Page) -> str:
    return " ".join(para.text for piece in page.pieces if isinstance(piece, TextPiece) for para in piece.paras)


def rows_on(pages: tuple[Page, ...]) -> list[int]:
    grids = [[piece for piece in page.pieces if isinstance(piece, GridPiece)] for page in pages]
    return [sum(not row.band for grid in each for row in grid.rows) for each in grids]


def test_short_sections_share_a_slide_under_their_own_headings() -> None:
    pages = pages_of(sheet(section("One", Paragraph("1")), section("Two", table(2)), section("Three", table(2))), ROOM)
    assert [page.title for page in pages] == ["One · Two · Three"]
    assert said(pages[0]) == "One 1 Two Three"


def test_a_section_that_fills_a_slide_stands_alone() -> None:
    line = Line("Actual", (Point("Q1", Decimal(1), "1"),))
    chart = LineChart("Result", "What came out", ("Q1",), (line,))
    pages = pages_of(sheet(section("One", table(12)), section("Two", table(12)), section("Three", chart)), ROOM)
    assert [page.title for page in pages] == ["One", "Two", "Three"]


def test_a_chart_does_not_repeat_the_title_of_its_slide() -> None:
    assert said(pages_of(deck(Slide(goals().title, (goals(),))), ROOM)[0]) == ""
    assert said(pages_of(deck(Slide("Bookings grow", (goals(),))), ROOM)[0]) == goals().title


def test_the_parts_of_a_table_that_a_deck_made_are_one_again() -> None:
    group = RowGroup((Row((Text("a"), Text("x"))),), "A group")
    parts = [Table("rows", (Column("Name"), Column("Day")), (group,)) for _ in range(2)]
    pages = pages_of(deck(Slide("It goes on (1 of 2)", (parts[0],)), Slide("It goes on (2 of 2)", (parts[1],))), ROOM)
    assert [page.title for page in pages] == ["It goes on"]
    (grid,) = pages[0].pieces
    assert isinstance(grid, GridPiece)
    assert [row.band for row in grid.rows] == [True, False, False]


def test_slides_of_one_table_are_about_as_full_as_each_other() -> None:
    counts = rows_on(pages_of(deck(Slide("Many rows", (table(24),))), ROOM))
    assert len(counts) == 2
    assert max(counts) - min(counts) <= 3


def test_a_group_that_goes_on_is_named_again() -> None:
    group = RowGroup(tuple(Row((Text(f"row {n}"), Text("x"))) for n in range(30)), "A group")
    pages = pages_of(deck(Slide("Many rows", (Table("rows", (Column("Name"), Column("Day")), (group,)),))), ROOM)
    assert len(pages) > 1
    for page in pages:
        (grid,) = page.pieces
        assert isinstance(grid, GridPiece)
        assert grid.rows[0].band
    assert sum(rows_on(pages)) == 30


@pytest.mark.parametrize("rows", [1, 5, 11, 40])
def test_no_slide_is_higher_than_its_room_and_a_short_table_is_airy(rows: int) -> None:
    for page in pages_of(deck(Slide("Rows", (table(rows, words=20),))), ROOM):
        assert sum(piece.height for piece in page.pieces) <= ROOM.below(page.title) + 0.01
        if rows == 1:
            (grid,) = page.pieces
            assert isinstance(grid, GridPiece)
            assert grid.air > 0


def test_letters_are_as_large_as_the_slide_has_room_for() -> None:
    def size(block: Block) -> float:
        (piece, *_) = pages_of(deck(Slide("Words", (block,))), ROOM)[0].pieces
        assert isinstance(piece, TextPiece)
        return piece.paras[0].size

    assert size(Paragraph("few words")) == 18
    assert 11 <= size(Paragraph("many words " * 250)) < 18


def test_a_table_of_many_columns_has_smaller_letters_so_that_its_texts_need_fewer_lines() -> None:
    def size_with(columns: int) -> float:
        named = tuple(Column(f"C{number}") for number in range(columns))
        few = rows_of("rows", named, [tuple(Text("x") for _ in named)])
        (page,) = pages_of(deck(Slide("T", (few,))), ROOM)
        (grid,) = (piece for piece in page.pieces if isinstance(piece, GridPiece))
        return max(para.size for row in grid.rows for cell in row.cells for para in cell)

    assert size_with(9) == 13
    assert size_with(5) > 13


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=9), st.floats(0, 3000))
def test_small_wishes_are_met_before_great_ones(wishes: list[float], room: float) -> None:
    given_ = shares(wishes, room)
    assert sum(given_) <= room + 1e-6
    assert all(one <= wish for one, wish in zip(given_, wishes, strict=True))
    unmet = [got for got, wish in zip(given_, wishes, strict=True) if got < wish - 1e-6]
    assert max(unmet, default=0.0) - min(unmet, default=0.0) <= 1e-6


def test_a_name_beside_a_long_text_stays_on_one_line() -> None:
    name, text = Text("Nadia Benali"), Text("a long explanation of what is done about it " * 9)
    columns = (Column("What"), Column("Owner"), Column("Why"))
    widths = widths_of(rows_of("rows", columns, [(text, name, text)]), 880, 14)
    assert widths[1] >= natural_width(paras_of(name, 14)[0]) + 2 * SIDE


def test_shapes_are_measured_as_wide_as_any_font_draws_them() -> None:
    assert text_width("▲", 10) == text_width("●", 10) == pytest.approx(10.2)


def test_the_figure_of_a_card_is_large_and_panels_fill_the_slide() -> None:
    cards = Cards((Card("Revenue", (Paragraph("of plan to date"),), figure=Figure("92%")), Card("Other", ())))
    (piece,) = pages_of(deck(Slide("Revenue is at 92%", (cards,))), ROOM)[0].pieces
    assert isinstance(piece, CardsPiece)
    assert piece.extra > 0
    figure, words = piece.columns[0].pieces
    assert isinstance(figure, TextPiece)
    assert isinstance(words, TextPiece)
    assert (figure.paras[0].text, figure.paras[0].bold) == ("92%", True)
    assert figure.paras[0].size > 2 * words.paras[0].size


def test_a_long_headline_leaves_room_for_the_number_of_its_slide() -> None:
    title = "Wohnungsbaugesellschaften und Stadtwerke bleiben hinter dem Plan zurück, " * 4
    pages = pages_of(deck(Slide(title.strip(), (table(40),))), ROOM)
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert page.title.endswith(f"… ({number} of {len(pages)})")
        assert len(para_lines(Para((run(page.title, bold=True),), 24), ROOM.title_width)) <= 3
