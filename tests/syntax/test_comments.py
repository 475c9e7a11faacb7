from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

TEXT = """\
# top
a: b  # after
c: "no # comment"
d: 'nor # here'
e: |  # header
  # text
  more # text
 # less
f: [g,  # inside
  # own
  h#i]
j: k#l # cut

  # last"""


def test_comments_are_found_between_the_texts() -> None:
    found = parse(Source("f", TEXT)).comments
    assert [comment.text for comment in found] == [
        "# top",
        "# after",
        "# header",
        "# less",
        "# inside",
        "# own",
        "# cut",
        "# last",
    ]
    assert [comment.own_line for comment in found] == [True, False, False, True, False, True, False, True]
    assert all(TEXT[comment.start : comment.end] == comment.text for comment in found)


def test_carriage_returns_are_no_part_of_a_comment() -> None:
    found = parse(Source("f", TEXT.replace("\n", "\r\n"))).comments
    assert [comment.text for comment in found] == [comment.text for comment in parse(Source("f", TEXT)).comments]


def test_no_comments_in_a_broken_text() -> None:
    assert parse(Source("f", "# a\nb: [\n")).comments == ()


@given(st.lists(st.text(alphabet="ab#:'\"{}[] ", max_size=8), min_size=1, max_size=4))
def test_each_comment_is_found(remarks: list[str]) -> None:
    text = "".join(f"k{number}: v  #{remark}\n" for number, remark in enumerate(remarks))
    assert [comment.text for comment in parse(Source("f", text)).comments] == [f"#{remark}" for remark in remarks]
