from __future__ import annotations

from typing import Literal, TypeAlias

import pytest

from jbp.address import parse_address
from jbp.edit.apply import apply
from jbp.errors import EditError
from jbp.operation import Quote, Set
from jbp.syntax.nodes import Source

Part: TypeAlias = Literal["key", "value"]


def quoted(text: str, address: str, part: Part = "value") -> str:
    steps = parse_address(address)
    assert steps is not None
    return apply(Source("plan.yaml", text), (Quote(steps, part),))


@pytest.mark.parametrize(
    ("before", "address", "part", "after"),
    [
        ("k: no # why\n", "k", "value", 'k: "no" # why\n'),
        ("k:   0012\r\nl: 1\r\n", "k", "value", 'k:   "0012"\r\nl: 1\r\n'),
        ("k: {on: 8:30, l: 1}\n", "k.on", "value", 'k: {on: "8:30", l: 1}\n'),
        ("k: {on: 8:30, l: 1}\n", "k.on", "key", 'k: {"on": 8:30, l: 1}\n'),
        ("k: [no, yes]\n", "k[1]", "value", 'k: [no, "yes"]\n'),
        ("k:\n- no\n", "k[0]", "value", 'k:\n- "no"\n'),
        ("on: # why\n  l: 1\n", "on", "key", '"on": # why\n  l: 1\n'),
        ("k: say \"no\" \\ 'x'\n", "k", "value", 'k: "say \\"no\\" \\\\ \'x\'"\n'),
        ("k: 'no'\n", "k", "value", "k: 'no'\n"),
        ("k: no", "k", "value", 'k: "no"'),
    ],
)
def test_a_text_is_put_in_quotes(before: str, address: str, part: Part, after: str) -> None:
    assert quoted(before, address, part) == after


def test_quotes_of_neighbours_are_written_at_once_and_before_what_follows() -> None:
    operations = (Quote(("k", "a")), Quote(("k", "b")), Quote(("k", "b"), "key"), Set(("k", "a"), "yes"))
    assert apply(Source("plan.yaml", "k: {a: no, b: no}\n"), operations) == 'k: {a: "yes", "b": "no"}\n'


@pytest.mark.parametrize(
    ("address", "part"), [("l", "value"), ("k[0]", "key"), ("k", "value"), ("e", "value"), ("k[7]", "value")]
)
def test_what_is_no_text_gets_no_quotes(address: str, part: Part) -> None:
    with pytest.raises(EditError, match=r"\.$"):
        quoted("k: [no]\ne:\n", address, part)
