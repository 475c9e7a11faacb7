from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from tests.views.samples import AS_OF, sample

from jbp.layout.timeline_page import AXIS
from jbp.layout.timeline_pages import timeline_pages
from jbp.views.timeline.view import view_timeline

if TYPE_CHECKING:
    from jbp.views.elements.timeline import TimelineView

WIDTH, HEIGHT = 880.0, 380.0


def _view(times: int = 1) -> TimelineView:
    """The sample's timeline with its bands so many times."""
    view = view_timeline(sample(), AS_OF)
    bands = tuple(replace(band, name=f"{band.name} {number}") for number in range(times) for band in view.bands)
    return replace(view, bands=bands)


@pytest.mark.parametrize("times", [1, 8])
def test_every_dated_item_stands_on_one_page_and_within_it(times: int) -> None:
    view = _view(times)
    pages = timeline_pages(view, WIDTH, HEIGHT)
    items = [item for band in view.bands for group in band.groups for item in group.items if item.is_dated]
    wanted = sorted(item.key for item in (*items, *(one for one in view.milestones if one.is_dated)))
    assert sorted(bar.item.key for page in pages for bar in page.bars) == wanted
    for page in pages:
        assert page.height <= HEIGHT
        for bar in page.bars:
            assert AXIS <= bar.box.y < bar.box.bottom <= page.bottom
            assert page.left <= bar.box.x
            assert max(bar.box.right, bar.label.right) <= WIDTH


def test_a_heading_never_stands_without_a_lane_below_it() -> None:
    pages = timeline_pages(_view(8), WIDTH, HEIGHT)
    assert len(pages) > 1
    for page in pages:
        last = max((heading.top for heading in page.headings), default=0.0)
        assert any(bar.box.y > last for bar in page.bars)


def test_pages_part_between_bands_where_that_takes_no_more_of_them() -> None:
    pages = timeline_pages(_view(4), WIDTH, HEIGHT)
    assert len(pages) > 1
    names = [[band.name for band in page.bands] for page in pages]
    assert all(one[-1] != other[0] for one, other in pairwise(names))
    heights = [page.height for page in pages]
    assert max(heights) < 2 * min(heights)


def test_a_title_that_does_not_end_keeps_its_page() -> None:
    view = _view()
    band, *_ = view.bands
    group, *_ = band.groups
    items = tuple(replace(item, title="a title without end " * 500) for item in group.items)
    long = replace(view, bands=(replace(band, groups=(replace(group, items=items),)),))
    for page in timeline_pages(long, WIDTH, HEIGHT):
        assert page.height <= HEIGHT
        assert all(bar.lines[-1].endswith("…") for bar in page.bars if bar.item in items)


def test_a_page_that_goes_on_says_so_at_the_side_and_above_the_lanes() -> None:
    view = view_timeline(sample(), AS_OF)
    band = view.bands[0]
    item = next(item for item in band.groups[0].items if item.is_dated)
    many = tuple(replace(item, key=f"{item.key}.{number}", title=f"Call {number}") for number in range(40))
    long = replace(view, bands=(replace(band, groups=(replace(band.groups[0], items=many),)),), milestones=())
    pages = timeline_pages(long, WIDTH, HEIGHT)
    assert len(pages) > 1
    names = [[band.name for band in page.bands] for page in pages]
    headings = [[heading.text for heading in page.headings] for page in pages]
    assert names == [["Sales"], *[["Sales (continued)"]] * (len(pages) - 1)]
    assert headings == [["Lead flow"], *[["Lead flow (continued)"]] * (len(pages) - 1)]
    assert sorted(bar.item.key for page in pages for bar in page.bars) == sorted(one.key for one in many)


def test_further_pages_may_be_higher_than_the_first() -> None:
    first, *further = timeline_pages(_view(8), WIDTH, HEIGHT / 2, HEIGHT)
    assert first.height <= HEIGHT / 2
    assert HEIGHT / 2 < max(page.height for page in further) <= HEIGHT


def test_a_bar_knows_where_it_ended_at_the_base_and_a_label_keeps_clear_of_it() -> None:
    view = view_timeline(sample(), AS_OF)
    (board,) = view.milestones
    slipped = replace(view, milestones=(replace(board, was_due=date(2026, 9, 1)),))
    bar = next(bar for page in timeline_pages(slipped, WIDTH, HEIGHT) for bar in page.bars if bar.diamond)
    assert bar.was is not None
    assert bar.label.right <= bar.was < bar.box.x
    assert [bar.was for page in timeline_pages(view, WIDTH, HEIGHT) for bar in page.bars if bar.was is not None] == []


def test_nothing_dated_makes_no_page() -> None:
    assert timeline_pages(replace(_view(), first=None, last=None), WIDTH, HEIGHT) == ()
