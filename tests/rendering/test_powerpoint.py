from __future__ import annotations

import re
import subprocess
import sys
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx.util import Pt
from tests.figures.plans import plan_of
from tests.hostile.sheets import hostile_sheet
from tests.hostile.texts import HOSTILE, acts
from tests.rendering.decks import PLAN, all_shapes, description, goals, heat, long_table, opened, sample_deck, words
from tests.views.samples import AS_OF
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF as SAMPLE_DAY

from jbp.api import load_text
from jbp.letters import one_line
from jbp.rendering.archive import unpacked
from jbp.rendering.powerpoint import render_pptx
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Bullets, Item, Paragraph, Table, rows_of
from jbp.views.elements.cells import Text
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Deck, Sheet, Slide, section
from jbp.views.timeline.view import view_timeline


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_pptx(sample_deck())


def _deck(*slides: Slide) -> Deck:
    return Deck("qbr", heading_of(PLAN, AS_OF, "Review"), slides)


def _titles(data: bytes) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in opened(data).slides]


def test_the_outline(data: bytes) -> None:
    parts = [f"Thirty initiatives run ({number} of 3)" for number in (1, 2, 3)]
    assert _titles(data) == [
        PLAN.title, "Revenue is at 92% of plan", "Revenue grows", "One risk is hot", "The timeline holds",
        "Each asks something of the other", *parts, "What was said",
    ]  # fmt: skip


def test_the_first_slide_says_day_partners_and_north_star(data: bytes) -> None:
    said = list(words(opened(data).slides[0].shapes))
    assert "Quarterly business review" in said
    assert any("As of 15 Jun 2026" in text for text in said)
    assert "No unplanned stop." in said
    assert any("█ Partner A" in text and "█ Partner B" in text for text in said)


def test_wide_slides_with_foot_and_number(data: bytes) -> None:
    deck = opened(data)
    assert (deck.slide_width, deck.slide_height) == (Pt(960), Pt(540))
    for number, slide in enumerate(list(deck.slides)[1:], 2):
        feet = {shape.placeholder_format.type.name: shape.text_frame.text for shape in slide.placeholders}
        assert feet["FOOTER"] == f"{PLAN.title} · As of 15 Jun 2026"
        assert feet["SLIDE_NUMBER"] == str(number)


def test_no_placeholder_stands_empty(data: bytes) -> None:
    for slide in opened(data).slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)


def test_tables_repeat_their_head_and_hold_every_row(data: bytes) -> None:
    tables = [shape.table for slide in opened(data).slides for shape in slide.shapes if shape.has_table]
    parts = [table for table in tables if table.cell(0, 0).text == "Initiative"]
    assert len(parts) == 3
    named = [row.cells[0].text_frame.paragraphs[0].text for table in parts for row in list(table.rows)[1:]]
    assert [name for name in named if name.startswith("Initiative")] == [f"Initiative {number}" for number in range(30)]
    assert all(table.first_row for table in parts)
    row = next(row for row in parts[0].rows if row.cells[0].text.startswith("Initiative 3"))
    first, *marks, target, due = (cell.text for cell in row.cells)
    assert (first, target, due) == ("Initiative 3\nin detail", "$70\N{EN DASH}80k", "30 Jun 2026")
    assert marks == ["◕ 75%", "↑ Up", "■ Stalled", "█ Partner A", "■■■ High"]
    assert row.cells[6].text_frame.paragraphs[0].alignment.name == "RIGHT"


def test_nothing_stands_below_the_edge_of_a_slide(data: bytes) -> None:
    deck = opened(data)
    wide, high = deck.slide_width or 0, deck.slide_height or 0
    for slide in deck.slides:
        for shape in all_shapes(slide.shapes):
            if shape.top is not None:
                assert shape.top >= 0
                assert shape.top + shape.height <= high, (shape.name, slide.shapes.title.text_frame.text)
                assert shape.left + shape.width <= wide, shape.name


def test_charts_are_native_and_described(data: bytes) -> None:
    frames = [shape for slide in opened(data).slides for shape in slide.shapes if shape.has_chart]
    bars, lines = (frame.chart for frame in frames)
    assert list(bars.plots[0].categories) == ["Revenue", "=SUM(A1)", "Margin"]
    assert [tuple(series.values) for series in bars.plots[0].series] == [(920000, 50000, -50000), (1000000, None, None)]
    assert [tuple(series.values) for series in lines.plots[0].series] == [(120, 180, None), (120, 180, 300)]
    assert [description(frame) for frame in frames] == ["Goals. Revenue is behind.", "Revenue. It grows."]
    for chart in (bars, lines):
        ids = chart._chartSpace.xpath(".//c:axId/@val")
        assert ids
        assert all(int(one) > 0 for one in ids)


def test_the_workbook_of_a_chart_holds_no_formula(data: bytes) -> None:
    files = unpacked(data)
    books = [load_workbook(BytesIO(file)) for name, file in files.items() if name.endswith(".xlsx")]
    kinds = {cell.data_type for book in books for row in book.active.iter_rows() for cell in row}
    assert "f" not in kinds
    assert any(book.active["A3"].value == "=SUM(A1)" for book in books)
    assert {book.properties.created for book in books} == {datetime(1980, 1, 1)}  # noqa: DTZ001 - as the file states it


def test_what_is_drawn_is_named_and_described(data: bytes) -> None:
    slides = opened(data).slides
    for slide in slides:
        assert all(shape.name for shape in all_shapes(slide.shapes))
        assert all(description(shape) for shape in slide.shapes if not shape.has_text_frame)
    timeline = next(shape for shape in slides[4].shapes if shape.name == "Execution timeline")
    inner = {shape.name: description(shape) for shape in all_shapes(timeline.shapes) if description(shape)}
    assert any("Partner" in text or "Joint" in text for text in inner.values())
    heated = next(shape for shape in slides[3].shapes if shape.name == "Open risks")
    assert any(shape.name == "Likelihood High, Impact High" for shape in heated.shapes)


def test_a_slipped_date_is_drawn_where_it_was_and_from_there_to_where_it_is() -> None:
    base = plan_of("initiatives: {i: {title: I, start: 2026-03-01, due: 2026-05-01}}")
    later = plan_of("initiatives: {i: {title: I, start: 2026-03-01, due: 2026-06-12}}")
    drawn = {}
    for name, was in (("slipped", base), ("same", later)):
        slides = opened(render_pptx(view_timeline(later, AS_OF, base=was))).slides
        shapes = [shape for slide in slides for shape in all_shapes(slide.shapes)]
        drawn[name] = [shape for shape in shapes if shape.name.startswith("slipped 42 days, was 1 May 2026")]
    mark, line = drawn["slipped"]
    assert mark.width == 0 < mark.height
    assert line.height == 0 < line.width
    assert line.line.dash_style is not None
    assert line.left == mark.left
    assert drawn["same"] == []


def test_no_letter_of_a_timeline_is_under_11_points() -> None:
    text = sample_plan("german", initiatives=12, partners=3)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    slides = opened(render_pptx(view_timeline(plan, SAMPLE_DAY))).slides
    shapes = [shape for slide in slides for shape in all_shapes(slide.shapes) if shape.has_text_frame]
    runs = [run for shape in shapes for para in shape.text_frame.paragraphs for run in para.runs]
    assert min(run.font.size for run in runs if run.font.size is not None) >= Pt(11)


def test_notes(data: bytes) -> None:
    slides = opened(data).slides
    with_notes = [slide for slide in slides if slide.has_notes_slide]
    noted = {slide.shapes.title.text_frame.text: slide.notes_slide.notes_text_frame.text for slide in with_notes}
    assert noted == {"Revenue is at 92% of plan": "Say why.", "What was said": "First.\nThen."}


def test_links_are_followed_only_where_they_were_vetted(data: bytes) -> None:
    refs = re.findall(rb'Target="([^"]+)" TargetMode="External"', b"".join(unpacked(data).values()))
    assert set(refs) == {b"https://example.org/page"}


def test_the_file_says_nothing_of_a_person_or_the_hour(data: bytes) -> None:
    own = opened(data).core_properties
    assert (own.author, own.last_modified_by) == ("jbp", "jbp")
    assert own.created == own.modified == datetime(2026, 6, 15)  # noqa: DTZ001 - as the file states it
    with ZipFile(BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert not [name for name in archive.namelist() if "thumbnail" in name or "printer" in name]


def test_the_same_view_gives_the_same_bytes(data: bytes) -> None:
    assert render_pptx(sample_deck()) == data


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_becomes_slides(name: str) -> None:
    view = DOCUMENTS[name].builder(PLAN, AS_OF)
    made = render_pptx(view)
    assert made == render_pptx(view)
    assert len(opened(made).slides) > 1


def test_a_sheet_that_holds_nothing_says_so() -> None:
    made = opened(render_pptx(Sheet("risks", heading_of(PLAN, AS_OF, "Risks"), ())))
    assert "The plan holds nothing to show here yet." in list(words(made.slides[1].shapes))


@pytest.mark.parametrize("text", HOSTILE[::3])
def test_hostile_texts_are_read_back_literally(text: str) -> None:
    deck = opened(render_pptx(hostile_sheet(text)))
    read = [one for slide in deck.slides for one in words(slide.shapes)]
    assert one_line(text) in read
    assert not any(acts(one) for one in read)


def test_a_text_longer_than_a_slide_moves_to_the_next() -> None:
    said = " ".join(f"word{number}" for number in range(3_000))
    made = opened(render_pptx(_deck(Slide("Long", (Paragraph(said),)), Slide("Listed", (Bullets((Item(said),)),)))))
    for title in ("Long", "Listed"):
        shown = [
            shape.text_frame.text
            for slide in made.slides
            if slide.shapes.title.text_frame.text.startswith(title)
            for shape in slide.shapes
            if shape.name == "Text"
        ]
        assert len(shown) > 1
        assert " ".join(" ".join(shown).split()) == said


def test_a_cell_longer_than_a_slide_moves_to_the_next() -> None:
    said = " ".join(f"word{number}" for number in range(3_000))
    table = rows_of("T", long_table(1).columns[:2], [(Text("a"), Text(said))])
    made = opened(render_pptx(_deck(Slide("Long", (table,)))))
    tables = [shape.table for slide in made.slides for shape in slide.shapes if shape.has_table]
    shown = [row.cells[1].text for table in tables for row in list(table.rows)[1:]]
    assert len(tables) > 1
    assert " ".join(shown) == said


def test_columns_that_do_not_fit_beside_each_other_come_after_each_other() -> None:
    from jbp.views.elements.blocks import Column, Row, RowGroup  # noqa: PLC0415 - of use here alone

    columns = (Column("Name"), *(Column(f"Quarter{number}", "number") for number in range(40)))
    row = Row((Text("Revenue"), *(Text(f"${number},000,000") for number in range(40))))
    made = opened(render_pptx(_deck(Slide("Wide", (Table("Wide", columns, (RowGroup((row,)),)),)))))
    tables = [shape.table for slide in made.slides for shape in slide.shapes if shape.has_table]
    heads = [cell.text for table in tables for cell in table.rows[0].cells if cell.text != "Name"]
    assert heads == [f"Quarter{number}" for number in range(40)]
    assert all(table.cell(0, 0).text == "Name" for table in tables)


def test_a_decks_own_numbers_give_way_to_those_of_the_slides() -> None:
    slides = (Slide("All is well (1 of 2)", (long_table(30),)), Slide("All is well (2 of 2)", (Paragraph("x"),)))
    assert _titles(render_pptx(_deck(*slides)))[1:] == [f"All is well ({number} of 3)" for number in (1, 2, 3)]


def test_a_headline_too_long_for_its_place_stands_as_a_whole_below() -> None:
    long = " ".join(["A claim that does not end"] * 30)
    slide = opened(render_pptx(_deck(Slide(long, (Paragraph("Body."),))))).slides[1]
    assert slide.shapes.title.text_frame.text.endswith("…")
    assert long in list(words(slide.shapes))


def test_a_heat_map_and_bars_too_high_for_a_slide_are_parted() -> None:
    from dataclasses import replace  # noqa: PLC0415 - of use here alone

    many = replace(goals(), bars=tuple(replace(goals().bars[0], label=f"Goal {number}") for number in range(60)))
    made = opened(render_pptx(_deck(Slide("Hot", (heat(60),)), Slide("Bars", (many,)))))
    read = [one for slide in made.slides for one in words(slide.shapes)]
    assert {f"Risk {number} of the hot field" for number in range(60)} <= set(read)
    assert [one for one in read if one.startswith("Goal ")] == [f"Goal {number}" for number in range(60)]


def test_sections_become_slides_and_absent_ones_leave_nothing() -> None:
    sections = (*section("Empty"), *section("Full", Paragraph("x"), note="why"))
    made = render_pptx(Sheet("risks", heading_of(PLAN, AS_OF, "Risks"), sections))
    assert _titles(made)[1:] == ["Full"]
    assert {"Risks", "why", "x"} <= set(words(opened(made).slides[1].shapes))


def test_without_the_library_it_is_said_how_to_install_it() -> None:
    program = (
        "import sys; sys.modules['pptx'] = None\n"
        "from jbp.rendering.powerpoint import render_pptx\n"
        "from jbp.errors import JbpError\n"
        "try: render_pptx(None)\n"
        "except JbpError as error: print(error)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert 'pip install "jbp[pptx]"' in run.stdout
