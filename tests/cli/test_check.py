from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import without_risks

from jbp.reading.integrity_rule import SMALLEST
from jbp.rules.base_plan import BASE

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
BROKEN = BASE.replace("title: Light solar roofs", "titel: Light solar roofs")


def test_a_good_plan_is_said_to_be_good(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    assert jbp("validate") == (0, "plan.yaml is a valid plan.\n", "")
    assert jbp("lint", *DAY) == (0, "No findings in plan.yaml, as of 15 Jun 2026.\n", "")


def test_findings_end_with_1_and_nothing_is_said_beside_them(jbp: Jbp) -> None:
    jbp.write("plan.yaml", without_risks())
    ended = jbp("lint", "plan.yaml", *DAY)
    assert ended.status == 1
    assert ended.err == ""
    assert ended.out.startswith("error: the plan records no risks   no-risks JBP401\n --> plan.yaml:1:1   risks\n")
    assert "Found " in ended.out


@pytest.mark.parametrize(("severity", "status"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_decides_from_where(jbp: Jbp, severity: str, status: int) -> None:
    jbp.write("plan.yaml", without_risks().replace("status: active", "status: draft", 1))
    assert jbp("lint", *DAY, "--select", "no-risks", "--fail-on", severity).status == status


def test_a_mistake_of_integrity_stops_the_pitfalls_and_it_is_said(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BROKEN)
    ended = jbp("lint", *DAY)
    assert ended.status == 1
    assert "did you mean title?" in ended.out
    assert "The pitfalls were not looked at in plan.yaml" in ended.out


def test_many_plans_are_reported_together_also_a_broken_one(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", BASE)
    jbp.write("b/plan.yaml", "jbp: 1\n  id: [\n")
    jbp.write("c/plan.yaml", without_risks())
    ended = jbp("lint", *DAY, "--format", "concise")
    assert ended.status == 1
    assert [line.split(":")[0] for line in ended.out.splitlines()] == sorted(
        line.split(":")[0] for line in ended.out.splitlines()
    )
    assert {line.split(":")[0] for line in ended.out.splitlines()} >= {"b/plan.yaml", "c/plan.yaml"}
    assert "in 3 plans" in ended.err


def test_what_two_plans_share_is_said_once(jbp: Jbp) -> None:
    jbp.write("shared/plan.yaml", without_risks())
    jbp.write("a/plan.yaml", "jbp: 1\nextends: ../shared/plan.yaml\nprivate_to: a\nnote: Ours\n")
    report = json.loads(jbp("lint", *DAY, "--format", "json").out)
    assert [finding["name"] for finding in report["findings"]].count("no-risks") == 1
    assert next(each for each in report["findings"] if each["name"] == "no-risks")["plan"] == "shared/plan.yaml"


def test_a_plan_that_cannot_be_read_does_not_stop_the_others(jbp: Jbp) -> None:
    jbp.write("a/plan.yaml", BASE)
    (jbp.folder / "b").mkdir()
    (jbp.folder / "b/plan.yaml").symlink_to("/dev/null")
    ended = jbp("validate", "--format", "json")
    assert ended.status == 4
    report = json.loads(ended.out)
    assert [plan["file"] for plan in report["plans"]] == ["a/plan.yaml"]
    assert report["failures"][0]["exit_code"] == 4
    assert "b/plan.yaml" in ended.err


def test_no_plan_ends_with_3_and_wrong_usage_with_2_also_in_json(jbp: Jbp) -> None:
    ended = jbp("lint", "--format", "json")
    assert ended.status == 3
    assert json.loads(ended.out)["error"]["exit_code"] == 3
    ended = jbp("lint", "--nonsense", "--format=json")
    assert ended.status == 2
    assert "no option --nonsense" in json.loads(ended.out)["error"]["message"]
    assert ended.err.startswith("jbp: jbp lint has no option --nonsense.")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", "watermelo"), 'Did you mean "watermelon"?'),
        (("--ignore", "yaml-syntax"), "cannot be switched off"),
        (("--pitfall", "future"), "The five are"),
        (("--as-of", "31.12.2026"), "2026-12-31 is meant"),
        (("--fail-on", "warn"), 'Did you mean "warning"?'),
        (("--format", "jsn"), 'Did you mean "json"?'),
        (("--color", "red"), "auto, always, never"),
        (("--for", "aa"), "has no partner"),
        (("--stdin-filename", "x"), "needs a -"),
        (("--config", "bad.toml"), 'Did you mean "select"?'),
    ],
)
def test_wrong_words_are_answered_with_the_right_ones(jbp: Jbp, arguments: tuple[str, ...], said: str) -> None:
    jbp.write("plan.yaml", BASE)
    jbp.write("bad.toml", "selct = []")
    ended = jbp("lint", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_partner_is_meant_by_name_too(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    assert 'Did you mean "b"?' in jbp("validate", "--for", "Birk").err
    assert jbp("validate", "--for", "b").status == 0


def test_flag_before_environment_before_file_before_default(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    jbp.write("deep/er/plan.yaml", without_risks())
    jbp.write("jbp.toml", 'ignore = ["JBP4"]\n[severities]\nno-risks = "note"\n')
    lint = ("lint", "deep", *DAY, "--format", "concise", "-q")
    assert "no-risks" not in jbp(*lint).out
    monkeypatch.setenv("JBP_IGNORE", "JBP5")
    assert "note JBP401" in jbp(*lint).out
    assert "JBP401" not in jbp(*lint, "--ignore", "no-risks").out
    monkeypatch.delenv("JBP_IGNORE")
    jbp.write("other.toml", "")
    assert "error JBP401" in jbp(*lint, "--config", "other.toml").out
    jbp.write("deep/pyproject.toml", '[tool.jbp]\nselect = ["JBP1"]\n')
    assert jbp(*lint).out == ""


def test_a_configuration_above_the_repository_is_not_found(jbp: Jbp) -> None:
    jbp.write("jbp.toml", 'ignore = ["JBP4"]')
    jbp.write("repo/plans/plan.yaml", without_risks())
    (jbp.folder / "repo/.git").mkdir()
    assert "JBP401" in jbp("-C", "repo", "lint", "plans/plan.yaml", *DAY, "--format", "concise").out


def test_standard_input_is_a_plan(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, arguments in (("<stdin>", ()), ("my.yaml", ("--stdin-filename", "my.yaml"))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(without_risks().encode())))
        ended = jbp("lint", "-", *arguments, *DAY, "--format", "concise")
        assert ended.out.startswith(f"{name}:1:1: error JBP401")


def test_standard_input_stands_for_the_file_with_parts(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    jbp.write("kpis.yaml", "kpis:\n  k: {title: K}\n")
    text = (
        "jbp: 1\nid: x\ntitle: T\nprofile: new\nhorizon: {start: 2026-01-01, end: 2026-12-31}\nparts: [kpis.yaml]\n"
        "partners:\n  a: {name: A}\n  b: {name: B}\nfocus_areas:\n  f: {title: F, kpis: [k]}\n"
    )
    jbp.write("plan.yaml", text)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.replace("title: F", "title: G").encode())))
    assert jbp("validate", "-", "--stdin-filename", "plan.yaml").status == 0


def test_the_report_can_be_a_file(jbp: Jbp) -> None:
    jbp.write("plan.yaml", without_risks())
    ended = jbp("lint", *DAY, "--output", "report.txt", "--color", "always")
    assert (ended.status, ended.out) == (1, "")
    text = (jbp.folder / "report.txt").read_text(encoding="utf-8")
    assert "no-risks JBP401" in text
    assert "\x1b" not in text
    assert jbp("lint", *DAY, "--output", "no/such/folder.txt").status == 4


def test_quiet_and_verbose(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    jbp.write("jbp.toml", "")
    assert jbp("lint", *DAY, "-q") == (0, "", "")
    assert jbp("lint", *DAY, "-v").err == "jbp: lint plan.yaml, configured by jbp.toml\n"


def test_colour_only_where_it_is_asked_for(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    jbp.write("plan.yaml", without_risks())
    assert "\x1b" not in jbp("lint", *DAY).out
    assert "\x1b[1;31merror" in jbp("lint", *DAY, "--color", "always").out
    monkeypatch.setenv("JBP_COLOR", "always")
    assert "\x1b[1;31merror" in jbp("lint", *DAY).out
    assert "\x1b" not in jbp("lint", *DAY, "--color=never").out


def test_hundreds_of_plans_give_what_one_after_the_other_gives(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = SMALLEST.replace("title: Solar", "titel: Solar")
    for number in range(70):
        jbp.write(f"p{number:02}/plan.yaml", SMALLEST if number % 7 else broken)
    fanned = jbp("validate")
    assert fanned.status == 1
    assert "Found 10 errors in 70 plans." in fanned.out
    monkeypatch.setattr("jbp.workspace.fan._cores", lambda: 1)
    assert jbp("validate") == fanned


def test_a_file_that_is_missing_stops_no_other_plan(jbp: Jbp) -> None:
    jbp.write("bad.plan.yaml", "jbp: 1\nid: a\n")
    status, out, err = jbp("validate", "bad.plan.yaml", "none.plan.yaml")
    assert status == 4
    assert "missing-key" in out
    assert "none.plan.yaml does not exist" in out + err
