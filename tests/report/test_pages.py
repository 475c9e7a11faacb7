from __future__ import annotations

import json

import pytest

from jbp.report.columns import width
from jbp.report.pages import FORMATS, catalogue, page
from jbp.rules.catalogue import ALL_RULES, rule_named


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


def test_severities_are_said_in_words() -> None:
    rule = rule_named("no-alliance-manager")
    assert rule is not None
    words = " ".join(page(rule, "text").split())
    said = "error in a new partnership, warning in an established one, error in an underperforming one"
    assert f"Severity: {said}" in words
