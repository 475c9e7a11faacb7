from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from tests.hostile.texts import EVERY
from tests.report.reports import SETTING, dangling, shelf

from jbp.finding import Finding, Severity
from jbp.report import statistics, statistics_json
from jbp.report.columns import width
from jbp.report.reporter import Reporter, report
from jbp.resources import resource


def some() -> tuple[Finding, ...]:
    often = tuple(dangling(code="JBP105", name="no-single-owner", severity=Severity.WARNING) for _ in range(2))
    once = tuple(dangling(code=code, name=name) for code, name in (("JBP203", "no-value"), ("JBP104", "one-sided")))
    return (*once, *often, dangling(code="JBP105", name="no-single-owner"))


def counted(reporter: Reporter, *found: Finding) -> str:
    return report(reporter, [(shelf(), found, True)], SETTING)


def test_the_rule_that_speaks_most_often_stands_first_then_by_code() -> None:
    assert counted(statistics, *some()) == (
        "Count  Code    Name             Severity\n"
        "    3  JBP105  no-single-owner  error 1, warning 2\n"
        "    1  JBP104  one-sided        error\n"
        "    1  JBP203  no-value         error\n"
        "    5  in all, of 3 rules\n"
        "\n"
        "Found 3 errors and 2 warnings in plans/acme/plan.yaml, as of 15 Jun 2026.\n"
    )


def test_without_findings_there_is_no_table() -> None:
    assert counted(statistics) == "No findings in plans/acme/plan.yaml, as of 15 Jun 2026.\n"


def test_every_rule_fits_eighty_columns() -> None:
    from jbp.rules.catalogue import ALL_RULES  # noqa: PLC0415

    found = [dangling(code=rule.code, name=rule.name, severity=severity) for rule in ALL_RULES for severity in Severity]
    assert all(width(line) <= 80 for line in counted(statistics, *found).splitlines())


def test_the_same_as_json() -> None:
    data = json.loads(counted(statistics_json, *some()))
    assert data["format_version"] == 1
    assert data["statistics"][0] == {
        "code": "JBP105",
        "name": "no-single-owner",
        "count": 3,
        "severities": {"error": 1, "warning": 2},
    }
    assert [one["code"] for one in data["statistics"]] == ["JBP105", "JBP104", "JBP203"]
    assert data["summary"] == {"errors": 3, "warnings": 2, "notes": 0}
    assert data["plans"] == 1
    schema = json.loads(resource("schemas/findings.schema.json").read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(data)


@given(st.sampled_from(EVERY))
def test_a_name_of_a_rule_acts_nowhere(name: str) -> None:
    found = dangling(code=name, name=name)
    text = counted(statistics, found)
    assert not any(line.lstrip().startswith(("::", "##[")) for line in text.splitlines())
    assert "\x1b" not in text
    assert json.loads(counted(statistics_json, found))["statistics"][0]["name"] == name
