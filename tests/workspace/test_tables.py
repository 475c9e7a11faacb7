"""The tables of a plan: which files they are, and what stands in their way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jbp.api import inputs_of, load
from jbp.errors import NoPlanError
from jbp.workspace import links, plan_files
from jbp.workspace.discover import find_plans
from jbp.workspace.files import MAX_BYTES
from jbp.workspace.plan_files import PlanFile, PlanFiles, RawTable, load_files

if TYPE_CHECKING:
    from pathlib import Path

PLAN = (
    "jbp: 1\nid: p\ntitle: P\nprofile: new\nhorizon: {start: 2026-01-01, end: 2026-12-31}\npartners: {a: A1, b: B1}\n"
)
ROWS = "kpi,when,value\nk,2026-01,4\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "acme/data").mkdir(parents=True)
    (tmp_path / "acme/actuals.csv").write_text(ROWS)
    (tmp_path / "acme/data/more.csv").write_text(ROWS)
    (tmp_path / "outside.csv").write_text(ROWS)
    return tmp_path


def load_plan(folder: Path, text: str, name: str = "acme/plan.yaml") -> PlanFiles:
    (folder / name).write_text(text)
    return load_files(PlanFile(folder / name, name))


def kpi(stated: str) -> str:
    return f"{PLAN}kpis: {{k: {{title: K, actuals_from: {stated}}}}}\n"


def names(files: PlanFiles) -> list[str]:
    return [table.file.name for table in files.tables if table.file is not None]


def test_they_come_with_the_plan_each_once_whichever_file_names_them(folder: Path) -> None:
    (folder / "acme/data/kpis.yaml").write_text(
        'kpis:\n  m: {title: M, actuals_from: data/more.csv}\n  o: {title: O, "actuals\\u005ffrom": actuals.csv}\n'
    )
    files = load_plan(folder, f"{kpi('actuals.csv')}parts: [data/*.yaml]\n")
    assert names(files) == ["acme/actuals.csv", "acme/data/more.csv"]
    assert inputs_of(files).tables[0].stated == "actuals.csv"
    document = load(folder / "acme/plan.yaml")
    assert [each.message for each in document.findings] == ['A row names KPI "K", which does not name this file']


def test_a_plan_that_names_none_is_not_parsed_for_them(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(links, "_tree")
    assert load_plan(folder, PLAN).tables == ()


@pytest.mark.parametrize(
    "text", ["kpis: K", "kpis: {k: K}", "kpis: {k: {actuals_from: }}", "kpis: {k: {actuals_from: [a]}}"]
)
def test_what_names_no_file_is_left_to_the_reading_of_the_plan(folder: Path, text: str) -> None:
    assert load_plan(folder, f"{PLAN}# actuals_from\n{text}\n").tables == ()


@pytest.mark.parametrize(
    ("stated", "rule", "words"),
    [
        ("none.csv", "dangling-reference", '"none.csv" does not exist beside the plan'),
        ("lost.csv", "dangling-reference", "does not exist"),
        ("'*.csv'", "dangling-reference", "does not exist"),
        ("../outside.csv", "refused-input", "leads out of the plan's folder"),
        ("data/../../outside.csv", "refused-input", "leads out of the plan's folder"),
        ("/etc/passwd", "refused-input", "such as actuals.csv"),
        ("data\\more.csv", "refused-input", "no path below"),
        ("out.csv", "refused-input", "leads out of the folder"),
        ("data", "refused-input", "is a folder"),
        ("pipe", "refused-input", "not a regular file"),
    ],
)
def test_one_that_cannot_be_read_is_a_problem_of_the_plan(folder: Path, stated: str, rule: str, words: str) -> None:
    (folder / "acme/out.csv").symlink_to("../outside.csv")
    (folder / "acme/lost.csv").symlink_to("nowhere.csv")
    os.mkfifo(folder / "acme/pipe")
    (table,) = load_plan(folder, kpi(stated)).tables
    assert table.file is None
    assert table.problem is not None
    assert table.problem[0] == rule
    assert words in table.problem[1]
    document = load(folder / "acme/plan.yaml")
    assert [(each.name, document.place(each.at).line) for each in document.findings] == [(rule, 7)]


def test_one_that_is_too_large_is_refused_at_its_place(folder: Path) -> None:
    (folder / "acme/big.csv").write_bytes(b"k,2026-01,4\n" * 1_000_000)
    (table,) = load_plan(folder, kpi("big.csv")).tables
    assert table.file is not None
    assert len(table.file.data) == MAX_BYTES + 1
    document = load(folder / "acme/plan.yaml")
    (finding,) = document.findings
    assert (finding.name, finding.message) == ("refused-input", "The file is larger than 2 MiB")
    assert document.place(finding.at).file.endswith("big.csv")


def test_those_that_are_too_many_are_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_files, "_MOST_TABLES", 1)
    text = f"{PLAN}kpis:\n" + "".join(f"  k{at}: {{title: K, actuals_from: t{at}.csv}}\n" for at in range(3))
    tables = load_plan(folder, text).tables
    assert tables[1:] == (
        RawTable("t1.csv", None, ("refused-input", "the tables are too many, or too large together")),
    )


def test_an_overlay_reads_its_own_and_its_plan_its_own(folder: Path) -> None:
    (folder / "ours").mkdir()
    (folder / "ours/actuals.csv").write_text("kpi,when,value\nm,2026-01,5\n")
    load_plan(folder, kpi("actuals.csv"))
    overlay = "jbp: 1\nextends: ../acme/plan.yaml\nprivate_to: a\nkpis: {m: {title: M, actuals_from: actuals.csv}}\n"
    files = load_plan(folder, overlay, "ours/overlay.yaml")
    assert files.base is not None
    assert (names(files), names(files.base)) == (["ours/actuals.csv"], ["acme/actuals.csv"])
    assert load(folder / "ours/overlay.yaml").findings == ()


def test_a_table_is_no_plan(folder: Path) -> None:
    (folder / "acme/actuals.csv").write_text("jbp: 1\n")
    load_plan(folder, kpi("actuals.csv"))
    assert [plan.shown for plan in find_plans((".",), folder)] == ["acme/plan.yaml"]
    with pytest.raises(NoPlanError):
        find_plans(("acme/actuals.csv",), folder)
