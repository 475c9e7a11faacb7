from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.linting.configuration import parse_configuration
from jbp.resources import resource
from jbp.rules.catalogue import ALL_RULES, rule_named
from jbp.rules.family import LintRule
from jbp.values.duration import Duration

TEXT = """
select = ["JBP1", "watermelon"]
ignore = ["JBP110"]
[severities]
JBP401 = "off"
no-single-owner = "note"
"""


def test_a_configuration_becomes_settings() -> None:
    settings = parse_configuration("jbp.toml", TEXT).settings
    assert settings.select == ("JBP1", "watermelon")
    assert settings.ignore == ("JBP110",)
    assert dict(settings.severities) == {"no-risks": None, "no-single-owner": Severity.NOTE}


def test_of_a_project_file_its_table_is_read() -> None:
    text = '[project]\nname = "x"\n[tool.jbp]\nignore = ["JBP5"]\n'
    assert parse_configuration("a/pyproject.toml", text).settings.ignore == ("JBP5",)
    assert parse_configuration("pyproject.toml", "[tool.ruff]\n").settings.ignore == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = [", "jbp.toml:1:11: this is not written as TOML"),
        ("# \u2028 \x85\nselect = [\n", "jbp.toml:2:11: this is not written as TOML"),
        ("select = []\nx = = 1\n", "jbp.toml:2:5: this is not written as TOML"),
        ("# a\nx = " + "9" * 10_000, "jbp.toml:2:5: the number has too many digits"),
        ("# a\n x = " + "[" * 5000, "jbp.toml:2:6: this is nested too deeply"),
        ("selct = []", 'Did you mean "select"?'),
        ('ignore = ["watermelo"]', 'Did you mean "watermelon"?'),
        ('ignore = "watermelon"', "must be a list"),
        ("ignore = [1]", "must be a list"),
        ('ignore = ["dangling-reference"]', "cannot be switched off"),
        ('severities = "error"', "must be a table"),
        ("ci = {fmt = 1}", "fmt must be true or false, and is the number 1"),
        ("ci = {fnt = true}", 'Did you mean "fmt"?'),
        ("ci = false", "must be a table, such as [ci] with a line fmt = false"),
        ('severities = {watermelon = "warn"}', 'Did you mean "warning"?'),
        ("severities = {watermelon = 1}", "error, warning, note, off"),
        ('severities = {JBP405 = "note", watermelon = "off"}', "stated already"),
        ('severities = {JBP1 = "note"}', '"JBP1" is the beginning of codes'),
        ('select = ["405"]', 'Did you mean "JBP405"?'),
        ('severities = {JBP001 = "note"}', "cannot be switched off"),
        ('ignore = [""]', 'a list that holds ""'),
        ("rules = 1", "must be a table"),
        ("rules = {watermelo = {}}", 'Did you mean "watermelon"?'),
        ("rules = {yaml-syntax = {most = 1}}", "has no options"),
        ("rules = {overloaded-owner = 1}", "must be a table"),
        ("rules = {overloaded-owner = {mots = 1}}", 'Did you mean "most"?'),
        ("rules = {overloaded-owner = {extend-most = []}}", 'no option "extend-most"'),
        ("rules = {overloaded-owner = {most = -1}}", "must be a whole number, not below 0"),
        ("rules = {overloaded-owner = {most = 1.5}}", "is the number 1.5"),
        ('rules = {overloaded-owner = {most = "5"}}', 'is "5"'),
        ("rules = {overloaded-owner = {most = true}}", "is true"),
        ("rules = {overloaded-owner = {most = 2026-01-01}}", "is a date"),
        ("rules = {overloaded-owner = {most = 1}, JBP112 = {most = 2}}", "stated already"),
        ("rules = {funnel-mismatch = {tolerance = nan}}", "must be a number"),
        ("rules = {funnel-mismatch = {tolerance = 1e999999999}}", "must be a number"),
        ("rules = {funnel-mismatch = {tolerance = 1e-999999999}}", "must be a number"),
        ('rules = {funnel-mismatch = {tolerance = "x%"}}', "must be a number"),
        ("rules = {no-single-owner = {ahead = 90}}", 'such as ahead = "90d" for 90 days, and is the number 90'),
        ('rules = {no-single-owner = {ahead = "90 days"}}', "90d"),
        ('rules = {vague-action = {words = "explore"}}', "must be a list of texts"),
        ("rules = {vague-action = {extend-words = [1]}}", "a list that holds the number 1"),
        ("overrides = 1", "[[overrides]]"),
        ("[[overrides]]", "overrides[1] names no paths"),
        ('[[overrides]]\npaths = "drafts/**"', "must be a list of texts"),
        ('[[overrides]]\npaths = ["!a"]', "no pattern takes a plan out again"),
        ("[[overrides]]\npaths = ['a\\b']", "forward slashes"),
        ('[[overrides]]\npaths = ["a"]\nbaseline = "b"', 'overrides[1]: there is no setting "baseline"'),
        ('[[overrides]]\npaths = ["a"]\nignore = ["JBP005"]', "overrides[1].ignore: dangling-reference"),
        ('[[overrides]]\npaths = ["a"]\nseverities = {JBP005 = "off"}', "cannot be switched off"),
        ('[[overrides]]\npaths = ["a"]\nselect = ["x"]', "overrides[1].select"),
        ("baseline = []", "baseline must be a path"),
        ('baseline = " "', "baseline must be a path"),
        ('team_rules = "a"', "team_rules must be a list of texts"),
    ],
)
def test_what_is_wrong_is_said_with_what_was_meant(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=r"jbp\.toml") as raised:
        parse_configuration("jbp.toml", text)
    assert said in str(raised.value)


PROJECT = """\
[project]
name = "plans"
[tool.jbp]
select = ["JBP1"]
ignore = [
    "JBP2",  # so far
    "watermelon",
]
baseline = "known.json"
[tool.jbp.severities]
no-risks = "note"
[tool.jbp.rules.overloaded-owner]
most = 8
[tool.jbp.rules]
vague-action = {extend-words = ["explore"], except-words = []}
[tool.jbp.render]
theme = "acme"
[[tool.jbp.overrides]]
paths = ["drafts/**"]
[[tool.jbp.overrides]]
paths = ["old/**"]
[tool.jbp.overrides.severities]
no-risks = "off"
"""


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("select", "selct", "4:1: there is no setting"),
        ('["JBP1"]', '["JBP1", "JBPX"]', '4:19, select: there is no rule "JBPX"'),
        ('["JBP1"]', "1", "4:1: select must be a list"),
        ("watermelon", "watermelo", '7:5, ignore: there is no rule "watermelo"'),
        ("watermelon", "JBP001", "7:5, ignore: yaml-syntax (JBP001) cannot"),
        ('"known.json"', "[]", "9:1: baseline must be"),
        ("no-risks", "no-rsks", '11:1, severities: there is no rule "no-rsks"'),
        ("note", "notes", "11:1, severities: the severity of no-risks"),
        ("owner]", "onwer]", "12:17, rules: there is no rule"),
        ("most", "mots", "13:1, rules.overloaded-owner: overloaded-owner has no option"),
        ("= 8", '= "8"', "13:1, rules.overloaded-owner: most must be"),
        ("extend-words", "extend-wrds", "15:17, rules.vague-action: vague-action has no option"),
        ("except-words = []", "except-words = 1", "15:45, rules.vague-action: except-words must be"),
        ("theme", "them", "17:1, [render]: there is no setting"),
        ('"acme"', "5", "17:1, [render]: theme must be a path"),
        ('paths = ["drafts/**"]', "", "18:1, overrides[1] names no paths"),
        ("old/**", "!old", "21:10, overrides[2]: paths holds"),
        ('"off"', "0", "23:1, overrides[2].severities: the severity"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_and_column(right: str, wrong: str, place: str) -> None:
    assert parse_configuration("pyproject.toml", PROJECT).overrides
    with pytest.raises(UsageError) as raised:
        parse_configuration("pyproject.toml", PROJECT.replace(right, wrong, 1))
    assert str(raised.value).startswith(f"pyproject.toml:{place}")


def test_a_table_that_is_none_stands_where_its_key_does() -> None:
    with pytest.raises(UsageError, match=r"^pyproject\.toml:2:2: \[tool\.jbp\] must be a table"):
        parse_configuration("pyproject.toml", "[tool]\n jbp = 1")


@pytest.mark.parametrize(
    "text",
    [
        "a=" + "[" * 100_000,
        "a=" + "{a=" * 50_000,
        ".".join("a" * 30_000) + " = 1",
        "a = " + "9" * 5_000,
        "a = 1e99999999999999999999",
        "\n" * 300_000,
        "a = 2026-02-30",
        "a = '" + "\\" * 1000,
    ],
)
def test_a_hostile_configuration_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"^jbp\.toml"):
        parse_configuration("jbp.toml", text)


OPTIONS = """
[rules.JBP112]
most = 8
[rules.funnel-mismatch]
tolerance = 0.1
[rules.lopsided]
most = "75%"
[rules.no-single-owner]
ahead = "6w"
[rules.vague-action]
extend-words = ["ideate", "ideate"]
except-words = ["Drive"]
[rules.blaming-words]
words = ["hopeless"]
"""


def test_options_are_read_by_their_kind() -> None:
    options = parse_configuration("jbp.toml", OPTIONS).settings.options
    assert options["overloaded-owner"] == {"most": 8}
    assert options["funnel-mismatch"] == {"tolerance": Decimal("0.1")}
    assert options["lopsided"] == {"most": 75}
    assert options["no-single-owner"] == {"ahead": Duration(6, "w")}
    assert options["blaming-words"] == {"words": ("hopeless",)}
    words = options["vague-action"]["words"]
    assert isinstance(words, tuple)
    assert words.count("ideate") == 1
    assert "explore" in words
    assert "drive" not in words


def test_whatever_option_a_rule_has_can_be_set_to_its_default() -> None:
    for rule in ALL_RULES:
        for option in rule.options:
            text = f"[rules.{rule.name}]\n{option.name} = {in_toml(option.default)}\n"
            assert parse_configuration("jbp.toml", text).settings.options[rule.name][option.name] == option.default


def in_toml(value: object) -> str:
    if isinstance(value, Duration):
        return f'"{value.amount}{value.unit}"'
    return json.dumps(list(value)) if isinstance(value, tuple) else str(value)


def own(name: str, code: str) -> LintRule:
    rule = rule_named("watermelon")
    assert rule is not None
    return LintRule(rule._replace(name=name, code=code), lambda _: iter(()))


TEAM = """
select = ["crm-report", "ACME"]
ignore = ["ACME002"]
severities = {crm-report = "off"}
team_rules = ["team-rules.yaml"]
python_rules = ["acme"]
[[overrides]]
paths = ["a"]
severities = {acme001 = "note"}
"""


def test_the_teams_own_rules_are_known_wherever_rules_are_named() -> None:
    asked: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def load(files: tuple[str, ...], plugins: tuple[str, ...]) -> tuple[LintRule, ...]:
        asked.append((files, plugins))
        return own("crm-report", "ACME001"), own("deal-desk", "ACME002")

    read = parse_configuration("jbp.toml", TEAM, load)
    assert asked == [(("team-rules.yaml",), ("acme",))]
    assert [each.rule.name for each in read.settings.team] == ["crm-report", "deal-desk"]
    assert read.settings.severities == {"crm-report": None}
    assert read.settings_for("a").severities == {"crm-report": Severity.NOTE}
    with pytest.raises(UsageError, match='Did you mean "crm-report"'):
        parse_configuration("jbp.toml", TEAM.replace('["crm-report"', '["crm-reprt"'), load)


def test_nobody_asks_for_team_rules_where_none_are_configured() -> None:
    def load(_: tuple[str, ...], __: tuple[str, ...]) -> tuple[LintRule, ...]:
        raise AssertionError

    assert parse_configuration("jbp.toml", TEXT, load).settings.team == ()


def test_two_rules_of_the_team_cannot_have_one_name() -> None:
    with pytest.raises(UsageError, match=r"^jbp\.toml:1:1: .*crm-report"):
        parse_configuration(
            "jbp.toml", 'team_rules = ["a"]', lambda *_: (own("crm-report", "ACME001"), own("crm-report", "ACME002"))
        )


def test_the_configuration_that_init_writes_is_one_with_its_examples_too() -> None:
    text = resource("templates/init/jbp.toml").read_text(encoding="utf-8")
    assert parse_configuration("jbp.toml", text).settings.select == ()
    shown = "\n".join(line.removeprefix("# ") if "=" in line or "[" in line else line for line in text.splitlines())
    settings = parse_configuration("jbp.toml", shown).settings
    assert settings.select
    assert settings.ignore
    assert settings.severities


def test_the_examples_of_the_documentation_are_right() -> None:
    page = (Path(__file__).parents[2] / "docs/configuration.md").read_text(encoding="utf-8")
    examples = [block.partition("```")[0] for block in page.split("```toml\n")[1:]]
    assert len(examples) > 3
    for example in examples:
        parse_configuration("jbp.toml", example)
