from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st
from tests.edit.trees import TEXTS, Plain, data, read
from tests.hostile.effort import cases

from jbp.address import Address, parse_address
from jbp.edit.apply import apply
from jbp.errors import EditError
from jbp.operation import Commented, Data, Insert, Operation, Quote, Remove, Rename, Set
from jbp.syntax.nodes import ListNode, MapNode, Node, Scalar, walk
from jbp.syntax.parse import Source, parse

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("**/*.yaml"))


def at(address: str) -> Address:
    steps = parse_address(address)
    assert steps is not None
    return steps


def edited(text: str, *operations: Operation) -> str:
    return apply(Source("plan.yaml", text), operations)


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("k: a # why\n", "b", "k: b # why\n"),
        ("k:   a\nl: 1\n", "b", "k:   b\nl: 1\n"),
        ("k: 'a'\n", "it's", "k: 'it''s'\n"),
        ('k: "a"\n', "40%", 'k: "40%"\n'),
        ("k: a\n", "NO", 'k: "NO"\n'),
        ("k: a\n", "2026-03-31", "k: 2026-03-31\n"),
        ("k: a\n", "", 'k: ""\n'),
        ("k: a\n", " b ", 'k: " b "\n'),
        ("k: a\n", "b: c #d", 'k: "b: c #d"\n'),
        ("k: {l: a}\n", ("x", "y, z"), 'k: [x, "y, z"]\n'),
        ("k: a # why\nl: 1\n", "x\ny\n", "k: | # why\n  x\n  y\nl: 1\n"),
        ("k: |  # why\n    x\n    y\nl: 1\n", "z", "k: z  # why\nl: 1\n"),
        ("k: >-\n  x\n  y\n\nl: 1\n", "z\nw", "k: |-\n  z\n  w\n\nl: 1\n"),
        ("k: |+\n  x\n\n\nl: 1\n", "z", "k: z\n\n\nl: 1\n"),
        ("k: a", "b", "k: b"),
        ("k: a", "x\ny\n", "k: |\n  x\n  y\n"),
        ("k: a\r\nl: 1\r\n", "x\ny", "k: |-\r\n  x\r\n  y\r\nl: 1\r\n"),
        ("k:\nl: 1\n", "b", "k: b\nl: 1\n"),
        ("k:\nl: 1\n", "x\ny", "k: |-\n  x\n  y\nl: 1\n"),
        ("k:  # why\nl: 1\n", "b", "k: b  # why\nl: 1\n"),
        ("k: ~\n", "b", "k: b\n"),
        ("k: # why\n  x: 1\n  y: 2\nl: 1\n", "b", "k: b # why\nl: 1\n"),
        ("k: # why\n- x\n- y\nl: 1\n", {"x": {"y": "1"}}, "k: # why\n  x: {y: 1}\nl: 1\n"),
        ("k: a # why\n", {"x": {"y": "1"}}, "k: # why\n  x: {y: 1}\n"),
        ("k: [a,\n  b] # why\nl: 1\n", "c", "k: c # why\nl: 1\n"),
        ("k : a\n", "b", "k : b\n"),
        ("k: |2+  # why\n\n\nl: 1\n", "b", "k: b  # why\n\n\nl: 1\n"),
        ("k: a\n    # deep\nl: 1\n", "x\ny", 'k: "x\\ny"\n    # deep\nl: 1\n'),
        ("k:\n  # why\n  a # of a\nl: 1\n", {"x": {"y": "1"}}, "k:\n  # why\n   # of a\n  x: {y: 1}\nl: 1\n"),
        ("k:\n  # why\n  a\nl: 1\n", {"x": {"y": "1"}}, "k:\n  # why\n  x: {y: 1}\nl: 1\n"),
    ],
)
def test_a_value_is_written_in_place_of_another(before: str, value: Data, after: str) -> None:
    assert edited(before, Set(("k",), value)) == after


@pytest.mark.parametrize(
    ("before", "address", "value", "after"),
    [
        ("k: {l: a, m: b}\n", "k.l", "x, y", 'k: {l: "x, y", m: b}\n'),
        ("k: {l: a, m: b}\n", "k.l", "x\ny", 'k: {l: "x\\ny", m: b}\n'),
        ("k: {l: a}\n", "k.l", {"x": "1"}, "k: {l: {x: 1}}\n"),
        ('k: {"l":1}\n', "k.l", "2", 'k: {"l":2}\n'),
        ("k: {l: , m: 1}\n", "k.l", "2", "k: {l: 2, m: 1}\n"),
        ("k: {l, m: 1}\n", "k.l", "2", "k: {l: 2, m: 1}\n"),
        ("k: [a, b]\n", "k[1]", "c", "k: [a, c]\n"),
        ("k:\n  - a # why\n  - b\n", "k[0]", "c", "k:\n  - c # why\n  - b\n"),
        ("k:\n- a: 1\n  b: 2\n- c\n", "k[0]", "d", "k:\n- d\n- c\n"),
        ("k:\n- a\n- c\n", "k[0]", {"x": {"y": {"z": "1"}}}, "k:\n- {x: {y: {z: 1}}}\n- c\n"),
        ("k:\n- a: 1\n- c\n", "k[0]", "x\ny", "k:\n- |-\n  x\n  y\n- c\n"),
        ("k:\n- a: 1 # why\n- c\n", "k[0]", "d", "k:\n- d # why\n- c\n"),
        ("k:\n- a: 1 # why\n", "k[0]", {"x": "y\nz"}, "k:\n- # why\n  x: |-\n    y\n    z\n"),
        ("k:\n- a: 1\n  b: 2 # of b\n", "k[0]", {"x": "y\nz"}, "k:\n- x: |-\n    y\n    z\n"),
        ("k:\n  l:\n    a: 1\n    b: 2 # of b\n", "k.l", "d", "k:\n  l: d\n"),
    ],
)
def test_values_inside_lists_and_brackets(before: str, address: str, value: Data, after: str) -> None:
    assert edited(before, Set(at(address), value)) == after


@pytest.mark.parametrize(
    ("before", "address", "value", "after"),
    [
        ("k:\n    a: 1 # why\nl: 1\n", "k.b", "2", "k:\n    a: 1 # why\n    b: 2\nl: 1\n"),
        (
            "k:\n  a: 1\n    # of a\n  # after\n\nl: 1\n",
            "k.b",
            "2",
            "k:\n  a: 1\n    # of a\n  b: 2\n  # after\n\nl: 1\n",
        ),
        ("k: {a: 1}\n", "k.b", "x", "k: {a: 1, b: x}\n"),
        ("k: {a: 1,}\n", "k.b", "x", "k: {a: 1, b: x}\n"),
        ("k: {a: 1, # why\n  b: 2 # because\n  }\n", "k.c", "3", "k: {a: 1, # why\n  b: 2, # because\n  c: 3\n  }\n"),
        ("k: {\n  a: 1,\n  b: 2,\n}\n", "k.c", "3", "k: {\n  a: 1,\n  b: 2,\n  c: 3,\n}\n"),
        ("k: [a,\n  b]\n", "k[2]", "c", "k: [a,\n  b,\n  c]\n"),
        ("k: {  # none\n  # yet\n  }\n", "k.a", "1", "k: {  # none\n  # yet\n  a: 1\n  }\n"),
        ("k: {}\nl: 1\n", "k.b", "x", "k:\n  b: x\nl: 1\n"),
        ("l: {k: {}}\n", "l.k.b", "x", "l: {k: {b: x}}\n"),
        ("l: {k: []}\n", "l.k[0]", "x", "l: {k: [x]}\n"),
        ("k: [a]\n", "k[1]", "b", "k: [a, b]\n"),
        ("k:\n- a\nl: 1\n", "k[1]", {"x": "1"}, "k:\n- a\n- {x: 1}\nl: 1\n"),
        ("k: K\n", "a.b.c", "1", "k: K\na:\n  b: {c: 1}\n"),
        ("k: K", "l", "1", "k: K\nl: 1"),
        ("k: |\n  x", "l", "1", "k: |-\n  x\nl: 1"),
        ("k: |2-\n    x", "l", "1", "k: |2-\n    x\nl: 1"),
        ("k: K\r\n", "l.m", "1", "k: K\r\nl:\r\n  m: 1\r\n"),
        ("k: K\n", "l", "x\ny\n", "k: K\nl: |\n  x\n  y\n"),
        ("k:\nl: 1\n", "k.b", "2", "k:\n  b: 2\nl: 1\n"),
        ("k: |+\n  x\n\n\n", "l", "1", "k: |+\n  x\n\n\nl: 1\n"),
        ("{}\n", "k.a", "1", "k:\n  a: 1\n"),
        ("k:\n  a:\n    x: {y: 1}\nl: 1\n", "k.b", {"title": "T"}, "k:\n  a:\n    x: {y: 1}\n  b: {title: T}\nl: 1\n"),
        ("risks:\n  a:\n    title: A\n", "risks.b", {"title": "T"}, "risks:\n  a:\n    title: A\n  b:\n    title: T\n"),
        ("risks:\n  a: {title: A}\n", "risks.b", {"title": "T"}, "risks:\n  a: {title: A}\n  b: {title: T}\n"),
        ("risks:\n  a: A\n\n  b: B\n\nx-y: 1\n", "risks.c", "C", "risks:\n  a: A\n\n  b: B\n\n  c: C\n\nx-y: 1\n"),
        (
            "risks:\n    a: A\n",
            "people.b",
            {"x": {"y": {"z": "1"}}},
            "people:\n    b:\n        x:\n            y: {z: 1}\nrisks:\n    a: A\n",
        ),
        ("# mine\n\n# only this\n", "k", "1", "# mine\n\n# only this\nk: 1\n"),
        ("", "k.a", "1", "k:\n  a: 1\n"),
        ("# mine", "k", "1", "# mine\nk: 1\n"),
        # Sections go where the format has them.
        (
            "kpis: {}\n# of reviews\nreviews: {}\n",
            "risks.a",
            "A",
            "kpis: {}\nrisks:\n  a: A\n# of reviews\nreviews: {}\n",
        ),
        ("kpis: {}\n\nreviews: {}\n", "risks.a", "A", "kpis: {}\nrisks:\n  a: A\n\nreviews: {}\n"),
        ("kpis: {}\n\nreviews: {}\n", "decisions.a", "A", "kpis: {}\n\ndecisions:\n  a: A\n\nreviews: {}\n"),
        ("risks: {}\n", "kpis.a", "A", "kpis:\n  a: A\nrisks: {}\n"),
        ("# a part\nrisks: {}\n", "kpis.a", "A", "# a part\nrisks: {}\nkpis:\n  a: A\n"),
        (
            "governance:\n  escalation: {}\n",
            "governance.bodies.a",
            "A",
            "governance:\n  bodies: {a: A}\n  escalation: {}\n",
        ),
        (
            "jbp: 1\nrevision: 3\n\npartners: {}\n",
            "sign_off.a",
            {"by": "ana"},
            "jbp: 1\nrevision: 3\nsign_off:\n  a: {by: ana}\n\npartners: {}\n",
        ),
        (
            "risks:\n  a: |+\n    x\n\n  b: B\n\njournal: {}\n",
            "milestones.m",
            "M",
            "milestones:\n  m: M\nrisks:\n  a: |+\n    x\n\n  b: B\n\njournal: {}\n",
        ),
    ],
)
def test_an_entry_is_added_as_the_last(before: str, address: str, value: Data, after: str) -> None:
    assert edited(before, Insert(at(address), value)) == after


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        ("a: 1\n# of k\nk: 2 # why\n\nl: 3\n", "k", "a: 1\n\nl: 3\n"),
        ("# the plan\n\n# of a\na: 1\nl: 3\n", "a", "# the plan\n\nl: 3\n"),
        ("a: 1\n\n# of k\nk:\n  x: 1\n  # in k\n\nl: 3\n", "k", "a: 1\n\nl: 3\n"),
        ("a: 1\n\nk: 2\n", "k", "a: 1\n"),
        ("a: 1\nk: 2", "k", "a: 1\n"),
        ("k: {a: 1, b: 2, c: 3}\n", "k.a", "k: {b: 2, c: 3}\n"),
        ("k: {a: 1, b: 2, c: 3}\n", "k.b", "k: {a: 1, c: 3}\n"),
        ("k: {a: 1, b: 2, c: 3}\n", "k.c", "k: {a: 1, b: 2}\n"),
        ("k: {a: 1}\n", "k.a", "k: {}\n"),
        ("k: {a: 1, # of a\n  b: 2, # of b\n  c: 3}\n", "k.b", "k: {a: 1, # of a\n  c: 3}\n"),
        ("k: {a: 1, # of a\n  b: 2, # of b\n  c: 3}\n", "k.c", "k: {a: 1, # of a\n  b: 2, # of b\n  }\n"),
        ("k: {a: 1, # of a\n  # of b\n  b: 2}\n", "k.a", "k: {\n  # of b\n  b: 2}\n"),
        ("k: [a, b]\n", "k[0]", "k: [b]\n"),
        ("k: [\n  a, b,\n  c\n]\n", "k[1]", "k: [\n  a,\n  c\n]\n"),
        ("k: [\n  a, b, # of a\n  c\n]\n", "k[1]", "k: [\n  a, # of a\n  c\n]\n"),
        ("k: [\n  a,\n  b,\n  c,\n]\n", "k[2]", "k: [\n  a,\n  b,\n]\n"),
        ("k: {\n  a: 1,\n  # of b\n  b: 2,}\n", "k.b", "k: {\n  a: 1,\n  # of b\n  }\n"),
        ("k: |+\n  x\n\nl: 1\n\nm: 2\n", "l", "k: |+\n  x\n\nm: 2\n"),
        ("k: |+\n  x\n\nl: 1\n", "l", "k: |+\n  x\n\n"),
        ("k:\n  - a\n  # of b\n  - b\n  - c\n", "k[1]", "k:\n  - a\n  - c\n"),
        ("k: # why\n  # of a\n  a: 1\nl: 1\n", "k.a", "k: {} # why\nl: 1\n"),
        ("k:\n- a: 1 # why\n  b: 2\n", "k[0].a", "k:\n- b: 2\n"),
        ("k:\n- a: 1\n  # of b\n  b: 2\n", "k[0].a", "k:\n-\n  # of b\n  b: 2\n"),
        ("k:\n- a: 1\n  b: 2\n", "k[0].b", "k:\n- a: 1\n"),
        ("# of k\nk: 1\n", "k", "{}\n"),
        ("a: 1\r\nk: 2\r\nl: 3\r\n", "k", "a: 1\r\nl: 3\r\n"),
    ],
)
def test_an_entry_is_removed_with_its_comments(before: str, address: str, after: str) -> None:
    assert edited(before, Remove(at(address))) == after


@pytest.mark.parametrize(
    ("before", "address", "key", "after"),
    [
        ("k: 1 # why\n", "k", "l", "l: 1 # why\n"),
        ("k:\n  'a': 1\n", "k.a", "b", "k:\n  'b': 1\n"),
        ("k: {a: 1}\n", "k.a", "Market cap, net", 'k: {"Market cap, net": 1}\n'),
        ('k: {"a":1}\n', "k.a", "b", 'k: {"b":1}\n'),
    ],
)
def test_a_key_is_renamed_where_it_stands(before: str, address: str, key: str, after: str) -> None:
    assert edited(before, Rename(at(address), key)) == after


def test_the_same_value_is_no_change() -> None:
    text = "k: '40%'\nl: {a: 'b'}\n"
    assert edited(text, Set(("k",), "40%"), Set(("l",), {"a": "b"})) == text


def test_operations_build_on_each_other() -> None:
    operations = (
        Insert(at("kpis.k.actuals.p1"), "5"),
        Insert(at("kpis.k.actuals.p2"), "6"),
        Set(at("kpis.l.owner"), "ana"),
        Rename(at("kpis.k"), "deals"),
        Remove(at("kpis.deals.actuals.p1")),
    )
    assert edited("kpis:\n  k: {title: K}\n  l:\n    title: L\n", *operations) == (
        "kpis:\n  deals: {title: K, actuals: {p2: 6}}\n  l:\n    title: L\n    owner: ana\n"
    )


@pytest.mark.parametrize(
    "operation",
    [
        Insert(("k", "a"), "2"),
        Insert(("k", "a", "b"), "2"),
        Insert(("l", 5), "2"),
        Set(("m", "n"), "2"),
        Set((), "2"),
        Remove(("m",)),
        Remove(("l", 7)),
        Rename(("k",), "l"),
        Rename(("l", 0), "m"),
        Rename(("m",), "n"),
        Set(("k", "a"), "a\u202eb"),
    ],
    ids=repr,
)
def test_what_cannot_be_done_is_refused(operation: Operation) -> None:
    with pytest.raises(EditError, match=r"\.$"):
        edited("k: {a: 1}\nl: [x]\n", operation)


def test_a_text_that_cannot_be_read_is_not_edited() -> None:
    with pytest.raises(EditError, match="before it can be read"):
        edited("k: [a\n", Set(("k",), "2"))


def test_a_broken_entry_can_be_mended_and_no_new_one_made() -> None:
    assert edited("k:\nl: 1\nl: 2\n", Set(("k",), "x")) == "k: x\nl: 1\nl: 2\n"


def strewn(text: str, drawn: st.DataObject) -> str:
    """A text with a few more comments, blank lines and other line ends."""
    lines = text.splitlines()
    for place in sorted(drawn.draw(st.lists(st.integers(0, len(lines) - 1), max_size=6, unique=True)), reverse=True):
        indent = len(lines[place]) - len(lines[place].lstrip())
        lines.insert(place, drawn.draw(st.sampled_from(["", "# c", " " * indent + "# c", " " * (indent + 2) + "# c"])))
    ending = drawn.draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return ending.join(lines) + drawn.draw(st.sampled_from([ending, ending, ""]))


VALUES: st.SearchStrategy[Data] = st.one_of(
    TEXTS.filter(lambda text: "\u2028" not in text),
    st.lists(st.sampled_from(["a", "b, c", "NO", "x\ny"]), max_size=3).map(tuple),
    st.dictionaries(
        st.sampled_from(["a", "b c", "2026-03-31"]), st.sampled_from(["a", "b, c", "x\ny", "40%"]), max_size=3
    ),
    st.just({"title": "T", "targets": {"p1": "10-12", "total": "40%"}, "links": ({"label": "L", "url": "https://a"},)}),
)


def plain(value: Data) -> Plain:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return [(key, plain(one)) for key, one in value.items()]


def operation_on(tree: Node, drawn: st.DataObject) -> Operation:
    places = [(address, node) for address, _, node in walk(tree) if address]
    if not places:  # the operations before this one have taken everything away
        return Insert(("new",), drawn.draw(VALUES))
    address, node = places[drawn.draw(st.integers(0, len(places) - 1))]
    kind = drawn.draw(st.sampled_from(["set", "set", "insert", "remove", "rename"]))
    if kind == "set":
        return Set(address, drawn.draw(VALUES))
    if kind == "remove":
        return Remove(address)
    if kind == "rename" and isinstance(address[-1], str):
        return Rename(address, drawn.draw(st.sampled_from(["new", "new key", "p1: x", "x, y"])))
    if isinstance(node, ListNode):
        return Insert((*address, len(node.items)), drawn.draw(VALUES))
    inside = [("new",), ("new", "below"), ("new", 0)]
    path = (*address, *drawn.draw(st.sampled_from(inside))) if isinstance(node, MapNode) else ("new", "below")
    return Insert(path, drawn.draw(VALUES))


Pairs = list[tuple[str | int, object]]


def pairs(value: object) -> Pairs:
    """A collection as pairs of step and value."""
    assert value is None or isinstance(value, list)
    return [one if isinstance(one, tuple) else (place, one) for place, one in enumerate(value or [])]


def done(value: object, address: Address, operation: Operation) -> list[object]:
    """What a collection says after an operation; written apart from the code under test, and simpler."""
    before, step = pairs(value), address[0]
    place = next((place for place, (name, _) in enumerate(before) if name == step), len(before))
    inner = before[place][1] if place < len(before) else []
    if len(address) > 1:
        new: Pairs = [(step, done(inner, address[1:], operation))]
    elif isinstance(operation, Remove):
        new = []
    elif isinstance(operation, Rename):
        new = [(operation.key, inner)]
    elif isinstance(operation, Quote):
        new = [(step, inner)]
    else:
        new = [(step, plain(operation.value))]
    after = [*before[:place], *new, *before[place + 1 :]]
    return [one if isinstance(step, str) else one[1] for one in after]


@cases(30, 1_000)
@given(st.data())
def test_an_edit_changes_what_it_says_and_nothing_else(drawn: st.DataObject) -> None:
    before = strewn(drawn.draw(st.sampled_from(EXAMPLES)).read_text("utf-8"), drawn)
    tree = parse(Source("plan.yaml", before)).tree
    assume(tree is not None)  # a comment inside a text of several lines breaks it
    assert tree is not None
    operation = operation_on(tree, drawn)
    event("tried")
    try:
        after = edited(before, operation)
    except EditError as error:
        event(f"refused: {error}")
        return
    assert data(read(after)) == done(data(tree), operation.address, operation)
    assert_only_there(before, after, operation, tree)


@cases(8, 250)
@given(st.data())
def test_operations_at_once_give_what_they_give_one_by_one(drawn: st.DataObject) -> None:
    before = drawn.draw(st.sampled_from(EXAMPLES)).read_text("utf-8")
    operations: list[Operation] = []
    one_by_one = before
    for _ in range(drawn.draw(st.integers(2, 6))):
        operation = operation_on(read(one_by_one), drawn)
        try:
            one_by_one = edited(one_by_one, operation)
        except EditError as error:
            event(f"refused: {error}")
            continue
        operations.append(operation)
    assert edited(before, *operations) == one_by_one


def assert_only_there(before: str, after: str, operation: Operation, tree: MapNode) -> None:
    """That a text is the one before, but for one stretch where the operation says."""
    front = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before))
    pairs_from_the_end = zip(reversed(before[front:]), reversed(after[front:]), strict=False)
    most = min(len(before), len(after)) - front
    back = next((at for at, (one, other) in enumerate(pairs_from_the_end) if one != other), most)
    key, node = next(((key, node) for address, key, node in walk(tree) if address == operation.address), (None, tree))
    lost = before[front : len(before) - back]
    if isinstance(operation, Insert):
        assert re.sub("#.*", "", lost).strip("{}[]~ \r\n") == ""
    elif isinstance(operation, Rename):
        assert key is not None
        assert lost in before[max(key.start - 1, 0) : key.end + 1]
    elif isinstance(operation, Set) and isinstance(node, Scalar):
        # A text of several lines begins below the comment that stands beside the value.
        beside, _, below = before[node.end :].partition("\n")
        assert after.startswith(before[: node.start].rstrip(" "))
        assert beside.strip() in after[node.start - 1 :]
        assert after.endswith(below) or not below


def test_the_comments_of_neighbours_stay() -> None:
    text = "a: 1 # of a\n# of b\nb: 2\n# of c\nc: 3\n"
    after = parse(Source("plan.yaml", edited(text, Remove(("b",)))))
    assert [comment.text for comment in after.comments] == ["# of a", "# of c"]


ENTRY = Commented({"title": "T", "owner": "ana"}, {"owner": ("## How?", "# status: open")}, ("## Who?",))


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        (
            "risks:\n  a: A # of a\n",
            "risks.b",
            "risks:\n  a: A # of a\n  b:\n    title: T\n    ## How?\n    # status: open\n    owner: ana\n    ## Who?\n",
        ),
        (
            "kpis: {} # none\r\nx-y: 1",
            "risks.b",
            (
                "kpis: {} # none\r\nrisks:\r\n  b:\r\n    title: T\r\n    ## How?\r\n    # status: open\r\n"
                "    owner: ana\r\n    ## Who?\r\nx-y: 1"
            ),
        ),
        (
            "risks: {} # none\n",
            "risks.b",
            "risks: # none\n  b:\n    title: T\n    ## How?\n    # status: open\n    owner: ana\n    ## Who?\n",
        ),
        ("{}\n", "b", "b:\n  title: T\n  ## How?\n  # status: open\n  owner: ana\n  ## Who?\n"),
    ],
)
def test_an_entry_brings_its_comments(before: str, address: str, after: str) -> None:
    assert edited(before, Insert(at(address), ENTRY), Set(("x-z",), "1")).replace("\r\n", "\n").replace(
        "\nx-z: 1", ""
    ) == after.replace("\r\n", "\n")
    assert edited(before, Insert(at(address), ENTRY)) == after


def test_there_is_no_room_for_comments_in_brackets() -> None:
    with pytest.raises(EditError, match="no room for comments"):
        edited("risks: {a: A}\n", Insert(at("risks.b"), ENTRY))


def test_a_comment_that_is_none_is_refused() -> None:
    with pytest.raises(EditError):
        edited("risks:\n  a: A\n", Insert(at("risks.b"), Commented({"title": "T"}, {}, ("owner: ana",))))
    with pytest.raises(EditError):
        edited("risks:\n  a: A\n", Insert(at("risks.b"), Commented({"title": "T"}, {}, ("# a\n# b",))))


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("{title: One, due: 2026-03-31}", "party", "{title: One, party: ana, due: 2026-03-31}"),
        ("{party: ana, due: 2026-03-31}", "title", "{title: ana, party: ana, due: 2026-03-31}"),
        ("{due: 2026-03-31, title: One}", "party", "{due: 2026-03-31, title: One, party: ana}"),
        ("{title: One, party, due: 2026-03-31}", "private_to", "{title: One, party, due: 2026-03-31, private_to: ana}"),
        ("{? due : 2026-03-31}", "title", "{? due : 2026-03-31, title: ana}"),
        ("\n    title: One\n    due: 2026-03-31", "party", "\n    title: One\n    party: ana\n    due: 2026-03-31"),
        ("\n    due: 2026-03-31\n    title: One", "party", "\n    due: 2026-03-31\n    title: One\n    party: ana"),
        (
            "\n    title: One  # so far\n    # by then\n    due: 2026-03-31",
            "party",
            "\n    title: One  # so far\n    party: ana\n    # by then\n    due: 2026-03-31",
        ),
    ],
)
def test_a_field_goes_where_the_format_has_it_where_its_neighbours_do(text: str, field: str, expected: str) -> None:
    before = f"jbp: 1\nmilestones:\n  one: {text}\n".replace(": \n", ":\n")
    after = f"jbp: 1\nmilestones:\n  one: {expected}\n".replace(": \n", ":\n")
    assert edited(before, Set(("milestones", "one", field), "ana")) == after
