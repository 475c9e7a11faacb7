from __future__ import annotations

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import columns, read_block, read_rows, section_of, table_in
from tests.views.samples import AS_OF, sample
from tests.views.shipped import NAMES, shipped

from jbp.rendering import render
from jbp.views.elements.blocks import Bullets, Cards, Paragraph
from jbp.views.elements.cells import Figure
from jbp.views.one_pager.view import MOST, MOST_ROWS, view_one_pager
from jbp.views.scorecard.view import view_scorecard


def test_it_begins_with_the_north_star_and_how_the_initiatives_stand() -> None:
    sheet = view_one_pager(sample(), AS_OF)
    assert sheet.lead == "No unplanned stop."
    assert sheet.heading.counts == view_scorecard(sample(), AS_OF).heading.counts


def test_each_partner_and_the_customer_gain_something_from_current_focus_areas() -> None:
    table = table_in(section_of(view_one_pager(sample(), AS_OF), "Why, and what each gains"), "Focus area")
    assert columns(table) == ["Focus area", "Partner A", "Partner B", "Customer", "Further value", "Together"]
    assert read_rows(table) == [
        ("Sell A", "$1.2M / Reach plants", "TBD", "A shift a week", "Solution C: $70\N{EN DASH}80k", "One offer")
    ]
    tbd = table.groups[0].rows[0].cells[2]
    assert isinstance(tbd, Figure)
    assert tbd.tbd


def test_the_summary_says_why_and_a_period_of_its_own_is_named() -> None:
    plan = plan_of("""
        summary: Together we sell.
        focus_areas: {f: {title: F, value: {partners: {a: $1M}, period: 2026-H1}}}
    """)
    section = section_of(view_one_pager(plan, AS_OF), "Why, and what each gains")
    assert section.blocks[0] == Paragraph("Together we sell.")
    assert read_rows(table_in(section, "Focus area")) == [("F / Value over H1 2026", "$1M")]


def test_goals_come_first_and_leading_kpis_fill_the_room() -> None:
    table = table_in(section_of(view_one_pager(sample(), AS_OF), "Where it stands"), "KPI")
    scorecard = view_scorecard(sample(), AS_OF)
    assert [row[0] for row in read_rows(table)] == ["Revenue", "Deals"]
    (revenue,) = scorecard.goals
    assert read_rows(table)[0][1:] == (
        revenue.actual.text,
        revenue.attained.text,
        revenue.target.text,
        revenue.of_target.text,
    )
    loud = table.groups[0].rows[1].cells[1]
    assert isinstance(loud, Figure)
    assert loud.loud


def test_what_lies_ahead_is_short_and_says_how_much_more_there_is() -> None:
    risks = ", ".join(f"r{number}: {{title: R{number}, level: low}}" for number in range(1, 7))
    days = ", ".join(f"m{number}: {{title: M{number}, due: 2026-0{number}-01}}" for number in range(9, 4, -1))
    plan = plan_of(f"""
        risks: {{{risks}, top: {{title: Top, level: high}}}}
        milestones: {{{days}, over: {{title: Over, due: 2026-01-01, status: done}}, open: Some day}}
    """)
    (cards,) = section_of(view_one_pager(plan, AS_OF), "What lies ahead").blocks
    assert isinstance(cards, Cards)
    first, second = cards.cards
    assert [read_block(block) for block in first.blocks] == ["Top, High; R1, Low; R2, Low", "and 4 more"]
    assert [read_block(block) for block in second.blocks] == [
        "M5, 1 May 2026; M6, 1 Jun 2026; M7, 1 Jul 2026",
        "and 3 more",
    ]
    assert isinstance(second.blocks[0], Bullets)
    assert [getattr(item.details[0], "late", None) for item in second.blocks[0].items] == [True, True, False]
    assert MOST == 3


def test_decisions_say_by_when_and_by_whom() -> None:
    (cards,) = section_of(view_one_pager(sample(), AS_OF), "What lies ahead").blocks
    assert isinstance(cards, Cards)
    decisions = next(card for card in cards.cards if card.title == "Next decisions")
    assert read_block(decisions.blocks[0]) == "Second region?, Was to be decided by 1 Jun 2026, Ana Ruiz"


def test_whom_to_call_leaves_out_who_has_left() -> None:
    plan = plan_of("""
        people:
          old: {name: Old, partner: a, roles: [executive_sponsor], until: 2026-06-14}
          ana: {name: Ana, partner: a, title: VP, roles: [executive_sponsor], email: ana@a.example}
          ben: {name: Ben, partner: b, function: Alliances, roles: [alliance_manager]}
    """)
    (table,) = section_of(view_one_pager(plan, AS_OF), "Who to call").blocks
    assert read_block(table) == "Partner A, Ana, VP / ana@a.example, ; Partner B, , Ben, Alliances"


def test_a_page_holds_so_many_focus_areas_and_counts_the_rest() -> None:
    areas = ", ".join(f"f{number}: F{number}" for number in range(1, 9))
    section = section_of(view_one_pager(plan_of(f"focus_areas: {{{areas}}}"), AS_OF), "Why, and what each gains")
    assert len(read_rows(table_in(section, "Focus area"))) == MOST_ROWS
    assert section.blocks[-1] == Paragraph("and 3 more", quiet=True)


def test_a_bare_plan_shows_nothing() -> None:
    assert view_one_pager(plan_of(""), AS_OF).sections == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_shown_as_a_page_and_in_markdown(name: str) -> None:
    plan, as_of = shipped(name)
    sheet = view_one_pager(plan, as_of)
    for format_ in ("md", "html"):
        assert render(sheet, format_)
