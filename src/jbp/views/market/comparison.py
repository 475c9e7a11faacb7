"""Partners side by side: a column each where there are few of them, a row each where there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.blocks import Column, rows_of
from jbp.views.elements.cells import NOTHING, Text, is_blank
from jbp.views.elements.marks import mark_party
from jbp.views.market.wording import MARKET_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.model.plan import Plan
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

MOST_COLUMNS = 4
"""So many partners stand side by side on a page."""


def compare(plan: Plan, label: str, topics: Iterable[tuple[str, Mapping[str, Cell]]]) -> Table:
    """A table of what each partner has under each topic, by the partner's id; a topic of nobody is left out."""
    filled = [(title, cells) for title, cells in topics if any(not is_blank(cell) for cell in cells.values())]
    if len(plan.partners) > MOST_COLUMNS:
        rows = [
            (mark_party((key,), plan), *(cells.get(key, NOTHING) for _, cells in filled))
            for key in plan.partners
            if any(not is_blank(cells.get(key, NOTHING)) for _, cells in filled)
        ]
        columns = (Column(MARKET_WORDS.partner, "mark"), *(Column(title) for title, _ in filled))
        return rows_of(label, columns, rows)
    columns = (Column(MARKET_WORDS.what), *(Column(partner.name, width=2) for partner in plan.partners.values()))
    return rows_of(
        label,
        columns,
        [(Text(title, strong=True), *(cells.get(key, NOTHING) for key in plan.partners)) for title, cells in filled],
    )
