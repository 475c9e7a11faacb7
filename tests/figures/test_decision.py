from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of

from jbp.figures.decision import is_late, open_decisions, recommended_option

PLAN = plan_of("""
    decisions:
      someday: Whether to go on
      later: {title: Which region, decide_by: 2026-09-30}
      soon: {title: Who leads, decide_by: 2026-05-31, options: {a: {title: Ana}, b: {title: Ben, recommended: true}}}
      taken: {title: Which name, decide_by: 2026-01-31, decided: {option: x, date: 2026-02-15}}
""")
AS_OF = date(2026, 6, 15)


def test_the_most_urgent_comes_first_and_what_was_decided_not_at_all() -> None:
    assert [one.title for one in open_decisions(PLAN)] == ["Who leads", "Which region", "Whether to go on"]


def test_only_what_is_open_can_be_late() -> None:
    assert [key for key, one in PLAN.decisions.items() if is_late(one, AS_OF)] == ["soon"]
    assert not is_late(PLAN.decisions["soon"], date(2026, 5, 31))


def test_the_recommended_option_is_named() -> None:
    assert recommended_option(PLAN.decisions["soon"]) == "Ben"
    assert recommended_option(PLAN.decisions["later"]) == ""
