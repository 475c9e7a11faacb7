"""Escaped text, read back by a Markdown reader of another house."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.hostile.texts import EVERY

from jbp.letters import one_line
from jbp.markdown import escape_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
# What hosting services act on wherever it stands in a finished page, but for code.
ACTED_ON = re.compile(
    r"@\w|#\d|:[^\W\d]\w*:|://|\bGH-\d|\b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}\b|www\.|mailto:"
)
MARKS = st.text(alphabet="ab01 \\`*_[](){}<>|~$@#&!:;/.-+=%^'\"\n\t\x00\u202e\ud800é長GHwx")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", r"a \| b"),
        ("<b> & c", "&lt;b&gt; &amp; c"),
        ("R&D &1", r"R&amp;D \&1"),
        ("*a* _b_ `c` [d](e)", r"\*a\* \_b\_ \`c\` \[d\](e)"),
        ("two\nlines\t here", "two lines here"),
        ("1. first", r"1\. first"),
        ("1.5 million", "1.5 million"),
        ("- point", r"\- point"),
        ("# heading", r"\# heading"),
        ("$1M to 40%", r"\$1M to 40%"),
        ("www.x.example", "`www.x.example`"),
        ("10\N{EN DASH}12", "10\N{EN DASH}12"),
        ("ask @ann, see #1 or GH-1", "ask `@ann,` see `#1` or `GH-1`"),
        ("https://x.example/a_b", "`https://x.example/a_b`"),
        ("at 10:30 :tada:", "at 10:30 `:tada:`"),
        ("fixed in deadbe1f", "fixed in `deadbe1f`"),
        ("1000000 defaced 2026-06-15", "1000000 defaced 2026-06-15"),
        ("a|@b|c", r"a\|`@b`\|c"),
        ("`@a`", "`` `@a` ``"),
        ("@a``b", "```@a``b```"),
    ],
)
def test_what_would_act_is_escaped_or_code(text: str, escaped: str) -> None:
    assert escape_markdown(text) == escaped


def read(markdown: str) -> list[tuple[str, str, set[str]]]:
    """What is read of each stretch of text: all of it, what is not code, and the kinds of its tokens."""
    found = []
    for token in READER.parse(markdown):
        if token.type == "inline":
            children = token.children or []
            plain = "".join(" " if child.type == "code_inline" else child.content for child in children)
            found.append(("".join(child.content for child in children), plain, {child.type for child in children}))
    return found


@given(st.text() | MARKS | st.sampled_from(EVERY))
@example("\\|")
@example("G:é")
@example("`|`@")
def test_a_text_is_read_as_itself_in_a_table_a_paragraph_a_heading_and_a_list(text: str) -> None:
    escaped, line = escape_markdown(text), one_line(text)
    for markdown, cell in (
        (f"| a | b |\n| --- | --- |\n| {escaped} | end |\n", 2),
        (f"{escaped}\n", 0),
        (f"## {escaped}: end\n", 0),
        (f"- {escaped}\n", 0),
    ):
        found = read(markdown)
        if not line:
            continue
        shown, plain, kinds = found[cell]
        assert shown == line + (": end" if markdown.startswith("##") else "")
        assert kinds <= {"text", "code_inline"}
        assert not ACTED_ON.search(plain)
        assert len(found) == (4 if cell else 1)
