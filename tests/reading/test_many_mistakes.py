"""A plan with thousands of mistakes: each is named, at its place."""

from __future__ import annotations

from jbp.api import load_text
from jbp.syntax.nodes import MapNode, Source
from jbp.syntax.parse import parse

HEAD = """\
jbp: 1
id: many
title: Many
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: {name: A}, b: {name: B}}
kpis:
"""


def test_every_wrong_value_is_named() -> None:
    text = HEAD + "".join(f"  k{number}: {{title: K, tolerance: much, unt: money}}\n" for number in range(3000))
    found = load_text("plan.yaml", text.encode()).findings
    assert [each.name for each in found].count("bad-quantity") == 3000
    assert [each.name for each in found].count("unknown-key") == 3000


def test_beyond_six_thousand_it_is_said_that_there_are_more() -> None:
    text = HEAD + "".join(f"  k{number}: {{title: K, tolerance: x}}\n" for number in range(10_050))
    document = load_text("plan.yaml", text.encode())
    assert len(document.findings) == 6_001
    [last] = [each for each in document.findings if each.name == "refused-input"]
    assert last.message == "the plan holds more than 6,000 wrong values; the others are not named"


def test_a_key_is_found_among_thousands_and_the_first_of_two_is_meant() -> None:
    lines = "".join(f"k{number}: {number}\n" for number in range(5000))
    tree, other = (parse(Source("plan.yaml", text)).tree for text in (lines + "k7: again\n", lines))
    assert isinstance(tree, MapNode)
    assert isinstance(other, MapNode)
    for number in (0, 7, 4999):
        for one in (tree, other):
            entry = one.get(f"k{number}")
            assert entry is not None
            assert getattr(entry.value, "text", "") == str(number)
    assert tree.get("k5000") is None
