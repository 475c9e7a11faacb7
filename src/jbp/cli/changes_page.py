"""The changes of one plan as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.errors import UsageError
from jbp.rendering import render
from jbp.report.changes.setting import place_of
from jbp.views.changes.view import ChangedPlan, view_changes
from jbp.views.changes.wording import CHANGES_WORDS

if TYPE_CHECKING:
    from datetime import date

    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison


def changes_page(comparisons: tuple[Comparison, ...], perspective: str | None, as_of: date) -> str:
    """The page, as one file that loads nothing.

    Raises:
        UsageError: something changed in more than one plan, or in none that could be shown.
    """
    changed = tuple(one for one in comparisons if not one.is_same) or comparisons[:1]
    if len(changed) != 1:
        names = ", ".join(one.name for one in changed[:5])
        what = f"{len(changed)} plans changed: {names}" if changed else "no plan changed"
        raise UsageError(f"A page shows one plan, and {what}. Name it with --plan.")
    made = render(view_changes(_taken(changed[0], perspective), as_of), "html")
    return made if isinstance(made, str) else made.decode()


def _taken(one: Comparison, perspective: str | None) -> ChangedPlan:
    def where(change: Change) -> str:
        place = place_of(change, one)
        return "" if place is None else CHANGES_WORDS.place.format(file=place.file, line=place.line)

    base, head = (None if document is None else document.plan for document in (one.base, one.head))
    return ChangedPlan(base, head, one.base_name, one.head_name, one.changes, where, perspective)
