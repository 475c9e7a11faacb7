from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given
from tests.hostile.effort import cases
from tests.hostile.read_svg import box, read_picture, said, stretches
from tests.hostile.texts import texts
from tests.hostile.twins import same, twins
from tests.hostile.views import drawings

from jbp.rendering.charts import chart_svg

if TYPE_CHECKING:
    from jbp.views.elements.charts import Chart


@cases(30, 2000)
@given(drawings())
def test_a_picture_says_every_text_as_it_is_and_nothing_else(chart: Chart) -> None:
    pair = twins(chart)
    drawn, twin = chart_svg(pair.view), chart_svg(pair.twin)
    assert bool(drawn) == bool(twin)  # a timeline without a day is not drawn
    if drawn:
        same(said(read_picture(drawn)), said(read_picture(twin), pair.told))


@cases(15, 1000)
@given(drawings(texts))
def test_no_line_of_text_runs_out_of_its_picture(chart: Chart) -> None:
    drawn = chart_svg(chart)
    assume(drawn)
    root = read_picture(drawn)
    left, top, right, bottom = box(root)
    for line in stretches(root):
        assert line.left >= left - 0.5, line
        assert line.right <= right + 0.5, line
        assert top <= line.baseline <= bottom, line
