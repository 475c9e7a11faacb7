"""How changes are told: in which format, how wide, and from whose point of view."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jbp.address import show_address
from jbp.reading.document import Document

if TYPE_CHECKING:
    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison
    from jbp.reading.document import Place


class ChangesSetting(NamedTuple):
    """How changes are told.

    Attributes:
        width: the columns of the terminal.
        color: whether it is coloured.
        verbose: whether what is folded is shown: details, and changes for information.
        perspective: the partner for whom it is said whom each material change favours; None where nobody asks.
    """

    width: int = 80
    color: bool = False
    verbose: bool = False
    perspective: str | None = None


def place_of(change: Change, comparison: Comparison) -> Place | None:
    """Where a change stands: in the later state, or in the earlier one where it was removed."""
    document, at = (comparison.base, change.was_at) if change.kind == "removed" else (comparison.head, change.at)
    return document.place(at, "key") if isinstance(document, Document) else None


def where(change: Change, comparison: Comparison) -> str:
    """The address of a change, and the file and line it stands in."""
    place = place_of(change, comparison)
    address = show_address(change.at)
    return address if place is None else f"{address}   {place.file}:{place.line}"


def favoured(change: Change, perspective: str) -> str:
    """Whom a change favours, seen by one partner; empty where the plan does not say."""
    if change.favour is None:
        return ""
    if perspective in change.favour.gains:
        return f"in your favour: {change.favour.why}"
    if perspective in change.favour.bears:
        return f"at your expense: {change.favour.why}"
    return f"between the others: {change.favour.why}"
