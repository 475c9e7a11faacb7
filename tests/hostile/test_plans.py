"""A plan that is hostile in every field, through the maker of every document."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.effort import cases
from tests.hostile.plans import AS_OF, hostile_plan
from tests.hostile.read_html import harmless, outlined, read_page
from tests.hostile.read_markdown import read_markdown
from tests.hostile.read_pptx import read_deck
from tests.hostile.read_xlsx import cells, read_book
from tests.hostile.texts import folded, shown_texts
from tests.hostile.twins import same, texts_in, twins

from jbp.errors import RenderWarning
from jbp.rendering import render
from jbp.rendering.html import render_html
from jbp.rendering.ics import render_ics
from jbp.rendering.json_ import render_json
from jbp.rendering.markdown import render_markdown
from jbp.rendering.powerpoint import render_pptx
from jbp.rendering.xlsx import render_xlsx
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from jbp.views.elements.view import View

pools = st.lists(shown_texts(), min_size=1, max_size=12)


def _view(name: str, texts: list[str]) -> View:
    return DOCUMENTS[name].builder(hostile_plan(texts), AS_OF)


@pytest.mark.parametrize("name", DOCUMENTS)
@cases(1, 50)
@given(pools)
def test_a_document_says_the_texts_of_its_plan_as_they_are_and_nothing_else(name: str, texts: list[str]) -> None:
    pair = twins(_view(name, texts), texts)
    page = read_page(render_html(pair.view))
    harmless(page)
    same(outlined(page), outlined(read_page(render_html(pair.twin)), pair.told))
    same(read_markdown(render_markdown(pair.view)), read_markdown(render_markdown(pair.twin), pair.told))


@cases(2, 200)
@given(st.sampled_from(list(DOCUMENTS)), pools)
def test_a_workbook_of_any_document_does_too(name: str, texts: list[str]) -> None:
    pair = twins(_view(name, texts), texts)
    same(cells(read_book(render_xlsx(pair.view))), cells(read_book(render_xlsx(pair.twin)), pair.told))


@cases(1, 100)
@given(st.sampled_from(list(DOCUMENTS)), pools)
def test_slides_and_pages_of_any_document_can_be_read(name: str, texts: list[str]) -> None:
    view = _view(name, texts)
    assert read_deck(render_pptx(view)).slides
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RenderWarning)  # of letters that no font has
        assert render(view, "pdf")
    assert json.loads(render_json(view))["document"] == name


def test_every_text_of_the_plan_is_somewhere_in_the_documents() -> None:
    plan = hostile_plan(["<b>"])
    said = [text for kind in DOCUMENTS.values() for text in texts_in(kind.builder(plan, AS_OF))]
    assert sum("<b>" in folded(text) for text in said) > 1_000
    assert "<b>" in render_ics(DOCUMENTS["calendar"].builder(plan, AS_OF))
