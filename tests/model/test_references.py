"""The table of references speaks of fields that the format has."""

from __future__ import annotations

import pytest

from jbp.model.references import FREE, SECTIONS, TABLE
from jbp.model.stored import shape

# A key that stands for any id or any item, good enough to ask the shape what stands below it.
_STAND_IN: dict[str, str | int] = {"*": "any", "[]": 0}


@pytest.mark.parametrize("pattern", [*TABLE, *FREE])
def test_every_pattern_leads_to_a_field(pattern: str) -> None:
    address: tuple[str | int, ...] = ()
    for step in pattern.removesuffix(".<key>").split("."):
        fields = shape().fields_at(address)
        if step not in _STAND_IN and fields is not None:
            assert step in fields, f"{pattern}: {address} has no {step}"
        address = (*address, _STAND_IN.get(step, step))
    assert shape().stands_at(address), pattern


@pytest.mark.parametrize("section", [section for sections in SECTIONS.values() for section in sections])
def test_every_target_is_a_section(section: str) -> None:
    assert shape().is_section(tuple(section.split(".")))
