"""The wrappers of `jbp ci`: valid by the services' own schemas, and run with the variables that CI sets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from ruamel.yaml import YAML
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
LOWERED = SMALL.replace("autumn: $750k", "autumn: $600k")
ACTION, GITLAB, HOOKS = ROOT / "action.yml", ROOT / "integrations/gitlab-ci.yml", ROOT / ".pre-commit-hooks.yaml"


class Ran(NamedTuple):
    """How a script ended."""

    status: int
    out: str
    err: str


def _loaded(path: Path) -> Mapping[str, object]:
    loaded: Mapping[str, object] = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    return loaded


def _run(script: str, folder: Path, variables: Mapping[str, str], program: str = "bash") -> Ran:
    """Runs a script as a service does: in a fresh shell, with its variables and jbp on the path."""
    kept = {"PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    if "PYTHONPATH" in os.environ:
        kept["PYTHONPATH"] = os.environ["PYTHONPATH"]
    done = subprocess.run(
        [program, "-e", "-c", script],
        cwd=folder,
        env=kept | dict(variables),
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone as CI makes it: on a detached head, with the branch that the change goes to behind `origin/`."""
    there = Repo(tmp_path / "there")
    there.commit(plan__yaml=SMALL)
    there.branch("proposal")
    there.commit(plan__yaml=LOWERED)
    here = tmp_path / "here"
    there.git("clone", "--quiet", str(there.folder), str(here))
    subprocess.run(["git", "checkout", "--quiet", "--detach"], cwd=here, check=True)
    subprocess.run(["git", "branch", "--quiet", "-D", "proposal"], cwd=here, check=True)
    return here


@pytest.mark.parametrize(("schema", "path"), [("github-actions", ACTION), ("gitlab-ci", GITLAB)])
def test_a_wrapper_is_what_its_service_expects(schema: str, path: Path) -> None:
    call = [str(BIN / "check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _action_steps() -> list[Mapping[str, object]]:
    runs = _loaded(ACTION)["runs"]
    assert isinstance(runs, dict)
    steps: list[Mapping[str, object]] = runs["steps"]
    return steps


def _github(clone: Path, **inputs: str) -> tuple[list[Ran], Path]:
    """Runs the action's steps one after the other, with what GitHub would put into their variables."""
    defaults = _loaded(ACTION)["inputs"]
    assert isinstance(defaults, dict)
    given = {name: str(one["default"]) for name, one in defaults.items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    output, summary = clone.parent / "output", clone.parent / "summary.md"
    output.touch()
    service = {
        "GITHUB_ACTIONS": "true",
        "CI": "true",
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_BASE_REF": "main",
        "GITHUB_OUTPUT": str(output),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    ran = []
    for step in _action_steps():
        stated = step.get("env", {})
        assert isinstance(stated, dict)
        own = {
            name: given[str(value).removeprefix("${{ inputs.").removesuffix(" }}")] for name, value in stated.items()
        }
        ran.append(_run(str(step["run"]), clone, service | own))
    return ran, summary


def test_the_action_judges_a_pull_request(clone: Path) -> None:
    ran, summary = _github(clone, as_of="2026-09-01", sarif="out.sarif", plans="plan.yaml\n")
    install, judge = ran
    assert install.status == 0, install.err
    assert judge.status == 1, judge.err  # the small plan has findings
    assert "::error file=plan.yaml" in judge.out
    assert "lowered from $750k to $600k" in judge.out
    assert "lowered from" in summary.read_text()
    assert "lowered from" in (clone / "jbp-comment.md").read_text()
    assert json.loads((clone / "out.sarif").read_text())["version"] == "2.1.0"
    assert (clone.parent / "output").read_text() == "comment=jbp-comment.md\n"


def test_what_comes_from_outside_is_no_command(clone: Path) -> None:
    hostile = '$(touch owned); `touch owned` "; touch owned #'
    _github(clone, plans=hostile, base=hostile, as_of=hostile, fail_on=hostile, comment="x; touch owned")
    assert not (clone / "owned").exists()
    for step in _action_steps():
        assert "${{" not in str(step["run"])


def test_the_gitlab_job_judges_a_merge_request(clone: Path) -> None:
    job = _loaded(GITLAB)["jbp"]
    assert isinstance(job, dict)
    base = subprocess.run(["git", "rev-parse", "origin/main"], cwd=clone, check=True, capture_output=True, text=True)
    variables = {name: str(value) for name, value in job["variables"].items()} | {
        "GITLAB_CI": "true",
        "CI": "true",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base.stdout.strip(),
        "JBP_PLANS": "plan.yaml",
    }
    ran = _run("\n".join(job["script"]), clone, variables, program="sh")
    assert ran.status == 1, ran.err
    assert "lowered from $750k to $600k" in ran.out
    assert all(one["location"]["path"] == "plan.yaml" for one in json.loads((clone / "jbp-quality.json").read_text()))
    assert (clone / "jbp-junit.xml").read_text().startswith("<?xml")
    assert "lowered from" in (clone / "jbp-comment.md").read_text()


def test_the_hooks_name_commands_that_exist() -> None:
    hooks = YAML(typ="safe", pure=True).load(HOOKS.read_text(encoding="utf-8"))
    for hook in hooks:
        done = subprocess.run(
            [BIN / "python", "-m", *hook["entry"].split(), "--help"], capture_output=True, check=False
        )
        assert done.returncode == 0
        assert hook["entry"] in hook["name"]
