from __future__ import annotations

import pytest

from jbp.syntax import guard
from jbp.syntax.nodes import Source
from jbp.syntax.parse import Problem, decode, parse


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200e",
        "\u2060",
        "\ufffe",
        "\ud800",
        "\U000e0041",
    ],
)
def test_refused_characters(character: str) -> None:
    parsed = parse(Source("f", f"title: Once{character}again\n"))
    (problem,) = parsed.problems
    assert problem.rule == "refused-input"
    assert problem.spot.start == 11
    assert f"U+{ord(character):04X}" in problem.message
    assert parsed.tree is None


@pytest.mark.parametrize(
    "escape", [r"\u202e", r"\u200b", r"\0", r"\N", r"\L", r"\ud800", r"\x1b", r"\uFEFF", r"\U000E0041"]
)
def test_refused_characters_written_as_escapes(escape: str) -> None:
    parsed = parse(Source("f", f'title: "Once{escape}again"\n'))
    assert [problem.rule for problem in parsed.problems] == ["refused-input"]
    assert parsed.source.text[parsed.problems[0].spot.start :].startswith('"Once')


@pytest.mark.parametrize(
    "text", ["\u0645\u06cc\u200c\u062e\u0648", "क्\u200dष", "👩\u200d💻", "🏳\ufe0f\u200d🌈", "Zoë", "日本", "😀"]
)
def test_characters_that_are_text(text: str) -> None:
    assert parse(Source("f", f"title: {text}\n")).problems == ()


@pytest.mark.parametrize("text", ["a\u200c b", "1\u200d2", " \u200d", "\u200c", "a\u200d"])
def test_joiners_that_join_nothing(text: str) -> None:
    assert guard.refused_at(text) is not None


def test_a_carriage_return_needs_its_line_feed() -> None:
    assert parse(Source("f", "a: b\r\nc: d\r\n")).problems == ()
    assert [problem.rule for problem in parse(Source("f", "a: b\rc: d\n")).problems] == ["refused-input"]


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfea\x00", b"\xfe\xff\x00a", b"\xff\xfe\x00\x00a\x00\x00\x00", b"a: \xe9\n", b"a: \xed\xa0\x80\n", b"\x80"],
)
def test_what_is_not_utf8(data: bytes) -> None:
    problem = decode(data, "f")
    assert isinstance(problem, Problem)
    assert problem.rule == "refused-input"


def test_a_byte_order_mark_is_taken_off() -> None:
    source = decode(b"\xef\xbb\xbfa: b\r\n", "f")
    assert isinstance(source, Source)
    assert (source.text, source.bom) == ("a: b\r\n", True)


def test_the_line_of_a_bad_byte() -> None:
    problem = decode("a: é\nb: ".encode() + b"\xff", "f")
    assert isinstance(problem, Problem)
    assert "Line 2" in problem.message
    assert problem.spot.start == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [" + "[" * 40 + "]" * 40 + "]\n", "deep"),
        ("".join("  " * depth + "a:\n" for depth in range(40)), "deep"),
        ("a: " + "x" * (guard.MAX_SCALAR + 1) + "\n", "64 KiB"),
        ("a:\n" + "- b\n" * (guard.MAX_ENTRIES + 1), "100,000"),
        ("a: b\n" * 1000, "mistakes"),
        ("#" + "é" * (guard.MAX_BYTES // 2) + "\n", "2 MiB"),
    ],
    ids=["flow depth", "block depth", "scalar", "entries", "mistakes", "size"],
)
def test_limits(text: str, words: str) -> None:
    parsed = parse(Source("f", text))
    assert parsed.tree is None
    assert any(problem.rule == "refused-input" and words in problem.message for problem in parsed.problems)


def test_limits_are_inclusive() -> None:
    deepest = "a: " + "[" * (guard.MAX_DEPTH - 1) + "]" * (guard.MAX_DEPTH - 1) + "\n"
    assert parse(Source("f", deepest)).problems == ()
    assert parse(Source("f", "a: " + "x" * guard.MAX_SCALAR + "\n")).problems == ()


def test_too_many_bytes() -> None:
    problem = decode(b"a" * (guard.MAX_BYTES + 1), "f")
    assert isinstance(problem, Problem)
    assert "2 MiB" in problem.message
