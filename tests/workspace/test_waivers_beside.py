"""The file of waivers beside a plan: which one it is, and what stands in its way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jbp.api import inputs_of, load
from jbp.errors import NoPlanError, ReadError
from jbp.workspace.discover import find_plans
from jbp.workspace.files import MAX_BYTES
from jbp.workspace.plan_files import PlanFile, PlanFiles, load_files

if TYPE_CHECKING:
    from pathlib import Path

PLAN = (
    "jbp: 1\nid: p\ntitle: P\nprofile: new\nhorizon: {start: 2026-01-01, end: 2026-12-31}\npartners: {a: A1, b: B1}\n"
)
WAIVERS = "waivers: {w1: {rule: no-risks, reason: agreed}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme/plan.yaml").write_text(PLAN)
    (tmp_path / "acme/waivers.yaml").write_text(WAIVERS)
    return tmp_path


def files(folder: Path, name: str = "acme/plan.yaml") -> PlanFiles:
    return load_files(PlanFile(folder / name, name))


def shown(cwd: Path, *arguments: str) -> list[str]:
    return [plan.shown for plan in find_plans(arguments, cwd)]


def test_it_is_read_with_its_plan(folder: Path) -> None:
    waivers = files(folder).waivers
    assert waivers is not None
    assert (waivers.name, waivers.data) == ("acme/waivers.yaml", WAIVERS.encode())
    given = inputs_of(files(folder)).waivers
    assert given is not None
    assert given.name == "acme/waivers.yaml"
    (waiver,) = load(folder / "acme/plan.yaml").waivers
    assert (waiver.name, waiver.rules) == ("w1", ("no-risks",))


def test_it_is_no_part_of_its_plan(folder: Path) -> None:
    for parts in ("'*.yaml'", "waivers.yaml", "./waivers.yaml"):
        (folder / "acme/plan.yaml").write_text(f"{PLAN}parts: [{parts}]\n")
        assert files(folder).parts == ()
        assert files(folder).waivers is not None
        assert load(folder / "acme/plan.yaml").findings == ()


@pytest.mark.parametrize("more", ["", "jbp: 1\n"])
def test_it_is_no_plan_and_stands_for_the_plans_beside_it(folder: Path, more: str) -> None:
    (folder / "acme/waivers.yaml").write_text(more + WAIVERS)
    (folder / "acme/other.plan.yaml").write_text(PLAN)
    (folder / "waivers.yaml").write_text(more + WAIVERS)
    assert shown(folder) == ["acme/other.plan.yaml", "acme/plan.yaml"]
    assert shown(folder, "acme/waivers.yaml") == ["acme/other.plan.yaml", "acme/plan.yaml"]
    with pytest.raises(NoPlanError):
        find_plans(("waivers.yaml",), folder)


def test_a_plan_of_that_name_does_not_waive_itself(folder: Path) -> None:
    assert files(folder, "acme/waivers.yaml").waivers is None


def test_an_overlay_has_its_own_and_that_of_its_plan(folder: Path) -> None:
    (folder / "own").mkdir()
    for place, extends in (("own", "../acme/plan.yaml"), ("acme", "plan.yaml")):
        (folder / place / "overlay.yaml").write_text(f"jbp: 1\nextends: {extends}\nprivate_to: a\n")
    (folder / "own/waivers.yaml").write_text("waivers: {}\n")
    loaded = files(folder, "own/overlay.yaml")
    assert loaded.waivers is not None
    assert loaded.waivers.name == "own/waivers.yaml"
    assert loaded.base is not None
    assert loaded.base.waivers is not None
    assert (loaded.base.waivers.name, loaded.base.waivers.data) == ("acme/waivers.yaml", WAIVERS.encode())
    beside = files(folder, "acme/overlay.yaml")
    assert beside.waivers is None
    assert beside.base is not None
    assert beside.base.waivers is not None


def test_a_folder_in_its_place_is_an_error_in_words(folder: Path) -> None:
    (folder / "acme/waivers.yaml").unlink()
    (folder / "acme/waivers.yaml").mkdir()
    with pytest.raises(ReadError, match=r"^acme/waivers\.yaml is a folder, and waivers are read from a file"):
        files(folder)


def test_a_pipe_in_its_place_does_not_hang(folder: Path) -> None:
    (folder / "acme/waivers.yaml").unlink()
    os.mkfifo(folder / "acme/waivers.yaml")
    with pytest.raises(ReadError, match="not a regular file"):
        files(folder)


def test_a_link_may_not_lead_out_of_the_folder(folder: Path) -> None:
    (folder / "acme/waivers.yaml").rename(folder / "elsewhere.yaml")
    (folder / "acme/waivers.yaml").symlink_to(folder / "elsewhere.yaml")
    with pytest.raises(ReadError, match="leads out of the folder"):
        files(folder)
    (folder / "elsewhere.yaml").unlink()  # a link to nothing is no file
    assert files(folder).waivers is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfew", "UTF-16"),
        (b"waivers: {w1: {rule: no-risks, reason: caf\xe9}}\n", "not UTF-8"),
        (b"#" * (MAX_BYTES + 1), "larger than 2 MiB"),
        (b"waivers: {w1: {rule: no-risks, reason: \x00}}\n", "NUL"),
        (b"waivers: &all {}\n", "all"),
        (b"waivers: " + b"[" * 40, "deep"),
    ],
)
def test_what_no_plan_may_hold_it_may_not_hold(folder: Path, data: bytes, message: str) -> None:
    (folder / "acme/waivers.yaml").write_bytes(data)
    document = load(folder / "acme/plan.yaml")
    finding = document.findings[0]
    assert finding.name == "refused-input"
    assert message in finding.message
    assert document.place(finding.at).file.endswith("acme/waivers.yaml")
    assert document.plan is not None
    assert document.waivers == ()
