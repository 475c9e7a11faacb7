from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.layout.textwidth import text_width, wrap


def test_wide_letters_run_wider_than_narrow_ones() -> None:
    assert text_width("WWW", 10) > text_width("nnn", 10) > text_width("iii", 10)
    assert text_width("abc", 10, bold=True) > text_width("abc", 10)
    assert text_width("漢", 10) > text_width("n", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)


@given(st.text(), st.floats(min_value=1, max_value=500))
def test_wrapping_cuts_nothing(text: str, width: float) -> None:
    lines = wrap(text, width, 11)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(text_width(line, 11) <= width or len(line) == 1 for line in lines)


def test_a_long_word_is_broken_and_the_rest_flows_on() -> None:
    lines = wrap("Donaudampfschifffahrtsgesellschaft tagt", 80, 11)
    assert len(lines) > 2
    assert lines[-1].endswith("tagt")
