from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.views.timeline.view import view_timeline


def test_activities_stand_in_bands_of_components() -> None:
    view = view_timeline(sample(), AS_OF)
    sales, other = view.bands
    assert (sales.name, sales.approach, sales.challenges) == ("Sales", ("Embed in teams",), ("Trust",))
    assert [item.title for item in sales.groups[0].items] == ["Agree the list", "Joint calls (monthly)", "A wish"]
    assert [item.title for item in other.groups[0].items] == ["Notes"]


def test_the_months_hold_every_date_and_the_day_itself() -> None:
    view = view_timeline(sample(), AS_OF)
    assert (view.first, view.last, view.today) == (date(2026, 1, 1), date(2026, 11, 30), AS_OF)
    assert view_timeline(sample(), date(2031, 1, 1)).today is None


def test_what_is_done_ends_on_the_day_it_was() -> None:
    done = view_timeline(sample(), AS_OF).bands[0].groups[0].items[0]
    assert (done.end, done.ends) == (date(2026, 3, 3), "28 Feb 2026, done 3 Mar 2026")


def test_dependencies_are_named_by_id_or_address() -> None:
    calls = view_timeline(sample(), AS_OF).bands[0].groups[0].items[1]
    assert (calls.after, calls.waits_for) == (("initiatives.flow.activities.list",), ("Agree the list",))
    plan = plan_of("""
        milestones: {m: {title: M, due: 2026-02-01}}
        initiatives: {i: {title: I, activities: {x: {title: X, after: [milestones.m, initiatives.i, nobody]}}}}
    """)
    assert view_timeline(plan, AS_OF).bands[0].groups[0].items[0].waits_for == ("M", "I")


def test_what_has_no_date_is_listed_apart() -> None:
    assert [item.title for item in view_timeline(sample(), AS_OF).undated] == ["A wish"]


def test_the_legend_names_the_parties_that_occur() -> None:
    names = [mark.name for mark in view_timeline(sample(), AS_OF).parties]
    assert names == ["Partner A", "Partner B", "Joint", ""]


def test_a_plan_without_dates_has_no_months() -> None:
    assert view_timeline(plan_of("initiatives: {i: I}"), AS_OF).first is None
