"""The judges judged: each lets a good file pass, and sees every fault that was put into a bad one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.hostile.sheets import hostile_sheets
from tests.rendering.decks import sample_deck

from jbp.rendering.archive import packed, unpacked
from jbp.rendering.powerpoint import render_pptx
from jbp.rendering.xlsx import render_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.judges.conftest import Fault

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

pytestmark = pytest.mark.judge

STILL = ("light 1180 px", "dark 390 px")
SAMPLES = Path(__file__).with_name("samples")


@pytest.mark.parametrize(
    ("name", "sample"),
    [
        ("html", "good.html"),
        ("axe", "good.html"),
        ("interaction", "good.html"),
        ("slides", "good-slides.html"),
        ("mermaid", "good.md"),
        ("markdown", "good.md"),
        ("svg", "good.svg"),
        ("ics", "good.ics"),
    ],
)
def test_a_good_file_passes(judge: Judge, name: str, sample: str) -> None:
    assert judge(name, [SAMPLES / sample]) == []


def test_both_validators_see_a_list_item_without_a_list(judge: Judge) -> None:
    faults = {(fault.rule, fault.where) for fault in judge("html", [SAMPLES / "bad.html"])}
    assert ("vnu/error", "23:6") in faults
    assert ("html-validate/element-permitted-parent", "23:7") in faults


def test_axe_sees_the_page_in_both_schemes_and_widths_in_use_and_without_its_script(judge: Judge) -> None:
    faults = judge("axe", [SAMPLES / "bad.html"])
    plain = {f"{scheme} {width} px" for scheme in ("light", "dark") for width in (390, 1180)}
    in_use, still = {"light 390 px in use", "dark 1180 px in use"}, {f"{one} without scripts" for one in STILL}
    everywhere = plain | in_use | still
    where = {
        rule: {fault.where for fault in faults if fault.rule == rule}
        for rule in ("page/request", "page/script", "page/sideways", "axe/listitem")
    }
    assert where == {
        "page/request": everywhere,
        "page/script": plain | in_use,
        "page/sideways": {one for one in everywhere if "390" in one},
        "axe/listitem": everywhere,
    }
    dim = {fault.where for fault in faults if fault.rule == "axe/color-contrast" and ".dim" in fault.message}
    assert dim == {one for one in everywhere if "dark" in one}


def test_small_letters_and_a_slide_that_is_too_high_are_seen(judge: Judge) -> None:
    faults = judge("slides", [SAMPLES / "bad-slides.html"])
    assert [(fault.where, fault.rule, fault.message.partition(":")[0]) for fault in faults] == [
        ("slide 1", "slides/small", "letters of 9.8 points"),
        ("slide 2", "slides/small", "letters of 7.5 points"),
        ("slide 3", "slides/high", "114 px are below the window"),
    ]


def test_a_script_that_has_nothing_to_do_is_seen(judge: Judge) -> None:
    assert "interaction/idle" in {fault.rule for fault in judge("interaction", [SAMPLES / "bad.html"])}


def test_every_slip_of_a_page_that_can_be_sorted_chosen_from_and_opened_is_seen(judge: Judge) -> None:
    faults = judge("interaction", [SAMPLES / "misled.html"])
    slips = (
        *("order", "groups", "restored", "announced", "shown", "counted", "address", "details"),
        *("target", "focus", "print", "scripts-off"),
    )
    assert {fault.rule for fault in faults} == {f"interaction/{slip}" for slip in slips}
    assert {fault.where for fault in faults} == {
        f"{width} px{how}" for width in (390, 1180) for how in ("", " without scripts")
    }


def test_mermaid_sees_a_false_date_a_false_word_and_a_task_that_runs_backward(judge: Judge) -> None:
    assert [fault.where for fault in judge("mermaid", [SAMPLES / "bad.md"])] == ["line 10", "line 17", "line 22"]


def test_markdownlint_sees_a_crooked_table_and_a_script(judge: Judge) -> None:
    rules = [fault.rule.split("/")[0] for fault in judge("markdown", [SAMPLES / "bad.md"])]
    assert rules == ["MD022", "MD056", "MD033"]


def test_a_picture_that_is_none_that_acts_or_that_loads_something_is_seen(judge: Judge) -> None:
    faults = judge("svg", [SAMPLES / "bad.svg", SAMPLES / "torn.svg"])
    assert {fault.where for fault in faults if fault.rule == "vnu/error"} == {"3:3"}
    assert [fault.where for fault in faults if fault.rule == "vnu/fatal"] == ["1:44"]
    acting = {(fault.where, fault.message.partition(":")[0]) for fault in faults if fault.rule == "svg/acting"}
    assert acting == {
        ("line 4", "an action"),
        ("line 5", "a reference to elsewhere"),
        ("line 6", "a reference to elsewhere"),
        ("line 7", "a foreign object"),
        ("line 8", "a script"),
    }


def test_every_slip_of_a_calendar_is_seen(judge: Judge) -> None:
    faults = judge("ics", [SAMPLES / "bad.ics", SAMPLES / "torn.ics"])
    assert [(fault.where, fault.rule) for fault in faults] == [
        ("line 25", "ics/break"),
        ("line 28", "ics/long"),
        ("event 1", "ics/time"),
        ("event 2", "ics/uid"),
        ("event 3", "ics/property"),
        ("", "ics/parse"),
    ]


def test_libreoffice_sees_what_is_no_document_and_a_slide_that_is_not_shown(judge: Judge, tmp_path: Path) -> None:
    presentation, workbook = render_pptx(sample_deck()), render_xlsx(next(iter(hostile_sheets())))
    files = unpacked(presentation)
    files["ppt/slides/slide1.xml"] = files["ppt/slides/slide1.xml"].replace(b"<p:sld ", b'<p:sld show="0" ', 1)
    made = {
        "good.pptx": presentation,
        "good.xlsx": workbook,
        "hidden.pptx": packed(files),
        "torn.pptx": presentation[: len(presentation) // 2],
    }
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    faults = judge("office", [tmp_path / name for name in made])
    assert {(Path(fault.file).name, fault.rule) for fault in faults} == {
        ("hidden.pptx", "office/pages"),
        ("torn.pptx", "office/refused"),
    }
