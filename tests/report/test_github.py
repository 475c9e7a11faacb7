"""Workflow commands, read back in the way in which GitHub's runner reads a line of a log."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.reports import hostile_document, hostile_report
from tests.hostile.texts import EVERY
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Severity, Spot
from jbp.letters import one_line
from jbp.report import github
from jbp.report.reporter import Failure, PlanCount, Total, report

COMMANDS = {"error", "warning", "notice", "set-env", "group", "add-mask", "stop-commands"}


class Command(NamedTuple):
    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Command | None:
    """A line as the runner takes it: a command of either spelling, or None where it is plain text."""
    line = line.lstrip().removesuffix("\n")
    end = line.find("::", 2)
    if line.startswith("::") and end >= 0:
        name, _, listed = line[2:end].partition(" ")
        if name in COMMANDS:
            pairs = (pair.split("=", 1) for pair in listed.strip().split(",") if "=" in pair)
            properties = {key: unescaped(value, ":,\r\n") for key, value in pairs}
            return Command(name, properties, unescaped(line[end + 2 :], "\r\n"))
    return Command("old", {}, line) if "##[" in line else None


def unescaped(text: str, marks: str) -> str:
    for mark in marks:
        text = text.replace(f"%{ord(mark):02X}", mark)
    return text.replace("%25", "%")


def test_a_finding_is_a_command_on_its_line() -> None:
    assert github.finding(dangling(), shelf(), SETTING) == (
        "::error file=plans/acme/plan.yaml,line=18,endLine=18,col=18,endColumn=31,title=dangling-reference JBP005::"
        'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist'
        "%0AWrite category-share.\n"
    )


@pytest.mark.parametrize(
    ("severity", "name"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_each_severity_is_a_command(severity: Severity, name: str) -> None:
    assert github.finding(dangling(severity=severity), shelf(), SETTING).startswith(f"::{name} ")


def test_an_end_on_another_line_has_no_column() -> None:
    command = read(github.finding(dangling(at=Spot("plans/acme/plan.yaml", 0, 20)), shelf(), SETTING))
    assert command is not None
    assert (command.properties["line"], command.properties["endLine"]) == ("1", "3")
    assert "endColumn" not in command.properties


@given(st.text() | st.sampled_from(EVERY), st.text(), st.text(min_size=1).filter(lambda name: "=" not in name[:1]))
def test_whatever_a_plan_says_is_read_back(message: str, mend: str, file: str) -> None:
    document = hostile_document(file)
    line = github.finding(dangling(message=message, mend=mend), document, SETTING)
    assert line.count("\n") == 1
    assert line.endswith("\n")
    assert "\r" not in line
    command = read(line)
    assert command is not None
    assert command.name == "error"
    assert command.message == "\n".join(one_line(text) for text in (message, mend) if text)
    if one_line(file):
        assert command.properties["file"] == one_line(file)
    assert command.properties["title"] == "dangling-reference JBP005"


def test_a_report_holds_commands_and_closing_words_that_are_none() -> None:
    text = report(github, [(hostile_document("::error::plan.yaml"), (dangling(),), True)], SETTING)
    commands = [read(line) for line in text.splitlines()]
    assert [command.name if command else None for command in commands] == ["error", None]


@given(st.lists(st.text() | st.sampled_from(EVERY), min_size=1, max_size=3))
def test_no_line_of_a_report_is_another_command(texts: list[str]) -> None:
    lines = hostile_report(github, texts).split("\n")
    commands = [command for command in map(read, lines) if command]
    said = [text for text in texts if text]
    names = [name for _ in texts for name in ("error", "warning", "notice")] + ["error"] * 2 * len(said)
    assert [command.name for command in commands] == names


def test_what_could_not_be_looked_at_and_what_is_stale_are_commands_too() -> None:
    total = Total((PlanCount("p.yaml", 0, 0, 0, judged=True),), (Failure("a: b", 4),), stale=("p.yaml: x at y",))
    lines = "".join(github.assembled((), lambda: total, SETTING)).splitlines()
    assert lines[0] == "::error title=jbp::a: b"
    assert lines[1].startswith("::error title=jbp baseline::The baseline is out of date")
    assert github.aside(total, SETTING) == ""


def test_what_is_wrong_beside_the_plans_is_an_annotation_where_it_stands() -> None:
    told = read(github.failure('conf,1/jbp.toml:3:9, severities: there is no rule "x"', 2))
    assert told is not None
    assert told.properties == {"file": "conf,1/jbp.toml", "line": "3", "col": "9", "title": "jbp"}
    assert told.message == 'conf,1/jbp.toml:3:9, severities: there is no rule "x"'
    assert read(github.failure("No plan: 3:4 is none.", 3)) == Command(
        "error", {"title": "jbp"}, "No plan: 3:4 is none."
    )
