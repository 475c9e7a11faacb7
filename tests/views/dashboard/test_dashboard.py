from __future__ import annotations

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.views.dashboard.view import view_dashboard


def test_an_activity_names_party_stakeholders_status_and_date() -> None:
    rows = view_dashboard(sample(), AS_OF).groups[0].rows
    calls = rows[1]
    assert (calls.number, calls.party.name, calls.stakeholders) == (2, "Partner A", ("Sales, Ana Ruiz", "Legal"))
    assert calls.due.text == "31 May 2026"
    assert (calls.status.said.key, calls.status.reason) == ("on_track", "due 31 May 2026, 15 days ago")
    assert rows[0].done.text == "3 Mar 2026"


def test_a_party_that_is_not_stated_is_not_guessed() -> None:
    wish = view_dashboard(sample(), AS_OF).groups[0].rows[2]
    assert (wish.party.tone, wish.party.name, wish.status.said.key) == ("none", "", "unknown")


def test_initiatives_without_activities_are_left_out() -> None:
    assert [group.title for group in view_dashboard(sample(), AS_OF).groups] == ["Lead flow"]


def test_of_two_partners_the_partnership_stands_between() -> None:
    columns = view_dashboard(sample(), AS_OF).overview.columns
    assert [column.name for column in columns] == ["Partner A", "Partnership", "Partner B"]
    assert [fact.value for fact in columns[1].facts] == ["1 Jan 2026 \N{EN DASH} 31 Dec 2026"]
    assert [goal.due.text for goal in columns[1].goals] == ["31 Dec 2026"]
    assert [(one.title, one.due.text) for one in columns[2].milestones] == [("Board report", "15 Nov 2026")]


def test_a_milestone_of_some_partners_says_of_whom() -> None:
    plan = plan_of("""
        partners: {a: A, b: B, c: C}
        milestones: {m: {title: M, party: [a, c]}}
    """)
    (partnership,) = view_dashboard(plan, AS_OF).overview.columns
    (milestone,) = partnership.milestones
    assert milestone.party is not None
    assert (milestone.party.tone, milestone.party.tones, milestone.party.name) == ("several", ("p1", "p3"), "A, C")


def test_its_rows_are_those_of_all_initiatives() -> None:
    view = view_dashboard(sample(), AS_OF)
    assert [row.title for row in view.rows] == ["Agree the list", "Joint calls", "A wish"]
