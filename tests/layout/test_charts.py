from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jbp.layout.charts import WIDTH, lay_out_bars, lay_out_heat, lay_out_lines
from jbp.views.elements.charts import Bar, BarChart, HeatCell, HeatItem, HeatMap, Line, LineChart, Point

amounts = st.integers(-(10**9), 10**9).map(Decimal)
words = st.text(alphabet="abcdef ghij", max_size=80)


def bars(*values: int, mark: int | None = None) -> BarChart:
    return BarChart(
        "Bars",
        "what they show",
        tuple(
            Bar(f"b{value}", Decimal(value), str(value), None if mark is None else Decimal(mark)) for value in values
        ),
    )


def test_bars_share_one_scale_from_nought() -> None:
    layout = lay_out_bars(bars(50, 100, mark=75))
    half, whole = layout.bars
    assert whole.length == 2 * half.length
    assert layout.left + whole.length == layout.right
    assert half.tick == whole.tick == layout.left + whole.length * 0.75


def test_what_is_below_nought_stands_left_of_it() -> None:
    layout = lay_out_bars(bars(-50, 50))
    below, above = layout.bars
    assert below.start + below.length == above.start == layout.left
    assert below.length == above.length


def test_bars_of_nothing_have_no_length() -> None:
    assert [bar.length for bar in lay_out_bars(bars(0, 0)).bars] == [0, 0]
    assert lay_out_bars(bars()).bars == ()


@given(st.lists(st.tuples(words, amounts, amounts), max_size=8))
def test_no_bar_leaves_the_chart_and_none_overlap(found: list[tuple[str, Decimal, Decimal]]) -> None:
    layout = lay_out_bars(BarChart("B", "d", tuple(Bar(name, one, "x", two) for name, one, two in found)))
    bottom = 0.0
    for bar in layout.bars:
        assert bar.top >= bottom
        bottom = bar.top + 16 * len(bar.label)
        assert -0.01 <= bar.start <= bar.start + bar.length <= WIDTH
        assert bar.tick is None or 0 <= bar.tick <= WIDTH
    assert layout.height >= bottom


def line(name: str, *values: int) -> Line:
    return Line(name, tuple(Point(f"p{place}", Decimal(value), str(value)) for place, value in enumerate(values)))


def chart(*lines: Line) -> LineChart:
    most = max((len(one.points) for one in lines), default=0)
    return LineChart("Lines", "what they show", tuple(f"p{place}" for place in range(most)), lines)


def test_lines_run_from_left_to_right_and_more_is_higher() -> None:
    layout = lay_out_lines(chart(line("a", 0, 10)))
    (first, last), *_ = (one.points for one in layout.lines)
    assert (first[0], last[0]) == (layout.left, layout.right)
    assert first[1] == layout.zero == layout.bottom
    assert last[1] == layout.top


def test_below_nought_the_zero_line_stands_inside() -> None:
    layout = lay_out_lines(chart(line("a", -10, 10)))
    assert layout.top < layout.zero < layout.bottom


def test_the_scale_is_of_round_numbers_with_nought_among_them() -> None:
    scale = [value for _, value in lay_out_lines(chart(line("a", -3, 11))).scale]
    assert scale == [-5, 0, 5, 10, 15]
    assert lay_out_lines(chart(line("a", 0, 0))).scale[0][1] == 0


def test_lines_that_nought_would_press_together_have_a_scale_without_it() -> None:
    assert [value for _, value in lay_out_lines(chart(line("a", 45, 56))).scale] == [45, 50, 55, 60]
    assert lay_out_lines(chart(line("a", 20, 56))).scale[0][1] == 0
    assert lay_out_lines(chart(line("a", 50, 50))).scale[0][1] == 0


def test_names_at_the_end_of_lines_do_not_overlap() -> None:
    layout = lay_out_lines(chart(line("one", 1, 5), line("other", 2, 5), line("third", 3, 5)))
    places = sorted(one.name_at for one in layout.lines)
    assert all(later - earlier >= 16 for earlier, later in pairwise(places))


@given(st.lists(st.tuples(words, st.integers(-1000, 1000)), min_size=1, max_size=9))
def test_names_stand_apart_beside_the_plot_while_there_is_room(found: list[tuple[str, int]]) -> None:
    layout = lay_out_lines(chart(*(line(name, 0, value) for name, value in found)))
    places = sorted((one.name_at - 12, one.name_at - 12 + 16 * len(one.name)) for one in layout.lines)
    assert all(later >= earlier - 0.01 for (_, earlier), (later, _) in pairwise(places))
    assert places[0][0] >= layout.top - 0.01
    assert places[-1][1] <= layout.height + 0.01
    if sum(16 * len(one.name) + 4 for one in layout.lines) <= layout.bottom - layout.top:
        assert places[-1][1] <= layout.bottom + 0.01


@given(st.lists(st.lists(st.integers(-1000, 1000), max_size=6), max_size=4))
def test_every_point_stands_in_the_plot(values: list[list[int]]) -> None:
    layout = lay_out_lines(chart(*(line(f"l{place}", *each) for place, each in enumerate(values))))
    for one in layout.lines:
        for x, y in one.points:
            assert layout.left - 0.01 <= x <= layout.right + 0.01
            assert layout.top - 0.01 <= y <= layout.bottom + 0.01


@given(st.lists(st.lists(words, max_size=4), min_size=4, max_size=4))
def test_fields_of_a_heat_map_hold_their_lines(items: list[list[str]]) -> None:
    cells = [HeatCell("low", tuple(HeatItem(one) for one in each if one.strip())) for each in items]
    layout = lay_out_heat(
        HeatMap(
            "H", "d", "Impact", "Likelihood", ("Low", "High"), (("High", tuple(cells[:2])), ("Low", tuple(cells[2:])))
        )
    )
    for field in layout.fields:
        counts = [len(item.lines) for item in field.items]
        assert field.height >= 16 * sum(counts)
        tops = [field.top + 22 + 16 * sum(counts[:place]) for place in range(len(counts))]
        assert [item.y for item in field.items] == tops
        assert field.left + field.width <= WIDTH + 0.01
        assert field.top + field.height <= layout.height
