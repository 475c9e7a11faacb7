from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.figures.plans import plan_of
from tests.views.reading import read_cell
from tests.views.samples import AS_OF, sample

from jbp.views.elements.blocks import NOTHING, Figure, Lines, Link, Text
from jbp.views.elements.cells import (
    by_partner,
    count_cell,
    day_cell,
    due_cell,
    facts_of,
    level_cell,
    lines_of,
    mail_cell,
    money_cell,
    named_cell,
    party_cell,
    people_by_partner,
    people_cell,
    rhythm_cell,
)


def test_lines_leave_out_what_shows_nothing() -> None:
    assert lines_of() == lines_of(Text(""), NOTHING) == NOTHING
    assert lines_of(Text(""), Text("a")) == Text("a")
    assert lines_of(Text("a"), Text("b")) == Lines((Text("a"), Text("b")))
    assert named_cell("a", None, "") == Text("a", strong=True)


def test_work_is_late_once_its_day_has_passed_and_it_is_not_done() -> None:
    activities = sample().initiatives["flow"].activities
    assert due_cell(activities["calls"], AS_OF).late
    assert not due_cell(activities["list"], AS_OF).late
    assert due_cell(activities["wish"], AS_OF).text == ""
    assert day_cell(date(2026, 6, 30)).text == "30 Jun 2026"


def test_people_are_named_by_partner_and_strangers_last() -> None:
    plan = plan_of("people: {ana: {name: Ana, partner: a}, ben: {name: Ben, partner: b}, eve: {name: Eve, partner: a}}")
    found = people_by_partner(plan, ["ben", "ana", "Legal", "eve"])
    assert read_cell(found) == "Partner A: Ana, Eve / Partner B: Ben / Legal"
    assert people_cell(plan, "ana", None, "TBD").text == "Ana, TBD"
    assert read_cell(by_partner(plan, [("b", "Yes")])) == "Partner B: Yes"


def test_money_carries_its_number_for_a_spreadsheet_and_tbd_stands_out() -> None:
    value = sample().focus_areas["sell"].value
    assert value is not None
    assert money_cell(sample(), value.partners["a"]) == Figure("$1.2M", number=Decimal(1200000), unit="USD")
    assert money_cell(sample(), value.partners["b"]).tbd
    assert money_cell(sample(), value.other["solution-c"]) == Figure("$70\N{EN DASH}80k", middle=Decimal(75000))
    assert money_cell(sample(), None) == Figure("")


def test_counts_percents_levels_and_rhythms() -> None:
    assert count_cell(1200) == Figure("1,200", number=Decimal(1200))
    assert count_cell(None) == Figure("")
    assert (read_cell(level_cell("high")), level_cell(None)) == ("High", NOTHING)
    assert (rhythm_cell("half_yearly").text, rhythm_cell("6w").text, rhythm_cell(None).text) == (
        "Half-yearly",
        "Every 6 weeks",
        "",
    )


def test_a_party_that_is_not_stated_shows_nothing() -> None:
    assert party_cell(sample(), ()) == NOTHING
    assert read_cell(party_cell(sample(), ("a", "b"))) == "Joint"


def test_an_address_becomes_a_link_only_where_it_is_a_safe_one() -> None:
    people = plan_of("""
        people:
          ana: {name: Ana, partner: a, email: ana@a.example}
          ben: {name: Ben, partner: b, email: 'a b"<x>'}
          eve: {name: Eve, partner: b}
    """).people
    assert mail_cell(people["ana"]) == Link("ana@a.example", "mailto:ana@a.example")
    assert mail_cell(people["ben"]) == Link('a b"<x>', "")
    assert mail_cell(people["eve"]) == mail_cell(None) == NOTHING


def test_facts_without_a_value_are_left_out() -> None:
    assert facts_of(("A", Text("")), ("B", Text("b"))).pairs == (("B", Text("b")),)
