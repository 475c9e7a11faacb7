"""The wheel: the same from checkout and source archive, and doing the main job where nothing else stands."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# Building takes seconds, so one of several test processes does all of it.
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel built from the checkout, and the one built from the source archive."""
    folders = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("archive")
    for folder, options in zip(folders, (["--wheel"], []), strict=True):
        _run(sys.executable, "-m", "build", "--no-isolation", *options, "--outdir", folder, ROOT)
    from_tree, from_archive = (next(folder.glob("*.whl")) for folder in folders)
    return from_tree, from_archive


@pytest.fixture(scope="module")
def jbp(wheels: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of an environment that holds nothing but the wheel; what it depends on is lent, without a network."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin/python"
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheels[0])
    # A path file lends the packages of this environment; its own path files, among them the one of the checkout's
    # editable install, are not followed.
    lent = sysconfig.get_path("purelib")
    site = Path(_run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip())
    (site / "lent.pth").write_text(f"{lent}\n", encoding="utf-8")
    return home / "bin/jbp"


def test_the_same_wheel_from_tree_and_archive(wheels: tuple[Path, Path]) -> None:
    from_tree, from_archive = wheels
    assert from_tree.name == from_archive.name
    assert from_tree.read_bytes() == from_archive.read_bytes()


def test_the_wheel_holds_what_travels_with_jbp_and_nothing_else(wheels: tuple[Path, Path]) -> None:
    names = zipfile.ZipFile(wheels[0]).namelist()
    for wanted in ("jbp/py.typed", "jbp/_data/schemas/plan.schema.json"):
        assert wanted in names
    assert any(name.startswith("jbp/_data/examples/") for name in names)
    templates = {file.relative_to(ROOT).as_posix() for file in (ROOT / "templates").rglob("*") if file.is_file()}
    assert {f"jbp/_data/{name}" for name in templates if "__pycache__" not in name} <= set(names)
    assert any(name.startswith("jbp/_data/templates/themes/") and name.endswith("theme.toml") for name in names)
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"jbp"}
    assert not [name for name in names if name.endswith(".pyc")]


def test_the_wheel_is_what_runs(jbp: Path, tmp_path: Path) -> None:
    where = _run(jbp.with_name("python"), "-c", "import jbp; print(jbp.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(jbp.parents[1])


def test_a_first_plan_from_another_folder(jbp: Path, tmp_path: Path) -> None:
    _run(jbp, "init", "acme", "--profile", "new", "--partner", "Acme", "--partner", "Basel Data", cwd=tmp_path)
    assert (tmp_path / "acme/plan.yaml").is_file()
    _run(jbp, "validate", "acme", cwd=tmp_path)
    linted = subprocess.run(
        [jbp, "lint", "acme"], cwd=tmp_path, env=_plain(), capture_output=True, text=True, check=False
    )
    assert linted.returncode in (0, 1), linted.stderr
    _run(jbp, "render", "scorecard", "acme/plan.yaml", "--format", "html", "--out", "out", cwd=tmp_path)
    assert "</html>" in (tmp_path / "out/scorecard.html").read_text(encoding="utf-8")
    _run(jbp, "templates", "copy", "scorecard.html", "--out", "mine", cwd=tmp_path)
    _run(jbp, "templates", "check", "mine", cwd=tmp_path)


def _plain() -> dict[str, str]:
    """An environment in which nothing leads back to the checkout."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "JBP_", "VIRTUAL_ENV"))}


def _run(*command: str | Path, cwd: Path | None = None, may_end_with: tuple[int, ...] = (0,)) -> str:
    run = subprocess.run(command, cwd=cwd, env=_plain(), capture_output=True, text=True, check=False)
    assert run.returncode in may_end_with, f"{' '.join(map(str, command))}\n{run.stdout}{run.stderr}"
    return run.stdout
