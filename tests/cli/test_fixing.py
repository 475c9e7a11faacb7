from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp.api import inputs_of
from jbp.cli import fixing
from jbp.cli.fixing import raw_file, write_mended
from jbp.errors import EditError, WriteError
from jbp.finding import Finding, Fix, Severity
from jbp.linting.fixing import Mended, mend
from jbp.operation import Set
from jbp.reading.read import read
from jbp.workspace.plan_files import PlanFile, PlanFiles, load_files
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs

MAIN = """\
jbp: 1
id: roofs
title: Roofs
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
parts: [facts.yaml]
partners: {a: Aldane, b: Birk}
"""
PART = "facts: {Reach: far}  # so far\n"


@pytest.fixture
def files(tmp_path: Path) -> PlanFiles:
    (tmp_path / "plan.yaml").write_bytes(("\ufeff" + MAIN).encode())
    (tmp_path / "facts.yaml").write_text(PART)
    return load_files(PlanFile(tmp_path / "plan.yaml", "plan.yaml"))


def mended(files: PlanFiles) -> Mended:
    """The plan with a made-up fix of both files."""
    fix = Fix("wish", (Set(("title",), "Lighter roofs"), Set(("facts", "Reach"), "near")), safe=True)

    def look(inputs: Inputs) -> tuple[Document, tuple[Finding, ...]]:
        found = Finding("JBP900", "wish", Severity.NOTE, "a wish", ("title",), fix=fix)
        return read(inputs), (found,) if b"Lighter" not in inputs.main.data else ()

    return mend(inputs_of(files), look, unsafe=False)


def texts(folder: Path) -> tuple[str, str]:
    return (folder / "plan.yaml").read_bytes().decode("utf-8-sig"), (folder / "facts.yaml").read_text()


AFTER = MAIN.replace("title: Roofs", "title: Lighter roofs"), PART.replace("far}", "near}")


def test_all_files_are_written(files: PlanFiles, tmp_path: Path) -> None:
    write_mended(mended(files), files)
    assert texts(tmp_path) == AFTER
    assert (tmp_path / "plan.yaml").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_file_that_somebody_changed_meanwhile_keeps_all_as_they_are(files: PlanFiles, tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("facts: {Reach: wide}\n")
    with pytest.raises(WriteError, match=r"facts\.yaml was not written.*The plan's other files are as they were\."):
        write_mended(mended(files), files)
    assert texts(tmp_path) == (MAIN, "facts: {Reach: wide}\n")


def test_the_first_file_that_cannot_be_written_stops_all(files: PlanFiles, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("changed\n")
    with pytest.raises(WriteError, match=r"plan\.yaml was not written.*still stands\.$"):
        write_mended(mended(files), files)
    assert texts(tmp_path) == ("changed\n", PART)


def test_an_interruption_leaves_all_as_they_were(
    files: PlanFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path, data: bytes, expected: bytes, *, shown: str) -> None:
        if path.name == "facts.yaml" and data != PART.encode():
            raise KeyboardInterrupt
        write_atomically(path, data, expected, shown=shown)

    monkeypatch.setattr(fixing, "write_atomically", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_mended(mended(files), files)
    assert texts(tmp_path) == (MAIN, PART)


def test_what_cannot_be_put_back_is_named(files: PlanFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def once(path: Path, data: bytes, expected: bytes, *, shown: str) -> None:
        if texts(tmp_path)[0] != MAIN:
            raise WriteError("The disk is full.")
        write_atomically(path, data, expected, shown=shown)

    monkeypatch.setattr(fixing, "write_atomically", once)
    with pytest.raises(WriteError, match=r"The disk is full\. plan\.yaml had been mended already"):
        write_mended(mended(files), files)
    assert texts(tmp_path) == (AFTER[0], PART)


def test_a_file_is_found_by_its_name(files: PlanFiles) -> None:
    assert raw_file("facts.yaml", files).data == PART.encode()
    with pytest.raises(EditError, match="no file of this plan"):
        raw_file("other.yaml", files)
