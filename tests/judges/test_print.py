"""Pages as a browser prints them: what is meant for one sheet of paper fits on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from pypdf import PdfReader
from tools.examples import all_examples
from tools.gallery.browser import check_programs, open_pages
from tools.gallery.looks import Look, task
from tools.gallery.plans import example_plan
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text, render

if TYPE_CHECKING:
    from pathlib import Path

    from tools.sample_plans.texts import Language

pytestmark = pytest.mark.judge

ON_ONE_SHEET = ("scorecard", "one-pager", "agenda")
DECK = "qbr"


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What a browser prints of documents that are meant for one sheet, and of decks, by example and document."""
    check_programs(paper=True)
    folder = tmp_path_factory.mktemp("printed")
    tasks = {}
    for example in all_examples():
        plan = example_plan(example).read()
        for name in (*ON_ONE_SHEET, DECK):
            page = folder / f"{example.name}-{name}.html"
            page.write_text(str(render(plan, name, format="html", as_of=example.as_of)), encoding="utf-8")
            tasks[f"{example.name} {name}"] = task(page, Look("print"))
    open_pages(list(tasks.values()))
    return {name: folder / str(one["out"]) for name, one in tasks.items()}


@pytest.mark.xdist_group("printed")
def test_what_is_meant_for_one_sheet_fits_on_it(printed: dict[str, Path]) -> None:
    pages = {name: len(PdfReader(pdf).pages) for name, pdf in printed.items() if not name.endswith(DECK)}
    assert pages == dict.fromkeys(pages, 1)


class Invented(NamedTuple):
    """A document of an invented plan."""

    document: str
    language: Language
    initiatives: int
    partners: int


ORDINARY = (
    Invented("scorecard", "english", 12, 2),
    Invented("scorecard", "german", 5, 3),
    Invented("one-pager", "english", 30, 5),
    Invented("one-pager", "german", 30, 5),
)
"""What an ordinary plan fills, in short words and in long ones."""


def _pages(folder: Path, shown: Invented, paper: str) -> list[str]:
    """What stands on each of the sheets that a browser prints."""
    text = sample_plan(shown.language, initiatives=shown.initiatives, partners=shown.partners)
    page = folder / f"{shown.document}.html"
    plan = load_text("sample.plan.yaml", text.encode())
    page.write_text(str(render(plan, shown.document, format="html", as_of=AS_OF)), encoding="utf-8")
    asked = task(page, Look("print"))
    open_pages([{**asked, "paper": paper}])
    return [page.extract_text() for page in PdfReader(str(asked["out"])).pages]


@pytest.mark.parametrize("shown", ORDINARY, ids=lambda shown: f"{shown.document}-{shown.language}")
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_an_ordinary_plan_fits_one_sheet(shown: Invented, paper: str, tmp_path: Path) -> None:
    assert len(_pages(tmp_path, shown, paper)) == 1


def test_a_scorecard_of_several_sheets_repeats_its_headings_and_parts_no_list(tmp_path: Path) -> None:
    texts = _pages(tmp_path, Invented("scorecard", "english", 30, 3), "A4")
    assert len(texts) == 2
    assert all("Leading indicator" in text for text in texts)
    # A component is not parted, so its name stands on the sheet of its first initiative and of its last.
    service = ("Service", "Remote diagnosis", "Driver hotline", "Winter package")
    assert [sum(words in text for words in service) for text in texts] == [0, len(service)]
    assert "Top risks" in texts[1]
    assert "A rival bundles trucks and power" in texts[1]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_scorecard_of_long_words_fills_its_sheets_and_names_again_what_goes_on(paper: str, tmp_path: Path) -> None:
    texts = _pages(tmp_path, Invented("scorecard", "german", 30, 3), paper)
    assert len(texts) == 4
    assert ["(continued)" in text for text in texts] == [False, True, True, False]
    assert all("Leading indicator" in text for text in texts[:3])


def test_a_short_group_of_rows_stands_on_one_sheet_under_its_title(tmp_path: Path) -> None:
    texts = _pages(tmp_path, Invented("dashboard", "english", 30, 5), "A4")
    plan = load_text("sample.plan.yaml", sample_plan("english", initiatives=30, partners=5).encode()).plan
    assert plan is not None
    work = [(one.title, [each.title for each in one.activities.values()]) for one in plan.initiatives.values()]
    assert len(texts) > 3
    for title, activities in work:
        assert any(title in text and all(each in text for each in activities) for text in texts), title


@pytest.mark.xdist_group("printed")
def test_a_slide_is_a_page(printed: dict[str, Path]) -> None:
    for name, pdf in printed.items():
        if name.endswith(DECK):
            slides = pdf.with_suffix("").with_suffix(".html").read_text(encoding="utf-8").count('<section class="slide')
            assert len(PdfReader(pdf).pages) == slides, name


@pytest.mark.parametrize("shown", [Invented("qbr", "english", 30, 5), Invented("qbr", "german", 30, 5)], ids=str)
def test_a_slide_of_a_large_plan_is_a_page_too(shown: Invented, tmp_path: Path) -> None:
    pages = _pages(tmp_path, shown, "A4")
    slides = (tmp_path / "qbr.html").read_text(encoding="utf-8").count('<section class="slide')
    assert len(pages) == slides


@pytest.mark.xdist_group("printed")
def test_a_sheet_is_landscape(printed: dict[str, Path]) -> None:
    for pdf in printed.values():
        box = PdfReader(pdf).pages[0].mediabox
        assert box.width > box.height
