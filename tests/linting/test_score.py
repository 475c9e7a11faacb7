from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from jbp.finding import Finding, Severity
from jbp.linting.score import PITFALLS, score
from jbp.rule import Pitfall
from jbp.rules.catalogue import ALL_RULES

if TYPE_CHECKING:
    from jbp.linting.score import Score
    from jbp.rule import Rule

PITFALL_OF = {rule.code: rule.pitfall for rule in ALL_RULES}
RULES = [rule for rule in ALL_RULES if rule.pitfall in PITFALLS]


def finding(rule: Rule, severity: Severity) -> Finding:
    return Finding(rule.code, rule.name, severity, "something", ("risks",))


def points(found: list[Finding]) -> dict[Pitfall, int]:
    return {one.pitfall: one.points for one in scored(found).pitfalls}


def scored(found: list[Finding]) -> Score:
    return score(found, PITFALL_OF)


found_lists = st.lists(st.builds(finding, st.sampled_from(RULES), st.sampled_from(Severity)), max_size=30)


def test_a_plan_without_findings_is_ready() -> None:
    assert scored([]).points == 100
    assert [one.pitfall for one in scored([]).pitfalls] == list(PITFALLS)
    assert all(one.points == 100 and not one.gains for one in scored([]).pitfalls)


def test_an_error_takes_a_quarter_and_a_second_of_its_rule_half_of_that() -> None:
    [rule, *_] = [rule for rule in RULES if rule.pitfall is Pitfall.CONVERSATIONS]
    found = [finding(rule, Severity.ERROR)]
    assert points(found)[Pitfall.CONVERSATIONS] == 75
    assert points(found * 2)[Pitfall.CONVERSATIONS] == 62
    assert points(found * 500)[Pitfall.CONVERSATIONS] == 50
    assert points(found)[Pitfall.FUTURES] == 100


@given(found_lists, st.data())
def test_mending_a_finding_never_lowers_a_number(found: list[Finding], data: st.DataObject) -> None:
    if not found:
        return
    place = data.draw(st.integers(0, len(found) - 1))
    before, after = points(found), points(found[:place] + found[place + 1 :])
    assert all(after[pitfall] >= before[pitfall] for pitfall in PITFALLS)
    assert scored(found[:place] + found[place + 1 :]).points >= scored(found).points


@given(found_lists, st.randoms())
def test_the_order_of_findings_does_not_matter(found: list[Finding], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert scored(shuffled) == scored(found)


@given(found_lists)
def test_numbers_stay_between_0_and_100_and_100_means_nothing_is_found(found: list[Finding]) -> None:
    for one in scored(found).pitfalls:
        assert 0 <= one.points <= 100
        assert (one.points == 100) == (not one.gains)


@given(found_lists)
def test_a_gain_is_what_mending_the_rule_brings(found: list[Finding]) -> None:
    for one in scored(found).pitfalls:
        for gain in one.gains:
            rest = [each for each in found if each.code != gain.code]
            assert points(rest)[one.pitfall] == one.points + gain.points
            assert gain.findings == sum(each.code == gain.code for each in found)
        worths = [gain.points for gain in one.gains]
        assert worths == sorted(worths, reverse=True)


def test_what_belongs_to_none_of_the_five_does_not_count() -> None:
    other = [rule for rule in ALL_RULES if rule.pitfall not in PITFALLS]
    assert scored([finding(rule, Severity.WARNING) for rule in other]).points == 100
