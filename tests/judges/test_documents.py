"""Every document of every example in every format, rendered by the command and judged by programs written elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tools.demo import FORMATS
from tools.examples import all_examples

from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.judges.conftest import Fault, Verdict

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

pytestmark = pytest.mark.judge

ROOT = Path(__file__).parents[2]
# The project's own pages in Markdown; rendered ones and this folder's samples are judged apart.
PAGES = ("*.md", "docs/**/*.md", "examples/**/*.md")


@pytest.fixture(scope="session")
def rendered(jbp: Callable[..., Verdict], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds all documents, one folder an example."""
    out = tmp_path_factory.mktemp("rendered")
    for example in all_examples():
        for form in FORMATS:
            call = ["render", "all", example.plan, "--format", form, "--as-of", str(example.as_of)]
            verdict = jbp(*call, "--out", out / example.name)
            assert verdict.status == 0, f"jbp {' '.join(call)}: {verdict.stderr}"
    return out


def _all(folder: Path, form: str) -> list[Path]:
    """The rendered files of one format: as many as examples and documents make, so that none can be missing."""
    files = sorted(folder.rglob(f"*.{form}"))
    names = {*DOCUMENTS, "index"} if form == "html" else set(DOCUMENTS)
    assert len(files) == len(all_examples()) * len(names)
    assert {file.stem for file in files} == names
    return files


def _says_nothing(faults: Iterable[Fault]) -> None:
    listed = "\n".join(str(fault) for fault in faults)
    assert not listed, f"\n{listed}"


@pytest.mark.parametrize("name", ["html", "axe", "interaction"])
def test_html(name: str, judge: Judge, rendered: Path) -> None:
    _says_nothing(judge(name, _all(rendered, "html")))


@pytest.mark.parametrize("name", ["markdown", "mermaid"])
def test_markdown(name: str, judge: Judge, rendered: Path) -> None:
    _says_nothing(judge(name, _all(rendered, "md")))


@pytest.mark.parametrize("name", ["markdown", "mermaid"])
def test_the_projects_own_pages(name: str, judge: Judge) -> None:
    _says_nothing(judge(name, sorted(page for pattern in PAGES for page in ROOT.glob(pattern))))


def test_a_timeline_holds_a_diagram(rendered: Path) -> None:
    for timeline in rendered.rglob("timeline.md"):
        assert "```mermaid\n" in timeline.read_text(encoding="utf-8"), timeline
