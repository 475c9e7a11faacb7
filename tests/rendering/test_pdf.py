from __future__ import annotations

import json
import sys
import warnings
from datetime import date
from decimal import Decimal
from importlib import reload
from math import hypot
from typing import TYPE_CHECKING

import pytest
from tests.rendering.pdf_pages import legible, reader, words_in
from tests.views.samples import AS_OF, sample
from tests.views.shipped import NAMES, shipped
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF as SAMPLE_DAY

from jbp.api import load_text
from jbp.errors import RenderWarning
from jbp.letters import one_line
from jbp.rendering import pdf
from jbp.rendering.json_ import render_json
from jbp.rendering.pdf import render_pdf
from jbp.rendering.pdf_measures import BREAK, fitted, shortened, spread
from jbp.views.dashboard.view import view_dashboard
from jbp.views.elements.blocks import Bullets, Card, Cards, Column, Facts, Item, Paragraph, Quote, rows_of
from jbp.views.elements.cells import Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, TimelineChart
from jbp.views.elements.heading import Heading
from jbp.views.elements.marks import PartnerTone, PartyMark, StatusMark, StatusView, TrendMark
from jbp.views.elements.sheets import Deck, Sheet, Slide, section
from jbp.views.focus_areas.view import view_focus_areas
from jbp.views.market.strategy import view_strategy
from jbp.views.qbr.view import view_qbr
from jbp.views.risks.view import view_risks
from jbp.views.scorecard.view import view_scorecard
from jbp.views.timeline.view import view_timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tools.sample_plans.texts import Language

    from jbp.views.catalogue import Builder
    from jbp.views.elements.blocks import Block

ACCESSIBLE = b"pdfuaid:part"
BUILDERS: dict[str, Builder] = {
    "dashboard": view_dashboard,
    "focus-areas": view_focus_areas,
    "qbr": view_qbr,
    "risks": view_risks,
    "scorecard": view_scorecard,
    "strategy": view_strategy,
    "timeline": view_timeline,
}
HOSTILE = (
    '#read("/etc/passwd") #panic() #import "@preview/tidy:0.4.0": *',
    "*bold* _light_ `raw` $sum$ @reference <label> // comment /* more */ \\u{41} ~",
    '"]} ) #eval("1") {{ }} &lt; <script>',
    "= heading - item + item / term: text",
    "\x00\x1b[31mred\x07 \ud800 \ufffe end",
    "\u202eturned\u2066 around\u2069",
    "\u05e2\u05d1\u05e8\u05d9\u05ea and Ελληνικά and Кириллица and Größe",
)


def texts_of(found: object) -> Iterator[str]:
    """The texts of cells and blocks in a view as JSON."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key == "text" and isinstance(value, str):
                yield value
            elif key != "view":
                yield from texts_of(value)
    elif isinstance(found, list):
        for value in found:
            yield from texts_of(value)


def heading(title: str = "A plan") -> Heading:
    partners = (PartnerTone("p1", "Alpha", "#0f65c2"), PartnerTone("p2", "Beta & Co", None))
    return Heading(title, "Document", ("Active", "Revision 2"), date(2026, 6, 15), "As of 15 Jun 2026", "", partners)


def sheet(*blocks: Block, title: str = "A plan") -> Sheet:
    return Sheet("risks", heading(title), section("A section", *blocks), lead="The lead")


def deck(*blocks: Block) -> Deck:
    return Deck("qbr", heading(), (Slide("A claim", blocks, "A part", "Said by heart"),), lead="The lead")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("document", BUILDERS)
def test_every_text_of_a_document_stands_in_it(document: str, name: str) -> None:
    view = BUILDERS[document](*shipped(name))
    content = render_pdf(view)
    said = words_in(content)
    wanted = {"".join(one_line(text).split()) for text in texts_of(json.loads(render_json(view)))}
    assert {text for text in wanted if text not in said} == set()
    assert ACCESSIBLE in content
    assert reader(content).metadata is not None
    assert reader(content).metadata["/Title"] == f"{view.heading.document}: {view.heading.title}"  # type: ignore[index]


def test_the_same_view_gives_the_same_bytes() -> None:
    view = view_qbr(*shipped(NAMES[0]))
    assert render_pdf(view) == render_pdf(view)


def test_pages_without_their_shapes_say_the_same_at_the_same_places() -> None:
    content = render_pdf(view_timeline(sample(), AS_OF))
    found: list[list[tuple[str, list[float], list[float], float]]] = []
    for pages in (reader(content).pages, legible(content)):
        texts: list[tuple[str, list[float], list[float], float]] = []
        for page in pages:
            page.extract_text(visitor_text=lambda text, at, line, _, size: texts.append((text, at, line, size)))  # noqa: B023
        found.append(texts)
    assert len(found[0]) > 100
    assert found[0] == found[1]


def test_pages_have_their_size_and_are_tagged_in_a_language() -> None:
    paper = reader(render_pdf(sheet(Paragraph("text"))))
    slides = reader(render_pdf(deck(Paragraph("text"))))
    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == [842, 595]
    assert [round(float(side)) for side in slides.pages[0].mediabox[2:]] == [960, 540]
    assert "/Marked" in str(paper.root_object["/MarkInfo"])
    assert str(paper.root_object["/Lang"]) == "en"


def test_it_carries_the_day_of_the_view_and_no_hour_of_the_machine() -> None:
    metadata = reader(render_pdf(sheet(Paragraph("text")))).metadata
    assert metadata is not None
    assert metadata.creation_date is not None
    assert metadata.creation_date.date() == date(2026, 6, 15)


def test_a_long_table_goes_on_below_its_head() -> None:
    rows = [(Text(f"row {place}"), Figure(str(place))) for place in range(200)]
    table = rows_of("rows", (Column("Column head"), Column("Count", "number")), rows)
    pages = [page.extract_text() for page in legible(render_pdf(sheet(table)))]
    assert len(pages) > 2
    assert all("Column head" in page and f"Page {place} of {len(pages)}" in page for place, page in enumerate(pages, 1))
    assert "row 199" in pages[-1]


def test_a_slide_is_a_page_without_its_notes_and_goes_on_where_it_must() -> None:
    short = reader(render_pdf(deck(Paragraph("text"))))
    assert len(short.pages) == 2
    long = [page.extract_text() for page in legible(render_pdf(deck(*(Paragraph(f"line {n}") for n in range(90)))))]
    assert len(long) > 3
    assert "continued" not in long[1]
    assert all("A claim" in page and "continued" in page for page in long[2:])
    assert "heart" not in "".join(long)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_out_as_that_text(text: str) -> None:
    blocks: tuple[Block, ...] = (
        Paragraph(text),
        Quote(text, text),
        Bullets((Item(text, (Text(text),)),)),
        Facts(((text, Text(text)),)),
        rows_of(text, (Column(text),), ((Text(text),),)),
        Cards((Card(text, (Paragraph(text),), figure=Figure(text)),)),
        BarChart(text, text, (Bar(text, Decimal(1), text),)),
        HeatMap(text, text, text, text, (text,), ((text, (HeatCell("low", (HeatItem(text),)),)),)),
    )
    content = render_pdf(sheet(*blocks, title=text))
    said = words_in(content)
    shown = "".join(one_line(text).split())
    if "\u05e2" not in text:  # read from the right to the left, and so given back in another order
        assert said.count(shown) >= 11
    assert ACCESSIBLE in content
    assert render_pdf(deck(*blocks))


@pytest.mark.parametrize("form", [sheet, deck])
def test_a_word_without_end_is_broken_and_not_cut(form: Callable[..., Sheet | Deck]) -> None:
    word = "W" * 10_000
    table = rows_of("k", (Column("a"), Column("b")), ((Text(word), Text("x")), (Figure(word, tbd=True), Text("x"))))
    cards = Cards((Card(word, (Paragraph(word),)), Card("other", ())))
    content = render_pdf(form(table, cards, Facts(((word, Text(word)),))))
    pages = legible(content)
    seen = 0

    def count(text: str, _: object, matrix: list[float], *__: object) -> None:
        nonlocal seen
        x, y = matrix[4], matrix[5]
        if 0 <= x <= float(page.mediabox.width) and 0 <= y <= float(page.mediabox.height):
            seen += text.count("W")

    for page in pages:
        page.extract_text(visitor_text=count)
    assert seen == 6 * len(word)
    assert BREAK not in words_in(content)


def test_letters_that_no_font_has_are_shown_by_their_codes_which_is_said() -> None:
    bars = BarChart("Bars", "d", (Bar("a日b", Decimal(1), "1"),))
    with pytest.warns(RenderWarning, match=r"lack 3 of the letters, the first is 日 in .*such as \[U\+65E5\]") as said:
        content = render_pdf(sheet(Paragraph("日本 \u0378x日"), Paragraph("the rest"), bars))
    assert len(said) == 1
    assert "[U+65E5][U+672C][U+0378]x[U+65E5]therest" in words_in(content)
    assert "a[U+65E5]b" in words_in(content)
    assert ACCESSIBLE in content


def test_of_what_the_fonts_have_nothing_is_said() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert "[U+" not in words_in(render_pdf(sheet(Paragraph("Grüße → Ωμέγα, Привет ✓ ﬁ e\u0323\u0301"))))


def test_every_kind_of_cell_says_its_words() -> None:
    cells = (
        Text("strong", strong=True),
        Day("1 Jan 2026", late=True),
        Figure("TBD", tbd=True),
        Level("high", "High"),
        Completion(Decimal(40), "40%"),
        Link("a link", "https://example.org/"),
        Lines((Text("one"), Text("two"))),
        StatusView(StatusMark("delayed", "Delayed", loud=True), StatusMark("stalled", "Stalled"), "a reason"),
        PartyMark("several", ("p1", "p2"), "Alpha, Beta"),
        PartyMark("none", (), ""),
        TrendMark("up", "Up"),
    )
    content = render_pdf(sheet(Facts(tuple(("name", cell) for cell in cells))))
    said = words_in(content)
    for words in ("strong", "1Jan2026", "TBD", "High", "40%", "alink", "one", "two", "Delayed", "Stalled", "areason"):
        assert words in said
    assert "Alpha,Beta" in said
    assert "notstated" in said
    assert "Up" in said
    links = [one.get_object() for page in reader(content).pages for one in page.get("/Annots", ())]
    assert [one["/A"]["/URI"] for one in links] == ["https://example.org/"]


def test_a_sheet_without_sections_says_so() -> None:
    assert "nothingtoshow" in words_in(render_pdf(Sheet("risks", heading(), ())))


def test_a_chart_that_is_higher_than_a_page_goes_on_to_the_next() -> None:
    bars = tuple(Bar(f"bar {place}", Decimal(place), str(place)) for place in range(60))
    pages = [page.extract_text() for page in legible(render_pdf(sheet(BarChart("Bars", "All bars", bars))))]
    assert len(pages) > 1
    assert "bar 59" in pages[-1]
    assert "bar 59" not in pages[0]


def test_without_typst_nothing_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ModuleNotFoundError) as caught:
        reload(pdf)
    assert caught.value.name == "typst"
    monkeypatch.undo()
    reload(pdf)


def test_words_are_broken_only_where_they_have_no_room() -> None:
    assert fitted("a short text", 100, 10) == "a short text"
    broken = fitted("short " + "m" * 50, 100, 10)
    assert broken.startswith("short m")
    assert BREAK in broken
    assert broken.replace(BREAK, "") == "short " + "m" * 50


def test_a_reminder_ends_between_words() -> None:
    assert shortened("one two three", 9) == "one two …"
    assert shortened("one", 9) == "one"


def test_columns_fill_their_room() -> None:
    short = spread((("a",), ("b",)), (False, True), 200, 10, 5)
    long = spread((("a " * 500,), ("12,000",)), (False, True), 200, 10, 5)
    many = spread((("mmmmmmmmmm",),) * 40, (False,) * 40, 200, 10, 5)
    for columns in (short, long, many):
        assert sum(columns.widths) == pytest.approx(200)
    assert long.widths[1] > 35
    assert many.size < short.size


def sizes_in(content: bytes) -> dict[float, str]:
    """The sizes of letters in points, as they stand on the page, each with the first text that has it."""
    found: dict[float, str] = {}

    def visit(text: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        if text.strip():
            across = line[0] * page[0] + line[1] * page[2]
            along = line[0] * page[1] + line[1] * page[3]
            found.setdefault(round(size * hypot(across, along), 1), text)

    for page in legible(content):
        page.extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize(("language", "initiatives"), [("english", 3), ("german", 12)])
def test_no_letter_of_a_deck_is_under_11_points(language: Language, initiatives: int) -> None:
    text = sample_plan(language, initiatives=initiatives, partners=3)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    deck = view_qbr(plan, SAMPLE_DAY)
    assert any(isinstance(block, TimelineChart) for slide in deck.slides for block in slide.blocks)
    assert {size: said for size, said in sizes_in(render_pdf(deck)).items() if size < 11} == {}


def test_the_sizes_that_are_read_are_those_on_the_page() -> None:
    """A timeline on paper has smaller letters than a slide, and the same reading says so."""
    assert min(sizes_in(render_pdf(view_timeline(sample(), AS_OF)))) < 9


def test_a_component_that_goes_on_on_a_next_page_is_named_again() -> None:
    text = sample_plan("english", initiatives=30, partners=2)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    deck = words_in(render_pdf(view_qbr(plan, SAMPLE_DAY)))
    names = {band.name for band in view_timeline(plan, SAMPLE_DAY).bands}
    assert any(f"{name}(continued)" in deck for name in names)


def test_a_page_of_a_long_timeline_holds_what_it_shows_and_no_more() -> None:
    """A drawing that is cut for several pages would otherwise be on each of them, where only readers find it."""
    text = sample_plan("german", initiatives=30, partners=2)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    made = words_in(render_pdf(view_timeline(plan, SAMPLE_DAY)))
    milestones = [milestone.title for milestone in plan.milestones.values()]
    assert len(milestones) > 3
    for title in milestones:  # in the chart, and in the table below it
        assert made.count("".join(title.split())) == 2 * milestones.count(title), title
