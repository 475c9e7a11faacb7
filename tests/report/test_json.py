from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Fix, Related, Severity, Spot
from jbp.linting.fingerprint import fingerprint
from jbp.operation import Insert, Quote, Remove, Rename
from jbp.report import json_
from jbp.report.reporter import report
from jbp.resources import resource

SCHEMA = json.loads(resource("schemas/findings.schema.json").read_text(encoding="utf-8"))


def checked(text: str) -> Any:
    data = json.loads(text)
    Draft7Validator(SCHEMA).validate(data)
    return data


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_report_is_what_its_schema_says(count: int) -> None:
    data = checked(report(json_, [(shelf(), (dangling(),) * count, True)], SETTING))
    assert len(data["findings"]) == count
    assert data["format_version"] == 1
    assert data["command"] == "lint"
    assert data["as_of"] == "2026-06-15"
    assert data["summary"] == {"errors": count, "warnings": 0, "notes": 0}
    assert data["plans"][0]["pitfalls_looked_at"] is True


def test_a_finding_holds_all_that_is_known() -> None:
    [found] = checked(report(json_, [(shelf(), (dangling(),), True)], SETTING))["findings"]
    assert (found["file"], found["line"], found["column"]) == ("plans/acme/plan.yaml", 18, 18)
    assert found["address"] == "initiatives.shelf-reset.leading_kpi"
    assert found["related"][0]["address"] == "kpis.category-share"
    assert found["fix"]["operations"] == [
        {"do": "set", "address": "initiatives.shelf-reset.leading_kpi", "value": "category-share"}
    ]


def test_every_operation_can_be_written() -> None:
    operations = (
        Insert(("kpis", "x"), {"title": "X", "list": ("a",)}),
        Remove(("kpis",)),
        Rename(("kpis",), "k"),
        Quote(("kpis", "x"), "key"),
    )
    data = checked(report(json_, [(shelf(), (dangling(fix=Fix("mend", operations)),), True)], SETTING))
    assert data["findings"][0]["fix"]["operations"] == [
        {"do": "insert", "address": "kpis.x", "value": {"title": "X", "list": ["a"]}},
        {"do": "remove", "address": "kpis"},
        {"do": "rename", "address": "kpis", "key": "k"},
        {"do": "quote", "address": "kpis.x", "part": "key"},
    ]


def test_nothing_in_the_text_can_act() -> None:
    text = report(json_, [(shelf(), (dangling(message="\x1b\u202e\x9b::x"),), True)], SETTING)
    assert text.isascii()
    assert "\x1b" not in text
    assert checked(text)["findings"][0]["message"] == "\x1b\u202e\x9b::x"


@pytest.mark.parametrize("exit_code", [2, 3, 4])
def test_a_failure_is_what_its_schema_says(exit_code: int) -> None:
    data = checked(json_.failure("No plan was found.", exit_code))
    assert data == {"format_version": 1, "error": {"message": "No plan was found.", "exit_code": exit_code}}


def test_a_fingerprint_outlives_wording_lines_and_severity() -> None:
    same = dangling(message="other", severity=Severity.NOTE, label="", mend="", related=(), fix=None)
    assert fingerprint(dangling(), shelf()) == fingerprint(same, shelf())
    assert fingerprint(dangling(), shelf()) != fingerprint(dangling(stated=("another",)), shelf())
    assert fingerprint(dangling(), shelf()) != fingerprint(dangling(at=("initiatives",)), shelf())


def test_broken_text_has_no_address() -> None:
    found = dangling(at=Spot("plans/acme/plan.yaml", 0, 1), related=(Related(Spot("plans/acme/plan.yaml", 1, 2), ""),))
    assert checked(report(json_, [(shelf(), (found,), False)], SETTING))["findings"][0]["address"] == ""
