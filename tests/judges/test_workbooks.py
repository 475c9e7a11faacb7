"""Workbooks of texts that try to break them, judged by Microsoft's Open XML SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from tests.hostile.sheets import hostile_sheets

from jbp.rendering.xlsx import render_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tests.judges.conftest import Fault

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

pytestmark = pytest.mark.judge


def test_workbooks_of_hostile_texts(judge: Judge, tmp_path: Path) -> None:
    files = []
    for place, sheet in enumerate(hostile_sheets()):
        files.append(tmp_path / f"{place}.xlsx")
        files[-1].write_bytes(render_xlsx(sheet))
    assert judge("ooxml", files) == []


def test_the_judge_sees_an_attribute_that_does_not_exist(judge: Judge, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.xlsx", tmp_path / "bad.xlsx"
    good.write_bytes(render_xlsx(next(iter(hostile_sheets()))))
    with ZipFile(good) as read, ZipFile(bad, "w") as write:
        for name in read.namelist():
            write.writestr(name, read.read(name).replace(b"<sheetData>", b'<sheetData odd="1">'))
    assert {fault.rule for fault in judge("ooxml", [bad])} == {"Sch_UndeclaredAttribute"}
