from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample
from tools.examples import ROOT, all_examples

from jbp import api
from jbp.errors import UsageError
from jbp.rendering import render
from jbp.rendering.whole_timeline import on_one_slide
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.blocks import Cards, Column, Facts, Paragraph, Row, RowGroup, Table, rows_of, table_of
from jbp.views.elements.cells import Figure, Text
from jbp.views.elements.charts import HeatMap, LineChart, TimelineChart
from jbp.views.elements.sheets import Slide
from jbp.views.qbr.slides import Headline, is_crowded, slides_of, words_of
from jbp.views.qbr.timeline_parts import timeline_parts
from jbp.views.qbr.view import view_qbr
from jbp.views.timeline.view import view_timeline
from jbp.views.whole_plan.view import view_plan

if TYPE_CHECKING:
    from jbp.views.elements.blocks import Block
    from jbp.views.elements.sheets import Deck

REVIEWED = """
people: {ana: {name: Ana, partner: a}, ben: {name: Ben, partner: b}}
periods:
  p1: {title: Spring, start: 2026-01-01, end: 2026-04-30}
  p2: {title: Summer, start: 2026-05-01, end: 2026-08-31}
kpis:
  revenue:
    title: Revenue
    headline: true
    unit: money
    goal: increase
    combine: sum
    source: CRM report 9
    targets: {p1: $500k, p2: $600k, total: $1.1M}
    actuals: {p1: $460k}
    forecast: {p2: $550k}
    explain: {p1: Two deals slipped}
initiatives:
  leads:
    title: Leads
    status: stalled
    owner: ana
    activities:
      list: {title: Agree the list, party: a, due: 2026-06-01, done_on: 2026-05-30}
      calls: {title: Joint calls, party: b, start: 2026-05-01, due: 2026-06-10}
      course: {title: Course, party: b, due: 2026-07-10}
reviews:
  spring: {title: Spring review, date: 2026-05-05}
journal: {slip: {date: 2026-05-20, headline: Calls slipped, status: delayed}}
conversations:
  margin: {title: Who gives up margin?, positions: {a: Both, b: The vendor}, resolve_by: 2026-06-01}
  done: {title: Settled, status: agreed}
decisions:
  prices:
    title: Which price list?
    decide_by: 2026-06-10
    makers: [ana, ben]
    options: {new: {title: The new one, pros: [Simple], recommended: true}, old: {title: The old one, cons: [Wrong]}}
risks:
  data: {title: Data is late, party: b, likelihood: high, impact: high}
partners: {a: {name: Corvenne, goals: [Reach]}, b: {name: Montalys}}
pulse: {slow: {quote: We wait., party: b, function: Data, date: 2026-05-10}}
"""


def _deck() -> Deck:
    return view_qbr(plan_of(REVIEWED), AS_OF)


def _slide(kicker: str) -> Slide:
    return next(slide for slide in _deck().slides if slide.kicker == kicker)


def _words(block: Block) -> list[str]:
    assert isinstance(block, Table)
    return [line for group in block.groups for row in group.rows for cell in row.cells for line in words_of(cell)]


def test_headlines_are_claims_made_from_the_figures_decisions_first() -> None:
    assert [slide.title for slide in _deck().slides] == [
        "Which price list? Recommended: The new one",
        "Revenue is at 92% of plan to date; one initiative is stalled",
        "One initiative is stalled",
        "Since 5 May 2026: one activity done, one entry in the journal",
        "Corvenne kept 1 of 1 commitment, Montalys 0 of 1",
        "Revenue: $460k of $500k planned to date (92%); forecast $1.01M of $1.1M",
        "One of three activities is delayed or stalled",
        'One risk is open; it is high: "Data is late"',
        'One open risk is likely and grave enough to act on now: "Data is late"',
        "One hard conversation is open; it should have been settled by 1 Jun 2026",
        "Corvenne: its one activity is done",
        "Montalys: none of two activities done, one late, one open risk",
        'In the next 90 days one thing falls due: "Course", 10 Jul 2026',
    ]


def test_a_decision_shows_its_options_and_that_it_is_overdue() -> None:
    slide = _slide("Decisions to take today")
    assert [type(block).__name__ for block in slide.blocks] == ["Facts", "Table"]
    assert _words(slide.blocks[1]) == ["The new one", "Simple", "Recommended", "The old one", "Wrong"]
    assert "Overdue: Which price list?." in slide.notes


def test_several_decisions_are_listed_before_each() -> None:
    plan = plan_of("decisions: {x: {title: First, decide_by: 2026-01-01}, y: Second}")
    (slide,) = view_qbr(plan, AS_OF).slides
    assert slide.title == "Two decisions are to be taken; one of them is overdue"


def test_figures_come_with_their_chart_and_their_source() -> None:
    standing, targets = _slide("Where we stand"), _slide("Targets and actuals")
    assert "Revenue: figures through 30 Apr 2026, from CRM report 9." in standing.notes
    line = targets.blocks[0]
    assert isinstance(line, LineChart)
    assert [(one.name, [point.shown for point in one.points]) for one in line.lines] == [
        ("Actual", ["$460k"]),
        ("Target", ["$500k", "$600k"]),
        ("Forecast", ["$550k"]),
    ]
    assert "Spring: Two deals slipped" in targets.notes


def test_where_we_stand_is_one_large_figure_a_card() -> None:
    (cards,) = _slide("Where we stand").blocks
    assert isinstance(cards, Cards)
    assert [(card.title, card.figure and card.figure.text) for card in cards.cards] == [
        ("Revenue", "92%"), ("Initiatives", "0 of 1"), ("Commitments", "1 of 2"), ("Open risks", "1"),
    ]  # fmt: skip
    goal, work, kept, risks = ([block for block in card.blocks if isinstance(block, Paragraph)] for card in cards.cards)
    assert goal == [Paragraph("of plan to date: $460k of $500k")]
    assert work == [Paragraph("on track or complete")]
    assert kept == [Paragraph("kept since 5 May 2026")]
    assert risks == [Paragraph("one of them is high")]


def test_goals_without_figures_show_their_target_and_many_are_a_table() -> None:
    one = "k{0}: {{title: K{0}, headline: true, targets: {{total: {0}}}}}"
    few = view_qbr(plan_of(f"kpis: {{{one.format(1)}}}"), AS_OF).slides[0].blocks[0]
    assert isinstance(few, Cards)
    assert few.cards[0].figure == Figure("1", number=Decimal(1))
    many = view_qbr(plan_of(f"kpis: {{{', '.join(map(one.format, range(1, 5)))}}}"), AS_OF).slides[0].blocks[0]
    assert isinstance(many, Table)


def test_positions_stand_side_by_side_and_what_is_settled_is_left_out() -> None:
    facts, cards = _slide("Hard conversations").blocks
    assert isinstance(facts, Facts)
    assert [words_of(cell) for _, cell in facts.pairs] == [("Who gives up margin?",), ("1 Jun 2026",)]
    assert isinstance(cards, Cards)
    assert [(card.title, card.blocks) for card in cards.cards] == [
        ("Position of Corvenne", (Paragraph("Both"),)), ("Position of Montalys", (Paragraph("The vendor"),)),
    ]  # fmt: skip


def test_several_conversations_are_a_table() -> None:
    plan = plan_of(
        "partners: {a: {name: A}, b: {name: B}}\n"
        "conversations: {x: {title: X, positions: {a: Yes, b: No}}, y: {title: Y, positions: {a: Now}}}"
    )
    (slide,) = (slide for slide in view_qbr(plan, AS_OF).slides if slide.kicker == "Hard conversations")
    (table,) = slide.blocks
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["What is it about", "Position of A", "Position of B"]


def test_what_was_missed_says_for_how_long() -> None:
    (each,) = _slide("Commitments").blocks
    assert "Missed, 5 days ago" in _words(each)


def test_each_partner_has_its_part() -> None:
    (cards,) = _slide("Montalys: brings and says").blocks
    assert isinstance(cards, Cards)
    assert [card.title for card in cards.cards] == ["Its work and milestones", "Its risks", "What its people say"]


def test_charts_of_other_documents_stand_on_slides() -> None:
    kinds = [type(block) for slide in _deck().slides for block in slide.blocks]
    assert TimelineChart in kinds
    assert HeatMap in kinds


def test_a_plan_without_sections_has_no_slides() -> None:
    deck = view_qbr(plan_of(""), AS_OF)
    assert deck.slides == ()
    assert deck.heading.facts[-1] == "Since 15 Mar 2026"


def test_a_review_can_be_named_and_must_exist() -> None:
    plan = plan_of("reviews: {one: {title: One, date: 2026-02-01}, two: {title: Two, date: 2026-05-01}}")
    assert view_qbr(plan, AS_OF).heading.facts == ("Since the review of 1 May 2026",)
    assert view_qbr(plan, AS_OF, review="one").heading.facts == ("Since the review of 1 Feb 2026",)
    with pytest.raises(UsageError, match="its reviews are one, two"):
        view_qbr(plan, AS_OF, review="three")


def test_long_lists_go_on_to_a_next_slide_under_the_same_headline() -> None:
    entries = ", ".join(f"j{place}: {{headline: Entry {place}, date: 2026-06-01}}" for place in range(30))
    slides = view_qbr(plan_of(f"journal: {{{entries}}}"), AS_OF).slides
    assert [slide.title.rpartition(" (")[2] for slide in slides] == ["1 of 3)", "2 of 3)", "3 of 3)"]
    rows = [len(block.groups[0].rows) for slide in slides for block in slide.blocks if isinstance(block, Table)]
    assert sum(rows) == 30
    assert max(rows) - min(rows) <= 2


def test_a_long_timeline_is_parted_and_keeps_every_bar() -> None:
    work = ", ".join(
        f"i{place}: {{title: I{place}, component: C{place}, activities: "
        f"{{a: {{title: A{place}, start: 2026-05-01}}, b: {{title: B{place}, start: 2026-06-01}}}}}}"
        for place in range(15)
    )
    deck = view_qbr(plan_of(f"initiatives: {{{work}}}"), AS_OF)
    views = [block.view for slide in deck.slides for block in slide.blocks if isinstance(block, TimelineChart)]
    assert [len(view.bands) for view in views] == [3] * 5  # each with a title and two bars
    assert sum(len(group.items) for view in views for band in view.bands for group in band.groups) == 30


def test_a_component_with_more_bars_than_a_slide_has_goes_on_under_its_name_and_is_whole_again() -> None:
    work = ", ".join(
        f"i{place}: {{title: I{place}, component: C, activities: "
        f"{{a: {{title: A{place}, start: 2026-05-01}}, b: {{title: B{place}, start: 2026-06-01}}}}}}"
        for place in range(15)
    )
    deck = view_qbr(plan_of(f"initiatives: {{{work}}}"), AS_OF)
    views = [block.view for slide in deck.slides for block in slide.blocks if isinstance(block, TimelineChart)]
    assert [band.headline for view in views for band in view.bands] == ["C", *["C (continued)"] * 3]
    (whole,) = [
        block.view for slide in on_one_slide(deck.slides) for block in slide.blocks if isinstance(block, TimelineChart)
    ]
    assert [(band.headline, len(band.groups)) for band in whole.bands] == [("C", 15)]
    assert len(tuple(on_one_slide(deck.slides))) == len(deck.slides) - 3


def test_the_parts_of_a_table_that_meet_on_a_slide_are_one_table() -> None:
    rows = [(Text(f"row {number} " * 4), Text("x")) for number in range(40)]
    slides = slides_of(Headline("K", "T"), rows_of("R", (Column("Name"), Column("Day")), rows))
    assert len(slides) > 1
    assert [len(slide.blocks) for slide in slides] == [1] * len(slides)
    tables = [block for slide in slides for block in slide.blocks if isinstance(block, Table)]
    assert [row.cells for table in tables for group in table.groups for row in group.rows] == rows


def test_a_slide_with_much_on_it_is_crowded_and_one_with_little_is_not() -> None:
    def slide(count: int) -> Slide:
        return Slide("T", (rows_of("R", (Column("Name"),), [(Text("row"),)] * count),))

    assert is_crowded(slide(10))
    assert not is_crowded(slide(3))


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_example_has_a_deck_and_a_whole_document(form: str) -> None:
    builders = [kind.builder for kind in DOCUMENTS.values() if kind.name not in ("qbr", "plan")]
    for example in all_examples():
        plan = api.load(ROOT / example.plan).plan
        assert plan is not None
        assert render(view_qbr(plan, example.as_of), form) == render(view_qbr(plan, example.as_of), form)
        assert render(view_plan(plan, example.as_of, (), builders), form)


def test_the_whole_plan_holds_the_sections_of_the_others_under_their_titles() -> None:
    builders = [DOCUMENTS[name].builder for name in ("scorecard", "risks")]
    sheet = view_plan(sample(), date(2026, 6, 15), (), builders)
    titles = [section.title for section in sheet.sections]
    assert titles[:2] == ["At a glance", "Contents"]
    assert "Risks · Heat map" in titles
    assert any(title.startswith("Scorecard") for title in titles)


def test_what_does_not_fit_one_card_says_which_part_of_it_a_card_holds() -> None:
    quotes = "".join(
        f"  q{number}: {{party: a, date: 2026-05-0{number + 1}, quote: {'We wait for data. ' * 12}}}\n"
        for number in range(4)
    )
    deck = view_qbr(plan_of(REVIEWED + "pulse:\n" + quotes), AS_OF)
    titles = [
        card.title
        for slide in deck.slides
        for cards in slide.blocks
        if isinstance(cards, Cards)
        for card in cards.cards
    ]
    said = [title for title in titles if title.startswith("What its people say")]
    assert said == [
        "What its people say",
        "What its people say (continued)",
        "What its people say (continued, part 3)",
        "What its people say (continued, part 4)",
    ]


def test_no_row_of_a_table_stands_alone_on_its_last_slide() -> None:
    lines = [(Text("x" * 60), Text("y" * 60))] * 5
    for count in range(3, 20):
        groups = [RowGroup(tuple(map(Row, lines)), f"Group {place}") for place in range(count)]
        for rest in range(1, 5):
            some = (*groups, RowGroup(tuple(map(Row, lines[:rest])), "Last"))
            slides = slides_of(Headline("K", "T"), table_of("R", (Column("Name"), Column("Day")), *some))
            tables = [block for slide in slides for block in slide.blocks if isinstance(block, Table)]
            held = [sum(len(group.rows) for group in table.groups) for table in tables]
            assert sum(held) == 5 * count + rest
            assert held[-1] > 1


def test_an_initiative_with_more_bars_than_a_slide_has_goes_on_and_is_whole_again() -> None:
    work = ", ".join(f"a{place}: {{title: A{place}, start: 2026-05-01, due: 2026-06-01}}" for place in range(20))
    deck = view_qbr(plan_of(f"initiatives: {{i: {{title: I, component: C, activities: {{{work}}}}}}}"), AS_OF)
    views = [block.view for slide in deck.slides for block in slide.blocks if isinstance(block, TimelineChart)]
    groups = [group for view in views for band in view.bands for group in band.groups]
    assert [(group.headline, len(group.items)) for group in groups] == [
        ("I", 8),
        ("I (continued)", 8),
        ("I (continued)", 4),
    ]
    (whole,) = [
        block.view for slide in on_one_slide(deck.slides) for block in slide.blocks if isinstance(block, TimelineChart)
    ]
    assert [(group.headline, len(group.items)) for band in whole.bands for group in band.groups] == [("I", 20)]


def test_many_milestones_stand_on_several_slides_and_are_all_there_again() -> None:
    days = ", ".join(f"m{place}: {{title: M{place}, due: 2026-06-{place:02}}}" for place in range(1, 21))
    deck = view_qbr(plan_of(f"milestones: {{{days}}}"), AS_OF)
    views = [block.view for slide in deck.slides for block in slide.blocks if isinstance(block, TimelineChart)]
    assert [len(view.milestones) for view in views] == [8, 8, 4]
    (whole,) = [
        block.view for slide in on_one_slide(deck.slides) for block in slide.blocks if isinstance(block, TimelineChart)
    ]
    assert [one.title for one in whole.milestones] == [f"M{place}" for place in range(1, 21)]


def test_a_long_headline_and_a_long_legend_take_of_the_room_of_a_timeline() -> None:
    work = ", ".join(f"a{place}: {{title: A{place}, start: 2026-05-01, due: 2026-06-01}}" for place in range(8))
    view = view_timeline(plan_of(f"initiatives: {{i: {{title: I, component: C, activities: {{{work}}}}}}}"), AS_OF)
    assert len(timeline_parts(view, "Short")) == 1
    assert len(timeline_parts(view, "A long headline " * 15)) == 2
    many = replace(view, parties=(replace(view.parties[0], name="A partner with a long name " * 4),) * 5)
    assert len(timeline_parts(many, "Short")) == 2


def test_a_heat_map_with_more_than_a_slide_shows_goes_on_with_the_further_entries_of_each_field() -> None:
    risks = ", ".join(
        f"r{place}: {{title: Risk {place:02}, likelihood: {level}, impact: high}}"
        for place, level in enumerate(["high"] * 20 + ["low"] * 3)
    )
    deck = view_qbr(plan_of(f"risks: {{{risks}}}"), AS_OF)
    maps = [block for slide in deck.slides for block in slide.blocks if isinstance(block, HeatMap)]
    shown = [[len(cell.items) for _, cells in heat.rows for cell in cells if cell.items] for heat in maps]
    assert len(maps) == 2
    assert [sum(counts) for counts in zip(shown[0], [*shown[1], 0], strict=False)] == [20, 3]
