"""The judges judged: each lets a good file pass, and sees every fault that was put into a bad one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.judges.conftest import Fault

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

pytestmark = pytest.mark.judge

SAMPLES = Path(__file__).with_name("samples")


@pytest.mark.parametrize(
    ("name", "sample"), [("html", "good.html"), ("axe", "good.html"), ("mermaid", "good.md"), ("markdown", "good.md")]
)
def test_a_good_file_passes(judge: Judge, name: str, sample: str) -> None:
    assert judge(name, [SAMPLES / sample]) == []


def test_both_validators_see_a_list_item_without_a_list(judge: Judge) -> None:
    faults = {(fault.rule, fault.where) for fault in judge("html", [SAMPLES / "bad.html"])}
    assert ("vnu/error", "23:6") in faults
    assert ("html-validate/element-permitted-parent", "23:7") in faults


def test_axe_sees_the_page_in_both_schemes_and_widths(judge: Judge) -> None:
    faults = judge("axe", [SAMPLES / "bad.html"])
    everywhere = {f"{scheme} {width} px" for scheme in ("light", "dark") for width in (390, 1180)}
    where = {
        rule: {fault.where for fault in faults if fault.rule == rule}
        for rule in ("page/request", "page/script", "page/sideways", "axe/listitem")
    }
    assert where == {
        "page/request": everywhere,
        "page/script": everywhere,
        "page/sideways": {"light 390 px", "dark 390 px"},
        "axe/listitem": everywhere,
    }
    dim = {fault.where for fault in faults if fault.rule == "axe/color-contrast" and ".dim" in fault.message}
    assert dim == {"dark 390 px", "dark 1180 px"}


def test_mermaid_sees_a_false_date_a_false_word_and_a_task_that_runs_backward(judge: Judge) -> None:
    assert [fault.where for fault in judge("mermaid", [SAMPLES / "bad.md"])] == ["line 10", "line 17", "line 22"]


def test_markdownlint_sees_a_crooked_table_and_a_script(judge: Judge) -> None:
    rules = [fault.rule.split("/")[0] for fault in judge("markdown", [SAMPLES / "bad.md"])]
    assert rules == ["MD022", "MD056", "MD033"]
