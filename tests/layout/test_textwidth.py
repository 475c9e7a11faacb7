from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.layout.textwidth import text_width, wrap
from jbp.letters import one_line


def test_wide_letters_run_wider_than_narrow_ones() -> None:
    assert text_width("WWW", 10) > text_width("nnn", 10) > text_width("iii", 10)
    assert text_width("abc", 10, bold=True) > text_width("abc", 10)
    assert text_width("漢", 10) > text_width("n", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)


def test_letters_with_marks_run_as_wide_as_without_and_bold_ones_by_their_own_table() -> None:
    assert text_width("é", 10) == text_width("e", 10)
    assert text_width("Größe", 10, slack=1.0) == pytest.approx(0.01 * (778 + 333 + 556 + 611 + 556))
    assert text_width("mm", 10, bold=True, slack=1.0) == pytest.approx(0.01 * 2 * 889)


@given(st.text(), st.floats(min_value=1, max_value=500))
def test_wrapping_cuts_nothing(text: str, width: float) -> None:
    lines = wrap(text, width, 11)
    assert _without_hyphens("".join(lines)) == _without_hyphens(one_line(text))
    assert all(text_width(line, 11) <= width or len(line) == 1 for line in lines)


def _without_hyphens(text: str) -> str:
    return "".join(text.split()).replace("-", "")


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("Hohenbrunn-Siegertsbrunn", 100, ("Hohenbrunn-", "Siegertsbrunn")),
        ("Energieberatungsgesellschaft", 110, ("Energieberatungs-", "gesellschaft")),
        ("Handwerksgenossenschaft", 50, ("Hand-", "werks-", "genos-", "senschaft")),
        ("und/oder", 30, ("und/", "oder")),
        ("aaaaaaaaaa", 30, ("aaaa", "aaaa", "aa")),
    ],
)
def test_a_long_word_is_broken_at_its_hyphen_or_between_syllables(
    word: str, width: float, lines: tuple[str, ...]
) -> None:
    assert wrap(word, width, 11) == lines


def test_a_day_stays_on_one_line_where_there_is_room() -> None:
    assert wrap("First results shown there, 10 Jan 2022", 160, 11) == ("First results shown there,", "10 Jan 2022")
    assert wrap("done 10 Jan 2022", 40, 11) == ("done", "10 Jan", "2022")


def test_a_long_word_is_broken_and_the_rest_flows_on() -> None:
    lines = wrap("Donaudampfschifffahrtsgesellschaft tagt", 80, 11)
    assert len(lines) > 2
    assert lines[-1].endswith("tagt")
