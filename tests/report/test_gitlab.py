"""GitLab's Code Quality report: its fields by assertion, since no package ships a schema of it."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.reports import hostile_document, hostile_report
from tests.hostile.texts import EVERY
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Severity
from jbp.letters import one_line
from jbp.report import gitlab
from jbp.report.reporter import report

CATEGORIES = {"Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance", "Security", "Style"}


def checked(text: str) -> list[dict[str, Any]]:
    """The items of a report that holds what GitLab asks for."""
    items: list[dict[str, Any]] = json.loads(text)
    assert isinstance(items, list)
    for item in items:
        assert all(isinstance(item[key], str) and item[key] for key in ("description", "check_name", "fingerprint"))
        assert item["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert set(item["categories"]) <= CATEGORIES
        path = item["location"]["path"]
        assert path
        assert not path.startswith("./")
        assert "//" not in path
        assert 1 <= item["location"]["lines"]["begin"] <= item["location"]["lines"]["end"]
    fingerprints = [item["fingerprint"] for item in items]
    assert len(fingerprints) == len(set(fingerprints))
    return items


def test_a_finding_holds_what_gitlab_asks_for() -> None:
    [item] = checked(report(gitlab, [(shelf(), (dangling(),), True)], SETTING))
    assert item.pop("fingerprint").isalnum()
    assert item == {
        "description": 'initiative "Shelf reset" measures itself by KPI "category-shre", which does not exist',
        "check_name": "JBP005 dangling-reference",
        "categories": ["Bug Risk"],
        "severity": "critical",
        "location": {"path": "plans/acme/plan.yaml", "lines": {"begin": 18, "end": 18}},
        "content": {"body": "Write category-share."},
    }


@pytest.mark.parametrize(
    ("severity", "word"), [(Severity.ERROR, "critical"), (Severity.WARNING, "major"), (Severity.NOTE, "info")]
)
def test_each_severity_has_a_word(severity: Severity, word: str) -> None:
    [item] = checked(report(gitlab, [(shelf(), (dangling(severity=severity, code="JBP105"),), True)], SETTING))
    assert item["severity"] == word
    assert item["categories"] == ["Clarity"]


def test_a_report_without_findings_is_an_empty_list() -> None:
    assert report(gitlab, [(shelf(), (), True)], SETTING) == "[]\n"


def test_the_same_finding_in_another_plan_or_again_has_a_fingerprint_of_its_own() -> None:
    plans = [(hostile_document(name), (dangling(), dangling(), dangling()), True) for name in ("a.yaml", "b.yaml")]
    first = checked(report(gitlab, plans, SETTING))
    assert len(first) == 6
    assert first == checked(report(gitlab, plans, SETTING))


def test_a_fingerprint_outlives_wording_and_lines() -> None:
    moved = shelf().sources["plans/acme/plan.yaml"].text.replace("title: Shelf\n", "title: Shelf\n# more\n")
    one, other = (
        checked(report(gitlab, [(document, (found,), True)], SETTING))[0]
        for document, found in ((shelf(), dangling()), (shelf(moved), dangling(message="other words")))
    )
    assert one["fingerprint"] == other["fingerprint"]
    assert one["location"] != other["location"]


@pytest.mark.parametrize("name", ["./a/plan.yaml", "a//plan.yaml", "a/./plan.yaml"])
def test_paths_are_plain(name: str) -> None:
    [item] = checked(report(gitlab, [(hostile_document(name), (dangling(),), True)], SETTING))
    assert item["location"]["path"] == str(PurePosixPath(name))


@given(st.lists(st.text() | st.sampled_from(EVERY), min_size=1, max_size=3))
def test_whatever_a_plan_says_is_read_back(texts: list[str]) -> None:
    text = hostile_report(gitlab, texts)
    assert text.isascii()
    expected = [one_line(each) or "dangling-reference" for each in texts for _ in range(3)]
    assert [item["description"] for item in checked(text)] == expected
