from __future__ import annotations

from pathlib import Path

import pytest
from tools.gallery import __main__ as gallery
from tools.gallery.browser import MissingProgramError, check_programs
from tools.gallery.contact_sheet import contact_sheet
from tools.gallery.looks import SCHEMES, WIDTHS, Look, looks, task
from tools.gallery.plans import all_plans


def test_the_matrix_holds_each_scheme_in_each_width_and_paper_once() -> None:
    names = [look.name for look in looks(SCHEMES, WIDTHS)]
    assert names == ["light-390", "light-1180", "dark-390", "dark-1180", "print"]


def test_the_plans_are_the_examples_and_each_kind_of_invented_one() -> None:
    names = [plan.name for plan in all_plans()]
    assert {"after-reset", "english-3-2", "english-3-5", "german-30-2", "german-30-5"} <= set(names)
    assert len(names) == len(set(names))
    assert all(plan.read().plan is not None for plan in all_plans())


def test_a_picture_stands_beside_its_page() -> None:
    page = Path("out/after-reset/timeline.html")
    assert task(page, Look("dark", 390)) == {
        "page": "out/after-reset/timeline.html",
        "out": "out/after-reset/timeline.dark-390.png",
        "scheme": "dark",
        "width": 390,
    }
    assert task(page, Look("print"))["out"] == "out/after-reset/timeline.print.pdf"


def test_a_deck_is_taken_with_all_its_slides() -> None:
    assert task(Path("out/after-reset/qbr.html"), Look("light", 1180))["scripts"] is False


def test_the_contact_sheet_shows_every_picture_and_counts_pages_as_people_do(tmp_path: Path) -> None:
    for name in ("plan/risks.print-10.png", "plan/risks.print-2.png", "plan/agenda.light-390.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    page = contact_sheet(tmp_path)
    places = [page.index(name) for name in ("agenda.light-390.png", "risks.print-2.png", "risks.print-10.png")]
    assert places == sorted(places)
    assert '<h2 id="plan/risks">plan/risks</h2>' in page
    assert "3 pictures" in page


def test_a_plan_that_nothing_is_called_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        gallery.main(["--plans", "after-rest"])
    assert "no plan is called after-rest" in capsys.readouterr().err


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "chromium"))


@pytest.mark.usefixtures("no_programs")
def test_a_missing_program_is_named_with_the_way_to_get_it() -> None:
    with pytest.raises(MissingProgramError, match=r"node and .*chromium and pdftoppm .*make judges"):
        check_programs(paper=True)


@pytest.mark.usefixtures("no_programs")
def test_nothing_is_rendered_where_a_program_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "gallery"
    assert gallery.main(["--plans", "after-reset", "--out", str(out)]) == 2
    assert "make judges" in capsys.readouterr().err
    assert not out.exists()
