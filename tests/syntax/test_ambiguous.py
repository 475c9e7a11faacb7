from __future__ import annotations

import pytest

from jbp.syntax.ambiguous import ambiguous
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse


def warned(text: str) -> list[tuple[str, str | None]]:
    source = Source("f", text)
    tree = parse(source).tree
    assert tree is not None
    problems = list(ambiguous(source, tree))
    assert all(problem.rule == "ambiguous-scalar" for problem in problems)
    return [(text[problem.spot.start : problem.spot.end], problem.meant) for problem in problems]


@pytest.mark.parametrize(
    "value", ["yes", "No", "ON", "off", "y", "N", "012", "0x1F", "0o17", "-07", "1_000", "1:30", "1:30:00"]
)
def test_values_that_others_read_differently(value: str) -> None:
    assert warned(f"a: {value}\n") == [(value, f'"{value}"')]
    assert warned(f"a: [{value}, b]\n") == [(value, f'"{value}"')]
    assert warned(f'a: "{value}"\n') == []


@pytest.mark.parametrize("value", ["1e5", "1.5E-3", "-2e10"])
def test_exponents(value: str) -> None:
    assert warned(f"a: {value}\n") == [(value, f'"{value}"')]


@pytest.mark.parametrize(
    "value",
    [
        "10",
        "0",
        "0.5",
        "-3",
        "2026-01-31",
        "2026-02-30",
        "40%",
        "$1.2M",
        "10-12",
        "true",
        "FY2026",
        "nothing",
        "a_b",
        "on_track",
        "p1",
        "sha256:00ff",
        "https://a.example/1:30",
        "1:1 meeting",
        "0b",
        "yes!",
        "4711-12",
        "30d",
        "2026-H1",
    ],
)
def test_values_that_are_plain(value: str) -> None:
    assert warned(f"a: {value}\n") == []


def test_keys() -> None:
    assert warned("no: a\nb: {yes: c, 012: d}\n'off': e\n") == [("no", '"no"'), ("yes", '"yes"')]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("title: Sell Solution #2", "Sell Solution #2"),
        ("title: Sell  #2", "Sell  #2"),
        ("color: blue #0b5cad", "blue #0b5cad"),
        ("status: agreed # by all", "agreed # by all"),
    ],
)
def test_texts_cut_by_a_comment(line: str, written: str) -> None:
    assert warned(f"{line}\n") == [(written, f'"{written}"')]


@pytest.mark.parametrize(
    "line",
    [
        "status: agreed  # by all",
        'title: "Sell" #2',
        "due: 2026-01-01 # moved",
        "size: 1200 # counted",
        "owns_pnl: true # yes",
        "status: on_track # jbp: ignore[watermelon] -- agreed",
        "a: [b] # c",
    ],
)
def test_comments_that_cut_nothing(line: str) -> None:
    assert warned(f"{line}\n") == []
