"""The hooks, installed and run by the real pre-commit from a clone of this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.changes.plans import SMALL
from tests.cli.repositories import Repo

# Installing takes longest, so one of several test processes does all of it.
pytestmark = [pytest.mark.judge, pytest.mark.xdist_group("hooks")]

ROOT = Path(__file__).parents[2]
PRE_COMMIT = Path(sys.executable).with_name("pre-commit")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of this repository as it is committed; what is installed from it lies beside it."""
    clone = tmp_path_factory.mktemp("hooks") / "jbp"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    return clone


@pytest.fixture
def hooked(source: Path, tmp_path: Path) -> Repo:
    """A repository with a plan, whose hooks come from the clone."""
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=source, check=True, capture_output=True, text=True)
    repo = Repo(tmp_path / "plans")
    repo.write(
        ".pre-commit-config.yaml",
        f"repos:\n  - repo: {source}\n    rev: {revision.stdout.strip()}\n"
        "    hooks: [{id: jbp-validate}, {id: jbp-lint}, {id: jbp-fmt}]\n",
    )
    repo.commit(plan__yaml=SMALL, other__yaml="a: b\n")
    return repo


def _run(repo: Repo, hook: str, source: Path) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [PRE_COMMIT, "run", hook, "--all-files"],
        cwd=repo.folder,
        env=variables | {"PRE_COMMIT_HOME": str(source.parent / "home")},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hooks_pass_and_fail_as_they_should(hooked: Repo, source: Path) -> None:
    validated = _run(hooked, "jbp-validate", source)
    assert validated.returncode == 0, validated.stdout + validated.stderr
    assert "Passed" in validated.stdout
    linted = _run(hooked, "jbp-lint", source)
    assert linted.returncode == 1
    assert "no-executive-sponsor" in linted.stdout
    hooked.write("plan.yaml", SMALL.replace("profile: new", "profile: neww"))
    broken = _run(hooked, "jbp-validate", source)
    assert broken.returncode == 1
    assert "wrong-type" in broken.stdout


def test_the_hook_of_layout_writes_once(hooked: Repo, source: Path) -> None:
    first = _run(hooked, "jbp-fmt", source)
    assert first.returncode == 1, first.stdout + first.stderr
    assert "formatted plan.yaml" in first.stdout
    assert "files were modified by this hook" in first.stdout
    second = _run(hooked, "jbp-fmt", source)
    assert second.returncode == 0, second.stdout + second.stderr
    assert hooked.git("diff", "--name-only").split() == ["plan.yaml"]
