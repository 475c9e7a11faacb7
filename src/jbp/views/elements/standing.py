"""How a bundle of work stands, as documents show it: what people say, and what dates and figures say instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.views.elements.marks import StatusView, mark_status
from jbp.views.elements.wording import WORDS

if TYPE_CHECKING:
    from jbp.figures.rollup import Standing

_REASONS_SHOWN = 2


def view_standing(standing: Standing) -> StatusView:
    """What is said of an initiative or a component, beside what dates, activities and the leading KPI say."""
    differs = standing.status is not None and standing.said is not None and standing.status != standing.said
    return StatusView(
        mark_status(standing.said or standing.status),
        mark_status(standing.status) if differs else None,
        _reasons(standing.reasons) if differs or standing.said is None else "",
        by_dates=standing.said is None and standing.status is not None,
    )


def _reasons(reasons: tuple[str, ...]) -> str:
    """Why it stands so: the first reasons, the rest counted."""
    shown = "; ".join(reasons[:_REASONS_SHOWN])
    more = len(reasons) - _REASONS_SHOWN
    return f"{shown}; {WORDS.and_more.format(count=more)}" if more > 0 else shown
