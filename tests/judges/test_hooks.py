"""The hooks, installed and run by the real pre-commit from a clone of this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

pytestmark = pytest.mark.judge

ROOT = Path(__file__).parents[2]
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")


@pytest.fixture
def hooked(tmp_path: Path) -> Repo:
    """A repository with a plan, whose hooks come from a clone of this one as it is committed."""
    source = tmp_path / "jbp"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(source)], check=True)
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=source, check=True, capture_output=True, text=True)
    repo = Repo(tmp_path / "plans")
    repo.write(
        ".pre-commit-config.yaml",
        f"repos:\n  - repo: {source}\n    rev: {revision.stdout.strip()}\n"
        "    hooks: [{id: jbp-validate}, {id: jbp-lint}, {id: jbp-fmt}]\n",
    )
    repo.commit(plan__yaml=SMALL, other__yaml="a: b\n")
    return repo


def _run(repo: Repo, hook: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [PRE_COMMIT, "run", hook, "--all-files"],
        cwd=repo.folder,
        env=variables | {"PRE_COMMIT_HOME": str(repo.folder.parent / "home")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hooks_pass_and_fail_as_they_should(hooked: Repo) -> None:
    validated = _run(hooked, "jbp-validate")
    assert validated.returncode == 0, validated.stdout + validated.stderr
    assert "Passed" in validated.stdout
    linted = _run(hooked, "jbp-lint")
    assert linted.returncode == 1
    assert "no-executive-sponsor" in linted.stdout
    hooked.write("plan.yaml", SMALL.replace("profile: new", "profile: neww"))
    broken = _run(hooked, "jbp-validate")
    assert broken.returncode == 1
    assert "wrong-type" in broken.stdout


def test_the_hook_of_layout_writes_once(hooked: Repo) -> None:
    first = _run(hooked, "jbp-fmt")
    assert first.returncode == 1, first.stdout + first.stderr
    assert "formatted plan.yaml" in first.stdout
    assert "files were modified by this hook" in first.stdout
    second = _run(hooked, "jbp-fmt")
    assert second.returncode == 0, second.stdout + second.stderr
    assert hooked.git("diff", "--name-only").split() == ["plan.yaml"]
