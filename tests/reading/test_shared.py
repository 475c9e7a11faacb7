"""No text whose key hides something is passed over as one that hides nothing."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.cut.sight import says_private
from jbp.reading.shared import _may_say_private

WIDE = "".join(chr(ord(letter) + 0xFEE0) for letter in "PRIVATE")
SPELLINGS = ("private_to", "Private-To", "PRIVATETO", "private to", f"{WIDE}_to", "pri\u200dvate_to")


def _spelt(letter: str) -> st.SearchStrategy[str]:
    """A letter, small or great, narrow or wide, before something that is none."""
    wide = chr(ord(letter) + 0xFEE0)
    return st.tuples(st.sampled_from([letter, letter.upper(), wide]), st.sampled_from(["", "", "_", "\u00ad"])).map(
        "".join
    )


@pytest.mark.parametrize("key", SPELLINGS)
@pytest.mark.parametrize("escaped", [True, False])
def test_every_spelling_is_looked_at(key: str, escaped: bool) -> None:  # noqa: FBT001 - a parameter
    assert says_private(key)
    assert _may_say_private(f"risks:\n  r:\n    {json.dumps(key, ensure_ascii=escaped)}: [a]\n")


@given(st.tuples(*map(_spelt, "privateto")).map("".join))
def test_whatever_says_private_is_looked_at(key: str) -> None:
    if says_private(key):
        assert _may_say_private(json.dumps(key))
        assert _may_say_private(key)
    else:
        assert key.isascii()
        assert "rivate" not in key.lower()


def test_most_texts_need_not_be_walked_through() -> None:
    assert not _may_say_private("risks:\n  r: {title: To deprive nobody}\n")
