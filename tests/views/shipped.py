"""The shipped examples and the plan that states every field, for tests that show a document of each."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.examples import ROOT, all_examples

from jbp import api

if TYPE_CHECKING:
    from jbp.model.plan import Plan


class Shipped(NamedTuple):
    """A plan with the day it is looked at."""

    plan: Plan
    as_of: date


_PATHS = {one.name: (one.plan, one.as_of) for one in all_examples()} | {
    "every-field": ("tests/plans/good/every-field.yaml", date(2026, 6, 15))
}
NAMES = tuple(_PATHS)
EVERY_FIELD = Path("tests/plans/good/every-field.yaml")
NOTHING_STATED = Path("tests/plans/good/nothing-stated.yaml")


@cache
def shipped(name: str) -> Shipped:
    """The plan of this name."""
    path, as_of = _PATHS[name]
    plan = api.load(str(ROOT / path)).plan
    assert plan is not None
    return Shipped(plan, as_of)


@cache
def plan_in(path: Path | str) -> Plan:
    """The plan of a file."""
    plan = api.load(Path(path)).plan
    assert plan is not None
    return plan
