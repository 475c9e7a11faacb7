"""Documents of every example as PDF, judged by qpdf and by what poppler reads of their structure."""

from __future__ import annotations

import subprocess
from functools import cache
from typing import TYPE_CHECKING

import pytest
from tools.examples import ROOT, all_examples

from jbp import api
from jbp.rendering.pdf import render_pdf
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from tools.examples import Example

    from jbp.finding import Finding
    from jbp.model.plan import Plan

pytestmark = pytest.mark.judge


def _judged(*command: str | Path) -> str:
    try:
        # What a picture shows is printed by poppler as it stands in the file, in UTF-16, and not as UTF-8.
        run = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=120)
    except FileNotFoundError:
        pytest.fail(f"{command[0]} is missing: `make judges` installs it")
    assert run.returncode == 0, f"{run.stdout}\n{run.stderr}"
    return run.stdout


@cache
def _read(example: Example) -> tuple[Plan, tuple[Finding, ...]]:
    """The plan of an example and what is found in it, once for all its documents."""
    found = api.load(str(ROOT / example.plan))
    assert found.plan is not None
    return found.plan, api.lint(found, as_of=example.as_of)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
def test_pdf(example: Example, document: str, tmp_path: Path) -> None:
    plan, findings = _read(example)
    view = DOCUMENTS[document].builder(plan, example.as_of, findings)
    path = tmp_path / f"{document}.pdf"
    path.write_bytes(render_pdf(view))
    assert "No syntax or stream encoding errors found" in _judged("qpdf", "--check", path)
    told = _judged("pdfinfo", path)
    assert "Tagged:          yes" in told
    assert f"Title:           {view.heading.document}: {view.heading.title}" in told
    structure = _judged("pdfinfo", "-struct", path)
    assert structure.startswith("Document")
    assert "H1" in structure
