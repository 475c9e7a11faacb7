"""Many texts through the escapers of documents, and what a real reader of each format makes of them.

Starting a reader takes longer than reading one text more, so each reads one document that holds all of them.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from icalendar import Calendar
from lxml import etree
from markdown_it import MarkdownIt
from pptx import Presentation
from pptx.util import Pt
from tests.figures.plans import plan_of
from tests.hostile.read_html import SOFT_HYPHEN, harmless, read_page
from tests.hostile.read_xlsx import cells, read_book
from tests.hostile.texts import unspaced
from tests.test_markdown import ACTED_ON
from tests.views.samples import AS_OF

from jbp.markdown import escape_markdown
from jbp.rendering.escaping import escape_mermaid, link_address
from jbp.rendering.html import render_html
from jbp.rendering.ics import render_ics
from jbp.rendering.json_ import render_json
from jbp.rendering.pdf import render_pdf
from jbp.rendering.powerpoint.colors import own_colors
from jbp.rendering.powerpoint.paint_text import write
from jbp.rendering.powerpoint.words import Para, run
from jbp.rendering.svg import _text as svg_text
from jbp.rendering.xlsx import render_xlsx
from jbp.views.elements.blocks import Bullets, Column, Item, Paragraph, Row, RowGroup, Table
from jbp.views.elements.cells import Text
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Section, Sheet
from jbp.views.meetings.calendar import Event, view_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from jbp.views.elements.blocks import Block

_JUDGES: Final = Path(__file__).parents[2] / "judges"
_READER: Final = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
_SVG: Final = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def _sheet(*blocks: Block) -> Sheet:
    return Sheet("risks", heading_of(plan_of(""), AS_OF, "Risks"), (Section("Section", blocks),))


def markdown_cells(texts: Sequence[str]) -> list[str]:
    """Cells of a table of Markdown."""
    rows = "".join(f"| {escape_markdown(text)} | end |\n" for text in texts)
    return read_cells(f"| a | b |\n| --- | --- |\n{rows}", ("end",))


def read_cells(markdown: str, others: Sequence[str]) -> list[str]:
    """The first cell of each row of a table, of which nothing acts; the others are as they must be."""
    width = 1 + len(others)
    read = list(stretches(markdown))[width:]
    assert all(read[1 + at :: width] == [other] * (len(read) // width) for at, other in enumerate(others))
    return read[::width]


def markdown_blocks(texts: Sequence[str]) -> list[str]:
    """Paragraphs, headings, items and quotations of Markdown, one after the other."""
    marks = ("", "## ", "- ", "> ")
    return list(stretches("".join(f"{marks[at % 4]}{escape_markdown(text)}\n\n" for at, text in enumerate(texts))))


def stretches(markdown: str) -> Iterator[str]:
    """Every stretch of running text, in which nothing is but text and code."""
    for token in _READER.parse(markdown):
        assert token.type not in ("html_block", "fence", "code_block", "hr"), token
        if token.type == "inline":
            yield _said(token.children or [])


def _said(children: list[Token]) -> str:
    plain = "".join("\0" if one.type == "code_inline" else one.content for one in children)
    assert {one.type for one in children} <= {"text", "code_inline"}, children
    assert not ACTED_ON.search(plain), plain
    return "".join(one.content for one in children)


def markdown_links(texts: Sequence[str]) -> Iterator[str]:
    """Where a link leads whose address ends in the text; the text alone leads to https, to mail or nowhere."""
    for text in texts:
        for address in (text, f"https://example.org/{text}"):
            shown = link_address(address)
            found = [one for token in _READER.parse(f"[x](<{shown}>)") for one in token.children or []]
            assert [one.type for one in found] == ["link_open", "text", "link_close"]
            leads = str(found[0].attrs["href"])
            assert leads.startswith(("https://", "mailto:")) or leads == ""
        yield unquote(leads)


def followed(text: str) -> str:
    """What an address must be read as that ends in a text: itself where it is one, otherwise nothing."""
    whole = all("!" <= letter <= "~" and letter not in "\"'<>\\^`{|}" for letter in text)
    return unquote(f"https://example.org/{text}") if whole else ""


def mermaid(texts: Sequence[str]) -> list[str]:
    """Sections and tasks of gantts, as Mermaid's own parser reads them."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{start}.mmd" for start in range(0, len(texts), 500)]
        for file in files:
            part = texts[int(file.stem) :][:500]
            lines = (f"    section {escape_mermaid(text)}\n    {escape_mermaid(text)} :{_DAYS}\n" for text in part)
            file.write_text(f"gantt\n    dateFormat YYYY-MM-DD\n{''.join(lines)}", "utf-8")
        command = ["node", str(_JUDGES / "gantt.mjs"), *map(str, files)]
        made = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600).stdout
    read = json.loads(made)["gantts"]
    tasks = [task.removesuffix(" ") for gantt in read for task in gantt["tasks"]]  # the one before its colon
    assert {one for gantt in read for one in gantt["sections"]} == set(tasks)
    return tasks


_DAYS: Final = "crit, 2026-01-01, 2026-01-02"


def svg(texts: Sequence[str]) -> Iterator[str]:
    """Words and descriptions of a picture, as a strict reader of XML reads them."""
    shapes = (f'<g aria-label="{svg_text(text)}"><title>{svg_text(text)}</title></g>' for text in texts)
    for group in etree.fromstring(_SVG.format("".join(shapes)).encode()):
        [title] = group
        assert len(group.attrib) == 1
        assert group.get("aria-label") == title.text
        yield title.text or ""


def html(texts: Sequence[str]) -> list[str]:
    """Items of a page, as a browser's own rules read it."""
    page = read_page(render_html(_sheet(Bullets(tuple(map(Item, texts))))))
    harmless(page)
    read = ("".join(item.itertext()).replace(SOFT_HYPHEN, "") for item in page.iter("li"))
    return [" ".join(text.split()) for text in read]


def calendar(texts: Sequence[str]) -> Iterator[str]:
    """Titles and descriptions of events."""
    pairs = zip(texts[::2], texts[1::2], strict=True)
    events = (Event(f"{at}@jbp", AS_OF, one, "kind", other) for at, (one, other) in enumerate(pairs))
    made = render_ics(replace(view_calendar(plan_of(""), AS_OF), events=tuple(events)))
    assert all(len(line) <= 75 for line in made.encode().split(b"\r\n"))
    read = Calendar.from_ical(made)
    assert isinstance(read, Calendar)
    assert not any(part.errors for part in read.walk())
    for event in read.walk("VEVENT"):
        yield str(event["summary"])
        yield str(event["description"])


def json_document(texts: Sequence[str]) -> list[str]:
    """Paragraphs of a document for programs."""
    made = render_json(_sheet(*map(Paragraph, texts)))
    assert made.isascii()
    return [block["text"] for block in json.loads(made)["sections"][0]["blocks"]]


def workbook(texts: Sequence[str]) -> list[str]:
    """Cells of a workbook, of which none is computed."""
    rows = tuple(Row((Text("text"), Text(text))) for text in texts)
    book = read_book(render_xlsx(_sheet(Table("T", (Column("A"), Column("B")), (RowGroup(rows),)))))
    found = [value for *_, value, _ in cells(book)]
    return [str(value) for before, value in pairwise(found) if before == "text"]


def slide(texts: Sequence[str]) -> list[str]:
    """Paragraphs of a slide."""
    deck = Presentation()
    frame = deck.slides.add_slide(deck.slide_layouts[6]).shapes.add_textbox(Pt(0), Pt(0), Pt(9), Pt(9)).text_frame
    write(frame, [Para((run(text),), 12.0) for text in texts], own_colors(()))
    saved = BytesIO()
    deck.save(saved)
    [shape] = Presentation(BytesIO(saved.getvalue())).slides[0].shapes
    return [one.text for one in shape.text_frame.paragraphs]


def pdf(texts: Iterable[str]) -> list[str]:
    """Cells of a PDF, one on a line, as poppler reads them."""
    rows = tuple(Row((Text("text"), Text(text))) for text in texts)
    made = render_pdf(_sheet(Table("T", (Column("A"), Column("B")), (RowGroup(rows),))))
    command = ["pdftotext", "-layout", "-", "-"]
    read = subprocess.run(command, input=made, capture_output=True, check=True, timeout=600).stdout.decode()
    return [
        unspaced(line.strip().removeprefix("text")) for line in read.splitlines() if line.strip().startswith("text")
    ]
