from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jbp.rules.base_plan import BASE, assembled

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
PAGE = (Path(__file__).parents[2] / "docs/decide.md").read_text(encoding="utf-8")


def block(kind: str) -> str:
    """The first block of a kind of the documentation's page."""
    found = re.search(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


@pytest.fixture
def decided(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", assembled(block("yaml")))
    return jbp


def test_the_page_shows_what_the_command_says(decided: Jbp) -> None:
    assert decided("decide", "field-test", *DAY) == (0, block("text"), "")


def test_the_page_is_right_about_lint(decided: Jbp) -> None:
    assert "recommendation-against-game" in decided("lint", *DAY).out


def test_a_plan_is_named_in_every_way(decided: Jbp) -> None:
    whole = decided("decide", *DAY)
    assert whole.out == block("text")
    for arguments in (("plan.yaml",), ("field-test", "plan.yaml"), ("field-test", "--plan", "plan.yaml"), (".",)):
        assert decided("decide", *arguments, *DAY) == whole
    twice = decided("decide", "field-test", "plan.yaml", "--plan", "plan.yaml")
    assert (twice.status, twice.out) == (2, "")
    assert "named twice" in twice.err


def test_formats(decided: Jbp) -> None:
    assert json.loads(decided("decide", *DAY, "--format", "json").out)["decisions"][0]["id"] == "field-test"
    assert decided("decide", *DAY, "--format", "markdown").out.startswith("# Light solar roofs: decisions\n")
    assert "takes one of" in decided("decide", "--format", "qqqqqq").err


@pytest.mark.parametrize(
    ("decision", "said"),
    [("feld-test", 'Did you mean "field-test"?'), ("When does the field test start", 'Did you mean "field-test"?')],
)
def test_a_slip_in_the_decision_is_recognized(decided: Jbp, decision: str, said: str) -> None:
    ended = decided("decide", decision)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_plan_without_decisions(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    assert jbp("decide") == (0, "plan.yaml holds no decisions; they stand under `decisions`.\n", "")
    named = jbp("decide", "field-test")
    assert (named.status, named.out) == (2, "")
    assert "holds no decisions at all" in named.err


def test_a_partner_does_not_see_what_is_private_to_others(jbp: Jbp) -> None:
    jbp.write(
        "plan.yaml", assembled(block("yaml").replace("title: Start now", "title: Start now\n        private_to: a"))
    )
    assert "Start now" in jbp("decide", *DAY, "--for", "a").out
    seen = jbp("decide", *DAY, "--for", "b")
    assert seen.status == 0
    assert "Start now" not in seen.out
    assert 'Did you mean "b"?' in jbp("decide", "--for", "birk").err


def test_a_broken_plan_is_told(decided: Jbp) -> None:
    decided.write("plan.yaml", assembled(block("yaml").replace("order: [b, a]", "order: [b, z]")))
    ended = decided("decide")
    assert (ended.status, ended.out) == (1, "")
    assert 'names partner "z"' in ended.err
    assert "before this is mended" in ended.err


def test_no_plan(jbp: Jbp) -> None:
    assert jbp("decide").status == 3
