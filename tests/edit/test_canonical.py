from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edit.trees import TREES, data, read
from tests.hostile.effort import cases

from jbp.cut import cut
from jbp.edit.attach import attached
from jbp.edit.canonical import canonical
from jbp.edit.remarks import NO_REMARKS, Remarks
from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.syntax.nodes import MapNode

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("**/*.yaml"))


class Fields:
    """A format of a few fields."""

    def fields_at(self, address: Address) -> tuple[str, ...] | None:
        if not address:
            return ("jbp", "title", "horizon", "partners", "strategy", "kpis", "risks", "decisions")
        return ("title", "private_to", "kind", "links") if len(address) == 2 else None


def remarks(text: str, *, doubtful: bool) -> tuple[MapNode, Remarks]:
    parsed = parse(Source("plan.yaml", text))
    assert parsed.tree is not None, parsed.problems
    return parsed.tree, attached(parsed.source, parsed.tree, parsed.comments, doubtful=doubtful)


def laid_out(text: str) -> str:
    tree, comments = remarks(text, doubtful=True)
    return canonical(tree, Fields(), comments)


def cut_for_b(text: str) -> str:
    tree, comments = remarks("partners: {a: A, b: B}\n" + text, doubtful=False)
    return canonical(cut(tree, "b", {}), Fields(), comments).partition("  b: B\n")[2].lstrip("\n")


@cases(100, 4_000)
@given(TREES)
def test_the_canonical_text_reads_as_the_same_data(tree: MapNode) -> None:
    text = canonical(tree, Unordered())
    problems = [problem for problem in parse(Source("plan.yaml", text)).problems if problem.rule != "refused-input"]
    empty = any(value is None for value in flat(data(tree)))
    assert not problems or empty
    assert data(read(text)) == data(tree)


@cases(50, 1_000)
@given(TREES)
def test_the_pure_parser_reads_it_as_well(tree: MapNode) -> None:
    again = parse(Source("plan.yaml", canonical(tree, Unordered())), "pure").tree
    assert again is not None
    assert data(again) == data(tree)


@cases(50, 1_000)
@given(TREES)
def test_the_layout_does_not_depend_on_the_layout_before(tree: MapNode) -> None:
    text = canonical(tree, Fields())
    assert canonical(read(text), Fields()) == text


class Unordered:
    def fields_at(self, address: Address) -> tuple[str, ...] | None:  # noqa: ARG002 - a format without fields
        return None


def flat(value: object) -> list[object]:
    if isinstance(value, list | tuple):
        return [leaf for item in value for leaf in flat(item)]
    return [value]


def test_sections_and_entries_are_blocks_and_short_values_lines() -> None:
    text = """\
risks: {r: {x-note: 1, kind: market, title: R, links: [{label: L, url: "https://a.example"}]}}
horizon: {end: "2027-01-31", start: 2026-02-01}
kpis:
    k: {title: "K", targets: {p1: 10-12, "p2": '40%'}, baseline: {value: 6}}
    short: {title: "A, b", kind: leading}
title: "Plan"
decisions: {d: {outcomes: [{choices: {a: x, b: y}, payoffs: {a: 1}}, {choices: {a: "no", b: "more"}, payoffs: {a: 2}}]}}
strategy: {north_star: "One\\ntwo"}
jbp: 1
"""
    assert (
        laid_out(text)
        == """\
jbp: 1
title: Plan
horizon:
  end: "2027-01-31"
  start: 2026-02-01

strategy:
  north_star: |-
    One
    two

kpis:
  k:
    title: K
    targets: {p1: 10-12, p2: 40%}
    baseline: {value: 6}
  short: {title: "A, b", kind: leading}
risks:
  r:
    title: R
    kind: market
    links: [{label: L, url: https://a.example}]
    x-note: 1

decisions:
  d:
    outcomes:
      - {choices: {a: x, b: y}, payoffs: {a: 1}}
      - {choices: {a: "no", b: more}, payoffs: {a: 2}}
"""
    )


def test_comments_stay_at_their_entries() -> None:
    text = """\
# yaml-language-server: $schema=x
# Licence

# The format
jbp: 1 # one
risks: # what may happen
  # the first
  r: {title: R, kind: market} # beside
  s:
    # nested
    title: S
    # after the title
  list:
    - a # an item
    # before b
    - b
    - x: 1 # in an item
kpis:
  # jbp: ignore[only-leading] -- agreed
  k: K
# the end
"""
    assert (
        laid_out(text)
        == """\
# yaml-language-server: $schema=x
# Licence

# The format
jbp: 1  # one

kpis:
  # jbp: ignore[only-leading] -- agreed
  k: K
risks:  # what may happen
  # the first
  r: {title: R, kind: market}  # beside
  s:
    # nested
    title: S
    # after the title

  list:
    - a  # an item
    # before b
    - b
    - {x: 1}  # in an item
# the end
"""
    )


@pytest.mark.parametrize(
    "private",
    [
        "  # above\n  r:\n    title: R\n    private_to: a\n",
        "  # above\n\n  r: # beside\n    # in\n    title: R # beside\n    private_to: a\n    # in the end\n",
        "  r: {title: R, private_to: a} # beside\n",
        "  r: {private_to: a, # beside\n    title: R}\n",
        "  r:\n    private_to: a\n    title: | # beside\n      # none\n    # in the end\n  # apart from the next\n\n",
        "  r:\n    private_to: a\n#    title: commented out\n\n\n  # free\n\n",
        "  r:\n    private_to: a\n#    title: commented out\n#  also: this\n\n",
        "  r:\n    private_to: a\n    list:\n    # in the list\n    - a # beside\n    # the list's end\n",
    ],
)
def test_comments_of_what_is_hidden_go_with_it(private: str) -> None:
    before, after = "risks:\n  q: Q\n", "  # on s\n  s: S # beside s\n"
    assert cut_for_b(before + private + after) == "risks:\n  q: Q\n  # on s\n  s: S  # beside s\n"
    assert cut_for_b(before + after) == "risks:\n  q: Q\n  # on s\n  s: S  # beside s\n"


def test_what_could_speak_of_either_neighbour_is_not_for_partners() -> None:
    text = "risks:\n  q: Q\n  # of q or s\n\n  s: S\n    # deeper\n#  kind: market\nkpis: # all\n  k: K\n# the end\n"
    assert cut_for_b(text) == "kpis:  # all\n  k: K\nrisks:\n  q: Q\n  s: S\n"


def with_comments(lines: list[str], drawn: st.DataObject) -> str:
    """A text with comments and blank lines strewn in between its lines and behind them."""
    shown: list[str] = []
    for line in lines:
        kind = drawn.draw(st.sampled_from(["", "", "", "above", "odd", "blank", "beside", "both"]))
        indent = len(line) - len(line.lstrip())
        if kind in {"blank", "both"}:
            shown.append("")
        if kind in {"above", "both", "odd"}:
            shown.append(" " * (drawn.draw(st.integers(0, 8)) if kind == "odd" else indent) + f"# {len(shown)}")
        if drawn.draw(st.booleans()) and kind == "both":
            shown.append("")
        shown.append(line + f" # {len(shown)}" if kind == "beside" else line)
    return "\n".join(shown) + "\n"


LINES = """\
jbp: 1
title: T
kpis:
  k:
    title: K
    targets: {p1: 1,
      p2: 2}
  l: {title: L}
risks:
  r:
    links:
      - label: One
        url: u
      - {label: Two}
    kind: market
""".splitlines()


@cases(75, 3_000)
@given(st.data())
def test_no_comment_is_lost_and_a_second_time_changes_nothing(drawn: st.DataObject) -> None:
    text = with_comments(LINES, drawn)
    source = parse(Source("plan.yaml", text))
    once = laid_out(text)
    again = parse(Source("plan.yaml", once))
    assert sorted(comment.text for comment in again.comments) == sorted(comment.text for comment in source.comments)
    assert laid_out(once) == once


@pytest.mark.parametrize("path", EXAMPLES, ids=[f"{path.parent.name}/{path.name}" for path in EXAMPLES])
def test_the_examples_keep_data_and_comments(path: Path) -> None:
    parsed = parse(Source("plan.yaml", path.read_text("utf-8")))
    assert parsed.tree is not None
    text = canonical(parsed.tree, Unordered(), attached(parsed.source, parsed.tree, parsed.comments, doubtful=True))
    again = parse(Source("plan.yaml", text))
    assert not again.problems
    assert again.tree is not None
    assert data(again.tree) == data(parsed.tree)
    assert [comment.text for comment in again.comments] == [comment.text for comment in parsed.comments]
    assert canonical(again.tree, Unordered(), attached(again.source, again.tree, again.comments, doubtful=True)) == text


def test_an_empty_tree_is_written_as_one() -> None:
    tree, _ = remarks("partners: {b: {private_to: a}}\n", doubtful=False)
    assert canonical(cut(tree, "b", {}), Fields(), NO_REMARKS) == "{}\n"
