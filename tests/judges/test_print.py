"""Pages as a browser prints them: what is meant for one sheet of paper fits on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from tools.examples import all_examples
from tools.gallery.browser import check_programs, open_pages
from tools.gallery.looks import Look, task
from tools.gallery.plans import example_plan

from jbp.api import render

if TYPE_CHECKING:
    from pathlib import Path

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


def test_what_is_meant_for_one_sheet_fits_on_it(printed: dict[str, Path]) -> None:
    pages = {name: len(PdfReader(pdf).pages) for name, pdf in printed.items() if not name.endswith(DECK)}
    assert pages == dict.fromkeys(pages, 1)


def test_a_slide_is_a_page(printed: dict[str, Path]) -> None:
    for name, pdf in printed.items():
        if name.endswith(DECK):
            slides = pdf.with_suffix("").with_suffix(".html").read_text(encoding="utf-8").count('<section class="slide')
            assert len(PdfReader(pdf).pages) == slides, name


def test_a_sheet_is_landscape(printed: dict[str, Path]) -> None:
    for pdf in printed.values():
        box = PdfReader(pdf).pages[0].mediabox
        assert box.width > box.height
