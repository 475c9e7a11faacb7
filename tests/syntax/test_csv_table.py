from __future__ import annotations

import csv
import io
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.processes.pace import lasts_longer_than

from jbp.syntax.csv_table import MAX_ROWS, parse_table
from jbp.syntax.guard import MAX_SCALAR
from jbp.syntax.nodes import Source


def rows(text: str) -> list[list[str]]:
    table = parse_table(Source("t.csv", text))
    assert table.problem is None
    return [[cell.text for cell in row] for row in table.rows]


def problem(text: str) -> tuple[str, str, str]:
    """Rule and message of what is wrong, and the stretch of text that it speaks of."""
    found = parse_table(Source("t.csv", text)).problem
    assert found is not None
    assert found.mend
    return found.rule, found.message, text[found.spot.start : found.spot.end]


def test_cells_stand_between_commas_and_rows_on_lines() -> None:
    assert rows("kpi,when\n\na,b\r\n,\nc,d,") == [["kpi", "when"], ["a", "b"], ["", ""], ["c", "d", ""]]
    assert rows("") == rows("\n\r\n") == []


def test_quotes_hold_commas_lines_and_quotes() -> None:
    assert rows('"a,b","c\r\nd","e ""f""",g"h\n"",x') == [["a,b", "c\r\nd", 'e "f"', 'g"h'], ["", "x"]]


def test_a_cell_knows_where_it_stands() -> None:
    text = 'kpi,"a ""b""",, c \r\nd\r\n'
    table = parse_table(Source("t.csv", text))
    cells = [(text[cell.start : cell.end], cell.style) for row in table.rows for cell in row]
    assert cells == [("kpi", "plain"), ('"a ""b"""', "double"), ("", "plain"), (" c ", "plain"), ("d", "plain")]
    assert {cell.file for row in table.rows for cell in row} == {"t.csv"}


@pytest.mark.parametrize(
    ("text", "rule", "words", "where"),
    [
        ('a\nb,"c\nd\n', "wrong-type", "Line 2 opens a quote that is never closed", '"'),
        ('a,"b""\n', "wrong-type", "never closed", '"'),
        ('a,"b" ,c\n', "wrong-type", "goes on behind its closing quote", " "),
        ('"a"b"c"\n', "wrong-type", "goes on behind its closing quote", 'b"c"'),
        ("a\x00b", "refused-input", "NUL", "\x00"),
        ("a\n\u202eb", "refused-input", "Line 2", "\u202e"),
        ("a\rb", "refused-input", "carriage return", "\r"),
    ],
)
def test_what_is_no_table_is_said_at_its_place(text: str, rule: str, words: str, where: str) -> None:
    found = problem(text)
    assert found[0] == rule
    assert words in found[1]
    assert found[2] == where


def test_the_rows_before_a_problem_are_there() -> None:
    table = parse_table(Source("t.csv", 'a,b\nc,"d'))
    assert [[cell.text for cell in row] for row in table.rows] == [["a", "b"]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\n" * (MAX_ROWS + 1), "more than 10,000 rows"),
        ("," * 100_001, "more than 100,000 cells"),
        ("a,b,c,d,e,f,g,h,i,j,k\n" * 9_999, "more than 100,000 cells"),
        ("a," + "b" * (MAX_SCALAR + 1), "longer than 64 KiB"),
        ('"' + '""' * (MAX_SCALAR + 1) + '"', "longer than 64 KiB"),
        ("\u00e9" * 1_100_000, "larger than 2 MiB"),
    ],
)
def test_what_exhausts_its_reader_is_refused(text: str, words: str) -> None:
    rule, message, _ = problem(text)
    assert rule == "refused-input"
    assert words in message


@pytest.mark.parametrize("text", ["\n" * 2_000_000, '"' + '""' * 1_000_000, '"a",' * 500_000, "\r\n" * 1_000_000])
def test_no_text_takes_long(text: str) -> None:
    start = process_time()
    parse_table(Source("t.csv", text))
    assert not lasts_longer_than(2, process_time() - start)


def test_as_many_rows_as_allowed_are_read() -> None:
    assert len(rows("a,b\n" * MAX_ROWS)) == MAX_ROWS


TEXTS = st.lists(
    st.sampled_from(["a", "\u00e9", "\U0001f600", ",", ",", '"', '"', '""', "\n", "\r\n", " ", ";", "\t", "12"]),
    max_size=40,
).map("".join)


@given(TEXTS)
def test_it_agrees_with_the_reader_of_python(text: str) -> None:
    table = parse_table(Source("t.csv", text))
    try:
        theirs = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        assert table.problem is not None
        return
    assert table.problem is None
    assert [[cell.text for cell in row] for row in table.rows] == [row for row in theirs if row]


@given(TEXTS)
def test_every_cell_is_what_stands_at_its_place(text: str) -> None:
    end = 0
    for row in parse_table(Source("t.csv", text)).rows:
        for cell in row:
            written = text[cell.start : cell.end]
            assert cell.start >= end
            end = cell.end
            assert cell.text == (written[1:-1].replace('""', '"') if cell.style == "double" else written)


@given(st.text(max_size=60))
def test_nothing_that_a_text_holds_raises(text: str) -> None:
    table = parse_table(Source("t.csv", text))
    assert table.rows or table.problem or not text.strip("\r\n")
