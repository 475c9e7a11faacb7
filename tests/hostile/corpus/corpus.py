"""The corpus: every hostile file, made by a script, the same each time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.hostile.corpus import letters, others, patterns, sizes, suite, tables, values, yaml_tricks

if TYPE_CHECKING:
    from tests.hostile.corpus.case import Case


@cache
def corpus() -> tuple[Case, ...]:
    """Every case, each under a name of its own."""
    families = (letters, yaml_tricks, sizes, values, patterns, tables)
    made = (case for family in families for case in family.cases())
    cases = (*made, *others.mutants(), *others.finds(), *suite.cases())
    assert len({case.name for case in cases}) == len(cases), "two cases have one name"
    return cases
