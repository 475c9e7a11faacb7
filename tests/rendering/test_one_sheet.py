from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text
from jbp.rendering import render
from jbp.rendering.one_sheet import PERCENTS
from jbp.rendering.one_sheet.blocks import sheet_height, sheet_size
from jbp.rendering.one_sheet.scorecard import scorecard_height, scorecard_size
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.sheets import Sheet
from jbp.views.scorecard.view import ScorecardView

if TYPE_CHECKING:
    from tools.sample_plans.texts import Language

    from jbp.views.elements.view import View

ROOM, DEPTH = 728, 540


@cache
def view(name: str, language: Language, initiatives: int) -> View:
    text = sample_plan(language, initiatives=initiatives, partners=3)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    return DOCUMENTS[name].builder(plan, AS_OF)


def print_size(shown: View) -> str:
    if isinstance(shown, ScorecardView):
        return scorecard_size(shown)
    return sheet_size(shown) if isinstance(shown, Sheet) else ""


def height(shown: View, room: float) -> float:
    if isinstance(shown, ScorecardView):
        return scorecard_height(shown, room)
    assert isinstance(shown, Sheet)
    return sheet_height(shown, room)


def test_what_fits_a_sheet_is_printed_in_the_usual_letters() -> None:
    assert print_size(view("scorecard", "english", 3)) == ""
    assert print_size(view("one-pager", "english", 3)) == ""


@pytest.mark.parametrize(("name", "initiatives"), [("scorecard", 3), ("scorecard", 5), ("one-pager", 30)])
def test_long_words_are_printed_in_the_largest_letters_in_which_they_fit(name: str, initiatives: int) -> None:
    shown = view(name, "german", initiatives)
    percent = int(print_size(shown).removeprefix(" fit-"))
    larger = PERCENTS[PERCENTS.index(percent) - 1]
    assert height(shown, ROOM * 100 / percent) <= DEPTH * 100 / percent
    assert height(shown, ROOM * 100 / larger) > DEPTH * 100 / larger * 0.98


def test_what_no_size_fits_keeps_its_letters_and_goes_on_to_a_next_sheet() -> None:
    assert print_size(view("scorecard", "german", 30)) == ""


def test_documents_of_many_pages_keep_their_letters() -> None:
    assert print_size(view("risks", "german", 30)) == ""


def test_a_page_says_in_its_class_how_it_is_printed_and_its_style_knows_every_size() -> None:
    shown = view("scorecard", "german", 3)
    page = str(render(shown, "html"))
    assert f'<body class="scorecard{print_size(shown)}">' in page
    assert [size for size in PERCENTS[1:] if f".fit-{size}{{zoom:.{f'{size:02}'.rstrip('0')}}}" not in page] == []
