from __future__ import annotations

import re
from base64 import b64encode
from decimal import Decimal
from hashlib import sha256
from html import unescape

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.rendering import render
from jbp.rendering.controls import applies, controls_of
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Card, Cards, Column, Paragraph, Quote, Row, RowGroup, table_of
from jbp.views.elements.cells import Figure, Lines, Text
from jbp.views.elements.heading import heading_of
from jbp.views.elements.marks import PartnerTone, PartyMark
from jbp.views.elements.sheets import Section, Sheet, section

A, B = PartyMark("p1", ("p1",), "Partner A"), PartyMark("p2", ("p2",), "Partner B")
JOINT, SOME, NOBODY = PartyMark("joint", ("p1", "p2"), "Joint"), PartyMark("several", ("p1", "p2"), "A, B"), None
PARTNERS = (PartnerTone("p1", "Partner A", None, "a"), PartnerTone("p2", "Partner B", None, "b"))

HOSTILE = """
    partners: {a: {name: '"><b data-key=x>'}, b: {name: B}}
    focus_areas: {f: {title: F, state: current, party: a}, g: {title: G, state: current, party: b}}
    initiatives: {i: {title: I, activities: {
      a: {title: A, party: a, start: 2026-01-05}, b: {title: B, party: b, start: 2026-01-05}}}}
"""


def _page(name: str, sections: str | None = None) -> str:
    plan = sample() if sections is None else plan_of(sections)
    made = render(DOCUMENTS[name].builder(plan, AS_OF), "html")
    assert isinstance(made, str)
    return made


def _sheet(*sections: Section) -> str:
    made = render(Sheet("risks", heading_of(sample(), AS_OF, "Risks"), sections), "html")
    assert isinstance(made, str)
    return made


@pytest.mark.parametrize(
    ("what", "parties"),
    [
        (A, "p1"),
        (JOINT, "joint"),
        (SOME, "p1 p2"),
        ("p2", "p2"),
        (Card("C", (), B), "p2"),
        (Quote("Q", "", A), "p1"),
        (Row((Text("R"), Lines((A, Text("x"), JOINT)), A)), "p1 joint"),
        (Row((Text("R"),), party=B), "p2"),
    ],
)
def test_an_entry_says_to_which_parties_it_applies(what: PartyMark | Card | Quote | Row | str, parties: str) -> None:
    assert str(applies(what)) == f' data-party="{parties}"'


@pytest.mark.parametrize("what", [NOBODY, PartyMark("none", (), ""), Row((Text("R"),)), Card("C", ())])
def test_what_names_no_party_is_never_left_out(what: PartyMark | Row | Card | None) -> None:
    assert applies(what) == ""


def test_an_entry_stays_as_long_as_anything_inside_it_does() -> None:
    assert str(applies(JOINT, Quote("Q", "", A), Quote("Q", ""))) == ' data-party="joint p1"'


def test_the_parties_that_a_page_names_can_be_chosen_in_the_plans_order() -> None:
    page = controls_of('<tr data-party="joint"><tr data-party="p2"><tr data-party="p1 p2">', PARTNERS)
    assert page is not None
    assert [(one.tone, one.key, one.name) for one in page.choices] == [
        ("p1", "a", "Partner A"),
        ("p2", "b", "Partner B"),
        ("joint", "joint", "Joint"),
    ]


@pytest.mark.parametrize("main", ["<p>", '<tr data-party="p1"><tr data-party="p1">', "<details>", "data-sorts="])
def test_a_page_without_anything_to_choose_sort_or_open_offers_nothing(main: str) -> None:
    assert controls_of(main, PARTNERS) is None


@pytest.mark.parametrize("main", ['<th data-sorts="">', "<details><details>"])
def test_a_page_of_one_party_can_be_sorted_or_opened_all_the_same(main: str) -> None:
    found = controls_of(main, PARTNERS)
    assert found is not None
    assert found.choices == ()
    assert found.folds == ("details" in main)


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name != "qbr"])
def test_a_page_carries_its_script_where_it_has_something_to_do_and_its_policy_allows_it_alone(name: str) -> None:
    page = _page(name)
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == page.count('<div class="controls" hidden')
    policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0])
    allowed = [f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in scripts]
    assert re.findall(r"script-src ([^;]*);", policy) == allowed


def test_a_text_of_a_plan_is_no_entry_of_a_page() -> None:
    hostile = 'strategy: {north_star: \'<i data-party="p1"> data-sorts="" <details> <details>\'}'
    assert 'class="controls"' not in _page("scorecard", hostile)


@pytest.mark.parametrize("name", ["dashboard", "timeline", "focus-areas"])
def test_the_names_of_parties_stay_texts(name: str) -> None:
    page = _page(name, HOSTILE)
    assert '<input type="checkbox" checked value="p1" data-key="a">' in page
    assert "<b " not in page


def _figures(count: int, group: str = "") -> RowGroup:
    rows = (Row((Text(f"R{place}"), Figure(str(place), number=Decimal(place)))) for place in range(count))
    return RowGroup((*rows, Row((Text("Sum"), Figure("6", number=Decimal(6))), total=True)), group)


def test_headings_and_cells_of_a_long_table_say_what_they_are_sorted_by() -> None:
    columns = (Column("Name"), Column("Number", "number"))
    page = _sheet(*section("S", table_of("T", columns, _figures(4))))
    assert '<th scope="col" class="number" data-sorts="">Number</th>' in page
    assert '<td class="number" data-sort="3" data-label="Number">3</td>' in page
    assert '<tr class="total">' in page
    assert "data-sort" not in _sheet(*section("S", table_of("T", columns, _figures(3)))).split("</style>")[1]


def test_a_total_belongs_to_no_party_alone() -> None:
    columns = (Column("Partner", "mark"), Column("Number", "number"))
    rows = (Row((A, Text("1"))), Row((B, Text("2"))), Row((A, Text("3")), total=True))
    page = _sheet(*section("S", table_of("T", columns, RowGroup(rows))))
    assert re.findall(r"<tr[^>]*>", page)[1:] == ['<tr data-party="p1">', '<tr data-party="p2">', '<tr class="total">']


def test_a_section_of_one_partner_says_so() -> None:
    page = _sheet(*section("A's", Paragraph("a"), party=A), *section("B's", Paragraph("b"), party=B))
    assert re.findall(r"<section [^>]*>", page) == [
        '<section aria-labelledby="section-1" data-party="p1">',
        '<section aria-labelledby="section-2" data-party="p2">',
    ]


@pytest.mark.parametrize(("count", "folded"), [(3, False), (4, True)])
def test_details_are_folded_where_they_are_many(count: int, folded: bool) -> None:  # noqa: FBT001 - a case
    page = _sheet(*(one for place in range(count) for one in section(f"S{place}", Paragraph("p"), detail=True)))
    assert page.count("<details>") == (count if folded else 0)
    assert ("Open all details" in page) == folded


def test_reasons_are_folded_under_their_name() -> None:
    cards = (Card("C", (Paragraph("p"),)),)
    page = _sheet(*section("S", Cards(cards, "Why"), Cards(cards)))
    assert page.count("<details><summary>Why</summary>") == page.count("<details>") == 1


def test_what_is_folded_is_printed() -> None:
    page = _page("risks")
    assert "details::details-content{content-visibility:visible}" in page[page.index("@media print{\nbody") :]


def test_slides_offer_none_of_it() -> None:
    page = _page("qbr")
    main = page[page.index("<main") :]
    assert "data-sort" not in main
    assert "controls" not in page


def test_a_party_of_a_bar_stands_on_the_bar() -> None:
    page = _page("timeline")
    assert re.search(r'<g data-party="joint"><title>Agree the list, Joint', page)
    assert re.search(r'<tr data-party="p1">\n<th scope="row">Joint calls', page)


def test_the_days_of_a_timeline_are_sorted_by_when_work_is_due_not_by_when_it_was_done() -> None:
    dates = "{title: T, start: 2026-01-05, due: 2026-02-27, done_on: 2026-03-03, status: done}"
    activities = ", ".join(f"{name}: {dates}" for name in "abcd")
    page = _page("timeline", f"initiatives: {{i: {{title: I, activities: {{{activities}}}}}}}")
    assert 'data-sort="2026-01-05"' in page
    assert page.count('data-sort="2026-02-27"') == 4


def test_kpis_are_sorted_by_their_figures() -> None:
    kpis = ", ".join(
        f"k{place}: {{title: K{place}, kind: leading, unit: count, combine: sum, targets: {{2026-Q1: 100}}, "
        f"actuals: {{2026-Q1: {place}0}}}}"
        for place in range(1, 5)
    )
    page = _page("scorecard", f"kpis: {{{kpis}}}")
    assert 'data-label="Actual" data-sort="40"' in page
    assert 'data-label="Attainment" data-sort="40"' in page


def test_a_day_that_is_not_stated_is_sorted_last() -> None:
    activities = ", ".join(f"a{day}: {{title: A{day}, due: 2026-01-0{day}}}" for day in (1, 2, 3))
    page = _page("dashboard", f"initiatives: {{i: {{title: I, activities: {{{activities}, x: {{title: X}}}}}}}}")
    assert 'data-label="Target completion" data-sort=""' in page
