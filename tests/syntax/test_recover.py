from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jbp.syntax.nodes import Scalar, Source, scalars
from jbp.syntax.parse import parse
from jbp.syntax.recover import Recovered, recover


def recovered(text: str) -> Recovered | None:
    return recover(parse(Source("plan.yaml", text)))


def test_what_stands_beside_a_broken_value_is_read() -> None:
    again = recovered("a: one: two\nb: 2\nc:\n  - d: e: f\n")
    assert again is not None
    assert again.lines == {1, 4}
    assert again.is_whole
    assert [problem.rule for problem in again.problems] == ["yaml-syntax"]
    assert again.parsed.tree is not None
    assert [node.text for node in scalars(again.parsed.tree)][2:5] == ["b", "2", "c"]


def test_offsets_are_those_of_the_broken_text() -> None:
    text = 'a: "never closed\nb: here\n'
    again = recovered(text)
    assert again is not None
    assert again.parsed.tree is not None
    entry = again.parsed.tree.get("b")
    assert entry is not None
    assert isinstance(entry.value, Scalar)
    assert text[entry.value.start : entry.value.end] == "here"


def test_a_covered_mapping_is_no_whole_reading() -> None:
    again = recovered("a: {b: 1, c: d: e}\nf: g\n")
    assert again is not None
    assert not again.is_whole


def test_a_line_without_a_value_cannot_be_covered() -> None:
    assert recovered("a:\n  b: 1\n c: 2\n") is None


def test_a_text_that_is_broken_all_over_is_no_plan() -> None:
    assert recovered("".join(f"k{number}: a: b\n" for number in range(9))) is None


def test_refused_texts_are_not_looked_into() -> None:
    assert recovered("a: \x00\n") is None


LINES = ["a: 1", "b: c: d", '  e: "f', "- g", "h: {i", "j:", "", "  k: [l]", "m: *n"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=8))
def test_recovery_ends_and_keeps_the_length(lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    again = recovered(text)
    if again is not None:
        assert again.parsed.tree is not None
        assert len(again.parsed.source.text) == len(text)
