from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of
from tests.views.reading import columns, read_block, read_cell, read_rows, section_of, table_in
from tests.views.samples import AS_OF, sample
from tests.views.shipped import NAMES, shipped

from jbp.figures.calendar import plan_calendar
from jbp.rendering import render
from jbp.views.elements.blocks import Cards, Quote, Table
from jbp.views.elements.indicators import view_indicator
from jbp.views.initiatives.view import view_initiatives
from jbp.views.scorecard.view import view_scorecard

if TYPE_CHECKING:
    from jbp.model.plan import Plan
    from jbp.views.elements.sheets import Section


def _about() -> Plan:
    return plan_of("""
        people: {ana: {name: Ana, partner: a}, ben: {name: Ben, partner: b}}
        focus_areas: {f: {title: F}, g: {title: G}}
        initiatives:
          one:
            title: One
            focus_areas: [f]
            sponsor: ben
            owner: ana
            due: 2026-05-31
            done_when: It runs
            after: [initiatives.two.activities.x, initiatives.two]
            cost: {a: $10k}
            challenges: [Time]
            activities:
              a1: {title: Act, party: a, due: 2026-06-01, status: on_track, cost: {a: $5k, b: TBD},
                corrective_action: Hurry}
          two: {title: Two, focus_areas: [g], activities: {x: X of two}}
        milestones:
          late: {title: Later, focus_area: f, due: 2026-12-01}
          soon: {title: Sooner, focus_area: f, due: 2026-07-01, payment: {from: a, to: b, amount: $50k}}
          named: {title: Named, about: initiatives.one, due: 2026-08-01}
          other: {title: Other, focus_area: g}
        risks:
          small: {title: Small, level: low, about: initiatives.one}
          great: {title: Great, level: high, kind: people, review_by: 2026-06-01, about: initiatives.one.activities.a1}
          gone: {title: Gone, level: medium, status: closed, review_by: 2026-01-01, about: initiatives.one}
          elsewhere: {title: Elsewhere, about: initiatives.two}
        decisions:
          open: {title: Open?, decide_by: 2026-06-01, makers: [ana], about: initiatives.one,
            options: {x: {title: Wait, recommended: true}}}
          taken: {title: Taken, about: initiatives.one, options: {x: {title: Go}}, decided: {option: x}}
        conversations:
          c: {title: Who pays?, kind: money, positions: {a: You, b: You}, resolve_by: 2026-06-01,
            about: initiatives.one}
        journal:
          old: {headline: Old, date: 2026-02-01, about: initiatives.one}
          new: {headline: New, date: 2026-03-01, status: delayed, by: ana, about: initiatives.one}
        pulse:
          p: {quote: Slow., party: b, function: Data, date: 2026-03-10, about: initiatives.one}
    """)


def _one() -> Section:
    return section_of(view_initiatives(_about(), AS_OF), "One")


def test_the_overview_says_the_same_as_the_scorecard() -> None:
    sheet = view_initiatives(sample(), AS_OF)
    (overview,) = section_of(sheet, "Overview").blocks
    assert isinstance(overview, Table)
    assert [group.title for group in overview.groups] == ["Sales", "Other"]
    rows = [row for group in view_scorecard(sample(), AS_OF).groups for row in group.rows]
    for row, shown in zip(rows, [row for group in overview.groups for row in group.rows], strict=True):
        assert read_cell(shown.cells[0]) == row.title
        assert row.status in shown.cells
        assert row.completion is None or row.completion.text in map(read_cell, shown.cells)
    assert read_rows(overview)[0][1] == "Deals / 3, 60% of plan to date"
    assert sheet.heading.counts == view_scorecard(sample(), AS_OF).heading.counts


def test_the_sections_follow_the_overview_and_name_the_component() -> None:
    sheet = view_initiatives(sample(), AS_OF)
    assert [(one.title, one.note) for one in sheet.sections] == [
        ("Overview", ""),
        ("Lead flow", "Sales"),
        ("Notes", ""),
    ]


def test_purpose_people_days_cost_and_challenges_stand_side_by_side() -> None:
    cards = _one().blocks[0]
    assert isinstance(cards, Cards)
    purpose, people, challenges = cards.cards
    assert read_block(purpose.blocks[0]) == (
        "Focus areas: F; Done when: It runs; Status: Delayed; Cost, Partner A: $15k; Cost, Partner B: TBD"
    )
    assert read_block(people.blocks[0]) == "Sponsor: Ben; Owner: Ana; Due: 31 May 2026; After: X of two / Two"
    assert (challenges.title, read_block(challenges.blocks[0])) == ("Major challenges", "Time")


def test_the_indicator_s_figures_are_those_of_the_figures() -> None:
    plan = sample()
    table = table_in(section_of(view_initiatives(plan, AS_OF), "Lead flow"), "Leading indicator")
    deals = view_indicator(plan, plan_calendar(plan), "deals", AS_OF)
    (row,) = read_rows(table)
    assert columns(table) == ["Leading indicator", "Actual", "Plan to date", "Attainment", "Target", "Of target"]
    shown = (deals.actual, deals.planned, deals.attained, deals.target, deals.of_target)
    assert row[1:] == tuple(figure.text for figure in shown)


def test_an_indicator_without_figures_is_named_and_has_no_table() -> None:
    plan = plan_of("kpis: {k: Answers}\ninitiatives: {i: {title: I, leading_kpi: k}}")
    section = section_of(view_initiatives(plan, AS_OF), "I")
    assert not any(isinstance(block, Table) for block in section.blocks)
    assert "Leading indicator: Answers" in read_block(section.blocks[0])


def test_an_activity_says_what_people_and_what_dates_say() -> None:
    table = table_in(_one(), "Activity")
    assert columns(table) == ["Activity", "Applies to", "Due", "Status", "Corrective action"]
    assert read_rows(table) == [("Act", "Partner A", "1 Jun 2026", "On track (Delayed)", "Hurry")]


def test_milestones_are_those_of_its_focus_areas_and_those_about_it_by_their_day() -> None:
    rows = read_rows(table_in(_one(), "Milestone"))
    assert [row[0] for row in rows] == ["Sooner", "Named", "Later"]
    assert rows[0][-1] == "$50k / Partner A to Partner B"


def test_risks_about_it_or_its_activities_stand_there_the_greatest_first() -> None:
    table = table_in(_one(), "Risk")
    assert [row[:3] for row in read_rows(table)] == [
        ("Great / People", "High", ""),
        ("Gone", "Medium", "Closed"),
        ("Small", "Low", ""),
    ]
    late = [getattr(row.cells[-1], "late", None) for row in table.groups[0].rows]
    assert late == [True, False, False]


def test_decisions_conversations_journal_and_voices_about_it() -> None:
    section = _one()
    assert read_rows(table_in(section, "Decision")) == [
        ("Open?", "1 Jun 2026", "Ana", "Recommended: Wait"),
        ("Taken", "", "", "Decided: Go"),
    ]
    assert read_rows(table_in(section, "Conversation")) == [
        ("Who pays? / Money", "Partner A: You / Partner B: You", "1 Jun 2026")
    ]
    assert [row[1:] for row in read_rows(table_in(section, "Day"))] == [("New", "Delayed", "Ana"), ("Old", "", "")]
    (voice,) = [block for block in section.blocks if isinstance(block, Quote)]
    assert (voice.text, voice.by, voice.party and voice.party.name) == ("Slow.", "Data, 10 Mar 2026", "Partner B")


def test_what_an_initiative_does_not_have_leaves_nothing() -> None:
    sheet = view_initiatives(plan_of("initiatives: {i: Alone}"), AS_OF)
    (overview,) = section_of(sheet, "Overview").blocks
    assert isinstance(overview, Table)
    assert (columns(overview), overview.groups[0].title) == (["Initiative", "Status"], "")
    (cards,) = section_of(sheet, "Alone").blocks
    assert read_block(cards) == "Purpose: Status: Not stated"
    assert view_initiatives(plan_of(""), AS_OF).sections == ()


@pytest.mark.parametrize("name", NAMES)
def test_every_example_is_shown_as_a_page_and_in_markdown(name: str) -> None:
    plan, as_of = shipped(name)
    sheet = view_initiatives(plan, as_of)
    assert len(sheet.sections) == 1 + len(plan.initiatives)
    for format_ in ("md", "html"):
        assert render(sheet, format_)


def test_a_summary_is_detail_of_the_overview() -> None:
    found = view_initiatives(_about(), AS_OF).sections
    assert [section.detail for section in found] == [False, *[True] * (len(found) - 1)]
