from __future__ import annotations

import datetime as dt

import pytest

from jbp.workspace.clock import today
from jbp.workspace.environment import Environment, read_environment


def test_today_is_a_day() -> None:
    assert abs(today() - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)


def test_options_are_called_as_on_the_command_line() -> None:
    found = read_environment({"JBP_AS_OF": "2026-03-01", "JBP_FORMAT": "json", "JBP_FOR": "", "OTHER": "x"})
    assert dict(found.options) == {"as-of": "2026-03-01", "format": "json"}


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("1", True), ("false", False), ("0", False)])
def test_ci_is_what_the_services_set(value: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert read_environment({"CI": value}).ci is expected
    assert read_environment({}).ci is False


def test_the_service_is_known() -> None:
    assert read_environment({"GITHUB_ACTIONS": "true"}).service == "github"
    assert read_environment({"GITLAB_CI": "true"}).service == "gitlab"
    assert read_environment({"CI": "true"}).service is None


@pytest.mark.parametrize(
    ("columns", "width"), [("120", 120), ("", 80), ("0", 80), ("x", 80), ("5", 20), ("99999", 1000), ("9" * 5000, 80)]
)
def test_the_width_is_a_sensible_number(columns: str, width: int) -> None:
    assert read_environment({"COLUMNS": columns}).width == width


def test_colour_is_for_people_at_a_terminal() -> None:
    assert Environment(terminal=True).colors("auto")
    assert not Environment(terminal=True, no_color=True).colors("auto")
    assert Environment(no_color=True).colors("always")
    assert not Environment().colors("auto")
    assert not Environment(terminal=True).colors("never")
    assert read_environment({"NO_COLOR": "1"}).no_color
    assert not read_environment({"NO_COLOR": ""}).no_color


def test_without_variables_the_process_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JBP_COLOR", "never")
    assert read_environment().options["color"] == "never"
