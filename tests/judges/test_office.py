"""Presentations and workbooks, judged by Microsoft's Open XML SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.rendering.decks import as_theme, company_theme, sample_deck

from jbp.rendering.archive import packed, unpacked
from jbp.rendering.powerpoint import render_pptx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from tests.judges.conftest import Fault

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

pytestmark = pytest.mark.judge


def _says_nothing(faults: Iterable[Fault]) -> None:
    listed = "\n".join(str(fault) for fault in faults)
    assert not listed, f"\n{listed}"


def test_every_kind_of_block_in_our_own_and_in_a_companys_theme(judge: Judge, tmp_path: Path) -> None:
    own, company = tmp_path / "own.pptx", tmp_path / "company.pptx"
    own.write_bytes(render_pptx(sample_deck()))
    company.write_bytes(render_pptx(sample_deck(), as_theme(company_theme())))
    _says_nothing(judge("ooxml", [own, company]))


def test_a_broken_presentation_is_seen(judge: Judge, tmp_path: Path) -> None:
    files = unpacked(render_pptx(sample_deck()))
    chart = next(name for name in files if name.startswith("ppt/charts/chart"))
    files[chart] = files[chart].replace(b'<c:axId val="', b'<c:axId val="-')
    broken, none = tmp_path / "broken.pptx", tmp_path / "none.pptx"
    broken.write_bytes(packed(files))
    none.write_bytes(b"no presentation at all")
    assert {fault.file for fault in judge("ooxml", [broken, none])} == {str(broken), str(none)}
