from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jbp.cli.exits import ended
from jbp.errors import ReadError, UsageError, WriteError
from jbp.rules.base_plan import BASE

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

JBP = Path(sys.executable).with_name("jbp")


def raising(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError("x"), 2),
        (ReadError("x"), 4),
        (WriteError("x"), 4),
        (KeyboardInterrupt(), 130),
        (MemoryError(), 4),
        (OSError(28, "No space left on device"), 4),
        (ValueError("x"), 70),
    ],
)
def test_what_is_raised_decides_the_status(error: BaseException, status: int) -> None:
    assert ended(lambda: raising(error), ()) == status


def test_a_bug_says_what_to_report_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(lambda: raising(ValueError("odd\x1b[31m")), ("lint", "plan.yaml")) == 70
    said = capsys.readouterr().err
    assert "a bug in jbp" in said
    assert "jbp lint plan.yaml" in said
    assert "ValueError: odd" in said
    assert "test_exits.py" in said
    assert "Traceback" not in said
    assert "\x1b" not in said


def test_a_terminal_is_told_in_lines_of_its_width(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    error = UsageError("There is no document of this name, and there are many others.")
    ended(lambda: raising(error), ())
    assert capsys.readouterr().err == f"jbp: {error}\n"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ended(lambda: raising(error), ())
    assert capsys.readouterr().err == "jbp: There is no document of this\n     name, and there are many others.\n"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("lint --asof 2026-01-01", "jbp: jbp lint has no option --asof. Did you mean --as-of? See: jbp lint --help"),
        ("sign --for a", "jbp: jbp sign has no option --for. See: jbp sign --help"),
    ],
)
def test_an_option_is_proposed_only_where_it_is_like_the_one_that_was_given(jbp: Jbp, call: str, said: str) -> None:
    assert jbp(*call.split()).err == f"{said}\n"


def test_json_is_asked_for_in_any_way(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (("--format", "json"), ("--format=json",)):
        ended(lambda: raising(UsageError("x")), arguments)
        assert json.loads(capsys.readouterr().out)["error"] == {"message": "x", "exit_code": 2}
    monkeypatch.setenv("JBP_FORMAT", "json")
    ended(lambda: raising(UsageError("x")), ())
    assert capsys.readouterr().out
    ended(lambda: raising(UsageError("x")), ("--format", "text"))
    assert not capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [("--version",), ("--help",), ("rules",), ("lint", "plan.yaml"), ("validate", "plan.yaml")]
)
def test_a_full_disk_behind_standard_output_ends_with_4(jbp: Jbp, arguments: tuple[str, ...]) -> None:
    jbp.write("plan.yaml", BASE)
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [JBP, *arguments], cwd=jbp.folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert run.returncode == 4
    assert "Traceback" not in run.stderr
    assert "Exception" not in run.stderr


@pytest.mark.parametrize("arguments", ["--version", "--help", "rules", "explain JBP405", "schema", "lint plan.yaml"])
def test_a_closed_pipe_ends_with_4(jbp: Jbp, arguments: str) -> None:
    jbp.write("plan.yaml", BASE)
    command = f"(sleep 0.2; exec {JBP} {arguments}; ) | true; echo ${{PIPESTATUS[0]}}"
    run = subprocess.run(["bash", "-c", command], cwd=jbp.folder, capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "4"
    assert "Traceback" not in run.stderr
    assert "Exception" not in run.stderr


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
def test_a_wrong_setting_is_told_with_its_place_in_every_format(jbp: Jbp, form: str) -> None:
    jbp.write("plan.yaml", "jbp: 1\n")
    jbp.write("jbp.toml", '[severities]\nno-risks = "loud"\n')
    ended = jbp("lint", "plan.yaml", "--format", form)
    assert ended.status == 2
    assert ended.err.startswith("jbp: jbp.toml:2:1, severities: the severity of no-risks")
    assert ("jbp.toml:2:1, severities: the severity" in ended.out) is (form != "text")
    assert ended.out.startswith("::error file=jbp.toml,line=2,col=1,title=jbp::") is (form == "github")
