from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text
from jbp.rendering import render
from jbp.rendering.one_sheet import PERCENTS
from jbp.rendering.one_sheet.blocks import sheet_height, sheet_size
from jbp.rendering.one_sheet.parting import Part, parted
from jbp.rendering.one_sheet.scorecard import scorecard_height, scorecard_parts, scorecard_size
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.sheets import Sheet
from jbp.views.scorecard.view import ScorecardView

if TYPE_CHECKING:
    from tools.sample_plans.texts import Language

    from jbp.views.elements.view import View

SHEETS = ((728, 550), (778, 535))
"""About how much room Letter and A4 have."""


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
    assert all(height(shown, wide * 100 / percent) <= high * 100 / percent for wide, high in SHEETS)
    assert any(height(shown, wide * 100 / larger) > high * 100 / larger * 0.98 for wide, high in SHEETS)


def test_what_no_size_fits_keeps_its_letters_and_goes_on_to_a_next_sheet() -> None:
    assert print_size(view("scorecard", "german", 30)) == ""


def test_documents_of_many_pages_keep_their_letters() -> None:
    assert print_size(view("risks", "german", 30)) == ""


def test_a_page_says_in_its_class_how_it_is_printed_and_its_style_knows_every_size() -> None:
    shown = view("scorecard", "german", 3)
    page = str(render(shown, "html"))
    assert f'<body class="scorecard{print_size(shown)}">' in page
    assert [size for size in PERCENTS[1:] if f".fit-{size}{{zoom:.{f'{size:02}'.rstrip('0')}}}" not in page] == []


def test_a_group_goes_on_where_much_of_a_sheet_would_stay_empty() -> None:
    assert parted([[1] * 4, [1] * 5], first=7, others=10) == (
        (Part(4, turns=False), None, None, None),
        (Part(3, turns=False), None, None, Part(2, turns=True), None),
    )


@pytest.mark.parametrize(
    ("groups", "first"),
    [
        ([[1] * 4, [1] * 5], 9),  # all of it fits
        ([[1] * 4, [1] * 5], 5),  # a single row would stay behind
        ([[1] * 4, [1] * 3], 6),  # a single row would go on
        ([[5] * 4], 4),  # a group that fits the next sheet whole, where little room is left on this one
    ],
)
def test_a_group_stays_whole_where_little_is_won_by_parting_it(groups: list[list[float]], first: float) -> None:
    assert parted(groups, first, others=21) == ()


def test_a_group_that_is_longer_than_a_sheet_fills_each() -> None:
    (parts,) = parted([[1] * 25], first=3, others=10)
    assert [(row, part) for row, part in enumerate(parts) if part] == [
        (0, Part(3, turns=False)),
        (3, Part(10, turns=True)),
        (13, Part(10, turns=True)),
        (23, Part(2, turns=True)),
    ]


def test_rows_higher_than_a_sheet_are_left_to_the_browser() -> None:
    assert parted([[30, 30, 30]], first=3, others=10) == ()


def test_a_page_names_a_component_again_where_it_goes_on_and_its_names_span_all_rows() -> None:
    shown = view("scorecard", "german", 30)
    assert isinstance(shown, ScorecardView)
    page = str(render(shown, "html"))
    parts = scorecard_parts(shown)
    again = sum(part is not None for group in parts for part in group[1:])
    assert again == page.count(" (continued)</span></th>") > 0
    for group, body in zip(shown.groups, page.split("<tbody>")[1:], strict=False):
        assert sum(int(rows) for rows in re.findall(r'rowspan="(\d+)"', body.split("</tbody>")[0])) == len(group.rows)


def test_a_page_of_one_sheet_parts_nothing() -> None:
    shown = view("scorecard", "german", 3)
    assert isinstance(shown, ScorecardView)
    assert scorecard_parts(shown) == ()
    assert "(continued)" not in str(render(shown, "html"))
