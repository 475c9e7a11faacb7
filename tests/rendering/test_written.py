"""What a stored template writes is what the environment's `finalize` and Jinja's `escape` make of a value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from jbp.letters import legible_lines
from jbp.rendering.escaping import literal_markdown
from jbp.rendering.written import written_html, written_markdown


class _Drawn:
    """Something that knows how it looks on a page."""

    def __html__(self) -> str:
        return "<b>"


class _Name(str):
    """A text of another kind."""

    __slots__ = ()


@given(st.text())
def test_a_text_of_html(text: str) -> None:
    assert written_html(text) == str(escape(legible_lines(text)))
    assert written_html(_Name(text)) == str(escape(legible_lines(text)))


@given(st.text())
def test_a_text_of_markdown(text: str) -> None:
    assert written_markdown(text) == literal_markdown(text)


@pytest.mark.parametrize("write", [written_html, written_markdown])
def test_what_is_safe_stays(write: object) -> None:
    assert callable(write)
    assert write(Markup("<b>&amp;\u202e")) == "<b>&amp;\u202e"


def test_a_text_is_not_taken_for_what_is_safe_and_says_the_same() -> None:
    assert written_html(Markup("<i>")) == "<i>"
    assert written_html("<i>") == "&lt;i&gt;"
    assert written_markdown(Markup("*i*")) == "*i*"
    assert written_markdown("*i*") == "\\*i\\*"


def test_what_is_no_text() -> None:
    assert written_html(3) == "3"
    assert written_html(_Drawn()) == "<b>"
    assert written_markdown(3) == "3"
