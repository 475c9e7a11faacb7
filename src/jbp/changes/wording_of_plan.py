"""A plan as lines of words, one value a line: what git compares where it compares lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from jbp.changes.content import PlanContent
from jbp.changes.showing import Showing
from jbp.model.naming import noun_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.address import Address
    from jbp.changes.content import Entries
    from jbp.model.plan import Plan


def lines_of(plan: Plan) -> Iterator[str]:
    """Every value of a plan with its entry, sorted by the format's own order of sections."""
    content = PlanContent(plan)
    yield from _lines(content.only(None), (), Showing(content))


def _lines(entries: Entries, at: Address, showing: Showing) -> Iterator[str]:
    for key, value in entries.items():
        address = (*at, key)
        if isinstance(value, Mapping):
            if noun_of(address) is not None:
                yield showing.entry(address)
            yield from _lines(value, address, showing)
        else:
            yield f"{showing.label(address)}: {showing.value(value, address)}"
