from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.views.elements.cells import Day
from jbp.views.scorecard.view import view_scorecard


def test_a_goal_says_where_it_stands() -> None:
    (goal,) = view_scorecard(sample(), AS_OF).goals
    assert (goal.title, goal.actual.text, goal.target.text) == ("Revenue", "$460k", "$2M")
    assert (goal.planned.text, goal.through.text) == ("$500k", "30 Apr 2026")
    assert (goal.attained.text, goal.of_target.text) == ("92%", "23%")
    assert goal.bar is not None
    assert (goal.bar.reached, goal.bar.planned) == (Decimal("0.23"), Decimal("0.25"))
    assert goal.bar.description == "$460k reached of a target of $2M; plan to date $500k"


def test_without_headlines_the_lagging_kpis_are_the_goals() -> None:
    plan = plan_of("kpis: {x: {title: X, kind: lagging}, y: {title: Y, kind: leading}}")
    assert [goal.title for goal in view_scorecard(plan, AS_OF).goals] == ["X"]


def test_initiatives_stand_under_their_component_and_the_nameless_ones_last() -> None:
    groups = view_scorecard(sample(), AS_OF).groups
    assert [(group.name, [row.title for row in group.rows]) for group in groups] == [
        ("Sales", ["Lead flow"]),
        ("Other", ["Notes"]),
    ]


def test_what_dates_say_stands_beside_what_people_say() -> None:
    row = view_scorecard(sample(), AS_OF).groups[0].rows[0]
    assert row.completion is not None
    assert (row.status.said.word, row.completion.text, row.owner) == ("On track", "40%", "Ana Ruiz")
    assert row.status.computed is not None
    assert row.status.computed.loud
    assert "Joint calls" in row.status.reason


def test_columns_without_anything_are_left_out() -> None:
    view = view_scorecard(sample(), AS_OF)
    assert view.columns == {"indicator", "completion", "owner"}
    assert view.leading_columns == {"actual", "planned", "attained", "current", "target", "owner"}


def test_the_head_counts_the_initiatives() -> None:
    heading = view_scorecard(sample(), AS_OF).heading
    assert [(count.mark.word, count.count) for count in heading.counts] == [("On track", 1), ("Not started", 1)]
    assert heading.facts == ("Active", "Revision 2, 1 Mar 2026")


def test_the_greatest_open_risk_comes_first_and_closed_ones_not_at_all() -> None:
    risks = view_scorecard(sample(), AS_OF).risks
    assert [(risk.level.word, risk.title) for risk in risks] == [("High", "Data arrives late"), ("Low", "Small")]


def test_only_open_decisions_are_listed_and_late_ones_say_so() -> None:
    (decision,) = view_scorecard(sample(), AS_OF).decisions
    assert decision.when == Day("Was to be decided by 1 Jun 2026", date(2026, 6, 1), late=True)
    assert (decision.makers, decision.recommended) == ("Ana Ruiz", "Wait")


def test_what_does_not_fit_the_page_is_counted() -> None:
    plan = plan_of("risks: {" + ", ".join(f"r{number}: Risk {number}" for number in range(7)) + "}")
    view = view_scorecard(plan, AS_OF)
    assert (len(view.risks), view.more_risks) == (5, 2)


def test_where_less_is_better_there_is_no_bar() -> None:
    plan = plan_of(
        "kpis: {x: {title: X, headline: true, goal: decrease, combine: last, targets: {total: 5}, actuals: {2026: 8}}}"
    )
    (goal,) = view_scorecard(plan, AS_OF).goals
    assert goal.bar is None
    assert goal.of_target.text == "62%"


def test_a_plan_that_holds_nothing_gives_an_empty_view() -> None:
    view = view_scorecard(plan_of(""), AS_OF)
    assert (view.goals, view.groups, view.leading, view.risks, view.decisions) == ((), (), (), (), ())
