"""jbp as a library, as its documentation shows it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from tests.docs.pages import blocks, text_of

import jbp
from jbp.errors import EditError

ROOT = Path(__file__).parents[1]
DAY = dt.date(2026, 6, 15)


def test_a_plan_is_loaded_linted_and_rendered() -> None:
    document = jbp.load(ROOT / "examples/after-reset/plan.yaml")
    assert jbp.lint(document, as_of=DAY) == ()
    made = jbp.render(document, "scorecard", format="md", as_of=DAY)
    assert isinstance(made, str)
    assert made.startswith("# Relevane")
    # Once more, now that every package is imported: no package may take a function's name.
    assert jbp.lint(document, as_of=DAY) == ()


def test_a_partner_sees_its_own_view() -> None:
    overlay = ROOT / "examples/ecosystem/overlay/plan.yaml"
    own, other = jbp.load(overlay, partner="nimbra"), jbp.load(overlay, partner="distria")
    assert own.plan is not None
    assert other.plan is not None
    assert len(own.plan.risks) == len(other.plan.risks) + 1


def test_the_same_plan_gives_the_same_bytes() -> None:
    pages = {
        jbp.render(jbp.load(ROOT / "examples/ecosystem/plan.yaml"), "timeline", format="html", as_of=DAY)
        for _ in range(2)
    }
    assert len(pages) == 1


def test_the_page_on_python_runs_as_it_stands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    page = text_of(ROOT / "docs/python.md")
    parts = [block.text for block in blocks(page) if block.language == "python"]
    assert len(parts) == 3
    exec("\n".join(parts), {})  # noqa: S102 - the project's own page
    assert "the plan has no partners" in capsys.readouterr().out
    assert all(f"`{name}`" in page for name in jbp.__all__)


def test_a_text_is_laid_out() -> None:
    text = b"id:   harbour   # ours\njbp: 1\n"
    assert jbp.format_text("plan.yaml", text) == b"jbp: 1\nid: harbour  # ours\n"
    waivers = b"waivers:\n-   reason: agreed\n    rule: lint\n"
    assert jbp.format_text("waivers.yaml", waivers, of_waivers=True).startswith(b"waivers:\n  - rule: lint\n")


def test_a_text_that_cannot_be_read_is_not_laid_out() -> None:
    with pytest.raises(EditError, match=r"plan\.yaml cannot be laid out before what jbp validate finds"):
        jbp.format_text("plan.yaml", b"a: [1")
