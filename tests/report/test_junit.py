from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.reports import hostile_document, hostile_report
from tests.hostile.texts import EVERY
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report import junit
from jbp.report.reporter import Failure, PlanCount, Total, report

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read(text: str) -> ET.Element:
    """The report, whose suites count their tests right."""
    root = ET.fromstring(text.encode())  # noqa: S314 - written just now
    assert root.tag == "testsuites"
    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase"))
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))
        assert not {"timestamp", "hostname"} & set(suite.attrib)
        names = [case.attrib["name"] for case in suite]
        assert len(names) == len(set(names))
    return root


def shown(text: str) -> str:
    """A text as the report holds it: on one line, with a sign for what XML cannot hold or nobody should act on."""
    return ILLEGAL.sub("\ufffd", one_line(text))


def test_errors_and_warnings_fail_and_notes_pass() -> None:
    found = tuple(dangling(severity=severity) for severity in Severity)
    [suite] = read(report(junit, [(shelf(), found, True)], SETTING))
    assert suite.attrib["name"] == "plans/acme/plan.yaml"
    error, warning, note = suite
    assert error.attrib["classname"] == "plans/acme/plan.yaml"
    assert error.attrib["name"] == (
        'JBP005 dangling-reference: initiative "Shelf reset" measures itself by KPI "category-shre", '
        "which does not exist"
    )
    failure = error.find("failure")
    assert failure is not None
    assert failure.attrib["type"] == "error JBP005 dangling-reference"
    assert failure.text == ("plans/acme/plan.yaml:18:18\ninitiatives.shelf-reset.leading_kpi\nWrite category-share.")
    assert warning.find("failure") is not None
    assert note.find("failure") is None
    assert (note.findtext("system-out") or "").endswith("Write category-share.")


def test_a_plan_without_findings_is_a_test_that_passes() -> None:
    [suite] = read(report(junit, [(shelf(), (), True)], SETTING))
    [case] = suite
    assert case.attrib == {"name": "No findings", "classname": "plans/acme/plan.yaml", "time": "0"}
    assert len(case) == 0


def test_each_plan_is_a_suite_and_the_same_finding_has_another_name() -> None:
    plans = [(hostile_document(name), (dangling(), dangling()), True) for name in ("a.yaml", "b.yaml")]
    first, second = read(report(junit, plans, SETTING))
    assert (first.attrib["name"], second.attrib["name"]) == ("a.yaml", "b.yaml")
    assert first[1].attrib["name"].endswith("which does not exist (2)")


def test_what_could_not_be_looked_at_is_an_error() -> None:
    total = Total((PlanCount("p", 0, 0, 0, judged=True),), (Failure("No <plan>.", 4),), stale=("p: x at y",))
    failed, stale = read("".join(junit.assembled((), lambda: total, SETTING)))
    assert [case.attrib["name"] for case in failed] == ["No <plan>."]
    assert failed.attrib["errors"] == "1"
    assert stale.attrib["failures"] == "1"
    assert junit.aside(total, SETTING) == ""


@given(st.lists(st.text() | st.sampled_from(EVERY), min_size=1, max_size=3, unique=True), st.text())
def test_whatever_a_plan_says_is_read_back(texts: list[str], name: str) -> None:
    suite = read(hostile_report(junit, texts, name))[0]
    assert suite.attrib["name"] == shown(name)
    expected = [shown(text) for text in texts for _ in range(2)]
    assert [case.attrib["message"] for case in suite.iter("failure")] == expected
