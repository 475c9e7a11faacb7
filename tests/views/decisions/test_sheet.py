from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.figures.games import EXAMPLE
from tests.figures.plans import plan_of
from tests.views.on_examples import render_examples
from tests.views.reading import cards, columns, facts, read_rows, section_of, sentences, table, titles

from jbp.views.decisions.sheet import view_decisions_sheet
from jbp.views.elements.blocks import Cards
from jbp.views.elements.cells import Day, Figure, Lines

AS_OF = date(2026, 6, 15)
PEOPLE = """
people: {ana: {name: Ana Ruiz, partner: a}, ben: {name: Ben Osei, partner: b}}
"""
SEVERAL = (
    PEOPLE
    + """
governance:
  reserved_matters: {share: {title: Cost share, needs: all, about: decisions.late}, free: {title: Free, needs: all}}
  decision_rights: {price: {title: Pricing, final_say: a}}
decisions:
  taken: {title: Taken?, decide_by: 2026-01-10, options: {x: {title: Option X}},
    decided: {option: x, date: 2026-01-09, by: [ana, ben]}}
  late: {title: Late?, decide_by: 2026-06-01, makers: [ana], context: What one must know,
    about: governance.decision_rights.price}
  soon: {title: Soon?, decide_by: 2026-09-01,
    options: {y: {title: Option Y, recommended: true, pros: [Good], cons: [Bad]}}}
"""
)


def test_open_decisions_come_first_and_each_has_its_section() -> None:
    sheet = view_decisions_sheet(plan_of(SEVERAL), AS_OF)
    assert titles(sheet) == ["All decisions", "Late?", "Soon?", "Taken?"]
    overview = table(sheet, "All decisions")
    assert columns(overview) == ["Decision", "Decide by", "Makers", "Recommended", "Decided", "Minutes"]
    assert read_rows(overview) == [
        ("Late?", "1 Jun 2026", "Ana Ruiz", "", "", ""),
        ("Soon?", "1 Sep 2026", "", "Option Y", "", ""),
        ("Taken?", "10 Jan 2026", "", "", "Option X / 9 Jan 2026", "none yet"),
    ]
    days = [row.cells[1] for row in overview.groups[0].rows]
    assert [isinstance(day, Day) and day.late for day in days] == [True, False, False]


def test_a_decision_says_who_takes_it_and_who_must_consent() -> None:
    sheet = view_decisions_sheet(plan_of(SEVERAL), AS_OF)
    assert facts(sheet, "Late?") == {
        "Decide by": "1 Jun 2026",
        "Makers": "Ana Ruiz",
        "Reserved matter": "Cost share: needs the consent of all partners",
        "Final say": "Pricing: Partner A",
    }
    assert sentences(sheet, "Late?")[0] == "What one must know"
    assert facts(sheet, "Taken?")["Decided by"] == "Ana Ruiz and Ben Osei"
    assert section_of(sheet, "Taken?").note == "Decided"


def test_options_stand_side_by_side_with_what_they_pay() -> None:
    sheet = view_decisions_sheet(plan_of(EXAMPLE), AS_OF)
    title = sheet.sections[1].title
    options = table(sheet, title)
    assert columns(options)[-4:] == ["Partner A", "Partner B", "Together", "Expected net present value"]
    first = options.groups[0].rows[0].cells
    assert isinstance(first[0], Lines)
    assert read_rows(options)[0][0].endswith(" / Recommended")
    payoff = first[-4]
    assert isinstance(payoff, Figure)
    assert (payoff.text, payoff.number) == ("3", Decimal(3))
    assert read_rows(options)[0][-1] == "$2.21M"


def test_the_game_is_a_matrix_and_what_follows_is_said_in_sentences() -> None:
    sheet = view_decisions_sheet(plan_of(EXAMPLE), AS_OF)
    title = sheet.sections[1].title
    game = table(sheet, title, 1)
    assert columns(game) == ["Partner A (rows), Partner B (columns)", "Wait", "Start"]
    assert read_rows(game)[0][1] == "Partner A: 3 / Partner B: 2 / Stable / What follows"
    assert read_rows(game)[0][2].endswith("Somebody would rather move")
    assert facts(sheet, title)["Who moves first"] == "Partner A, then Partner B"
    assert [card.title for card in cards(sheet, title)][:2] == [
        "What each gets when each has chosen",
        "What the options pay",
    ]
    assert 'If both choose "Wait", nobody gains by moving alone: this is stable.' in sentences(sheet, title)


def test_a_game_of_three_is_a_list() -> None:
    plan = plan_of("""
    partners: {a: {name: A}, b: {name: B}, c: {name: C}}
    decisions:
      d:
        title: Three?
        options: {x: {title: X}, y: {title: Y}}
        game:
          players: {a: [x, y], b: [x], c: [x]}
          outcomes: [{choices: {a: x, b: x, c: x}, payoffs: {a: 1, b: 2, c: 3}}]
    """)
    game = table(view_decisions_sheet(plan, AS_OF), "Three?", 1)
    assert columns(game)[:4] == ["A chooses", "B chooses", "C chooses", "A gets"]
    assert read_rows(game) == [("X", "X", "X", "1", "2", "3", "Not known whether stable")]


def test_open_conversations_show_every_position() -> None:
    plan = plan_of(
        PEOPLE
        + """
conversations:
  open: {title: Who pays?, kind: money, positions: {b: You, a: We share}, raised_on: 2026-02-01, resolve_by: 2026-05-01,
    owner: ana, status: open}
  up: {title: Who leads?, status: escalated, escalated_on: 2026-05-02}
  done: {title: Settled?, status: agreed, outcome: So be it}
"""
    )
    sheet = view_decisions_sheet(plan, AS_OF)
    assert titles(sheet) == ["Open conversations", "Settled conversations"]
    assert read_rows(table(sheet, "Open conversations")) == [
        ("Who pays? / Money", "We share", "You", "1 Feb 2026", "1 May 2026", "Ana Ruiz", "Open"),
        ("Who leads?", "", "", "", "", "", "Escalated, 2 May 2026"),
    ]
    assert read_rows(table(sheet, "Settled conversations")) == [("Settled?", "Agreed", "So be it")]


def test_positions_of_many_partners_stand_below_each_other() -> None:
    plan = plan_of("""
    partners: {a: {name: A}, b: {name: B}, c: {name: C}, d: {name: D}}
    conversations: {t: {title: T, positions: {a: One, b: Two, c: Three, d: Four}}}
    """)
    (row,) = read_rows(table(view_decisions_sheet(plan, AS_OF), "Open conversations"))
    assert row == ("T", "A: One / B: Two / C: Three / D: Four")


def test_a_plan_without_decisions_and_conversations_gives_no_sections() -> None:
    assert view_decisions_sheet(plan_of(""), AS_OF).sections == ()


def test_every_example_renders() -> None:
    assert all(render_examples(view_decisions_sheet))


def test_each_decision_is_detail_of_the_list_and_its_reasons_are_folded() -> None:
    sections = view_decisions_sheet(plan_of(EXAMPLE), AS_OF).sections
    assert [section.detail for section in sections] == [False, *[True] * (len(sections) - 1)]
    folded = [block.folded for section in sections for block in section.blocks if isinstance(block, Cards)]
    assert "What the options pay, and what follows" in folded
