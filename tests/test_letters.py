from __future__ import annotations

import sys

from hypothesis import given
from tests.hostile.texts import INSTEAD, folded, is_refused, texts

from jbp.letters import legible, legible_lines, one_line, refused_at, shortened

EVERY = [chr(number) for number in range(sys.maxunicode + 1)]
ALL_TOGETHER = ["".join(EVERY[start : start + 64]) for start in range(0, len(EVERY), 64)]
"""All letters in short texts, which are looked at as fast as one letter."""


def test_what_is_refused_is_what_unicode_says_acts_hides_or_is_none() -> None:
    stated = {letter for letter in EVERY if is_refused(letter)} - set("\t\n\r")
    suspects = {letter for text in ALL_TOGETHER if refused_at(text) is not None for letter in text} | stated
    refused = {letter for letter in suspects if refused_at(letter) == 0}
    assert refused == stated


def test_what_is_shown_instead_is_never_refused() -> None:
    assert [text for text in ALL_TOGETHER if refused_at(legible(text)) is not None] == []


def test_lines_stay_lines_and_blanks_become_one() -> None:
    assert legible_lines("a\r\nb\rc\x0bd\x85e\u2028f\n\tg") == "a\nb\nc\nd\ne\nf\n\tg"
    assert one_line(" a\r\n b\t c\x00\u00a0d ") == f"a b c{INSTEAD} d"
    assert legible("a\rb\u2028c") == f"a{INSTEAD}b{INSTEAD}c"


@given(texts())
def test_no_text_is_lost_on_one_line(text: str) -> None:
    assert one_line(text) == folded(text)


def test_a_long_text_is_cut() -> None:
    assert shortened("abc", 3) == "abc"
    assert shortened("ab cd\nef", 4) == "ab…"
    assert len(shortened("x" * 10_000, 500)) == 500
