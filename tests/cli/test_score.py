from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from jbp.report.columns import width
from jbp.resources import resource
from jbp.rules.base_plan import BASE, assembled

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
NO_RISKS = assembled("risks: {}\n")


def test_a_plan_without_findings_has_a_hundred(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    ended = jbp("score", *DAY)
    assert ended.status == 0
    assert ended.out.splitlines()[1] == "Readiness on 15 Jun 2026: 100 of 100"
    assert "+" not in ended.out


def test_what_would_raise_it_most_stands_first(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    out = jbp("score", *DAY).out
    assert "75  Having the hard conversations\n                     +25  no-risks: 1 error\n" in out
    assert "Readiness on 15 Jun 2026: 95 of 100" in out
    assert all(width(line) <= 80 for line in out.splitlines())
    assert "\x1b[" in jbp("score", *DAY, "--color", "always").out


def test_a_waiver_counts_and_a_draft_is_measured_as_strictly(jbp: Jbp) -> None:
    jbp.write("plan.yaml", "# jbp: ignore[no-risks] -- agreed\n" + NO_RISKS)
    assert "100 of 100" in jbp("score", *DAY).out
    jbp.write("plan.yaml", assembled("risks: {}\nstatus: draft\n"))
    assert "95 of 100" in jbp("score", *DAY).out


def test_the_configuration_counts(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    jbp.write("jbp.toml", '[severities]\nno-risks = "note"\n')
    assert "99 of 100" in jbp("score", *DAY).out


def test_programs_are_given_all(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", BASE)
    jbp.write("b.plan.yaml", NO_RISKS)
    data = json.loads(jbp("score", *DAY, "--format", "json").out)
    assert [plan["score"] for plan in data["plans"]] == [100, 95]
    [raised] = data["plans"][1]["pitfalls"][3]["raised_by"]
    assert raised == {"code": "JBP401", "name": "no-risks", "severity": "error", "findings": 1, "points": 25}
    assert data["as_of"] == "2026-06-15"


def test_a_badge_says_its_number_in_words(jbp: Jbp) -> None:
    jbp.write("plan.yaml", NO_RISKS)
    assert jbp("score", *DAY, "--format", "svg", "--output", "badge.svg").out == ""
    badge = ET.parse(jbp.folder / "badge.svg").getroot()  # noqa: S314 - written by jbp itself
    assert badge.attrib["aria-label"] == "plan readiness: 95 of 100"
    assert [text.text for text in badge.iter("{http://www.w3.org/2000/svg}text")] == ["plan readiness", "95"]


def test_a_badge_is_for_one_plan(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", BASE)
    jbp.write("b.plan.yaml", BASE)
    ended = jbp("score", "--format", "svg")
    assert ended.status == 2
    assert "A badge is for one plan, and there are 2." in ended.err


def test_a_broken_plan_has_no_score_and_the_others_have(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", BASE.replace("profile: new", "profile: nwe"))
    jbp.write("b.plan.yaml", BASE)
    ended = jbp("score", *DAY)
    assert ended.status == 1
    assert "a.plan.yaml has no score before this is mended." in ended.err
    assert ended.out.startswith("b.plan.yaml: ")


@pytest.mark.parametrize("example", ["joint-selling", "after-reset"])
def test_the_examples_are_scored_alike_every_time(jbp: Jbp, example: str) -> None:
    plan = str(resource(f"examples/{example}/plan.yaml"))
    assert jbp("score", plan, *DAY, "--format", "json") == jbp("score", plan, *DAY, "--format", "json")


def test_plans_without_a_score_are_named_to_programs(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", "jbp: 1\n")
    ended = jbp("score", *DAY, "--format", "json")
    assert ended.status == 1
    assert json.loads(ended.out) == {
        "format_version": 1,
        "as_of": "2026-06-15",
        "plans": [],
        "without_score": ["a.plan.yaml"],
    }


def test_a_plan_that_cannot_be_read_does_not_stop_the_others(jbp: Jbp) -> None:
    jbp.write("a.plan.yaml", BASE)
    (jbp.folder / "b.plan.yaml").symlink_to("/dev/null")
    ended = jbp("score", *DAY, "--format", "json")
    data = json.loads(ended.out)
    assert (len(data["plans"]), data["without_score"]) == (1, ["b.plan.yaml"])
    assert ended.status == 4
    assert "b.plan.yaml" in ended.err
