from __future__ import annotations

import pytest

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.linting.configuration import parse_configuration
from jbp.resources import resource

TEXT = """
select = ["JBP1", "watermelon"]
ignore = ["JBP110"]
[severities]
JBP401 = "off"
no-single-owner = "note"
"""


def test_a_configuration_becomes_settings() -> None:
    settings = parse_configuration("jbp.toml", TEXT)
    assert settings.select == ("JBP1", "watermelon")
    assert settings.ignore == ("JBP110",)
    assert dict(settings.severities) == {"no-risks": None, "no-single-owner": Severity.NOTE}


def test_of_a_project_file_its_table_is_read() -> None:
    text = '[project]\nname = "x"\n[tool.jbp]\nignore = ["JBP5"]\n'
    assert parse_configuration("a/pyproject.toml", text).ignore == ("JBP5",)
    assert parse_configuration("pyproject.toml", "[tool.ruff]\n").ignore == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("select = [", "not written as TOML"),
        ("selct = []", 'Did you mean "select"?'),
        ('ignore = ["watermelo"]', 'Did you mean "watermelon"?'),
        ('ignore = "watermelon"', "must be a list"),
        ("ignore = [1]", "must be a list"),
        ('ignore = ["dangling-reference"]', "cannot be switched off"),
        ('severities = "error"', "must be a table"),
        ('severities = {watermelon = "warn"}', 'Did you mean "warning"?'),
        ("severities = {watermelon = 1}", "error, warning, note, off"),
        ('severities = {JBP1 = "note"}', "no rule"),
        ('severities = {JBP001 = "note"}', "cannot be switched off"),
    ],
)
def test_what_is_wrong_is_said_with_what_was_meant(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=r"jbp\.toml") as raised:
        parse_configuration("jbp.toml", text)
    assert said in str(raised.value)


def test_the_configuration_that_init_writes_is_one_with_its_examples_too() -> None:
    text = resource("templates/init/jbp.toml").read_text(encoding="utf-8")
    assert parse_configuration("jbp.toml", text).select == ()
    shown = "\n".join(line.removeprefix("# ") if "=" in line or "[" in line else line for line in text.splitlines())
    settings = parse_configuration("jbp.toml", shown)
    assert settings.select
    assert settings.ignore
    assert settings.severities
