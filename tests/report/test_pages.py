from __future__ import annotations

import json

import pytest

from jbp.api import lint, load_text
from jbp.report.columns import width
from jbp.report.pages import FORMATS, catalogue, page
from jbp.rules.catalogue import ALL_RULES, rule_named
from jbp.values.date import parse_date


@pytest.mark.parametrize("form", FORMATS)
def test_every_rule_has_a_page(form: str) -> None:
    for rule in ALL_RULES:
        text = page(rule, form)
        assert rule.name in text
        assert rule.code in text
        assert text.endswith("\n")


def test_a_page_fits_the_terminal_but_for_its_examples() -> None:
    for rule in ALL_RULES:
        prose = page(rule, "text").partition("\nFound\n")[0]
        assert all(width(line) <= 80 for line in prose.splitlines())


def test_the_catalogue_holds_every_rule_once() -> None:
    data = json.loads(catalogue(ALL_RULES, "json"))
    assert [rule["code"] for rule in data["rules"]] == [rule.code for rule in ALL_RULES]
    for form in ("text", "markdown"):
        text = catalogue(ALL_RULES, form)
        assert all(text.count(f"{rule.code} ") == 1 for rule in ALL_RULES)
    assert all(width(line) <= 80 for line in catalogue(ALL_RULES, "text").splitlines())


@pytest.mark.parametrize("form", FORMATS)
def test_the_fix_is_said_where_there_is_one(form: str) -> None:
    with_fix, without = rule_named("total-mismatch"), rule_named("funnel-mismatch")
    assert with_fix is not None
    assert without is not None
    assert with_fix.fix in " ".join(page(with_fix, form).split())
    if form == "json":
        assert json.loads(page(without, form))["fix"] == ""
    else:
        assert "Which fix is offered" in page(with_fix, form)
        assert "Which fix is offered" not in page(without, form)


def test_severities_are_said_in_words() -> None:
    rule = rule_named("no-alliance-manager")
    assert rule is not None
    words = " ".join(page(rule, "text").split())
    said = "error in a new partnership, warning in an established one, error in an underperforming one"
    assert f"Severity: {said}" in words


def test_the_examples_for_programs_are_plans_that_can_be_linted() -> None:
    data = json.loads(catalogue(ALL_RULES, "json"))
    bases = {text: load_text("base.yaml", text.encode()) for rule in data["rules"] if (text := rule["base"])}
    for rule in data["rules"]:
        if rule["pitfall"] == "integrity":
            continue
        as_of = parse_date(rule["as_of"])
        base = bases.get(rule["base"])
        for example, found in (("bad", True), ("good", False)):
            document = load_text("plan.yaml", rule[example].encode())
            names = {finding.name for finding in lint(document, as_of=as_of, base=base)}
            assert (rule["name"] in names) is found
            assert found or not names
