from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.edit.test_canonical import LINES, with_comments
from tests.edit.trees import TREES

from jbp.edit.attach import attached
from jbp.edit.canonical import canonical
from jbp.edit.formatted import formatted
from jbp.errors import EditError
from jbp.model.stored import shape
from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from jbp.syntax.nodes import MapNode

ROOT = Path(__file__).parents[2]
PLANS = sorted((*(ROOT / "examples").glob("**/*.yaml"), *(ROOT / "tests/plans/good").glob("**/*.yaml")))


def fmt(text: str) -> str:
    return formatted(parse(Source("plan.yaml", text)), shape())


def test_what_a_writer_chose_stays_and_the_rest_is_laid_out() -> None:
    before = """\
# What this is about


jbp:   1   # the format
title:  'Two words'
id: small
partners:
    a : {name: A,  short_name: "A1" , goals: [ one,two ] }   # beside
    # above b
    b:

        name: >-
            Folded
              and deeper

            text
        goals:
        - one
        -  two
        # the end of the goals


horizon: {
  end: 2027-01-31,
  start: 2026-02-01 }
kpis:
  k: {title: A rather long name of a KPI in braces, targets: {p1: 1, p2: 2}, kind: leading, unit: deals, about: x}
  l:
    title: A text
           over lines
    kind: "lead\\
           ing"
#    source: commented out
    note: |+
      Kept

risks: {}
# The end
"""
    after = """\
# What this is about

jbp: 1  # the format
id: small
title: 'Two words'

horizon: {start: 2026-02-01, end: 2027-01-31}
partners:
  a: {name: A, goals: [one, two], short_name: "A1"}  # beside
  # above b
  b:

    name: >-
      Folded
        and deeper

      text
    goals:
      - one
      - two
      # the end of the goals

kpis:
  k:
    title: A rather long name of a KPI in braces
    kind: leading
    unit: deals
    targets: {p1: 1, p2: 2}
    about: x
  l:
    title: A text
      over lines
    kind: "lead\\
      ing"
#    source: commented out
    note: |+
      Kept

risks: {}
# The end
"""
    assert fmt(before) == after
    assert fmt(after) == after


@pytest.mark.parametrize("path", PLANS, ids=[str(path.relative_to(ROOT)) for path in PLANS])
def test_our_plans_can_be_laid_out(path: Path) -> None:
    text = path.read_text("utf-8")
    once = fmt(text)
    assert fmt(once) == once
    if "examples" in path.parts:
        assert once == text


LAYOUTS = {
    "crlf": ("a: 1\r\nb:   2\nc: |\r\n   x\r\n\r\n\r\n\r\nd: 1", "a: 1\r\nb: 2\r\nc: |\r\n  x\r\n\r\nd: 1\r\n"),
    "a block text that ends without a line end": ("a: |\n    x", "a: |-\n  x\n"),
    "a block that begins with a blank": ("a: |3-\n    x\n   y\nb: 1\n", "a: |2-\n   x\n  y\nb: 1\n"),
    "blank lines of a text": ("a: |+\n x\n\n\n\nb:  1\n", "a: |+\n  x\n\n\n\nb: 1\n"),
    "dashes": ("a:\n  - # why\n    b: 1\n  -\n    c: 2\n", "a:\n  -  # why\n    b: 1\n  - c: 2\n"),
    "lists in lists": ("a:\n- - b\n  - c\n-   - d # of d\n", "a:\n  - - b\n    - c\n  - - d  # of d\n"),
    "empty places": ("a:\nb:  ~\nc: { d, e: }\n", "a:\nb: ~\nc: {d, e: }\n"),
    "a comment in brackets": ("a: [b, # of b\n c]\n", "a:\n  - b  # of b\n  - c\n"),
    "blank lines": ("a: x\n\n\n# c\n\n\n\nb: y\n\n\n", "a: x\n\n# c\n\nb: y\n"),
    "a comment further in": ("a: x\n      # of x\nb: y\n", "a: x\n  # of x\nb: y\n"),
    "a comment below a block": ("a: |\n   x\n # of a\n\nb: y\n", "a: |\n  x\n # of a\n\nb: y\n"),
    "marks of a document": ("# c\n---  # d\n\n\na:  1\n...\n# e\n\n\n", "# c\n---  # d\n\na: 1\n...\n# e\n"),
    "blanks behind a backslash": ('a: "b \\\n   c\\  \n   d"\n', 'a: "b \\\n  c\\  \n  d"\n'),
    "nothing": ("{}\n\n", "{}\n\n"),
}


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(before: str, after: str) -> None:
    assert fmt(before) == after
    assert fmt(after) == after


@pytest.mark.parametrize("path", PLANS, ids=[str(path.relative_to(ROOT)) for path in PLANS])
@pytest.mark.parametrize("doubtful", [True, False], ids=["all comments", "a partner's comments"])
def test_the_canonical_text_is_in_layout(path: Path, *, doubtful: bool) -> None:
    parsed = parse(Source("plan.yaml", path.read_text("utf-8")))
    assert parsed.tree is not None
    text = canonical(parsed.tree, shape(), attached(parsed.source, parsed.tree, parsed.comments, doubtful=doubtful))
    assert fmt(text) == text


@settings(max_examples=100, deadline=None)
@given(TREES)
def test_the_canonical_text_of_any_tree_is_in_layout(tree: MapNode) -> None:
    text = canonical(tree, shape())
    assume(all(problem.rule == "wrong-type" for problem in parse(Source("plan.yaml", text)).problems))
    assert fmt(text) == text


def test_a_comment_goes_with_its_field() -> None:
    text = "partners:\n  a:\n    # of goals\n    goals: [x]  # beside\n    # of the name\n\n    # above\n    name: A\n"
    assert fmt(text) == (
        "partners:\n  a:\n    # above\n    name: A\n\n    # of goals\n    goals: [x]  # beside\n    # of the name\n"
    )


def test_ids_and_free_words_keep_their_order() -> None:
    text = "kpis:\n  z: {title: Z}\n  a: {title: A}\nx-own: {b: 1, a: 2}\n"
    assert fmt(text) == text


def test_what_cannot_be_read_is_refused_and_what_is_doubtful_stays() -> None:
    assert fmt("[a]\n") == "[a]\n"
    with pytest.raises(EditError, match=r"plan.yaml cannot be laid out: it would hold other mistakes.*stays as it is"):
        fmt("title: &x   A\n")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_wherever_comments_stand_they_keep_their_entries(drawn: st.DataObject) -> None:
    text = with_comments(LINES, drawn)
    # What is handed on has been proved; here it is shown that the proof refuses hardly anything.
    once = fmt(text)
    assert fmt(once) == once


def test_many_comments_between_two_entries_take_time_by_their_number() -> None:
    # By the square of it, these would take minutes.
    text = "a: 1\n" + "# c\n" * 20_000 + "b: 2\n"
    assert fmt(text) == text
