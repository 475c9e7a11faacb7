from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.errors import UsageError
from jbp.rendering import render
from jbp.rendering.mermaid import timeline_gantt
from jbp.rendering.svg import timeline_svg
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import Text
from jbp.views.elements.heading import heading_of
from jbp.views.elements.sheets import Sheet, section
from jbp.views.timeline.view import view_timeline

HOSTILE = """
    title: <script>alert(1)</script> | `x`
    partners: {a: {name: '"><img src=x>'}, b: {name: B, color: "red}</style>"}}
    strategy: {north_star: "</style><script>"}
    kpis: {k: {title: "K | <x>", headline: true, kind: leading, targets: {total: 5}, actuals: {2026-Q1: 4}}}
    focus_areas: {f: {title: "F | <x>", kpis: [k]}}
    initiatives: {i: {title: "section x: <y>", activities: {a: {title: "]]> & <z>", start: 2026-01-05}}}}
    milestones: {m: {title: "</svg><script>", due: 2026-03-01}}
    risks: {r: {title: "R | <x>"}}
"""
TEXTS = ("md", "html")
CASES = [(name, form) for name in DOCUMENTS for form in TEXTS]


def _rendered(name: str, form: str, sections: str | None = None) -> str:
    plan = sample() if sections is None else plan_of(sections)
    made = render(DOCUMENTS[name].builder(plan, AS_OF), form)
    assert isinstance(made, str)
    return made


class _Tags(HTMLParser):
    """Collects the tags of a page, and everything that could lead out of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.outside += [f"{key}={value}" for key, value in attrs if key in ("src", "href", "action", "style")]
        self.outside += [key for key, _ in attrs if key.startswith("on")]


@pytest.mark.parametrize(("name", "form"), CASES)
def test_the_same_view_gives_the_same_bytes(name: str, form: str) -> None:
    assert _rendered(name, form) == _rendered(name, form)


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("sections", [None, HOSTILE, ""])
def test_a_page_reaches_nothing_outside_and_runs_its_own_script_alone(name: str, sections: str | None) -> None:
    page = _rendered(name, "html", sections)
    tags = _Tags()
    tags.feed(page)
    assert page.count("<script>") == (name == "qbr" or 'class="controls"' in page)
    assert not tags.tags & {"img", "link", "iframe", "object", "a"}
    assert tags.outside == []
    assert "@import" not in page
    assert "url(" not in re.sub(r"url\(#arrow[\w-]*\)", "", page)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_policy_allows_the_pages_own_style_alone(name: str) -> None:
    page = _rendered(name, "html")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"style-src &#39;sha256-{digest}&#39;" in page
    assert "default-src &#39;none&#39;" in page


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("sections", [None, HOSTILE, ""])
def test_markdown_keeps_its_tables_whole(name: str, sections: str | None) -> None:
    text = _rendered(name, "md", sections)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"[ \t]$|\n\n\n", text, re.MULTILINE)
    assert len(re.findall(r"^# ", text, re.MULTILINE)) == 1
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1
    assert "<script" not in text


@pytest.mark.parametrize(("name", "form"), [case for case in CASES if case[0] not in ("diagnosis", "plan")])
def test_a_plan_that_holds_nothing_shows_no_empty_table(name: str, form: str) -> None:
    page = _rendered(name, form, "")
    assert "<table" not in page
    assert "|" not in page.split("</style>")[-1].split("<script>")[0]


def test_a_status_is_shape_word_and_color() -> None:
    page = _rendered("dashboard", "html")
    assert re.search(r'<svg class="symbol"[^>]*>.*?</svg> Complete', page)


def test_a_scorecard_says_how_much_of_the_plan_is_reached() -> None:
    assert "92% of plan to date" in _rendered("scorecard", "html")


def test_a_contradicted_total_is_shown_with_what_contradicts_it() -> None:
    for form in TEXTS:
        page = _rendered("focus-areas", form)
        assert "18\N{EN DASH}22" in page
        assert "the periods give 16\N{EN DASH}22" in page


def test_the_picture_is_xml_that_names_itself() -> None:
    for plan in (sample(), plan_of(HOSTILE)):
        picture = ET.fromstring(str(timeline_svg(view_timeline(plan, AS_OF))))  # noqa: S314 - our own picture
        assert picture.get("role") == "img"
        names = set((picture.get("aria-labelledby") or "").split())
        assert {element.get("id") for element in picture if element.get("id") in names} == names


def test_a_gantt_has_computed_dates_with_exclusive_ends() -> None:
    lines = timeline_gantt(view_timeline(sample(), AS_OF)).splitlines()
    assert lines[0] == "gantt"
    assert "    #65;gree the list #40;Joint#41; :done, 2026-01-15, 2026-03-04" in lines
    assert "    #66;oard report #40;Partner B#41; :crit, milestone, 2026-11-15, 0d" in lines


def test_a_gantt_shows_by_how_far_a_date_moved_since_the_base() -> None:
    later = plan_of("milestones: {m: {title: M, due: 2026-11-15}, n: {title: N, due: 2026-05-01}}")
    base = plan_of("milestones: {m: {title: M, due: 2026-11-01}, n: {title: N, due: 2026-05-04}}")
    lines = timeline_gantt(view_timeline(later, AS_OF, base=base)).splitlines()
    moved = [line.strip() for line in lines if ":done, " in line]
    assert moved == [
        "#78;#44; 3 days earlier#44; was 4 May 2026 :done, 2026-05-02, 2026-05-05",
        "#77;#44; slipped 14 days#44; was 1 Nov 2026 :done, 2026-11-02, 2026-11-16",
    ]
    assert [line for line in timeline_gantt(view_timeline(later, AS_OF)).splitlines() if ":done, " in line] == []


def test_without_dates_there_is_neither_picture_nor_gantt() -> None:
    view = view_timeline(plan_of("initiatives: {i: I}"), AS_OF)
    assert (timeline_svg(view), timeline_gantt(view)) == ("", "")


def test_a_format_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UsageError, match="md, html, pdf, json"):
        render(DOCUMENTS["scorecard"].builder(sample(), AS_OF), "docx")


def test_leading_kpis_without_any_figure_are_named_on_one_line() -> None:
    sections = "kpis: {x: {title: First, kind: leading}, y: {title: Second, kind: leading}}"
    for form in TEXTS:
        page = _rendered("scorecard", form, sections)
        assert "No figures yet: First, Second" in page
        assert "<table" not in page


def test_long_headings_stand_above_their_values_on_a_phone() -> None:
    def page(heading: str) -> str:
        table = rows_of("R", (Column("Name"), Column(heading)), [(Text("a"), Text("b"))])
        return str(render(Sheet("risks", heading_of(sample(), AS_OF, "Risks"), section("S", table)), "html"))

    assert 'class="cards sheet long-labels"' in page("Stakeholders, Handwerksgenossenschaft Bayern-Schwaben eG")
    assert 'class="cards sheet"' in page("Owner")
