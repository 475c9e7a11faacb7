from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.reports import hostile_report, written
from tests.hostile.texts import EVERY
from tests.report.reports import PLAN, SETTING, dangling, shelf

from jbp.api import load
from jbp.finding import Fix, Severity, Spot, Suppression
from jbp.letters import legible
from jbp.linting.fingerprint import fingerprint
from jbp.operation import Insert, Rename, Set
from jbp.report import sarif
from jbp.report.reporter import Failure, PlanCount, PlanReport, Total, report
from jbp.report.sarif_fixes import difference
from jbp.report.sarif_places import artifact_location
from jbp.rules.catalogue import ALL_RULES
from jbp.syntax.nodes import Source

LEADING = ("initiatives", "shelf-reset", "leading_kpi")
MANY = PLAN.replace("\n", "\r\n")


def run(text: str) -> Any:
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    [only] = log["runs"]
    return only


def result(**changed: object) -> Any:
    return json.loads(sarif.finding(dangling(**changed), shelf(), SETTING))


def mended(data: Any, text: str, name: str = "plans/acme/plan.yaml") -> str:
    """The text after the replacements of a result's fix, made as SARIF says."""
    source = Source(name, text)
    [fix] = data["fixes"]
    [change] = fix["artifactChanges"]
    assert unquote(change["artifactLocation"]["uri"]) == name
    [replacement] = change["replacements"]
    region = replacement["deletedRegion"]
    start = source.offset(region["startLine"], region["startColumn"])
    end = source.offset(region["endLine"], region["endColumn"])
    inserted: str = replacement["insertedContent"]["text"]
    return text[:start] + inserted + text[end:]


def test_a_result_says_what_where_and_which() -> None:
    data = result()
    assert data["ruleId"] == "JBP005"
    assert data["level"] == "error"
    assert data["message"]["text"] == (
        'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist. Write category-share.'
    )
    [location] = data["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "plans/acme/plan.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 18, "startColumn": 18, "endLine": 18, "endColumn": 31},
    }
    [logical] = location["logicalLocations"]
    assert logical == {"name": "leading_kpi", "fullyQualifiedName": "initiatives.shelf-reset.leading_kpi"}
    [related] = data["relatedLocations"]
    assert related["id"] == 1
    assert related["message"]["text"] == 'did you mean this one, "Category share"?'
    assert data["partialFingerprints"] == {"jbp/v1": fingerprint(dangling(), shelf())}


@pytest.mark.parametrize("severity", list(Severity))
def test_each_severity_is_a_level(severity: Severity) -> None:
    assert result(severity=severity)["level"] == severity.value


def test_a_stretch_of_text_has_no_logical_location() -> None:
    [location] = result(at=Spot("plans/acme/plan.yaml", 0, 20), label="")["locations"]
    assert set(location) == {"physicalLocation"}


def test_columns_count_code_points() -> None:
    name = "\U0001d54a\U0001d559"
    text = PLAN.replace("a: {name: Acme}", f"a: {{x-{name}: {name}, name: Acme}}")
    at = text.index("name: Acme")
    whole = run(report(sarif, [(shelf(text), (dangling(at=Spot("plans/acme/plan.yaml", at, at + 4)),), True)], SETTING))
    assert whole["columnKind"] == "unicodeCodePoints"
    region = whole["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (7, 17, 21)


def test_a_fix_is_the_smallest_edit_that_the_fix_would_make() -> None:
    data = result()
    assert mended(data, PLAN) == PLAN.replace("category-shre", "category-share")
    [fix] = data["fixes"]
    assert fix["properties"] == {"safe": False}
    assert "unsafe" in fix["description"]["text"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "a"
    safe = result(fix=Fix("write it", (Set(LEADING, "category-share"),), safe=True))["fixes"][0]
    assert safe["description"]["text"].startswith("Write it (safe")


@pytest.mark.parametrize("text", [PLAN, MANY], ids=["LF", "CRLF"])
@pytest.mark.parametrize(
    "operation",
    [
        Set(LEADING, "two words: here"),
        Rename(LEADING, "leading"),
        Insert(("initiatives", "shelf-reset", "owner"), "ann"),
        Set(("kpis", "category-share", "title"), "長い \U0001d54a"),
    ],
    ids=str,
)
def test_every_fix_leads_to_the_text_that_the_edit_writes(operation: Set | Rename | Insert, text: str) -> None:
    from jbp.edit.apply import apply  # noqa: PLC0415

    found = dangling(fix=Fix("mend", (operation,)))
    data = json.loads(sarif.finding(found, shelf(text), SETTING))
    assert mended(data, text) == apply(Source("plan.yaml", text), (operation,))


@pytest.mark.parametrize(
    "fix",
    [
        None,
        Fix("nothing", ()),
        Fix("no change", (Set(LEADING, "category-shre"),)),
        Fix("what is not there", (Rename(("initiatives", "nowhere", "x"), "y"),)),
    ],
    ids=str,
)
def test_what_the_edit_refuses_or_does_not_change_is_no_fix(fix: Fix | None) -> None:
    assert "fixes" not in result(fix=fix)


def test_a_fix_of_what_stands_in_a_part_changes_the_part() -> None:
    document = load("tests/plans/bad/parts-with-mistakes/plan.yaml")
    changed = []
    for found in document.findings:
        data = json.loads(sarif.finding(found, document, SETTING))
        name = document.place(found.at).file
        if found.fix is not None and name != document.name:
            assert mended(data, document.sources[name].text, name) != document.sources[name].text
            changed.append(name)
    assert changed


def test_a_long_file_is_not_edited() -> None:
    document = shelf(PLAN + "# more\n" * 20_000)
    assert "fixes" not in json.loads(sarif.finding(dangling(), document, SETTING))


@given(st.text("ab\r\n", max_size=12), st.text("ab\r\n", max_size=12))
def test_a_difference_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    start, end, text = difference(before, after)
    assert 0 <= start <= end <= len(before)
    assert before[:start] + text + before[end:] == after


def test_waivers_and_baselines_are_suppressions() -> None:
    document = shelf()
    pieces = [
        written(sarif, dangling(), document, by)
        for by in (None, Suppression("waiver", "agreed"), Suppression("baseline"))
    ]
    plans = [PlanReport(document.name, iter(pieces))]
    only = run("".join(sarif.assembled(plans, Total, SETTING)))
    assert [each["suppressions"] for each in only["results"]] == [
        [],
        [{"kind": "inSource", "justification": "agreed"}],
        [{"kind": "external"}],
    ]


def test_the_rules_bring_their_documentation() -> None:
    only = run(report(sarif, [(shelf(), (dangling(),), True)], SETTING, ALL_RULES))
    driver = only["tool"]["driver"]
    assert driver["name"] == "jbp"
    assert [rule["id"] for rule in driver["rules"]] == [rule.code for rule in ALL_RULES]
    for described, rule in zip(driver["rules"], ALL_RULES, strict=True):
        assert described["name"] == rule.name
        assert described["shortDescription"]["text"] == rule.summary
        assert described["help"]["markdown"].startswith(f"# {rule.name} ({rule.code})")
        assert described["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert rule.pitfall.value in described["properties"]["tags"]


def test_a_report_says_whether_all_could_be_looked_at() -> None:
    sound = run(report(sarif, [(shelf(), (), True)], SETTING))
    assert sound["invocations"] == [{"executionSuccessful": True}]
    assert sound["results"] == []
    total = Total((PlanCount("p", 0, 0, 0, judged=True),), (Failure("No plan.", 4),), stale=("p: x at y",))
    [invocation] = run("".join(sarif.assembled((), lambda: total, SETTING)))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"] == [{"level": "error", "message": {"text": "No plan."}}]
    assert invocation["toolConfigurationNotifications"][0]["level"] == "warning"
    assert sarif.aside(total, SETTING) == ""


@pytest.mark.parametrize("exit_code", [2, 3, 4])
def test_a_failure_is_a_run_that_did_not_succeed(exit_code: int) -> None:
    [invocation] = run(sarif.failure("No plan was found.", exit_code))["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == exit_code


@pytest.mark.parametrize(
    ("name", "location"),
    [
        ("plan.yaml", {"uri": "plan.yaml", "uriBaseId": "%SRCROOT%"}),
        ("./a//b c/plän.yaml", {"uri": "a/b%20c/pl%C3%A4n.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a:b/#?%.yaml", {"uri": "a%3Ab/%23%3F%25.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../up.yaml", {"uri": "../up.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/a b/plan.yaml", {"uri": "file:///a%20b/plan.yaml"}),
        ("C:\\plans\\plan.yaml", {"uri": "file:///C:/plans/plan.yaml"}),
        ("<stdin>", {"uri": "%3Cstdin%3E", "description": {"text": "What was piped into jbp."}}),
    ],
)
def test_a_file_is_a_uri(name: str, location: dict[str, object]) -> None:
    assert artifact_location(name) == location


@given(st.text(min_size=1))
def test_every_name_is_a_uri_of_plain_letters(name: str) -> None:
    uri = str(artifact_location(name)["uri"])
    assert uri.isascii()
    assert not set(uri) & set(' "<>\\^`{|}#?[]')


@settings(max_examples=30)  # each writes the documentation of every rule
@given(st.lists(st.text() | st.sampled_from(EVERY), min_size=1, max_size=3))
def test_whatever_a_plan_says_is_read_back(texts: list[str]) -> None:
    text = hostile_report(sarif, texts)
    assert text.isascii()
    results = run(text)["results"]
    assert len(results) == 3 * len(texts) + 6
    for data, message in zip(results, (each for each in texts for _ in range(3)), strict=False):
        label = data["locations"][0].get("message", {"text": ""})["text"]
        assert "](" not in label
        if "{" not in message and "](" not in message:
            assert label == legible(message)


def test_no_link_and_no_placeholder_is_left_in_a_message() -> None:
    data = result(message="see [x](1), {0} and { a: 1 }", mend="")
    assert data["message"]["text"] == "see [x] (1), {{0}} and { a: 1 }."
