"""`jbp log`: what each commit did to a plan, in real repositories."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

LOWERED = SMALL.replace("autumn: $750k", "autumn: $600k")
RENAMED = LOWERED.replace("  rate: {title", "  win: {formerly: [rate], title").replace("summer: 30%", "summer: 35%")


@pytest.fixture
def repo(jbp: Jbp) -> Repo:
    """A repository in which the plan was begun, changed twice, and once not at all."""
    made = Repo(jbp.folder)
    made.commit("Begin", plan__yaml=SMALL)
    made.commit("Lower the autumn", plan__yaml=LOWERED)
    made.commit("Say nothing of the plan", notes__txt="hello")
    made.commit("Only a comment", plan__yaml=f"# read me\n{LOWERED}")
    made.commit("Rename the rate", plan__yaml=RENAMED)
    return made


def subjects(jbp: Jbp, *arguments: str) -> list[str]:
    """The subjects of the commits that are told of, newest first."""
    ended = jbp("log", "--format", "json", *arguments)
    assert ended.status == 0, ended.err
    return [step["subject"] for step in json.loads(ended.out)["steps"]]


def test_each_commit_is_told_with_what_it_changed(jbp: Jbp, repo: Repo) -> None:
    assert subjects(jbp) == ["Rename the rate", "Lower the autumn", "Begin"]
    out = jbp("log").out
    assert "Tester" in out
    assert "  + the plan begins" in out
    assert "lowered from $750k to $600k" in out
    assert repo.git("rev-parse", "HEAD")[:10] in out


def test_a_file_where_an_address_belongs_is_told_with_the_option(jbp: Jbp) -> None:
    jbp.write("plan.yaml", SMALL)
    for command, meant in (("log", "an address"), ("trend", "the id of a KPI")):
        ended = jbp(command, "plan.yaml")
        assert ended.status == 2
        assert f"here stands {meant}" in ended.err
        assert "Name a plan so: --plan plan.yaml" in ended.err


def test_several_plans_are_told_with_the_option_that_names_one(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", SMALL)
    jbp.write("b/plan.yaml", SMALL)
    for call in (["log"], ["trend"], ["get", "title"], ["set", "title", "T"], ["new", "risk", "--set", "name=R"]):
        assert jbp(*call).err.endswith("Name it: --plan a/plan.yaml\n"), call
    assert jbp("render", "scorecard").err.endswith("Name it.\n")


def test_an_entry_is_followed_through_its_renaming(jbp: Jbp, repo: Repo) -> None:
    repo.commit("Raise it again", plan__yaml=RENAMED.replace("summer: 35%", "summer: 40%"))
    repo.commit("The other one", plan__yaml=RENAMED.replace("summer: 35%", "summer: 40%").replace("$600k", "$1M"))
    assert subjects(jbp, "kpis.win") == ["Raise it again", "Rename the rate"]
    assert subjects(jbp, "kpis.win.targets.autumn") == ["Rename the rate"]
    assert subjects(jbp, "kpis.revenue") == ["The other one", "Lower the autumn"]
    assert subjects(jbp, "risks") == []
    assert jbp("log", "risks").out == "Nothing happened to it in the history of plan.yaml.\n"


def test_a_plan_is_followed_through_the_renaming_of_its_file(jbp: Jbp, repo: Repo) -> None:
    repo.write("alliance/x.txt", "")
    repo.git("mv", "plan.yaml", "alliance/plan.yaml")
    repo.commit("Move it")
    assert subjects(jbp, "--plan", "alliance/plan.yaml") == ["Rename the rate", "Lower the autumn", "Begin"]


def test_a_merge_tells_only_what_neither_side_had(jbp: Jbp, repo: Repo) -> None:
    repo.branch("side")
    repo.commit("On the side", plan__yaml=RENAMED.replace("$600k", "$650k"))
    repo.git("checkout", "--quiet", "main")
    repo.commit("On main", plan__yaml=RENAMED.replace("title: Launch", "title: Go"))
    repo.git("merge", "--quiet", "--no-edit", "side")
    assert subjects(jbp)[:2] in (["On the side", "On main"], ["On main", "On the side"])
    repo.branch("evil")
    repo.commit("Left", plan__yaml=RENAMED.replace("level: medium", "level: low"))
    repo.git("checkout", "--quiet", "-b", "evil-too", "main")
    repo.commit("Right", plan__yaml=RENAMED.replace("level: medium", "level: high"))
    repo.git("merge", "--quiet", "--strategy", "ours", "--no-commit", "evil")
    repo.commit("Both", plan__yaml=RENAMED.replace("mitigation: Weekly calls", "mitigation: Daily calls"))
    assert "Both" in subjects(jbp)


def test_a_plan_that_was_broken_for_a_while(jbp: Jbp, repo: Repo) -> None:
    repo.commit("Break it", plan__yaml="jbp: 1\nkpis: [\n")
    repo.commit("Mend it", plan__yaml=RENAMED.replace("$600k", "$500k"))
    steps = json.loads(jbp("log", "--format", "json").out)["steps"]
    assert [(step["subject"], step["broken"]) for step in steps[:2]] == [("Mend it", False), ("Break it", True)]
    assert [change["rule"] for change in steps[0]["changes"]] == ["target-lowered"]


def test_since_and_level(jbp: Jbp, repo: Repo) -> None:
    assert subjects(jbp, "--since", "2100-01-01") == []
    assert subjects(jbp, "--level", "material") == ["Rename the rate", "Lower the autumn"]
    assert jbp("log", "--since", "soon").status == 2
    assert jbp("log", "--since", "2026-02-30").status == 2
    assert jbp("log", "a..b").status == 2
    assert repo.git("status", "--porcelain") == ""


def test_a_partner_is_told_of_its_own_view_alone(jbp: Jbp, repo: Repo) -> None:
    private = RENAMED.replace("risks:\n", "risks:\n  own: {title: Our bank, private_to: a}\n")
    repo.commit("Our bank gets nervous", plan__yaml=private)
    repo.commit("Both", plan__yaml=private.replace("$600k", "$500k").replace("Our bank", "The bank"))
    steps = json.loads(jbp("log", "--format", "json", "--for", "b").out)["steps"]
    assert [len(step["changes"]) for step in steps] == [1, 3, 1, 0]
    assert {(step["commit"], step["author"], step["subject"]) for step in steps} == {(None, None, None)}
    out = jbp("log", "--for", "b").out
    assert "bank" not in out
    assert jbp("log", "--for", "nobody").status == 2


def test_a_long_history_is_told_alike_by_several_processes(jbp: Jbp, repo: Repo) -> None:
    for number in range(60):
        repo.commit(f"Step {number}", plan__yaml=RENAMED.replace("$600k", f"${601 + number}k"))
    told = subjects(jbp)
    assert told[:60] == [f"Step {number}" for number in reversed(range(60))]


def test_outside_of_a_repository(jbp: Jbp) -> None:
    jbp.write("plan.yaml", SMALL)
    ended = jbp("log")
    assert ended.status == 4
    assert "does not lie in a git repository" in ended.err
