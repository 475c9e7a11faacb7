from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from jbp.letters import one_line
from jbp.rendering.escaping import escape_markdown, escape_mermaid


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", r"a \| b"),
        ("<b> & c", "&lt;b&gt; &amp; c"),
        ("*a* _b_ `c` [d](e)", r"\*a\* \_b\_ \`c\` \[d\](e)"),
        ("two\nlines\t here", "two lines here"),
        ("1. first", r"1\. first"),
        ("1.5 million", "1.5 million"),
        ("- point", r"\- point"),
        ("# heading", r"\# heading"),
        ("https://x.example", r"https\://x.example"),
        ("www.x.example", r"www\.x.example"),
        ("$1 to $2", r"\$1 to \$2"),
        ("10\N{EN DASH}12", "10\N{EN DASH}12"),
    ],
)
def test_markdown_shows_a_text_as_it_is(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def test_what_is_safe_stays() -> None:
    assert escape_markdown(Markup("**a**")) == "**a**"


@given(st.text())
def test_no_text_breaks_a_table_or_opens_a_tag(text: str) -> None:
    escaped = escape_markdown(text)
    assert "\n" not in escaped
    assert "<" not in escaped
    assert not re.search(r"(?<!\\)(\\\\)*[|`*_\[\]]", escaped)


@given(st.text())
def test_a_mermaid_text_holds_letters_blanks_and_code_points_alone(text: str) -> None:
    escaped = escape_mermaid(text)
    assert re.fullmatch(r"(?:[0-9A-Za-z ]|#\d+;)*", escaped)
    assert not escaped[:1].isalnum()
    read = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), escaped)
    assert read == one_line(text)
