"""Which address a wrong one probably means."""

from __future__ import annotations

import pytest

from jbp.reading.addresses import entry_addresses, example_address, meant_address
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

_TREE = parse(
    Source(
        "plan.yaml",
        "partners: {a: {name: A}}\nkpis: {close-rate: {title: Close rate}}\n"
        "initiatives: {lead-flow: {title: Lead flow, activities: {pick-list: {title: Pick the list}}}}\n"
        "risks: {late: {title: Late}}\nmilestones: {late: {title: Late}}\n",
    )
).tree
assert _TREE is not None
_ENTRIES = entry_addresses(_TREE)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("initiatives.lead-flw", "initiatives.lead-flow"),
        ("initiative.lead-flow", "initiatives.lead-flow"),
        ("lead-flow", "initiatives.lead-flow"),
        ("initiatives.lead-flow.activities.pick", "initiatives.lead-flow.activities.pick-list"),
        ("initiatives.somewhere-else", None),
        ("late", None),
        ("", None),
    ],
)
def test_the_address_that_was_meant(text: str, meant: str | None) -> None:
    assert meant_address(text, _ENTRIES) == meant


def test_an_example_is_an_entry_of_the_plan() -> None:
    assert example_address(_ENTRIES) == "kpis.close-rate"
    assert example_address({"partners.a": ("partners", "a")}) == "partners.a"
