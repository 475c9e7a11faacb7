from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.linting.toml_places import place_of, places
from jbp.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.linting.toml_places import Steps

TEXT = '''\
# what counts here
select = [ "JBP1", # all of them
  "watermelon" ]
"quoted \\u00e9" . 'as it is' = """
[not.a.table] = 1
\\"""" # a text that ends with quotes

[severities]
  JBP401 = 'off'
[[overrides]]
paths = ["a]#"]
[overrides.rules."overloaded-owner"]
most = 8
[[overrides]]
paths = [{deep = [[1, 2], {x.y = 2026-01-01 10:00:00}]},]
[[overrides.more]]
[[overrides.more]]
a = {}
'''
PLACES: dict[Steps, tuple[int, int]] = {
    ("select",): (2, 1),
    ("select", 0): (2, 12),
    ("select", 1): (3, 3),
    ("quoted é", "as it is"): (4, 19),
    ("severities",): (8, 2),
    ("severities", "JBP401"): (9, 3),
    ("overrides",): (10, 3),
    ("overrides", 0): (10, 1),
    ("overrides", 0, "paths", 0): (11, 10),
    ("overrides", 0, "rules", "overloaded-owner"): (12, 18),
    ("overrides", 0, "rules", "overloaded-owner", "most"): (13, 1),
    ("overrides", 1, "paths"): (15, 1),
    ("overrides", 1, "paths", 0, "deep", 0, 1): (15, 23),
    ("overrides", 1, "paths", 0, "deep", 1, "x", "y"): (15, 30),
    ("overrides", 1, "more", 1, "a"): (18, 1),
    ("overrides", 1, "ignore"): (14, 1),
    ("nothing",): (1, 1),
}


@pytest.mark.parametrize("steps", PLACES)
def test_a_key_stands_where_it_is_written_and_what_is_missing_where_it_would_be(steps: Steps) -> None:
    assert place_of(TEXT, steps) == PLACES[steps]


def ways(value: object, way: Steps = ()) -> Iterator[Steps]:
    """The way to every value, as the standard library reads them."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in items:
        yield (*way, step)
        yield from ways(inner, (*way, step))


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), "", "a.b = 1\na.c = 2", "x = ''''a'''''\ny = \"\""])
def test_every_way_that_is_read_has_a_place(text: str) -> None:
    assert set(places(text)) == set(ways(tomllib.loads(text)))


KEYS = st.sampled_from(["a", "b-1", '"c d"', "'e.f'", '"\\u00e9\\""', "g . h", '""'])
VALUES = st.recursive(
    st.sampled_from(
        ["1", "-1.5e3", "true", "2026-01-01", '"]"', "'}'", '"""\n"]\\"\n"""', "'''\n''#'''", '"\\\\"', '""']
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{' , '.join(items)}]"),
        st.lists(inner, max_size=3).map(lambda items: f"[ # [\n{''.join(f'{one},# ]{chr(10)}' for one in items)}]"),
        st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{at}.x = {one}" for at, one in enumerate(items)) + "}"
        ),
    ),
    max_leaves=8,
)
LINES = st.one_of(
    st.tuples(KEYS, VALUES).map(" = ".join),
    st.sampled_from(["[t]", "[t.u]", '[ "t" . v ]', "[[l]]", "[l.m]", "[[ l.n ]]", "[l.n.o]", "# [c]", ""]),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_any_text_of_toml_is_walked_as_it_is_read(text: str) -> None:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = places(text)
    assert set(found) == set(ways(table))
    assert all(0 <= at < len(text) for at in found.values())


def test_what_is_shipped_is_walked_as_it_is_read() -> None:
    text = resource("templates/new/questions.toml").read_text(encoding="utf-8")
    assert set(places(text)) == set(ways(tomllib.loads(text)))


def test_brackets_in_brackets_end_somewhere() -> None:
    assert place_of("a = " + "[" * 100_000, ("a",)) == (1, 1)
