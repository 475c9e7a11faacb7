"""What a call loads: its start is most of its time."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jbp.rules.base_plan import BASE
from jbp.version import VERSION

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

ROOT = Path(__file__).parents[2]
LOADED = "import sys; sys.argv = ['jbp', *sys.argv[1:]]; from jbp.entry import main; main(); print(*sys.modules)"
HEAVY = {
    "typer",
    "click",
    "rich",
    "jinja2",
    "pydantic",
    "difflib",
    "hashlib",
    "pickle",
    "textwrap",
    "shutil",
    "tomllib",
}


def loaded(folder: Path, *arguments: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return set(run.stdout.splitlines()[-1].split())


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION


def test_the_version_loads_nothing(jbp: Jbp) -> None:
    assert {name for name in loaded(jbp.folder, "--version") if name.startswith("jbp")} <= {
        *("jbp", "jbp.entry", "jbp.version"),
    }


@pytest.mark.parametrize("command", ["validate", "lint"])
def test_looking_at_a_good_plan_loads_nothing_heavy(jbp: Jbp, command: str) -> None:
    jbp.write("plan.yaml", BASE)
    modules = loaded(jbp.folder, command, "plan.yaml")
    assert "jbp.cli.check" in modules
    assert not HEAVY & modules
    if command == "validate":
        assert "jbp.rules.catalogue" not in modules


def test_a_scorecard_loads_what_it_shows_and_no_other_document(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    modules = loaded(jbp.folder, "render", "scorecard", "plan.yaml", "--format", "html")
    families = {name.split(".")[2] for name in modules if name.startswith("jbp.views.")}
    assert families <= {"catalogue", "elements", "index", "scorecard"}
    assert not {"jbp.views.elements.blocks", "jbp.rendering.charts", "jbp.layout.timeline"} & modules
    assert not {"typer", "rich", "pydantic", "xlsxwriter", "pptx"} & modules


@pytest.mark.parametrize("call", [["lint", "plan.yaml"], ["lint", "nothing.yaml"], ["rules"]])
def test_the_interpreter_looks_for_no_garbage_at_its_end(jbp: Jbp, call: list[str]) -> None:
    """After a call, whether it went well or not, nothing is left that a collection would look through."""
    jbp.write("plan.yaml", BASE)
    left = (
        f"import gc, sys; sys.argv = ['jbp', *{call}]; from jbp.entry import program; program(); "
        "print(gc.isenabled(), len(gc.get_objects()), gc.get_freeze_count(), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", left], cwd=jbp.folder, capture_output=True, text=True, check=True)
    collects, watched, frozen = run.stderr.splitlines()[-1].split()
    assert collects == "False"
    assert int(watched) < 100
    assert int(frozen) > 10_000


@pytest.mark.parametrize("arguments", [("--version",), ("-V",)])
def test_the_version_is_printed_by_both_ways(jbp: Jbp, arguments: tuple[str, ...]) -> None:
    assert jbp(*arguments) == (0, f"jbp {VERSION}\n", "")
    assert jbp("-q", *arguments).status == 2
    run = subprocess.run([sys.executable, "-m", "jbp", *arguments], capture_output=True, text=True, check=True)
    assert run.stdout == f"jbp {VERSION}\n"


def test_help_fits_eighty_columns_and_names_only_what_exists(jbp: Jbp) -> None:
    text = jbp("--help").out
    for command in ("init", "validate", "lint", "render", "explain", "rules", "get", "set", "redact", "schema"):
        assert f"\n  {command} " in text
        own = jbp(command, "--help")
        assert own.status == 0
        assert all(len(line) <= 80 for line in own.out.splitlines())
    assert "--install-completion" in text
    assert "..." not in text.partition("Commands:")[2]


def test_without_a_command_help_is_shown(jbp: Jbp) -> None:
    ended = jbp()
    assert (ended.status, ended.out) == (2, "")
    assert "Commands:" in ended.err
