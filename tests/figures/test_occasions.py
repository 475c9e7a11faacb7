from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of

from jbp.figures.occasions import (
    absent_sponsors,
    day_after,
    decided_on,
    last_held,
    last_review,
    minutes_of,
    next_occasion,
    occasion_named,
    occasions,
)

PLAN = plan_of("""
people:
  ana: {name: Ana, partner: a, roles: [executive_sponsor]}
  ben: {name: Ben, partner: b, roles: [executive_sponsor]}
meetings:
  same: {title: Same day, date: 2026-05-05}
  both: {title: Meeting, date: 2026-03-01, attendees: [ana], agenda: {x: {title: X, minutes: 5}, y: Y}}
reviews:
  both: {title: Review, date: 2026-02-01}
  spring: {title: Spring, date: 2026-05-05, next: 2026-08-04}
decisions: {d: {title: D, decided: {date: 2026-05-05}}}
""")
EMPTY = plan_of("")


def test_occasions_stand_in_the_order_of_time() -> None:
    assert [one.at for one in occasions(PLAN)] == [
        ("reviews", "both"),
        ("meetings", "both"),
        ("meetings", "same"),
        ("reviews", "spring"),
    ]


def test_the_last_one_counts_its_own_day_and_a_review_before_a_meeting() -> None:
    last = last_held(PLAN, date(2026, 5, 5))
    assert last is not None
    assert last.at == ("reviews", "spring")
    assert last_held(PLAN, date(2026, 1, 31)) is None
    review = last_review(PLAN, date(2026, 4, 1))
    assert review is not None
    assert review.at == ("reviews", "both")


def test_a_name_means_the_review_before_the_meeting() -> None:
    named = occasion_named(PLAN, "both")
    assert named is not None
    assert named.at == ("reviews", "both")
    assert occasion_named(PLAN, "nobody") is None


def test_the_next_is_an_entry_or_the_day_that_the_last_review_set() -> None:
    coming = next_occasion(PLAN, date(2026, 5, 5))
    assert coming is not None
    assert coming.at == ("meetings", "same")
    planned = next_occasion(PLAN, date(2026, 5, 6))
    assert planned is not None
    assert (planned.date, planned.entry) == (date(2026, 8, 4), None)
    assert next_occasion(PLAN, date(2026, 8, 5)) is None
    assert next_occasion(EMPTY, date(2026, 8, 5)) is None


def test_the_day_after_comes_from_entries_next_or_the_rhythm() -> None:
    spring = occasion_named(PLAN, "spring")
    assert spring is not None
    assert day_after(PLAN, spring) == date(2026, 8, 4)
    alone = plan_of("review_every: 3m\nreviews: {r: {title: R, date: 2026-05-05}}")
    (review,) = occasions(alone)
    assert day_after(alone, review) == date(2026, 8, 5)
    (unknown,) = occasions(plan_of("reviews: {r: {title: R, date: 2026-05-05}}"))
    assert day_after(EMPTY, unknown) is None


def test_sponsors_are_absent_only_where_somebody_is_said_to_have_been_there() -> None:
    both = next(one for one in occasions(PLAN) if one.at == ("meetings", "both"))
    assert [person.name for person in absent_sponsors(PLAN, both)] == ["Ben"]
    spring = occasion_named(PLAN, "spring")
    assert spring is not None
    assert absent_sponsors(PLAN, spring) == ()
    assert minutes_of(both) == 5


def test_decisions_of_a_day() -> None:
    assert decided_on(PLAN, date(2026, 5, 5)) == ("d",)
    assert decided_on(PLAN, date(2026, 5, 6)) == ()
