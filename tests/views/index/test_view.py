"""The page that leads to all documents."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from tools.examples import ROOT, Example, all_examples

from jbp.api import load
from jbp.rendering import render
from jbp.rendering.made_by import document_of
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.view import GROUPS, IndexView, view_index
from jbp.views.index.wording import INDEX_WORDS


def _index(example: Example, *names: str) -> IndexView:
    plan = load(ROOT / example.plan).plan
    assert plan is not None
    return view_index(plan, example.as_of, [DOCUMENTS[name] for name in names or DOCUMENTS], "html")


def test_every_document_stands_in_one_group_that_has_a_title() -> None:
    placed = [name for names in GROUPS.values() for name in names]
    assert sorted(placed) == sorted(DOCUMENTS)
    assert list(GROUPS) == list(INDEX_WORDS.groups)


def test_only_what_was_made_is_there_and_no_group_is_empty() -> None:
    view = _index(all_examples()[0], "risks", "plan")
    assert [[entry.file for entry in group.entries] for group in view.groups] == [["risks.html"], ["plan.html"]]


@pytest.mark.parametrize("example", all_examples(), ids=lambda example: example.name)
def test_the_page_links_to_every_document_and_says_what_it_is(example: Example) -> None:
    page = render(_index(example), "html")
    assert isinstance(page, str)
    assert sorted(re.findall(r'<a href="([^"]+)">', page)) == sorted(f"{name}.html" for name in DOCUMENTS)
    assert all(kind.summary.replace("'", "&#39;") in page for kind in DOCUMENTS.values())
    assert document_of(page.encode()) == "index"


def test_a_page_says_which_document_it_was_made_as() -> None:
    plan = load(ROOT / all_examples()[0].plan).plan
    assert plan is not None
    for name in ("scorecard", "qbr", "risks"):
        page = render(DOCUMENTS[name].builder(plan, dt.date(2026, 6, 30)), "html")
        assert isinstance(page, str)
        assert document_of(page.encode()) == name
    assert document_of(b"<html><head><title>Our site</title></head></html>") == ""
