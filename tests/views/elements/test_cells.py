from __future__ import annotations

from datetime import date

from jbp.views.elements.cells import NO_DAY, NOTHING, Day, Lines, Text, day_cell, lines_of, named_cell, text_cell


def test_lines_leave_out_what_shows_nothing() -> None:
    assert lines_of() == lines_of(Text(""), NOTHING) == NOTHING
    assert lines_of(Text(""), Text("a")) == Text("a")
    assert lines_of(Text("a"), Text("b")) == Lines((Text("a"), Text("b")))
    assert named_cell("a", None, "") == Text("a", strong=True)


def test_a_day_keeps_itself_beside_its_words() -> None:
    assert day_cell(date(2026, 6, 30), late=True) == Day("30 Jun 2026", date(2026, 6, 30), late=True)
    assert day_cell(None) == NO_DAY
    assert text_cell(None) == NOTHING
