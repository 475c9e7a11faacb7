from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text
from jbp.layout.timeline import PlacedBand, TimelineLayout, lay_out
from jbp.layout.timeline_cuts import Cut, Heights, cuts, printed_cuts, within
from jbp.views.timeline.view import view_timeline


def laid_out(initiatives: int) -> TimelineLayout:
    text = sample_plan("german", initiatives=initiatives, partners=5)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    layout = lay_out(view_timeline(plan, AS_OF))
    assert layout is not None
    return layout


def test_a_chart_that_fits_a_sheet_is_not_cut() -> None:
    layout = laid_out(3)
    assert printed_cuts(layout) == ()
    (whole,) = cuts(layout, Heights(layout.height, layout.height))
    assert (whole.top, whole.bottom, whole.again) == (layout.top, layout.height, ())


@pytest.mark.parametrize("initiatives", [12, 20, 30])
def test_the_sheets_show_all_of_it_and_each_fits_its_paper(initiatives: int) -> None:
    layout = laid_out(initiatives)
    found = cuts(layout)
    assert (found[0].top, found[-1].bottom) == (layout.top, layout.height)
    assert all(one.bottom == other.top for one, other in pairwise(found))
    assert all(layout.top + cut.again_height + cut.bottom - cut.top <= 770 for cut in found)
    assert layout.top + found[0].bottom - found[0].top <= 600


def test_no_bar_and_no_line_of_text_is_cut() -> None:
    layout = laid_out(30)
    edges = [cut.bottom for cut in cuts(layout)[:-1]]
    bars = [(bar.box.y, bar.box.bottom) for bar in layout.bars]
    lines = [(line.y - 8, line.y + 2) for band in layout.bands for line in band.lines]
    assert [(top, edge, bottom) for edge in edges for top, bottom in bars + lines if top < edge < bottom] == []


def test_a_heading_keeps_the_first_of_its_lanes() -> None:
    layout = laid_out(30)
    headings = [line.y for band in layout.bands for line in band.lines if line.kind == "heading"]
    for cut in cuts(layout)[:-1]:
        assert all(not cut.bottom - 30 < heading < cut.bottom for heading in headings)


def test_a_sheet_that_goes_on_with_a_component_says_so_and_no_other_does() -> None:
    layout = laid_out(30)
    found = cuts(layout, Heights(400, 400))
    going_on = [cut for cut in found if any(band.top < cut.top < band.bottom for band in layout.bands)]
    assert going_on
    for cut in found:
        said = " ".join(line.text for line in cut.again if line.kind == "band")
        band = next((one for one in layout.bands if one.top < cut.top < one.bottom), None)
        assert said == ("" if band is None else f"{band.name} (continued)")
        assert all(line.y < cut.again_height for line in cut.again)
        # What goes on still has something to show.
        assert band is None or any(cut.top <= bar.box.y < band.bottom for bar in layout.bars) or _has_words(band, cut)


def _has_words(band: PlacedBand, cut: Cut) -> bool:
    return any(line.y > cut.top for line in band.lines)


def test_an_initiative_that_is_parted_is_named_again_above_its_lanes() -> None:
    layout = laid_out(30)
    for cut in cuts(layout, Heights(300, 300)):
        said = " ".join(line.text for line in cut.again if line.kind == "heading")
        groups = [one for band in layout.bands for one in band.groups if one.top < cut.top < one.bottom - 1]
        assert said == "".join(f"{one.title} (continued)" for one in groups)


def test_a_stretch_holds_what_reaches_into_it_and_nothing_else() -> None:
    layout = laid_out(30)
    stretches = [within(layout, cut.top, cut.bottom) for cut in cuts(layout)]
    assert len(stretches) > 3
    # Nothing is cut, so each bar stands in one stretch; one that ends where the next begins may stand in both.
    assert {bar.item.key for one in stretches for bar in one.bars} == {bar.item.key for bar in layout.bars}
    assert sum(len(one.bars) for one in stretches) < len(layout.bars) * 1.2
    assert {line for one in stretches for band in one.bands for line in band.lines} == {
        line for band in layout.bands for line in band.lines
    }
    assert {path for one in stretches for path in one.arrows} == set(layout.arrows)
    assert [one.today_label for one in stretches] == [None] * (len(stretches) - 1) + [layout.today_label]


def test_a_stretch_keeps_everything_in_its_place() -> None:
    layout = laid_out(12)
    assert within(layout, 0, layout.height) == layout
    axis = within(layout, 0, 0)
    assert (axis.bars, axis.arrows, axis.bands, axis.today_label) == ((), (), (), None)
    assert (axis.width, axis.height, axis.months, axis.years) == (
        layout.width,
        layout.height,
        layout.months,
        layout.years,
    )


def test_an_arrow_from_one_sheet_to_another_stands_on_both_and_between() -> None:
    layout = replace(laid_out(3), arrows=("M5 100V300H20", "M5 -3H20"))
    assert [within(layout, top, top + 50).arrows for top in (20, 100, 150, 250, 320)] == [
        (),
        *[("M5 100V300H20",)] * 3,
        (),
    ]
    assert within(layout, 0, 5).arrows == ("M5 -3H20",)
