from __future__ import annotations

from jbp.values.problem import BadValue, quote


def test_a_bad_value_says_what_it_is() -> None:
    bad = BadValue("bad-quantity", "a sentence.", "12")
    assert (bad.rule, bad.message, bad.meant, str(bad)) == ("bad-quantity", "a sentence.", "12", "a sentence.")


def test_a_quote_is_one_short_line() -> None:
    assert quote("1\n2\x1b[0m") == '"1 2 [0m"'
    assert len(quote("9" * 5000)) == 43
