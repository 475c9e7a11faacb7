from __future__ import annotations

from itertools import combinations

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample

from jbp.layout.timeline import WIDTH, PlacedBar, lay_out
from jbp.views.timeline.view import view_timeline


def _placed(sections: str = "") -> list[PlacedBar]:
    layout = lay_out(view_timeline(plan_of(sections) if sections else sample(), AS_OF))
    assert layout is not None
    return list(layout.bars)


def test_everything_stands_inside_the_picture() -> None:
    layout = lay_out(view_timeline(sample(), AS_OF))
    assert layout is not None
    for bar in layout.bars:
        assert layout.left <= bar.box.x < bar.box.right <= WIDTH
        assert layout.top <= bar.box.y < bar.box.bottom <= layout.bottom
    assert layout.today is not None
    assert layout.left < layout.today < WIDTH
    assert [band.top for band in layout.bands][1:] == [band.bottom for band in layout.bands][:-1]


def test_bars_never_overlap() -> None:
    for one, other in combinations(_placed(), 2):
        beside = one.box.right <= other.box.x or other.box.right <= one.box.x
        assert beside or one.box.bottom <= other.box.y or other.box.bottom <= one.box.y


def test_milestones_are_diamonds_that_say_their_day() -> None:
    (diamond,) = [bar for bar in _placed() if bar.diamond]
    assert diamond.box.width == diamond.box.height
    assert diamond.lines[0].text == "Board report, 15 Nov 2026"


def test_a_dependency_is_an_arrow() -> None:
    layout = lay_out(view_timeline(sample(), AS_OF))
    assert layout is not None
    assert len(layout.arrows) == 1


def test_one_date_alone_makes_a_stub() -> None:
    bars = _placed("""
        initiatives: {i: {title: I, activities: {x: {title: X, start: 2026-03-01}, y: {title: Y, due: 2026-03-31}}}}
    """)
    assert {bar.item.title: round(bar.box.width, 6) for bar in bars} == {"X": 14, "Y": 14}


def test_without_dates_there_is_no_picture() -> None:
    assert lay_out(view_timeline(plan_of("initiatives: {i: I}"), AS_OF)) is None
