"""What people get wrong, and what they are told: one row for each slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp.finding import Spot
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

if TYPE_CHECKING:
    from jbp.syntax.parse import Problem

SLIPS = [
    # text, rule, line, underlined, words of the message, meant
    ("title: Once: again\n", "yaml-syntax", 1, "Once: again", "holds a colon", '"Once: again"'),
    ("g:\n  - note: a: b  # c\n", "yaml-syntax", 2, "a: b", "value of `note`", '"a: b"'),
    ("a: {b: c: d}\n", "yaml-syntax", 1, "c: d", "second colon", '"c: d"'),
    ("goals: [Reach: all]\n", "yaml-syntax", 1, "Reach: all", "colon after `Reach`", '"Reach: all"'),
    ("a: b\n  c: d\n", "yaml-syntax", 2, "c: d", "indented below line 1", None),
    ("s: Two\n  and\n  t: x\n", "yaml-syntax", 3, "t: x", "indented below line 1", None),
    ("a: 1\ntitle\nb: c\n", "yaml-syntax", 2, "title", "no colon", None),
    ("title\nb: c\n", "yaml-syntax", 1, "title", "no colon", None),
    ("a:b\nc: d\n", "yaml-syntax", 1, "a:", "no blank after the colon", "a: "),
    ("a: b\nc:d\ne: f\n", "yaml-syntax", 2, "c:", "no blank after the colon", "c: "),
    ('a: "x\nb: 1\n', "yaml-syntax", 1, '"x', "never closed", None),
    ('a: "x\nb: "y"\n', "yaml-syntax", 1, '"x', "never closed", None),
    ("title: 'Anna's plan'\n", "yaml-syntax", 1, "'Anna's plan'", "closing quote", '"Anna\'s plan"'),
    ('title: "Once" again\n', "yaml-syntax", 1, '"Once" again', "closing quote", "'\"Once\" again'"),
    ("a: [x] y\n", "yaml-syntax", 1, "[x] y", "closing quote or bracket", '"[x] y"'),
    ("a: [b, c\nd: e\n", "yaml-syntax", 1, "[", "`[` on line 1 is not closed", None),
    ("a: {b: c\nd: e\n", "yaml-syntax", 1, "{", "`{` on line 1 is not closed", None),
    ("a: {b:", "yaml-syntax", 1, "{", "`{` on line 1", None),
    ("a: [b, , c]\n", "yaml-syntax", 1, ",", "comma", None),
    ("a: {b: c}}\n", "yaml-syntax", 1, "}", "never opened", None),
    ("share: > 40%\n", "yaml-syntax", 1, "> 40%", "opens a block", '"> 40%"'),
    ("share: >40% # c\n", "yaml-syntax", 1, ">40%", "opens a block", '">40%"'),
    ("a: | text\n", "yaml-syntax", 1, "| text", "opens a block", '"| text"'),
    ("a: >-\n \n    b\n", "yaml-syntax", 2, " ", "nothing but blanks", None),
    ("a: - b\n", "yaml-syntax", 1, "- b", "line of its own", '"- b"'),
    ("a: b\n- c\n", "yaml-syntax", 2, "- c", "where a key belongs", None),
    ("a:\n  b: 1\n c: 2\n", "yaml-syntax", 3, "c: 2", "column 2", None),
    ("a: %x y\n", "yaml-syntax", 1, "%x y", "cannot begin with `%`", '"%x y"'),
    ("a: @home\n", "yaml-syntax", 1, "@home", "cannot begin with `@`", '"@home"'),
    ("a: {b: @home, c: d}\n", "yaml-syntax", 1, "@home", "cannot begin with `@`", '"@home"'),
    ("a: `x\n", "yaml-syntax", 1, "`x", "backtick", '"`x"'),
    ("a: * all\n", "yaml-syntax", 1, "* all", "cannot begin with `*`", '"* all"'),
    ("a: & co\n", "yaml-syntax", 1, "& co", "cannot begin with `&`", '"& co"'),
    ("a: !>\n", "yaml-syntax", 1, "!>", "cannot begin with `!`", '"!>"'),
    ("a: {b: ?x}\n", "yaml-syntax", 1, "?x", "cannot begin with `?`", '"?x"'),
    ("a: {?x: y}\n", "refused-input", 1, "?", "`?` begins a key", None),
    ('a: "C:\\dir"\n', "yaml-syntax", 1, "\\d", "backslash", None),
    ("a:\n\tb: c\n\td: e\n", "yaml-syntax", 2, "\t", "Line 2 holds a tab", None),
    ("a:\tb\nc:\td\n", "yaml-syntax", 1, "\t", "Line 1 holds a tab", None),
    (": a\n", "yaml-syntax", 1, ":", "without a key", None),
    ("a: b\n... c\n", "yaml-syntax", 2, "... c", "outside", None),
    ("a: *x\n", "refused-input", 1, "*x", "cannot begin with `*`", '"*x"'),
    ("a: &x y\n", "refused-input", 1, "&x y", "cannot begin with `&`", '"&x y"'),
    ("a: !x y\n", "refused-input", 1, "!x y", "cannot begin with `!`", '"!x y"'),
    ("a: !!map {b: c}\n", "refused-input", 1, "!!map", "anchor or a tag", None),
    ("<<: {a: b}\n", "refused-input", 1, "<<", "merges", None),
    ("%YAML 1.2\n---\na: b\n", "refused-input", 1, "%YAML 1.2", "instruction", None),
    ("a: b\n---\nc: d\n", "refused-input", 2, "---", "second document", None),
    ("? a\n: b\n", "refused-input", 1, "?", "`?` begins a key", None),
    ("{a: b}: c\n", "refused-input", 1, "{", "key must be a text", None),
    ("color: #0b5cad\n", "wrong-type", 1, "#0b5cad", "`#` begins a comment", '"#0b5cad"'),
    ("a:\n  - #1\n", "wrong-type", 2, "#1", "`#` begins a comment", '"#1"'),
    ("a: # to come\n", "wrong-type", 1, "a", "`a` has no value", None),
    ("a:\nb: c\n", "wrong-type", 1, "a", "`a` has no value", None),
    ("a: ~\n", "wrong-type", 1, "~", "`a` is `~`", None),
    ("a: {b: null}\n", "wrong-type", 1, "null", "`b` is `null`", None),
    ("a: [b, ~]\n", "wrong-type", 1, "~", "says nothing", None),
    ("a:\n  - b\n  -\n", "wrong-type", 3, "-", "is empty", None),
    ("a: {b}\n", "wrong-type", 1, "b", "`b` has no value", None),
    ("a: {b: , c: d}\n", "wrong-type", 1, "b", "`b` has no value", None),
    ("a: {t: Once, with help}\n", "wrong-type", 1, "Once, with help", "comma", '"Once, with help"'),
    ("a: {t: Once, with, help, p: q}\n", "wrong-type", 1, "Once, with, help", "comma", '"Once, with, help"'),
    ("a: {p1: $1,200k}\n", "wrong-type", 1, "$1,200k", "comma", '"$1,200k"'),
    ('a: {t: "Once", with help}\n', "wrong-type", 1, '"Once", with help', "comma", '"Once, with help"'),
    ("- a\n", "wrong-type", 1, "- a", "holds a list", None),
    ("a\n", "wrong-type", 1, "a", "holds a text", None),
    ("# c\n", "wrong-type", 1, "", "is empty", None),
    ("a: 1\na: 2\n", "duplicate-id", 2, "a", "on line 1 and again on line 2", None),
    ("a: {b: 1, b: 2}\n", "duplicate-id", 1, "b", "twice on line 1", None),
    ("\u00e9: 1\ne\u0301: 2\n", "duplicate-id", 2, "e\u0301", "again on line 2", None),
]


def only(text: str) -> Problem:
    (problem,) = parse(Source("plan.yaml", text)).problems
    return problem


@pytest.mark.parametrize(("text", "rule", "line", "underlined", "words", "meant"), SLIPS)
def test_slips(  # noqa: PLR0917 - a table's columns
    text: str, rule: str, line: int, underlined: str, words: str, meant: str | None
) -> None:
    problem = only(text)
    spot = problem.spot
    assert (problem.rule, Source("f", text).position(spot.start)[0]) == (rule, line)
    assert text[spot.start : spot.end] == underlined
    assert words in problem.message
    assert problem.meant == meant
    assert problem.mend


@pytest.mark.parametrize("text", [row[0] for row in SLIPS if row[5] is not None and not row[5].endswith(": ")])
def test_what_is_meant_mends(text: str) -> None:
    problem = only(text)
    mended = text[: problem.spot.start] + str(problem.meant) + text[problem.spot.end :]
    assert parse(Source("plan.yaml", mended)).problems == ()


def test_both_places_of_a_duplicate() -> None:
    problem = only("a: 1\nb: 2\na: 3\n")
    assert problem.spot == Spot("plan.yaml", 10, 11)
    assert [related.at for related in problem.related] == [Spot("plan.yaml", 0, 1)]


def test_tabs_are_one_problem() -> None:
    assert "Line 1 and 2 more lines hold a tab" in only("a: [b,\tb]\nc: [d,\td]\ne: [f,\tf]\n").message


def test_tabs_inside_quotes_blocks_and_comments_are_text() -> None:
    assert parse(Source("f", 'a: "b\tc"\n# d\te\nf: |\n  g\th\n')).problems == ()


@pytest.mark.parametrize(
    "text", ["a: {}\n", "a: []\n", "---\na: b\n", "a: b\n...\n", "a: May B?\n", "a: [b, ]\n", "a: {b: c,}\n"]
)
def test_what_is_no_slip(text: str) -> None:
    assert parse(Source("f", text)).problems == ()
