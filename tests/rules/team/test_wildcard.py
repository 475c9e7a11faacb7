from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.processes.pace import lasts_longer_than

from jbp.rules.team.wildcard import Wildcard


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        ("", "", True),
        ("", "a", False),
        ("*", "", True),
        ("*", "anything\nat all", True),
        ("?", "", False),
        ("crm", "CRM", True),
        ("*crm*", "The CRM report", True),
        ("crm ???", "CRM 114", True),
        ("crm ???", "CRM 14", False),
        ("a*b*c", "a-b-b-c", True),
        ("a*b*c", "a-c-b", False),
        ("*.pdf", "x.pdf.zip", False),
        ("[a-z]+", "abc", False),
        ("what?", "what?", True),
        ("STRASSE", "straße", True),
        ("caf\u00e9", "cafe\u0301", True),
    ],
)
def test_texts_look_like_patterns(pattern: str, text: str, *, matches: bool) -> None:
    assert Wildcard(pattern).matches(text) is matches


@given(st.text("ab*?"), st.text("ab?"))
def test_it_agrees_with_an_expression(pattern: str, text: str) -> None:
    expression = "".join({"*": ".*", "?": "."}.get(mark, re.escape(mark)) for mark in pattern)
    assert Wildcard(pattern).matches(text) is bool(re.fullmatch(expression, text))


def test_no_pattern_takes_long() -> None:
    pattern = Wildcard("*a" * 100)
    start = time.process_time()
    assert not pattern.matches("a" * 60_000 + "b")
    assert not lasts_longer_than(2, time.process_time() - start)
