"""The documents and the lint report of every example, as they were when somebody last looked at them."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tools.examples import Example, all_examples

from jbp.api import load, render
from jbp.rendering import render as render_view
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.view import view_index

if TYPE_CHECKING:
    from tests.conftest import Golden

    from jbp.reading.document import Document

ROOT = Path(__file__).parents[1]
EXAMPLES = all_examples()
# Markdown shows all that a view holds; one page of each template in HTML shows how it is laid out.
SHOWN = "after-reset"
LAID_OUT = ("scorecard", "dashboard", "timeline", "focus-areas", "risks", "qbr")
CASES = [
    (example, document, format_)
    for example in EXAMPLES
    for document in DOCUMENTS
    for format_ in ("md", "html")
    if format_ == "md" or (example.name == SHOWN and document in LAID_OUT)
]


@cache
def loaded(example: Example) -> Document:
    """An example, read once for all its documents."""
    return load(ROOT / example.plan)


@pytest.mark.parametrize(("example", "document", "format_"), CASES, ids=lambda value: getattr(value, "name", value))
def test_a_document_is_as_it_was(example: Example, document: str, format_: str, golden: Golden) -> None:
    plan = loaded(example)
    text = render(plan, document, format=format_, as_of=example.as_of)
    assert isinstance(text, str)
    golden.check(f"{example.name}/{document}.{format_}", text)


def test_the_page_that_leads_to_the_documents_is_as_it_was(golden: Golden) -> None:
    [example] = (example for example in EXAMPLES if example.name == SHOWN)
    plan = loaded(example).plan
    assert plan is not None
    text = render_view(view_index(plan, example.as_of, DOCUMENTS.values(), "html"), "html")
    assert isinstance(text, str)
    golden.check(f"{SHOWN}/index.html", text)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_lint_report_is_as_it_was(example: Example, golden: Golden) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "jbp", "lint", example.plan, "--as-of", str(example.as_of)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1"},
    )
    assert run.returncode in {0, 1}, run.stderr
    golden.check(f"{example.name}/lint.txt", run.stdout)


def test_no_golden_file_is_left_over() -> None:
    wanted = {f"{example.name}/{document}.{format_}" for example, document, format_ in CASES}
    wanted |= {f"{SHOWN}/index.html", *(f"{example.name}/lint.txt" for example in EXAMPLES)}
    folder = ROOT / "tests/golden"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == wanted
