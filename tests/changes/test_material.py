"""What is material, said of each address by itself and of a whole content at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tools.examples import all_examples

import jbp
from jbp.changes.content import content_of
from jbp.changes.material import Level, level_at, material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.changes.content import Content

ROOT = Path(__file__).parents[2]
PLANS = (*(ROOT / example.plan for example in all_examples()), ROOT / "tests/plans/good/every-field.yaml")


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.parent.name)
def test_the_whole_holds_what_each_address_says(path: Path) -> None:
    plan = jbp.load(path).plan
    assert plan is not None
    content = content_of(plan)
    kept = set(leaves(material(content), ()))
    wanted = {
        leaf
        for leaf in leaves(content, ())
        if all(level_at(leaf[:length]) is Level.MATERIAL for length in range(1, len(leaf) + 1))
    }
    assert kept == wanted
    assert kept


@pytest.mark.parametrize(
    ("address", "level"),
    [
        (("kpis", "deals", "targets", "total"), Level.MATERIAL),
        (("kpis", "deals", "actuals", "q1"), Level.REVIEW),
        (("kpis", "deals", "note"), Level.INFO),
        (("journal", "first"), Level.REVIEW),
        (("summary",), Level.INFO),
        (("facts", "note"), Level.MATERIAL),
        (("partners", "a", "facts", "status"), Level.MATERIAL),
        (("initiatives", "one", "done_on"), Level.REVIEW),
        (("initiatives", "one", "agreed_on"), Level.INFO),
        (("initiatives", "one", "x-colour"), Level.INFO),
    ],
)
def test_an_address(address: Address, level: Level) -> None:
    assert level_at(address) is level


def leaves(content: Content, at: Address) -> Iterator[Address]:
    if isinstance(content, Mapping):
        for key, value in content.items():
            yield from leaves(value, (*at, key))
    else:
        yield at
