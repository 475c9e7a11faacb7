from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.syntax.nodes import MapNode, Node, Scalar, Source, find, is_absent, scalars, walk
from jbp.syntax.parse import parse

PLAN = """\
kpis:
  close-rate: {title: Close rate, targets: {p1: 40%}}
outcomes:
  - {choices: {a: wait}}
  - last
"""


def tree(text: str) -> MapNode:
    root = parse(Source("plan.yaml", text)).tree
    assert root is not None
    return root


def test_find_gives_key_and_value() -> None:
    found = find(tree(PLAN), ("kpis", "close-rate", "targets", "p1"))
    assert found is not None
    key, value = found
    assert key is not None
    assert isinstance(value, Scalar)
    assert (key.text, value.text) == ("p1", "40%")


def test_find_at_the_root_and_in_a_list_has_no_key() -> None:
    root = tree(PLAN)
    assert find(root, ()) == (None, root)
    found = find(root, ("outcomes", 1))
    assert found is not None
    assert found[0] is None


@pytest.mark.parametrize(
    "address", [("nothing",), ("outcomes", 2), ("outcomes", "a"), ("kpis", 0), ("outcomes", 1, "a")]
)
def test_find_what_is_not_there(address: tuple[str | int, ...]) -> None:
    assert find(tree(PLAN), address) is None


def test_walk_names_every_address_in_the_order_of_the_text() -> None:
    root = tree(PLAN)
    visits = list(walk(root))
    assert [visit[0] for visit in visits] == [
        (),
        ("kpis",),
        ("kpis", "close-rate"),
        ("kpis", "close-rate", "title"),
        ("kpis", "close-rate", "targets"),
        ("kpis", "close-rate", "targets", "p1"),
        ("outcomes",),
        ("outcomes", 0),
        ("outcomes", 0, "choices"),
        ("outcomes", 0, "choices", "a"),
        ("outcomes", 1),
    ]
    assert all(find(root, address) == (key, value) for address, key, value in visits)


def test_scalars_stand_in_the_order_of_the_text() -> None:
    places = [scalar.start for scalar in scalars(tree(PLAN))]
    assert places == sorted(places)
    assert len(places) == 12


@pytest.mark.parametrize(
    ("text", "absent"), [("", True), ("~", True), ("null", True), ('"null"', False), ("[]", False)]
)
def test_what_is_absent(text: str, absent: bool) -> None:  # noqa: FBT001 - the table's second column
    entry = parse(Source("f", f"a: {text}\n")).tree
    assert entry is not None
    assert is_absent(entry.entries[0].value) is absent


@given(st.text(alphabet="ab\r\né", max_size=40), st.data())
def test_position_and_offset_are_inverse(text: str, data: st.DataObject) -> None:
    source = Source("f", text)
    at = data.draw(st.integers(0, len(text)))
    line, column = source.position(at)
    assert source.offset(line, column) == at
    assert text[:at].count("\n") == line - 1
    assert source.line_text(line) == text.split("\n")[line - 1].rstrip("\r")


def test_collections_end_where_their_last_value_ends() -> None:
    text = "a:\n  - b\n  - c: {d: e}  # why\n\n# end\nf: [g,\n  h]\n"
    shown: list[str] = [
        text[value.start : value.end] for _, _, value in walk(tree(text)) if not isinstance(value, Scalar)
    ]
    assert shown == [
        "a:\n  - b\n  - c: {d: e}  # why\n\n# end\nf: [g,\n  h]",
        "- b\n  - c: {d: e}",
        "c: {d: e}",
        "{d: e}",
        "[g,\n  h]",
    ]


def _node(root: MapNode, *address: str | int) -> Node:
    found = find(root, address)
    assert found is not None
    return found[1]


def test_a_key_that_stands_twice_keeps_both_and_finds_the_first() -> None:
    root = parse(Source("f", "a: 1\na: 2\n")).tree
    assert root is not None
    assert len(root.entries) == 2
    value = _node(root, "a")
    assert isinstance(value, Scalar)
    assert value.text == "1"
