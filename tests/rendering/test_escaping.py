from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from jbp.letters import one_line
from jbp.markdown import escape_markdown
from jbp.rendering.escaping import breakable, escape_mermaid, literal_markdown


@given(st.text())
def test_a_text_is_escaped_for_markdown_once(text: str) -> None:
    literal = literal_markdown(text)
    assert literal == escape_markdown(text)
    assert literal_markdown(literal) == literal


def test_what_is_safe_stays_and_what_is_no_text_is_shown() -> None:
    assert literal_markdown(Markup("**a**")) == "**a**"
    assert literal_markdown(3) == "3"


@given(st.text())
def test_a_mermaid_text_holds_letters_blanks_and_code_points_alone(text: str) -> None:
    escaped = escape_mermaid(text)
    assert re.fullmatch(r"(?:[0-9A-Za-z ]|#\d+;)*", escaped)
    assert not escaped[:1].isalnum()
    read = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), escaped)
    assert read == one_line(text)


def test_long_words_of_html_may_be_broken_and_what_acts_stays_harmless() -> None:
    assert breakable("<b>Kundenverwaltungssysteme</b> & mehr") == Markup(
        "&lt;b&gt;Kunden&shy;ver&shy;wal&shy;tungs&shy;systeme&lt;/b&gt; &amp; mehr"
    )
