from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jbp.errors import ReadError
from jbp.workspace import links, plan_files
from jbp.workspace.files import MAX_BYTES, RefusedFileError
from jbp.workspace.plan_files import PlanFile, PlanFiles, beside, load_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acme/in/deep").mkdir(parents=True)
    for name in ("kpis", "in/b", "in/a", "in/deep/c", "in/.hidden"):
        (tmp_path / f"acme/{name}.yaml").write_text(f"# {name}\n")
    return tmp_path


def load(folder: Path, text: str, name: str = "acme/plan.yaml", root: Path | None = None) -> PlanFiles:
    (folder / name).write_text(text)
    return load_files(PlanFile(folder / name, name), root)


def names(files: PlanFiles) -> list[str]:
    return [part.name for part in files.parts]


def test_a_plan_in_one_file_is_that_file(folder: Path) -> None:
    files = load(folder, "jbp: 1\n")
    assert (files.main.name, files.main.data) == ("acme/plan.yaml", b"jbp: 1\n")
    assert files == PlanFiles(files.main)


def test_parts_come_in_the_order_of_their_list_and_each_once(folder: Path) -> None:
    files = load(folder, "jbp: 1\nparts: [in/*.yaml, ./kpis.yaml, '*.yaml', in/**/*.yaml]\n")
    assert names(files) == ["acme/in/a.yaml", "acme/in/b.yaml", "acme/kpis.yaml", "acme/in/deep/c.yaml"]
    assert files.parts[0].data == b"# in/a\n"
    assert files.problems == ()


@pytest.mark.parametrize(
    ("item", "rule", "words"),
    [
        ("none.yaml", "dangling-reference", "does not exist"),
        ("none/*.yaml", "dangling-reference", "matches no file"),
        ("kpis.yaml/*", "dangling-reference", "matches no file"),
        ("lost.yaml", "dangling-reference", "does not exist"),
        ("'plan.y?ml'", "", ""),
        ("../x.yaml", "refused-input", "leads out of the plan's folder"),
        ("in/../../x.yaml", "refused-input", "leads out of the plan's folder"),
        ("/etc/passwd", "refused-input", "no path below the plan's folder"),
        ("~/x.yaml", "refused-input", "no path below"),
        ("'C:x.yaml'", "refused-input", "no path below"),
        ("in\\a.yaml", "refused-input", "no path below"),
        ("out.yaml", "refused-input", "leads out of the folder"),
        ("in", "refused-input", "is a folder"),
        ("pipe", "refused-input", "not a regular file"),
        ("big.yaml", "refused-input", "larger than 2 MiB"),
    ],
)
def test_a_part_that_cannot_be_read_is_a_problem_at_its_item(folder: Path, item: str, rule: str, words: str) -> None:
    (folder / "acme/out.yaml").symlink_to("/etc/passwd")
    (folder / "acme/lost.yaml").symlink_to("nowhere.yaml")
    (folder / "acme/big.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
    os.mkfifo(folder / "acme/pipe")
    files = load(folder, f"jbp: 1\nparts:\n  - kpis.yaml\n  - {item}\n")
    assert names(files) == ["acme/kpis.yaml"]
    if not rule:
        assert files.problems == ()
        return
    (problem,) = files.problems
    assert (problem.rule, problem.at) == (rule, ("parts", 1))
    assert words in problem.message
    assert problem.mend


def test_a_part_may_be_a_link_that_stays_in_the_folder(folder: Path) -> None:
    (folder / "acme/link.yaml").symlink_to("in/a.yaml")
    assert names(load(folder, "jbp: 1\nparts: [link.yaml, in/a.yaml]\n")) == ["acme/link.yaml"]


@pytest.mark.parametrize("text", ["parts: [", "parts: kpis.yaml", "parts:", "parts: [{a: b}, ~]", "extends:", '\\"'])
def test_what_is_no_list_of_parts_is_left_to_the_reading_of_the_plan(folder: Path, text: str) -> None:
    files = load(folder, f"jbp: 1\n{text}\n")
    assert files == PlanFiles(files.main)


def test_an_escaped_key_is_read_too(folder: Path) -> None:
    assert names(load(folder, 'jbp: 1\n"p\\u0061rts": [kpis.yaml]\n')) == ["acme/kpis.yaml"]


def test_parts_that_are_too_many_or_too_large_stop_the_reading(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_files, "_MOST_PARTS", 2)
    files = load(folder, "jbp: 1\nparts: [kpis.yaml, in/*.yaml]\n")
    assert len(files.parts) == 2
    assert [(problem.rule, problem.at) for problem in files.problems] == [("refused-input", ("parts", 1))]


def test_a_pattern_that_looks_at_too_much_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "_LOOKED_AT", 1)
    for pattern in ("in/*", "**/x.yaml"):
        (problem,) = load(folder, f"jbp: 1\nparts: ['{pattern}']\n").problems
        assert (problem.rule, problem.at) == ("refused-input", ("parts", 0))


def test_an_overlay_comes_with_the_plan_it_extends(folder: Path) -> None:
    (folder / "own").mkdir()
    load(folder, "jbp: 1\nparts: [kpis.yaml, none.yaml]\n")
    files = load(folder, "jbp: 1\nextends: ../acme/plan.yaml\n", "own/a.yaml")
    assert files.problems == ()
    assert files.base is not None
    assert (files.base.main.name, names(files.base)) == ("acme/plan.yaml", ["acme/kpis.yaml"])
    assert [problem.at for problem in files.base.problems] == [("parts", 1)]


@pytest.mark.parametrize(
    ("extends", "rule"),
    [
        ("none.yaml", "dangling-reference"),
        ("../acme", "refused-input"),
        ("overlay.yaml", "wrong-type"),
        ("../acme/plan.yaml", "wrong-type"),
    ],
)
def test_an_overlay_of_nothing_or_of_an_overlay_is_a_problem(folder: Path, extends: str, rule: str) -> None:
    load(folder, "jbp: 1\nextends: kpis.yaml\n")
    files = load(folder, f"jbp: 1\nextends: {extends}\n", "acme/overlay.yaml")
    assert files.base is None
    assert [(problem.rule, problem.at) for problem in files.problems] == [(rule, ("extends",))]


def test_an_overlay_may_not_lead_out_of_a_root(folder: Path) -> None:
    (folder / "shared.yaml").write_text("jbp: 1\n")
    text = "jbp: 1\nextends: ../shared.yaml\n"
    assert load(folder, text).base is not None
    (problem,) = load(folder, text, root=folder / "acme").problems
    assert (problem.rule, problem.at) == ("refused-input", ("extends",))


def test_a_plan_itself_that_cannot_be_read_has_no_answer(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"^acme/none\.yaml does not exist"):
        load_files(PlanFile(folder / "acme/none.yaml", "acme/none.yaml"))
    (folder / "acme/out.yaml").symlink_to("/etc/passwd")
    with pytest.raises(RefusedFileError):
        load_files(PlanFile(folder / "acme/out.yaml", "acme/out.yaml", folder))


def test_a_plan_that_is_too_large_is_left_to_the_syntax_to_refuse(folder: Path) -> None:
    assert len(load(folder, "jbp: 1\n" + "#" * MAX_BYTES).main.data) == MAX_BYTES + 1


def test_files_are_called_by_their_way_from_the_working_folder() -> None:
    assert beside("own/a.yaml", "../shared/plan.yaml") == "shared/plan.yaml"
    assert beside("a.yaml", "../shared/plan.yaml") == "../shared/plan.yaml"
    assert beside("/abs/a.yaml", "./kpis.yaml") == "/abs/kpis.yaml"
