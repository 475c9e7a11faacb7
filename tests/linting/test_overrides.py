from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.linting.plans import document_of, without_risks

from jbp.finding import Severity
from jbp.linting.configuration import parse_configuration
from jbp.linting.run import lint
from jbp.rules.base_plan import AS_OF

TEXT = """
select = ["JBP1", "JBP4"]
ignore = ["JBP110"]
[severities]
no-risks = "note"
[rules.overloaded-owner]
most = 8
[rules.vague-action]
words = ["explore", "drive"]

[[overrides]]
paths = ["drafts/**", "old.plan.yaml"]
ignore = ["JBP111"]
[overrides.severities]
no-risks = "off"
watermelon = "warning"
[overrides.rules.vague-action]
extend-words = ["ideate"]
except-words = ["drive"]

[[overrides]]
paths = ["drafts/late"]
select = ["JBP4"]
[overrides.severities]
no-risks = "error"
[overrides.rules.vague-action]
extend-words = ["drive"]
[overrides.rules.overloaded-owner]
most = 1
"""
READ = parse_configuration("jbp.toml", TEXT)


def test_what_no_override_means_keeps_the_settings_of_all() -> None:
    assert READ.settings_for("plan.yaml") is READ.settings
    assert READ.settings_for("a/drafts/plan.yaml") is READ.settings


def test_an_override_adds_to_what_is_ignored_and_replaces_what_it_states() -> None:
    for path in ("drafts/plan.yaml", "a/old.plan.yaml"):
        settings = READ.settings_for(path)
        assert settings.select == ("JBP1", "JBP4")
        assert settings.ignore == ("JBP110", "JBP111")
        assert settings.severities == {"no-risks": None, "watermelon": Severity.WARNING}
        assert settings.options == {"overloaded-owner": {"most": 8}, "vague-action": {"words": ("explore", "ideate")}}


def test_the_later_override_wins_and_selecting_begins_anew() -> None:
    settings = READ.settings_for("drafts/late/plan.yaml")
    assert settings.select == ("JBP4",)
    assert settings.ignore == ()
    assert settings.severities == {"no-risks": Severity.ERROR, "watermelon": Severity.WARNING}
    assert settings.options["overloaded-owner"] == {"most": 1}
    assert settings.options["vague-action"] == {"words": ("explore", "ideate", "drive")}


def test_words_are_added_to_the_rules_own_where_none_are_stated() -> None:
    text = '[[overrides]]\npaths = ["a"]\nrules = {vague-action = {extend-words = ["ideate"]}}\n'
    words = parse_configuration("jbp.toml", text).settings_for("a").options["vague-action"]["words"]
    assert isinstance(words, tuple)
    assert {"explore", "ideate"} < set(words)


def test_flags_win_over_overrides() -> None:
    assert READ.settings_for("drafts/plan.yaml").overridden(ignore=("JBP2",)).ignore == ("JBP2",)


def test_a_plan_is_linted_by_its_override() -> None:
    document = document_of(without_risks())
    read = parse_configuration("jbp.toml", '[[overrides]]\npaths = ["a/"]\nignore = ["no-risks"]\n')
    assert [each.name for each in lint(document, AS_OF, read.settings_for("plan.yaml"))] == ["no-risks"]
    assert lint(document, AS_OF, read.settings_for("a/plan.yaml")) == ()


def test_options_reach_the_rule() -> None:
    late = date(2026, 6, 15)
    text = without_risks()
    read = parse_configuration("jbp.toml", "rules = {overloaded-owner = {most = 0}}\n")
    settings = replace(read.settings, select=("overloaded-owner",))
    assert {each.name for each in lint(document_of(text), late, settings)} == {"overloaded-owner"}
