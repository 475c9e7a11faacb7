from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.report.columns import width
from jbp.report.grid import Row, grid


def test_cells_are_broken_where_they_do_not_fit() -> None:
    rows = [Row("", (("One",), ("Two",))), Row("For", (("+ all of this", "+ that"), ("- no",)))]
    assert grid(rows, 34, 5) == ["     One            Two", "For  + all of this  - no", "     + that"]
    assert grid(rows, 24, 5) == ["     One       Two", "For  + all of  - no", "     this", "     + that"]


def test_what_is_too_narrow_is_no_table() -> None:
    assert grid([Row("", (("One",), ("Two",)))], 12, 5) is None


@given(
    st.lists(
        st.tuples(st.text("ab 長", max_size=30), st.text("ab 長", max_size=60), st.text("ab 長", max_size=60)),
        min_size=1,
    ),
    st.integers(30, 80),
)
def test_no_line_is_too_wide_and_no_letter_lost(rows: list[tuple[str, str, str]], columns: int) -> None:
    lines = grid([Row(label, ((one,), (two,))) for label, one, two in rows], columns, 2)
    assert lines is not None
    assert all(width(line) <= columns for line in lines)
    for letter in "ab長":
        assert sum(line.count(letter) for line in lines) == sum("".join(row).count(letter) for row in rows)
