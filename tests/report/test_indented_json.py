"""JSON laid out by hand is what the standard library lays out."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from jbp.report.indented_json import Json, indented_json

_SCALARS = st.none() | st.booleans() | st.integers() | st.text()
_VALUES: st.SearchStrategy[Json] = st.recursive(
    _SCALARS, lambda values: st.lists(values) | st.dictionaries(st.text(), values), max_leaves=12
)


@given(_VALUES, st.integers(0, 8))
def test_it_is_laid_out_as_the_standard_library_lays_it_out(data: Json, by: int) -> None:
    expected = "\n".join(" " * by + line for line in json.dumps(data, indent=2).split("\n"))
    assert indented_json(data, by) == expected
