from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.figures.games import EXAMPLE, decision_of
from tests.figures.plans import plan_of

from jbp.figures.payoff import UNKNOWN, scales_of
from jbp.figures.preference import Comparison, compare_options
from jbp.values.interval import Interval


def compared(options: str) -> Comparison:
    plan, decision = decision_of(f"decisions: {{d: {{title: D, options: {options}}}}}")
    found = compare_options(decision, scales_of(plan, decision))
    assert found is not None
    return found


def test_each_prefers_its_own() -> None:
    plan, decision = decision_of(EXAMPLE)
    found = compare_options(decision, scales_of(plan, decision))
    assert found is not None
    assert [(one.partner, one.best, one.certain) for one in found.preferences] == [
        ("a", ("wait",), True),
        ("b", ("start",), True),
    ]
    assert (found.inferior, found.agreed) == ((), ())
    assert found.sums == {"wait": Interval.point(5), "start": Interval.point(5)}


def test_what_pays_nobody_more_is_inferior_and_what_pays_all_most_is_agreed() -> None:
    found = compared("{x: {title: X, payoffs: {a: 4, b: 4}}, y: {title: Y, payoffs: {a: 4, b: 3}}}")
    assert found.preferences[0].best == ("x", "y")
    assert found.preferences[0].certain
    assert [tuple(one) for one in found.inferior] == [("y", ("x",))]
    assert found.agreed == ("x",)


def test_nothing_follows_from_what_is_not_known() -> None:
    found = compared("{x: {title: X, payoffs: {a: 4, b: TBD}}, y: {title: Y, payoffs: {a: 3-5}}}")
    assert found.payoffs["x"]["b"] == found.payoffs["y"]["b"] == UNKNOWN
    assert not any(one.certain for one in found.preferences)
    assert (found.inferior, found.agreed) == ((), ())
    assert found.sums == {"x": None, "y": None}


def test_payoffs_of_different_kinds_are_not_added() -> None:
    found = compared("{x: {title: X, payoffs: {a: $4M, b: 4}}, y: {title: Y, payoffs: {a: $5M, b: 3}}}")
    assert found.preferences[0].best == ("y",)
    assert found.sums == {"x": None, "y": None}


def test_without_payoffs_there_is_nothing_to_compare() -> None:
    plan = plan_of("decisions: {d: {title: D, options: {x: X}}}")
    assert compare_options(plan.decisions["d"], scales_of(plan, plan.decisions["d"])) is None


@given(st.dictionaries(st.sampled_from("xyzw"), st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1))
def test_what_is_said_of_options_is_what_the_definition_says(pays: dict[str, tuple[int, int]]) -> None:
    options = ", ".join(f"{key}: {{title: T, payoffs: {{a: {one}, b: {two}}}}}" for key, (one, two) in pays.items())
    found = compared(f"{{{options}}}")
    for place, preference in enumerate(found.preferences):
        most = max(each[place] for each in pays.values())
        assert set(preference.best) == {key for key, each in pays.items() if each[place] == most}
        assert preference.certain
    assert {one.option for one in found.inferior} == {
        key
        for key, each in pays.items()
        if any(other != each and other[0] >= each[0] and other[1] >= each[1] for other in pays.values())
    }
    assert all(sum(pays[key]) == total.low for key, total in found.sums.items() if total is not None)
