from __future__ import annotations

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.figures.calendar import plan_calendar
from jbp.views.elements.blocks import Table
from jbp.views.focus_areas.sheet import focus_areas_sheet
from jbp.views.focus_areas.targets import view_targets
from jbp.views.focus_areas.view import view_focus_areas
from jbp.views.qbr.slides import words_of


def test_current_state_and_expansion_are_numbered_through() -> None:
    sections = view_focus_areas(sample(), AS_OF).sections
    assert [(section.state, [(row.number, row.title) for row in section.rows]) for section in sections] == [
        ("current", [(1, "Sell A")]),
        ("expansion", [(2, "Services")]),
    ]
    assert sections[1].columns == {"path"}
    assert sections[1].rows[0].horizon == "2 years"


def test_every_line_is_marked_by_whom_it_applies_to() -> None:
    row = view_focus_areas(sample(), AS_OF).sections[0].rows[0]
    assert [(group.party.name, [line.text for line in group.lines]) for group in row.objectives] == [
        ("Partner A", ["Reach plants"]),
        ("Joint", ["One offer", "Grow"]),
    ]
    value = [(group.party.name, line.text, line.amount.text) for group in row.value for line in group.lines]
    assert value == [("Partner A", "", "$1.2M"), ("Partner B", "", "TBD"), ("Joint", "Solution C", "$70\N{EN DASH}80k")]
    assert (row.value_customer, row.clients) == ("A shift a week", ("Mid-size plants",))


def test_kpis_say_what_is_to_be_reached_by_when() -> None:
    (group,) = view_focus_areas(sample(), AS_OF).sections[0].rows[0].kpis
    assert [(line.text, line.amount.text) for line in group.lines] == [
        ("Deals", "18\N{EN DASH}22 by 31 Dec 2026"),
        ("Revenue", "$2M by 31 Dec 2026"),
        ("Adoption rate", "TBD by Ana Ruiz, 1 Sep 2026"),
    ]
    assert group.lines[2].amount.tbd


def test_mobilization_is_shown_for_each_partner() -> None:
    row = view_focus_areas(sample(), AS_OF).sections[0].rows[0]
    assert [(line.party.name, line.level) for line in row.mobilization] == [("Partner A", "high"), ("Partner B", "low")]


def test_mobilization_is_a_table_in_other_formats_so_that_long_names_have_room() -> None:
    sections = focus_areas_sheet(view_focus_areas(sample(), AS_OF)).sections
    (table,) = [block for one in sections for block in one.blocks if one.title.startswith("Targets: Sell A")][1:]
    assert isinstance(table, Table)
    assert [words_of(cell) for group in table.groups for row in group.rows for cell in row.cells] == [
        ("Partner A",),
        ("Full and sufficient",),
        ("Partner B",),
        ("Insufficient",),
    ]


def test_targets_stand_by_period_in_actions_and_results() -> None:
    plan = sample()
    table = view_targets(plan, plan_calendar(plan), ("revenue", "deals", "rate"))
    assert table is not None
    assert (table.periods, table.total) == (("Spring", "Summer", "Autumn"), "Total by 31 Dec 2026")
    assert [group.name for group in table.groups] == ["Actions", "Results", "Measures"]
    assert [cell.text for cell in table.groups[0].rows[0].cells] == ["4\N{EN DASH}6", "6\N{EN DASH}8", "6\N{EN DASH}8"]
    assert table.groups[1].rows[0].total.text == "$2M"
    assert table.groups[2].rows[0].total.tbd


def test_a_stated_total_that_its_periods_contradict_is_shown_with_what_they_give() -> None:
    plan = sample()
    table = view_targets(plan, plan_calendar(plan), ("deals",))
    assert table is not None
    row = table.groups[0].rows[0]
    assert (row.total.text, row.contradictions) == ("18\N{EN DASH}22", ("the periods give 16\N{EN DASH}22",))


def test_a_stated_total_that_its_formula_contradicts_is_shown_with_what_it_gives() -> None:
    plan = plan_of("""
        kpis:
          leads: {title: Leads, unit: count, targets: {total: 40-50}}
          rate: {title: Rate, unit: percent, targets: {total: 40%}}
          deals: {title: Deals, unit: count, formula: leads * rate, targets: {total: 18-22}}
    """)
    table = view_targets(plan, plan_calendar(plan), ("deals",))
    assert table is not None
    assert table.groups[0].rows[0].contradictions == ("the formula gives 16\N{EN DASH}20",)


def test_without_targets_there_is_no_table() -> None:
    plan = plan_of("kpis: {x: X}")
    assert view_targets(plan, plan_calendar(plan), ("x", "unknown")) is None
