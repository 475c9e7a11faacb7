from __future__ import annotations

from tests.figures.plans import plan_of
from tests.views.reading import read_cell
from tests.views.samples import AS_OF, sample

from jbp.views.elements.cells import NOTHING, Link
from jbp.views.elements.plan_cells import (
    by_partner,
    due_cell,
    level_cell,
    mail_cell,
    partner_cell,
    party_cell,
    people_by_partner,
    people_cell,
    rhythm_cell,
    status_cell,
)


def test_work_is_late_once_its_day_has_passed_and_it_is_not_done() -> None:
    activities = sample().initiatives["flow"].activities
    assert due_cell(activities["calls"], AS_OF).late
    assert not due_cell(activities["list"], AS_OF).late
    assert due_cell(activities["wish"], AS_OF).text == ""


def test_people_are_named_by_partner_and_strangers_last() -> None:
    plan = plan_of("people: {ana: {name: Ana, partner: a}, ben: {name: Ben, partner: b}, eve: {name: Eve, partner: a}}")
    found = people_by_partner(plan, ["ben", "ana", "Legal", "eve"])
    assert read_cell(found) == "Partner A: Ana, Eve / Partner B: Ben / Legal"
    assert people_cell(plan, "ana", None, "TBD").text == "Ana, TBD"
    assert read_cell(by_partner(plan, [("b", "Yes")])) == "Partner B: Yes"


def test_levels_and_rhythms_have_their_words() -> None:
    assert (read_cell(level_cell("high")), level_cell(None)) == ("High", NOTHING)
    assert (rhythm_cell("half_yearly").text, rhythm_cell("6w").text, rhythm_cell(None).text) == (
        "Half-yearly",
        "Every 6 weeks",
        "",
    )


def test_a_party_that_is_not_stated_shows_nothing() -> None:
    assert party_cell(sample(), ()) == NOTHING
    assert read_cell(party_cell(sample(), ("a", "b"))) == "Joint"
    assert (read_cell(partner_cell(sample(), "b")), partner_cell(sample(), None)) == ("Partner B", NOTHING)


def test_a_status_that_is_not_stated_shows_nothing() -> None:
    assert (read_cell(status_cell("delayed")), status_cell(None)) == ("Delayed", NOTHING)


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
