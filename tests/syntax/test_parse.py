from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jbp.syntax.ambiguous import ambiguous
from jbp.syntax.events import c_events, pure_events, veil
from jbp.syntax.nodes import ListNode, MapNode, Node, Scalar, Source, scalars
from jbp.syntax.parse import decode, parse

if TYPE_CHECKING:
    from jbp.syntax.parse import Parsed

PLAN: Final = """\
# The plan
jbp: 1
title: 'It''s one plan'
sign_off:
  a: {by: ana, digest: sha256:00ff, url: https://crm.example/x?y=1}
questions: [May B sell?, "a \\"b\\": c", x:y, Who? When?]
note: |  # why
  First line: with colon
    second

facts:
- folded: >-
    one
    two
- [a, {b: c, "d":e}]
-   plain over
    two lines
empty: {}
none: []
"""


def data(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, ListNode):
        return [data(item) for item in node.items]
    return {entry.key.text: data(entry.value) for entry in node.entries}


def read(text: str) -> MapNode:
    parsed = parse(Source("plan.yaml", text))
    assert parsed.problems == ()
    assert parsed.tree is not None
    return parsed.tree


def test_a_plan() -> None:
    assert data(read(PLAN)) == {
        "jbp": "1",
        "title": "It's one plan",
        "sign_off": {"a": {"by": "ana", "digest": "sha256:00ff", "url": "https://crm.example/x?y=1"}},
        "questions": ["May B sell?", 'a "b": c', "x:y", "Who? When?"],
        "note": "First line: with colon\n  second\n",
        "facts": [{"folded": "one two"}, ["a", {"b": "c", "d": "e"}], "plain over two lines"],
        "empty": {},
        "none": [],
    }


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_positions_are_those_of_the_text(newline: str) -> None:
    text = PLAN.replace("\n", newline)
    written = [text[scalar.start : scalar.end] for scalar in scalars(read(text))]
    assert written[:6] == ["jbp", "1", "title", "'It''s one plan'", "sign_off", "a"]
    assert '"a \\"b\\": c"' in written
    assert f"|  # why{newline}  First line: with colon{newline}    second" in written
    assert f">-{newline}    one{newline}    two" in written
    assert f"plain over{newline}    two lines" in written


def test_a_byte_order_mark_moves_nothing() -> None:
    source = decode(b"\xef\xbb\xbf" + PLAN.encode(), "plan.yaml")
    assert isinstance(source, Source)
    assert parse(source).tree == read(PLAN)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: |\n  x  \n\n\n", "|\n  x  "),
        ("a: |+\n  x\n\n", "|+\n  x"),
        ("a: |\n", "|"),
        ("a: >-  # c\n\n", ">-"),
        ("a: |\n  x\n # less\nb: c\n", "|\n  x"),
        ("a: |2\n   x", "|2\n   x"),
        ("a: |\n  x\n  # text\n", "|\n  x\n  # text"),
    ],
)
def test_a_block_text_ends_with_its_last_line(text: str, written: str) -> None:
    value = read(text).entries[0].value
    assert text[value.start : value.end] == written


def test_values_are_never_typed() -> None:
    assert data(read("a: NO\nb: 012\nc: 1:30\nd: 2026-02-30\ne: true\nf: 0x1F\n")) == {
        "a": "NO",
        "b": "012",
        "c": "1:30",
        "d": "2026-02-30",
        "e": "true",
        "f": "0x1F",
    }


def test_stand_ins_never_reach_a_value() -> None:
    text = 'a: [x:y, who?, "z:\\ue000 \ue002"]\n'
    assert data(read(text)) == {"a": ["x:y", "who?", "z:\ue000 \ue002"]}


def test_the_fast_parser_alone_reads_a_plan_of_this_kind() -> None:
    """Otherwise speed is lost without anybody noticing: the pure parser would mend it silently."""
    covered = veil(PLAN)
    fast = [(type(event), event.start_mark.index, event.end_mark.index) for event in c_events(covered.text)]
    assert fast == [(type(event), event.start_mark.index, event.end_mark.index) for event in pure_events(PLAN)]


OWN: Final = (
    *PLAN.splitlines(keepends=True),
    *[
        "",
        "\n",
        "# c\n",
        "---\na: b\n",
        "a: b\n...\n",
        "a: b\n... c\n",
        "---\n",
        "a",
        "- a\n",
        "'a'",
        "[a]",
        "{a: b}\n",
    ],
    *[
        "a: b: c\n",
        "a: b\n  c: d\n",
        "title\nb: c\n",
        "a: 1\ntitle\nb: c\n",
        "a:b\nc: d\n",
        "a: :\n",
        "a: : b\n",
        ": a\n",
    ],
    *[
        'a: "x\nb: 1\n',
        "a: 'x\n",
        'a: "x" y\n',
        "a: [x] y\n",
        'a: "b"c\n',
        'a: "x\n---\n"\n',
        '"a" b: c\n',
        "a: 'b's c'\n",
    ],
    *[
        "a: {b: c\nd: e\n",
        "a: [b, c\n",
        "a: {b: c: d}\n",
        "a: [b, , c]\n",
        "a: ]\n",
        "a: }\n",
        "a: ,\n",
        "a: {b: c}}\n",
        "a: {",
    ],
    *[
        "a: @x\n",
        "a: `x\n",
        "a: %x\n",
        "%x: 1\n",
        "a: b\n%x\n",
        "a: *\n",
        "a: *x*\n",
        "a: & x\n",
        "a: &x\n",
        "a: &x y\n",
    ],
    *[
        "a: !x y\n",
        "a: ! x\n",
        "a: !!map {b: c}\n",
        "a: !>\n",
        "a: !x!y z\n",
        "&a b: c\n",
        "*a : c\n",
        "<<: x\n",
        "<<: {a: b}\n",
    ],
    *[
        "a: - b\n",
        "a: -\n",
        "a: ?\n",
        "? a\n",
        "? a\n: b\n",
        "a: {? b}\n",
        "a: {?b: c}\n",
        "a: [:b]\n",
        "{a: b}: c\n",
        "? [a]\n: b\n",
    ],
    *[
        "a: > 40%\n",
        "a: >40%\n",
        "a: | x\n",
        "a: |0\n",
        "a: |#c\n",
        "a: |\n\t x\n",
        "a: |\n   \n  x\n",
        "a: |2\n x\n",
        "a: >+3-\n",
    ],
    *[
        'a: "C:\\dir"\n',
        'a: "\\xzz"\n',
        'a: "\\ud800"\n',
        'a: "\\/\\_\\N"\n',
        'a: "\\U00110000"\n',
        'a: "b\\\n  c"\n',
        "a: 'b\n\n  c'\n",
    ],
    *[
        "a:\n\tb: c\n",
        "\ta: b\n",
        "a:\tb\n",
        "a: b\tc\n",
        "a: b\t\n",
        'a: "b\tc"\n',
        "a: b\t# c\n",
        "a: [b,\tc]\n",
        "\t\n",
        "a: b\n\t\n",
    ],
    *[
        "a:\n  b: 1\n c: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "a: b\n- c\n",
        "- a\nb: c\n",
        "a:\n  - b\n  c: d\n",
        "a:\n  - b\n c\n",
    ],
    *[
        "a:\n",
        "a: ~\n",
        "a: null\n",
        "a: {b: }\n",
        "a: {b}\n",
        "a: {b: c, d, e}\n",
        "a: [~]\n",
        "a:\n  -\n  - b\n",
        "a: #x\n",
        "~: a\n",
    ],
    *[
        "%YAML 1.1\n---\na: 1\n",
        "%TAG ! x\n---\na: 1\n",
        "a: 1\n---\nb: 1\n",
        "a: 1\n...\nb: 1\n",
        "---\n---\n",
        "|\n---\n",
        ">-\n\n---\n? ,",
    ],
    *[
        "a: [b: c]\n",
        "a: [b: c, d]\n",
        "a: [x:y, a:]\n",
        "a: [a:[b]]\n",
        "a: [http://x]\n",
        'a: {b: "q":r}\n',
        'a: {b: say "x":y}\n',
    ],
    *[
        "x" * 1030 + ": b\n",
        "- " * 40 + "a\n",
        "[" * 40,
        "{a: " * 40,
        "a: b\n" * 3,
        "é: 1\ne\u0301: 2\n",
        "a: \U0001f600\nb: c\n",
    ],
)


def outcome(parsed: Parsed) -> tuple[object, ...]:
    return parsed.tree, parsed.problems, parsed.comments


@pytest.mark.parametrize("text", OWN)
def test_both_parsers_give_the_same(text: str) -> None:
    for variant in (text, text.replace("\n", "\r\n"), text.rstrip("\n")):
        source = Source("f", variant)
        assert outcome(parse(source)) == outcome(parse(source, "pure"))


_TOKENS: Final = st.sampled_from(
    [
        *"ab:#-?{}[],'\"!&*%@|>\\=`~ \n\té",
        ": ",
        "  ",
        "\n  ",
        "\n    ",
        "- ",
        ", ",
        " #",
        "\r\n",
        "|\n  t\n",
        ">-\n",
        "null",
        "x: y\n",
        "key:",
        "---\n",
        "...\n",
        "<<: ",
        "\\u202e",
        "\\x41",
        "1:30",
        "x?y",
        "\u200d",
        "😀",
        "\ue000",
        "\x85",
    ]
)
_TEXTS: Final = st.lists(_TOKENS, max_size=30).map("".join)


@st.composite
def mutants(draw: st.DrawFn) -> str:
    """The plan above with a few characters changed: near to what people type."""
    text = PLAN
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(_TOKENS) + text[at + draw(st.integers(0, 3)) :]
    return text


@settings(max_examples=400, deadline=None)
@given(st.one_of(_TEXTS, mutants(), st.text(max_size=30)))
@example("a: &x: \n---\n")
@example("a\r\n...\n...\n")
@example("a: [b, ?? c]\n")
@example("a: >-\n \n    b\n")
def test_nothing_a_text_holds_raises(text: str) -> None:
    source = Source("f", text)
    parsed = parse(source)
    assert outcome(parsed) == outcome(parse(source, "pure"))
    assert (parsed.tree is not None) or parsed.problems
    for problem in parsed.problems:
        assert 0 <= problem.spot.start <= problem.spot.end <= len(text)
        assert problem.message[-1] not in ".\n"
        assert "expected" not in problem.message
    if parsed.tree is not None:
        tuple(ambiguous(source, parsed.tree))


@settings(max_examples=200, deadline=None)
@given(st.one_of(_TEXTS, mutants()))
def test_every_text_stands_as_written(text: str) -> None:
    parsed = parse(Source("f", text))
    if parsed.tree is None or any(problem.rule == "refused-input" for problem in parsed.problems):
        return
    for scalar in scalars(parsed.tree):
        written = text[scalar.start : scalar.end]
        if scalar.style in {"single", "double"}:
            assert written[0] == written[-1] == ("'" if scalar.style == "single" else '"')
        elif scalar.style == "plain":
            assert scalar.text == written or "\n" in written
        else:
            assert written[0] in "|>"
            assert not written.endswith(("\n", "\r"))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40))
def test_nothing_bytes_hold_raises(raw: bytes) -> None:
    source = decode(raw, "f")
    if isinstance(source, Source):
        parse(source)


_WORDS: Final = st.text(alphabet=string.ascii_letters + string.digits + " .:?&%é€-/", min_size=1, max_size=12)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(_WORDS, _WORDS, min_size=1, max_size=5))
def test_quoted_texts_come_back(pairs: dict[str, str]) -> None:
    text = "".join(f"'{key}': \"{value}\"\n" for key, value in pairs.items())
    flow = "root: {" + ", ".join(f"'{key}': \"{value}\"" for key, value in pairs.items()) + "}\n"
    assert data(read(text)) == pairs
    assert data(read(flow)) == {"root": pairs}


def test_all_problems_at_once_in_the_order_of_the_text() -> None:
    parsed = parse(Source("f", "a: ~\nb: {c: d, e}\na: x\nf: @g\nh: i\n"))
    assert [(problem.rule, parsed.source.position(problem.spot.start)[0]) for problem in parsed.problems] == [
        ("wrong-type", 1),
        ("wrong-type", 2),
        ("duplicate-id", 3),
        ("yaml-syntax", 4),
    ]
    assert parsed.tree is None
