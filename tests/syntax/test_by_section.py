"""Reading section by section gives what reading the whole gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.syntax.by_section import Sections
from jbp.syntax.nodes import Source
from jbp.syntax.parse import Parsed, parse

ROOT = Path(__file__).parents[2]
PLANS = sorted((*ROOT.glob("examples/*/plan.yaml"), *ROOT.glob("tests/plans/**/*.yaml")))

PIECES = (
    *(
        "a: 1\n",
        "b:\n  c: 2\n",
        "c: |+\n  text\n\n",
        "d: |\n  x\n",
        "e: >-\n  y\n\n",
        "f:\n- 1\n- 2\n",
        "g: {h: [1, 2]}\n",
    ),
    *(
        "# a note\n",
        "\n",
        "  # deeper\n",
        "h: 'one\n\n  two'\n",
        'i: "one\n  two"\n',
        "i: plain\n  goes on\n",
        "'j': 1\n",
    ),
    *(
        'k: "open\n',
        'l: shut"\n',
        "m: [1,\n",
        "n: 2]\n",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "- item\n",
        "a: again\n",
        "o:\n",
    ),
    *(
        "? p\n: q\n",
        "r: &s t\n",
        "u: *s\n",
        "\tv: 1\n",
        "w: 1 # x\n",
        "é: 1\n",
        "y: é\n",
        "z: |2\n   indented\n",
        "x:1\n",
        "<<: {a: 1}\n",
    ),
    *("a: 1\r\n", "b:\r\n  c: 2\r\n", "c: |\r\n  t\r\n", "aa: ~\n", "ab: ''\n", "  ac: 1\n", "ad: !!str 1\n"),
)


def same(one: Parsed, other: Parsed) -> bool:
    return (one.tree, one.problems, one.comments) == (other.tree, other.problems, other.comments)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_plans_at_hand_are_read_alike(plan: Path) -> None:
    source = Source("plan.yaml", plan.read_bytes().decode("utf-8", "replace"))
    sections = Sections()
    for _ in range(2):
        assert same(sections.parse(source), parse(source))


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), min_size=1, max_size=4))
def test_any_texts_are_read_alike(texts: list[str]) -> None:
    sections = Sections()
    for text in texts:
        source = Source("plan.yaml", text)
        assert same(sections.parse(source), parse(source)), text


def test_of_a_text_that_is_known_but_for_one_section_only_that_one_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def watched(source: Source) -> Parsed:
        parsed.append(source.text)
        return parse(source)

    monkeypatch.setattr("jbp.syntax.by_section.parse", watched)
    sections = Sections()
    sections.parse(Source("plan.yaml", "# plan\na: 1\nb:\n  c: 2\nd: 3\n"))
    assert parsed == ["a: 1\n", "b:\n  c: 2\n", "d: 3\n"]
    sections.parse(Source("plan.yaml", "a: 1\nb:\n  c: 22\nd: 3\n"))
    assert parsed[3:] == ["b:\n  c: 22\n"]
