"""A message about a configuration begins with its place, which reports for programs hold by itself."""

from __future__ import annotations

import json

import pytest
from tests.report.reports import SETTING
from tests.report.test_json import checked

from jbp.report import json_, sarif, statistics_json
from jbp.report.reporter import Failure, Total
from jbp.report.stated_place import StatedPlace, stated_place

WRONG = 'conf/jbp.toml:3:9, severities: there is no rule "x"'
PLACE = {"file": "conf/jbp.toml", "line": 3, "column": 9}
LOCATION = {
    "physicalLocation": {
        "artifactLocation": {"uri": "conf/jbp.toml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 9},
    }
}


@pytest.mark.parametrize(
    ("message", "place"),
    [
        (WRONG, StatedPlace("conf/jbp.toml", 3, 9)),
        ("theme.toml:12:1: no such colour", StatedPlace("theme.toml", 12, 1)),
        ("No plan: 3:4 is none.", None),
        ("a.toml:0:4: x", None),
        ("a.toml:1:4", None),
        ("a\nb:1:4: x", None),
        (f"a:{'9' * 5000}:1: x", None),
    ],
)
def test_the_place(message: str, place: StatedPlace | None) -> None:
    assert stated_place(message) == place


def test_json_holds_it() -> None:
    assert checked(json_.failure(WRONG, 2))["error"] == {"message": WRONG, "exit_code": 2, **PLACE}
    assert set(checked(json_.failure("No plan.", 3))["error"]) == {"message", "exit_code"}


@pytest.mark.parametrize("reporter", [json_, statistics_json])
def test_what_could_not_be_looked_at_holds_it(reporter: object) -> None:
    total = Total(failures=(Failure(WRONG, 2),))
    data = checked("".join(reporter.assembled((), lambda: total, SETTING)))  # type: ignore[attr-defined]
    assert data["failures"] == [{"message": WRONG, "exit_code": 2, **PLACE}]


def test_sarif_holds_it() -> None:
    [run] = json.loads(sarif.failure(WRONG, 2))["runs"]
    [told] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["locations"] == [LOCATION]
    [run] = json.loads(sarif.failure("No plan.", 3))["runs"]
    assert "locations" not in run["invocations"][0]["toolExecutionNotifications"][0]
