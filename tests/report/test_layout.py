"""Files that are not laid out, as each format tells of them."""

from __future__ import annotations

import json

import pytest
from tests.report.reports import HOSTILE_NAME, layout_report
from tests.report.test_github import read as read_command
from tests.report.test_gitlab import checked as checked_gitlab
from tests.report.test_json import checked as checked_json
from tests.report.test_junit import read as read_junit

from jbp.report import concise, github, gitlab, json_, junit, markdown, sarif, text
from jbp.report.layout import MEND, MESSAGE
from jbp.report.reporter import Untidy

COUNTS = [0, 1]


@pytest.mark.parametrize("findings", COUNTS)
def test_json(findings: int) -> None:
    data = checked_json(layout_report(json_, findings))
    assert data["layout"] == [{"file": "plans/plan.yaml", "line": 17}, {"file": HOSTILE_NAME, "line": 3}]
    assert "layout" not in checked_json(layout_report(json_, findings, ()))


@pytest.mark.parametrize("findings", COUNTS)
def test_sarif(findings: int) -> None:
    [run] = json.loads(layout_report(sarif, findings))["runs"]
    *others, one, two = run["results"]
    assert len(others) == findings
    assert (one["ruleId"], one["level"], one["suppressions"]) == ("fmt", "error", [])
    place = one["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "plans/plan.yaml"
    assert place["region"] == {"startLine": 17}
    assert two["message"]["text"] == f"{MESSAGE} {MEND}"
    assert "fmt" in {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    [run] = json.loads(layout_report(sarif, findings, ()))["runs"]
    assert "fmt" not in {rule["id"] for rule in run["tool"]["driver"]["rules"]}


@pytest.mark.parametrize("findings", COUNTS)
def test_gitlab(findings: int) -> None:
    *others, one, two = checked_gitlab(layout_report(gitlab, findings))
    assert len(others) == findings
    assert one["location"] == {"path": "plans/plan.yaml", "lines": {"begin": 17, "end": 17}}
    assert two["content"]["body"] == MEND


def test_junit() -> None:
    *_, suite = read_junit(layout_report(junit))
    assert suite.attrib["name"] == "jbp fmt"
    one, two = suite
    assert one.attrib["name"] == f"plans/plan.yaml:17: {MESSAGE} {MEND}"
    assert "\x1b" not in two.attrib["name"]


def test_github() -> None:
    *_, one, two = [command for line in layout_report(github).splitlines() if (command := read_command(line))]
    assert (one.name, one.message) == ("error", f"{MESSAGE} {MEND}")
    assert one.properties == {"file": "plans/plan.yaml", "line": "17", "title": "jbp fmt"}
    assert two.properties["line"] == "3"


@pytest.mark.parametrize("findings", COUNTS)
def test_text(findings: int) -> None:
    said = layout_report(text, findings)
    assert said.split("\n\n")[-1].startswith("2 files are not laid out.\n  plans/plan.yaml:17\n")
    assert said.endswith(f":3\n{MEND}\n")
    assert "\x1b" not in said
    assert "not laid out" not in layout_report(text, findings, ())


def test_concise() -> None:
    *_, one, _ = layout_report(concise).splitlines()
    assert one == f"plans/plan.yaml:17:1: error fmt: {MESSAGE} {MEND}"


def test_markdown_names_some_before_the_tables() -> None:
    said = layout_report(markdown)
    assert said.index("## Layout\n\n2 files are not laid out.") < said.index("- plans/plan.yaml, line 17\n")
    assert said.index(", line 3\n") < said.index("dangling-reference")
    assert "<img" not in said
    many = layout_report(markdown, files=tuple(Untidy(f"{number}.yaml", 1) for number in range(50)))
    assert "- 19.yaml, line 1\n- … and 30 more\n" in many
    assert "20.yaml" not in many
