"""A theme in every format: what it changes, that it changes nothing else, and that nothing of it acts."""

from __future__ import annotations

import re
import warnings
from base64 import b64decode, b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.rendering.decks import all_shapes, company_theme, opened, sample_deck, words
from tests.rendering.own.laid_out import view_of
from tests.rendering.theme.looks import FOOTER, SVG, built, font, full, png

from jbp.rendering import FORMATS, render
from jbp.rendering.archive import unpacked
from jbp.rendering.own.asking import job_of
from jbp.rendering.own.job import Limits
from jbp.rendering.own.laying_out import Layouts
from jbp.rendering.own.page import finished
from jbp.rendering.own.templates import OwnTemplates
from jbp.rendering.theme import Theme
from jbp.workspace.theme_files import on_disk

if TYPE_CHECKING:
    from jbp.views.elements.view import View

THEME = full()
PLAIN = Theme("plain")
PAGES = ("scorecard", "timeline", "risks", "qbr")


def _text(view: View, form: str, theme: Theme | None = THEME) -> str:
    made = render(view, form, theme)
    assert isinstance(made, str)
    return made


def _bytes(view: View, form: str, theme: Theme | None = THEME) -> bytes:
    made = render(view, form, theme)
    assert isinstance(made, bytes)
    return made


class _Page(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.footers: list[str] = []
        self._in_footer = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_footer = ("class", "company") in attrs

    def handle_data(self, data: str) -> None:
        if self._in_footer:
            self.footers.append(data)
        self._in_footer = False


@pytest.mark.parametrize("form", [name for name, one in FORMATS.items() if one.themed and name != "svg"])
def test_a_theme_that_states_nothing_changes_nothing(form: str) -> None:
    assert render(view_of("risks"), form, PLAIN) == render(view_of("risks"), form)


@pytest.mark.parametrize("form", [name for name, one in FORMATS.items() if not one.themed and not one.documents])
def test_what_is_made_for_programs_takes_no_theme(form: str) -> None:
    assert render(view_of("risks"), form, THEME) == render(view_of("risks"), form)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_nothing_and_its_policy_allows_what_stands_in_it(name: str) -> None:
    page = _text(view_of(name), "html")
    found = _Page(page)
    assert not set(found.tags) & {"img", "link", "iframe", "object", "b"}
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert style is not None
    assert policy is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in unescape(policy[1])
    assert "img-src data:; font-src data:;" in policy[1]
    addresses = re.findall(r"url\(([^)]{0,30})", re.sub(r"url\(#[\w-]*\)", "", page))
    assert addresses
    assert all(one.startswith(("data:font/", "data:image/")) for one in addresses)
    assert "@import" not in style[1]


@pytest.mark.parametrize("name", PAGES)
def test_the_footer_stands_on_a_page_as_it_is_written(name: str) -> None:
    footers = _Page(_text(view_of(name), "html")).footers
    assert footers
    assert set(footers) == {FOOTER}


def test_without_logo_and_fonts_the_policy_stays_as_it_is() -> None:
    page = _text(view_of("risks"), "html", built('footer = "x"'))
    assert "img-src" not in page
    assert "font-src" not in page


def test_logos_stand_in_the_style_once_each() -> None:
    page = _text(view_of("qbr"), "html")
    drawings = re.findall(r"url\(data:image/svg\+xml;base64,([^)]*)\)", page)
    assert len(drawings) == 1
    assert b64decode(drawings[0]).startswith(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"')
    assert page.count("url(data:image/png") == 1
    assert 'role="img" aria-label="Acme"' in page


def test_a_logo_for_light_paper_alone_gets_it_on_dark_pages() -> None:
    page = _text(view_of("risks"), "html", built('logo = "a.svg"', a_svg=SVG))
    assert re.search(r"prefers-color-scheme:dark\)\{\.logo\{background-color:#fff", page)


def test_fonts_and_colours_of_a_page() -> None:
    page = _text(view_of("risks"), "html")
    assert 'font-family:"Source Sans 3";font-weight:400;font-style:normal;src:url(data:font/ttf;base64,' in page
    assert 'body,.chart-svg,.timeline-chart{font-family:"Source Sans 3",' in page
    assert 'h1,h2,h3{font-family:"Acme Head",' in page
    assert "--accent:#0b5c6b;" in page
    assert "--paper:#fffdf8;" in page
    assert "--p2:#e8743b;" in page


def test_own_templates_wear_the_theme() -> None:
    templates = OwnTemplates(
        "mine", {"risks.html.jinja": '{% extends "sheet.html.jinja" %}', "risks.md.jinja": "# x\n"}
    )
    for form in ("html", "md"):
        job = job_of(view_of("risks"), form, templates, THEME)
        made = Layouts(Limits()).lay_out(job)
        assert isinstance(made, str)
        page = finished(made, form, view_of("risks"), job.main, THEME)
        assert isinstance(page, str)
        if form == "html":
            assert _Page(page).footers == [FOOTER]
            assert 'class="logo" role="img" aria-label="Acme"' in page
            assert "--accent:#0b5c6b;" in page
        else:
            assert page.startswith("# x\n\nAcme")


def test_markdown_ends_with_the_footer_as_text() -> None:
    last = _text(view_of("risks"), "md").splitlines()[-1]
    assert last.startswith("Acme &amp; Beta &lt;b&gt;")
    assert last.endswith("confidential")
    assert "\\|" in last


@pytest.mark.parametrize("name", ["timeline", "qbr", "strategy"])
def test_a_pdf_has_fonts_footer_and_logo(name: str) -> None:
    with on_disk(THEME.fonts) as fonts:
        data = _bytes(view_of(name), "pdf", THEME._replace(fonts=fonts))
        assert data == _bytes(view_of(name), "pdf", THEME._replace(fonts=fonts))
    pages = PdfReader(BytesIO(data)).pages
    for page in pages:
        assert "Acme & Beta" in " ".join(page.extract_text().split())
    assert b"pdfuaid:part" in data


@pytest.mark.parametrize("logo", [png(80, 40), SVG])
def test_a_pdf_draws_a_logo_of_any_kind(logo: bytes) -> None:
    with_logo = _bytes(view_of("risks"), "pdf", built('name = "Acme"\nlogo = "a.png"', a_png=logo))
    page = PdfReader(BytesIO(with_logo)).pages[0]
    if logo is not SVG:
        assert len(page.images) == 1
    assert len(with_logo) > len(_bytes(view_of("risks"), "pdf", built('name = "Acme"')))


def test_a_pdf_is_set_in_the_font_of_the_theme() -> None:
    theme = built('[fonts]\nbody = "Liberation Sans"')
    named = _bytes(view_of("risks"), "pdf", theme)
    assert b"Liberation" not in named  # a name alone would make other bytes on every machine
    bold = built('[fonts]\nbody = "Source Sans 3"\nfiles = ["b.ttf"]', b_ttf=font("Bold"))
    with on_disk(bold.fonts) as fonts:
        assert _bytes(view_of("risks"), "pdf", bold._replace(fonts=fonts)).count(b"SourceSans3")


def _book(theme: Theme) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the library that reads it
        return load_workbook(BytesIO(_bytes(view_of("risks"), "xlsx", theme)))


def test_a_workbook_has_colours_fonts_and_footer() -> None:
    front = _book(THEME).worksheets[0]
    title = front["A1"].font
    assert (title.name, title.color.rgb) == ("Acme Head", "FF0B5C6B")
    assert front["A3"].font.name == "Source Sans 3"
    assert str(front.oddFooter.left.text).startswith("Acme && Beta")


def test_a_footer_gives_a_workbook_no_orders() -> None:
    data = _bytes(view_of("risks"), "xlsx", built(f'footer = "{"&" * 150}&K00FF00x"'))
    sheet = unpacked(data)["xl/worksheets/sheet1.xml"].decode()
    footer = re.search(r"<oddFooter>&amp;L(.*?)&amp;R", sheet)
    assert footer is not None
    assert len(unescape(footer[1])) <= 220
    assert unescape(footer[1]).replace("&&", "") in ("", "K00FF00x")


def test_slides_have_colours_fonts_logo_and_footer_on_jbps_own_master() -> None:
    made = _bytes(sample_deck(), "pptx")
    files, deck = unpacked(made), opened(made)
    theme = files["ppt/theme/theme1.xml"].decode()
    assert '<a:latin typeface="Acme Head"/>' in theme
    assert '<a:latin typeface="Source Sans 3"/>' in theme
    assert '<a:dk2><a:srgbClr val="0B5C6B"/></a:dk2>' in theme
    assert '<a:lt1><a:srgbClr val="FFFDF8"/></a:lt1>' in theme
    (logo,) = [shape for shape in deck.slide_master.shapes if shape.name == "Logo"]
    assert logo.image.content_type == "image/png"
    assert logo._element.xpath(".//p:cNvPr")[0].get("descr") == "Acme"
    assert sum(name.startswith("ppt/media/") for name in files) == 1
    for slide in deck.slides:
        assert any(text.startswith(FOOTER[:20]) for text in words(slide.shapes))


def test_slides_of_a_theme_are_the_same_bytes_each_time() -> None:
    assert _bytes(sample_deck(), "pptx") == _bytes(sample_deck(), "pptx")


def test_a_logo_of_points_is_put_on_slides_as_it_is() -> None:
    theme = built('logo = "a.png"', a_png=png())
    made = unpacked(_bytes(sample_deck(), "pptx", theme))
    assert [data for name, data in made.items() if name.startswith("ppt/media/")] == [png()]


def test_a_company_presentation_has_the_footer_in_its_own_place() -> None:
    theme = built('footer = "Acme only"\npresentation = "a.pptx"', a_pptx=company_theme())
    for slide in opened(_bytes(sample_deck(), "pptx", theme)).slides:
        feet = [shape.text_frame.text for shape in all_shapes(slide.shapes) if "Footer" in shape.name]
        assert all(text.startswith("Acme only") for text in feet)
        assert feet


def test_a_picture_has_the_colours_and_names_the_font() -> None:
    picture = _text(view_of("timeline"), "svg")
    root = ET.fromstring(picture)  # noqa: S314 - our own
    assert root.get("font-family", "").startswith("Source Sans 3, ")
    assert ".party-joint{fill:#2c3a41}" in picture
    assert 'fill="#fffdf8"' in picture
    assert ".f-ink{fill:#13262c}" in picture
