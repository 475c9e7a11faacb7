"""Every document of every example in every format, rendered by the command and judged by programs written elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar
from tools.examples import all_examples
from tools.gallery.plans import all_plans
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text, render
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.name import INDEX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.judges.conftest import Fault, Verdict

    Judge = Callable[[str, Iterable[Path]], list[Fault]]
    Rendered = Callable[[str], list[Path]]

pytestmark = pytest.mark.judge

ROOT = Path(__file__).parents[2]
# The project's own pages in Markdown; rendered ones and this folder's samples are judged apart.
THEME = "harbor"
THEMED = ("scorecard", "qbr")
PAGES = ("*.md", "docs/**/*.md", "examples/**/*.md")


@pytest.fixture(scope="session")
def rendered(jbp: Callable[..., Verdict], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Path]]:
    """Gives all documents in a format, rendered by the command; each format is rendered once."""
    folder = tmp_path_factory.mktemp("rendered")

    @cache
    def files(form: str) -> list[Path]:
        for example in all_examples():
            call = ["render", "all", example.plan, "--format", form, "--as-of", str(example.as_of)]
            verdict = jbp(*call, "--out", folder / form / example.name)
            nothing = verdict.status == 4 and "has no events" in verdict.stderr
            assert verdict.status == 0 or nothing, f"jbp {' '.join(call)}: {verdict.stderr}"
        return sorted((folder / form).rglob(f"*.{form}"))

    return files


@pytest.fixture(scope="session")
def themed(jbp: Callable[..., Verdict], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[Path]]:
    """Gives the documents that show most of a company's theme, in a format: a page and slides."""
    folder = tmp_path_factory.mktemp("themed")
    example = all_examples()[0]

    @cache
    def files(form: str) -> list[Path]:
        made = [folder / f"{name}.{form}" for name in THEMED]
        for name, file in zip(THEMED, made, strict=True):
            call = ["render", name, example.plan, "--theme", THEME, "--as-of", str(example.as_of), "--out", str(file)]
            verdict = jbp(*call)
            assert verdict.status == 0, f"jbp {' '.join(call)}: {verdict.stderr}"
        return made

    return files


def _all(files: list[Path], names: Iterable[str] = DOCUMENTS) -> list[Path]:
    """The files, of which there are as many as examples and documents make, so that none can be missing."""
    assert len(files) == len(all_examples()) * len(set(names))
    assert {file.stem for file in files} == set(names)
    return files


def _says_nothing(faults: Iterable[Fault]) -> None:
    listed = "\n".join(str(fault) for fault in faults)
    assert not listed, f"\n{listed}"


@pytest.mark.xdist_group("html")
@pytest.mark.parametrize("name", ["html", "axe", "interaction"])
def test_html(name: str, judge: Judge, rendered: Rendered, themed: Rendered) -> None:
    _says_nothing(judge(name, [*_all(rendered("html"), [*DOCUMENTS, INDEX]), *themed("html")]))


@pytest.mark.xdist_group("html")
def test_slides_can_be_read_from_afar(judge: Judge, tmp_path: Path) -> None:
    decks = [tmp_path / f"{shown.name}.html" for shown in all_plans()]
    for shown, deck in zip(all_plans(), decks, strict=True):
        deck.write_text(str(render(shown.read(), "qbr", format="html", as_of=shown.as_of)), encoding="utf-8")
    _says_nothing(judge("slides", decks))


@pytest.mark.xdist_group("html")
@pytest.mark.parametrize("name", ["html", "axe", "interaction"])
def test_a_scorecard_whose_components_go_on_to_a_next_sheet(name: str, judge: Judge, tmp_path: Path) -> None:
    page = tmp_path / "scorecard.html"
    plan = load_text("sample.plan.yaml", sample_plan("german", initiatives=30, partners=3).encode())
    page.write_text(str(render(plan, "scorecard", format="html", as_of=AS_OF)), encoding="utf-8")
    assert "(continued)" in page.read_text(encoding="utf-8")
    _says_nothing(judge(name, [page]))


@pytest.mark.xdist_group("markdown")
@pytest.mark.parametrize("name", ["markdown", "mermaid"])
def test_markdown(name: str, judge: Judge, rendered: Rendered) -> None:
    _says_nothing(judge(name, _all(rendered("md"))))


@pytest.mark.xdist_group("markdown")
def test_a_timeline_holds_a_diagram(rendered: Rendered) -> None:
    for timeline in (file for file in rendered("md") if file.stem == "timeline"):
        assert "```mermaid\n" in timeline.read_text(encoding="utf-8"), timeline


@pytest.mark.parametrize("name", ["markdown", "mermaid"])
def test_the_projects_own_pages(name: str, judge: Judge) -> None:
    _says_nothing(judge(name, sorted(page for pattern in PAGES for page in ROOT.glob(pattern))))


@pytest.mark.xdist_group("office")
@pytest.mark.parametrize("name", ["ooxml", "office"])
def test_presentations_and_workbooks(name: str, judge: Judge, rendered: Rendered, themed: Rendered) -> None:
    own = [*themed("pptx"), *themed("xlsx")]
    _says_nothing(judge(name, [*_all(rendered("pptx")), *_all(rendered("xlsx")), *own]))


def test_pictures(judge: Judge, rendered: Rendered) -> None:
    files = rendered("svg")
    assert {file.stem for file in files} >= {"timeline", "risks"}
    _says_nothing(judge("svg", files))


def test_calendars(judge: Judge, rendered: Rendered) -> None:
    files = rendered("ics")
    assert len(files) >= len(all_examples()) - 1
    _says_nothing(judge("ics", files))
    for file in files:
        calendar = Calendar.from_ical(file.read_bytes())
        assert calendar.errors == []
        assert all(event.errors == [] for event in calendar.walk("VEVENT"))
