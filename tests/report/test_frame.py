from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.report.columns import width
from jbp.report.frame import Look, frame, mark
from jbp.syntax.nodes import Source

LOOK = Look(80, "error", color=False)


def drawn(text: str, start: int, end: int, label: str = "here", columns: int = 80) -> list[str]:
    source = Source("plan.yaml", text)
    look = LOOK._replace(width=columns)
    return list(frame(source, (mark(source, start, end, label, main=True),), 1, look))


def test_wide_letters_and_tabs_keep_the_carets_under_the_text() -> None:
    _, line, carets = drawn("a:\t長い名前: x\n", 3, 7)
    assert line == "1 | a:  長い名前: x"
    assert carets == "  |     ^^^^^^^^ here"


def test_combining_marks_take_no_room() -> None:
    _, _, carets = drawn("e\u0301e\u0301: x\n", 0, 4)
    assert carets == "  | ^^ here"


def test_a_long_line_is_cut_around_the_mark() -> None:
    text = "approach: [" + "many words, " * 20 + "yes, " + "more words, " * 20 + "]\n"
    at = text.index("yes")
    _, line, carets = drawn(text, at, at + 3, "without quotes")
    assert width(line) <= 80
    assert width(carets) <= 80
    assert line.startswith("1 | …")
    assert line.endswith("…")
    assert line[carets.index("^") : carets.index("^") + 3] == "yes"


def test_of_a_stretch_of_several_lines_the_first_is_underlined() -> None:
    lines = drawn("a: [x,\n  y]\n", 3, 11)
    assert lines == ["  |", "1 | a: [x,", "  |    ^^^ here"]


def test_an_empty_stretch_has_one_caret_also_at_the_end_of_the_file() -> None:
    assert drawn("a:\n", 2, 2) == ["  |", "1 | a:", "  |   ^ here"]
    assert drawn("a:\n", 3, 3) == ["  |", "2 |", "  | ^ here"]


def test_a_long_label_stands_below_where_there_is_no_room_beside() -> None:
    lines = drawn("key: " + "v" * 60 + "\n", 5, 65, "a label that is longer than what is left beside the carets here")
    assert lines[2] == "  |      " + "^" * 60
    assert all(width(line) <= 80 for line in lines)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 40), st.text(max_size=60), st.integers(40, 120))
def test_no_text_breaks_a_frame(text: str, start: int, length: int, label: str, columns: int) -> None:
    start = min(start, len(text))
    lines = drawn(text, start, min(start + length, len(text)), label, columns)
    assert len(lines) >= 3
    assert all("\x1b" not in line and "\n" not in line and "\r" not in line for line in lines)
    assert width(lines[1]) <= columns
