from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import without_risks

from jbp.cli import words
from jbp.cli.request import Request, Surroundings
from jbp.cli.settings import SettingsFinder
from jbp.errors import ReadError, UsageError
from jbp.finding import Severity
from jbp.rule import Pitfall
from jbp.workspace.environment import Environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

OWN = """
rules:
  {name}:
    select: kpis.*
    condition: {{source: stated}}
    message: 'KPI "{{title}}" names no source'
    severity: note
"""


def finder(folder: Path, request: Request | None = None, **options: str) -> SettingsFinder:
    return SettingsFinder(request or Request("lint"), Environment(options=options), folder)


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_plan_without_configuration_has_the_default(tmp_path: Path) -> None:
    found = finder(tmp_path)
    assert found.settings(tmp_path / "a/plan.yaml").select == ()
    assert found.settings(tmp_path / "a/plan.yaml") is found.settings(tmp_path / "b/plan.yaml")
    assert found.file(tmp_path) is None
    assert found.baseline(tmp_path) is None


def test_paths_of_overrides_begin_at_the_configuration_file(tmp_path: Path) -> None:
    text = '[[overrides]]\npaths = ["drafts/**"]\nseverities = {no-risks = "note"}\n'
    write(tmp_path / "plans/jbp.toml", text)
    found = finder(tmp_path)
    assert found.settings(tmp_path / "plans/drafts/plan.yaml").severities == {"no-risks": Severity.NOTE}
    assert found.settings(tmp_path / "plans/drafts/../plan.yaml").severities == {}
    assert found.settings(tmp_path / "plans/plan.yaml").severities == {}
    write(tmp_path / "ci/jbp.toml", text.replace("drafts", "../plans"))
    named = finder(tmp_path, Request("lint", Surroundings(config="ci/jbp.toml")))
    assert named.settings(tmp_path / "plans/plan.yaml").severities == {"no-risks": Severity.NOTE}
    assert named.file(tmp_path / "plans") == "ci/jbp.toml"


def test_flag_before_environment_before_override(tmp_path: Path) -> None:
    write(tmp_path / "jbp.toml", 'select = ["JBP1"]\n[[overrides]]\npaths = ["a/"]\nselect = ["JBP2"]\n')
    plan = tmp_path / "a/plan.yaml"
    assert finder(tmp_path).settings(plan).select == ("JBP2",)
    assert finder(tmp_path, select="JBP3, JBP4").settings(plan).select == ("JBP3", "JBP4")
    flags = Request("lint", select=("JBP5",), pitfall=("futures",), strict=True)
    settings = finder(tmp_path, flags, select="JBP3").settings(plan)
    assert (settings.select, settings.pitfalls, settings.strict) == (("JBP5",), (Pitfall.FUTURES,), True)


def test_the_baseline_is_named_by_flag_environment_or_configuration(tmp_path: Path) -> None:
    write(tmp_path / "plans/jbp.toml", 'baseline = "../known.json"\n')
    folder = tmp_path / "plans"
    assert finder(tmp_path).baseline(folder) == tmp_path / "known.json"
    assert finder(tmp_path, baseline="env.json").baseline(folder) == tmp_path / "env.json"
    flag = Request("lint", baseline="flag.json")
    assert finder(tmp_path, flag, baseline="env.json").baseline(folder) == tmp_path / "flag.json"
    assert finder(tmp_path).baseline(tmp_path) is None


def test_team_rules_lie_beside_the_configuration(tmp_path: Path) -> None:
    write(tmp_path / "plans/jbp.toml", 'team_rules = ["rules/own.yaml"]\nseverities = {crm-report = "error"}\n')
    write(tmp_path / "plans/rules/own.yaml", OWN.format(name="crm-report"))
    found = finder(tmp_path)
    settings = found.settings(tmp_path / "plans/plan.yaml")
    assert [each.rule.name for each in settings.team] == ["crm-report"]
    assert settings.severities == {"crm-report": Severity.ERROR}
    assert found.team == settings.team


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('team_rules = ["none.yaml"]', "jbp.toml:1:15: team_rules names none.yaml, which does not exist"),
        ('python_rules = ["no-such-plug-in"]', 'jbp.toml:1:1: python_rules: no plug-in "no-such-plug-in"'),
        ('team_rules = ["own.yaml", "more.yaml"]', "crm-report"),
        ('team_rules = ["bad.yaml"]', "bad.yaml:1:1"),
        ('ignore = ["crm-report"]', 'there is no rule "crm-report"'),
    ],
)
def test_team_rules_that_cannot_be_had_are_wrong_usage(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path / "own.yaml", OWN.format(name="crm-report"))
    write(tmp_path / "more.yaml", OWN.format(name="crm-report"))
    write(tmp_path / "bad.yaml", "- a\n")
    write(tmp_path / "jbp.toml", text)
    with pytest.raises(UsageError) as raised:
        finder(tmp_path).settings(tmp_path / "plan.yaml")
    assert said in str(raised.value)


def test_team_rules_outside_the_repository_are_not_read(tmp_path: Path) -> None:
    write(tmp_path / "own.yaml", OWN.format(name="crm-report"))
    write(tmp_path / "repo/jbp.toml", 'team_rules = ["../own.yaml"]')
    (tmp_path / "repo/.git").mkdir()
    with pytest.raises(ReadError, match="leads out of the folder"):
        finder(tmp_path).settings(tmp_path / "repo/plan.yaml")


def test_options_may_name_the_teams_own_rules(tmp_path: Path) -> None:
    write(tmp_path / "a/jbp.toml", 'team_rules = ["own.yaml"]')
    write(tmp_path / "a/own.yaml", OWN.format(name="crm-report"))
    plans = [tmp_path / "a/plan.yaml", tmp_path / "b/plan.yaml"]
    request = Request("lint", select=("crm-report",))
    found = finder(tmp_path, request)
    assert found.settings(plans[0]).select == ("crm-report",)
    with pytest.raises(UsageError, match=r'^--select: there is no rule "crm-report"'):
        found.settings(plans[1])
    found.require_known(plans)
    assert found.settings(plans[1]).select == ("crm-report",)


def test_options_cannot_name_what_no_configuration_knows(tmp_path: Path) -> None:
    write(tmp_path / "a/jbp.toml", 'team_rules = ["own.yaml"]')
    write(tmp_path / "a/own.yaml", OWN.format(name="crm-report"))
    found = finder(tmp_path, Request("lint", ignore=("crm-reprt",)))
    with pytest.raises(UsageError, match=r'^--ignore: .*Did you mean "crm-report"\?'):
        found.require_known([tmp_path / "a/plan.yaml", tmp_path / "b/plan.yaml"])
    with pytest.raises(UsageError, match="cannot be switched off"):
        finder(tmp_path, Request("lint", ignore=("yaml-syntax",)))


def test_a_wrong_configuration_is_what_is_told_of_first(tmp_path: Path) -> None:
    write(tmp_path / "jbp.toml", "selct = []")
    found = finder(tmp_path, Request("lint", select=("crm-report",)))
    found.require_known([tmp_path / "plan.yaml"])
    with pytest.raises(UsageError, match="selct"):
        found.settings(tmp_path / "plan.yaml")


def test_a_plan_is_linted_by_its_override(jbp: Jbp) -> None:
    jbp.write("plans/plan.yaml", without_risks())
    jbp.write("plans/old/plan.yaml", without_risks())
    jbp.write("jbp.toml", '[[overrides]]\npaths = ["plans/old/"]\nignore = ["no-risks"]\n')
    ended = jbp("lint", "--as-of", "2026-06-15", "--format", "concise", "-q")
    assert [line.split(":")[0] for line in ended.out.splitlines()] == ["plans/plan.yaml"]


@pytest.mark.parametrize("name", ["config", "theme", "baseline", "team-rules", "waivers"])
def test_the_schemas_of_the_files_around_a_plan_are_printed(jbp: Jbp, name: str) -> None:
    ended = jbp("schema", name)
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("{")


def test_explain_knows_what_was_meant_among_the_teams_own_rules(jbp: Jbp) -> None:
    jbp.write("jbp.toml", 'team_rules = ["team.yaml"]\n')
    jbp.write("team.yaml", OWN.format(name="named-source"))
    assert 'Did you mean "named-source"?' in jbp("explain", "named-sorce").err
    assert '"JBP4" is the beginning of codes' in jbp("explain", "JBP4").err
    jbp.write("team.yaml", "rulez: {}\n")
    assert jbp("explain", "watermelon").status == 0
    assert 'there is no key "rulez" here; did you mean "rules"?' in jbp("rules").err
    jbp.write("team.yaml", "jbp: 1\nrules: {}\n")
    assert 'there is no key "jbp" here; there is only "rules"' in jbp("rules").err


def test_a_shell_completes_names_of_rules_and_codes() -> None:
    assert "watermelon" in words.rules("wat")
    assert "JBP405" in words.rules("jbp40")
