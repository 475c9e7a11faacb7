from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from jbp.errors import NoPlanError, ReadError
from jbp.workspace.discover import find_plans, has_plan_line, is_plan_name
from jbp.workspace.files import MAX_BYTES
from jbp.workspace.plan_files import PlanFiles, load_files

PLAN = "# a plan\njbp: 1\n"


def grow(folder: Path, **files: str) -> Path:
    """Make files; in a name, ``__`` stands for a slash and ``_`` for a dot."""
    for key, text in files.items():
        path = folder / key.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def shown(cwd: Path, *arguments: str) -> list[str]:
    return [plan.shown for plan in find_plans(arguments, cwd)]


def test_a_folder_is_searched_for_plans_in_the_order_of_git(tmp_path: Path) -> None:
    grow(
        tmp_path,
        plan_yaml="broken: [",
        b__acme_plan_yaml="",
        b_yaml=PLAN,
        b__z_YML="\ufeffjbp: 1\n",
        b__overlay_yaml="extends: ../plan.yaml\njbp: 1\n",
        b__kpis_yaml="kpis: {}\n x: {jbp: 1}\n",
        notes_md=PLAN,
    )
    assert shown(tmp_path) == ["b.yaml", "b/acme.plan.yaml", "b/overlay.yaml", "b/z.YML", "plan.yaml"]
    assert shown(tmp_path, "b") == ["b/acme.plan.yaml", "b/overlay.yaml", "b/z.YML"]


def test_hidden_folders_and_installed_packages_are_not_searched(tmp_path: Path) -> None:
    grow(tmp_path, _venv__plan_yaml=PLAN, node__plan_yaml=PLAN, plan_yaml=PLAN)
    (tmp_path / "node").rename(tmp_path / "node_modules")
    assert shown(tmp_path) == ["plan.yaml"]
    assert shown(tmp_path, ".venv/plan.yaml") == [".venv/plan.yaml"]


def test_what_git_ignores_or_no_longer_has_is_not_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, old__plan_yaml=PLAN, new__plan_yaml=PLAN, out__plan_yaml=PLAN, gone__plan_yaml=PLAN)
    git(tmp_path, "init", "-q")
    (tmp_path / ".gitignore").write_text("out/\n")
    git(tmp_path, "add", "old", "gone")
    (tmp_path / "gone/plan.yaml").unlink()
    monkeypatch.setenv("GIT_DIR", "elsewhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "elsewhere")
    assert shown(tmp_path) == ["new/plan.yaml", "old/plan.yaml"]
    assert shown(tmp_path, "old") == ["old/plan.yaml"]
    assert shown(tmp_path, "out/plan.yaml") == ["out/plan.yaml"]
    with pytest.raises(NoPlanError):
        shown(tmp_path, "out")


def test_git_starts_no_program_that_a_repository_names(tmp_path: Path) -> None:
    grow(tmp_path, plan_yaml=PLAN)
    git(tmp_path, "init", "-q")
    git(tmp_path, "config", "core.fsmonitor", f"touch {tmp_path}/started; false")
    assert shown(tmp_path) == ["plan.yaml"]
    assert not (tmp_path / "started").exists()


def test_without_git_a_work_tree_is_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, plan_yaml=PLAN)
    (tmp_path / ".git").mkdir()
    assert shown(tmp_path) == ["plan.yaml"]  # git says that this is no repository
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shown(tmp_path) == ["plan.yaml"]


def test_a_git_that_fails_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grow(tmp_path, plan_yaml=PLAN)
    (tmp_path / ".git").mkdir()
    fake = tmp_path / "git"
    fake.write_text("#!/bin/sh\necho 'fatal: detected dubious ownership' >&2\nexit 128\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(ReadError, match=r"git did not list the files of \.: detected dubious ownership\."):
        find_plans((), tmp_path)


def test_a_plan_is_found_once_however_often_it_is_named(tmp_path: Path) -> None:
    grow(tmp_path, a__plan_yaml=PLAN)
    (tmp_path / "b").symlink_to("a")
    assert shown(tmp_path, "a", "a/plan.yaml", "./a/../a", "b/plan.yaml") == ["a/plan.yaml"]


def test_names_are_relative_below_the_working_folder_and_as_given_elsewhere(tmp_path: Path) -> None:
    cwd = grow(tmp_path / "here", plan_yaml=PLAN)
    grow(tmp_path, there__plan_yaml=PLAN)
    assert shown(cwd, str(cwd)) == ["plan.yaml"]
    assert shown(cwd, "../there", str(tmp_path / "there/../there/plan.yaml")) == ["../there/plan.yaml"]
    assert shown(cwd, str(tmp_path / "there")) == [f"{tmp_path}/there/plan.yaml"]
    assert shown(cwd, "../here/plan.yaml") == ["plan.yaml"]


def test_a_name_that_is_no_unicode_can_be_shown(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.plan.yaml")).write_text(PLAN)
    assert shown(tmp_path) == ["\\udcff.plan.yaml"]


def test_a_part_stands_for_its_plan(tmp_path: Path) -> None:
    grow(
        tmp_path,
        plan_yaml="jbp: 1\nparts: [kpis.yaml, 'in/*.yaml', none.yaml]\n",
        other_plan_yaml="jbp: 1\nparts: [./in/**/deep.yaml]\n",
        broken_plan_yaml="parts: [\n",
        kpis_yaml="kpis: {}\n",
        in__a_yaml="initiatives: {}\n",
        in__x__deep_yaml="",
        in__stray_yml="",
    )
    assert shown(tmp_path, "kpis.yaml") == ["plan.yaml"]
    assert shown(tmp_path, "in/a.yaml", "kpis.yaml") == ["plan.yaml"]
    assert shown(tmp_path / "in", "a.yaml") == ["../plan.yaml"]
    assert shown(tmp_path / "in", "x/deep.yaml") == ["../other.plan.yaml"]
    with pytest.raises(NoPlanError, match=r"No plan was found in in/stray\.yml"):
        find_plans(["in/stray.yml"], tmp_path)


def test_a_plan_is_not_looked_for_outside_the_work_tree(tmp_path: Path) -> None:
    grow(tmp_path, plan_yaml="jbp: 1\nparts: [repo/kpis.yaml]\n", repo__kpis_yaml="")
    assert shown(tmp_path, "repo/kpis.yaml") == ["plan.yaml"]
    (tmp_path / "repo/.git").mkdir()
    with pytest.raises(NoPlanError):
        find_plans(["repo/kpis.yaml"], tmp_path)


def test_what_holds_no_plan_is_passed_over_beside_what_does(tmp_path: Path) -> None:
    grow(tmp_path, plan_yaml=PLAN, README_md=PLAN, compose_yaml="services: {}\n")
    (tmp_path / "empty").mkdir()
    assert shown(tmp_path, "README.md", "compose.yaml", "empty", "plan.yaml") == ["plan.yaml"]
    with pytest.raises(NoPlanError, match=r"README\.md, compose\.yaml"):
        find_plans(["README.md", "compose.yaml"], tmp_path)


def loaded(folder: Path, *arguments: str) -> list[PlanFiles]:
    return [load_files(plan) for plan in find_plans(arguments, folder)]


@pytest.mark.parametrize("name", ["none.yaml", "plan.yaml/x", "nul\0.yaml"])
def test_what_is_named_must_exist(tmp_path: Path, name: str) -> None:
    grow(tmp_path, plan_yaml=PLAN)
    with pytest.raises(ReadError, match=r"does not exist|not the name of a file"):
        loaded(tmp_path, "plan.yaml", name)


def test_odd_files_neither_stop_nor_hang_a_search(tmp_path: Path) -> None:
    grow(tmp_path, plan_yaml=PLAN, big_yaml="jbp: 1\n" + "#" * MAX_BYTES, data_yaml="#" * (MAX_BYTES + 1))
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "lost.yaml").symlink_to("nowhere")
    (tmp_path / "out.yaml").symlink_to("/etc/passwd")
    (tmp_path / "folder.yaml").mkdir()
    assert shown(tmp_path) == ["big.yaml", "plan.yaml"]


def test_what_a_search_finds_must_lie_below_it(tmp_path: Path) -> None:
    grow(tmp_path, plan_yaml=PLAN)
    assert find_plans((), tmp_path)[0].root == tmp_path
    assert find_plans(["plan.yaml"], tmp_path)[0].root is None


def test_the_sign_of_a_plan() -> None:
    assert is_plan_name("a/plan.yaml")
    assert is_plan_name("acme.plan.yaml")
    assert not is_plan_name("business-plan.yaml")
    assert has_plan_line(b"# x\r\njbp: 1")
    assert has_plan_line(b"jbp : 1")
    assert not has_plan_line(b"  jbp: 1\n# jbp: 1\njbps: 1\n")
    assert not has_plan_line(b"# a job of GitLab\njbp:  # the name\r\n\n  stage: test\n")
    assert has_plan_line(b"jbp:\nid: broken\n")
    assert has_plan_line(b"jbp:\n")


def test_a_named_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("root:x:0:0\n", encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    (work / "link.plan.yaml").symlink_to(tmp_path / "secret")
    with pytest.raises(ReadError, match="leads out of the folder"):
        loaded(work, "link.plan.yaml")


def test_a_named_link_inside_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("jbp: 1\n", encoding="utf-8")
    (tmp_path / "link.plan.yaml").symlink_to("plan.yaml")
    assert [plan.shown for plan in find_plans(["link.plan.yaml"], tmp_path)] == ["link.plan.yaml"]
