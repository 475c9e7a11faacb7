from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from tests.rules.team.asking import context_of, rule_of

from jbp.errors import JbpError, ReadError, UsageError
from jbp.rule import Flag, Pitfall
from jbp.rules.family import Family
from jbp.rules.team.guarded import guarded
from jbp.rules.team.names import check_distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context
    from jbp.rules.family import Check, LintRule


def rule_with(check: Check) -> LintRule:
    family = Family(Pitfall.RECORD)
    family.rule("ACME001", "own-rule", "W W W", summary="A rule.")(check)
    return guarded(family.rules[0])


def test_a_rule_that_works_is_left_alone() -> None:
    def check(context: Context) -> Iterator[Flag]:
        yield Flag(at=("title",), message=context.plan.title)

    assert [flag.message for flag in rule_with(check).check(context_of(""))] == ["Small"]


def test_a_failure_names_rule_plan_and_place() -> None:
    def check(context: Context) -> Iterator[Flag]:
        yield Flag(at=("title",), message=context.plan.people["nobody"].name)

    with pytest.raises(JbpError) as raised:
        list(rule_with(check).check(context_of("")))
    said = str(raised.value)
    assert said.startswith("The team's rule own-rule (ACME001) fails on the plan \"Small\": KeyError: 'nobody'")
    assert "test_guarded.py, line" in said
    assert raised.value.exit_code == 4


@pytest.mark.parametrize(
    "yielded",
    ["found", None, Flag(at="title", message="x"), Flag(at=(), message=cast("str", 5))],  # type: ignore[arg-type]
)
def test_what_is_no_flag_is_refused(yielded: object) -> None:
    def check(context: Context) -> Iterator[Flag]:
        del context
        yield cast("Flag", yielded)

    with pytest.raises(JbpError, match="TypeError: a"):
        list(rule_with(check).check(context_of("")))


def test_a_check_that_is_no_generator_is_refused() -> None:
    with pytest.raises(JbpError, match="TypeError"):
        list(rule_with(cast("Check", lambda _: None)).check(context_of("")))


def test_an_error_of_jbps_own_stays_what_it_is() -> None:
    def check(context: Context) -> Iterator[Flag]:
        raise ReadError(context.plan.title)
        yield

    with pytest.raises(ReadError, match="Small"):
        list(rule_with(check).check(context_of("")))


def test_no_two_rules_of_a_team_share_a_name_or_a_code() -> None:
    first = rule_of("kpis.*", "{source: stated}", code="ACME001")
    other = rule_of("kpis.*", "{source: stated}", code="ACME002")
    renamed = first.__class__(first.rule._replace(name="other-rule"), first.check)
    check_distinct((first,))
    with pytest.raises(UsageError, match='"own-rule"'):
        check_distinct((first, other))
    with pytest.raises(UsageError, match=r'"acme001" \(own-rule and other-rule\)'):
        check_distinct((first, renamed))
