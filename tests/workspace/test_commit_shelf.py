"""Plans as a commit has them: parts, links and names that nobody would choose."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from jbp.workspace.commit_shelf import CommitShelf
from jbp.workspace.files import MissingFileError, RefusedFileError
from jbp.workspace.git import GitError, MissingRevisionError, Repository, require_repository
from jbp.workspace.git_objects import Objects
from jbp.workspace.plan_files import PlanFile, load_files

PLAN = b"jbp: 1\nparts: [kpis.yaml, more/*.yaml]\n"


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *words], cwd=folder, check=True,
                   capture_output=True)  # fmt: skip


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with one commit, whose files are gone from the disk."""
    for name, data in (
        ("plans/plan.yaml", PLAN),
        ("plans/kpis.yaml", b"kpis: {}\n"),
        ("plans/more/b.yaml", b"risks: {}\n"),
        ("plans/more/a.yaml", b"risks: {}\n"),
        ("plans/more/.hidden.yaml", b"risks: {}\n"),
        ("--help\n/plan.yaml", b"jbp: 1\n"),
        ("big.yaml", b"#" * (3 << 20)),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "link.yaml").symlink_to("plans/plan.yaml")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "plans/more/out.yaml").symlink_to("../../big.yaml")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "One")
    for name in ("plans", "big.yaml"):
        git(tmp_path, "rm", "-rqf", "--", name)
    return require_repository(tmp_path)


def test_a_plan_is_read_with_its_parts(repository: Repository) -> None:
    with Objects(repository) as objects:
        shelf = CommitShelf(objects, repository.commit("HEAD"))
        files = load_files(PlanFile(Path("plans/plan.yaml"), "HEAD:plans/plan.yaml"), None, shelf)
    assert files.main.data == PLAN
    assert [part.name for part in files.parts] == [
        "HEAD:plans/kpis.yaml",
        "HEAD:plans/more/a.yaml",
        "HEAD:plans/more/b.yaml",
    ]
    assert [problem.rule for problem in files.problems] == ["refused-input"]  # the part that leads out of the folder


def test_names_are_never_taken_for_anything_else(repository: Repository) -> None:
    with Objects(repository) as objects:
        shelf = CommitShelf(objects, repository.commit("main"))
        assert shelf.start(Path("--help\n/plan.yaml"), None, "odd") == b"jbp: 1\n"
        assert shelf.start(Path("link.yaml"), None, "link") == PLAN
        assert shelf.kind(Path("plans/more")) == "folder"
        assert shelf.kind(Path("round")) is not None
        with pytest.raises(MissingFileError):
            shelf.start(Path("none.yaml"), None, "none.yaml")
        with pytest.raises(RefusedFileError):
            shelf.start(Path("round"), None, "round")
        with pytest.raises(RefusedFileError, match="2 MiB"):
            shelf.whole(Path("big.yaml"), None, "big.yaml")
        names = [name for name, _ in shelf.files()]
    assert "plans/more/a.yaml" in names
    assert "--help\n/plan.yaml" in names


@pytest.mark.parametrize("name", ["--help", "-h", "a:b", "", "a\0b", "a\nb", "none", "HEAD^{tree}", "--all"])
def test_what_is_no_revision_is_said(repository: Repository, name: str) -> None:
    with pytest.raises(MissingRevisionError):
        repository.commit(name)


def test_a_missing_branch_says_how_to_fetch_it(repository: Repository) -> None:
    with pytest.raises(MissingRevisionError, match="git fetch origin main:refs/remotes/origin/main"):
        repository.commit("origin/main")


def test_outside_of_a_repository_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="does not lie in a git repository"):
        require_repository(tmp_path)
