from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.report.columns import cells, offsets, width, wrap


def test_wide_letters_count_twice_and_combining_marks_not_at_all() -> None:
    assert width("abc") == 3
    assert width("長い") == 4
    assert width("e\u0301") == 1


def test_a_tab_reaches_its_stop() -> None:
    assert "".join(cells("a\tb\tc")) == "a   b   c"
    assert offsets(cells("\tb")) == [0, 4, 5]


def test_lines_are_broken_at_blanks_and_indented() -> None:
    assert wrap("one two three", 10, 2) == ["one two", "  three"]
    assert wrap("one two three", 10, 2, first=6) == ["one", "  two", "  three"]


def test_a_day_is_not_broken() -> None:
    assert wrap("the plan begins on 15 Mar 2021 or so", 26, 0) == ["the plan begins on", "15 Mar 2021 or so"]
    assert wrap("from 1 May to 30 Jun 2026.", 16, 0) == ["from 1 May to", "30 Jun 2026."]


def test_a_short_piece_in_backticks_is_not_broken() -> None:
    assert wrap("write `roles: [x]`, then", 18, 0) == ["write", "`roles: [x]`, then"]


@given(st.lists(st.text("abc", min_size=1, max_size=9), max_size=20), st.integers(12, 40))
def test_no_word_is_lost_and_no_line_too_wide(words: list[str], columns: int) -> None:
    lines = wrap(" ".join(words), columns, 2)
    assert " ".join(lines).split() == words
    assert all(width(line) <= columns for line in lines)
